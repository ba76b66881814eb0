// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/camerapath.h"
#include "views/figure/figure.h"
#include "views/story/slideframe.h"

#include <memory>

namespace timeloupe {

/// A step of a story as a picture: title, caption, the timeline with the highlighted event, and a footer with the
/// story's name, sources and progress. Immutable; for any paint device, in the units of the frame's options.
class Slide
{
public:
    /// Thread-safe, O(events). A step that cannot be shown has a message on the slide. When `progress` returns false,
    /// the timeline is omitted.
    Slide(const StorySnapshot &story, int step, const SlideFrame &frame, const Progress &progress = {});

    [[nodiscard]] const QString &title() const { return m_title; }     ///< never empty
    [[nodiscard]] const QString &caption() const { return m_caption; } ///< with *emphasis*
    [[nodiscard]] const QString &sources() const { return m_sources; } ///< short; may be empty
    /// Sources of the highlighted event, otherwise of all events shown.
    [[nodiscard]] const std::vector<SourceIndex> &cited() const { return m_cited; }
    /// The problem of the step, with a remedy; nullopt when there is none.
    [[nodiscard]] const std::optional<QString> &fault() const { return m_fault; }
    [[nodiscard]] QSizeF size() const { return m_frame.options().size; }
    [[nodiscard]] const SlideFrame &frame() const { return m_frame; }
    /// nullptr when the step cannot be shown.
    [[nodiscard]] const Figure *chart() const { return m_chart.get(); }
    /// Area of the timeline in pixels.
    [[nodiscard]] QRectF chartRect() const;

    void paint(QPainter &painter) const;
    /// Everything except the timeline.
    void paintWords(QPainter &painter) const;
    /// The timeline alone, optionally at another range.
    void paintChart(QPainter &painter, const std::optional<TimeRange> &moved = {}) const;

    [[nodiscard]] TimeRange range() const { return m_range; }
    /// The camera path from this range to that of another slide.
    [[nodiscard]] CameraPath pathTo(const Slide &next) const;

private:
    void makeChart(const StorySnapshot &story, const StoryStep &step, const Progress &progress);
    void cite(const ViewSnapshot &view);
    void paintFoot(QPainter &painter) const;
    void paintFault(QPainter &painter) const;

    SlideFrame m_frame;
    Language m_language;
    QString m_story;
    QString m_title;
    QString m_caption;
    QString m_sources;
    std::vector<SourceIndex> m_cited;
    int m_step = 0;
    int m_count = 0;
    std::optional<QString> m_fault;
    std::shared_ptr<const Figure> m_chart;
    TimeRange m_range{0, 1};
    Folds m_folds;
};
using SlidePtr = std::shared_ptr<const Slide>;

} // namespace timeloupe
