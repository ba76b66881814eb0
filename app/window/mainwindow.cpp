// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/mainwindow.h"

#include "app/commandline/commandline.h"
#include "app/common/actions.h"
#include "app/common/windowgeometry.h"
#include "app/window/closeguard.h"
#include "app/window/commands.h"
#include "app/window/messagebar.h"
#include "app/window/panelswitches.h"
#include "app/window/rangebuttons.h"
#include "app/window/statusline.h"
#include "app/window/toolrow.h"
#include "app/window/viewsession.h"
#include "app/window/windowlayout.h"
#include "model/core/outofmemory.h"
#include "model/core/visibletext.h"
#include "model/text/displaytext.h"
#include "views/panels/detailspanel.h"
#include "views/panels/eventlist.h"
#include "views/panels/filterline.h"
#include "views/panels/sidepanel.h"
#include "views/story/storypanel.h"
#include "views/timeline/timelineview.h"
#include "views/widgets/translated.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QMimeData>

namespace timeloupe {

namespace {

constexpr QSize kUsualSize(1600, 1000);
constexpr int kSaveAfterMs = 2000;
constexpr double kZoomStep = 1.5;
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
      m_restoredSession(loadSession()),
      m_knownSession(m_restoredSession)
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
    m_layout = std::make_unique<WindowLayout>(m_state, m_runner, m_views, *m_actions, *this);
    m_messages = m_layout->messages;
    m_timeline = m_layout->timeline;
    m_status = m_layout->status;
    m_actions->fillMenus(*menuBar(), m_layout->panels->actions());
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
    connect(m_actions->copyRows, &QAction::triggered, m_layout->list, &EventList::copyRows);
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
    connect(&m_layout->tools->ranges(), &RangeButtons::rangeRequested, &m_animator, &RangeAnimator::moveTo);
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
    connect(m_actions->filterLine, &QAction::triggered, &m_layout->tools->filterLine(), &FilterLine::enter);
    connect(&m_layout->tools->filterLine(), &FilterLine::left, m_timeline, qOverload<>(&QWidget::setFocus));
    connect(m_actions->filterToView, &QAction::triggered, this, [this] { filterToRange(m_state, m_state.range()); });
    connect(m_actions->filterToMeasured, &QAction::triggered, m_timeline, &TimelineView::filterToMeasured);
    connect(m_actions->filterToCompanies, &QAction::triggered, this, [this] { filterToCompanies(m_state); });
    connect(m_actions->clearFilter, &QAction::triggered, this, [this] { m_state.setQuery(Query()); });
    connect(m_actions->clearStep, &QAction::triggered, this, &MainWindow::clearStep);
}

void MainWindow::connectSavedViews()
{
    // Shows the panel before editing the view's name.
    connect(m_actions->saveView, &QAction::triggered, this, [this] { m_layout->showSide(); });
    connect(m_actions->addStep, &QAction::triggered, this, [this] { m_layout->showStory(true); });
    m_views.connectTo(*m_actions, m_layout->side->views(), *m_layout->story);
    connect(m_actions->story, &QAction::triggered, m_layout.get(), &WindowLayout::showStory);
    connect(m_layout.get(), &WindowLayout::storyShown, m_actions->story, &QAction::setChecked);
    m_stories.connectTo(*m_actions, *m_layout->story);
    m_closeGuard = new CloseGuard(m_views, *m_messages, *this);
    connect(&m_stories, &StoryCommands::said, m_messages, &MessageBar::showNote);
    connect(&m_views, &ViewCommands::said, m_messages, &MessageBar::showNote);
    connect(&m_views, &ViewCommands::failed, m_messages, &MessageBar::showError);
    connect(&m_views.viewController(), &SavedViewController::panelsRequested, m_layout->panels,
            &PanelSwitches::showKeywords);
    const auto publish = [this] { m_views.viewController().setShownPanels(m_layout->panels->shownKeywords()); };
    connect(m_layout->panels, &PanelSwitches::changed, this, publish);
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
    m_layout->restore(m_restoredSession);
    m_timeline->setFocus();
}

Session MainWindow::session() const
{
    Session session;
    saveViewTo(m_state, session);
    session.file = file() == bundledRecord() ? QString() : QFileInfo(file()).absoluteFilePath();
    m_layout->save(session);
    session.theme = m_theme.choice();
    session.language = m_language;
    session.geometry = saveGeometry();
    session.recentFiles = m_files->recent();
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
    // Closing before loading has finished keeps the saved session.
    m_saveSoon.stop();
    if (!file().isEmpty())
        saveNow();
    QMainWindow::closeEvent(event);
}

// --- appearance ---

void MainWindow::addThemeParts()
{
    m_theme.addPart([this](const Style &style) {
        setPalette(style.palette());
        setFont(style.font);
        setStyleSheet(style.sheet());
    });
    m_theme.addPart([this](const Style &style) { m_layout->setLook(style); });
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
           m_layout->details->isUpToDate();
}

bool MainWindow::isDrawn() const
{
    return !m_state.isFiltering() && !m_runner.isCounting() && m_layout->isDrawn();
}

} // namespace timeloupe
