// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter.h"

#include "partyrows.h"
#include "termrows.h"

#include <algorithm>

namespace timeloupe {

namespace {

using Op = QueryNode::Op;

/// So many terms are remembered, each in a bit for each row: those that panels count under again and again, and those
/// that stay while another is typed.
constexpr std::size_t kRemembered = 6;

} // namespace

/// One apply(): the tree from its leaves up, in bits.
class Filter::Evaluation
{
public:
    Evaluation(const Filter &filter, const std::atomic<bool> *cancelled) : m_filter(filter), m_cancelled(cancelled) {}

    [[nodiscard]] RowBits rows(const QueryNode &node) const
    {
        switch (node.op) {
        case Op::Term:
            return remembered(node);
        case Op::Not: {
            RowBits bits = node.children.empty() ? none() : rows(node.children.front());
            for (std::uint64_t &word : bits)
                word = ~word;
            return bits;
        }
        case Op::Or:
            return combined(node, none(), [](std::uint64_t a, std::uint64_t b) { return a | b; });
        default:
            return combined(node, all(), [](std::uint64_t a, std::uint64_t b) { return a & b; });
        }
    }

private:
    [[nodiscard]] std::size_t words() const { return (m_filter.m_store->size() + 63) / 64; }
    [[nodiscard]] RowBits none() const { return RowBits(words()); }
    [[nodiscard]] RowBits all() const { return RowBits(words(), ~std::uint64_t(0)); }

    template <class Combine> RowBits combined(const QueryNode &node, RowBits bits, Combine combine) const
    {
        bool first = true;
        for (const QueryNode &child : node.children) {
            if (isCancelled(m_cancelled))
                return bits;
            RowBits more = rows(child);
            if (first)
                bits = std::move(more);
            else
                std::transform(bits.begin(), bits.end(), more.begin(), bits.begin(), combine);
            first = false;
        }
        return bits;
    }

    [[nodiscard]] RowBits bitsOf(const RowSet &set) const
    {
        const auto from = set.words();
        RowBits bits(from.begin(), from.end());
        bits.resize(words());
        return bits;
    }

    /// Among the rows of what was typed before, where the words have that in them.
    [[nodiscard]] RowBits wordRows(const std::string &words) const
    {
        const std::shared_ptr<const RowBits> within = m_filter.rememberedPart(words);
        return bitsOf(m_filter.text().containing(words, m_cancelled, within.get()));
    }

    [[nodiscard]] RowBits within(TimeRange range) const { return bitsOf(m_filter.intervals().certainlyIn(range)); }

    [[nodiscard]] RowBits remembered(const QueryNode &term) const
    {
        if (const std::shared_ptr<const RowBits> known = m_filter.remembered(term))
            return *known;
        auto found = std::make_shared<const RowBits>(termOf(term));
        if (!isCancelled(m_cancelled))
            m_filter.remember(term, found);
        return *found;
    }

    [[nodiscard]] RowBits termOf(const QueryNode &term) const
    {
        switch (term.field) {
        case QueryField::Words:
            return wordRows(term.values.front().text);
        case QueryField::Date:
            return bitsOf(m_filter.intervals().possiblyIn(term.date->possible()));
        case QueryField::Certain:
            return within(term.date->possible());
        case QueryField::Before:
            return within({kInstantMin, term.date->earliest()});
        case QueryField::After:
            return within({term.date->latest(), kInstantMax});
        default:
            return termRows(*m_filter.m_store, term, m_cancelled);
        }
    }

    const Filter &m_filter;
    const std::atomic<bool> *m_cancelled;
};

Filter::Filter(EventStorePtr store) : m_store(std::move(store)) {}

std::shared_ptr<const RowBits> Filter::remembered(const QueryNode &term) const
{
    const std::lock_guard lock(m_rememberedMutex);
    const auto at = std::find_if(m_remembered.begin(), m_remembered.end(),
                                 [&term](const Remembered &known) { return known.term == term; });
    if (at == m_remembered.end())
        return nullptr;
    std::rotate(m_remembered.begin(), at, at + 1);
    return m_remembered.front().rows;
}

std::shared_ptr<const RowBits> Filter::rememberedPart(std::string_view words) const
{
    const std::string plain = folded(words);
    const std::lock_guard lock(m_rememberedMutex);
    std::shared_ptr<const RowBits> rows;
    std::size_t longest = 0;
    for (const Remembered &known : m_remembered) {
        if (known.term.op != Op::Term || known.term.field != QueryField::Words)
            continue;
        const std::string part = folded(known.term.values.front().text);
        if (part.size() <= longest || plain.find(part) == std::string::npos)
            continue;
        longest = part.size();
        rows = known.rows;
    }
    return rows;
}

void Filter::remember(const QueryNode &term, std::shared_ptr<const RowBits> rows) const
{
    const std::lock_guard lock(m_rememberedMutex);
    m_remembered.push_front({term, std::move(rows)});
    if (m_remembered.size() > kRemembered)
        m_remembered.pop_back();
}

std::shared_ptr<const Facets> Filter::wholeFacets() const
{
    const std::lock_guard lock(m_rememberedMutex);
    return m_whole;
}

void Filter::rememberWhole(std::shared_ptr<const Facets> facets) const
{
    const std::lock_guard lock(m_rememberedMutex);
    m_whole = std::move(facets);
}

const TextIndex &Filter::text() const
{
    std::call_once(m_textOnce, [this] { m_text = std::make_unique<TextIndex>(*m_store); });
    return *m_text;
}

const IntervalIndex &Filter::intervals() const
{
    std::call_once(m_intervalOnce, [this] { m_interval = std::make_unique<IntervalIndex>(*m_store); });
    return *m_interval;
}

RowSetPtr Filter::apply(const Query &query, const std::atomic<bool> *cancelled) const
{
    RowBits bits = Evaluation(*this, cancelled).rows(query.root());
    if (isCancelled(cancelled))
        return nullptr;
    return std::make_shared<const RowSet>(std::move(bits), m_store->size());
}

std::vector<CompanyIndex> Filter::companiesNamed(std::string_view name) const
{
    return timeloupe::companiesNamed(*m_store, name);
}

} // namespace timeloupe
