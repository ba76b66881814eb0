// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/windowlayout.h"

#include "app/common/actions.h"
#include "app/common/windowgeometry.h"
#include "app/window/messagebar.h"
#include "app/window/pagestack.h"
#include "app/window/panelswitches.h"
#include "app/window/statusline.h"
#include "app/window/toolrow.h"
#include "views/chart/amountpanel.h"
#include "views/panels/detailspanel.h"
#include "views/panels/eventlist.h"
#include "views/panels/sidepanel.h"
#include "views/scene/axis/plotarea.h"
#include "views/story/storypanel.h"
#include "views/timeline/overview.h"
#include "views/timeline/timelineview.h"

#include <QEvent>
#include <QMainWindow>
#include <QSplitter>
#include <QStatusBar>
#include <QVBoxLayout>

namespace timeloupe {

namespace {

constexpr int kUsualWidth = 1600;
constexpr int kSideWidth = 216;
constexpr int kDetailsWidth = 300;
constexpr int kOverviewHeight = 45;
constexpr int kDetailsPage = 0;
constexpr int kStoryPage = 1;

} // namespace

WindowLayout::WindowLayout(ViewState &state, FilterRunner &runner, ViewCommands &views, const Actions &actions,
                           QMainWindow &window)
    : m_state(state), m_window(window)
{
    tools = new ToolRow(state, runner, actions, &window);
    messages = new MessageBar(&window);
    side = new SidePanel(state, runner, views.library(), views.viewController(), &window);
    createRight(views);
    createCentre(actions);
    createColumns();
    auto *central = new QWidget(&window);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(tools);
    column->addWidget(messages);
    column->addWidget(m_columns, 1);
    window.setCentralWidget(central);
    createStatus();
    createPanels();
}

void WindowLayout::createRight(ViewCommands &views)
{
    right = new PageStack(&m_window);
    details = new DetailsPanel(m_state, right);
    story = new StoryPanel(m_state, views.library(), views.viewController(), right);
    right->addPage([] { return tr("Details"); }, details);
    right->addPage([] { return tr("Story"); }, story);
    connect(right, &PageStack::pageChanged, this, [this](int page) { Q_EMIT storyShown(page == kStoryPage); });
}

void WindowLayout::createCentre(const Actions &actions)
{
    timeline = new TimelineView(m_state, &m_window);
    amounts = new AmountPanel(m_state, &m_window);
    overview = new Overview(m_state, &m_window);
    overview->setFixedHeight(kOverviewHeight);
    list = new EventList(m_state, &m_window);
    m_rows = new QSplitter(Qt::Vertical, &m_window);
    for (QWidget *widget : std::initializer_list<QWidget *>{timeline, amounts, overview, list})
        m_rows->addWidget(widget);
    m_rows->setStretchFactor(0, 1);
    m_rows->setSizes({575, 128, kOverviewHeight, 160});
    for (QWidget *widget : std::initializer_list<QWidget *>{timeline, amounts, overview})
        widget->addActions({actions.firstEvent, actions.lastEvent});
}

void WindowLayout::createColumns()
{
    m_columns = new QSplitter(Qt::Horizontal, &m_window);
    for (QWidget *widget : std::initializer_list<QWidget *>{side, m_rows, right})
        m_columns->addWidget(widget);
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({kSideWidth, kUsualWidth - kSideWidth - kDetailsWidth, kDetailsWidth});
    for (QSplitter *splitter : {m_columns, m_rows}) {
        splitter->setHandleWidth(1);
        splitter->setChildrenCollapsible(false);
    }
}

void WindowLayout::createStatus()
{
    status = new StatusLine(m_state, &m_window);
    timeline->viewport()->installEventFilter(this);
    status->setPixelLength([this] {
        const PlotArea area = plotArea(m_style, timeline->viewport()->width(), m_state);
        return timeScale(m_style, area, m_state).msPerPixel();
    });
    m_window.statusBar()->setSizeGripEnabled(false);
    m_window.statusBar()->addWidget(status, 1);
}

void WindowLayout::createPanels()
{
    panels = new PanelSwitches(&m_window);
    panels->add(
        QStringLiteral("companies"), {}, [] { return tr("Com&panies and Kinds"); }, side);
    panels->add(
        QStringLiteral("amounts"), Panel::Amount, [] { return tr("&Amounts"); }, amounts);
    panels->add(
        QStringLiteral("overview"), Panel::Overview, [] { return tr("O&verview"); }, overview);
    panels->add(
        QStringLiteral("list"), Panel::List, [] { return tr("List of Eve&nts"); }, list);
    panels->add(
        QStringLiteral("details"), {}, [] { return tr("&Details and Story"); }, right);
}

void WindowLayout::setLook(const Style &style)
{
    m_style = style;
    tools->setLook(style);
    messages->setLook(style);
    side->setLook(style);
    timeline->setLook(style);
    amounts->setLook(style);
    overview->setLook(style);
    list->setLook(style);
    right->setLook(style);
    details->setLook(style);
    story->setLook(style);
    status->setLook(style);
}

void WindowLayout::showStory(bool shown)
{
    panels->show(QStringLiteral("details"));
    right->show(shown ? kStoryPage : kDetailsPage);
    Q_EMIT storyShown(shown);
}

bool WindowLayout::isStoryShown() const
{
    return right->page() == kStoryPage;
}

void WindowLayout::showSide()
{
    panels->show(QStringLiteral("companies"));
}

void WindowLayout::restore(const Session &session)
{
    const auto layout = [&session](const char *name) {
        const auto found = session.layouts.find(QString::fromLatin1(name));
        return found == session.layouts.end() ? QByteArray() : found->second;
    };
    amounts->setKind(session.seriesKind);
    restoreSplitter(*m_columns, layout("columns"));
    restoreSplitter(*m_rows, layout("rows"));
    if (!layout("list").isEmpty())
        list->restoreLayout(layout("list"));
    panels->setHidden(session.hiddenPanels);
    right->show(session.storyShown ? kStoryPage : kDetailsPage);
}

void WindowLayout::save(Session &session) const
{
    session.seriesKind = amounts->kind();
    session.layouts[QStringLiteral("columns")] = splitterSizes(*m_columns);
    session.layouts[QStringLiteral("rows")] = splitterSizes(*m_rows);
    session.layouts[QStringLiteral("list")] = list->saveLayout();
    session.hiddenPanels = panels->hidden();
    session.storyShown = isStoryShown();
}

bool WindowLayout::isDrawn() const
{
    return timeline->isUpToDate() && amounts->isCurrent() && !list->events().isSorting();
}

/// Panels under the timeline share its time axis, so that a width change changes the range.
bool WindowLayout::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && status) {
        const int scrollBar = timeline->width() - timeline->viewport()->width();
        amounts->setRightMargin(scrollBar);
        overview->setRightMargin(scrollBar);
        status->showRange();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace timeloupe
