// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace timeloupe {

/// A text of the interface, re-evaluated for each language: `[] { return tr("Open"); }`.
using Caption = std::function<QString()>;

/// Calls `set` now and after each change of the interface language while `object` exists: a widget, or an object with a
/// widget among its parents.
void callForEachLanguage(QObject *object, std::function<void()> set);

/// Calls set(object) as above and returns the object.
template <class Object, class Set> Object *translated(Object *object, Set set)
{
    callForEachLanguage(object, [object, set] { set(object); });
    return object;
}

} // namespace timeloupe
