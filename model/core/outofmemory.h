// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"

#include <functional>
#include <new>

namespace timeloupe {

/// The error for a file that needs more memory than is available.
Diagnostic outOfMemory(const QString &file);

/// The handler is called in the application's thread when background work was given up for lack of memory.
void setOutOfMemoryHandler(std::function<void()> handler);
/// In any thread.
void reportOutOfMemory();

/// Returns work(), or outOfMemory() when it throws std::bad_alloc. The result type must be constructible from a
/// Diagnostic.
template <class Work> auto catchOutOfMemory(const QString &file, Work work) -> decltype(work())
{
    try {
        return work();
    } catch (const std::bad_alloc &) {
        return outOfMemory(file);
    }
}

} // namespace timeloupe
