// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "actions.h"
#include "commandline.h"
#include "commands.h"
#include "helpsheet.h"
#include "messagebar.h"
#include "rangebuttons.h"
#include "statusline.h"
#include "toolrow.h"
#include "totalsdialog.h"
#include "views/amountpanel.h"
#include "views/detailspanel.h"
#include "views/eventlist.h"
#include "views/filterline.h"
#include "views/overview.h"
#include "views/plotarea.h"
#include "views/sidepanel.h"
#include "views/timelineview.h"
#include "viewsession.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QScreen>
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

QString shownName(const QString &file)
{
    return file == bundledRecord() ? MainWindow::tr("the bundled record") : QFileInfo(file).fileName();
}

/// The one local file that is dragged; empty: something else.
QString draggedFile(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 ? urls.front().toLocalFile() : QString();
}

} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent),
      m_runner(m_state),
      m_figures(m_state, *this),
      m_animator(m_state, *this),
      m_found(loadSession())
{
    // Without it what has a style sheet over it takes the system's palette and font, not those of its parent.
    QCoreApplication::setAttribute(Qt::AA_UseStyleSheetPropagationInWidgetStyles);
    QApplication::setFont(Style::make(Theme::Light).font); // menus and tips, too
    setAcceptDrops(true);
    m_theme = m_found.theme;
    m_recent = m_found.recentFiles;
    m_state.setFoldsOn(m_found.foldsOn);
    m_state.setLaneOrder(m_found.laneOrder);
    m_actions = new Actions(this);
    createViews();
    createPanels();
    connectState();
    connectFileActions();
    connectViewActions();
    connectFilterActions();
    connectLoader();
    applyLook();
    restoreWindow();
    showTitle();
}

/// Views write to the state until their end: they go before it.
MainWindow::~MainWindow()
{
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
}

void MainWindow::createViews()
{
    m_tools = new ToolRow(m_state, m_runner, *m_actions, this);
    m_messages = new MessageBar(this);
    m_side = new SidePanel(m_state, m_runner, this);
    m_details = new DetailsPanel(m_state, this);
    createCentre();
    m_columns = new QSplitter(Qt::Horizontal, this);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_side, m_rows, m_details})
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
    m_amounts->setKind(m_found.seriesKind);
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
    addPanel(QStringLiteral("details"), tr("&Details"), m_details);
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
    m_panels.push_back({name, widget, action});
}

void MainWindow::connectState()
{
    const auto follow = [this] { m_actions->follow(m_state); };
    for (const auto signal :
         {&ViewState::storeChanged, &ViewState::passingChanged, &ViewState::foldsChanged, &ViewState::measuredChanged,
          &ViewState::queryChanged, &ViewState::selectionChanged, &ViewState::historyChanged})
        connect(&m_state, signal, this, follow);
    follow();
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(kSaveAfterMs);
    connect(&m_saveSoon, &QTimer::timeout, this, [this] { saveSession(session()); });
    const auto saveSoon = [this] {
        if (!m_file.isEmpty() && !m_saveSoon.isActive())
            m_saveSoon.start();
    };
    for (const auto signal : {&ViewState::historyChanged, &ViewState::foldsChanged, &ViewState::lanesChanged})
        connect(&m_state, signal, this, saveSoon);
    connect(m_status, &StatusLine::detailsAsked, this, &MainWindow::showTotals);
    connect(m_status, &StatusLine::totalsChanged, this, [this] {
        if (m_totals)
            m_totals->setTotals(*m_status->totals());
    });
}

void MainWindow::connectFileActions()
{
    connect(m_actions->open, &QAction::triggered, this, &MainWindow::askForFile);
    connect(m_actions->openBundled, &QAction::triggered, this, [this] { openFile(bundledRecord()); });
    connect(m_actions, &Actions::recentAsked, this, &MainWindow::openFile);
    connect(m_actions, &Actions::exportAsked, this, &MainWindow::askForExport);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->copyRows, &QAction::triggered, m_list, &EventList::copyRows);
    connect(m_actions->clearSelection, &QAction::triggered, this, [this] { m_state.setSelection({}); });
    connect(m_actions->gestures, &QAction::triggered, this, &MainWindow::showGestures);
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_actions->figure, &QAction::triggered, &m_figures, &FigureCommands::showDialog);
    connect(m_actions->copyPicture, &QAction::triggered, &m_figures, &FigureCommands::copyPicture);
    connect(&m_figures, &FigureCommands::said, m_messages, &MessageBar::showNote);
    connect(&m_figures, &FigureCommands::failed, m_messages, &MessageBar::showError);
    m_actions->setRecent(m_recent);
}

void MainWindow::connectViewActions()
{
    connect(&m_tools->ranges(), &RangeButtons::rangeAsked, &m_animator, &RangeAnimator::moveTo);
    connect(m_actions->showAll, &QAction::triggered, this, [this] { m_animator.moveTo(m_state.extent()); });
    connect(m_actions->firstEvent, &QAction::triggered, this, [this] { travelToEdge(m_state, false); });
    connect(m_actions->lastEvent, &QAction::triggered, this, [this] { travelToEdge(m_state, true); });
    connect(m_actions->centreOrFit, &QAction::triggered, this, &MainWindow::centreOrFit);
    connect(m_actions->zoomIn, &QAction::triggered, this, [this] { m_timeline->zoomBy(1 / kZoomStep); });
    connect(m_actions->zoomOut, &QAction::triggered, this, [this] { m_timeline->zoomBy(kZoomStep); });
    connect(m_actions->back, &QAction::triggered, &m_state, &ViewState::goBack);
    connect(m_actions->forward, &QAction::triggered, &m_state, &ViewState::goForward);
    connect(m_actions->fold, &QAction::toggled, &m_state, &ViewState::setFoldsOn);
    connect(m_actions, &Actions::themeAsked, this, &MainWindow::setTheme);
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

void MainWindow::connectLoader()
{
    connect(&m_loader, &Loader::loaded, this, &MainWindow::takeFile);
    connect(&m_loader, &Loader::failed, this, &MainWindow::takeFailure);
    connect(&m_loader, &Loader::cancelled, this, &MainWindow::fallBack);
    connect(&m_loader, &Loader::progressed, this, [this](const QString &file, double share) {
        m_messages->showProgress(tr("Opening %1…").arg(shownName(file)), share);
    });
    connect(m_messages, &MessageBar::cancelAsked, &m_loader, &Loader::cancel);
    connect(m_messages, &MessageBar::eventAsked, this, [this](const QString &id) { travelToId(m_state, id); });
    connect(&m_exporter, &Exporter::failed, m_messages, &MessageBar::showError);
    connect(&m_exporter, &Exporter::written, this, [this](const QString &file, qsizetype events) {
        m_messages->showNote(events == 1 ? tr("1 event was written to %1").arg(file)
                                         : tr("%1 events were written to %2").arg(QString::number(events), file));
    });
}

// --- files ---

void MainWindow::open(const QStringList &files)
{
    const QString found = m_found.file.isEmpty() ? bundledRecord() : m_found.file;
    const QString file = files.isEmpty() ? found : files.front();
    m_viewWaits = file == found;
    openFile(file);
    if (files.size() > 1)
        m_messages->showNote(
            tr("One window shows one file: %1 was opened, the other files were not.").arg(shownName(file)));
}

void MainWindow::openFile(const QString &file)
{
    m_loader.open(file);
}

void MainWindow::takeFile(const LoadedFile &file)
{
    m_messages->hideProgress();
    if (!m_file.isEmpty() && m_messages->isError())
        m_messages->closeOne(); // of a file that was tried before
    m_file = file.file;
    m_state.setStore(file.store, shownName(file.file), file.folds);
    m_messages->showWarnings(file.warnings);
    if (m_viewWaits)
        restoreView(m_found, m_state);
    m_viewWaits = false;
    m_figures.setFileName(m_file == QStringLiteral("-") ? QString() : QFileInfo(m_file).fileName());
    if (m_file != bundledRecord()) {
        m_recent = withRecent(m_recent, QFileInfo(m_file).absoluteFilePath());
        m_actions->setRecent(m_recent);
    }
    showTitle();
}

/// The view that is open stays open.
void MainWindow::takeFailure(const Diagnostic &error)
{
    m_messages->showError(error);
    m_recent.removeAll(QFileInfo(error.file).absoluteFilePath());
    m_actions->setRecent(m_recent);
    fallBack();
}

/// A window with nothing in it would be of no use: at start the bundled record takes the place of what cannot be
/// opened.
void MainWindow::fallBack()
{
    m_messages->hideProgress();
    m_viewWaits = false;
    if (m_file.isEmpty() && m_loader.file() != bundledRecord())
        openFile(bundledRecord());
}

void MainWindow::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Open"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QStringList filters;
    QStringList every;
    for (const Format *format : formats()) {
        if (!format->canRead())
            continue;
        QStringList patterns;
        for (const QString &suffix : format->suffixes())
            patterns.append(QStringLiteral("*.") + suffix);
        every += patterns;
        filters.append(QStringLiteral("%1 (%2)").arg(format->name(), patterns.join(u' ')));
    }
    filters.prepend(tr("Everything that can be opened (%1)").arg(every.join(u' ')));
    filters.append(tr("All files (*)"));
    dialog->setNameFilters(filters);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openFile);
    dialog->open();
}

void MainWindow::askForExport(const Format *format)
{
    auto *dialog = new QFileDialog(this, tr("Export the events that pass the filter"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(QStringLiteral("%1 (*.%2)").arg(format->name(), format->suffixes().value(0)));
    dialog->setDefaultSuffix(format->suffixes().value(0));
    connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString &file) { exportTo(file, format); });
    dialog->open();
}

void MainWindow::exportTo(const QString &file, const Format *format)
{
    m_exporter.write(file, format, m_state.store(), m_state.passing());
}

void MainWindow::showTitle()
{
    const std::string &title = m_state.store()->title().in(m_state.language());
    const QString shown =
        title.empty() ? (m_file.isEmpty() ? QString() : shownName(m_file)) : QString::fromStdString(title);
    setWindowTitle(shown.isEmpty() ? tr("Timeloupe") : tr("%1 – Timeloupe").arg(shown));
    setWindowFilePath(m_file == bundledRecord() ? QString() : m_file);
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
    openFile(file);
}

// --- session ---

void MainWindow::restoreWindow()
{
    if (m_found.geometry.isEmpty() || !restoreGeometry(m_found.geometry))
        resize(kUsualSize.boundedTo(screen()->availableSize()));
    const auto layout = [this](const char *name) { return m_found.layouts[QString::fromLatin1(name)]; };
    m_columns->restoreState(layout("columns"));
    m_rows->restoreState(layout("rows"));
    if (!layout("list").isEmpty())
        m_list->restoreLayout(layout("list"));
    for (const Panel &panel : m_panels)
        panel.action->setChecked(!m_found.hiddenPanels.contains(panel.name));
    m_timeline->setFocus();
}

Session MainWindow::session() const
{
    Session session;
    keepView(m_state, session);
    session.file = m_file == bundledRecord() ? QString() : QFileInfo(m_file).absoluteFilePath();
    session.seriesKind = m_amounts->kind();
    session.theme = m_theme;
    session.geometry = saveGeometry();
    session.layouts[QStringLiteral("columns")] = m_columns->saveState();
    session.layouts[QStringLiteral("rows")] = m_rows->saveState();
    session.layouts[QStringLiteral("list")] = m_list->saveLayout();
    for (const Panel &panel : m_panels)
        if (!panel.action->isChecked())
            session.hiddenPanels.append(panel.name);
    session.recentFiles = m_recent;
    return session;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // Closed before anything was there: what was found is still what is to be found.
    if (!m_file.isEmpty())
        saveSession(session());
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

void MainWindow::setTheme(ThemeChoice theme)
{
    m_theme = theme;
    applyLook();
    m_saveSoon.start();
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
    setPalette(m_style.palette());
    setFont(m_style.font);
    setStyleSheet(m_style.sheet());
    m_tools->setLook(m_style);
    m_messages->setLook(m_style);
    m_side->setLook(m_style);
    m_timeline->setLook(m_style);
    m_amounts->setLook(m_style);
    m_overview->setLook(m_style);
    m_list->setLook(m_style);
    m_details->setLook(m_style);
    m_status->setLook(m_style);
    m_figures.setLook(m_style);
    if (m_totals)
        m_totals->setLook(m_style);
    if (m_gestures)
        m_gestures->setLook(m_style);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange && m_theme == ThemeChoice::System && m_details &&
        wantedStyle().theme != m_style.theme)
        applyLook();
}

// --- commands ---

void MainWindow::clearStep()
{
    if (!m_messages->closeOne())
        clearOne(m_state);
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
    return !m_loader.isRunning() && !m_state.isFiltering() && m_timeline->isUpToDate() && m_amounts->isCurrent() &&
           m_status->isUpToDate();
}

} // namespace timeloupe
