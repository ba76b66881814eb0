// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/windowgeometry.h"

#include <QGuiApplication>
#include <QScreen>
#include <QSplitter>
#include <QStyle>

#include <algorithm>

namespace timeloupe {

namespace {

constexpr int kMostPixels = 32'000; ///< maximum size of a widget in a splitter

struct Stretch
{
    int begin;
    int length;
};

/// Moves and shortens the range from `first` to `last`, both arbitrary, into `room`.
Stretch inside(Stretch room, qint64 first, qint64 last)
{
    const int length = static_cast<int>(std::clamp<qint64>(last - first + 1, 1, room.length));
    const qint64 begin = std::clamp<qint64>(first, room.begin, qint64(room.begin) + room.length - length);
    return {static_cast<int>(begin), length};
}

void keepOnScreen(QWidget &window)
{
    // Stores the normal geometry, not that of a maximised or full-screen window.
    const Qt::WindowStates states = window.windowState();
    const QRect wanted = window.normalGeometry();
    window.setWindowState(Qt::WindowNoState);
    const QScreen *const under = QGuiApplication::screenAt(wanted.center());
    const QRect room = (under != nullptr ? under : window.screen())->availableGeometry();
    const int title = room.contains(wanted) ? 0 : window.style()->pixelMetric(QStyle::PM_TitleBarHeight);
    const Stretch across = inside({room.left(), room.width()}, wanted.left(), wanted.right());
    const Stretch down = inside({room.top() + title, room.height() - title}, wanted.top(), wanted.bottom());
    window.setGeometry(across.begin, down.begin, across.length, down.length);
    window.setWindowState(states);
}

} // namespace

void restoreWindowGeometry(QWidget &window, const QByteArray &geometry, QSize usual)
{
    if (geometry.isEmpty() || !window.restoreGeometry(geometry))
        window.resize(usual.boundedTo(window.screen()->availableSize()));
    else
        keepOnScreen(window);
}

QByteArray splitterSizes(const QSplitter &splitter)
{
    QByteArray text;
    for (const int size : splitter.sizes())
        text += QByteArray::number(size) + ' ';
    return text.trimmed();
}

bool restoreSplitter(QSplitter &splitter, const QByteArray &sizes)
{
    QList<int> numbers;
    bool areSizes = true;
    for (const QByteArray &word : sizes.split(' ')) {
        bool isNumber = false;
        numbers += word.toInt(&isNumber);
        areSizes = areSizes && isNumber && numbers.back() >= 0 && numbers.back() <= kMostPixels;
    }
    if (!areSizes || numbers.size() != splitter.count() ||
        std::all_of(numbers.begin(), numbers.end(), [](int size) { return size == 0; }))
        return false;
    splitter.setSizes(numbers);
    return true;
}

} // namespace timeloupe
