// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/visibletext.h"

#include <QList>

#include <algorithm>

namespace timeloupe {

namespace {

constexpr char16_t kIsolateBegin = u'\u2068';
constexpr char16_t kIsolateEnd = u'\u2069';

enum class Isolates { Escaped, Kept };

bool isBidiControl(char32_t c)
{
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x206F);
}

/// Includes line separators, byte order and annotation marks, and noncharacters.
bool isEscaped(char32_t c)
{
    const bool isControl = c < 0x20 || (c >= 0x7F && c <= 0x9F);
    const bool isSeparator = c == 0x2028 || c == 0x2029;
    const bool isMark = c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) || c == 0xE0001;
    const bool isNoncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    return isControl || isSeparator || isBidiControl(c) || QChar::isSurrogate(c) || isMark || isNoncharacter;
}

QString escape(char32_t c)
{
    if (c == U'\n')
        return QStringLiteral("⏎");
    if (c == U'\t')
        return QStringLiteral("\\t");
    const int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
    const char16_t letter = c < 0x100 ? u'x' : c < 0x10000 ? u'u' : u'U';
    return QStringLiteral("\\") + QChar(letter) + QString::number(c, 16).rightJustified(digits, u'0');
}

/// The code point at `place`; an unpaired surrogate as such.
char32_t codePointAt(QStringView text, qsizetype place)
{
    const QChar first = text[place];
    if (first.isHighSurrogate() && place + 1 < text.size() && text[place + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(first, text[place + 1]);
    return first.unicode();
}

/// An unmatched terminator would end an isolate of the surrounding text.
bool keepsIsolate(char32_t c, int &depth)
{
    if (c == kIsolateBegin)
        ++depth;
    else if (c == kIsolateEnd && depth > 0)
        --depth;
    else
        return false;
    return true;
}

QString escaped(const QString &text, Isolates isolates)
{
    QString all;
    qsizetype copied = 0;
    int depth = 0;
    for (qsizetype i = 0; i < text.size();) {
        const char32_t c = codePointAt(text, i);
        const qsizetype next = i + (QChar::requiresSurrogates(c) ? 2 : 1);
        if (isEscaped(c) && !(isolates == Isolates::Kept && keepsIsolate(c, depth))) {
            all += QStringView(text).sliced(copied, i - copied);
            all += escape(c);
            copied = next;
        }
        i = next;
    }
    if (copied == 0)
        return text;
    all += QStringView(text).sliced(copied);
    return all;
}

bool isRightToLeft(char32_t c)
{
    const QChar::Direction direction = QChar::direction(c);
    return direction == QChar::DirR || direction == QChar::DirAL || direction == QChar::DirAN;
}

} // namespace

QString visible(const QString &text)
{
    return escaped(text, Isolates::Escaped);
}

QString visibleWithIsolates(const QString &text)
{
    return escaped(text, Isolates::Kept);
}

QString visibleName(const QString &text)
{
    const QString shown = visible(text);
    const QList<uint> points = shown.toUcs4();
    if (std::none_of(points.begin(), points.end(), isRightToLeft))
        return shown;
    return QChar(kIsolateBegin) + shown + QChar(kIsolateEnd);
}

} // namespace timeloupe
