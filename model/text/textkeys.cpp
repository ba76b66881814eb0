// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/textkeys.h"

#include <algorithm>
#include <bit>
#include <map>

namespace timeloupe {

namespace {

constexpr std::size_t kWords = 2047; // 12-bit codes, five per key
constexpr std::size_t kCommon = 3;   // occurrences in the sample
constexpr unsigned kKeyBits = 64;

/// Appends as many bits of a byte as fit into the key.
void addByte(std::uint64_t &key, unsigned &left, unsigned char byte)
{
    if (left >= 8)
        key |= static_cast<std::uint64_t>(byte) << (left - 8);
    else
        key |= static_cast<std::uint64_t>(byte) >> (8 - left);
    left -= std::min(left, 8U);
}

/// The first eight bytes as an order-preserving number.
std::uint64_t firstBytes(std::string_view text)
{
    std::uint64_t bytes = 0;
    for (std::size_t i = 0; i < 8; ++i)
        bytes = bytes << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
    return bytes;
}

} // namespace

TextKeys::Word TextKeys::wordAt(const char *text)
{
    const char *at = text;
    std::uint64_t hash = 0;
    for (;; ++at) {
        hash = std::rotl(hash, 5) ^ static_cast<unsigned char>(*at);
        if (*at == ' ' || *at == '\0')
            return {{text, static_cast<std::size_t>(at + 1 - text)}, hash * 0x9e3779b97f4a7c15U >> 20};
    }
}

TextKeys::TextKeys(const std::vector<std::string> &sample)
{
    std::map<std::string_view, std::size_t> counts;
    for (const std::string &text : sample) {
        const char *const end = text.c_str() + text.size() + 1;
        for (const char *at = text.c_str(); at < end;) {
            const Word word = wordAt(at);
            ++counts[word.text];
            at += word.text.size();
        }
    }
    std::vector<std::pair<std::size_t, std::string_view>> common;
    for (const auto &[word, count] : counts)
        if (count >= kCommon)
            common.emplace_back(count, word);
    std::sort(common.rbegin(), common.rend());
    common.resize(std::min(common.size(), kWords));
    for (const auto &[count, word] : common)
        m_words.emplace_back(word);
    std::sort(m_words.begin(), m_words.end());
    m_bits = static_cast<unsigned>(std::bit_width(2 * m_words.size() + 1));
    m_slots.resize(std::bit_ceil(4 * m_words.size() + 1));
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        m_begins.push_back(firstBytes(m_words[i]));
        const std::uint64_t hash = wordAt(m_words[i].data()).hash;
        std::size_t slot = hash & (m_slots.size() - 1);
        while (m_slots[slot].word != 0)
            slot = (slot + 1) & (m_slots.size() - 1);
        m_slots[slot] = {hash, static_cast<std::uint32_t>(i + 1)};
    }
}

std::uint64_t TextKeys::codeOf(const Word &word) const
{
    for (std::size_t slot = word.hash & (m_slots.size() - 1); m_slots[slot].word != 0;
         slot = (slot + 1) & (m_slots.size() - 1)) {
        if (m_slots[slot].hash == word.hash && m_words[m_slots[slot].word - 1] == word.text)
            return 2 * std::uint64_t(m_slots[slot].word);
    }
    const auto [first, last] = std::equal_range(m_begins.begin(), m_begins.end(), firstBytes(word.text));
    auto at = m_words.begin() + (first - m_begins.begin());
    const auto end = m_words.begin() + (last - m_begins.begin());
    while (at != end && *at < word.text)
        ++at;
    return 2 * static_cast<std::uint64_t>(at - m_words.begin()) + 1;
}

std::uint64_t TextKeys::key(const char *text) const
{
    std::uint64_t key = 0;
    unsigned left = kKeyBits;
    while (left >= m_bits) {
        const Word word = wordAt(text);
        const std::uint64_t code = codeOf(word);
        left -= m_bits;
        key |= code << left;
        if (code % 2 != 0) { // a text between two words: appends as many of its bytes as fit
            do
                addByte(key, left, static_cast<unsigned char>(*text));
            while (*text++ != '\0' && left > 0);
            return key;
        }
        if (word.text.back() == '\0')
            return key;
        text += word.text.size();
    }
    return key;
}

std::optional<std::size_t> TextKeys::covered(std::uint64_t key) const
{
    std::size_t bytes = 0;
    unsigned left = kKeyBits;
    while (left >= m_bits) {
        left -= m_bits;
        const std::uint64_t code = key >> left & ((std::uint64_t(1) << m_bits) - 1);
        if (code % 2 != 0) {
            for (; left >= 8; left -= 8, ++bytes)
                if ((key >> (left - 8) & 0xff) == 0)
                    return std::nullopt;
            return bytes;
        }
        const std::string &word = m_words[code / 2 - 1];
        if (word.back() == '\0')
            return std::nullopt;
        bytes += word.size();
    }
    return bytes;
}

} // namespace timeloupe
