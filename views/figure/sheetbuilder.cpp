// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/figure/sheetbuilder.h"

#include "model/text/displaytext.h"
#include "views/figure/figureoverview.h"
#include "views/figure/figuretable.h"
#include "views/figure/paragraph.h"
#include "views/scene/timeline/labelthinning.h"
#include "views/scene/timeline/scenestrings.h"
#include "views/style/eventgeometry.h"

#include <QFontMetricsF>

#include <algorithm>
#include <numeric>

namespace timeloupe {

namespace {

constexpr double kLongestName = 200;
constexpr double kAmounts = 150;
constexpr double kLeastAmounts = 80;
constexpr double kAmountsShare = 0.18; // share of a page
constexpr double kBesideMark = 7;      // minimum distance of a cut from a mark
constexpr double kRightPadding = 12;   // right of the last column
constexpr double kEmptyLanes = 120;    // height of the message that there are no events
constexpr double kMostSources = 0.3;   // share of a page
constexpr double kMostList = 0.3;      // share of a page, below a timeline
constexpr int kOpenRows = 400;
constexpr double kLoosePadding = 14;
constexpr double kSlidePadding = 24;
constexpr int kOpenBlockRows = 12;

int rowsOf(const LaneStack &stack)
{
    return std::accumulate(stack.lanes.begin(), stack.lanes.end(), 0,
                           [](int sum, const LaneStack::Lane &lane) { return sum + lane.rows; });
}

LaneLimits limitsFor(std::size_t pages, int leastRows, double loosest)
{
    const int n = static_cast<int>(pages);
    const LaneLimits usual;
    return {std::min(usual.most * n, 90), std::min(usual.mostOfBlocks * n, kOpenBlockRows),
            std::min(usual.mostInMargin * n, 90), leastRows, loosest};
}

} // namespace

double SheetBuilder::Below::height() const
{
    return amounts + overview + list + notes;
}

SheetBuilder::SheetBuilder(FigureContextPtr context, const std::shared_ptr<TimelineLayout> &layout,
                           const SheetPlan &plan)
    : m_context(std::move(context)), m_options(m_context->options), m_sources(m_context)
{
    m_sheet.plan = plan;
    m_sheet.layout = layout;
    m_sheet.style = m_context->style;
    m_sheet.frame = {m_options.page * plan.zoom, m_options.margin * plan.zoom, m_options.footer};
    m_sheet.rows.cuts = {0, 0};
    const auto &margin = layout->content().margin;
    m_hasMargin = m_options.shows(Panel::Timeline) &&
                  std::any_of(margin.begin(), margin.end(), [](const auto &rows) { return !rows.empty(); });
}

std::optional<FigureSheet> SheetBuilder::build()
{
    const QRectF content = m_sheet.frame.content();
    if (content.width() < 160 || content.height() < 80)
        return std::nullopt;
    setStyle();
    cutColumns();
    if (!measureBelow() || !stackRows())
        return std::nullopt;
    makeViews();
    // The legend lists what occurs in the scenes and takes space of its own.
    std::vector<const TimelineScene *> scenes;
    for (const FigureView &view : m_views)
        scenes.push_back(&view.scene);
    m_legend.emplace(m_context, scenes);
    if (!measureBelow() || !stackRows())
        return std::nullopt;
    makeViews();
    placePages();
    return std::move(m_sheet);
}

void SheetBuilder::setStyle()
{
    Style &style = m_sheet.style;
    const double width = m_sheet.frame.content().width();
    const QFontMetricsF bold(style.bold);
    const TimelineContent &content = m_sheet.layout->content();
    const SceneStrings words(m_context->view.language);
    for (const PlannedLane &lane : content.plan.lanes) {
        QString name = words.noCompany();
        if (lane.kind == PlannedLane::Kind::Company)
            name = displayLabel(m_context->store().companies()[lane.company().value].name);
        else if (lane.kind == PlannedLane::Kind::Others)
            name = words.others(lane.members.size());
        style.laneHeader = std::max(style.laneHeader, bold.horizontalAdvance(name) + 24);
    }
    style.laneHeader = std::min({style.laneHeader, kLongestName, width / 4});
    style.undatedMargin = std::clamp(width / 8, std::min(134.0, width / 4), 200.0);
}

double SheetBuilder::plotLeft(std::size_t column) const
{
    return m_sheet.style.laneHeader + (column == 0 && m_hasMargin ? m_sheet.style.undatedMargin : 0);
}

void SheetBuilder::cutColumns()
{
    const double width = m_sheet.frame.content().width();
    std::vector<double> rooms;
    for (std::size_t column = 0; column < m_sheet.plan.wide; ++column)
        rooms.push_back(std::max(1.0, width - plotLeft(column)));
    rooms.back() = std::max(1.0, rooms.back() - kRightPadding);
    m_sheet.columns =
        pageCuts(m_context->view.range, m_context->view.folds, m_sheet.style.foldWidth, rooms,
                 [this](const TimeScale &scale, double from, double to) { return noCutRanges(scale, from, to); });
    const PageCuts &columns = m_sheet.columns;
    PaperLayout paper{columns.scale, columns.cuts, m_context->highlighted, {}};
    for (std::size_t cut = 1; cut < columns.pages(); ++cut)
        paper.edges.push_back(columns.x(cut));
    m_sheet.layout->setPaper(std::move(paper));
}

std::vector<NoCutRange> SheetBuilder::noCutRanges(const TimeScale &scale, double from, double to) const
{
    const EventStore &store = m_context->store();
    const auto begins = store.begins().first(store.datedCount());
    const auto rowAt = [&](double x) {
        return static_cast<std::size_t>(std::lower_bound(begins.begin(), begins.end(), scale.time(x)) - begins.begin());
    };
    const double reach = 2 * m_sheet.style.mark;
    std::vector<NoCutRange> found;
    m_context->shown->forEach(rowAt(from - reach), rowAt(to + reach), [&](EventRow row) {
        const double x = eventGeometry(m_sheet.style, scale.pixels(store.begin(row)), scale.pixels(store.end(row)),
                                       store.isOpenStart(row), store.isOpenEnd(row))
                             .markX;
        found.push_back({x - kBesideMark, x + kBesideMark});
    });
    for (const Fold &fold : scale.folds())
        found.push_back({scale.pixels(fold.range.begin) - 2, scale.pixels(fold.range.end) + 2});
    if (m_context->dataEnd) {
        const double x = scale.pixels(*m_context->dataEnd);
        const QString text = SceneStrings(m_context->view.language).dataEnd();
        found.push_back({x - 2, x + 8 + QFontMetricsF(m_sheet.style.small).horizontalAdvance(text)});
    }
    return found;
}

double SheetBuilder::viewWidth(std::size_t column) const
{
    const bool last = column + 1 == m_sheet.columns.pages();
    return last ? m_sheet.frame.content().width() : plotLeft(column) + m_sheet.columns.width(column);
}

QRectF SheetBuilder::room(std::size_t column) const
{
    QRectF room = m_sheet.frame.content();
    if (column + 1 < m_sheet.columns.pages())
        room.setRight(room.left() + viewWidth(column));
    if (column > 0)
        room.setLeft(room.left() + m_sheet.style.laneHeader + 8);
    return room;
}

double SheetBuilder::titleHeight() const
{
    const double width = room(0).width();
    double height = Paragraph{m_context->title, m_context->titleFont(), {}}.height(width);
    if (!m_context->subtitle.isEmpty())
        height += 2 + Paragraph{m_context->subtitle, m_context->subtitleFont(), {}}.height(width);
    return height + 12;
}

double SheetBuilder::headingHeight(std::size_t row) const
{
    if (!m_options.heading)
        return 0;
    return row == 0 ? titleHeight() : kRunningHead;
}

double SheetBuilder::notesHeight(std::size_t column) const
{
    const double width = room(column).width();
    double height = 0;
    if (column == 0) {
        if (m_options.legend && m_legend)
            height += m_legend->height(width, legendLines()) + 6;
        if (const QString rule = ruleText(); !rule.isEmpty())
            height += Paragraph{rule, m_context->style.small, {}}.height(width);
    }
    if (column == sourcesColumn() && hasSourcesHere())
        height += sourcesHeight(width) + 3;
    return height > 0 ? height + kNotesTop : 0;
}

/// Returns whether the sources fit on the sheet; otherwise they get pages of their own.
bool SheetBuilder::measureBelow()
{
    const QRectF content = m_sheet.frame.content();
    const std::size_t columns = m_sheet.columns.pages();
    m_sourcesOnOwnPages = false;
    m_sourcesOnOwnPages =
        m_options.sources && sourcesHeight(room(sourcesColumn()).width()) > content.height() * kMostSources;
    if (m_sourcesOnOwnPages && m_options.onePage && !m_context->isSlide())
        return false;
    m_below = {};
    if (m_options.shows(Panel::Amount))
        m_below.amounts = std::clamp(content.height() * kAmountsShare, kLeastAmounts, kAmounts);
    if (m_options.shows(Panel::Overview))
        m_below.overview = FigureOverview::kHeight;
    for (std::size_t column = 0; column < columns; ++column)
        m_below.notes = std::max(m_below.notes, notesHeight(column));
    if (m_options.shows(Panel::List) && m_options.shows(Panel::Timeline) && columns == 1 && m_sheet.plan.high == 1U) {
        const FigureTable table(m_context, m_context->words.list(), content.width(), nullptr);
        m_below.list = std::min(table.height() + kListGap, content.height() * kMostList);
    }
    return true;
}

std::vector<double> SheetBuilder::laneRooms(std::size_t pages) const
{
    std::vector<double> rooms;
    for (std::size_t row = 0; row < pages; ++row) {
        double room = m_sheet.frame.content().height() - headingHeight(row) - m_sheet.style.calendarHeight;
        if (row + 1 == pages)
            room -= m_below.height() + kGap;
        rooms.push_back(std::max(0.0, room));
    }
    return rooms;
}

bool SheetBuilder::stackRows()
{
    if (!hasView() || !m_options.shows(Panel::Timeline)) {
        m_sheet.rows = {laneStack(*m_sheet.layout, 0, 1000), {0, 0}};
        return laneRooms(1).front() >= 0;
    }
    if (!m_sheet.plan.high)
        return stackOpenRows();
    return stackRows(*m_sheet.plan.high, limitsFor(*m_sheet.plan.high, m_sheet.plan.leastRows,
                                                   m_context->isSlide() ? kSlidePadding : kLoosePadding));
}

bool SheetBuilder::stackRows(std::size_t pages, const LaneLimits &limits)
{
    for (; pages > 0; --pages) {
        const std::vector<double> rooms = laneRooms(pages);
        if (*std::min_element(rooms.begin(), rooms.end()) < m_sheet.style.rowHeight)
            return false;
        std::optional<LanePages> rows = lanePages(*m_sheet.layout, rooms, limits);
        if (!rows)
            return false;
        m_sheet.rows = std::move(*rows);
        if (m_sheet.rows.pages() == pages || m_sheet.rows.stack.lanes.empty())
            return true;
        pages = m_sheet.rows.pages() + 1; // fewer lane pages: the last page holds everything below the lanes
    }
    return false;
}

bool SheetBuilder::stackOpenRows()
{
    const LaneLimits limits{kOpenRows, kOpenBlockRows, kOpenRows, 2, kLoosePadding};
    const int needed = rowsOf(laneStack(*m_sheet.layout, 0, 1e7, limits));
    for (std::size_t pages = 1; pages <= PageGrid::kMost; ++pages) {
        if (stackRows(pages, limits) && (rowsOf(m_sheet.rows.stack) >= needed || pages == PageGrid::kMost))
            return true;
    }
    return false;
}

void SheetBuilder::makeViews()
{
    m_views.clear();
    if (!hasView())
        return;
    for (std::size_t row = 0; row < high(); ++row) {
        for (std::size_t column = 0; column < m_sheet.columns.pages(); ++column)
            m_views.push_back(view(column, row));
    }
}

FigureView SheetBuilder::view(std::size_t column, std::size_t row) const
{
    const PageCuts &columns = m_sheet.columns;
    double height = m_options.shows(Panel::Timeline) ? m_sheet.rows.height(row) : 0;
    if (m_options.shows(Panel::Timeline) && m_sheet.rows.stack.lanes.empty())
        height = std::min(kEmptyLanes, laneRooms(1).front());
    FigureView view;
    view.column = column;
    view.row = row;
    view.scale = columns.pages() == 1
                     ? columns.scale
                     : TimeScale::atResolution(columns.cuts[column], columns.scale.msPerPixel(), columns.width(column),
                                               columns.scale.folds(), columns.scale.foldWidth());
    SceneRequest request;
    request.plot = {plotLeft(column), plotLeft(column) + columns.width(column)};
    request.scale = view.scale;
    request.size = QSizeF(viewWidth(column), m_sheet.style.calendarHeight + height);
    request.scrollY = m_sheet.rows.cuts[row];
    request.margin = column == 0 && m_hasMargin;
    request.language = m_context->view.language;
    request.stack = &m_sheet.rows.stack;
    request.page = column;
    view.scene = timelineScene(*m_sheet.layout, request, m_sheet.style);
    if (m_context->isSlide())
        removeFoldLabels(view.scene);
    view.area = QRectF(m_sheet.frame.content().topLeft() + QPointF(0, headingHeight(row)), request.size);
    return view;
}

} // namespace timeloupe
