// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <new>

namespace timeloupe {

/// Uninitialized memory for the bytes of a whole file, aligned to kAlignment. Large ones are asked for in huge pages:
/// filling them is several times as fast.
class LargeBuffer
{
public:
    static constexpr std::size_t kAlignment = 64;

    LargeBuffer() = default;
    /// Throws std::bad_alloc.
    explicit LargeBuffer(std::size_t size);

    [[nodiscard]] char *data() { return m_bytes.get(); }
    [[nodiscard]] const char *data() const { return m_bytes.get(); }
    [[nodiscard]] std::size_t size() const { return m_size; }

private:
    struct Free
    {
        Free() : alignment(std::align_val_t(kAlignment)) {}
        explicit Free(std::align_val_t its) : alignment(its) {}
        void operator()(char *bytes) const { ::operator delete(bytes, alignment); }

        std::align_val_t alignment;
    };
    std::unique_ptr<char, Free> m_bytes;
    std::size_t m_size = 0;
};

} // namespace timeloupe
