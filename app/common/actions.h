// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/files/settings.h"
#include "views/widgets/translated.h"

#include <QObject>

#include <vector>

QT_BEGIN_NAMESPACE
class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;
class QWidget;
QT_END_NAMESPACE

namespace timeloupe {

class Format;

/// The commands of the window with texts and shortcuts; the window connects them.  Text fields with the focus take keys
/// without a modifier first.
class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QWidget *window);

    /// File, Edit, View, Filter, Story, Help. `panels` are the actions that show and hide panels.
    void fillMenus(QMenuBar &bar, const std::vector<QAction *> &panels);
    /// Enables the commands available in `state`.
    void follow(const ViewState &state);
    void setTheme(ThemeChoice theme);
    /// Checks the language by tag; empty: the system's.
    void setLanguage(const QString &tag);
    /// Most recent first; see recentRequested().
    void setRecent(const QStringList &files);

    [[nodiscard]] QMenu *exportMenu() const { return m_exportMenu; }

    QAction *open = nullptr;
    QAction *openBundled = nullptr;
    QAction *figure = nullptr;
    QAction *printPreview = nullptr;
    QAction *print = nullptr;
    QAction *quit = nullptr;
    QAction *copyPicture = nullptr;
    QAction *copyRows = nullptr;
    QAction *clearSelection = nullptr;
    QAction *showAll = nullptr;
    QAction *firstEvent = nullptr; ///< Home, while the timeline has the focus
    QAction *lastEvent = nullptr;  ///< End, while the timeline has the focus
    QAction *centreOrFit = nullptr;
    QAction *zoomIn = nullptr;
    QAction *zoomOut = nullptr;
    QAction *back = nullptr;
    QAction *forward = nullptr;
    QAction *fold = nullptr;
    QAction *filterLine = nullptr;
    QAction *filterToView = nullptr;
    QAction *filterToMeasured = nullptr;
    QAction *filterToCompanies = nullptr;
    QAction *clearFilter = nullptr;
    QAction *undo = nullptr; ///< of saved views and stories; the texts name the edit
    QAction *redo = nullptr;
    QAction *saveView = nullptr;
    QAction *story = nullptr; ///< checked while the story is shown
    QAction *addStep = nullptr;
    QAction *present = nullptr; ///< from the first step
    QAction *presentFromStep = nullptr;
    QAction *exportStory = nullptr;
    QAction *clearStep = nullptr; ///< Esc; not in a menu
    QAction *gestures = nullptr;
    QAction *about = nullptr;

Q_SIGNALS:
    void exportRequested(const timeloupe::Format *format);
    void recentRequested(const QString &file);
    void themeRequested(timeloupe::ThemeChoice theme);
    void languageRequested(const QString &tag);

private:
    void createFileActions();
    void createViewActions();
    void createFilterActions();
    void createStoryActions();
    /// Without `text` the text is set elsewhere.
    QAction *create(const Caption &text, const QList<QKeySequence> &keys = {});
    void fillThemeMenu(QMenu &menu);
    void fillLanguageMenu(QMenu &menu);

    QWidget *m_window;
    QMenu *m_recentMenu = nullptr;
    QMenu *m_exportMenu = nullptr;
    QActionGroup *m_themes = nullptr;
    QActionGroup *m_languages = nullptr;
};

} // namespace timeloupe
