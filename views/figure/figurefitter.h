// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/base/format.h"
#include "views/figure/figuresheet.h"

namespace timeloupe {

/// Finds the best layout of a figure: the largest type that suits the page and as many individual marks as possible.
class FigureFitter
{
public:
    FigureFitter(FigureContextPtr context, const Progress &progress);

    /// nullopt when nothing fits or when cancelled.
    [[nodiscard]] std::optional<FigureSheet> sheet();
    [[nodiscard]] bool isCancelled() const { return m_cancelled; }

private:
    [[nodiscard]] std::optional<FigureSheet> document();
    [[nodiscard]] std::optional<FigureSheet> slide();
    [[nodiscard]] std::optional<FigureSheet> tried(double zoom, std::size_t wide, int leastRows = 2);
    /// Reduces company lanes down to that number until the rest fits.
    [[nodiscard]] std::optional<FigureSheet> fewerLanes(double zoom, std::size_t wide, std::size_t fewest);
    [[nodiscard]] std::optional<FigureSheet> smallerType(double first, std::size_t wide);
    void useRoom(std::optional<FigureSheet> &best, double first, std::size_t wide);
    [[nodiscard]] std::size_t openWidth(double first);
    /// Repeats a layout: the shared layout object holds the last attempt.
    [[nodiscard]] std::optional<FigureSheet> again(const FigureSheet &sheet);
    [[nodiscard]] bool shouldContinue();

    FigureContextPtr m_context;
    Progress m_progress;
    TimelineContentPtr m_content;
    std::shared_ptr<TimelineLayout> m_layout;
    int m_tries = 0;
    bool m_measuringWidth = false; ///< with a single row of pages
    bool m_cancelled = false;
};

} // namespace timeloupe
