// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/events/eventstore.h"

#include "model/events/eventstorecolumns.h"

#include <algorithm>

namespace timeloupe {

namespace {

std::optional<Edtf> parsed(const std::string &text)
{
    if (text.empty())
        return std::nullopt;
    Result<Edtf> date = Edtf::parse(text);
    return date ? std::optional<Edtf>(*date) : std::nullopt;
}

std::vector<EventStore::Link> toLinks(std::span<const RowLink> rows)
{
    std::vector<EventStore::Link> links;
    links.reserve(rows.size());
    for (const RowLink &link : rows)
        links.push_back({link.type, EventRow(link.other)});
    return links;
}

} // namespace

EventStore::EventStore(std::unique_ptr<const Columns> columns) : m_columns(std::move(columns)) {}

EventStore::~EventStore() = default;

std::size_t EventStore::size() const
{
    return m_columns->begins.size();
}

std::size_t EventStore::datedCount() const
{
    return m_columns->dated;
}

const Text &EventStore::title() const
{
    return m_columns->title;
}

const std::vector<Company> &EventStore::companies() const
{
    return m_columns->companies;
}

const std::vector<Source> &EventStore::sources() const
{
    return m_columns->sources;
}

const std::vector<std::string> &EventStore::currencies() const
{
    return m_columns->currencies;
}

const std::vector<SavedView> &EventStore::views() const
{
    return m_columns->views;
}

const std::vector<Story> &EventStore::stories() const
{
    return m_columns->stories;
}

const UnknownMembers &EventStore::unknownMembers() const
{
    return m_columns->unknown;
}

std::span<const Instant> EventStore::begins() const
{
    return m_columns->begins;
}

std::span<const Instant> EventStore::ends() const
{
    return m_columns->ends;
}

bool EventStore::isUndated(EventRow row) const
{
    return m_columns->dates[row.value].undated != 0;
}

bool EventStore::isOpenStart(EventRow row) const
{
    return m_columns->dates[row.value].openStart != 0;
}

bool EventStore::isOpenEnd(EventRow row) const
{
    return m_columns->dates[row.value].openEnd != 0;
}

bool EventStore::isInterval(EventRow row) const
{
    return m_columns->dates[row.value].interval != 0;
}

bool EventStore::isApproximate(EventRow row) const
{
    return m_columns->dates[row.value].approximate != 0;
}

Precision EventStore::precision(EventRow row) const
{
    return static_cast<Precision>(m_columns->dates[row.value].startPrecision);
}

std::optional<Edtf> EventStore::date(EventRow row) const
{
    const DateCode code = m_columns->dates[row.value];
    if (code.undated)
        return std::nullopt;
    if (code.odd)
        return parsed(m_columns->irregularDates.find(row)->date);
    return plainDate({begin(row), end(row)}, code);
}

std::optional<Edtf> EventStore::bounds(EventRow row) const
{
    if (!m_columns->dates[row.value].odd)
        return std::nullopt;
    return parsed(m_columns->irregularDates.find(row)->bounds);
}

std::optional<TimeRange> EventStore::core(EventRow row) const
{
    if (!isInterval(row))
        return std::nullopt;
    const std::optional<Edtf> written = date(row);
    const std::optional<TimeRange> core = written ? written->core() : std::nullopt;
    if (!core)
        return std::nullopt;
    const TimeRange clipped = core->intersected({begin(row), end(row)});
    return clipped.isEmpty() ? std::nullopt : std::optional(clipped);
}

TimeRange EventStore::extent() const
{
    return m_columns->extent;
}

Kind EventStore::kind(EventRow row) const
{
    return static_cast<Kind>(m_columns->words[row.value].kind);
}

Status EventStore::status(EventRow row) const
{
    return static_cast<Status>(m_columns->words[row.value].status);
}

std::span<const Party> EventStore::parties(EventRow row) const
{
    return m_columns->parties.at(m_columns->partyLists[row.value]);
}

std::uint16_t EventStore::importance(EventRow row) const
{
    return m_columns->importance[row.value];
}

std::size_t EventStore::amountCount(EventRow row) const
{
    const AmountCode code = m_columns->amountCodes[row.value];
    return code.odd ? m_columns->irregularAmounts.find(row)->size() : code.given;
}

AmountView EventStore::amount(EventRow row, std::size_t index) const
{
    const AmountCode code = m_columns->amountCodes[row.value];
    if (code.odd)
        return (*m_columns->irregularAmounts.find(row))[index];
    AmountView view;
    view.value = m_columns->amounts[row.value];
    view.currency = code.currency;
    view.bound = static_cast<Bound>(code.bound);
    view.of = static_cast<AmountOf>(code.of);
    return view;
}

std::optional<AmountView> EventStore::mainAmount(EventRow row) const
{
    if (!m_columns->amountCodes[row.value].given)
        return std::nullopt;
    return amount(row, 0);
}

std::optional<double> EventStore::powerGigawatts(EventRow row) const
{
    const RowMeasures *measured = m_columns->measures.find(row);
    return measured ? measured->power : std::nullopt;
}

std::span<const Measure> EventStore::measures(EventRow row) const
{
    const RowMeasures *measured = m_columns->measures.find(row);
    return measured ? std::span<const Measure>(measured->measures) : std::span<const Measure>();
}

std::size_t EventStore::sourceCount(EventRow row) const
{
    const std::optional<SparseFields> sparse = sparseFields(row);
    return sparse ? sparse->sourceCount() : 0;
}

std::string_view EventStore::title(EventRow row, Language language) const
{
    const Text *odd = m_columns->irregularTitles.find(row);
    return odd ? std::string_view(odd->in(language)) : m_columns->texts.at(row.value).second;
}

std::string_view EventStore::id(EventRow row) const
{
    return m_columns->texts.at(row.value).first;
}

std::optional<EventRow> EventStore::find(std::string_view id) const
{
    return m_columns->find(id);
}

std::optional<CompanyIndex> EventStore::findCompany(std::string_view id) const
{
    const std::optional<std::uint32_t> number = m_columns->companyIds.find(id);
    return number ? std::optional(CompanyIndex(*number)) : std::nullopt;
}

std::optional<SourceIndex> EventStore::findSource(std::string_view id) const
{
    const std::optional<std::uint32_t> number = m_columns->sourceIds.find(id);
    return number ? std::optional(SourceIndex(*number)) : std::nullopt;
}

std::size_t EventStore::inputOrder(EventRow row) const
{
    return m_columns->inputOrder[row.value];
}

EventRecord EventStore::record(EventRow row) const
{
    EventRecord record;
    if (const std::optional<SparseFields> sparse = sparseFields(row))
        sparse->fill(record);
    const TextArena::Pair texts = m_columns->texts.at(row.value);
    record.id = texts.first;
    record.idGenerated = m_columns->words[row.value].idGenerated != 0;
    if (const Text *odd = m_columns->irregularTitles.find(row))
        record.title = *odd;
    else
        (m_columns->words[row.value].titleIsEnglish ? record.title.en : record.title.neutral) = texts.second;
    record.date = date(row);
    record.bounds = bounds(row);
    record.kind = kind(row);
    record.status = status(row);
    for (const Party &party : parties(row))
        record.parties.push_back({companies()[party.company.value].id, party.role});
    for (std::size_t i = 0; i < amountCount(row); ++i) {
        const AmountView view = amount(row, i);
        record.amounts.push_back({view.value, view.max, currencies()[view.currency], view.bound, view.of});
    }
    record.measures.assign(measures(row).begin(), measures(row).end());
    return record;
}

std::optional<SparseFields> EventStore::sparseFields(EventRow row) const
{
    return m_columns->sparse.find(inputOrder(row));
}

std::vector<EventStore::Link> EventStore::linksFrom(EventRow row) const
{
    return toLinks(Columns::linksOf(m_columns->linksFrom, row));
}

std::vector<EventStore::Link> EventStore::linksTo(EventRow row) const
{
    return toLinks(Columns::linksOf(m_columns->linksTo, row));
}

std::span<const std::uint32_t> EventStore::laneRows(std::size_t lane) const
{
    return m_columns->lanes.rows(lane);
}

EventStore::Footprint EventStore::footprint() const
{
    return m_columns->footprint();
}

} // namespace timeloupe
