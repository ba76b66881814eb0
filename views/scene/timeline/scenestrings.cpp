// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/timeline/scenestrings.h"

namespace timeloupe {

QString SceneStrings::others(std::size_t companies) const
{
    return m_catalogue.text("scene.others", static_cast<double>(companies)).arg(companies);
}

QString SceneStrings::ongoing(std::size_t events) const
{
    return text("scene.ongoing").arg(shortCount(events));
}

QString SceneStrings::folded(const QString &length, bool empty) const
{
    return text(empty ? "scene.foldedEmpty" : "scene.folded").arg(length);
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
