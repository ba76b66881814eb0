// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/table/eventtablemodel.h"
#include "views/panels/eventlistmenus.h"
#include "views/panels/eventlistselection.h"
#include "views/style/style.h"
#include "views/widgets/rowtable.h"

#include <QTimer>

class QItemSelection;
class QLabel;

namespace timeloupe {

class EventListHeader;
class IconButton;

/// A table of the matching events that shares its selection with the state. A double click or Enter zooms to the
/// event; Ctrl+C copies the selected rows.
///
/// The header's menu hides columns; dragging moves them. The button at the header's right end restricts the list to
/// events in view.
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
    /// Returns false, changing nothing, for anything that saveLayout() did not write.
    bool restoreLayout(const QByteArray &layout);

public Q_SLOTS:
    /// Copies the selected rows, visible columns only; does nothing without a selection.
    void copyRows();
    void zoomToCurrent();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    /// Does nothing: a search through millions of rows would take seconds.
    void keyboardSearch(const QString &search) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    [[nodiscard]] bool isRowSelected(int row) const override;

private:
    /// The scroll position, kept while the timeline is read again or edited.
    struct Place
    {
        const EventStore *store = nullptr; ///< the snapshot of the row
        std::optional<EventRow> row;       ///< nullopt: the list stays at its top
        int y = 0;                         ///< of the row's top in the viewport
    };

    void createHeader();
    void createSwitch();
    void showBusySoon();
    void showCurrent(int row);
    void keepPlace();
    void restorePlace();
    void stretchEventColumn();
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
    EventListSelection m_selection;
    EventListMenus m_menus;
    std::optional<Place> m_place;
    bool m_stretching = false;
};

} // namespace timeloupe
