// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include "model/state/storysnapshot.h"
#include "views/style/style.h"

#include <memory>
#include <optional>

namespace timeloupe {

class Actions;
class Presentation;
class StoryExport;
class StoryPanel;
class ViewCommands;
class ViewState;

/// What the window does with stories beside building them: presents and exports them.
class StoryCommands : public QObject
{
    Q_OBJECT

public:
    /// All three must outlive it.
    StoryCommands(ViewState &state, ViewCommands &views, QWidget &window);
    ~StoryCommands() override;

    void connectTo(const Actions &actions, StoryPanel &panel);
    void setLook(const Style &style) { m_style = style; }

    /// Full screen. When it ends, the window shows the step where it stopped.
    void present(std::size_t story, std::size_t step);
    void exportStory(std::size_t story);
    [[nodiscard]] Presentation *presentation() const; ///< nullptr: none is going on

Q_SIGNALS:
    void said(const QString &note);

private:
    /// The one in the panel, or else the first; nullopt: none, and that is said.
    [[nodiscard]] std::optional<std::size_t> currentOrFirstStory();
    [[nodiscard]] StorySnapshot storySnapshot(std::size_t story) const;
    void showLastStep(std::size_t story, int step);

    ViewState &m_state;
    ViewCommands &m_views;
    QWidget &m_window;
    StoryPanel *m_panel = nullptr;
    Style m_style = Style::make(Theme::Light);
    std::unique_ptr<Presentation> m_presentation;
    QPointer<StoryExport> m_export;
};

} // namespace timeloupe
