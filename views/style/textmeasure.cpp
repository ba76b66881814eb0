// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/style/textmeasure.h"

#include <algorithm>

namespace timeloupe {

namespace {

constexpr QChar kEllipsis(0x2026);

} // namespace

TextMeasure::TextMeasure(const QFont &font) : m_metrics(font)
{
    m_advance.fill(-1);
}

std::size_t TextMeasure::place(QChar letter)
{
    const char16_t code = letter.unicode();
    if (code < kLatin)
        return code;
    if (code >= kPunctuation && code < kPunctuation + kPunctuations)
        return kLatin + (code - kPunctuation);
    return code == kEuro ? kTable - 1 : kTable;
}

bool TextMeasure::isInTable(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return place(c) < kTable; });
}

float TextMeasure::advance(QChar letter) const
{
    float &known = m_advance[place(letter)];
    if (known < 0)
        known = static_cast<float>(m_metrics.horizontalAdvance(letter));
    return known;
}

double TextMeasure::width(const QString &text) const
{
    if (!isInTable(text))
        return m_metrics.horizontalAdvance(text);
    float sum = 0;
    for (const QChar c : text)
        sum += advance(c);
    return static_cast<double>(sum);
}

QString TextMeasure::elided(const QString &text, double width) const
{
    if (this->width(text) <= width)
        return text;
    qsizetype length = 0;
    if (isInTable(text)) {
        float sum = advance(kEllipsis);
        while (length < text.size() && static_cast<double>(sum + advance(text.at(length))) <= width)
            sum += advance(text.at(length++));
    } else {
        length = m_metrics.elidedText(text, Qt::ElideRight, width).size() - 1;
    }
    while (length > 0 && text.at(length - 1).isSpace())
        --length;
    return text.left(length) + kEllipsis;
}

} // namespace timeloupe
