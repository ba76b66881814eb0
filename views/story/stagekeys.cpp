// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/stagekeys.h"

#include <QKeyEvent>

namespace timeloupe {

namespace {

bool goKey(int key, StoryNavigator &navigator)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!navigator.goToTyped())
            navigator.next();
        return true;
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_Space:
    case Qt::Key_PageDown:
        navigator.next();
        return true;
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_Backspace:
    case Qt::Key_PageUp:
        navigator.back();
        return true;
    case Qt::Key_Home:
        navigator.goTo(0);
        return true;
    case Qt::Key_End:
        navigator.goTo(navigator.count() - 1);
        return true;
    default:
        return false;
    }
}

bool blankKey(int key, StoryNavigator &navigator)
{
    switch (key) {
    case Qt::Key_B:
    case Qt::Key_Period:
        navigator.toggleBlank(StoryNavigator::Blank::Black);
        return true;
    case Qt::Key_W:
    case Qt::Key_Comma:
        navigator.toggleBlank(StoryNavigator::Blank::White);
        return true;
    default:
        return false;
    }
}

} // namespace

bool stageKey(const QKeyEvent &event, StoryNavigator &navigator)
{
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    if (event.isAutoRepeat())
        return true;
    const int key = event.key();
    if (key >= Qt::Key_0 && key <= Qt::Key_9) {
        navigator.typeDigit(key - Qt::Key_0);
        return true;
    }
    if (key == Qt::Key_Escape) {
        navigator.end();
        return true;
    }
    return goKey(key, navigator) || blankKey(key, navigator);
}

} // namespace timeloupe
