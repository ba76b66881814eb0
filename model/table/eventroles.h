// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qnamespace.h>

namespace timeloupe {

/// Columns of EventTableModel, in the order in which they first stand.
enum class EventColumn : int {
    Date,      ///< narrow form; "undated" when there is none
    Kind,      ///< the kind's word
    Companies, ///< "Payer → Payee" where the roles say so
    Event,     ///< title
    Amount,    ///< the main one, with its bound
    Power,     ///< in gigawatts
    Sources,   ///< how many
};
inline constexpr int kEventColumnCount = 7;

/// Roles of EventTableModel beyond Qt's own.
enum EventRole : int {
    EventRowRole = Qt::UserRole, ///< uint: EventRow::value
    EventKindRole,               ///< int: Kind
    EventPlannedRole,            ///< bool: planned or under construction, drawn open
    EventCompanyRole,            ///< int: CompanyIndex::value of the first party, -1 without one
    EventStandInRole,            ///< bool: the text stands for something absent ("undated")
};

} // namespace timeloupe
