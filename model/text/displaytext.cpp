// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/displaytext.h"

#include <QStringDecoder>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <limits>

namespace timeloupe {

namespace {

constexpr QChar kEllipsis(0x2026);
constexpr qsizetype kMostBytes = 3; // maximum UTF-8 bytes per UTF-16 unit

/// A byte count of UTF-8 certain to exceed `longest` UTF-16 units; saturates.
std::size_t mostBytes(qsizetype longest)
{
    constexpr qsizetype kLargest = std::numeric_limits<qsizetype>::max() / kMostBytes - 2;
    return static_cast<std::size_t>(kMostBytes * (std::min(longest, kLargest) + 2));
}

/// A prefix of `utf8` of more than `longest` units, or all of it. Keeps invalid UTF-8 as it is decoded.
QString beginning(std::string_view utf8, qsizetype longest)
{
    const auto isInside = [&](std::size_t at) { return (static_cast<unsigned char>(utf8[at]) & 0xc0) == 0x80; };
    std::size_t size = std::min(utf8.size(), mostBytes(longest));
    for (int back = 0; back < 3 && size < utf8.size() && isInside(size); ++back)
        --size;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::ConvertInitialBom);
    return decoder(QByteArrayView(utf8.data(), static_cast<qsizetype>(size)));
}

} // namespace

qsizetype cutLength(QStringView text, qsizetype longest)
{
    if (text.size() <= longest)
        return text.size();
    const qsizetype most = std::max<qsizetype>(longest, 1);
    QTextBoundaryFinder graphemes(QTextBoundaryFinder::Grapheme, text.first(most + 1));
    graphemes.setPosition(most);
    const qsizetype boundary = graphemes.isAtBoundary() ? most : graphemes.toPreviousBoundary();
    if (boundary > 0)
        return boundary;
    const bool inPair = most > 1 && text[most - 1].isHighSurrogate() && text[most].isLowSurrogate();
    return inPair ? most - 1 : most;
}

QString displayText(const QString &text, qsizetype longest)
{
    if (text.size() <= longest)
        return text;
    qsizetype length = cutLength(text, longest - 1);
    while (length > 1 && text[length - 1].isSpace())
        --length;
    return text.left(length) + kEllipsis;
}

QString displayText(std::string_view utf8, qsizetype longest)
{
    return displayText(beginning(utf8, longest), longest);
}

bool isLongerThan(std::string_view utf8, qsizetype longest)
{
    return beginning(utf8, longest).size() > longest;
}

QString displayLabel(std::string_view utf8, qsizetype longest)
{
    const bool isWhole = utf8.size() <= mostBytes(longest);
    const QString label = beginning(utf8, longest).simplified();
    return displayText(isWhole ? label : QString(label + kEllipsis), longest);
}

QString textPiece(std::string_view utf8, std::size_t from, qsizetype longest, std::size_t &end)
{
    const std::string_view rest = utf8.substr(std::min(from, utf8.size()));
    QString piece = beginning(rest, longest);
    piece.truncate(cutLength(piece, longest));
    const auto taken = static_cast<std::size_t>(piece.toUtf8().size());
    end = from + std::min(std::max<std::size_t>(taken, 1), rest.size());
    return piece;
}

} // namespace timeloupe
