// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/textneedle.h"

#include "model/core/rowscan.h"
#include "model/text/foldedtext.h"
#include "model/text/foldtable.h"
#include "model/text/phrasesearch.h"

#include <algorithm>
#include <cstring>
#include <optional>

namespace timeloupe {

namespace {

using Match = TextNeedle::Match;

/// Bytes of the phrase compared on each side of its anchor, which keeps the search linear in repetitive texts; longer
/// phrases are verified in full once these match.
constexpr std::size_t kCompared = 256;
constexpr std::string_view kBroken = "\xEF\xBF\xBD"; // U+FFFD, the replacement of invalid characters

bool isAsciiByte(char c)
{
    return static_cast<unsigned char>(c) < 0x80;
}

/// Approximate occurrences per 1000 bytes of titles.
double frequency(char c)
{
    static constexpr std::array<int, 26> kLetters = {70, 12, 30, 32, 100, 16, 18, 25, 62, 2,  8, 38, 25,
                                                     62, 62, 22, 3,  60,  60, 75, 28, 9,  11, 2, 14, 2};
    if (c >= 'a' && c <= 'z')
        return kLetters[static_cast<std::size_t>(c - 'a')];
    return c == ' ' ? 150 : c >= '0' && c <= '9' ? 12 : 4;
}

/// Approximate accented letters per 1000 bytes that must be checked with this anchor.
double accents(char c)
{
    static constexpr std::string_view kWithCommonOnes = "aceinouydsth";
    return c == 'e' ? 30 : kWithCommonOnes.find(c) != std::string_view::npos ? 15 : 3;
}

std::uint8_t caseBit(char c)
{
    return c >= 'a' && c <= 'z' ? 0x20 : 0;
}

/// Whether the folded form of [at, end) begins with `rest`.
Match begins(const char *at, const char *end, std::string_view rest)
{
    while (!rest.empty()) {
        if (at == end)
            return Match::No;
        if (isAsciiByte(*at)) {
            if (foldedAscii(*at++) != rest.front())
                return Match::No;
            rest.remove_prefix(1);
            continue;
        }
        const std::optional<std::string_view> letter = FoldTable::instance().next(at, end);
        if (!letter)
            return Match::Unsure;
        const std::size_t size = std::min(letter->size(), rest.size());
        if (letter->substr(0, size) != rest.substr(0, size))
            return Match::No;
        rest.remove_prefix(size);
    }
    return Match::Yes;
}

/// Whether the folded form of [begin, at) ends with `rest`.
Match ends(const char *begin, const char *at, std::string_view rest)
{
    while (!rest.empty()) {
        if (at == begin)
            return Match::No;
        if (isAsciiByte(at[-1])) {
            if (foldedAscii(*--at) != rest.back())
                return Match::No;
            rest.remove_suffix(1);
            continue;
        }
        const char *const stop = at;
        for (--at; at > begin && stop - at < 4 && (static_cast<unsigned char>(*at) & 0xc0) == 0x80;)
            --at;
        const char *after = at;
        const std::optional<std::string_view> letter = FoldTable::instance().next(after, stop);
        if (!letter || after != stop)
            return Match::Unsure;
        const std::size_t size = std::min(letter->size(), rest.size());
        if (letter->substr(letter->size() - size) != rest.substr(rest.size() - size))
            return Match::No;
        rest.remove_suffix(size);
    }
    return Match::Yes;
}

Match both(Match a, Match b)
{
    if (a == Match::No || b == Match::No)
        return Match::No;
    return a == Match::Yes && b == Match::Yes ? Match::Yes : Match::Unsure;
}

} // namespace

TextNeedle::TextNeedle(std::string_view phrase)
    : m_text(folded(phrase)), m_hasBroken(m_text.find(kBroken) != std::string::npos)
{
    if (m_text.empty())
        return;
    chooseAnchor();
    findAnchorForms();
}

/// Chooses the rarest character.
void TextNeedle::chooseAnchor()
{
    double least = 1e9;
    for (std::size_t i = 0; i < m_text.size(); ++i) {
        const char c = m_text[i];
        const bool isLast = i + 1 == m_text.size();
        if (!isAsciiByte(c))
            continue;
        const double follows = isLast || m_text[i + 1] == ' ' ? 1000
                               : isAsciiByte(m_text[i + 1])   ? frequency(m_text[i + 1])
                                                              : 0;
        const double cost = frequency(c) * (follows + 20) / 1000 + accents(c) / 2;
        if (cost < least) {
            least = cost;
            m_anchorAt = i;
        }
    }
    // Many characters fold to a space.
    const bool none = least == 1e9 || m_text[m_anchorAt] == ' ';
    const auto beyond = std::find_if_not(m_text.begin(), m_text.end(), isAsciiByte);
    if (none && beyond != m_text.end())
        m_anchorAt = static_cast<std::size_t>(beyond - m_text.begin());
    const char *const anchor = m_text.data() + m_anchorAt;
    const int bytes = decoded(anchor, m_text.data() + m_text.size()).bytes;
    m_anchor.assign(anchor, static_cast<std::size_t>(bytes));
    if (bytes > 1)
        return;
    m_pattern.plain = {static_cast<std::uint8_t>(*anchor), 0};
    m_pattern.plainCase = caseBit(*anchor);
    if (*anchor == ' ')
        m_pattern.plain = {0, ' '};
    m_isPattern = m_text.size() == 1 && *anchor != ' ';
    if (m_anchorAt + 1 == m_text.size() || m_text[m_anchorAt + 1] == ' ')
        return;
    const char next = m_text[m_anchorAt + 1];
    m_pattern.next = isAsciiByte(next) ? static_cast<std::uint8_t>(next) : 0x7f; // that byte always passes
    m_pattern.nextCase = caseBit(next);
    m_pattern.nextBytes = 1;
    m_isPattern = m_text.size() == 2 && *anchor != ' ' && isAsciiByte(next);
}

void TextNeedle::findAnchorForms()
{
    const FoldTable &table = FoldTable::instance();
    constexpr std::size_t kBlocks = std::size_t(1) << 15; // covers 21 bits
    const bool isBroken = m_anchor == kBroken;
    m_short.assign(kTwoBytes, isBroken);
    m_blocks.assign(kBlocks, isBroken);
    if (!isBroken) {
        for (char32_t code = 0x80; code < kTwoBytes; ++code)
            m_short[code] = table.gives(code, m_anchor);
        m_blocks = table.candidateBlocks(m_anchor);
        m_blocks.resize(kBlocks);
    }
    if (isBroken || m_anchor == " ") { // any non-ASCII byte may match, and the last ASCII byte
        m_pattern.more = {0x7f, 0x80};
        return;
    }
    m_pattern.more = leadBytes(0xc2, 0xe0);
    m_pattern.third = leadBytes(0xe0, 0xf5);
}

/// The range of lead bytes in [from, to) that may start a form of the anchor.
BytePattern::Range TextNeedle::leadBytes(unsigned from, unsigned to) const
{
    const auto begins = [this](unsigned lead) {
        const auto any = [lead](const std::vector<bool> &flags, unsigned bits, unsigned shift) {
            const auto first = flags.begin() + static_cast<std::ptrdiff_t>((lead & bits) << shift);
            return std::find(first, first + (std::ptrdiff_t(1) << shift), true) != first + (std::ptrdiff_t(1) << shift);
        };
        return lead < 0xe0 ? any(m_short, 0x1f, 6) : lead < 0xf0 ? any(m_blocks, 0xf, 6) : any(m_blocks, 7, 12);
    };
    while (from < to && !begins(from))
        ++from;
    while (from < to && !begins(to - 1))
        --to;
    if (from == to)
        return {};
    return {static_cast<std::uint8_t>(from), static_cast<std::uint8_t>(to - 1 - from)};
}

void TextNeedle::findPlaces(const char *stride, const char *end, std::span<std::uint64_t> places) const
{
    const std::ptrdiff_t whole = std::min(kStride, end - stride - 1) / kBlock; // blocks followed by at least one byte
    scanBytes(m_pattern, stride, static_cast<std::size_t>(whole), places.data());
    const char *const rest = stride + whole * kBlock;
    const auto at = places.begin() + whole;
    std::fill(at, places.end(), 0);
    if (at == places.end() || rest == end)
        return;
    std::array<char, kBlock + 1> last{};
    std::copy(rest, end, last.begin());
    scanBytes(m_pattern, last.data(), 1, &*at);
    if (end - rest < kBlock)
        *at &= (std::uint64_t(1) << (end - rest)) - 1;
}

bool TextNeedle::mayBeAnchor(const char *at, const char *end) const
{
    const auto byte = [at](std::ptrdiff_t i) { return static_cast<unsigned char>(at[i]); };
    const auto part = [&](std::ptrdiff_t i) -> std::size_t { return byte(i) & 0x3fU; };
    const unsigned lead = byte(0);
    if (lead < 0xc2 || lead >= 0xf5 || end - at < 3)
        return true;
    if (lead < 0xe0)
        return m_short[(lead & 0x1fU) << 6 | part(1)];
    if (lead < 0xf0)
        return m_blocks[(lead & 0xfU) << 6 | part(1)];
    return m_blocks[(lead & 7U) << 12 | part(1) << 6 | part(2)];
}

Match TextNeedle::matchAt(std::string_view text, const char *at) const
{
    const std::string_view whole = m_text;
    const std::size_t begin = m_anchorAt - std::min(m_anchorAt, kCompared);
    const std::string_view before = whole.substr(begin, m_anchorAt - begin);
    const std::string_view from = whole.substr(m_anchorAt, kCompared);
    const Match match = matchAt(text, at, before, from);
    return match == Match::Yes && before.size() + from.size() < whole.size() ? Match::Unsure : match;
}

Match TextNeedle::matchAt(std::string_view text, const char *at, std::string_view before, std::string_view from) const
{
    const char *const end = text.data() + text.size();
    if (isAsciiByte(*at)) {
        if (foldedAscii(*at) != from.front())
            return Match::No;
        const Match right = begins(at + 1, end, from.substr(1));
        return right == Match::No ? right : both(right, ends(text.data(), at, before));
    }
    const char *after = at;
    const std::optional<std::string_view> letter = FoldTable::instance().next(after, end);
    if (!letter)
        return Match::Unsure;
    for (std::size_t i = letter->find(m_anchor); i != std::string_view::npos; i = letter->find(m_anchor, i + 1)) {
        const std::size_t tail = std::min(letter->size() - i, from.size());
        const std::size_t head = std::min(i, before.size());
        if (letter->substr(i, tail) != from.substr(0, tail) ||
            letter->substr(i - head, head) != before.substr(before.size() - head))
            continue;
        const Match match =
            both(begins(after, end, from.substr(tail)), ends(text.data(), at, before.substr(0, before.size() - head)));
        if (match != Match::No)
            return match;
    }
    return Match::No;
}

TextNeedle::Verdict TextNeedle::judged(std::string_view text, const char *at) const
{
    const Match match = matchAt(text, at);
    if (match == Match::Unsure)
        return {containsPhrase(folded(text), m_text), true};
    return {match == Match::Yes, match == Match::Yes};
}

std::uint64_t TextNeedle::foundIn(std::span<const std::string_view> texts, const char *end) const
{
    std::array<std::uint64_t, 64> first;
    const TextMatches sets = scanTexts(m_pattern, texts, end, first.data());
    std::uint64_t found = m_isPattern ? sets.plain : 0;
    forEachBit(sets.any & ~found, 0, [&](std::size_t i) { found |= std::uint64_t(isAtAny(texts[i], first[i])) << i; });
    forEachBit(sets.unread & ~found, 0, [&](std::size_t i) { found |= std::uint64_t(isIn(texts[i])) << i; });
    return found;
}

/// Whether the anchor matches at one of the places, one bit per byte.
bool TextNeedle::isAtAny(std::string_view text, std::uint64_t places) const
{
    for (; places != 0; places &= places - 1) {
        const char *const at = text.data() + std::countr_zero(places);
        if (!isAsciiByte(*at) && !mayBeAnchor(at, text.data() + text.size()))
            continue;
        const Verdict verdict = judged(text, at);
        if (verdict.isFinal)
            return verdict.found;
    }
    return false;
}

bool TextNeedle::isIn(std::string_view text) const
{
    if (m_text.empty())
        return true;
    bool found = false;
    forEachPlace(text, [&](const char *at) {
        const Verdict verdict = judged(text, at);
        found = verdict.found;
        return verdict.isFinal ? text.data() + text.size() : at + 1;
    });
    return found;
}

} // namespace timeloupe
