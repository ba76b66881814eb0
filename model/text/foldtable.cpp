// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/foldtable.h"

#include <QString>
#include <atomic>

#include <algorithm>
#include <array>

namespace timeloupe {

namespace {

/// Combining diacritical marks; other marks (vowel signs, for example) are significant.
bool isAccent(char16_t c)
{
    return (c >= 0x300 && c <= 0x36f) || (c >= 0x1ab0 && c <= 0x1aff) || (c >= 0x1dc0 && c <= 0x1dff) ||
           (c >= 0x20d0 && c <= 0x20ff) || (c >= 0xfe20 && c <= 0xfe2f);
}

/// Lower-case letters without a canonical decomposition.
QStringView spelledOut(char16_t c)
{
    switch (c) {
    case u'œ':
        return u"oe";
    case u'æ':
        return u"ae";
    case u'ß':
        return u"ss";
    case u'ø':
        return u"o";
    case u'đ':
    case u'ð':
        return u"d";
    case u'ł':
        return u"l";
    case u'ı':
        return u"i";
    case u'þ':
        return u"th";
    case u'’':
    case u'‘':
    case u'ʼ':
        return u"'";
    case u'‐':
    case u'‑':
    case u'‒':
    case u'–':
    case u'—':
        return u"-";
    default:
        return {};
    }
}

QString takenApart(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))
        .normalized(QString::NormalizationForm_KD);
}

/// Whether normalisation never reorders the character with its neighbours. (U+0345 is a mark that folds to a letter.)
bool isAlone(std::string_view text)
{
    const QString parts = takenApart(text);
    return std::all_of(parts.begin(), parts.end(), [](QChar c) {
        return c.combiningClass() == 0 || (isAccent(c.unicode()) && c.unicode() != 0x345);
    });
}

struct Range
{
    char32_t begin;
    char32_t end;
};

// Whole blocks; the first covers all two-byte characters.
constexpr std::array<Range, 4> kTable = {{{0x80, 0x800}, {0x1e00, 0x2500}, {0x3000, 0x3100}, {0xfe00, 0xfe40}}};
/// Fold to themselves: symbols, Chinese characters, pictographs.
constexpr std::array<Range, 4> kPlain = {{{0x2500, 0x2a00}, {0x3400, 0xa480}, {0x1f300, 0x1f740}, {0x1f900, 0x1fac0}}};
/// Never fold to text with an ASCII character.
constexpr std::array<Range, 4> kNeverAscii = {
    {{0x800, 0x1d00}, {0x3400, 0xa640}, {0xac00, 0xf900}, {0x10000, 0x1d400}}};

template <std::size_t N> bool isIn(const std::array<Range, N> &ranges, char32_t code)
{
    return std::any_of(ranges.begin(), ranges.end(), [code](Range r) { return code >= r.begin && code < r.end; });
}

} // namespace

std::string foldedUnicode(std::string_view text)
{
    const QString lower = takenApart(text).toCaseFolded();
    QString result;
    result.reserve(lower.size());
    for (const QChar c : lower) {
        const char16_t unit = c.unicode();
        const QStringView spelled = unit < 0x80 ? QStringView() : spelledOut(unit);
        if (unit < 0x80)
            result += QLatin1Char(foldedAscii(static_cast<char>(unit)));
        else if (!spelled.isEmpty())
            result += spelled;
        else if (!isAccent(unit))
            result += c.isSpace() ? QChar(u' ') : c;
    }
    return result.toStdString();
}

Decoded decoded(const char *at, const char *end)
{
    const auto byte = [at](std::ptrdiff_t i) { return static_cast<unsigned char>(at[i]); };
    const auto follow = [&](std::ptrdiff_t count) {
        for (std::ptrdiff_t i = 1; i <= count; ++i)
            if (end - at <= i || (byte(i) & 0xc0) != 0x80)
                return false;
        return true;
    };
    const auto part = [&](std::ptrdiff_t i) -> char32_t { return byte(i) & 0x3fU; };
    if (end - at < 1)
        return {};
    if (byte(0) < 0x80)
        return {byte(0), 1};
    if (byte(0) >= 0xc2 && byte(0) < 0xe0 && follow(1))
        return {(byte(0) & 0x1fU) << 6 | part(1), 2};
    if (byte(0) >= 0xe0 && byte(0) < 0xf0 && follow(2)) {
        const char32_t code = (byte(0) & 0xfU) << 12 | part(1) << 6 | part(2);
        return code < 0x800 || (code >= 0xd800 && code < 0xe000) ? Decoded() : Decoded{code, 3};
    }
    if (byte(0) >= 0xf0 && byte(0) < 0xf5 && follow(3)) {
        const char32_t code = (byte(0) & 7U) << 18 | part(1) << 12 | part(2) << 6 | part(3);
        return code < 0x10000 || code >= 0x110000 ? Decoded() : Decoded{code, 4};
    }
    return {};
}

std::string encoded(char32_t code)
{
    return QString::fromUcs4(&code, 1).toStdString();
}

namespace {

std::atomic<bool> tableIsMade = false;

} // namespace

const FoldTable &FoldTable::instance()
{
    static const FoldTable table;
    tableIsMade.store(true, std::memory_order_relaxed);
    return table;
}

bool FoldTable::isMade()
{
    return tableIsMade.load(std::memory_order_relaxed);
}

FoldTable::FoldTable()
{
    for (const Range &range : kTable) {
        for (char32_t code = range.begin; code < range.end; ++code) {
            const std::string text = encoded(code);
            m_letters.push_back({foldedUnicode(text), isAlone(text)});
        }
    }
}

const FoldTable::Letter *FoldTable::letter(char32_t code) const
{
    std::size_t before = 0;
    for (const Range &range : kTable) {
        if (code >= range.begin && code < range.end)
            return &m_letters[before + (code - range.begin)];
        before += range.end - range.begin;
    }
    return nullptr;
}

std::optional<std::string_view> FoldTable::next(const char *&at, const char *end) const
{
    const Decoded next = decoded(at, end);
    if (next.bytes == 0)
        return std::nullopt;
    const char *const begin = at;
    if (const Letter *known = letter(next.code)) {
        if (!known->alone)
            return std::nullopt;
        at += next.bytes;
        return known->text;
    }
    if (!isIn(kPlain, next.code))
        return std::nullopt;
    at += next.bytes;
    return std::string_view(begin, static_cast<std::size_t>(next.bytes));
}

bool FoldTable::gives(char32_t code, std::string_view part) const
{
    return letter(code)->text.find(part) != std::string::npos;
}

std::vector<bool> FoldTable::candidateBlocks(std::string_view part) const
{
    std::vector<bool> blocks(0x110000 / kBlock, true);
    const auto setNone = [&blocks](const Range &range) {
        std::fill(blocks.begin() + range.begin / kBlock, blocks.begin() + range.end / kBlock, false);
    };
    if (part.size() == 1)
        std::for_each(kNeverAscii.begin(), kNeverAscii.end(), setNone);
    std::for_each(kPlain.begin(), kPlain.end(), setNone);
    std::for_each(kTable.begin(), kTable.end(), setNone);
    const char32_t code = decoded(part.data(), part.data() + part.size()).code;
    if (isIn(kPlain, code))
        blocks[code / kBlock] = true;
    const Letter *letter = m_letters.data();
    for (const Range &range : kTable)
        for (char32_t other = range.begin; other < range.end; ++other, ++letter)
            if (letter->text.find(part) != std::string::npos)
                blocks[other / kBlock] = true;
    return blocks;
}

} // namespace timeloupe
