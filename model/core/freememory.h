// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib> // defines __GLIBC__

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace timeloupe {

/// Gives pages that are free to the system, where the C library would rather keep them: after much was freed, before
/// much is needed. Some milliseconds for each 100 MB.
inline void giveBackFreeMemory()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace timeloupe
