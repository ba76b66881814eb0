// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "model/state/toldstory.h"

#include <optional>

namespace timeloupe {

/// A story being told: where one is in it, whether the screen is blanked, the number that is being typed. What stage
/// and notes share. Lives in the UI thread.
class StoryWalk : public QObject
{
    Q_OBJECT

public:
    enum class Blank : std::uint8_t { None, Black, White };

    /// `story` must not be null.
    explicit StoryWalk(ToldStoryPtr story, QObject *parent = nullptr);

    [[nodiscard]] const ToldStoryPtr &story() const { return m_story; }
    [[nodiscard]] int count() const { return m_story->count(); }
    /// From 0; 0 also when the story has no steps.
    [[nodiscard]] int step() const { return m_step; }
    /// nullptr: the story has no steps.
    [[nodiscard]] const StoryStep *current() const { return m_story->at(m_step); }
    /// Clamped. Lights the screen again.
    void goTo(int step);
    /// A blanked screen is lit again first, so that nothing goes by unseen. Nothing beyond the ends.
    void next();
    void back();

    [[nodiscard]] Blank blank() const { return m_blank; }
    /// Asking for what is, ends it.
    void toggleBlank(Blank blank);

    /// The number of a step, from 1, as far as it is typed; nullopt: none is.
    [[nodiscard]] std::optional<int> typed() const { return m_typed; }
    void typeDigit(int digit);
    void forgetTyped();
    /// Goes to the step typed; to none when the story has no such step. False: nothing was typed.
    bool goToTyped();

    /// Once.
    void end();

Q_SIGNALS:
    void stepChanged(int step);
    void blankChanged();
    void typedChanged();
    void finished(int lastStep);

private:
    void setBlank(Blank blank);

    ToldStoryPtr m_story;
    int m_step = 0;
    Blank m_blank = Blank::None;
    std::optional<int> m_typed;
    bool m_ended = false;
};

} // namespace timeloupe
