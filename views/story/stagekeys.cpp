// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/stagekeys.h"

#include <QKeyEvent>

namespace timeloupe {

namespace {

bool goKey(int key, StoryWalk &walk)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!walk.goToTyped())
            walk.next();
        return true;
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_Space:
    case Qt::Key_PageDown:
        walk.next();
        return true;
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_Backspace:
    case Qt::Key_PageUp:
        walk.back();
        return true;
    case Qt::Key_Home:
        walk.goTo(0);
        return true;
    case Qt::Key_End:
        walk.goTo(walk.count() - 1);
        return true;
    default:
        return false;
    }
}

bool blankKey(int key, StoryWalk &walk)
{
    switch (key) {
    case Qt::Key_B:
    case Qt::Key_Period:
        walk.toggleBlank(StoryWalk::Blank::Black);
        return true;
    case Qt::Key_W:
    case Qt::Key_Comma:
        walk.toggleBlank(StoryWalk::Blank::White);
        return true;
    default:
        return false;
    }
}

} // namespace

bool stageKey(const QKeyEvent &event, StoryWalk &walk)
{
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    if (event.isAutoRepeat())
        return true;
    const int key = event.key();
    if (key >= Qt::Key_0 && key <= Qt::Key_9) {
        walk.typeDigit(key - Qt::Key_0);
        return true;
    }
    if (key == Qt::Key_Escape) {
        walk.end();
        return true;
    }
    return goKey(key, walk) || blankKey(key, walk);
}

} // namespace timeloupe
