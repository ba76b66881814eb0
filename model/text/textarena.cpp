// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/textarena.h"

#include <algorithm>
#include <array>
#include <cstdlib>
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

std::size_t lengthBytes(std::size_t length)
{
    std::size_t bytes = 1;
    for (; length >= 0x80; length >>= 7)
        ++bytes;
    return bytes;
}

/// What a pair takes in an arena.
std::size_t bytesOf(const TextArena::Pair &pair)
{
    return lengthBytes(pair.first.size()) + lengthBytes(pair.second.size()) + pair.first.size() + pair.second.size();
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
        closeChunk();
        const std::size_t chunks = (bytes + kChunk - 1) / kChunk;
        m_chunks.resize(m_starts.size());
        m_chunks.emplace_back(static_cast<char *>(std::malloc(chunks * kChunk)), &std::free);
        if (!m_chunks.back())
            throw std::bad_alloc();
        for (std::size_t i = 0; i < chunks; ++i)
            m_starts.push_back(m_chunks.back().get() + i * kChunk);
        m_chunks.resize(m_starts.size());
    }
    return m_chunks[m_used / kChunk].get() + m_used % kChunk;
}

/// What remains of it becomes zeros, since a file takes whole chunks.
void TextArena::closeChunk()
{
    if (const std::size_t left = m_starts.size() * kChunk - m_used; left > 0) // of the last one, which is its own
        std::fill_n(const_cast<char *>(m_starts.back()) + m_used % kChunk, left, '\0');
    m_used = m_starts.size() * kChunk;
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
    if (bytes > kChunk) // nothing else goes into a long one
        closeChunk();
    m_textBytes += bytes;
}

void TextArena::append(TextArena &&other)
{
    closeChunk();
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

std::size_t TextArena::chunkEnd(std::size_t begin, std::size_t end) const
{
    const std::uint64_t chunk = chunkOf(begin);
    std::size_t last = begin; // lies in that chunk
    for (std::size_t beyond = end; beyond - last > 1;) {
        const std::size_t middle = last + (beyond - last) / 2;
        (chunkOf(middle) == chunk ? last : beyond) = middle;
    }
    return last + 1;
}

/// Neither one that more pairs may come into, nor one less than half full: those that an edit leaves are joined again.
bool TextArena::canShare(std::size_t begin, std::size_t end) const
{
    const std::uint64_t chunk = chunkOf(begin);
    if (begin > 0 && chunkOf(begin - 1) == chunk)
        return false;
    if (end == size() ? m_used < m_starts.size() * kChunk : chunkOf(end) == chunk)
        return false;
    const Pair last = at(end - 1);
    const char *const lastByte = last.second.data() + last.second.size();
    return static_cast<std::size_t>(lastByte - m_starts[chunk]) >= kChunk / 2;
}

void TextArena::share(const TextArena &base, std::size_t begin, std::size_t end)
{
    closeChunk();
    const std::size_t first = base.chunkOf(begin);
    const std::size_t last = end == base.size() ? base.m_starts.size() : base.chunkOf(end);
    const std::uint64_t shift = m_used - first * kChunk; // modulo 2^64
    m_chunks.resize(m_starts.size());
    for (std::size_t chunk = first; chunk < last; ++chunk) {
        m_chunks.push_back(chunk < base.m_chunks.size() ? base.m_chunks[chunk] : nullptr);
        m_starts.push_back(base.m_starts[chunk]);
    }
    for (std::size_t pair = begin; pair < end; ++pair)
        addAddress(base.addressOf(pair) + shift);
    m_used = m_starts.size() * kChunk;
}

/// Into as few chunks as can be, about as full as each other, so that an edit near by does not need another one.
void TextArena::appendEvenly(std::span<const Pair> pairs)
{
    closeChunk();
    std::size_t bytes = 0;
    for (const Pair &pair : pairs)
        bytes += bytesOf(pair);
    const std::size_t each = bytes / ((bytes + kChunk - 1) / kChunk + (bytes == 0 ? 1 : 0)) + 1;
    for (const Pair &pair : pairs) {
        append(pair.first, pair.second);
        if (m_used % kChunk >= each)
            closeChunk();
    }
}

TextArena TextArena::spliced(const TextArena &base, const TextArena &added, const Splice &pairs)
{
    TextArena now;
    now.reserve(pairs.size());
    std::size_t shared = 0; // bytes
    std::vector<Pair> between;
    const auto copy = [&] {
        now.appendEvenly(between);
        between.clear();
    };
    for (const Splice::Run &run : pairs.runs()) {
        const TextArena &from = run.isAdded ? added : base;
        for (std::size_t begin = run.begin, end = 0; begin < run.end(); begin = end) {
            end = from.chunkEnd(begin, run.end());
            if (!run.isAdded && base.canShare(begin, end)) {
                copy();
                now.share(base, begin, end);
                continue;
            }
            for (std::size_t pair = begin; pair < end; ++pair) {
                between.push_back(from.at(pair));
                shared -= run.isAdded ? 0 : bytesOf(between.back()); // modulo 2^64
            }
        }
    }
    copy();
    pairs.forEachRemoved([&](std::size_t pair) { shared -= bytesOf(base.at(pair)); });
    now.m_textBytes += base.m_textBytes + shared;
    return now;
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
    const std::size_t beyond = chunkEnd(begin, end);
    const char *const first = at(begin).first.data();
    const std::string_view text = at(beyond - 1).second;
    Run run;
    run.bytes = {first, static_cast<std::size_t>(text.data() + text.size() - first)};
    run.begin = begin;
    run.end = beyond;
    const std::uint64_t chunk = chunkOf(begin);
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
