// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SheetBuilder that puts everything in its place, once it is known how much room there is.
#include "views/figure/sheetbuilder.h"

#include "views/figure/assemblymarks.h"
#include "views/figure/figureoverview.h"
#include "views/figure/figuretable.h"
#include "views/figure/paragraph.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace timeloupe {

namespace {

constexpr double kMore = 20; // height of the line "and 12 more"

/// Adds a paragraph and returns its height.
double addParagraph(FigurePage &page, QPointF at, double width, const Paragraph &paragraph)
{
    const double height = paragraph.height(width);
    page.parts.push_back({QRectF(at, QSizeF(width, height)), [paragraph](QPainter &painter, const QRectF &area) {
                              paragraph.paint(painter, area.topLeft(), area.width());
                          }});
    return height;
}

} // namespace

QString SheetBuilder::ruleText() const
{
    if (!m_options.rule)
        return {};
    if (!m_context->isSlide())
        return m_context->rule;
    // A slide states only the filter.
    return m_context->view.query.isEmpty() ? QString() : m_context->rule.section(u'\n', 0, 0);
}

double SheetBuilder::sourcesHeight(double width) const
{
    if (m_context->isSlide())
        return Paragraph{m_sources.runIn(), m_context->style.small, {}}.height(width);
    return m_sources.all(width).height;
}

void SheetBuilder::placePages()
{
    const std::size_t columns = m_sheet.columns.pages();
    for (std::size_t row = 0; row < high(); ++row) {
        for (std::size_t column = 0; column < columns; ++column) {
            FigurePage page;
            addHeading(page, column, row);
            if (!m_views.empty())
                page.view = std::move(m_views[row * columns + column]);
            if (row + 1 == high())
                placeBelow(page, column, row);
            addAssemblyMarks(page, column, row);
            addBookmarks(page, column, row);
            const QRectF side = room(column);
            const QRectF footer = m_sheet.frame.footerRoom();
            page.footer = QRectF(side.left(), footer.top(), side.width(), footer.height());
            m_sheet.pages.push_back(std::move(page));
        }
    }
    m_sheet.sheetPages = m_sheet.pages.size();
    m_sheet.sourcesOnOwnPages = m_sourcesOnOwnPages;
    for (const FigurePage &page : m_sheet.pages) {
        if (!page.view)
            continue;
        for (const SceneCluster &cluster : page.view->scene.clusters)
            m_sheet.together += cluster.count;
    }
}

void SheetBuilder::addHeading(FigurePage &page, std::size_t column, std::size_t row) const
{
    if (!m_options.heading)
        return;
    if (column > 0 || row > 0)
        return addRunningHead(page, column, row);
    const QRectF area = room(0);
    QPointF at = area.topLeft();
    const auto add = [&](const Paragraph &paragraph, double before) {
        if (paragraph.text.isEmpty())
            return;
        at += QPointF(0, before);
        at += QPointF(0, addParagraph(page, at, area.width(), paragraph));
    };
    add({m_context->title, m_context->titleFont(), m_context->style.text}, 0);
    add({m_context->subtitle, m_context->subtitleFont(), m_context->style.muted}, 2);
}

void SheetBuilder::addRunningHead(FigurePage &page, std::size_t column, std::size_t row) const
{
    const QRectF area = room(column);
    const double bottom = area.top() + headingHeight(row);
    QStringList rest{m_context->words.place(column, m_sheet.columns.pages(), row, high())};
    if (hasView())
        rest += pageRange(column);
    const QString title = m_context->title;
    const QString more = QStringLiteral(" · ") + rest.join(QStringLiteral(" · "));
    page.parts.push_back({QRectF(area.left(), bottom - kRunningHead, area.width(), kRunningHead),
                          [title, more, &style = m_context->style](QPainter &painter, const QRectF &line) {
                              const QFontMetricsF bold(style.bold);
                              const double restWidth = QFontMetricsF(style.font).horizontalAdvance(more);
                              const QString name =
                                  bold.elidedText(title, Qt::ElideRight, std::max(60.0, line.width() - restWidth));
                              const double baseline = line.bottom() - 10;
                              painter.setFont(style.bold);
                              painter.setPen(style.text);
                              painter.drawText(QPointF(line.left(), baseline), name);
                              painter.setFont(style.font);
                              painter.setPen(style.muted);
                              painter.drawText(QPointF(line.left() + bold.horizontalAdvance(name), baseline), more);
                          }});
}

QString SheetBuilder::pageRange(std::size_t column) const
{
    return m_context->words.words().range(m_sheet.columns.range(column));
}

void SheetBuilder::placeBelow(FigurePage &page, std::size_t column, std::size_t row)
{
    const QRectF content = m_sheet.frame.content();
    const double left = content.left();
    const double width = hasView() ? viewWidth(column) : content.width();
    const double notesTop = content.bottom() - kGap / 2 - m_below.notes;
    double y = page.view ? page.view->area.bottom() : content.top() + headingHeight(row);
    const double spare = notesTop - kGap - y - (m_below.height() - m_below.notes);
    if (page.view && m_options.shows(Panel::Amount)) {
        double more = std::max(0.0, spare);
        if (m_options.shows(Panel::Timeline))
            more = std::min(more, std::max(kMostAmounts, content.height() * 0.3) - m_below.amounts);
        if (!m_options.shows(Panel::Timeline) && m_options.shows(Panel::List))
            more = std::min(more, content.height() * 0.3);
        page.view->amounts = QRectF(left, y, width, m_below.amounts + std::max(0.0, more));
        y = page.view->amounts.bottom();
    }
    if (m_options.shows(Panel::Overview)) {
        const QRectF area(left, y + (m_options.shows(Panel::Timeline) ? 0 : 4), width, FigureOverview::kHeight);
        const PlotArea plot{plotLeft(column), plotLeft(column) + m_sheet.columns.width(column)};
        page.parts.push_back({area, [context = m_context, plot,
                                     shown = m_sheet.columns.range(column)](QPainter &painter, const QRectF &where) {
                                  FigureOverview(context).paint(painter, where, plot, shown);
                              }});
        y = area.bottom();
    }
    const bool listHere = m_options.shows(Panel::List) && m_sheet.columns.pages() == 1 && high() == 1;
    if (listHere)
        placeList(page, QRectF(left, y + kListGap, width, std::max(0.0, notesTop - kGap / 2 - y - kListGap)));
    addNotes(page, column, QRectF(room(column).left(), notesTop, room(column).width(), m_below.notes));
}

/// Places as many rows as fit; the rest continues on further pages or is counted.
void SheetBuilder::placeList(FigurePage &page, const QRectF &area)
{
    auto table = std::make_shared<FigureTable>(m_context, m_context->words.list(), area.width(), nullptr);
    const double other = m_sheet.frame.content().height() - 26;
    const double first = table->height() <= area.height() ? area.height() : area.height() - kMore;
    const std::vector<FigureTable::Piece> pieces = table->pieces(first, other);
    if (pieces.empty())
        return;
    const FigureTable::Piece piece = pieces.front();
    page.parts.push_back({area, [table, piece](QPainter &painter, const QRectF &where) {
                              table->paint(painter, where.topLeft(), piece);
                          }});
    m_sheet.listRoom = first;
    const std::size_t left = table->rowCount() - piece.end;
    if (left > 0 && m_options.onePage)
        addParagraph(page, area.topLeft() + QPointF(0, piece.height + 2), area.width(),
                     {m_context->words.more(left), m_context->style.small, m_context->style.muted});
}

void SheetBuilder::addNotes(FigurePage &page, std::size_t column, const QRectF &area) const
{
    if (notesHeight(column) <= 0)
        return;
    page.parts.push_back({QRectF(area.topLeft(), QSizeF(area.width(), 1)),
                          [color = m_context->style.gridMajor](QPainter &painter, const QRectF &line) {
                              painter.fillRect(line, color);
                          }});
    QPointF at = area.topLeft() + QPointF(0, kNotesTop);
    const Style &style = m_context->style;
    if (column == 0 && m_options.legend && m_legend) {
        const double height = m_legend->height(area.width(), legendLines());
        page.parts.push_back({QRectF(at, QSizeF(area.width(), height)),
                              [legend = *m_legend, lines = legendLines()](QPainter &painter, const QRectF &where) {
                                  legend.paint(painter, where.topLeft(), where.width(), lines);
                              }});
        at += QPointF(0, height + 6);
    }
    if (column == sourcesColumn() && hasSourcesHere() && m_context->isSlide()) {
        at += QPointF(0, addParagraph(page, at, area.width(), {m_sources.runIn(), style.small, style.text}) + 3);
    } else if (column == sourcesColumn() && hasSourcesHere()) {
        const FigureSources::Piece piece = m_sources.all(area.width());
        page.parts.push_back({QRectF(at, QSizeF(area.width(), piece.height)),
                              [sources = m_sources, piece](QPainter &painter, const QRectF &where) {
                                  sources.paint(painter, where.topLeft(), piece);
                              }});
        page.bookmarks.push_back({m_context->words.sources(), 0, 0, at.y()});
        at += QPointF(0, piece.height + 3);
    }
    if (column == 0 && !ruleText().isEmpty())
        addParagraph(page, at, area.width(), {ruleText(), style.small, style.muted});
}

void SheetBuilder::addAssemblyMarks(FigurePage &page, std::size_t column, std::size_t row) const
{
    const std::size_t columns = m_sheet.columns.pages();
    if (!page.view || (columns == 1 && high() == 1))
        return;
    const int number = static_cast<int>(row * columns + column) + 1;
    AssemblyMarks marks;
    marks.frame = m_sheet.frame;
    if (column + 1 < columns)
        marks.cutRight = page.view->area.right();
    if (row + 1 < high())
        marks.cutBelow = page.view->area.bottom();
    if (column > 0)
        marks.overlapLeft = page.view->area.left() + page.view->scene.plot.left;
    if (row > 0)
        marks.overlapAbove = page.view->area.top() + page.view->scene.body.top();
    marks.leftPage = number - 1;
    marks.abovePage = number - static_cast<int>(columns);
    page.parts.push_back(
        {QRectF(QPointF(), m_sheet.frame.page),
         [marks, context = m_context](QPainter &painter, const QRectF &) { marks.paint(painter, *context); }});
}

void SheetBuilder::addBookmarks(FigurePage &page, std::size_t column, std::size_t row) const
{
    std::vector<FigureBookmark> found;
    if (column == 0 && row == 0)
        found.push_back({m_context->title, 0, 0, 0});
    else
        found.push_back({m_context->words.place(column, m_sheet.columns.pages(), row, high()) + QStringLiteral(" · ") +
                             pageRange(column),
                         0, 0, 0});
    if (column == 0 && page.view) {
        for (const SceneLane &lane : page.view->scene.lanes) {
            const bool begins = lane.company && m_sheet.rows.cuts[row] <= laneTop(*lane.company) + 0.5;
            if (begins)
                found.push_back({lane.name, 1, 0, page.view->area.top() + lane.rect.top()});
        }
    }
    page.bookmarks.insert(page.bookmarks.begin(), found.begin(), found.end());
}

/// Position in the stack of all lanes.
double SheetBuilder::laneTop(CompanyIndex company) const
{
    const auto lane = static_cast<std::size_t>(m_sheet.layout->content().plan.laneOf[company.value]);
    return m_sheet.rows.stack.lanes[lane].top;
}

} // namespace timeloupe
