// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/options/figureoutput.h"

#include "views/export/figurefile.h"

namespace timeloupe {

Result<QByteArray> figureBytes(const Figure &figure, FigureTarget target, double scale, const Progress &progress)
{
    switch (target) {
    case FigureTarget::Svg:
        return figureSvg(figure);
    case FigureTarget::Png:
        return figurePng(figure, scale);
    case FigureTarget::Pdf:
        break;
    }
    return figurePdf(figure, creationDate(figure), progress);
}

} // namespace timeloupe
