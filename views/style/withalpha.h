// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace timeloupe {

/// `color` with an opacity of 0 … 1.
inline QColor withAlpha(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

} // namespace timeloupe
