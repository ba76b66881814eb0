// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/actions.h"

#include "model/core/visibletext.h"
#include "model/formats/base/format.h"
#include "model/formats/formatregistry.h"

#include <QAction>
#include <QActionGroup>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>

namespace timeloupe {

Actions::Actions(QWidget *window)
    : QObject(window),
      m_window(window),
      m_recentMenu(new QMenu(tr("Open &Recent"), window)),
      m_exportMenu(new QMenu(tr("&Export"), window)),
      m_themes(new QActionGroup(this))
{
    createFileActions();
    createViewActions();
    createFilterActions();
    createStoryActions();
    copyRows = create(tr("&Copy the Selected Rows"), {QKeySequence(QKeySequence::Copy)});
    copyPicture = create(tr("Copy &Picture"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)});
    clearSelection = create(tr("Clear &Selection"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A)});
    clearStep = create(tr("Clear Step by Step"), {QKeySequence(Qt::Key_Escape)});
    gestures = create(tr("All &Gestures"), {QKeySequence(Qt::Key_Question), QKeySequence(Qt::Key_F1)});
    about = create(tr("&About Timeloupe"));
    about->setMenuRole(QAction::AboutRole);
}

QAction *Actions::create(const QString &text, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, this);
    action->setShortcuts(keys);
    m_window->addAction(action); // its keys work also while the menu bar is hidden
    return action;
}

void Actions::createFileActions()
{
    open = create(tr("&Open…"), {QKeySequence(QKeySequence::Open)});
    openBundled = create(tr("Open the &Bundled Record"));
    figure = create(tr("&Figure…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)});
    print = create(tr("&Print…"), {QKeySequence(QKeySequence::Print)});
    printPreview = create(tr("Print Pre&view…"));
    quit = create(tr("&Quit"), {QKeySequence(Qt::CTRL | Qt::Key_Q)});
    quit->setMenuRole(QAction::QuitRole);
    for (const Format *format : formats()) {
        if (!format->canWrite())
            continue;
        m_exportMenu->addAction(tr("%1…", "a file format").arg(format->name()), this,
                                [this, format] { Q_EMIT exportRequested(format); });
    }
}

void Actions::createViewActions()
{
    showAll = create(tr("&Everything"), {QKeySequence(Qt::Key_0)});
    firstEvent = new QAction(tr("&First Event"), this);
    firstEvent->setShortcut(QKeySequence(Qt::Key_Home));
    lastEvent = new QAction(tr("&Last Event"), this);
    lastEvent->setShortcut(QKeySequence(Qt::Key_End));
    // In the list Home and End are the list's.
    for (QAction *action : {firstEvent, lastEvent})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    centreOrFit = create(tr("&Centre the Selection, Then Fit It"), {QKeySequence(Qt::Key_F)});
    zoomIn = create(tr("Zoom &In"), {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    zoomOut = create(tr("Zoom &Out"), {QKeySequence(Qt::CTRL | Qt::Key_Minus)});
    back = create(tr("&Back"), {QKeySequence(Qt::ALT | Qt::Key_Left)});
    forward = create(tr("For&ward"), {QKeySequence(Qt::ALT | Qt::Key_Right)});
    fold = create(tr("Fold &Quiet Periods"));
    fold->setCheckable(true);
}

void Actions::createFilterActions()
{
    filterLine = create(tr("&Go to the Filter Line"), {QKeySequence(QKeySequence::Find), QKeySequence(Qt::Key_Slash)});
    filterToView = create(tr("Only What Is in &View"));
    filterToMeasured = create(tr("Only the &Measured Span"));
    filterToCompanies = create(tr("Only the &Companies of the Selected Event"));
    clearFilter = create(tr("Clear the &Filter"));
}

void Actions::createStoryActions()
{
    undo = create(tr("&Undo"), {QKeySequence(QKeySequence::Undo)});
    redo = create(tr("&Redo"), {QKeySequence(QKeySequence::Redo)});
    saveView = create(tr("Save T&his View"), {QKeySequence(Qt::CTRL | Qt::Key_D)});
    story = create(tr("&Story Panel"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)});
    story->setCheckable(true);
    addStep = create(tr("&Add What Is Shown as a Step"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)});
    present = create(tr("&Present"), {QKeySequence(Qt::Key_F5)});
    presentFromStep = create(tr("Present &from This Step"), {QKeySequence(Qt::SHIFT | Qt::Key_F5)});
    exportStory = create(tr("&Export Story…"));
}

void Actions::fillMenus(QMenuBar &bar, const std::vector<QAction *> &panels)
{
    QMenu *file = bar.addMenu(tr("&File"));
    file->addAction(open);
    file->addMenu(m_recentMenu);
    file->addAction(openBundled);
    file->addSeparator();
    file->addAction(figure);
    file->addMenu(m_exportMenu);
    file->addSeparator();
    file->addActions({print, printPreview});
    file->addSeparator();
    file->addAction(quit);
    QMenu *edit = bar.addMenu(tr("&Edit"));
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addActions({copyRows, copyPicture});
    edit->addSeparator();
    edit->addAction(clearSelection);
    QMenu *view = bar.addMenu(tr("&View"));
    view->addActions({showAll, firstEvent, lastEvent, centreOrFit});
    view->addSeparator();
    view->addActions({zoomIn, zoomOut, back, forward});
    view->addSeparator();
    view->addActions({fold, saveView});
    view->addSeparator();
    for (QAction *panel : panels)
        view->addAction(panel);
    view->addSeparator();
    fillThemeMenu(*view->addMenu(tr("&Theme")));
    QMenu *filter = bar.addMenu(tr("Fi&lter"));
    filter->addActions({filterLine, filterToView, filterToMeasured, filterToCompanies});
    filter->addSeparator();
    filter->addAction(clearFilter);
    QMenu *stories = bar.addMenu(tr("&Story"));
    stories->addActions({present, presentFromStep});
    stories->addSeparator();
    stories->addActions({story, addStep});
    stories->addSeparator();
    stories->addAction(exportStory);
    bar.addMenu(tr("&Help"))->addActions({gestures, about});
}

void Actions::fillThemeMenu(QMenu &menu)
{
    const std::pair<QString, ThemeChoice> themes[] = {{tr("&Light"), ThemeChoice::Light},
                                                      {tr("&Dark"), ThemeChoice::Dark},
                                                      {tr("&Follow the System"), ThemeChoice::System}};
    for (const auto &[text, theme] : themes) {
        QAction *action = menu.addAction(text, this, [this, theme = theme] { Q_EMIT themeRequested(theme); });
        action->setCheckable(true);
        action->setData(static_cast<int>(theme));
        m_themes->addAction(action);
    }
}

void Actions::setTheme(ThemeChoice theme)
{
    for (QAction *action : m_themes->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(theme));
}

void Actions::setRecent(const QStringList &files)
{
    m_recentMenu->clear();
    for (const QString &file : files) {
        QString shown = visibleName(file);
        shown.replace(u'&', QStringLiteral("&&"));
        m_recentMenu->addAction(shown, this, [this, file] { Q_EMIT recentRequested(file); });
    }
    m_recentMenu->setEnabled(!files.isEmpty());
}

void Actions::follow(const ViewState &state)
{
    const bool dated = state.store()->datedCount() > 0;
    back->setEnabled(state.canGoBack());
    forward->setEnabled(state.canGoForward());
    for (QAction *action : {copyRows, clearSelection, centreOrFit})
        action->setEnabled(!state.selection().empty());
    clearFilter->setEnabled(!state.query().isEmpty());
    filterToMeasured->setEnabled(state.measured().has_value());
    if (state.measured())
        centreOrFit->setEnabled(true); // F filters to what was measured
    filterToCompanies->setEnabled(state.current() && !state.store()->parties(*state.current()).empty());
    for (QAction *action : {firstEvent, lastEvent, filterToView})
        action->setEnabled(dated);
    fold->setChecked(state.foldsEnabled());
    m_exportMenu->setEnabled(state.matchingRows()->count() > 0);
}

} // namespace timeloupe
