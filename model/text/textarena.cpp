// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/textarena.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <new>

namespace timeloupe {

namespace {

char *writeLength(char *to, std::size_t length)
{
    for (; length >= 0x80; length >>= 7)
        *to++ = static_cast<char>((length & 0x7f) | 0x80);
    *to++ = static_cast<char>(length);
    return to;
}

const char *readLength(const char *from, std::size_t &length)
{
    length = 0;
    for (unsigned shift = 0;; shift += 7) {
        const auto byte = static_cast<unsigned char>(*from++);
        length |= static_cast<std::size_t>(byte & 0x7f) << shift;
        if (byte < 0x80)
            return from;
    }
}

} // namespace

void TextArena::reserve(std::size_t pairs)
{
    m_offsets.reserve(pairs);
    m_groups.reserve(pairs / kGroup + 1);
}

char *TextArena::allocate(std::size_t bytes)
{
    const std::size_t left = m_starts.size() * kChunk - m_used;
    if (bytes > left) {
        m_used = m_starts.size() * kChunk;
        const std::size_t chunks = (bytes + kChunk - 1) / kChunk;
        // Zeroed, since files store whole chunks; calloc leaves unused pages untouched.
        m_chunks.emplace_back(static_cast<char *>(std::calloc(chunks, kChunk)));
        if (!m_chunks.back())
            throw std::bad_alloc();
        for (std::size_t i = 0; i < chunks; ++i)
            m_starts.push_back(m_chunks.back().get() + i * kChunk);
        m_chunks.resize(m_starts.size());
    }
    return m_chunks[m_used / kChunk].get() + m_used % kChunk;
}

void TextArena::addAddress(std::uint64_t address)
{
    if (m_offsets.size() % kGroup == 0)
        m_groups.push(address);
    m_offsets.push(static_cast<std::uint32_t>(address - m_groups.back()));
}

void TextArena::append(std::string_view first, std::string_view second)
{
    std::array<char, 20> lengths;
    char *const lengthsEnd = writeLength(writeLength(lengths.data(), first.size()), second.size());
    const auto lengthBytes = static_cast<std::size_t>(lengthsEnd - lengths.data());
    const std::size_t bytes = lengthBytes + first.size() + second.size();
    char *to = allocate(bytes);
    addAddress(m_used);
    to = std::copy(lengths.data(), lengthsEnd, to);
    to = std::copy(first.begin(), first.end(), to);
    std::copy(second.begin(), second.end(), to);
    m_used += bytes;
    if (bytes > kChunk) // a large text gets a chunk of its own
        m_used = m_starts.size() * kChunk;
    m_textBytes += bytes;
}

void TextArena::append(TextArena &&other)
{
    const std::uint64_t shift = m_starts.size() * kChunk;
    reserve(size() + other.size());
    for (std::size_t i = 0; i < other.size(); ++i)
        addAddress(shift + other.m_groups[i / kGroup] + other.m_offsets[i]);
    m_used = shift + other.m_used;
    std::move(other.m_chunks.begin(), other.m_chunks.end(), std::back_inserter(m_chunks));
    m_starts.insert(m_starts.end(), other.m_starts.begin(), other.m_starts.end());
    m_textBytes += other.m_textBytes;
    other = {};
}

TextArena::Pair TextArena::at(std::size_t index) const
{
    const std::uint64_t address = addressOf(index);
    const char *from = m_starts[address / kChunk] + address % kChunk;
    std::size_t first = 0;
    std::size_t second = 0;
    from = readLength(readLength(from, first), second);
    return {{from, first}, {from + first, second}};
}

void TextArena::readSeconds(std::size_t begin, std::span<std::string_view> texts) const
{
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::uint64_t address = addressOf(begin + i);
        const char *from = m_starts[address / kChunk] + address % kChunk;
        std::size_t first = 0;
        std::size_t second = 0;
        from = readLength(readLength(from, first), second);
        texts[i] = {from + first, second};
    }
}

TextArena::Run TextArena::run(std::size_t begin, std::size_t end) const
{
    const std::uint64_t chunk = addressOf(begin) / kChunk;
    std::size_t last = begin; // in that chunk
    for (std::size_t beyond = end; beyond - last > 1;) {
        const std::size_t middle = last + (beyond - last) / 2;
        (addressOf(middle) / kChunk == chunk ? last : beyond) = middle;
    }
    const char *const first = at(begin).first.data();
    const std::string_view text = at(last).second;
    Run run;
    run.bytes = {first, static_cast<std::size_t>(text.data() + text.size() - first)};
    run.begin = begin;
    run.end = last + 1;
    run.address = chunk * kChunk + static_cast<std::uint64_t>(first - m_starts[chunk]);
    return run;
}

std::size_t TextArena::pairAt(const Run &run, std::size_t from, const char *byte) const
{
    const std::uint64_t address = run.address + static_cast<std::uint64_t>(byte - run.bytes.data());
    std::size_t beyond = from + 1;
    for (std::size_t step = 1; beyond < run.end && addressOf(beyond) <= address; step *= 2) {
        from = beyond;
        beyond = std::min(beyond + step, run.end);
    }
    while (beyond - from > 1) {
        const std::size_t middle = from + (beyond - from) / 2;
        (addressOf(middle) <= address ? from : beyond) = middle;
    }
    return from;
}

std::size_t TextArena::indexBytes() const
{
    return m_groups.bytes() + m_offsets.bytes() + m_chunks.capacity() * sizeof(m_chunks[0]) +
           m_starts.capacity() * sizeof(m_starts[0]);
}

} // namespace timeloupe
