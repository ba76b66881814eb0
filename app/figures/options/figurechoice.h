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

/// The choice of figure options in the dialog or on the command line. A value. The options are listed in
/// figureoption.h.
struct FigureChoice
{
    FigureTarget target = FigureTarget::Pdf;
    QString size = QStringLiteral("A4"); ///< syntax of figuresize.h
    bool portrait = false;               ///< higher than wide, however the size is written
    double scale = 1;                    ///< of a PNG
    std::optional<Language> language;    ///< nullopt: that of the window
    bool everything = false;             ///< not only the range in view
    bool folds = true;
    FigureOptions look; ///< page, onePage, fileName and program are not chosen

    /// In 1/96 inch; empty for an invalid `size`.
    [[nodiscard]] QSizeF page() const;
    /// The resulting FigureOptions, without what the target does not support.
    [[nodiscard]] FigureOptions options(const QString &fileName) const;
    /// Why no figure can be made, whatever the data; nullopt when it can.
    [[nodiscard]] std::optional<QString> figureError() const;

    friend bool operator==(const FigureChoice &, const FigureChoice &) = default;
};

/// Without title and subtitle.
FigureChoice withoutTitles(FigureChoice choice);

/// Applies range, folds and language. Thread-safe; O(events).
ViewSnapshot snapshotFor(const FigureChoice &choice, const ViewSnapshot &view);
/// Thread-safe; O(events). Never null; see its figureError().
std::shared_ptr<const Figure> makeFigure(const ViewSnapshot &view, const FigureChoice &choice, const QString &fileName,
                                         const Progress &progress);

} // namespace timeloupe
