// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib> // defines __GLIBC__

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace timeloupe {

/// Returns free heap pages to the system where the C library would keep them: after large releases, before large
/// allocations. Some milliseconds per 100 MB.
inline void trimHeap()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace timeloupe
