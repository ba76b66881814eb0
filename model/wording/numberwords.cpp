// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/wording/numberwords.h"

#include <cmath>

namespace timeloupe {

QString grouped(double value, int decimals, const Vocabulary &words)
{
    QString text = QString::number(std::abs(value), 'f', decimals);
    qsizetype point = text.indexOf(u'.');
    if (point >= 0) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(u'.'))
            text.chop(1);
        else
            text.replace(point, 1, words.decimal);
    } else {
        point = text.size();
    }
    for (qsizetype at = point - 3; at > 0; at -= 3)
        text.insert(at, words.group);
    const bool isZero = text == QStringLiteral("0");
    return value < 0 && !isZero ? QString(kMinus + text) : text;
}

double threeDigits(double value)
{
    const double rounded = QString::number(value, 'g', 3).toDouble();
    return std::isfinite(rounded) && (rounded != 0) == (value != 0) ? rounded : value;
}

QString powerOfTen(double value, const Vocabulary &words)
{
    constexpr QStringView superscripts = u"⁰¹²³⁴⁵⁶⁷⁸⁹";
    const QString text = QString::number(std::abs(value), 'e', 2);
    const qsizetype e = text.indexOf(u'e');
    const int exponent = text.mid(e + 1).toInt();
    const QString digits = grouped(text.left(e).toDouble(), 2, words);
    QString power = QStringLiteral("10");
    if (exponent < 0)
        power += QChar(0x207b);
    for (const QChar digit : QString::number(std::abs(exponent)))
        power += superscripts[digit.digitValue()];
    const QString size = digits == u"1" ? power : QString(digits + QChar(0xd7) + power);
    return value < 0 ? QString(kMinus + size) : size;
}

bool isBeyondDigits(double value)
{
    const double size = std::abs(value);
    return size >= 1e18 || (size > 0 && size <= 1e-9);
}

} // namespace timeloupe
