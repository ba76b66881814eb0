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

} // namespace

std::string folded(std::string_view text)
{
    if (std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
        return foldedUnicode(text);
    std::string result(text);
    for (char &c : result)
        c = foldedAscii(c);
    return result;
}

} // namespace timeloupe
