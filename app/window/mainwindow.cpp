// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/mainwindow.h"

#include "app/commandline/commandline.h"
#include "app/common/actions.h"
#include "app/common/windowgeometry.h"
#include "app/window/closeguard.h"
#include "app/window/commands.h"
#include "app/window/helpsheet.h"
#include "app/window/messagebar.h"
#include "app/window/pagestack.h"
#include "app/window/rangebuttons.h"
#include "app/window/statusline.h"
#include "app/window/toolrow.h"
#include "app/window/totalsdialog.h"
#include "app/window/viewsession.h"
#include "model/core/outofmemory.h"
#include "model/core/visibletext.h"
#include "views/chart/amountpanel.h"
#include "views/panels/detailspanel.h"
#include "views/panels/eventlist.h"
#include "views/panels/filterline.h"
#include "views/panels/sidepanel.h"
#include "views/scene/axis/plotarea.h"
#include "views/story/storypanel.h"
#include "views/timeline/overview.h"
#include "views/timeline/timelineview.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QSplitter>
#include <QStatusBar>
#include <QVBoxLayout>

namespace timeloupe {

namespace {

constexpr QSize kUsualSize(1600, 1000);
constexpr int kSideWidth = 216;
constexpr int kDetailsWidth = 300;
constexpr int kOverviewHeight = 45;
constexpr int kSaveAfterMs = 2000;
constexpr double kZoomStep = 1.5;
constexpr int kStoryPage = 1;
/// Panels that saved views know, as the session and as they call them.
constexpr std::pair<const char *, const char *> kSavedPanels[] = {
    {"amounts", "amount"}, {"overview", "overview"}, {"list", "list"}};

} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent),
      m_runner(m_state),
      m_views(m_state),
      m_reloader(this),
      m_figures(m_state, *this),
      m_stories(m_state, m_views, *this),
      m_animator(m_state, *this),
      m_restoredSession(loadSession()),
      m_knownSession(m_restoredSession)
{
    // Without it what has a style sheet over it takes the system's palette and font, not those of its parent.
    QCoreApplication::setAttribute(Qt::AA_UseStyleSheetPropagationInWidgetStyles);
    QApplication::setFont(Style::make(Theme::Light).font); // menus and tips, too
    setAcceptDrops(true);
    m_theme = m_restoredSession.theme;
    m_recent = m_restoredSession.recentFiles;
    m_state.setFoldsEnabled(m_restoredSession.foldsEnabled);
    m_state.setLaneOrder(m_restoredSession.laneOrder);
    m_actions = new Actions(this);
    createViews();
    createPanels();
    connectState();
    connectFileActions();
    connectViewActions();
    connectFilterActions();
    connectSavedViews();
    connectLoader();
    connectReloader();
    connectDocument();
    setOutOfMemoryHandler([this] {
        m_messages->showError({Severity::Error,
                               {},
                               0,
                               0,
                               tr("There is not enough memory for this. What is shown may be incomplete; a filter that "
                                  "could not be applied was removed."),
                               {}});
    });
    m_lookSteps.setInterval(0);
    connect(&m_lookSteps, &QTimer::timeout, this, &MainWindow::applyNextLook);
    applyLook();
    restoreWindow();
    showTitle();
}

/// Views write to the state until their end: they go before it.
MainWindow::~MainWindow()
{
    setOutOfMemoryHandler({});
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
}

void MainWindow::createViews()
{
    m_tools = new ToolRow(m_state, m_runner, *m_actions, this);
    m_messages = new MessageBar(this);
    m_side = new SidePanel(m_state, m_runner, m_views.library(), m_views.viewController(), this);
    m_right = new PageStack(this);
    m_details = new DetailsPanel(m_state, m_right);
    m_story = new StoryPanel(m_state, m_views.library(), m_views.viewController(), m_right);
    m_right->addPage(tr("Details"), m_details);
    m_right->addPage(tr("Story"), m_story);
    createCentre();
    m_columns = new QSplitter(Qt::Horizontal, this);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_side, m_rows, m_right})
        m_columns->addWidget(widget);
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({kSideWidth, kUsualSize.width() - kSideWidth - kDetailsWidth, kDetailsWidth});
    auto *central = new QWidget(this);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tools);
    column->addWidget(m_messages);
    column->addWidget(m_columns, 1);
    setCentralWidget(central);
    m_status = new StatusLine(m_state, this);
    m_timeline->viewport()->installEventFilter(this);
    m_status->setPixelLength([this] {
        return timeScale(m_style, plotArea(m_style, m_timeline->viewport()->width(), m_state), m_state).msPerPixel();
    });
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_status, 1);
}

void MainWindow::createCentre()
{
    m_timeline = new TimelineView(m_state, this);
    m_amounts = new AmountPanel(m_state, this);
    m_amounts->setKind(m_restoredSession.seriesKind);
    m_overview = new Overview(m_state, this);
    m_overview->setFixedHeight(kOverviewHeight);
    m_list = new EventList(m_state, this);
    m_rows = new QSplitter(Qt::Vertical, this);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_timeline, m_amounts, m_overview, m_list})
        m_rows->addWidget(widget);
    m_rows->setStretchFactor(0, 1);
    m_rows->setSizes({575, 128, kOverviewHeight, 160});
    for (QWidget *widget : std::initializer_list<QWidget *>{m_timeline, m_amounts, m_overview})
        widget->addActions({m_actions->firstEvent, m_actions->lastEvent});
}

void MainWindow::createPanels()
{
    for (QSplitter *splitter : {m_columns, m_rows}) {
        splitter->setHandleWidth(1);
        splitter->setChildrenCollapsible(false);
    }
    addPanel(QStringLiteral("companies"), tr("Com&panies and Kinds"), m_side);
    addPanel(QStringLiteral("amounts"), tr("&Amounts"), m_amounts);
    addPanel(QStringLiteral("overview"), tr("O&verview"), m_overview);
    addPanel(QStringLiteral("list"), tr("List of Eve&nts"), m_list);
    addPanel(QStringLiteral("details"), tr("&Details and Story"), m_right);
    std::vector<QAction *> switches;
    for (const Panel &panel : m_panels)
        switches.push_back(panel.action);
    m_actions->fillMenus(*menuBar(), switches);
}

void MainWindow::addPanel(const QString &name, const QString &title, QWidget *widget)
{
    auto *action = new QAction(title, this);
    action->setCheckable(true);
    action->setChecked(true);
    connect(action, &QAction::toggled, widget, &QWidget::setVisible);
    connect(action, &QAction::toggled, this, &MainWindow::publishPanels);
    m_panels.push_back({name, widget, action});
}

void MainWindow::connectState()
{
    const auto follow = [this] { m_actions->follow(m_state); };
    for (const auto signal : {&ViewState::storeChanged, &ViewState::matchingRowsChanged, &ViewState::foldsChanged,
                              &ViewState::measuredChanged, &ViewState::queryChanged, &ViewState::selectionChanged,
                              &ViewState::historyChanged})
        connect(&m_state, signal, this, follow);
    follow();
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(kSaveAfterMs);
    connect(&m_saveSoon, &QTimer::timeout, this, &MainWindow::saveNow);
    const auto saveSoon = [this] {
        if (!m_file.isEmpty() && !m_saveSoon.isActive())
            m_saveSoon.start();
    };
    for (const auto signal : {&ViewState::historyChanged, &ViewState::foldsChanged, &ViewState::lanesChanged})
        connect(&m_state, signal, this, saveSoon);
    connect(m_status, &StatusLine::detailsRequested, this, &MainWindow::showTotals);
    connect(m_status, &StatusLine::totalsChanged, this, [this] {
        if (m_totals)
            m_totals->setTotals(*m_status->totals());
    });
}

void MainWindow::connectFileActions()
{
    connect(m_actions->open, &QAction::triggered, this, &MainWindow::askForFile);
    connect(m_actions->openBundled, &QAction::triggered, this, [this] { openFile(bundledRecord()); });
    connect(m_actions, &Actions::recentRequested, this, &MainWindow::openFile);
    connect(m_actions, &Actions::exportRequested, this, &MainWindow::askForExport);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->copyRows, &QAction::triggered, m_list, &EventList::copyRows);
    connect(m_actions->clearSelection, &QAction::triggered, this, [this] { m_state.setSelection({}); });
    connect(m_actions->gestures, &QAction::triggered, this, &MainWindow::showGestures);
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::showAbout);
    m_figures.connectTo(*m_actions);
    connect(&m_figures, &FigureCommands::said, m_messages, &MessageBar::showNote);
    connect(&m_figures, &FigureCommands::failed, m_messages, &MessageBar::showError);
    m_actions->setRecent(m_recent);
}

void MainWindow::connectViewActions()
{
    connect(&m_tools->ranges(), &RangeButtons::rangeRequested, &m_animator, &RangeAnimator::moveTo);
    connect(m_actions->showAll, &QAction::triggered, this, [this] { m_animator.moveTo(m_state.extent()); });
    connect(m_actions->firstEvent, &QAction::triggered, this, [this] { revealEdgeEvent(m_state, false); });
    connect(m_actions->lastEvent, &QAction::triggered, this, [this] { revealEdgeEvent(m_state, true); });
    connect(m_actions->centreOrFit, &QAction::triggered, this, &MainWindow::centreOrFit);
    connect(m_actions->zoomIn, &QAction::triggered, this, [this] { m_timeline->zoomBy(1 / kZoomStep); });
    connect(m_actions->zoomOut, &QAction::triggered, this, [this] { m_timeline->zoomBy(kZoomStep); });
    connect(m_actions->back, &QAction::triggered, &m_state, &ViewState::goBack);
    connect(m_actions->forward, &QAction::triggered, &m_state, &ViewState::goForward);
    connect(m_actions->fold, &QAction::toggled, &m_state, &ViewState::setFoldsEnabled);
    connect(m_actions, &Actions::themeRequested, this, &MainWindow::setTheme);
}

void MainWindow::connectFilterActions()
{
    connect(m_actions->filterLine, &QAction::triggered, &m_tools->filterLine(), &FilterLine::enter);
    connect(&m_tools->filterLine(), &FilterLine::left, m_timeline, qOverload<>(&QWidget::setFocus));
    connect(m_actions->filterToView, &QAction::triggered, this, [this] { filterToRange(m_state, m_state.range()); });
    connect(m_actions->filterToMeasured, &QAction::triggered, m_timeline, &TimelineView::filterToMeasured);
    connect(m_actions->filterToCompanies, &QAction::triggered, this, [this] { filterToCompanies(m_state); });
    connect(m_actions->clearFilter, &QAction::triggered, this, [this] { m_state.setQuery(Query()); });
    connect(m_actions->clearStep, &QAction::triggered, this, &MainWindow::clearStep);
}

void MainWindow::connectSavedViews()
{
    // Where a name is typed must be seen: panels are shown first.
    connect(m_actions->saveView, &QAction::triggered, this,
            [this] { setPanelShown(QStringLiteral("companies"), true); });
    connect(m_actions->addStep, &QAction::triggered, this, [this] { showStory(true); });
    m_views.connectTo(*m_actions, m_side->views(), *m_story);
    connect(m_actions->story, &QAction::triggered, this, &MainWindow::showStory);
    connect(m_right, &PageStack::pageChanged, this,
            [this](int page) { m_actions->story->setChecked(page == kStoryPage); });
    m_stories.connectTo(*m_actions, *m_story);
    m_closeGuard = new CloseGuard(m_views, *m_messages, *this);
    connect(&m_stories, &StoryCommands::said, m_messages, &MessageBar::showNote);
    connect(&m_views, &ViewCommands::said, m_messages, &MessageBar::showNote);
    connect(&m_views, &ViewCommands::failed, m_messages, &MessageBar::showError);
    connect(&m_views.viewController(), &SavedViewController::panelsRequested, this, &MainWindow::showPanels);
    publishPanels();
}

void MainWindow::connectLoader()
{
    connect(&m_loader, &Loader::loaded, this, &MainWindow::takeFile);
    connect(&m_loader, &Loader::failed, this, &MainWindow::handleLoadError);
    connect(&m_loader, &Loader::cancelled, this, &MainWindow::fallBack);
    connect(&m_loader, &Loader::kept, this, &MainWindow::kept);
    connect(&m_loader, &Loader::progressed, this, [this](const QString &file, double share) {
        m_messages->showProgress(tr("Opening %1…").arg(visibleName(shownName(file))), share);
    });
    connect(m_messages, &MessageBar::cancelRequested, &m_loader, &Loader::cancel);
    connect(m_messages, &MessageBar::eventRequested, this, [this](const QString &id) { revealEventById(m_state, id); });
    connect(&m_exporter, &Exporter::failed, m_messages, &MessageBar::showError);
    connect(&m_exporter, &Exporter::written, this, [this](const QString &file, qsizetype events) {
        m_messages->showNote(events == 1
                                 ? tr("1 event was written to %1").arg(visibleName(file))
                                 : tr("%1 events were written to %2").arg(QString::number(events), visibleName(file)));
    });
}

// --- session ---

void MainWindow::restoreWindow()
{
    restoreWindowGeometry(*this, m_restoredSession.geometry, kUsualSize);
    const auto layout = [this](const char *name) { return m_restoredSession.layouts[QString::fromLatin1(name)]; };
    restoreSplitter(*m_columns, layout("columns"));
    restoreSplitter(*m_rows, layout("rows"));
    if (!layout("list").isEmpty())
        m_list->restoreLayout(layout("list"));
    for (const Panel &panel : m_panels)
        panel.action->setChecked(!m_restoredSession.hiddenPanels.contains(panel.name));
    m_right->show(m_restoredSession.storyShown ? kStoryPage : 0);
    m_timeline->setFocus();
}

Session MainWindow::session() const
{
    Session session;
    saveViewTo(m_state, session);
    session.file = m_file == bundledRecord() ? QString() : QFileInfo(m_file).absoluteFilePath();
    session.seriesKind = m_amounts->kind();
    session.theme = m_theme;
    session.geometry = saveGeometry();
    session.layouts[QStringLiteral("columns")] = splitterSizes(*m_columns);
    session.layouts[QStringLiteral("rows")] = splitterSizes(*m_rows);
    session.layouts[QStringLiteral("list")] = m_list->saveLayout();
    for (const Panel &panel : m_panels)
        if (!panel.action->isChecked())
            session.hiddenPanels.append(panel.name);
    session.storyShown = m_right->page() == kStoryPage;
    session.recentFiles = m_recent;
    return session;
}

void MainWindow::saveNow()
{
    const Session now = session();
    saveSession(now, m_knownSession);
    m_knownSession = now;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_closeGuard->mayClose()) {
        event->ignore();
        return;
    }
    // Closed before anything was there: what was found is still what is to be found.
    m_saveSoon.stop();
    if (!m_file.isEmpty())
        saveNow();
    QMainWindow::closeEvent(event);
}

/// The panels under the timeline keep its time axis, and a pixel of another width is another length of time.
bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && m_status) {
        const int scrollBar = m_timeline->width() - m_timeline->viewport()->width();
        m_amounts->setRightMargin(scrollBar);
        m_overview->setRightMargin(scrollBar);
        m_status->showRange();
    }
    return QMainWindow::eventFilter(watched, event);
}

// --- look ---

const std::array<void (MainWindow::*)(), 4> MainWindow::kLookSteps = {
    &MainWindow::applyFrameLook, &MainWindow::applyPanelLook, &MainWindow::applyFigureLook,
    &MainWindow::applyDialogLook};

void MainWindow::setTheme(ThemeChoice theme)
{
    m_theme = theme;
    m_actions->setTheme(m_theme);
    followTheme();
    m_saveSoon.start();
}

/// Style sheets of a whole window take tens of milliseconds: each part has an event of its own, and nothing is drawn
/// until all have theirs.
void MainWindow::followTheme()
{
    if (wantedStyle().theme == m_style.theme)
        return;
    m_style = wantedStyle();
    setUpdatesEnabled(false);
    m_lookStep = 0;
    m_lookSteps.start();
}

void MainWindow::applyNextLook()
{
    (this->*kLookSteps[m_lookStep])();
    if (++m_lookStep < kLookSteps.size())
        return;
    m_lookSteps.stop();
    setUpdatesEnabled(true);
}

Style MainWindow::wantedStyle() const
{
    if (m_theme != ThemeChoice::System)
        return Style::make(m_theme == ThemeChoice::Dark ? Theme::Dark : Theme::Light);
    const QPalette system = QGuiApplication::palette();
    const bool dark = system.color(QPalette::Window).lightness() < system.color(QPalette::WindowText).lightness();
    return Style::make(dark ? Theme::Dark : Theme::Light);
}

void MainWindow::applyLook()
{
    m_style = wantedStyle();
    m_actions->setTheme(m_theme);
    for (const auto step : kLookSteps)
        (this->*step)();
}

void MainWindow::applyFrameLook()
{
    setPalette(m_style.palette());
    setFont(m_style.font);
    setStyleSheet(m_style.sheet());
}

void MainWindow::applyPanelLook()
{
    m_tools->setLook(m_style);
    m_messages->setLook(m_style);
    m_side->setLook(m_style);
    m_timeline->setLook(m_style);
    m_amounts->setLook(m_style);
    m_overview->setLook(m_style);
    m_list->setLook(m_style);
    m_right->setLook(m_style);
    m_details->setLook(m_style);
    m_story->setLook(m_style);
    m_status->setLook(m_style);
}

void MainWindow::applyFigureLook()
{
    m_figures.setLook(m_style);
}

void MainWindow::applyDialogLook()
{
    m_stories.setLook(m_style);
    if (m_totals)
        m_totals->setLook(m_style);
    if (m_gestures)
        m_gestures->setLook(m_style);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange && m_theme == ThemeChoice::System && m_details)
        followTheme();
}

// --- panels ---

void MainWindow::setPanelShown(const QString &name, bool shown)
{
    for (const Panel &panel : m_panels)
        if (panel.name == name)
            panel.action->setChecked(shown);
}

/// The page of the story, in front of the details, or these again.
void MainWindow::showStory(bool shown)
{
    setPanelShown(QStringLiteral("details"), true);
    m_right->show(shown ? kStoryPage : 0);
    m_actions->story->setChecked(shown);
}

void MainWindow::publishPanels()
{
    std::vector<std::string> names{"timeline"};
    for (const auto &[name, word] : kSavedPanels)
        for (const Panel &panel : m_panels)
            if (panel.name == QLatin1String(name) && panel.action->isChecked())
                names.emplace_back(word);
    m_views.viewController().setShownPanels(std::move(names));
}

void MainWindow::showPanels(const std::vector<std::string> &names)
{
    for (const auto &[name, word] : kSavedPanels)
        setPanelShown(QLatin1String(name), std::find(names.begin(), names.end(), word) != names.end());
}

// --- commands ---

void MainWindow::clearStep()
{
    if (!m_messages->closeOne())
        clearTopmost(m_state);
}

void MainWindow::centreOrFit()
{
    if (m_state.measured())
        m_timeline->filterToMeasured();
    else
        m_timeline->centreOrFit();
}

void MainWindow::showTotals()
{
    if (!m_totals) {
        m_totals = new TotalsDialog(m_state, this);
        m_totals->setAttribute(Qt::WA_DeleteOnClose);
        m_totals->setLook(m_style);
    }
    if (m_status->totals())
        m_totals->setTotals(*m_status->totals());
    m_totals->show();
    m_totals->raise();
}

void MainWindow::showGestures()
{
    if (!m_gestures) {
        m_gestures = new HelpSheet(this);
        m_gestures->setAttribute(Qt::WA_DeleteOnClose);
        m_gestures->setLook(m_style);
    }
    m_gestures->show();
    m_gestures->raise();
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Timeloupe"),
                                tr("Timeloupe %1").arg(QStringLiteral(TIMELOUPE_VERSION)), QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("A timeline explorer. Free software under the GNU General Public License, version 3 or "
                               "later; it comes with no warranty."));
    box->open();
}

bool MainWindow::isSettled() const
{
    return !m_loader.isRunning() && !m_reloader.isRunning() && !m_document.isApplying() && !m_lookSteps.isActive() &&
           isDrawn() && m_status->isUpToDate() && m_details->isUpToDate();
}

bool MainWindow::isDrawn() const
{
    return !m_state.isFiltering() && !m_runner.isCounting() && m_timeline->isUpToDate() && m_amounts->isCurrent() &&
           !m_list->events().isSorting();
}

} // namespace timeloupe
