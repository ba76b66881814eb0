// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/actions.h"

#include "model/core/visibletext.h"
#include "model/formats/base/format.h"
#include "model/formats/formatregistry.h"
#include "model/language/interfacetranslation.h"
#include "views/widgets/translated.h"

#include <QAction>
#include <QActionGroup>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>

namespace timeloupe {

namespace {

QMenu *menuOf(const Caption &title, QWidget *parent)
{
    return translated(new QMenu(parent), [title](QMenu *menu) { menu->setTitle(title()); });
}

} // namespace

Actions::Actions(QWidget *window)
    : QObject(window),
      m_window(window),
      m_recentMenu(menuOf([] { return tr("Open &Recent"); }, window)),
      m_exportMenu(menuOf([] { return tr("&Export"); }, window)),
      m_themes(new QActionGroup(this)),
      m_languages(new QActionGroup(this))
{
    createFileActions();
    createViewActions();
    createFilterActions();
    createStoryActions();
    copyRows = create([] { return tr("&Copy the Selected Rows"); }, {QKeySequence(QKeySequence::Copy)});
    copyPicture = create([] { return tr("Copy &Picture"); }, {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)});
    clearSelection = create([] { return tr("Clear &Selection"); }, {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A)});
    clearStep = create([] { return tr("Clear Step by Step"); }, {QKeySequence(Qt::Key_Escape)});
    gestures = create([] { return tr("All &Gestures"); }, {QKeySequence(Qt::Key_Question), QKeySequence(Qt::Key_F1)});
    about = create([] { return tr("&About Timeloupe"); });
    about->setMenuRole(QAction::AboutRole);
}

QAction *Actions::create(const Caption &text, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(this);
    if (text)
        translated(action, [text](QAction *made) { made->setText(text()); });
    action->setShortcuts(keys);
    m_window->addAction(action); // keeps shortcuts active while the menu bar is hidden
    return action;
}

void Actions::createFileActions()
{
    open = create([] { return tr("&Open…"); }, {QKeySequence(QKeySequence::Open)});
    openBundled = create([] { return tr("Open the &Bundled Record"); });
    figure = create([] { return tr("&Figure…"); }, {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)});
    print = create([] { return tr("&Print…"); }, {QKeySequence(QKeySequence::Print)});
    printPreview = create([] { return tr("Print Pre&view…"); });
    quit = create([] { return tr("&Quit"); }, {QKeySequence(Qt::CTRL | Qt::Key_Q)});
    quit->setMenuRole(QAction::QuitRole);
    for (const Format *format : formats()) {
        if (!format->canWrite())
            continue;
        auto *action = translated(new QAction(m_exportMenu),
                                  [format](auto *it) { it->setText(tr("%1…", "a file format").arg(format->name())); });
        connect(action, &QAction::triggered, this, [this, format] { Q_EMIT exportRequested(format); });
        m_exportMenu->addAction(action);
    }
}

void Actions::createViewActions()
{
    showAll = create([] { return tr("&Everything"); }, {QKeySequence(Qt::Key_0)});
    firstEvent = translated(new QAction(this), [](auto *it) { it->setText(tr("&First Event")); });
    firstEvent->setShortcut(QKeySequence(Qt::Key_Home));
    lastEvent = translated(new QAction(this), [](auto *it) { it->setText(tr("&Last Event")); });
    lastEvent->setShortcut(QKeySequence(Qt::Key_End));
    // The list handles Home and End itself.
    for (QAction *action : {firstEvent, lastEvent})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    centreOrFit = create([] { return tr("&Centre the Selection, Then Fit It"); }, {QKeySequence(Qt::Key_F)});
    zoomIn = create([] { return tr("Zoom &In"); },
                    {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    zoomOut = create([] { return tr("Zoom &Out"); }, {QKeySequence(Qt::CTRL | Qt::Key_Minus)});
    back = create([] { return tr("&Back"); }, {QKeySequence(Qt::ALT | Qt::Key_Left)});
    forward = create([] { return tr("For&ward"); }, {QKeySequence(Qt::ALT | Qt::Key_Right)});
    fold = create([] { return tr("Fold &Quiet Periods"); });
    fold->setCheckable(true);
}

void Actions::createFilterActions()
{
    filterLine = create([] { return tr("&Go to the Filter Line"); },
                        {QKeySequence(QKeySequence::Find), QKeySequence(Qt::Key_Slash)});
    filterToView = create([] { return tr("Only What Is in &View"); });
    filterToMeasured = create([] { return tr("Only the &Measured Span"); });
    filterToCompanies = create([] { return tr("Only the &Companies of the Selected Event"); });
    clearFilter = create([] { return tr("Clear the &Filter"); });
}

void Actions::createStoryActions()
{
    undo = create({}, {QKeySequence(QKeySequence::Undo)});
    redo = create({}, {QKeySequence(QKeySequence::Redo)});
    saveView = create([] { return tr("Save T&his View"); }, {QKeySequence(Qt::CTRL | Qt::Key_D)});
    story = create([] { return tr("&Story Panel"); }, {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)});
    story->setCheckable(true);
    addStep =
        create([] { return tr("&Add What Is Shown as a Step"); }, {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)});
    present = create([] { return tr("&Present"); }, {QKeySequence(Qt::Key_F5)});
    presentFromStep = create([] { return tr("Present &from This Step"); }, {QKeySequence(Qt::SHIFT | Qt::Key_F5)});
    exportStory = create([] { return tr("&Export Story…"); });
}

void Actions::fillMenus(QMenuBar &bar, const std::vector<QAction *> &panels)
{
    QMenu *file = menuOf([] { return tr("&File"); }, &bar);
    bar.addMenu(file);
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
    QMenu *edit = menuOf([] { return tr("&Edit"); }, &bar);
    bar.addMenu(edit);
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addActions({copyRows, copyPicture});
    edit->addSeparator();
    edit->addAction(clearSelection);
    QMenu *view = menuOf([] { return tr("&View"); }, &bar);
    bar.addMenu(view);
    view->addActions({showAll, firstEvent, lastEvent, centreOrFit});
    view->addSeparator();
    view->addActions({zoomIn, zoomOut, back, forward});
    view->addSeparator();
    view->addActions({fold, saveView});
    view->addSeparator();
    for (QAction *panel : panels)
        view->addAction(panel);
    view->addSeparator();
    QMenu *theme = menuOf([] { return tr("&Theme"); }, view);
    fillThemeMenu(*theme);
    view->addMenu(theme);
    QMenu *language = menuOf([] { return tr("L&anguage"); }, view);
    fillLanguageMenu(*language);
    view->addMenu(language);
    QMenu *filter = menuOf([] { return tr("Fi&lter"); }, &bar);
    bar.addMenu(filter);
    filter->addActions({filterLine, filterToView, filterToMeasured, filterToCompanies});
    filter->addSeparator();
    filter->addAction(clearFilter);
    QMenu *stories = menuOf([] { return tr("&Story"); }, &bar);
    bar.addMenu(stories);
    stories->addActions({present, presentFromStep});
    stories->addSeparator();
    stories->addActions({story, addStep});
    stories->addSeparator();
    stories->addAction(exportStory);
    QMenu *help = menuOf([] { return tr("&Help"); }, &bar);
    help->addActions({gestures, about});
    bar.addMenu(help);
}

void Actions::fillThemeMenu(QMenu &menu)
{
    const std::pair<Caption, ThemeChoice> themes[] = {{[] { return tr("&Light"); }, ThemeChoice::Light},
                                                      {[] { return tr("&Dark"); }, ThemeChoice::Dark},
                                                      {[] { return tr("&Follow the System"); }, ThemeChoice::System}};
    for (const auto &[text, theme] : themes) {
        auto *action = translated(new QAction(&menu), [text = text](QAction *made) { made->setText(text()); });
        connect(action, &QAction::triggered, this, [this, theme = theme] { Q_EMIT themeRequested(theme); });
        menu.addAction(action);
        action->setCheckable(true);
        action->setData(static_cast<int>(theme));
        m_themes->addAction(action);
    }
}

/// The system's language first, then each language in its own words.
void Actions::fillLanguageMenu(QMenu &menu)
{
    const auto add = [this, &menu](QAction *action, const QString &tag) {
        action->setCheckable(true);
        action->setData(tag);
        connect(action, &QAction::triggered, this, [this, tag] { Q_EMIT languageRequested(tag); });
        menu.addAction(action);
        m_languages->addAction(action);
    };
    add(translated(new QAction(&menu), [](auto *it) { it->setText(tr("&System Language")); }), QString());
    menu.addSeparator();
    for (const QString &tag : interfaceLanguages())
        add(new QAction(languageName(tag), &menu), tag);
}

void Actions::setLanguage(const QString &tag)
{
    for (QAction *action : m_languages->actions())
        action->setChecked(action->data().toString() == tag);
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
        centreOrFit->setEnabled(true); // F filters to the measured range
    filterToCompanies->setEnabled(state.current() && !state.store()->parties(*state.current()).empty());
    for (QAction *action : {firstEvent, lastEvent, filterToView})
        action->setEnabled(dated);
    fold->setChecked(state.foldsEnabled());
    m_exportMenu->setEnabled(state.matchingRows()->count() > 0);
}

} // namespace timeloupe
