// SPDX-License-Identifier: GPL-3.0-or-later
#include "numberwords.h"

#include <cmath>

namespace timeloupe {

QString grouped(double value, int decimals, Language language)
{
    const bool french = language == Language::French;
    QString text = QString::number(std::abs(value), 'f', decimals);
    qsizetype point = text.indexOf(u'.');
    if (point >= 0) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(u'.'))
            text.chop(1);
        else if (french)
            text[point] = u',';
    } else {
        point = text.size();
    }
    for (qsizetype at = point - 3; at > 0; at -= 3)
        text.insert(at, french ? kNarrowNoBreakSpace : QChar(u','));
    const bool isZero = text == QStringLiteral("0");
    return value < 0 && !isZero ? QString(kMinus + text) : text;
}

double threeDigits(double value)
{
    return QString::number(value, 'g', 3).toDouble();
}

} // namespace timeloupe
