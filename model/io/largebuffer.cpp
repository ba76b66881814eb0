// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/largebuffer.h"

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace timeloupe {

namespace {

constexpr std::size_t kHugePage = std::size_t(2) << 20;

} // namespace

LargeBuffer::LargeBuffer(std::size_t size) : m_size(size)
{
    const std::align_val_t alignment{size >= kHugePage ? kHugePage : kAlignment};
    m_bytes = {static_cast<char *>(::operator new(size, alignment)), Free{alignment}};
#ifdef __linux__
    if (size >= kHugePage)
        (void)madvise(m_bytes.get(), size / kHugePage * kHugePage, MADV_HUGEPAGE); // a hint: failure only costs time
#endif
}

} // namespace timeloupe
