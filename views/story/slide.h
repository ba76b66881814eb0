// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/camerapath.h"
#include "views/figure/figure.h"
#include "views/story/slideframe.h"

#include <memory>

namespace timeloupe {

/// One step of a story as a picture: its title and caption, the timeline it shows with its event highlighted, and a
/// foot with the story's name, sources and where in the story it is. Immutable; painted on any device, in pixels (or
/// 96ths of an inch) of the frame's options.
class Slide
{
public:
    /// In any thread, O(events). A step that cannot be shown says on the slide what is wrong with it. When `progress`
    /// says false, the timeline is left out.
    Slide(const StorySnapshot &story, int step, const SlideFrame &frame, const Progress &progress = {});

    [[nodiscard]] const QString &title() const { return m_title; }     ///< never empty
    [[nodiscard]] const QString &caption() const { return m_caption; } ///< with its stars
    [[nodiscard]] const QString &sources() const { return m_sources; } ///< in a few words; may be empty
    /// Of the highlighted event; without one, of all that is shown.
    [[nodiscard]] const std::vector<SourceIndex> &cited() const { return m_cited; }
    /// What is wrong with the step, and what could be done; nullopt: nothing.
    [[nodiscard]] const std::optional<QString> &fault() const { return m_fault; }
    [[nodiscard]] QSizeF size() const { return m_frame.options().size; }
    [[nodiscard]] const SlideFrame &frame() const { return m_frame; }
    /// nullptr: the step cannot be shown.
    [[nodiscard]] const Figure *chart() const { return m_chart.get(); }
    /// Where the timeline stands, in pixels.
    [[nodiscard]] QRectF chartRect() const;

    void paint(QPainter &painter) const;
    /// All but the timeline.
    void paintWords(QPainter &painter) const;
    /// The timeline alone, at another range, or at its own.
    void paintChart(QPainter &painter, const std::optional<TimeRange> &moved = {}) const;

    [[nodiscard]] TimeRange range() const { return m_range; }
    /// The way of the camera from the range of this one to that of another.
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
