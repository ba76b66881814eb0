// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/state/storysnapshot.h"
#include "views/figure/figureoptions.h"
#include "views/story/slidetext.h"

namespace timeloupe {

/// Options of the slides of a story. A value.
struct SlideOptions
{
    QSizeF size{1280, 720}; ///< in 1/96 inch or in pixels
    Theme theme = Theme::Light;
    ReadingDistance distance = ReadingDistance::LastRow;

    friend bool operator==(const SlideOptions &, const SlideOptions &) = default;
};

/// Areas and type of the slides of a story, equal for all, so that only differences move. In units of 1/1080 of the
/// slide's height (below 4:3, of 3/4 of its width): slides of one shape differ only in scale.
class SlideFrame
{
public:
    SlideFrame(const StorySnapshot &story, const SlideOptions &options);

    [[nodiscard]] const SlideOptions &options() const { return m_options; }
    [[nodiscard]] const Style &style() const { return m_style; }
    /// Pixels per unit.
    [[nodiscard]] double scale() const { return m_scale; }
    [[nodiscard]] QSizeF size() const { return m_options.size / m_scale; }

    [[nodiscard]] SlideText titleOf(const QString &text) const;
    [[nodiscard]] SlideText captionOf(const QString &text) const;
    [[nodiscard]] QFont footFont() const;

    [[nodiscard]] const QRectF &title() const { return m_title; }
    /// Directly below the title.
    [[nodiscard]] QRectF captionBelow(double titleHeight) const;
    /// The timeline.
    [[nodiscard]] const QRectF &chart() const { return m_chart; }
    [[nodiscard]] const QRectF &foot() const { return m_foot; }
    /// The progress line.
    [[nodiscard]] const QRectF &progress() const { return m_progress; }

private:
    void fit(const StorySnapshot &story);
    [[nodiscard]] double wordsHeight(const StorySnapshot &story) const;

    SlideOptions m_options;
    Style m_style;
    double m_scale = 1;
    int m_titlePixels = 0;
    int m_captionPixels = 0;
    QRectF m_title;
    QRectF m_chart;
    QRectF m_foot;
    QRectF m_progress;
    double m_captionWidth = 0;
};

} // namespace timeloupe
