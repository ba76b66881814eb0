// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/mainwindow.h"

#include "app/commandline/commandline.h"
#include "app/common/actions.h"
#include "app/common/windowgeometry.h"
#include "app/window/closeguard.h"
#include "app/window/commands.h"
#include "app/window/messagebar.h"
#include "app/window/pagestack.h"
#include "app/window/panelswitches.h"
#include "app/window/rangebuttons.h"
#include "app/window/statusline.h"
#include "app/window/toolrow.h"
#include "app/window/viewsession.h"
#include "model/core/outofmemory.h"
#include "model/core/visibletext.h"
#include "model/text/displaytext.h"
#include "views/chart/amountpanel.h"
#include "views/panels/detailspanel.h"
#include "views/panels/eventlist.h"
#include "views/panels/filterline.h"
#include "views/panels/sidepanel.h"
#include "views/scene/axis/plotarea.h"
#include "views/story/storypanel.h"
#include "views/timeline/overview.h"
#include "views/timeline/timelineview.h"
#include "views/widgets/translated.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QMimeData>
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
constexpr qsizetype kLongestWindowTitle = 120;

/// The single local file being dragged; empty for anything else.
QString draggedFile(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 ? urls.front().toLocalFile() : QString();
}

} // namespace

MainWindow::MainWindow(const QString &language, QWidget *parent)
    : QMainWindow(parent),
      m_runner(m_state),
      m_views(m_state),
      m_figures(m_state, *this),
      m_stories(m_state, m_views, *this),
      m_animator(m_state, *this),
      m_theme(*this),
      m_dialogs(m_state, *this),
      m_restoredSession(loadSession())
{
    // Otherwise widgets with a style sheet ignore the palette and font of their parent.
    QCoreApplication::setAttribute(Qt::AA_UseStyleSheetPropagationInWidgetStyles);
    QApplication::setFont(Style::make(Theme::Light).font); // also for menus and tooltips
    setAcceptDrops(true);
    m_language = m_restoredSession.language;
    m_translation.setLanguage(language.isEmpty() ? m_language : language);
    m_state.setLanguage(m_translation.wording());
    m_state.setFoldsEnabled(m_restoredSession.foldsEnabled);
    m_state.setLaneOrder(m_restoredSession.laneOrder);
    m_actions = new Actions(this);
    m_panels = new PanelSwitches(this);
    createViews();
    createPanels();
    m_files = std::make_unique<FileController>(m_state, m_views, m_restoredSession, *m_messages, *this);
    connectState();
    connectFiles();
    connectActions();
    connectViewActions();
    connectFilterActions();
    connectSavedViews();
    setOutOfMemoryHandler([this] {
        m_messages->showError(
            Diagnostic::error(tr("There is not enough memory for this. What is shown may be incomplete; a filter that "
                                 "could not be applied was removed.")));
    });
    addThemeParts();
    m_actions->setTheme(m_restoredSession.theme);
    m_theme.apply(m_restoredSession.theme);
    restoreWindow();
    m_actions->setLanguage(language.isEmpty() ? m_language : m_translation.language());
    callForEachLanguage(this, [this] { rereadTexts(); });
}

/// Views write to the state in their destructors and must be destroyed first.
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
    m_right->addPage([] { return tr("Details"); }, m_details);
    m_right->addPage([] { return tr("Story"); }, m_story);
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
        return timeScale(m_theme.style(), plotArea(m_theme.style(), m_timeline->viewport()->width(), m_state), m_state)
            .msPerPixel();
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
    m_panels->add(
        QStringLiteral("companies"), {}, [] { return tr("Com&panies and Kinds"); }, m_side);
    m_panels->add(
        QStringLiteral("amounts"), Panel::Amount, [] { return tr("&Amounts"); }, m_amounts);
    m_panels->add(
        QStringLiteral("overview"), Panel::Overview, [] { return tr("O&verview"); }, m_overview);
    m_panels->add(
        QStringLiteral("list"), Panel::List, [] { return tr("List of Eve&nts"); }, m_list);
    m_panels->add(
        QStringLiteral("details"), {}, [] { return tr("&Details and Story"); }, m_right);
    m_actions->fillMenus(*menuBar(), m_panels->actions());
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
    connect(&m_saveSoon, &QTimer::timeout, this, [this] { saveSession(session()); });
    const auto saveSoon = [this] {
        if (!file().isEmpty() && !m_saveSoon.isActive())
            m_saveSoon.start();
    };
    for (const auto signal : {&ViewState::historyChanged, &ViewState::foldsChanged, &ViewState::lanesChanged})
        connect(&m_state, signal, this, saveSoon);
    connect(m_status, &StatusLine::detailsRequested, this, [this] { m_dialogs.showTotals(m_status->totals()); });
    connect(m_status, &StatusLine::totalsChanged, this, [this] { m_dialogs.setTotals(*m_status->totals()); });
}

void MainWindow::connectFiles()
{
    m_files->connectTo(*m_actions);
    connect(m_files.get(), &FileController::kept, this, &MainWindow::kept);
    connect(m_files.get(), &FileController::reloaded, this, &MainWindow::showTitle);
    connect(m_files.get(), &FileController::opened, this, [this] {
        m_figures.setFileName(file() == QStringLiteral("-") ? QString() : QFileInfo(file()).fileName());
        showTitle();
    });
}

void MainWindow::connectActions()
{
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->copyRows, &QAction::triggered, m_list, &EventList::copyRows);
    connect(m_actions->clearSelection, &QAction::triggered, this, [this] { m_state.setSelection({}); });
    connect(m_actions->gestures, &QAction::triggered, &m_dialogs, &WindowDialogs::showGestures);
    connect(m_actions->about, &QAction::triggered, &m_dialogs, &WindowDialogs::showAbout);
    m_figures.connectTo(*m_actions);
    connect(&m_figures, &FigureCommands::said, m_messages, &MessageBar::showNote);
    connect(&m_figures, &FigureCommands::failed, m_messages, &MessageBar::showError);
    connect(m_messages, &MessageBar::eventRequested, this, [this](const QString &id) { revealEventById(m_state, id); });
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
    connect(m_actions, &Actions::languageRequested, this, &MainWindow::setLanguage);
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
    // Shows the panel before editing the view's name.
    connect(m_actions->saveView, &QAction::triggered, this, [this] { m_panels->show(QStringLiteral("companies")); });
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
    connect(&m_views.viewController(), &SavedViewController::panelsRequested, m_panels, &PanelSwitches::showKeywords);
    const auto publish = [this] { m_views.viewController().setShownPanels(m_panels->shownKeywords()); };
    connect(m_panels, &PanelSwitches::changed, this, publish);
    publish();
}

// --- file ---

void MainWindow::open(const QStringList &files)
{
    m_files->start(files);
}

void MainWindow::exportTo(const QString &file, const Format *format)
{
    m_files->exportTo(file, format);
}

const QString &MainWindow::file() const
{
    return m_files->file();
}

Document &MainWindow::document()
{
    return m_files->document();
}

void MainWindow::showTitle()
{
    const std::string &title = m_state.store()->title().in(m_state.language());
    const QString fileName = file().isEmpty() ? QString() : FileController::displayedName(file());
    const QString shown = title.empty() ? fileName : displayLabel(title, kLongestWindowTitle);
    setWindowTitle(shown.isEmpty() ? tr("Timeloupe") : tr("%1 – Timeloupe").arg(visibleName(shown)));
    setWindowFilePath(file() == bundledRecord() ? QString() : file());
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedFile(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString file = draggedFile(*event->mimeData());
    if (file.isEmpty())
        return;
    event->acceptProposedAction();
    m_files->open(file);
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
    m_panels->setHidden(m_restoredSession.hiddenPanels);
    m_right->show(m_restoredSession.storyShown ? kStoryPage : 0);
    m_timeline->setFocus();
}

Session MainWindow::session() const
{
    Session session;
    saveViewTo(m_state, session);
    session.file = file() == bundledRecord() ? QString() : QFileInfo(file()).absoluteFilePath();
    session.seriesKind = m_amounts->kind();
    session.theme = m_theme.choice();
    session.language = m_language;
    session.geometry = saveGeometry();
    session.layouts[QStringLiteral("columns")] = splitterSizes(*m_columns);
    session.layouts[QStringLiteral("rows")] = splitterSizes(*m_rows);
    session.layouts[QStringLiteral("list")] = m_list->saveLayout();
    session.hiddenPanels = m_panels->hidden();
    session.storyShown = m_right->page() == kStoryPage;
    session.recentFiles = m_files->recent();
    return session;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_closeGuard->mayClose()) {
        event->ignore();
        return;
    }
    // Closing before loading has finished keeps the saved session.
    m_saveSoon.stop();
    if (!file().isEmpty())
        saveSession(session());
    QMainWindow::closeEvent(event);
}

/// Panels under the timeline share its time axis, so that a width change changes the range.
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

// --- appearance ---

void MainWindow::addThemeParts()
{
    m_theme.addPart([this](const Style &style) {
        setPalette(style.palette());
        setFont(style.font);
        setStyleSheet(style.sheet());
    });
    m_theme.addPart([this](const Style &style) {
        m_tools->setLook(style);
        m_messages->setLook(style);
        m_side->setLook(style);
        m_timeline->setLook(style);
        m_amounts->setLook(style);
        m_overview->setLook(style);
        m_list->setLook(style);
        m_right->setLook(style);
        m_details->setLook(style);
        m_story->setLook(style);
        m_status->setLook(style);
    });
    m_theme.addPart([this](const Style &style) { m_figures.setLook(style); });
    m_theme.addPart([this](const Style &style) {
        m_stories.setLook(style);
        m_dialogs.setLook(style);
    });
}

void MainWindow::setTheme(ThemeChoice theme)
{
    m_actions->setTheme(theme);
    m_theme.change(theme);
    m_saveSoon.start();
}

void MainWindow::setLanguage(const QString &tag)
{
    m_language = tag;
    m_actions->setLanguage(tag);
    m_translation.setLanguage(tag);
    m_state.setLanguage(m_translation.wording());
    m_saveSoon.start();
}

/// Updates text owned by no widget; reopens dialogs once all widgets have been updated.
void MainWindow::rereadTexts()
{
    showTitle();
    m_views.showUndo(*m_actions);
    QMetaObject::invokeMethod(
        this, [this] { m_dialogs.recreate(m_status->totals()); }, Qt::QueuedConnection);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        m_theme.followSystem();
}

/// Shows the story page instead of the details, or the details again.
void MainWindow::showStory(bool shown)
{
    m_panels->show(QStringLiteral("details"));
    m_right->show(shown ? kStoryPage : 0);
    m_actions->story->setChecked(shown);
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

bool MainWindow::isSettled() const
{
    return !m_files->isBusy() && !m_theme.isChanging() && isDrawn() && m_status->isUpToDate() &&
           m_details->isUpToDate();
}

bool MainWindow::isDrawn() const
{
    return !m_state.isFiltering() && !m_runner.isCounting() && m_timeline->isUpToDate() && m_amounts->isCurrent() &&
           !m_list->events().isSorting();
}

} // namespace timeloupe
