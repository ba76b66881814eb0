// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "model/state/storysnapshot.h"

#include <optional>

namespace timeloupe {

/// The state of a presentation: current step, blanked screen, and the step number being typed. Shared by stage and
/// notes. Lives in the UI thread.
class StoryNavigator : public QObject
{
    Q_OBJECT

public:
    enum class Blank : std::uint8_t { None, Black, White };

    /// `story` must not be null.
    explicit StoryNavigator(StorySnapshotPtr story, QObject *parent = nullptr);

    [[nodiscard]] const StorySnapshotPtr &story() const { return m_story; }
    [[nodiscard]] int count() const { return m_story->count(); }
    /// 0-based; 0 also when the story has no steps.
    [[nodiscard]] int step() const { return m_step; }
    /// nullptr: the story has no steps.
    [[nodiscard]] const StoryStep *current() const { return m_story->at(m_step); }
    /// Goes to a step, clamped to the story. Ends blanking.
    void goTo(int step);
    /// One step forward or back, within the story. On a blanked screen, only ends blanking, so that no step is skipped
    /// unseen.
    void next();
    void back();

    [[nodiscard]] Blank blank() const { return m_blank; }
    /// Blanks the screen, or ends blanking when `blank` is the current state.
    void toggleBlank(Blank blank);

    /// The step number typed so far, from 1; nullopt: none.
    [[nodiscard]] std::optional<int> typed() const { return m_typed; }
    void typeDigit(int digit);
    void forgetTyped();
    /// Goes to the typed step, if the story has it. False: no number was typed.
    bool goToTyped();

    /// Emits finished(), at most once.
    void end();

Q_SIGNALS:
    void stepChanged(int step);
    void blankChanged();
    void typedChanged();
    void finished(int lastStep);

private:
    void setBlank(Blank blank);

    StorySnapshotPtr m_story;
    int m_step = 0;
    Blank m_blank = Blank::None;
    std::optional<int> m_typed;
    bool m_ended = false;
};

} // namespace timeloupe
