// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/figure/figurematter.h"
#include "views/scene/timeline/timelinescene.h"

#include <functional>

class QPainter;

namespace timeloupe {

/// What the marks, bands, dashes and lines of scenes mean: those that occur in them.
class FigureLegend
{
public:
    FigureLegend(FigureMatterPtr matter, std::span<const TimelineScene *const> scenes);

    /// `mostLines`: what does not fit in them is left out, the kinds last.
    [[nodiscard]] double height(double width, int mostLines) const;
    void paint(QPainter &painter, QPointF at, double width, int mostLines) const;

private:
    struct Entry
    {
        double symbol = 0; ///< width of it
        std::function<void(QPainter &, const QRectF &)> paint;
        QString text;
    };
    struct Placed
    {
        const Entry *entry;
        QPointF at;
    };
    void addKinds(std::span<const TimelineScene *const> scenes);
    void addBars(std::span<const TimelineScene *const> scenes);
    void addLines(std::span<const TimelineScene *const> scenes);
    void addCounts(std::span<const TimelineScene *const> scenes);
    [[nodiscard]] std::vector<Placed> placed(double width, int mostLines) const;

    FigureMatterPtr m_matter;
    std::vector<Entry> m_entries;
};

} // namespace timeloupe
