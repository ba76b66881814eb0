// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figureamounts.h"
#include "figurebookmark.h"
#include "figurecitations.h"
#include "figureoptions.h"
#include "figuretable.h"
#include "figurewords.h"
#include "model/format.h"
#include "model/viewsnapshot.h"
#include "pagelayout.h"
#include "timelinescene.h"

namespace timeloupe {

/// A view of a timeline on paper: pages that can be painted on any device. The lanes that the window would scroll all
/// stand on the first page; type grows on large pages and shrinks, within limits, until they fit.
class Figure
{
public:
    /// In any thread. O(events). When `progress` says false, the obstacle is that it was cancelled.
    Figure(const ViewSnapshot &view, FigureOptions options, const Progress &progress = {});

    /// Why this cannot be drawn, and what could be done; nullopt: it can.
    [[nodiscard]] std::optional<QString> obstacle() const { return m_obstacle; }
    [[nodiscard]] int pageCount() const;
    /// In 96ths of an inch.
    [[nodiscard]] QSizeF pageSize() const { return m_options.page; }
    void paint(QPainter &painter, int page) const;

    /// Where the timeline stands on the first page, in 96ths of an inch; null: it is not there.
    [[nodiscard]] QRectF sceneRect() const;
    /// Paints the first page with the timeline at another range: same lanes, same type, quickly, for a camera that
    /// moves to or from this figure's own range.
    void paintMoved(QPainter &painter, TimeRange range) const;

    // For the information of a document.
    /// In the order of pages.
    [[nodiscard]] std::vector<FigureBookmark> bookmarks() const;
    [[nodiscard]] QString subject() const { return m_subtitle; }
    /// Companies and kinds that are shown.
    [[nodiscard]] QStringList keywords() const;

    [[nodiscard]] const QString &title() const { return m_title; }
    [[nodiscard]] const QString &subtitle() const { return m_subtitle; }
    [[nodiscard]] const QString &program() const { return m_options.program; }
    /// When the data ends, just after the day its latest source was published.
    [[nodiscard]] std::optional<Instant> dataEnd() const { return m_dataEnd; }
    [[nodiscard]] const TimelineScene &scene() const { return m_scene; }
    /// What is drawn, and in which language.
    [[nodiscard]] const EventStorePtr &store() const { return m_store; }
    [[nodiscard]] Language language() const { return m_words.words().language(); }
    [[nodiscard]] const FigureOptions &options() const { return m_options; }

private:
    void makeWords(const ViewSnapshot &view);
    void fit(const ViewSnapshot &view, TimelineLayout &layout);
    [[nodiscard]] bool arrange(const ViewSnapshot &view, TimelineLayout &layout, double zoom);
    [[nodiscard]] TimelineScene sceneOf(const ViewSnapshot &view, TimelineLayout &layout, QSizeF size);
    [[nodiscard]] QSizeF logicalPage() const { return m_options.page * m_zoom; }
    [[nodiscard]] double notes(QPainter *painter, QPointF at, double width) const;
    [[nodiscard]] double sourceList(QPainter *painter, QPointF at, double width) const;
    void paintFirst(QPainter &painter) const;
    void paintSourceMarks(QPainter &painter) const;
    void paintFooter(QPainter &painter, int page) const;

    FigureOptions m_options;
    Style m_style;
    EventStorePtr m_store;
    FigureWords m_words;
    FigureCitations m_citations;
    std::optional<FigureAmounts> m_amounts;
    std::optional<FigureTable> m_table;
    TimelineScene m_scene;
    TimeScale m_scale;
    PageLayout m_page;
    double m_zoom = 1; ///< pixels of layout for each of the page
    bool m_sourcesApart = false;
    QString m_title;
    QString m_subtitle;
    QString m_footer;
    QString m_rule; ///< filter and totals rule
    std::optional<Instant> m_dataEnd;
    std::optional<QString> m_obstacle;
};

} // namespace timeloupe
