// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/figure/figurelegend.h"
#include "views/figure/figuresheet.h"
#include "views/figure/figuresources.h"

namespace timeloupe {

/// Lays out a sheet: time over the columns of pages, lanes over the rows, then everything around them.
class SheetBuilder
{
public:
    SheetBuilder(FigureContextPtr context, const std::shared_ptr<TimelineLayout> &layout, const SheetPlan &plan);

    /// The sheet without the pages that follow it; nullopt when it does not fit.
    [[nodiscard]] std::optional<FigureSheet> build();

private:
    static constexpr double kGap = 12;
    static constexpr double kRunningHead = 24;
    static constexpr double kNotesTop = 10;
    static constexpr double kListGap = 14;
    static constexpr double kMostAmounts = 260;

    // Contents below the lanes, on the bottom pages.
    struct Below
    {
        double amounts = 0;
        double overview = 0;
        double list = 0;
        double notes = 0;
        [[nodiscard]] double height() const;
    };

    [[nodiscard]] bool hasView() const { return m_options.shows(Panel::Timeline) || m_options.shows(Panel::Amount); }
    [[nodiscard]] std::size_t high() const { return m_sheet.rows.cuts.size() - 1; }
    void setStyle();
    void cutColumns();
    [[nodiscard]] std::vector<NoCutRange> noCutRanges(const TimeScale &scale, double from, double to) const;
    [[nodiscard]] double plotLeft(std::size_t column) const;
    [[nodiscard]] double viewWidth(std::size_t column) const;
    /// The area for text on a page of the column: without overlapped and cut-off parts.
    [[nodiscard]] QRectF room(std::size_t column) const;

    [[nodiscard]] bool stackRows();
    [[nodiscard]] bool stackRows(std::size_t pages, const LaneLimits &limits);
    [[nodiscard]] bool stackOpenRows();
    [[nodiscard]] std::vector<double> laneRooms(std::size_t pages) const;
    [[nodiscard]] double headingHeight(std::size_t row) const;
    [[nodiscard]] double titleHeight() const;
    [[nodiscard]] bool measureBelow();
    [[nodiscard]] double notesHeight(std::size_t column) const;
    [[nodiscard]] int legendLines() const { return m_context->isSlide() ? 1 : 100; }
    [[nodiscard]] QString ruleText() const;
    /// The column of the sources: beside the legend or on the next page.
    [[nodiscard]] std::size_t sourcesColumn() const { return m_sheet.columns.pages() > 1 ? 1 : 0; }
    [[nodiscard]] bool hasSourcesHere() const { return m_options.sources && !m_sourcesOnOwnPages; }
    [[nodiscard]] double sourcesHeight(double width) const;

    [[nodiscard]] double laneTop(CompanyIndex company) const;

    void makeViews();
    [[nodiscard]] FigureView view(std::size_t column, std::size_t row) const;
    void placePages();
    void placeBelow(FigurePage &page, std::size_t column, std::size_t row);
    void placeList(FigurePage &page, const QRectF &area);
    [[nodiscard]] QString pageRange(std::size_t column) const;
    void addHeading(FigurePage &page, std::size_t column, std::size_t row) const;
    void addRunningHead(FigurePage &page, std::size_t column, std::size_t row) const;
    void addNotes(FigurePage &page, std::size_t column, const QRectF &area) const;
    void addAssemblyMarks(FigurePage &page, std::size_t column, std::size_t row) const;
    void addBookmarks(FigurePage &page, std::size_t column, std::size_t row) const;

    FigureContextPtr m_context;
    const FigureOptions &m_options;
    FigureSheet m_sheet;
    FigureSources m_sources;
    std::optional<FigureLegend> m_legend;
    std::vector<FigureView> m_views;
    Below m_below;
    bool m_sourcesOnOwnPages = false;
    bool m_hasMargin = false;
};

} // namespace timeloupe
