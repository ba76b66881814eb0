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

/// A timeline on paper: pages for any paint device. All lanes are on the pages; type grows on large pages and shrinks
/// within limits until they fit. Immutable and cheap to copy.
class Figure
{
public:
    /// Thread-safe, O(events). When `progress` returns false, the figure error says that it was cancelled.
    Figure(const ViewSnapshot &view, FigureOptions options, const Progress &progress = {});

    /// Why the figure cannot be drawn, with a remedy; nullopt when it can.
    [[nodiscard]] const std::optional<QString> &figureError() const { return m_figureError; }
    /// 0 with a figure error.
    [[nodiscard]] int pageCount() const;
    /// In 1/96 inch.
    [[nodiscard]] QSizeF pageSize() const { return m_context->options.page; }
    void paint(QPainter &painter, int page) const;

    /// Paints the first page at another range with the same lanes, rows and type, fast enough for camera movement.
    /// Overlapping labels give way to more important ones.
    void paintMoved(QPainter &painter, TimeRange range) const;

    // For document metadata, in page order.
    [[nodiscard]] std::vector<FigureBookmark> bookmarks() const;
    [[nodiscard]] QString subject() const { return m_context->subtitle; }
    /// Names of the companies and kinds shown.
    [[nodiscard]] QStringList keywords() const;

    [[nodiscard]] const QString &title() const { return m_context->title; }
    [[nodiscard]] const QString &subtitle() const { return m_context->subtitle; }
    [[nodiscard]] const QString &program() const { return m_context->options.program; }
    /// The end of the data: just after the publication of the latest source.
    [[nodiscard]] std::optional<Instant> dataEnd() const { return m_context->dataEnd; }
    /// The data and the language.
    [[nodiscard]] const EventStorePtr &store() const { return m_context->view.store; }
    [[nodiscard]] Language language() const { return m_context->view.language; }
    [[nodiscard]] const FigureOptions &options() const { return m_context->options; }
    /// Of the first page, in layout pixels: zoom() of them per 1/96 inch.
    [[nodiscard]] const TimelineScene &scene() const;
    [[nodiscard]] double zoom() const;
    /// nullptr with a figure error.
    [[nodiscard]] const std::shared_ptr<const FigureSheet> &sheet() const { return m_sheet; }

private:
    void paintPage(QPainter &painter, int number, const FigureView *view) const;
    void paintView(QPainter &painter, const FigureView &view) const;
    void paintFooter(QPainter &painter, const QRectF &room, int number) const;
    [[nodiscard]] TimelineScene movedScene(const TimeScale &scale) const;

    FigureContextPtr m_context;
    std::shared_ptr<const FigureSheet> m_sheet;
    std::shared_ptr<std::mutex> m_moving; ///< guards the layout, which caches blocks of moved scenes
    std::optional<QString> m_figureError;
};

} // namespace timeloupe
