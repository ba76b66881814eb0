// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/latestjob.h"
#include "model/table/eventtablemodel.h"
#include "views/style/style.h"
#include "views/widgets/rowtable.h"

#include <QTimer>

class QItemSelection;
class QLabel;
class QMenu;

namespace timeloupe {

class EventListHeader;
class IconButton;

/// Every event that passes the filter as a table. Selecting here selects in the state, and the other way round; a
/// double click or Enter zooms to the event; Ctrl+C copies the selected rows.
///
/// The header's menu hides columns; they are moved by dragging. The sign at the header's right end leaves only what is
/// in view.
class EventList : public RowTable
{
    Q_OBJECT

public:
    explicit EventList(ViewState &state, QWidget *parent = nullptr);

    void setLook(const Style &style);
    [[nodiscard]] const Style &look() const { return m_style; }
    [[nodiscard]] EventTableModel &events() { return m_model; }
    [[nodiscard]] QSize sizeHint() const override { return {900, 220}; }

    /// Columns (order, widths, hidden or not), sorting, and the "in view only" switch.
    [[nodiscard]] QByteArray saveLayout() const;
    /// false, and nothing changed: not what saveLayout() wrote.
    bool restoreLayout(const QByteArray &layout);

public Q_SLOTS:
    /// The selected rows, visible columns only, to the clipboard; nothing without a selection.
    void copyRows();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    /// Letters are for others: a search through millions of rows would take seconds.
    void keyboardSearch(const QString &search) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    [[nodiscard]] bool isRowSelected(int row) const override;

private:
    /// Where the state's selection stands in the list.
    struct Found
    {
        std::vector<std::pair<int, int>> stretches; ///< from the first to the last row of each
        std::optional<int> current;
        bool tooMany = false; ///< stretches: then there are none here
    };

    static Found found(const EventSequence &arrangement, const std::vector<EventRow> &selection,
                       std::optional<EventRow> current);
    void createHeader();
    void createSwitch();
    void showBusySoon();
    void readSelection();
    void showSelection(const Found &found);
    void writeSelection();
    void writeSelection(std::vector<EventRow> rows);
    void keepPlace();
    void restoreWindowGeometry();
    [[nodiscard]] bool keepsPlace() const { return m_place || m_state.change(); }
    void stretchEventColumn();
    void fillColumnsMenu(QMenu &menu);
    void fillSortMenu(QMenu &menu);
    void addMoveActions(QMenu &menu);
    void moveColumn(int column, int steps);
    void showHeaderMenu(QPoint at);
    void zoomTo(const QModelIndex &index);
    [[nodiscard]] std::vector<int> selectedPositions() const;
    [[nodiscard]] std::vector<int> visibleColumns() const;
    [[nodiscard]] QString emptyHint() const;

    ViewState &m_state;
    EventTableModel m_model;
    Style m_style = Style::make(Theme::Light);
    EventListHeader *m_header;
    IconButton *m_inView;
    QLabel *m_busy;
    QTimer m_busySoon;
    /// Where the list is scrolled to, while its timeline is read again or edited.
    struct Place
    {
        const EventStore *store = nullptr; ///< the one that has the row
        std::optional<EventRow> row;       ///< nullopt: the list stays at its top
        int y = 0;                         ///< of the row's top in the viewport
    };
    std::optional<Place> m_place;
    LatestJob m_selecting;          ///< brings a large selection over, one way or the other
    bool m_selectedByState = false; ///< the selection model has not, or not yet, what the state has selected
    bool m_syncing = false;         ///< selection is being brought over from the state
    bool m_selectionHere = false;   ///< the state is being told ours
    bool m_stretching = false;
};

} // namespace timeloupe
