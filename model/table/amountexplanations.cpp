// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/table/amountexplanations.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_set>

namespace timeloupe {

namespace {

class ExplanationText
{
    Q_DECLARE_TR_FUNCTIONS(EventFacts)
};

/// The event and those that contain it, transitively: its amounts may be parts of theirs. Ascending.
std::vector<EventRow> wholesOf(const EventStore &store, EventRow row)
{
    std::vector<EventRow> found{row};
    std::unordered_set<EventRow> known{row};
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (const EventStore::Link &link : store.linksFrom(found[i])) {
            if (link.type == RelationType::PartOf && known.insert(link.row).second)
                found.push_back(link.row);
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace

AmountExplanations::AmountExplanations(const EventStore &store, EventRow row)
    : m_store(store),
      m_row(row),
      m_wholes(wholesOf(store, row)),
      m_rules(store, [this](EventRow other) { return std::binary_search(m_wholes.begin(), m_wholes.end(), other); })
{
    for (const EventRow whole : m_wholes)
        m_rules.add(whole);
    m_rules.resolve();
}

QString AmountExplanations::of(std::size_t amount, const std::function<QString(EventRow)> &titleOf) const
{
    const NetRules::Verdict verdict = m_rules.verdict(m_row, m_store.amount(m_row, amount));
    if (!verdict.reason)
        return {};
    switch (*verdict.reason) {
    case LeftOutReason::PartOf:
        if (!verdict.countedIn || *verdict.countedIn == m_row)
            return ExplanationText::tr("part of the total, counted once");
        return ExplanationText::tr("counted once, in “%1”").arg(titleOf(*verdict.countedIn));
    case LeftOutReason::Increment:
        return ExplanationText::tr("a change; not added to the net total");
    case LeftOutReason::Estimate:
        return ExplanationText::tr("an estimate; in no total");
    }
    return {};
}

} // namespace timeloupe
