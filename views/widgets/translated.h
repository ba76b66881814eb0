// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace timeloupe {

/// A text of the interface, asked for again in each language: `[] { return tr("Open"); }`.
using Caption = std::function<QString()>;

/// Calls `set` now, and whenever the interface changes its language, for as long as `object` lives: a widget, or what
/// has a widget among its parents already.
void callForEachLanguage(QObject *object, std::function<void()> set);

/// As above with set(object), and gives the object.
template <class Object, class Set> Object *translated(Object *object, Set set)
{
    callForEachLanguage(object, [object, set] { set(object); });
    return object;
}

} // namespace timeloupe
