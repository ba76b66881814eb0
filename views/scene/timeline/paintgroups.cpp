// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/timeline/paintgroups.h"

#include <QPainter>

namespace timeloupe {

PaintGroups *PaintGroups::of(const QPainter &painter)
{
    return dynamic_cast<PaintGroups *>(painter.device());
}

} // namespace timeloupe
