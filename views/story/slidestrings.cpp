// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/slidestrings.h"

namespace timeloupe {

namespace {

constexpr qsizetype kMostNamed = 2;

} // namespace

QString SlideStrings::number(int step, int count) const
{
    return QStringLiteral("%1 / %2").arg(QString::number(step + 1), QString::number(count));
}

QString SlideStrings::sources(const QStringList &titles) const
{
    if (titles.isEmpty())
        return {};
    if (titles.size() == 1)
        return pick("Source: %1", "Source : %1").arg(titles.front());
    QStringList named = titles.mid(0, titles.size() <= kMostNamed + 1 ? titles.size() : kMostNamed);
    if (named.size() < titles.size())
        named += pick("%1 more", "%1 autres").arg(titles.size() - named.size());
    return pick("Sources: %1", "Sources : %1").arg(named.join(QStringLiteral(" · ")));
}

} // namespace timeloupe
