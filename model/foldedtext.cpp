// SPDX-License-Identifier: GPL-3.0-or-later
#include "textindex.h"

#include <QString>

#include <algorithm>

namespace timeloupe {

namespace {

char foldedAscii(char c)
{
    if (c >= 'A' && c <= 'Z')
        return static_cast<char>(c - 'A' + 'a');
    return c < ' ' || c == '\x7f' ? ' ' : c;
}

bool isAscii(std::string_view text)
{
    unsigned char bits = 0;
    for (const char c : text)
        bits |= static_cast<unsigned char>(c);
    return bits < 0x80;
}

/// Combining diacritical marks. Other marks (vowel signs, say) are more than accents.
bool isAccent(char16_t c)
{
    return (c >= 0x300 && c <= 0x36f) || (c >= 0x1ab0 && c <= 0x1aff) || (c >= 0x1dc0 && c <= 0x1dff) ||
           (c >= 0x20d0 && c <= 0x20ff) || (c >= 0xfe20 && c <= 0xfe2f);
}

/// Letters that no decomposition takes apart; in lower case.
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

std::string foldedUnicode(std::string_view text)
{
    const QString lower = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))
                              .normalized(QString::NormalizationForm_KD)
                              .toCaseFolded();
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

constexpr std::size_t kLatinBegin = 0x80;
constexpr std::size_t kLatinEnd = 0x250; // after Latin Extended-B
constexpr std::size_t kSignsBegin = 0x2000;
constexpr std::size_t kSignsEnd = 0x2070; // after General Punctuation

/// What the commonest letters and signs beyond ASCII are folded to.
class FoldedLatin
{
public:
    FoldedLatin()
    {
        for (std::size_t code = kLatinBegin; code < kLatinEnd; ++code)
            m_folded.push_back(foldedCode(code));
        for (std::size_t code = kSignsBegin; code < kSignsEnd; ++code)
            m_folded.push_back(foldedCode(code));
    }

    /// Of the character that begins the text, and moves past it; nullptr when it is none of them.
    [[nodiscard]] const std::string *next(const char *&at, const char *end) const
    {
        const auto byte = [at](std::ptrdiff_t i) { return static_cast<unsigned char>(at[i]); };
        const auto follows = [&](std::ptrdiff_t i) { return end - at > i && (byte(i) & 0xc0) == 0x80; };
        if (byte(0) >= 0xc2 && byte(0) < 0xca && follows(1)) {
            const std::size_t code = (byte(0) & 0x1fU) << 6 | (byte(1) & 0x3fU);
            at += 2;
            return code < kLatinEnd ? &m_folded[code - kLatinBegin] : nullptr;
        }
        if (byte(0) != 0xe2 || !follows(1) || !follows(2))
            return nullptr;
        const std::size_t code = 0x2000U | (byte(1) & 0x3fU) << 6 | (byte(2) & 0x3fU);
        at += 3;
        return code < kSignsEnd ? &m_folded[kLatinEnd - kLatinBegin + code - kSignsBegin] : nullptr;
    }

private:
    static std::string foldedCode(std::size_t code)
    {
        return foldedUnicode(QString(QChar(static_cast<char16_t>(code))).toStdString());
    }

    std::vector<std::string> m_folded;
};

/// False, and `to` as it was, when the text has other characters.
bool appendLatin(std::string_view text, std::vector<char> &to)
{
    static const FoldedLatin latin;
    const std::size_t before = to.size();
    const char *const end = text.data() + text.size();
    for (const char *at = text.data(); at < end;) {
        if (static_cast<unsigned char>(*at) < 0x80) {
            to.push_back(foldedAscii(*at++));
            continue;
        }
        const std::string *letter = latin.next(at, end);
        if (letter == nullptr) {
            to.resize(before);
            return false;
        }
        to.insert(to.end(), letter->begin(), letter->end());
    }
    return true;
}

} // namespace

std::string folded(std::string_view text)
{
    if (!isAscii(text)) {
        std::vector<char> plain;
        return appendLatin(text, plain) ? std::string(plain.begin(), plain.end()) : foldedUnicode(text);
    }
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), foldedAscii);
    return result;
}

void appendFolded(std::string_view text, std::vector<char> &to)
{
    if (isAscii(text)) {
        const auto at = static_cast<std::ptrdiff_t>(to.size());
        to.resize(to.size() + text.size());
        std::transform(text.begin(), text.end(), to.begin() + at, foldedAscii);
        return;
    }
    if (appendLatin(text, to))
        return;
    const std::string plain = foldedUnicode(text);
    to.insert(to.end(), plain.begin(), plain.end());
}

} // namespace timeloupe
