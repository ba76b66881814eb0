// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventcells.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace timeloupe {

namespace {

void addOnce(std::vector<CompanyIndex> &companies, CompanyIndex company)
{
    if (std::find(companies.begin(), companies.end(), company) == companies.end())
        companies.push_back(company);
}

bool holds(const std::vector<CompanyIndex> &companies, CompanyIndex company)
{
    return std::find(companies.begin(), companies.end(), company) != companies.end();
}

QString names(const EventStore &store, const std::vector<CompanyIndex> &companies)
{
    QStringList list;
    for (const CompanyIndex company : companies)
        list << toQString(store.companies()[company.value].name);
    return list.join(QStringLiteral(", "));
}

QString powerText(const EventStore &store, EventRow row, const Words &words)
{
    for (const Measure &measure : store.measures(row)) {
        if (powerInGigawatts(measure))
            return words.measure(measure);
    }
    return {};
}

} // namespace

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

Amount toAmount(const EventStore &store, const AmountView &amount)
{
    return Amount{amount.value, amount.max, store.currencies()[amount.currency], amount.bound, amount.of};
}

PartyGroups partyGroups(std::span<const Party> parties)
{
    PartyGroups groups;
    for (const Party &party : parties) {
        if (isPayer(party.role))
            addOnce(groups.payers, party.company);
    }
    for (const Party &party : parties) {
        if (isPaid(party.role) && !holds(groups.payers, party.company))
            addOnce(groups.paid, party.company);
    }
    if (groups.payers.empty() || groups.paid.empty())
        groups = {};
    for (const Party &party : parties) {
        if (!holds(groups.payers, party.company) && !holds(groups.paid, party.company))
            addOnce(groups.others, party.company);
    }
    return groups;
}

QString companiesText(const EventStore &store, EventRow row)
{
    const PartyGroups groups = partyGroups(store.parties(row));
    if (groups.payers.empty())
        return names(store, groups.others);
    QString text = names(store, groups.payers) + QStringLiteral(" → ") + names(store, groups.paid);
    if (!groups.others.empty())
        text += QStringLiteral(" · ") + names(store, groups.others);
    return text;
}

QString dateText(const EventStore &store, EventRow row, const Words &words)
{
    if (const std::optional<Edtf> date = store.date(row))
        return words.shortDate(*date);
    const QString undated = QCoreApplication::translate("EventTableModel", "undated");
    if (const std::optional<Edtf> bounds = store.bounds(row))
        return undated + QStringLiteral(" (") + words.shortDate(*bounds) + QLatin1Char(')');
    return undated;
}

QString amountText(const EventStore &store, EventRow row, const Words &words)
{
    const std::optional<AmountView> amount = store.mainAmount(row);
    return amount ? words.shortAmount(toAmount(store, *amount)) : QString();
}

QString cellText(const EventStore &store, EventRow row, EventColumn column, const Words &words)
{
    switch (column) {
    case EventColumn::Date:
        return dateText(store, row, words);
    case EventColumn::Kind:
        return words.kind(store.kind(row));
    case EventColumn::Companies:
        return companiesText(store, row);
    case EventColumn::Event:
        return toQString(store.title(row, words.language()));
    case EventColumn::Amount:
        return amountText(store, row, words);
    case EventColumn::Power:
        return powerText(store, row, words);
    case EventColumn::Sources:
        return words.number(static_cast<double>(store.sourceCount(row)));
    }
    return {};
}

} // namespace timeloupe
