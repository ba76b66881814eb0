// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/figure/figure.h"

#include "views/figure/continuationpages.h"
#include "views/figure/figurefitter.h"
#include "views/scene/timeline/labelthinning.h"
#include "views/scene/timeline/scenepainter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace timeloupe {

Figure::Figure(const ViewSnapshot &view, FigureOptions options, const Progress &progress)
    : m_context(std::make_shared<const FigureContext>(view, std::move(options))),
      m_moving(std::make_shared<std::mutex>())
{
    FigureFitter fit(m_context, progress);
    std::optional<FigureSheet> sheet = fit.sheet();
    if (!sheet) {
        m_figureError = fit.isCancelled() ? m_context->words.cancelled() : m_context->words.doesNotFit();
        return;
    }
    addContinuationPages(*sheet, m_context);
    m_sheet = std::make_shared<const FigureSheet>(std::move(*sheet));
}

int Figure::pageCount() const
{
    return m_sheet ? static_cast<int>(m_sheet->pages.size()) : 0;
}

double Figure::zoom() const
{
    return m_sheet ? m_sheet->plan.zoom : 1;
}

const TimelineScene &Figure::scene() const
{
    static const TimelineScene none;
    return m_sheet && m_sheet->pages.front().view ? m_sheet->pages.front().view->scene : none;
}

void Figure::paint(QPainter &painter, int page) const
{
    if (!m_sheet)
        return;
    const FigurePage &wanted = m_sheet->pages[static_cast<std::size_t>(page)];
    paintPage(painter, page, wanted.view ? &*wanted.view : nullptr);
}

void Figure::paintMoved(QPainter &painter, TimeRange range) const
{
    if (!m_sheet)
        return;
    const FigurePage &page = m_sheet->pages.front();
    if (!page.view || range == page.view->scale.range())
        return paint(painter, 0);
    FigureView moved = *page.view;
    moved.scale = TimeScale(range, page.view->scale.width(), m_context->view.folds, m_sheet->style.foldWidth);
    moved.scene = movedScene(moved.scale);
    paintPage(painter, 0, &moved);
}

TimelineScene Figure::movedScene(const TimeScale &scale) const
{
    const TimelineScene &own = m_sheet->pages.front().view->scene;
    SceneRequest request;
    request.scale = scale;
    request.plot = own.plot;
    request.size = own.size;
    request.margin = own.margin.has_value();
    request.language = language();
    request.stack = &m_sheet->rows.stack;
    request.page = 0;
    const std::lock_guard lock(*m_moving);
    TimelineScene scene = timelineScene(*m_sheet->layout, request, m_sheet->style);
    removeOverlappingLabels(scene);
    if (m_context->isSlide())
        removeFoldLabels(scene);
    return scene;
}

void Figure::paintPage(QPainter &painter, int number, const FigureView *view) const
{
    const FigurePage &page = m_sheet->pages[static_cast<std::size_t>(number)];
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(1 / zoom(), 1 / zoom());
    if (!m_context->options.transparent)
        painter.fillRect(QRectF(QPointF(), m_sheet->frame.page), m_sheet->style.surface);
    if (view != nullptr)
        paintView(painter, *view);
    for (const FigurePart &part : page.parts)
        part.paint(painter, part.area);
    if (m_context->options.footer)
        paintFooter(painter, page.footer, number);
    painter.restore();
}

void Figure::paintView(QPainter &painter, const FigureView &view) const
{
    painter.save();
    if (m_sheet->sheetPages > 1) // clip what continues on the next page
        painter.setClipRect(QRectF(view.area.left(), 0, view.area.width(), m_sheet->frame.page.height()));
    painter.save();
    painter.translate(view.area.topLeft());
    StyleTextCaches texts(m_sheet->style);
    ScenePainter scenePainter(painter, view.scene, m_sheet->style, texts);
    const ScenePainter::Highlights highlights{m_context->highlighted, m_context->view.current, std::nullopt};
    scenePainter.paint(highlights);
    scenePainter.paintHighlights(highlights);
    painter.restore();
    if (m_context->amounts && !view.amounts.isNull())
        m_context->amounts->paint(painter, view.amounts, view.scene, view.scale, m_sheet->style);
    painter.restore();
}

void Figure::paintFooter(QPainter &painter, const QRectF &room, int number) const
{
    const Style &style = m_sheet->style;
    painter.fillRect(QRectF(room.topLeft(), QSizeF(room.width(), 1)), style.gridMajor);
    painter.setFont(style.small);
    painter.setPen(style.muted);
    const QFontMetricsF metrics(style.small);
    const double baseline = room.top() + 6 + metrics.ascent();
    const QString count = QStringLiteral("%1 / %2").arg(QString::number(number + 1), QString::number(pageCount()));
    const QString page = metrics.elidedText(count, Qt::ElideRight, room.width() * 0.4);
    const double pageLeft = room.right() - metrics.horizontalAdvance(page);
    painter.drawText(QPointF(pageLeft, baseline), page);
    const double left = pageLeft - room.left() - 24;
    const QString file = metrics.elidedText(m_context->file, Qt::ElideMiddle, left * 0.6);
    const double fileLeft = pageLeft - 24 - metrics.horizontalAdvance(file);
    painter.drawText(QPointF(fileLeft, baseline), file);
    painter.drawText(QPointF(room.left(), baseline),
                     metrics.elidedText(m_context->range, Qt::ElideRight, std::max(0.0, fileLeft - room.left() - 16)));
}

std::vector<FigureBookmark> Figure::bookmarks() const
{
    std::vector<FigureBookmark> found;
    for (int page = 0; page < pageCount(); ++page) {
        for (FigureBookmark bookmark : m_sheet->pages[static_cast<std::size_t>(page)].bookmarks) {
            bookmark.page = page;
            bookmark.y /= zoom();
            found.push_back(std::move(bookmark));
        }
    }
    return found;
}

QStringList Figure::keywords() const
{
    QStringList companies;
    std::array<bool, kKindCount> kinds{};
    for (int page = 0; m_sheet && page < static_cast<int>(m_sheet->sheetPages); ++page) {
        const FigurePage &sheet = m_sheet->pages[static_cast<std::size_t>(page)];
        if (!sheet.view)
            continue;
        for (const SceneLane &lane : sheet.view->scene.lanes) {
            if (lane.company && !companies.contains(lane.name))
                companies += lane.name;
        }
        for (const SceneEvent &event : sheet.view->scene.events) {
            if (static_cast<std::size_t>(event.kind) < kinds.size())
                kinds[static_cast<std::size_t>(event.kind)] = true;
        }
    }
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
        if (kinds[kind])
            companies += m_context->words.words().kind(static_cast<Kind>(kind)).toLower();
    }
    return companies;
}

} // namespace timeloupe
