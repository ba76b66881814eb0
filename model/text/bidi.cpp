// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/bidi.h"

#include <QList>

#include <algorithm>

namespace timeloupe {

namespace {

constexpr char16_t kFirstStrongIsolate = 0x2068;
constexpr char16_t kPopIsolate = 0x2069;

bool isIsolate(QChar c)
{
    return c.unicode() >= 0x2066 && c.unicode() <= kFirstStrongIsolate;
}

bool isControl(QChar::Direction direction)
{
    switch (direction) {
    case QChar::DirLRE:
    case QChar::DirLRO:
    case QChar::DirRLE:
    case QChar::DirRLO:
    case QChar::DirPDF:
    case QChar::DirLRI:
    case QChar::DirRLI:
    case QChar::DirFSI:
    case QChar::DirPDI:
        return true;
    default:
        return false;
    }
}

bool turns(QChar::Direction direction)
{
    return isControl(direction) || direction == QChar::DirR || direction == QChar::DirAL || direction == QChar::DirAN;
}

bool turns(QStringView line)
{
    const QList<uint> characters = line.toUcs4();
    return std::any_of(characters.begin(), characters.end(), [](uint c) { return turns(QChar::direction(c)); });
}

QString isolatedLine(QStringView line)
{
    QString text(kFirstStrongIsolate);
    qsizetype open = 1;
    for (const QChar c : line) {
        if (c == kPopIsolate && open == 1)
            continue;
        open += isIsolate(c) ? 1 : c == kPopIsolate ? -1 : 0;
        text += c;
    }
    return text + QString(open, QChar(kPopIsolate));
}

} // namespace

QString isolated(const QString &text)
{
    if (!turns(text))
        return text;
    QString whole;
    const auto endsLine = [](QChar c) { return c.direction() == QChar::DirB; };
    for (auto from = text.begin(); from != text.end();) {
        const auto end = std::find_if(from, text.end(), endsLine);
        const QStringView line(from, end);
        whole += turns(line) ? isolatedLine(line) : line.toString();
        if (end != text.end())
            whole += *end;
        from = end == text.end() ? end : end + 1;
    }
    return whole;
}

QString withoutBidiControls(QString text)
{
    return text.removeIf([](QChar c) { return isControl(c.direction()); });
}

} // namespace timeloupe
