// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenewords.h"

namespace timeloupe {

QString SceneWords::pick(const char *english, const char *french) const
{
    return QString::fromUtf8(m_language == Language::French ? french : english);
}

QString SceneWords::others(std::size_t companies) const
{
    return pick("%1 others", "%1 autres").arg(companies);
}

QString SceneWords::folded(const QString &length, bool empty) const
{
    return (empty ? pick("%1 folded · no events", "%1 repliés · aucun événement") : pick("%1 folded", "%1 repliés"))
        .arg(length);
}

} // namespace timeloupe
