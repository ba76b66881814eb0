// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/linksplice.h"

#include "model/core/parallel.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace timeloupe {

namespace {

constexpr std::size_t kLinkGrain = std::size_t(1) << 14;

void sortOut(std::vector<std::uint32_t> &rows)
{
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
}

bool isIn(const std::vector<std::uint32_t> &rows, std::uint32_t row)
{
    return std::binary_search(rows.begin(), rows.end(), row);
}

/// Places in the file of events that have a relation to this id.
void addInputsNaming(const SparseFieldsTable &sparse, std::string_view id, std::vector<std::uint32_t> &inputs)
{
    const auto names = [id](const SparseFields::RelationView &relation) { return relation.to == id; };
    const TextArena &parts = sparse.parts();
    const std::boyer_moore_horspool_searcher searcher(id.begin(), id.end());
    TextArena::Run run;
    for (std::size_t pair = 0; pair < parts.size(); pair = run.end) {
        run = parts.run(pair, parts.size());
        for (auto at = run.bytes.begin();;) {
            at = std::search(at, run.bytes.end(), searcher);
            if (at == run.bytes.end())
                break;
            pair = parts.pairAt(run, pair, &*at++);
            const auto relations = SparseFields(parts.at(pair).first).relations();
            if (std::any_of(relations.begin(), relations.end(), names))
                inputs.push_back(sparse.inputs().select(pair)->value);
        }
    }
}

/// Rows now whose relations may lead elsewhere than before: added ones, those to an event that was removed or replaced,
/// and those to an event that was not there. Ascending.
std::vector<std::uint32_t> rowsToLink(const EventColumns &base, const Splice &rows, const EventColumns &now)
{
    std::vector<std::uint32_t> again;
    const auto addSources = [&](std::string_view id) {
        const std::optional<EventRow> target = base.find(id);
        if (!target)
            return false;
        for (const RowLink &link : EventColumns::linksOf(base.linksTo, *target)) {
            if (rows.keeps(link.other))
                again.push_back(rows.place(link.other));
        }
        return true;
    };
    rows.forEachRemoved([&](std::size_t row) { addSources(base.texts.at(row).first); });
    std::vector<std::uint32_t> inputs;
    for (const Splice::Run &run : rows.runs()) {
        for (std::uint32_t row = run.now; run.isAdded && row < run.now + run.count; ++row) {
            again.push_back(row);
            const std::string_view id = now.texts.at(row).first;
            if (!addSources(id))
                addInputsNaming(now.sparse, id, inputs);
        }
    }
    sortOut(inputs);
    for (std::uint32_t row = 0; !inputs.empty() && row < now.inputOrder.size(); ++row) {
        if (isIn(inputs, now.inputOrder[row]))
            again.push_back(row);
    }
    sortOut(again);
    return again;
}

std::vector<RowLink> linksFrom(const EventColumns &columns, const std::vector<std::uint32_t> &rows)
{
    std::vector<RowLink> links;
    for (const std::uint32_t row : rows) {
        const std::optional<SparseFields> sparse = columns.sparse.find(columns.inputOrder[row]);
        if (!sparse)
            continue;
        for (const SparseFields::RelationView &relation : sparse->relations()) {
            if (const std::optional<EventRow> other = columns.find(relation.to))
                links.push_back({row, other->value, relation.type});
        }
    }
    return links;
}

bool isBefore(const RowLink &a, const RowLink &b)
{
    return std::tie(a.row, a.other) < std::tie(b.row, b.other);
}

} // namespace

void spliceLinks(const EventColumns &base, const Splice &rows, EventColumns &now)
{
    const std::vector<std::uint32_t> again = rowsToLink(base, rows, now);
    const std::vector<RowLink> from = linksFrom(now, again);
    std::vector<RowLink> to;
    for (const RowLink &link : from)
        to.push_back({link.other, link.row, link.type});
    std::stable_sort(to.begin(), to.end(), isBefore);
    const auto splice = [&](const Column<RowLink> &before, const std::vector<RowLink> &more, auto sourceOf, auto less) {
        std::vector<RowLink> kept;
        kept.reserve(before.size() + more.size());
        for (const RowLink &link : before) {
            const std::uint32_t source = sourceOf(link);
            if (rows.keeps(source) && !isIn(again, rows.place(source)))
                kept.push_back({rows.place(link.row), rows.place(link.other), link.type});
        }
        if (more.empty())
            return Column(std::move(kept));
        std::vector<RowLink> all;
        all.reserve(before.size() + more.size());
        std::merge(kept.begin(), kept.end(), more.begin(), more.end(), std::back_inserter(all), less);
        return Column(std::move(all));
    };
    runTasks(parallelParts(base.linksFrom.size(), kLinkGrain),
             {[&] {
                  now.linksFrom = splice(
                      base.linksFrom, from, [](const RowLink &link) { return link.row; },
                      [](const RowLink &a, const RowLink &b) { return a.row < b.row; });
              },
              [&] {
                  now.linksTo = splice(
                      base.linksTo, to, [](const RowLink &link) { return link.other; }, isBefore);
              }});
}

} // namespace timeloupe
