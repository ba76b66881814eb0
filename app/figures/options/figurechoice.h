// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/options/figureoutput.h"
#include "app/figures/options/figuresize.h"
#include "model/formats/base/format.h"
#include "model/state/viewsnapshot.h"
#include "model/wording/dateformat.h"
#include "views/figure/figureoptions.h"

#include <QString>

#include <memory>
#include <optional>

namespace timeloupe {

class Figure;

/// What somebody chose for a figure, in the figure dialog or on the command line. A value. Its options are listed in
/// figureoption.h.
struct FigureChoice
{
    FigureTarget target = FigureTarget::Pdf;
    QString size = QStringLiteral("A4"); ///< a word of figuresize.h
    bool portrait = false;               ///< higher than wide, however the size is written
    double scale = 1;                    ///< of a PNG
    std::optional<Language> language;    ///< nullopt: the window's
    bool everything = false;             ///< not only what is in view
    bool folds = true;
    FigureOptions look; ///< its page, onePage, fileName and program are not chosen

    /// In 96ths of an inch; empty when `size` is none.
    [[nodiscard]] QSizeF page() const;
    /// What FigureOptions are meant; what the target cannot have is left out.
    [[nodiscard]] FigureOptions options(const QString &fileName) const;
    /// Why no figure can be made of it, whatever the data; nullopt: it can.
    [[nodiscard]] std::optional<QString> figureError() const;

    friend bool operator==(const FigureChoice &, const FigureChoice &) = default;
};

/// Without title and subtitle.
FigureChoice withoutTitles(FigureChoice choice);

/// The range, folds and language that are chosen. In any thread; O(events).
ViewSnapshot snapshotFor(const FigureChoice &choice, const ViewSnapshot &view);
/// In any thread; O(events). Never null; its figureError() says when it cannot be drawn.
std::shared_ptr<const Figure> makeFigure(const ViewSnapshot &view, const FigureChoice &choice, const QString &fileName,
                                         const Progress &progress);

} // namespace timeloupe
