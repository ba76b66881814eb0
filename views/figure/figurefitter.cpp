// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/figure/figurefitter.h"

#include "views/figure/sheetbuilder.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace timeloupe {

namespace {

constexpr std::size_t kMostWhole = 3000;           // maximum number of events in a single-block layout
constexpr double kReferenceArea = 1588 * 1122.667; // A3: type at scale 1
constexpr double kStep = 1.04;
constexpr double kSmaller = 1.25;  // maximum reduction of type for the sake of individual marks
constexpr double kMostZoom = 2.2;  // maximum reduction of type altogether
constexpr double kLargest = 0.4;   // maximum enlargement of type to fill several pages
constexpr double kLeastType = 11;  // minimum type size in pixels
constexpr double kSlideLines = 54; // shorter side divided by the minimum type size
constexpr double kLastRowLines = 36;
constexpr double kNearlyAll = 0.01; // acceptable share of events counted for lack of width
constexpr double kUsualTries = 12;
constexpr std::size_t kFewestLanes = 6; // minimum lanes of a page for close reading

/// The layout shared by the sheets of a figure; bound to one sheet at a time.
std::shared_ptr<TimelineLayout> sheetLayout(const FigureContextPtr &context, const TimelineContentPtr &content)
{
    const ViewSnapshot &view = context->view;
    auto layout = std::make_shared<TimelineLayout>(content, view.folds, view.language, context->style, kMostWhole);
    if (context->options.sources)
        layout->labels().setNotes([context](EventRow row) { return context->citations.marks(row); });
    return layout;
}

} // namespace

FigureFitter::FigureFitter(FigureContextPtr context, const Progress &progress)
    : m_context(std::move(context)), m_progress(progress)
{
    m_content = m_context->content(LanePlan::kMostLanes, nullptr);
    m_layout = sheetLayout(m_context, m_content);
}

bool FigureFitter::shouldContinue()
{
    ++m_tries;
    const double done = 1 - 1 / (1 + m_tries / kUsualTries);
    m_cancelled = m_cancelled || (m_progress && !m_progress(done));
    return !m_cancelled;
}

std::optional<FigureSheet> FigureFitter::sheet()
{
    std::optional<FigureSheet> found = m_context->isSlide() ? slide() : document();
    return m_cancelled ? std::nullopt : std::move(found);
}

std::optional<FigureSheet> FigureFitter::tried(double zoom, std::size_t wide, int leastRows)
{
    if (!shouldContinue())
        return std::nullopt;
    SheetPlan plan{zoom, wide, std::nullopt, leastRows};
    const auto high = m_context->options.pages.high;
    if (high || m_measuringWidth)
        plan.high = static_cast<std::size_t>(std::clamp(high.value_or(1), 1, PageGrid::kMost));
    return SheetBuilder(m_context, m_layout, plan).build();
}

std::optional<FigureSheet> FigureFitter::again(const FigureSheet &sheet)
{
    return SheetBuilder(m_context, m_layout, sheet.plan).build();
}

std::optional<FigureSheet> FigureFitter::document()
{
    const QSizeF page = m_context->options.page;
    const double first = std::min(1.0, std::sqrt(kReferenceArea / (page.width() * page.height())) * 0.9);
    const auto wanted = m_context->options.pages.wide;
    m_measuringWidth = !wanted;
    const std::size_t wide =
        wanted ? static_cast<std::size_t>(std::clamp(*wanted, 1, PageGrid::kMost)) : openWidth(first);
    m_measuringWidth = false;
    std::optional<FigureSheet> best = smallerType(first, wide);
    if (!best)
        return fewerLanes(kMostZoom, wide, kFewestLanes);
    if (best && best->plan.zoom == first)
        useRoom(best, first, wide);
    return best ? again(*best) : std::nullopt;
}

/// Tries smaller and smaller type, from the largest that suits the page, until everything fits.
std::optional<FigureSheet> FigureFitter::smallerType(double first, std::size_t wide)
{
    std::optional<FigureSheet> best;
    double largest = 0;
    for (double zoom = first; zoom <= kMostZoom && !m_cancelled; zoom *= kStep) {
        if (best && (best->together == 0 || !best->isSingleBlock() || zoom > largest * kSmaller))
            break;
        std::optional<FigureSheet> sheet = tried(zoom, wide);
        if (!sheet || (best && sheet->together >= best->together))
            continue;
        if (!best)
            largest = zoom;
        best = std::move(sheet);
    }
    return best;
}

/// Enlarges the type to fill pages that the lanes do not need.
void FigureFitter::useRoom(std::optional<FigureSheet> &best, double first, std::size_t wide)
{
    const auto high = best->plan.high;
    for (double zoom = first / kStep; high && best->rows.pages() < *high && zoom > first * kLargest; zoom /= kStep) {
        std::optional<FigureSheet> sheet = tried(zoom, wide);
        if (!sheet || sheet->together > best->together)
            return;
        best = std::move(sheet);
    }
}

/// The fewest pages side by side on which nearly as few events are counted as on more pages.
std::size_t FigureFitter::openWidth(double first)
{
    double zoom = first;
    while (!tried(zoom, 1) && zoom < kMostZoom && !m_cancelled)
        zoom *= kStep;
    const double few = kNearlyAll * static_cast<double>(m_context->shown->count());
    const auto together = [&](std::size_t wide) {
        const auto sheet = tried(zoom, wide);
        return sheet ? static_cast<double>(sheet->together) : std::numeric_limits<double>::infinity();
    };
    const bool heightHelps = !m_context->options.pages.high && m_layout->isSingleBlock();
    if (heightHelps || together(1) <= few)
        return 1;
    constexpr std::size_t most = PageGrid::kMost;
    const double least = together(most);
    std::size_t low = 1;
    std::size_t high = most;
    while (high - low > 1 && !m_cancelled) {
        const std::size_t middle = (low + high) / 2;
        (together(middle) <= least + few ? high : low) = middle;
    }
    return high;
}

/// Fixes the type by viewing distance and reduces the lanes.
std::optional<FigureSheet> FigureFitter::slide()
{
    const FigureOptions &options = m_context->options;
    const double side =
        options.pictureSide > 0 ? options.pictureSide : std::min(options.page.width(), options.page.height());
    const double lines = options.distance == ReadingDistance::Slide ? kSlideLines : kLastRowLines;
    const double zoom = kLeastType * lines / side;
    const std::size_t wide = static_cast<std::size_t>(std::clamp(options.pages.wide.value_or(1), 1, PageGrid::kMost));
    if (auto sheet = tried(zoom, wide))
        return sheet;
    return fewerLanes(zoom, wide, 1);
}

std::optional<FigureSheet> FigureFitter::fewerLanes(double zoom, std::size_t wide, std::size_t fewest)
{
    for (std::size_t lanes = m_content->plan.lanes.size(); lanes >= fewest && !m_cancelled; --lanes) {
        if (auto sheet = tried(zoom, wide, 1))
            return sheet;
        m_content = m_context->content(std::min(lanes, LanePlan::kMostLanes) - 1, m_content);
        m_layout = sheetLayout(m_context, m_content);
    }
    return std::nullopt;
}

} // namespace timeloupe
