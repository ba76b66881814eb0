// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/base/format.h"
#include "views/figure/figurebookmark.h"
#include "views/figure/figurecontext.h"
#include "views/figure/figureoptions.h"
#include "views/scene/timeline/timelinescene.h"

#include <memory>
#include <mutex>

namespace timeloupe {

struct FigurePage;
struct FigureSheet;
struct FigureView;

/// A view of a timeline on paper: pages that can be painted on any device. The lanes that the window would scroll all
/// stand on the pages; type grows on large pages and shrinks, within limits, until they fit. Immutable; a copy is
/// cheap.
class Figure
{
public:
    /// In any thread. O(events). When `progress` says false, the obstacle is that it was cancelled.
    Figure(const ViewSnapshot &view, FigureOptions options, const Progress &progress = {});

    /// Why this cannot be drawn, and what could be done; nullopt: it can.
    [[nodiscard]] const std::optional<QString> &figureError() const { return m_figureError; }
    /// 0 with an obstacle.
    [[nodiscard]] int pageCount() const;
    /// In 96ths of an inch.
    [[nodiscard]] QSizeF pageSize() const { return m_context->options.page; }
    void paint(QPainter &painter, int page) const;

    /// Paints the first page with the timeline at another range: same lanes, same rows, same type, quickly, for a
    /// camera that moves to or from this figure's own range. Words that would meet give way to the more important ones.
    void paintMoved(QPainter &painter, TimeRange range) const;

    // For the information of a document.
    /// In the order of pages.
    [[nodiscard]] std::vector<FigureBookmark> bookmarks() const;
    [[nodiscard]] QString subject() const { return m_context->subtitle; }
    /// Companies and kinds that are shown.
    [[nodiscard]] QStringList keywords() const;

    [[nodiscard]] const QString &title() const { return m_context->title; }
    [[nodiscard]] const QString &subtitle() const { return m_context->subtitle; }
    [[nodiscard]] const QString &program() const { return m_context->options.program; }
    /// When the data ends, just after the day its latest source was published.
    [[nodiscard]] std::optional<Instant> dataEnd() const { return m_context->dataEnd; }
    /// What is drawn, and in which language.
    [[nodiscard]] const EventStorePtr &store() const { return m_context->view.store; }
    [[nodiscard]] Language language() const { return m_context->view.language; }
    [[nodiscard]] const FigureOptions &options() const { return m_context->options; }
    /// Of the first page, in pixels of layout: zoom() of them for each 96th of an inch.
    [[nodiscard]] const TimelineScene &scene() const;
    [[nodiscard]] double zoom() const;
    /// nullptr: it cannot be drawn.
    [[nodiscard]] const std::shared_ptr<const FigureSheet> &sheet() const { return m_sheet; }

private:
    void paintPage(QPainter &painter, int number, const FigureView *view) const;
    void paintView(QPainter &painter, const FigureView &view) const;
    void paintFooter(QPainter &painter, const QRectF &room, int number) const;
    [[nodiscard]] TimelineScene movedScene(const TimeScale &scale) const;

    FigureContextPtr m_context;
    std::shared_ptr<const FigureSheet> m_sheet;
    std::shared_ptr<std::mutex> m_moving; ///< a moved scene asks the layout, which keeps what it has laid out
    std::optional<QString> m_figureError;
};

} // namespace timeloupe
