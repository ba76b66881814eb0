// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/latestjob.h"
#include "model/table/eventtablemodel.h"

#include <QObject>

QT_BEGIN_NAMESPACE
class QTableView;
QT_END_NAMESPACE

namespace timeloupe {

/// Keeps the selection of a list and that of the state equal. Large selections are searched in the background; until
/// then, and where a selection has too many ranges for a selection model, rows read theirs from the state.
class EventListSelection : public QObject
{
    Q_OBJECT

public:
    EventListSelection(ViewState &state, EventTableModel &model, QTableView &list);

    /// Selects in the list what the state selects.
    void read();
    /// Selects in the state what the list selects; ignored while reading.
    void write();
    /// Whether rows read their selection from the state, not from the selection model.
    [[nodiscard]] bool isReadFromState() const { return m_isReadFromState; }

Q_SIGNALS:
    /// The selection has been read, and the state's current event is in this row.
    void currentRowRead(int row);

private:
    /// The state's selection in the list.
    struct Found
    {
        std::vector<std::pair<int, int>> ranges; ///< first and last row
        std::optional<int> current;
        bool tooMany = false; ///< ranges, which are omitted
    };

    static Found found(const EventSequence &arrangement, const std::vector<EventRow> &selection,
                       std::optional<EventRow> current);
    void show(const Found &found);
    void writeRows(std::vector<EventRow> rows);

    ViewState &m_state;
    EventTableModel &m_model;
    QTableView &m_list;
    LatestJob m_job;
    bool m_isReadFromState = false;
    bool m_reading = false;
    bool m_writing = false;
};

} // namespace timeloupe
