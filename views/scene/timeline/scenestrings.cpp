// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/timeline/scenestrings.h"

namespace timeloupe {

QString SceneStrings::pick(const char *english, const char *french) const
{
    return QString::fromUtf8(m_language == Language::French ? french : english);
}

QString SceneStrings::others(std::size_t companies) const
{
    return pick("%1 others", "%1 autres").arg(companies);
}

QString SceneStrings::ongoing(std::size_t events) const
{
    return pick("‹ %1 ongoing", "‹ %1 en cours").arg(shortCount(events));
}

QString SceneStrings::folded(const QString &length, bool empty) const
{
    return (empty ? pick("%1 folded · no events", "%1 repliés · aucun événement") : pick("%1 folded", "%1 repliés"))
        .arg(length);
}

QString shortCount(std::size_t count)
{
    const auto scaled = [](double value, QChar unit) -> QString {
        return QString::number(value, 'f', value < 9.95 ? 1 : 0) + unit;
    };
    const auto n = static_cast<double>(count);
    if (count < 1000)
        return QString::number(count);
    return n < 999'500 ? scaled(n / 1e3, u'k') : scaled(n / 1e6, u'M');
}

} // namespace timeloupe
