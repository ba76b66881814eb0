// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventlist.h"

#include "eventlistheader.h"
#include "iconbutton.h"
#include "plaintip.h"
#include "rowclipboard.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDataStream>
#include <QHelpEvent>
#include <QIODevice>
#include <QLabel>
#include <QMenu>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QToolTip>

#include <algorithm>

namespace timeloupe {

namespace {

constexpr int kRowHeight = 25;
constexpr int kPadding = 8;
constexpr int kLeastEventWidth = 180;
constexpr int kBusyAfterMs = 250;
constexpr quint32 kLayoutMagic = 0x544c4c31; // "TLL1"

class EventDelegate : public QStyledItemDelegate
{
public:
    EventDelegate(EventList *list, const ViewState &state) : QStyledItemDelegate(list), m_list(list), m_state(state) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Style &style = m_list->look();
        const QRect rect = option.rect;
        const EventRow row{std::size_t(index.data(EventRowRole).toUInt())};
        if ((option.state & QStyle::State_Selected) != 0)
            painter->fillRect(rect, style.selection);
        else if (m_state.hovered() == row)
            painter->fillRect(rect, style.card);
        painter->setPen(style.gridMinor);
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());

        const bool right = (index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight) != 0;
        painter->setFont(style.font);
        painter->setPen(index.data(EventStandInRole).toBool() ? style.muted : style.text);
        const QRect text = rect.adjusted(kPadding, 0, -kPadding - m_list->endRoom(index.column()), 0);
        painter->drawText(
            text, Qt::AlignVCenter | Qt::TextSingleLine | (right ? Qt::AlignRight : Qt::AlignLeft),
            option.fontMetrics.elidedText(index.data().toString().simplified(), Qt::ElideRight, text.width()));
        if (m_list->hasFocus() && m_list->currentIndex().row() == index.row())
            paintFocus(*painter, rect, style);
    }

    /// Only of what is cut off.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override
    {
        const QString text = index.data().toString();
        const int room = option.rect.width() - 2 * kPadding - m_list->endRoom(index.column());
        const bool cut = QFontMetrics(m_list->look().font).horizontalAdvance(text) > room;
        QToolTip::showText(event->globalPos(), cut ? plainToolTip(text) : QString(), view);
        return true;
    }

private:
    static void paintFocus(QPainter &painter, const QRect &rect, const Style &style)
    {
        painter.setPen(style.accent);
        painter.drawLine(rect.topLeft(), rect.topRight());
        painter.drawLine(rect.bottomLeft(), rect.bottomRight());
    }

    EventList *m_list;
    const ViewState &m_state;
};

} // namespace

EventList::EventList(ViewState &state, QWidget *parent)
    : QTableView(parent),
      m_state(state),
      m_model(state),
      m_header(new EventListHeader(this)),
      m_inView(new IconButton(IconButton::Sign::InView, tr("Only events in view"), m_header)),
      m_busy(new QLabel(tr("Sorting…"), this))
{
    setModel(&m_model);
    setItemDelegate(new EventDelegate(this, state));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setAccessibleName(tr("Events"));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    createHeader();
    createSwitch();

    connect(this, &QTableView::doubleClicked, this, &EventList::zoomTo);
    connect(this, &QTableView::viewportEntered, this, [this] { m_state.setHovered(std::nullopt); });
    connect(this, &QTableView::entered, this,
            [this](const QModelIndex &index) { m_state.setHovered(m_model.rowAt(index.row())); });
    connect(&state, &ViewState::selectionChanged, this, &EventList::readSelection);
    connect(&state, &ViewState::hoveredChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&m_model, &EventTableModel::modelReset, this, &EventList::readSelection);
    readSelection();
}

void EventList::createHeader()
{
    setHorizontalHeader(m_header);
    const std::pair<EventColumn, int> widths[] = {
        {EventColumn::Date, 140},  {EventColumn::Kind, 88},  {EventColumn::Companies, 230}, {EventColumn::Event, 480},
        {EventColumn::Amount, 96}, {EventColumn::Power, 72}, {EventColumn::Sources, 102}};
    for (const auto &[column, width] : widths)
        m_header->resizeSection(static_cast<int>(column), width);
    m_header->setSortIndicator(static_cast<int>(EventColumn::Date), Qt::AscendingOrder);
    setSortingEnabled(true);
    connect(m_header, &QHeaderView::customContextMenuRequested, this, &EventList::showHeaderMenu);
    connect(m_header, &QHeaderView::sectionResized, this, [this](int section) {
        if (section != static_cast<int>(EventColumn::Event))
            stretchEventColumn();
    });
}

int EventList::endRoom(int column) const
{
    return m_header->endRoom(column);
}

void EventList::createSwitch()
{
    m_inView->setCheckable(true);
    m_inView->setFixedSize(22, 22);
    m_inView->setObjectName(QStringLiteral("inView"));
    connect(m_inView, &IconButton::toggled, &m_model, &EventTableModel::setInViewOnly);

    m_busy->setTextFormat(Qt::PlainText);
    m_busy->setAutoFillBackground(true);
    m_busy->setContentsMargins(8, 3, 8, 3);
    m_busy->hide();
    m_busySoon.setSingleShot(true);
    m_busySoon.setInterval(kBusyAfterMs);
    connect(&m_busySoon, &QTimer::timeout, m_busy, &QWidget::show);
    connect(&m_model, &EventTableModel::arrangingChanged, this, &EventList::showBusySoon);
}

void EventList::showBusySoon()
{
    if (m_model.isArranging()) {
        m_busySoon.start();
        return;
    }
    m_busySoon.stop();
    m_busy->hide();
}

void EventList::setLook(const Style &style)
{
    m_style = style;
    setFont(style.font);
    setPalette(style.palette());
    m_header->setLook(style);
    m_inView->setLook(style);
    m_busy->setFont(style.small);
    QPalette palette = style.palette();
    palette.setColor(QPalette::Window, style.card);
    m_busy->setPalette(palette);
    viewport()->update();
}

std::vector<int> EventList::selectedPositions() const
{
    std::vector<int> positions;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            positions.push_back(row);
    }
    std::sort(positions.begin(), positions.end());
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
    return positions;
}

std::vector<int> EventList::visibleColumns() const
{
    std::vector<int> columns;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int column = m_header->logicalIndex(visual);
        if (!m_header->isSectionHidden(column))
            columns.push_back(column);
    }
    return columns;
}

void EventList::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (!m_syncing)
        writeSelection();
}

void EventList::writeSelection()
{
    std::vector<EventRow> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        m_model.collectRows(range.top(), range.bottom(), rows);
    const QScopedValueRollback<bool> here(m_selectionHere, true);
    if (rows.size() == 1)
        m_state.setCurrent(rows.front());
    else
        m_state.setSelection(std::move(rows));
}

void EventList::readSelection()
{
    if (m_selectionHere)
        return;
    const QScopedValueRollback<bool> syncing(m_syncing, true);
    QItemSelection selection;
    const std::vector<int> positions = m_model.positionsOf(m_state.selection());
    for (std::size_t i = 0; i < positions.size();) {
        std::size_t last = i;
        while (last + 1 < positions.size() && positions[last + 1] == positions[last] + 1)
            ++last;
        selection.select(m_model.index(positions[i], 0), m_model.index(positions[last], kEventColumnCount - 1));
        i = last + 1;
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    const std::optional<EventRow> current = m_state.current();
    const std::optional<int> at = current ? m_model.positionOf(*current) : std::nullopt;
    if (!at)
        return;
    const QModelIndex index = m_model.index(*at, m_header->logicalIndexAt(0));
    selectionModel()->setCurrentIndex(index.isValid() ? index : m_model.index(*at, 0), QItemSelectionModel::NoUpdate);
    scrollTo(m_model.index(*at, static_cast<int>(EventColumn::Date)));
}

void EventList::zoomTo(const QModelIndex &index)
{
    if (const std::optional<EventRow> row = m_model.rowAt(index.row()))
        m_state.zoomTo(*row);
}

void EventList::copyRows()
{
    const std::vector<int> positions = selectedPositions();
    if (!positions.empty())
        QApplication::clipboard()->setMimeData(rowsAsMimeData(m_model, positions, visibleColumns()).release());
}

void EventList::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyRows();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        zoomTo(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void EventList::keyboardSearch(const QString &) {}

void EventList::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    stretchEventColumn();
    const QSize header = m_header->size();
    m_inView->move(header.width() - m_inView->width() - 4, (header.height() - m_inView->height()) / 2);
    m_busy->adjustSize();
    m_busy->move(viewport()->geometry().right() - m_busy->width() - 8,
                 viewport()->geometry().bottom() - m_busy->height() - 8);
}

void EventList::stretchEventColumn()
{
    const int column = static_cast<int>(EventColumn::Event);
    if (m_stretching || m_header->isSectionHidden(column))
        return;
    const QScopedValueRollback<bool> stretching(m_stretching, true);
    const int others = m_header->length() - m_header->sectionSize(column);
    m_header->resizeSection(column, std::max(kLeastEventWidth, viewport()->width() - others));
}

void EventList::fillColumnsMenu(QMenu &menu)
{
    for (int column = 0; column < kEventColumnCount; ++column) {
        if (column == static_cast<int>(EventColumn::Event))
            continue; // there is always something to be seen
        QAction *action = menu.addAction(m_model.headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!m_header->isSectionHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            m_header->setSectionHidden(column, !shown);
            stretchEventColumn();
        });
    }
    menu.addSeparator();
    QAction *inView = menu.addAction(tr("Only events in view"));
    inView->setCheckable(true);
    inView->setChecked(m_inView->isChecked());
    connect(inView, &QAction::toggled, m_inView, &IconButton::setChecked);
}

void EventList::fillSortMenu(QMenu &menu)
{
    for (int column = 0; column < kEventColumnCount; ++column) {
        QAction *action = menu.addAction(m_model.headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(m_header->sortIndicatorSection() == column);
        connect(action, &QAction::triggered, this, [this, column] {
            const bool again = m_header->sortIndicatorSection() == column;
            const bool turn = again && m_header->sortIndicatorOrder() == Qt::AscendingOrder;
            sortByColumn(column, turn ? Qt::DescendingOrder : Qt::AscendingOrder);
        });
    }
}

void EventList::moveColumn(int column, int steps)
{
    const int to = m_header->visualIndex(column) + steps;
    if (to >= 0 && to < m_header->count())
        m_header->moveSection(m_header->visualIndex(column), to);
}

void EventList::addMoveActions(QMenu &menu)
{
    const int column = currentIndex().isValid() ? currentIndex().column() : -1;
    if (column < 0)
        return;
    const QString name = m_model.headerData(column, Qt::Horizontal).toString();
    menu.addSeparator();
    menu.addAction(tr("Move “%1” to the left").arg(name), this, [this, column] { moveColumn(column, -1); });
    menu.addAction(tr("Move “%1” to the right").arg(name), this, [this, column] { moveColumn(column, 1); });
}

void EventList::showHeaderMenu(QPoint at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillColumnsMenu(*menu);
    menu->popup(m_header->mapToGlobal(at));
}

void EventList::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copy = menu->addAction(tr("Copy rows"), this, &EventList::copyRows);
    QAction *zoom = menu->addAction(tr("Zoom to event"), this, [this] { zoomTo(currentIndex()); });
    copy->setEnabled(selectionModel()->hasSelection());
    zoom->setEnabled(currentIndex().isValid());
    menu->addSeparator();
    fillSortMenu(*menu->addMenu(tr("Sort by")));
    QMenu *columns = menu->addMenu(tr("Columns"));
    fillColumnsMenu(*columns);
    addMoveActions(*columns);
    menu->popup(event->globalPos());
}

QString EventList::emptyHint() const
{
    if (m_model.isArranging() || m_state.isFiltering())
        return {};
    if (m_state.store()->size() == 0)
        return tr("No events.");
    if (m_state.passing()->count() == 0)
        return tr("No event passes the filter.");
    return tr("No event in view.");
}

void EventList::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_model.rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setFont(m_style.font);
    painter.setPen(m_style.muted);
    painter.drawText(viewport()->rect(), Qt::AlignCenter, emptyHint());
}

bool EventList::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        m_state.setHovered(std::nullopt);
    return QTableView::viewportEvent(event);
}

QByteArray EventList::saveLayout() const
{
    QByteArray layout;
    QDataStream stream(&layout, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << kLayoutMagic << m_model.inViewOnly() << m_header->saveState();
    return layout;
}

bool EventList::restoreLayout(const QByteArray &layout)
{
    QDataStream stream(layout);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 magic = 0;
    bool inView = false;
    QByteArray header;
    stream >> magic >> inView >> header;
    if (magic != kLayoutMagic || stream.status() != QDataStream::Ok || !m_header->restoreState(header))
        return false;
    m_header->setSectionHidden(static_cast<int>(EventColumn::Event), false);
    m_header->setSectionsClickable(true);
    m_inView->setChecked(inView);
    sortByColumn(m_header->sortIndicatorSection(), m_header->sortIndicatorOrder());
    stretchEventColumn();
    return true;
}

} // namespace timeloupe
