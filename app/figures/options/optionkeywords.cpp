// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/options/optionkeywords.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace timeloupe {

namespace {

std::optional<int> side(const QString &digits)
{
    return digits.isEmpty() ? std::nullopt : std::optional(digits.toInt());
}

bool isPossible(const std::optional<int> &pages)
{
    return !pages || (*pages >= 1 && *pages <= PageGrid::kMost);
}

} // namespace

QString suffixOf(FigureTarget target)
{
    return wordOfValue(kTargetKeywords, target);
}

std::optional<FigureTarget> targetOfFile(const QString &fileName)
{
    return valueOfWord(kTargetKeywords, QFileInfo(fileName).suffix().toLower());
}

std::optional<PageGrid> pageGridOfWord(const QString &word)
{
    static const QRegularExpression sides(QStringLiteral("^([0-9]{0,3})x([0-9]{0,3})$"));
    const QRegularExpressionMatch match = sides.match(word);
    if (!match.hasMatch() || word.size() == 1)
        return std::nullopt;
    const PageGrid grid{side(match.captured(1)), side(match.captured(2))};
    return isPossible(grid.wide) && isPossible(grid.high) ? std::optional(grid) : std::nullopt;
}

QString wordOfPageGrid(const PageGrid &grid)
{
    const auto digits = [](const std::optional<int> &pages) { return pages ? QString::number(*pages) : QString(); };
    return digits(grid.wide) + u'x' + digits(grid.high);
}

} // namespace timeloupe
