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
    QStringList named = titles.mid(0, titles.size() <= kMostNamed + 1 ? titles.size() : kMostNamed);
    if (named.size() < titles.size())
        named += m_catalogue.text("slide.more", static_cast<double>(titles.size() - named.size()))
                     .arg(titles.size() - named.size());
    return m_catalogue.text("slide.sources", static_cast<double>(titles.size())).arg(named.join(QStringLiteral(" · ")));
}

} // namespace timeloupe
