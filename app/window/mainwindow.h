// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/figurecommands.h"
#include "app/files/exporter.h"
#include "app/files/loader.h"
#include "app/files/reloader.h"
#include "app/files/settings.h"
#include "app/stories/storycommands.h"
#include "app/stories/viewcommands.h"
#include "model/document/document.h"
#include "model/state/filterrunner.h"
#include "views/style/style.h"
#include "views/timeline/rangeanimator.h"

#include <QMainWindow>
#include <QPointer>

#include <array>

QT_BEGIN_NAMESPACE
class QSplitter;
QT_END_NAMESPACE

namespace timeloupe {

class Actions;
class AmountPanel;
class CloseGuard;
class DetailsPanel;
class EventList;
class HelpSheet;
class MessageBar;
class Overview;
class PageStack;
class SidePanel;
class StatusLine;
class StoryPanel;
class TimelineView;
class ToolRow;
class TotalsDialog;

/// The window: creates the views and connects them with the one ViewState. It is found again as it was left.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens the first of `files`; none: what the last session showed, or else the bundled record.
    void open(const QStringList &files);
    /// Writes the events that pass the filter, in the background.
    void exportTo(const QString &file, const Format *format);
    void setTheme(ThemeChoice theme);

    [[nodiscard]] ViewState &state() { return m_state; }
    /// Of the file that is shown: takes its edits.
    [[nodiscard]] Document &document() { return m_document; }
    [[nodiscard]] const Actions &actions() const { return *m_actions; }
    [[nodiscard]] MessageBar &messages() { return *m_messages; }
    [[nodiscard]] TimelineView &timeline() { return *m_timeline; }
    [[nodiscard]] ViewCommands &views() { return m_views; }
    [[nodiscard]] StoryCommands &stories() { return m_stories; }
    /// The one that is shown; empty: none yet.
    [[nodiscard]] const QString &file() const { return m_file; }
    /// Nothing is being opened, filtered, counted or rebuilt: what is drawn is final.
    [[nodiscard]] bool isSettled() const;
    /// Every panel is of the filter and the range in force. What these add up to may still be on its way to the
    /// details and to the line at the foot.
    [[nodiscard]] bool isDrawn() const;

Q_SIGNALS:
    /// The file that is shown will come from the cache when it is opened again.
    void kept(const QString &file);

protected:
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Panel
    {
        QString name; ///< in the settings
        QWidget *widget = nullptr;
        QAction *action = nullptr;
    };

    void createViews();
    void createCentre();
    void createPanels();
    void addPanel(const QString &name, const QString &title, QWidget *widget);
    void connectState();
    void connectFileActions();
    void connectViewActions();
    void connectFilterActions();
    void connectSavedViews();
    void connectLoader();
    void applyLook();
    void followTheme();
    void applyNextLook();
    void applyFrameLook();
    void applyPanelLook();
    void applyFigureLook();
    void applyDialogLook();
    [[nodiscard]] Style wantedStyle() const;

    void openFile(const QString &file);
    void askForFile();
    void askForExport(const Format *format);
    void takeFile(const LoadedFile &file);
    void handleLoadError(const Diagnostic &error);
    void connectDocument();
    void connectReloader();
    void takeReloaded(const ReloadedFile &file);
    void takeReloadFailure(Diagnostic error);
    void sayAboutFile(const QString &note);
    void forgetAboutFile();
    void fallBack();
    void showTitle();
    static QString shownName(const QString &file);

    void restoreWindow();
    [[nodiscard]] Session session() const;
    void saveNow();

    void showStory(bool shown);
    void publishPanels();
    void showPanels(const std::vector<std::string> &names);
    void setPanelShown(const QString &name, bool shown);
    void clearStep();
    void centreOrFit();
    void showTotals();
    void showGestures();
    void showAbout();

    ViewState m_state;
    Document m_document;
    FilterRunner m_runner;
    ViewCommands m_views;
    Loader m_loader;
    Reloader m_reloader;
    std::size_t m_writesBefore = 0; ///< of views, when reading the file again began
    QString m_saidOfFile;           ///< that it is gone or cannot be read; empty: neither
    Exporter m_exporter;
    FigureCommands m_figures;
    StoryCommands m_stories;
    RangeAnimator m_animator;
    Style m_style;
    ThemeChoice m_theme = ThemeChoice::System;
    Session m_restoredSession; ///< at start; its view waits until its file is there
    Session m_knownSession;    ///< as loaded or saved last
    bool m_viewPending = false;
    QString m_file;
    QStringList m_recent;
    QTimer m_saveSoon;
    static const std::array<void (MainWindow::*)(), 4> kLookSteps;
    std::size_t m_lookStep = 0; ///< the next, while m_lookSteps is active
    QTimer m_lookSteps;

    Actions *m_actions = nullptr;
    ToolRow *m_tools = nullptr;
    MessageBar *m_messages = nullptr;
    CloseGuard *m_closeGuard = nullptr;
    QSplitter *m_columns = nullptr;
    QSplitter *m_rows = nullptr;
    SidePanel *m_side = nullptr;
    TimelineView *m_timeline = nullptr;
    AmountPanel *m_amounts = nullptr;
    Overview *m_overview = nullptr;
    EventList *m_list = nullptr;
    PageStack *m_right = nullptr;
    DetailsPanel *m_details = nullptr;
    StoryPanel *m_story = nullptr;
    StatusLine *m_status = nullptr;
    std::vector<Panel> m_panels;
    QPointer<TotalsDialog> m_totals;
    QPointer<HelpSheet> m_gestures;
};

} // namespace timeloupe
