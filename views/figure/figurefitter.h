// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/base/format.h"
#include "views/figure/figuresheet.h"

namespace timeloupe {

/// Finds how a figure is laid out best: as large a type as suits the page and as many events apart as have room.
class FigureFitter
{
public:
    FigureFitter(FigureContextPtr context, const Progress &progress);

    /// nullopt: nothing has room, or it was cancelled.
    [[nodiscard]] std::optional<FigureSheet> sheet();
    [[nodiscard]] bool isCancelled() const { return m_cancelled; }

private:
    [[nodiscard]] std::optional<FigureSheet> document();
    [[nodiscard]] std::optional<FigureSheet> slide();
    [[nodiscard]] std::optional<FigureSheet> tried(double zoom, std::size_t wide, int leastRows = 2);
    /// Fewer lanes of companies' own, down to so many, until what is left has room.
    [[nodiscard]] std::optional<FigureSheet> fewerLanes(double zoom, std::size_t wide, std::size_t fewest);
    [[nodiscard]] std::optional<FigureSheet> smallerType(double first, std::size_t wide);
    void useRoom(std::optional<FigureSheet> &best, double first, std::size_t wide);
    [[nodiscard]] std::size_t openWidth(double first);
    /// Lays out the same sheet again: of all that were tried the last one holds the layout.
    [[nodiscard]] std::optional<FigureSheet> again(const FigureSheet &sheet);
    [[nodiscard]] bool shouldContinue();

    FigureContextPtr m_context;
    Progress m_progress;
    TimelineContentPtr m_content;
    std::shared_ptr<TimelineLayout> m_layout;
    int m_tries = 0;
    bool m_measuringWidth = false; ///< on one row of pages
    bool m_cancelled = false;
};

} // namespace timeloupe
