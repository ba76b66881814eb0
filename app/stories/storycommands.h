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

/// Story commands of the window: present and export.
class StoryCommands : public QObject
{
    Q_OBJECT

public:
    /// All three must outlive it.
    StoryCommands(ViewState &state, ViewCommands &views, QWidget &window);
    ~StoryCommands() override;

    void connectTo(const Actions &actions, StoryPanel &panel);
    void setLook(const Style &style) { m_style = style; }

    /// In full screen. Afterwards the window shows the last step.
    void present(std::size_t story, std::size_t step);
    void exportStory(std::size_t story);
    [[nodiscard]] Presentation *presentation() const; ///< nullptr when none is running

Q_SIGNALS:
    void said(const QString &note);

private:
    /// The story in the panel, otherwise the first; nullopt, with a message, when there is none.
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
