// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/state/storynavigator.h"

#include <algorithm>
#include <utility>

namespace timeloupe {

namespace {

constexpr int kLargestTyped = 9999;

} // namespace

StoryNavigator::StoryNavigator(StorySnapshotPtr story, QObject *parent) : QObject(parent), m_story(std::move(story)) {}

void StoryNavigator::goTo(int step)
{
    setBlank(Blank::None);
    forgetTyped();
    const int clamped = std::clamp(step, 0, std::max(0, count() - 1));
    if (clamped == m_step)
        return;
    m_step = clamped;
    Q_EMIT stepChanged(m_step);
}

void StoryNavigator::next()
{
    goTo(m_blank == Blank::None ? m_step + 1 : m_step);
}

void StoryNavigator::back()
{
    goTo(m_blank == Blank::None ? m_step - 1 : m_step);
}

void StoryNavigator::toggleBlank(Blank blank)
{
    forgetTyped();
    setBlank(m_blank == blank ? Blank::None : blank);
}

void StoryNavigator::setBlank(Blank blank)
{
    if (std::exchange(m_blank, blank) != blank)
        Q_EMIT blankChanged();
}

void StoryNavigator::typeDigit(int digit)
{
    const int number = m_typed.value_or(0) * 10 + digit;
    if (number == 0 || number > kLargestTyped)
        return;
    m_typed = number;
    Q_EMIT typedChanged();
}

void StoryNavigator::forgetTyped()
{
    if (std::exchange(m_typed, std::nullopt))
        Q_EMIT typedChanged();
}

bool StoryNavigator::goToTyped()
{
    const std::optional<int> number = m_typed;
    forgetTyped();
    if (number && *number <= count())
        goTo(*number - 1);
    return number.has_value();
}

void StoryNavigator::end()
{
    if (!std::exchange(m_ended, true))
        Q_EMIT finished(m_step);
}

} // namespace timeloupe
