// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/figure/continuationpages.h"

#include "views/figure/figuresources.h"
#include "views/figure/figuretable.h"
#include "views/figure/paragraph.h"

#include <QFontMetricsF>
#include <QPainter>

namespace timeloupe {

namespace {

constexpr double kHead = 26;

/// A page after the sheet: a small title and the content below it.
FigurePage followingPage(const FigureSheet &sheet, const FigureContextPtr &context, const QString &name,
                         const std::function<void(QPainter &, const QRectF &)> &paint)
{
    FigurePage page;
    QRectF content = sheet.frame.content();
    page.parts.push_back(
        {QRectF(content.topLeft(), QSizeF(content.width(), kHead)), [context](QPainter &painter, const QRectF &line) {
             const Style &style = context->style;
             painter.setFont(style.small);
             painter.setPen(style.muted);
             const QFontMetricsF metrics(style.small);
             painter.drawText(QPointF(line.left(), line.top() + metrics.ascent()),
                              metrics.elidedText(context->title, Qt::ElideRight, line.width()));
         }});
    content.setTop(content.top() + kHead);
    page.parts.push_back({content, paint});
    page.bookmarks.push_back({name, 0, 0, 0});
    page.footer = sheet.frame.footerRoom();
    return page;
}

double roomBelowHead(const FigureSheet &sheet)
{
    return sheet.frame.content().height() - kHead;
}

void addTable(FigureSheet &sheet, const FigureContextPtr &context, const std::shared_ptr<FigureTable> &table,
              const std::vector<FigureTable::Piece> &pieces, const QString &name)
{
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const FigureTable::Piece piece = pieces[i];
        QString title = name;
        if (pieces.size() > 1)
            title = QStringLiteral("%1 · %2").arg(name, table->dates(piece));
        FigurePage page = followingPage(sheet, context, title, [table, piece](QPainter &painter, const QRectF &area) {
            table->paint(painter, area.topLeft(), piece);
        });
        if (i > 0)
            page.bookmarks.front().level = 1;
        sheet.pages.push_back(std::move(page));
    }
}

void addList(FigureSheet &sheet, const FigureContextPtr &context)
{
    const double width = sheet.frame.content().width();
    auto table = std::make_shared<FigureTable>(context, context->words.list(), width, nullptr);
    std::vector<FigureTable::Piece> pieces = table->pieces(sheet.listRoom.value_or(0), roomBelowHead(sheet));
    if (!pieces.empty())
        pieces.erase(pieces.begin()); // already on the sheet, or empty
    addTable(sheet, context, table, pieces, context->words.list());
}

void addSources(FigureSheet &sheet, const FigureContextPtr &context)
{
    constexpr double heading = 32;
    const QSizeF room(sheet.frame.content().width(), roomBelowHead(sheet) - heading);
    const FigureSources sources(context);
    bool first = true;
    for (const FigureSources::Piece &piece : sources.pages(room)) {
        FigurePage page = followingPage(
            sheet, context, context->words.sources(), [sources, piece, context](QPainter &painter, const QRectF &area) {
                Paragraph{context->words.sources(), context->style.title, context->style.text}.paint(
                    painter, area.topLeft(), area.width());
                sources.paint(painter, area.topLeft() + QPointF(0, heading), piece);
            });
        if (!first)
            page.bookmarks.clear();
        first = false;
        sheet.pages.push_back(std::move(page));
    }
}

/// Rows of events with an individual mark on the sheet.
RowSetPtr individuallyDrawn(const FigureSheet &sheet, const EventStore &store)
{
    std::vector<std::uint64_t> words(store.size() / 64 + 1);
    for (const FigurePage &page : sheet.pages) {
        if (!page.view)
            continue;
        for (const SceneEvent &event : page.view->scene.events)
            words[event.row.value / 64] |= std::uint64_t(1) << (event.row.value % 64);
    }
    return std::make_shared<const RowSet>(std::move(words), store.size());
}

} // namespace

void addContinuationPages(FigureSheet &sheet, const FigureContextPtr &context)
{
    if (context->options.onePage)
        return;
    if (context->options.shows(Panel::List))
        addList(sheet, context);
    if (sheet.sourcesOnOwnPages)
        addSources(sheet, context);
    if (!context->options.appendix)
        return;
    RowSetPtr drawn = individuallyDrawn(sheet, context->store());
    if (drawn->rows() == 0 || (*context->shown & ~*drawn).count() == 0 || !context->options.shows(Panel::Timeline))
        drawn = nullptr;
    const double width = sheet.frame.content().width();
    auto table = std::make_shared<FigureTable>(context, context->words.appendix(), width, drawn);
    const double room = roomBelowHead(sheet);
    addTable(sheet, context, table, table->pieces(room, room), context->words.appendix());
}

} // namespace timeloupe
