// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/latestjob.h"
#include "views/story/slide.h"

#include <QImage>

#include <map>

namespace timeloupe {

/// A slide and its picture.
struct RenderedSlide
{
    Slide slide;
    QImage picture; ///< opaque, with the screen's device pixel ratio
};
using RenderedSlidePtr = std::shared_ptr<const RenderedSlide>;

/// Renders the slides of a story for one screen in the background: the requested one first, then its neighbours. Keeps
/// only those.
class SlideCache : public QObject
{
    Q_OBJECT

public:
    /// `story` must not be null.
    explicit SlideCache(StorySnapshotPtr story, QObject *parent = nullptr);

    [[nodiscard]] const StorySnapshotPtr &story() const { return m_story; }
    [[nodiscard]] const SlideOptions &options() const { return m_options; }
    /// Drops slides of another look; they are rendered again on request.
    void setLook(const SlideOptions &options, double pixelRatio);
    void want(int step);
    /// nullptr until it is rendered.
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
