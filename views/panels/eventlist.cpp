// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/eventlist.h"

#include "model/document/changeset.h"
#include "views/panels/eventlistdelegate.h"
#include "views/panels/eventlistheader.h"
#include "views/panels/rowclipboard.h"
#include "views/widgets/headerlayout.h"
#include "views/widgets/iconbutton.h"
#include "views/widgets/translated.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDataStream>
#include <QIODevice>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace timeloupe {

namespace {

constexpr int kEventRowHeight = 25;
constexpr int kLeastEventWidth = 180;
constexpr int kBusyAfterMs = 250;
constexpr quint32 kLayoutMagic = 0x544c4c32; // "TLL2"

} // namespace

EventList::EventList(ViewState &state, QWidget *parent)
    : RowTable(kEventRowHeight, parent),
      m_state(state),
      m_model(state),
      m_header(new EventListHeader(this)),
      m_inView(new IconButton(
          IconButton::Sign::InView, [] { return tr("Only events in view"); }, m_header)),
      m_busy(translated(new QLabel(this), [](auto *it) { it->setText(tr("Sorting…")); })),
      m_selection(state, m_model, *this),
      m_menus(*this, *m_header, *m_inView)
{
    setModel(&m_model);
    setItemDelegate(new EventListDelegate(
        state, m_style, [this](int column) { return m_header->endRoom(column); }, this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    translated(this, [](auto *it) { it->setAccessibleName(tr("Events")); });
    createHeader();
    createSwitch();

    connect(this, &QTableView::doubleClicked, this, &EventList::zoomTo);
    connect(this, &QTableView::viewportEntered, this, [this] { m_state.setHovered(std::nullopt); });
    connect(this, &QTableView::entered, this,
            [this](const QModelIndex &index) { m_state.setHovered(m_model.rowAt(index.row())); });
    connect(&state, &ViewState::selectionChanged, this, [this] {
        if (!m_state.change())
            m_place.reset();
        m_selection.read();
    });
    connect(&state, &ViewState::matchingRowsChanged, this, [this] { // connected after the model's own slot
        if (!m_state.isFiltering() && !m_model.isSorting())
            m_place.reset();
    });
    connect(verticalScrollBar(), &QAbstractSlider::actionTriggered, this, [this] { m_place.reset(); });
    connect(&state, &ViewState::hoveredChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&m_model, &EventTableModel::modelAboutToBeReset, this, &EventList::keepPlace);
    connect(&m_model, &EventTableModel::modelReset, this, [this] {
        restorePlace();
        m_selection.read();
    });
    connect(&m_menus, &EventListMenus::copyRequested, this, &EventList::copyRows);
    connect(&m_menus, &EventListMenus::zoomRequested, this, &EventList::zoomToCurrent);
    connect(&m_selection, &EventListSelection::currentRowRead, this, &EventList::showCurrent);
    m_selection.read();
    callForEachLanguage(this,
                        [this] { Q_EMIT m_model.headerDataChanged(Qt::Horizontal, 0, m_model.columnCount() - 1); });
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
    connect(m_header, &QHeaderView::customContextMenuRequested, this,
            [this](const QPoint &at) { m_menus.showHeaderMenu(m_header->mapToGlobal(at)); });
    connect(m_header, &QHeaderView::sectionResized, this, [this](int section) {
        if (section != static_cast<int>(EventColumn::Event))
            stretchEventColumn();
    });
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
    connect(&m_model, &EventTableModel::sortingChanged, this, &EventList::showBusySoon);
}

void EventList::showBusySoon()
{
    if (m_model.isSorting()) {
        m_busySoon.start();
        return;
    }
    m_busySoon.stop();
    m_busy->hide();
    if (!m_state.isFiltering())
        m_place.reset();
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
    RowTable::selectionChanged(selected, deselected);
    m_selection.write();
}

bool EventList::isRowSelected(int row) const
{
    if (!m_selection.isReadFromState())
        return RowTable::isRowSelected(row);
    const std::optional<EventRow> event = m_model.rowAt(row);
    return event && m_state.isSelected(*event);
}

/// Makes the row current. Scrolls to it, unless the list keeps its place.
void EventList::showCurrent(int row)
{
    const int scrolled = verticalScrollBar()->value();
    const QModelIndex index = m_model.index(row, m_header->logicalIndexAt(0));
    selectionModel()->setCurrentIndex(index.isValid() ? index : m_model.index(row, 0), QItemSelectionModel::NoUpdate);
    if (m_place || m_state.change())
        verticalScrollBar()->setValue(scrolled);
    else
        scrollTo(m_model.index(row, static_cast<int>(EventColumn::Date)));
}

/// Remembers the first visible event that the next snapshot still has.
void EventList::keepPlace()
{
    const ChangeSet *change = m_state.change();
    if (!change || (m_place && m_place->store == m_state.store().get()))
        return;
    m_place = Place{m_state.store().get(), std::nullopt, 0};
    if (verticalOffset() == 0)
        return;
    constexpr int kMostLooked = 10'000;
    const int first = verticalOffset() / kEventRowHeight;
    for (int at = first; at < std::min(first + kMostLooked, m_model.rowCount()) && !m_place->row; ++at) {
        m_place->row = change->rowNow(*m_model.rowAt(at));
        m_place->y = at * kEventRowHeight - verticalOffset();
    }
}

void EventList::restorePlace()
{
    if (!m_place)
        return;
    if (!m_place->row) {
        verticalScrollBar()->setValue(0);
        return;
    }
    if (const auto at = m_model.positionOf(*m_place->row))
        verticalScrollBar()->setValue(*at * kEventRowHeight - m_place->y);
}

void EventList::zoomTo(const QModelIndex &index)
{
    if (const std::optional<EventRow> row = m_model.rowAt(index.row()))
        m_state.zoomTo(*row);
}

void EventList::zoomToCurrent()
{
    zoomTo(currentIndex());
}

void EventList::contextMenuEvent(QContextMenuEvent *event)
{
    m_menus.showListMenu(event->globalPos());
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
        zoomToCurrent();
        return;
    }
    RowTable::keyPressEvent(event);
}

void EventList::keyboardSearch(const QString &) {}

void EventList::resizeEvent(QResizeEvent *event)
{
    RowTable::resizeEvent(event);
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

QString EventList::emptyHint() const
{
    if (m_model.isSorting() || m_state.isFiltering())
        return {};
    if (m_state.store()->size() == 0)
        return tr("No events.");
    if (m_state.matchingRows()->count() == 0)
        return tr("No events match the filter.");
    return tr("No event in view.");
}

void EventList::paintEvent(QPaintEvent *event)
{
    RowTable::paintEvent(event);
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
    return RowTable::viewportEvent(event);
}

QByteArray EventList::saveLayout() const
{
    QByteArray layout;
    QDataStream stream(&layout, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << kLayoutMagic << m_model.inViewOnly() << headerLayout(*m_header);
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
    if (magic != kLayoutMagic || stream.status() != QDataStream::Ok || !restoreHeaderLayout(*m_header, header))
        return false;
    m_header->setSectionHidden(static_cast<int>(EventColumn::Event), false);
    m_inView->setChecked(inView);
    stretchEventColumn();
    return true;
}

} // namespace timeloupe
