// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/files/settings.h"
#include "app/stories/viewcommands.h"
#include "model/state/filterrunner.h"
#include "views/style/style.h"

#include <QObject>

QT_BEGIN_NAMESPACE
class QMainWindow;
class QSplitter;
QT_END_NAMESPACE

namespace timeloupe {

class Actions;
class AmountPanel;
class DetailsPanel;
class EventList;
class MessageBar;
class Overview;
class PageStack;
class PanelSwitches;
class SidePanel;
class StatusLine;
class StoryPanel;
class TimelineView;
class ToolRow;

/// Creates the views of a window and lays them out. The window owns the widgets.
class WindowLayout : public QObject
{
    Q_OBJECT

public:
    WindowLayout(ViewState &state, FilterRunner &runner, ViewCommands &views, const Actions &actions,
                 QMainWindow &window);

    ToolRow *tools = nullptr;
    MessageBar *messages = nullptr;
    SidePanel *side = nullptr;
    TimelineView *timeline = nullptr;
    AmountPanel *amounts = nullptr;
    Overview *overview = nullptr;
    EventList *list = nullptr;
    PageStack *right = nullptr; ///< details and story
    DetailsPanel *details = nullptr;
    StoryPanel *story = nullptr;
    StatusLine *status = nullptr;
    PanelSwitches *panels = nullptr;

    void setLook(const Style &style);
    /// Shows the story page, or the details.
    void showStory(bool shown);
    [[nodiscard]] bool isStoryShown() const;
    /// Reveals the side panel, where names of saved views are edited.
    void showSide();
    /// Sizes, columns, shown panels and the kind of amounts.
    void restore(const Session &session);
    void save(Session &session) const;
    /// Whether timeline, amounts and list show the current filter and range.
    [[nodiscard]] bool isDrawn() const;

Q_SIGNALS:
    void storyShown(bool shown);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createRight(ViewCommands &views);
    void createCentre(const Actions &actions);
    void createColumns();
    void createStatus();
    void createPanels();

    ViewState &m_state;
    QMainWindow &m_window;
    Style m_style = Style::make(Theme::Light);
    QSplitter *m_columns = nullptr;
    QSplitter *m_rows = nullptr;
};

} // namespace timeloupe
