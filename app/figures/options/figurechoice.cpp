// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/options/figurechoice.h"

#include "model/events/quietperiods.h"
#include "views/figure/figure.h"

#include <QCoreApplication>

namespace timeloupe {

namespace {

using namespace Qt::StringLiterals;

bool isOnePage(FigureTarget target)
{
    return target != FigureTarget::Pdf;
}

} // namespace

QSizeF FigureChoice::page() const
{
    const Result<QSizeF> found = figureSize(size);
    if (!found)
        return {};
    return portrait == (found->height() > found->width()) ? *found : found->transposed();
}

FigureOptions FigureChoice::options(const QString &fileName) const
{
    FigureOptions options = look;
    options.page = page();
    options.onePage = isOnePage(target);
    if (options.onePage) {
        options.pages = PageGrid();
        options.appendix = false;
    } else {
        options.transparent = false;
    }
    options.fileName = fileName;
    options.program = u"Timeloupe " TIMELOUPE_VERSION ""_s;
    return options;
}

std::optional<QString> FigureChoice::figureError() const
{
    const Result<QSizeF> found = figureSize(size);
    if (!found)
        return found.error().message;
    if (const auto wrong = sizeError(target, *found, target == FigureTarget::Png ? scale : 1))
        return wrong;
    if (2 * look.margin > std::min(found->width(), found->height()) * 0.6)
        return QCoreApplication::translate("FigureChoice",
                                           "The margins leave no room on the page; expected narrower ones.");
    if (look.panels.isEmpty())
        return QCoreApplication::translate("FigureChoice", "No panel is chosen; expected at least one of timeline, "
                                                           "amounts, overview and list.");
    return std::nullopt;
}

FigureChoice withoutTitles(FigureChoice choice)
{
    choice.look.title.clear();
    choice.look.subtitle.clear();
    return choice;
}

ViewSnapshot snapshotFor(const FigureChoice &choice, const ViewSnapshot &view)
{
    ViewSnapshot shown = view;
    if (choice.language)
        shown.language = *choice.language;
    if (choice.everything)
        shown.range = shown.extent;
    if (!choice.folds)
        shown.folds.clear();
    else if (shown.folds.empty())
        shown.folds = quietPeriods(*shown.store);
    return shown;
}

std::shared_ptr<const Figure> makeFigure(const ViewSnapshot &view, const FigureChoice &choice, const QString &fileName,
                                         const Progress &progress)
{
    return std::make_shared<const Figure>(snapshotFor(choice, view), choice.options(fileName), progress);
}

} // namespace timeloupe
