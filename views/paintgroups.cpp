// SPDX-License-Identifier: GPL-3.0-or-later
#include "paintgroups.h"

#include <QPainter>

namespace timeloupe {

PaintGroups *PaintGroups::of(const QPainter &painter)
{
    return dynamic_cast<PaintGroups *>(painter.device());
}

} // namespace timeloupe
