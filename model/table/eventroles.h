// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qnamespace.h>

namespace timeloupe {

/// Columns of EventTableModel, in their initial order.
enum class EventColumn : int {
    Date,      ///< short form; "undated" without a date
    Kind,      ///< name of the kind
    Companies, ///< "Payer → Payee" where the roles say so
    Event,     ///< title
    Amount,    ///< main amount with its bound
    Power,     ///< in gigawatts
    Sources,   ///< number of sources
};
inline constexpr int kEventColumnCount = 7;

/// Item roles of EventTableModel besides Qt's.
enum EventRole : int {
    EventRowRole = Qt::UserRole, ///< uint: EventRow::value
    EventKindRole,               ///< int: Kind
    EventPlannedRole,            ///< bool: planned or under construction, drawn open
    EventCompanyRole,            ///< int: CompanyIndex::value of the first party, -1 without one
    EventPlaceholderRole,        ///< bool: the text is a placeholder ("undated")
};

} // namespace timeloupe
