// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/figurecommands.h"
#include "app/files/settings.h"
#include "app/stories/storycommands.h"
#include "app/stories/viewcommands.h"
#include "app/window/filecontroller.h"
#include "app/window/windowdialogs.h"
#include "app/window/windowtheme.h"
#include "model/language/interfacetranslation.h"
#include "model/state/filterrunner.h"
#include "views/timeline/rangeanimator.h"

#include <QMainWindow>

#include <memory>

namespace timeloupe {

class Actions;
class CloseGuard;
class MessageBar;
class StatusLine;
class TimelineView;
class WindowLayout;

/// The window: creates the views, connects them with the one ViewState, and saves and restores its session.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `language` of the interface for this run; empty: that of the last session.
    explicit MainWindow(const QString &language = {}, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens the first of `files`; none: the file of the last session, otherwise the bundled record.
    void open(const QStringList &files);
    /// Writes the matching events in the background.
    void exportTo(const QString &file, const Format *format);
    void setTheme(ThemeChoice theme);
    /// Sets the language of the interface and of generated words by tag, also for the next session; empty: the
    /// system's.
    void setLanguage(const QString &tag);

    [[nodiscard]] ViewState &state() { return m_state; }
    /// Takes edits of the open file.
    [[nodiscard]] Document &document();
    [[nodiscard]] const Actions &actions() const { return *m_actions; }
    [[nodiscard]] MessageBar &messages() { return *m_messages; }
    [[nodiscard]] TimelineView &timeline() { return *m_timeline; }
    [[nodiscard]] ViewCommands &views() { return m_views; }
    [[nodiscard]] StoryCommands &stories() { return m_stories; }
    /// Path of the open file; empty before the first.
    [[nodiscard]] const QString &file() const;
    /// Whether nothing is being opened, filtered, counted or rebuilt: the drawing is final.
    [[nodiscard]] bool isSettled() const;
    /// Whether every panel shows the current filter and range. Sums in the details and the status line may be pending.
    [[nodiscard]] bool isDrawn() const;

Q_SIGNALS:
    /// The open file comes from the cache when it is opened next.
    void kept(const QString &file);

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void connectState();
    void connectFiles();
    void connectActions();
    void connectViewActions();
    void connectFilterActions();
    void connectSavedViews();
    void addThemeParts();
    void rereadTexts();
    void showTitle();
    void restoreWindow();
    [[nodiscard]] Session session() const;
    void saveNow();
    void clearStep();
    void centreOrFit();

    InterfaceTranslation m_translation;
    QString m_language; ///< as chosen; empty: the system's
    ViewState m_state;
    FilterRunner m_runner;
    ViewCommands m_views;
    std::unique_ptr<WindowLayout> m_layout;
    std::unique_ptr<FileController> m_files;
    FigureCommands m_figures;
    StoryCommands m_stories;
    RangeAnimator m_animator;
    WindowTheme m_theme;
    WindowDialogs m_dialogs;
    Session m_restoredSession; ///< at the start of the window
    Session m_knownSession;    ///< as last loaded or saved
    QTimer m_saveSoon;

    Actions *m_actions = nullptr;
    MessageBar *m_messages = nullptr;
    CloseGuard *m_closeGuard = nullptr;
    TimelineView *m_timeline = nullptr;
    StatusLine *m_status = nullptr;
};

} // namespace timeloupe
