// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/table/eventcells.h"

#include "model/text/displaytext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace timeloupe {

namespace {

/// Distinct companies in insertion order; efficient for few and for many.
class CompanyGroup
{
public:
    void add(CompanyIndex company)
    {
        if (holds(company))
            return;
        m_list.push_back(company);
        if (m_list.size() == kFew)
            std::for_each(m_list.begin(), m_list.end(), [this](CompanyIndex known) { m_set.insert(known.value); });
        else if (m_list.size() > kFew)
            m_set.insert(company.value);
    }
    [[nodiscard]] bool holds(CompanyIndex company) const
    {
        return m_list.size() < kFew ? std::find(m_list.begin(), m_list.end(), company) != m_list.end()
                                    : m_set.count(company.value) > 0;
    }
    [[nodiscard]] bool isEmpty() const { return m_list.empty(); }
    [[nodiscard]] std::vector<CompanyIndex> take() { return std::exchange(m_list, {}); }

private:
    static constexpr std::size_t kFew = 16;
    std::vector<CompanyIndex> m_list;
    std::unordered_set<std::uint32_t> m_set; ///< used once the list is long
};

/// As many names as fit in `longest` characters.
QString names(const EventStore &store, const std::vector<CompanyIndex> &companies, qsizetype longest)
{
    QString list;
    for (const CompanyIndex company : companies) {
        if (list.size() > longest)
            break;
        if (!list.isEmpty())
            list += QStringLiteral(", ");
        list += displayText(store.companies()[company.value].name, longest);
    }
    return list;
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
    CompanyGroup payers;
    CompanyGroup paid;
    CompanyGroup others;
    for (const Party &party : parties) {
        if (isPayer(party.role))
            payers.add(party.company);
    }
    for (const Party &party : parties) {
        if (isPaid(party.role) && !payers.holds(party.company))
            paid.add(party.company);
    }
    const bool isDeal = !payers.isEmpty() && !paid.isEmpty();
    for (const Party &party : parties) {
        if (!isDeal || (!payers.holds(party.company) && !paid.holds(party.company)))
            others.add(party.company);
    }
    return isDeal ? PartyGroups{payers.take(), paid.take(), others.take()} : PartyGroups{{}, {}, others.take()};
}

QString companiesText(const EventStore &store, EventRow row, qsizetype longest)
{
    const PartyGroups groups = partyGroups(store.parties(row));
    if (groups.payers.empty())
        return names(store, groups.others, longest);
    QString text = names(store, groups.payers, longest) + QStringLiteral(" → ") + names(store, groups.paid, longest);
    if (!groups.others.empty())
        text += QStringLiteral(" · ") + names(store, groups.others, longest);
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

QString fullCellText(const EventStore &store, EventRow row, EventColumn column, const Words &words)
{
    switch (column) {
    case EventColumn::Companies:
        return companiesText(store, row);
    case EventColumn::Event:
        return toQString(store.title(row, words.language()));
    default:
        return cellText(store, row, column, words);
    }
}

QString cellText(const EventStore &store, EventRow row, EventColumn column, const Words &words)
{
    switch (column) {
    case EventColumn::Date:
        return dateText(store, row, words);
    case EventColumn::Kind:
        return words.kind(store.kind(row));
    case EventColumn::Companies:
        return displayText(companiesText(store, row, kLongestLabel), kLongestLabel);
    case EventColumn::Event:
        return displayLabel(store.title(row, words.language()));
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
