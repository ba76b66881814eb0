// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/options/figureoutput.h"

#include "views/export/figurefile.h"

#include <QFileInfo>

namespace timeloupe {

QString suffixOf(FigureTarget target)
{
    switch (target) {
    case FigureTarget::Svg:
        return QStringLiteral("svg");
    case FigureTarget::Png:
        return QStringLiteral("png");
    case FigureTarget::Pdf:
        break;
    }
    return QStringLiteral("pdf");
}

std::optional<FigureTarget> targetOfFile(const QString &fileName)
{
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    for (const FigureTarget target : {FigureTarget::Pdf, FigureTarget::Svg, FigureTarget::Png})
        if (suffix == suffixOf(target))
            return target;
    return std::nullopt;
}

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
