// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/commands.h"

namespace timeloupe {

namespace {

constexpr double kDaysUntilPlainDates = 3; // shorter ranges are written with seconds

} // namespace

bool clearTopmost(ViewState &state)
{
    if (state.measured())
        state.setMeasured(std::nullopt);
    else if (!state.selection().empty())
        state.setSelection({});
    else if (!state.query().isEmpty())
        state.setQuery(Query());
    else
        return false;
    return true;
}

void revealEdgeEvent(ViewState &state, bool last)
{
    const RowSet &matchingRows = *state.matchingRows();
    const std::size_t dated = matchingRows.rank(EventRow(state.store()->datedCount()));
    if (dated == 0)
        return;
    if (const auto row = matchingRows.select(last ? dated - 1 : 0))
        state.reveal(*row);
}

void filterToRange(ViewState &state, TimeRange range)
{
    const bool fine = range.length() < kDaysUntilPlainDates * static_cast<double>(kMsPerDay);
    const Precision precision = fine ? Precision::Second : Precision::Day;
    // An interval includes its last unit: an end at midnight belongs to the previous day.
    const Edtf date = Edtf::interval(Edtf::point(range.begin, precision), Edtf::point(range.end - 1, precision));
    state.setQuery(state.query().withDate(date));
}

void filterToCompanies(ViewState &state)
{
    if (!state.current())
        return;
    std::vector<QueryValue> values;
    for (const Party &party : state.store()->parties(*state.current())) {
        const QueryValue value{state.store()->companies()[party.company.value].name, {}};
        if (std::find(values.begin(), values.end(), value) == values.end())
            values.push_back(value);
    }
    if (!values.empty())
        state.setQuery(state.query().withValues(QueryField::Company, std::move(values)));
}

bool revealEventById(ViewState &state, const QString &id)
{
    const QByteArray utf8 = id.toUtf8();
    const auto row = state.store()->find({utf8.constData(), static_cast<std::size_t>(utf8.size())});
    if (row)
        state.reveal(*row);
    return row.has_value();
}

} // namespace timeloupe
