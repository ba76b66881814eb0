// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/column.h"

#include <QByteArray>

#include <atomic>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

class QIODevice;

namespace timeloupe {

// A file of sections of plain bytes, each at a multiple of 64, as they lie in memory: to be used where they were read
// to. At its end a table of the sections, a checksum of every 4 MiB, and a trailer that begins with kSectionFileMagic.
// Valid only for the machine and the build of the program that wrote it: who keeps such files has to see to that.

inline constexpr std::size_t kSectionAlignment = 64;
inline constexpr std::size_t kChecksumPiece = std::size_t(4) << 20;

/// Writes sections one after the other.
class SectionWriter
{
public:
    static constexpr bool kIsWriting = true;

    /// Stops, with finish() false, as soon as `cancelled` becomes true.
    SectionWriter(QIODevice &out, const std::atomic<bool> &cancelled);

    template <class T> void write(std::span<const T> values)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        begin();
        put(values.data(), values.size_bytes());
        end();
    }
    /// A section made of several stretches of memory.
    void begin();
    void put(const void *bytes, std::size_t count);
    void end();

    /// Writes table, checksums and trailer. False when anything could not be written.
    [[nodiscard]] bool finish();

private:
    void flush();

    QIODevice &m_out;
    const std::atomic<bool> &m_cancelled;
    bool m_ok = true;
    QByteArray m_piece; ///< bytes that are not written yet, less than kChecksumPiece
    std::uint64_t m_written = 0;
    std::vector<std::uint64_t> m_sections; ///< begin and length of each
    std::vector<std::uint64_t> m_checksums;
};

/// Hands out the sections of a file in their order.
class SectionReader
{
public:
    static constexpr bool kIsWriting = false;

    /// nullopt when the bytes are not those that a SectionWriter has written to the end, every one of them.
    /// `file` begins at a multiple of 64 and must outlive all that is handed out.
    static std::optional<SectionReader> open(std::span<const std::byte> file);

    /// The next section. Empty, and isOk() false, when there is none, or when it is no whole number of values.
    template <class T> std::span<const T> read()
    {
        static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= kSectionAlignment);
        const std::span<const std::byte> bytes = next(sizeof(T));
        return {reinterpret_cast<const T *>(bytes.data()), bytes.size() / sizeof(T)};
    }
    [[nodiscard]] bool isOk() const { return m_ok; }
    /// What was read does not fit together.
    void fail() { m_ok = false; }
    [[nodiscard]] bool isAtEnd() const { return m_next * 2 == m_sections.size(); }

private:
    SectionReader(std::span<const std::byte> file, std::span<const std::uint64_t> sections)
        : m_file(file), m_sections(sections)
    {
    }
    [[nodiscard]] std::span<const std::byte> next(std::size_t valueSize);

    std::span<const std::byte> m_file;
    std::span<const std::uint64_t> m_sections;
    std::size_t m_next = 0;
    bool m_ok = true;
};

} // namespace timeloupe
