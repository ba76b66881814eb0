// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/timeline/paintgroupsink.h"

#include <QPainter>

namespace timeloupe {

PaintGroupSink *PaintGroupSink::of(const QPainter &painter)
{
    return dynamic_cast<PaintGroupSink *>(painter.device());
}

} // namespace timeloupe
