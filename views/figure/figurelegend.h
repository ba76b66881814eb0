// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/figure/figurecontext.h"
#include "views/scene/timeline/timelinescene.h"

#include <functional>

class QPainter;

namespace timeloupe {

/// Explains the marks, bands, dashes and lines that occur in the scenes.
class FigureLegend
{
public:
    FigureLegend(FigureContextPtr context, std::span<const TimelineScene *const> scenes);

    /// Entries beyond `maxLines` are omitted, kinds last.
    [[nodiscard]] double height(double width, int maxLines) const;
    void paint(QPainter &painter, QPointF at, double width, int maxLines) const;

private:
    struct Entry
    {
        double symbol = 0; ///< width of the symbol
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
    [[nodiscard]] std::vector<Placed> placed(double width, int maxLines) const;

    FigureContextPtr m_context;
    std::vector<Entry> m_entries;
};

} // namespace timeloupe
