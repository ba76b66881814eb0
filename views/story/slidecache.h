// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/latestjob.h"
#include "views/story/slide.h"

#include <QImage>

#include <map>

namespace timeloupe {

/// A slide and how it looks.
struct RenderedSlide
{
    Slide slide;
    QImage picture; ///< opaque; its device pixel ratio is the screen's
};
using RenderedSlidePtr = std::shared_ptr<const RenderedSlide>;

/// Makes the slides of a story for one screen in the background: the one that is wanted first, then its neighbours
/// ahead. Keeps those only.
class SlideCache : public QObject
{
    Q_OBJECT

public:
    /// `story` must not be null.
    explicit SlideCache(StorySnapshotPtr story, QObject *parent = nullptr);

    [[nodiscard]] const StorySnapshotPtr &story() const { return m_story; }
    [[nodiscard]] const SlideOptions &options() const { return m_options; }
    /// What was made for another look is dropped, and made anew when it is wanted.
    void setLook(const SlideOptions &options, double pixelRatio);
    void want(int step);
    /// nullptr: it is not made yet.
    [[nodiscard]] RenderedSlidePtr slide(int step) const;

Q_SIGNALS:
    void made(int step);

private:
    struct Made
    {
        std::shared_ptr<const SlideFrame> frame;
        RenderedSlidePtr slide;
    };
    void work();
    void make(int step);
    [[nodiscard]] std::optional<int> firstMissing() const;

    StorySnapshotPtr m_story;
    SlideOptions m_options;
    double m_pixelRatio = 1;
    std::shared_ptr<const SlideFrame> m_frame;
    std::map<int, RenderedSlidePtr> m_slides;
    int m_wanted = 0;
    std::optional<int> m_making;
    LatestJob m_job;
};

} // namespace timeloupe
