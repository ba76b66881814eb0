// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/csv/csvformat.h"

#include "model/core/plainnumber.h"
#include "model/formats/csv/csvtext.h"
#include "model/time/isodate.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace timeloupe {

namespace {

/// In the order of Precision.
constexpr std::array<const char *, 14> kPrecisions{"",     "millennium", "century", "decade",     "year",
                                                   "half", "season",     "quarter", "month",      "day",
                                                   "hour", "minute",     "second",  "millisecond"};

/// Joins `text(element)` by ";"; empty when all are empty.
template <class Elements, class TextOf> std::string joined(const Elements &elements, TextOf text)
{
    std::string all;
    bool isEmpty = true;
    bool isFirst = true;
    for (const auto &element : elements) {
        const std::string one = text(element);
        isEmpty = isEmpty && one.empty();
        if (!isFirst)
            all += ';';
        all += one;
        isFirst = false;
    }
    return isEmpty ? std::string() : all;
}

std::string partiesOf(const EventStore &store, EventRow row)
{
    return joined(store.parties(row), [&](const Party &party) {
        const std::string &name = store.companies()[party.company.value].name;
        return party.role == Role::Unknown ? name : name + ':' + std::string(keyword(party.role));
    });
}

std::string measuresOf(const EventRecord &event, std::string_view name)
{
    std::vector<Measure> found;
    std::copy_if(event.measures.begin(), event.measures.end(), std::back_inserter(found),
                 [name](const Measure &measure) { return measure.name == name; });
    return joined(found, [](const Measure &measure) { return plainNumber(measure.value); });
}

std::string partOf(const EventRecord &event)
{
    std::vector<Relation> found;
    std::copy_if(event.relations.begin(), event.relations.end(), std::back_inserter(found),
                 [](const Relation &relation) { return relation.type == RelationType::PartOf; });
    return joined(found, [](const Relation &relation) { return relation.to; });
}

std::string sourcesOf(const EventRecord &event)
{
    return joined(event.sources, [](const Citation &citation) {
        return citation.locator.empty() ? citation.source : citation.source + ' ' + citation.locator;
    });
}

std::string currencyOf(const Amount &amount)
{
    return amount.currency;
}

std::vector<std::string> cellsOf(const EventStore &store, EventRow row)
{
    const EventRecord event = store.record(row);
    const std::optional<double> power = store.powerGigawatts(row);
    const bool isDated = row.value < store.datedCount();
    const std::optional<Edtf> &known = event.date ? event.date : event.bounds;
    return {
        event.id,
        event.date ? event.date->print() : std::string(),
        isDated ? isoFirst(store.earliest(row), known->start()) : std::string(),
        isDated ? isoLast(store.latest(row), known->end()) : std::string(),
        event.date ? kPrecisions[static_cast<std::size_t>(event.date->precision())] : "",
        event.title.in(Language::English),
        event.kind == Kind::Unknown ? std::string() : std::string(keyword(event.kind)),
        event.status == Status::Unknown ? std::string() : std::string(keyword(event.status)),
        partiesOf(store, row),
        joined(event.amounts, [](const Amount &amount) { return plainNumber(amount.value); }),
        joined(event.amounts, [](const Amount &a) { return a.max ? plainNumber(*a.max) : std::string(); }),
        joined(event.amounts, currencyOf),
        joined(event.amounts, [](const Amount &amount) { return std::string(keyword(amount.bound)); }),
        power ? plainNumber(*power) : std::string(),
        measuresOf(event, "jobs"),
        joined(event.places, [](const EventPlace &place) { return place.name; }),
        partOf(event),
        sourcesOf(event),
        event.note.in(Language::English),
    };
}

} // namespace

QString CsvFormat::id() const
{
    return QStringLiteral("csv");
}

QString CsvFormat::name() const
{
    return QCoreApplication::translate("CsvFormat", "CSV (spreadsheet)");
}

QStringList CsvFormat::suffixes() const
{
    return {QStringLiteral("csv")};
}

Result<QByteArray> CsvFormat::write(const EventStore &store, const std::vector<EventRow> &rows) const
{
    QByteArray bytes("id,date,earliest,latest,precision,title,kind,status,parties,amount,amount_max,currency,bound,"
                     "power_gw,jobs,places,part_of,sources,note\n");
    std::string line;
    for (const EventRow row : inInputOrder(store, rows)) {
        line.clear();
        appendCsvLine(line, cellsOf(store, row));
        bytes.append(line.data(), static_cast<qsizetype>(line.size()));
    }
    return bytes;
}

} // namespace timeloupe
