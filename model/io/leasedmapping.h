// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <span>

namespace timeloupe {

class InputFile;

/// The bytes of a regular file of the user's own, mapped instead of copied. They never change: the file is leased, so
/// that whoever wants to write to it or to cut it waits in open(2) or truncate(2) until they are in memory of our own.
/// Linux only, and only where the file system is on this computer. A disk that fails is not guarded against once the
/// mapping is made.
class LeasedMapping
{
public:
    /// Null when the file cannot be mapped that way: it is to be read then. All of it is in memory when this returns.
    /// Throws std::bad_alloc.
    static std::shared_ptr<const LeasedMapping> of(const InputFile &file);
    LeasedMapping(const LeasedMapping &) = delete;
    LeasedMapping &operator=(const LeasedMapping &) = delete;
    virtual ~LeasedMapping() = default;

    /// Begins at a page; valid as long as this object.
    [[nodiscard]] std::span<const std::byte> bytes() const { return m_bytes; }

protected:
    LeasedMapping() = default;

    std::span<std::byte> m_bytes;
};

} // namespace timeloupe
