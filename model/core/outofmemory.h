// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"

#include <new>

namespace timeloupe {

/// The error of work on a file that needs more memory than there is.
Diagnostic outOfMemory(const QString &file);

/// What `work()` gives, or outOfMemory(): no std::bad_alloc leaves it. The result can be made from a Diagnostic.
template <class Work> auto withinMemory(const QString &file, Work work) -> decltype(work())
{
    try {
        return work();
    } catch (const std::bad_alloc &) {
        return outOfMemory(file);
    }
}

} // namespace timeloupe
