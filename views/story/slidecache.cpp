// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/slidecache.h"

#include <QPainter>

namespace timeloupe {

namespace {

RenderedSlidePtr staged(Slide slide, double pixelRatio)
{
    const QSizeF size = slide.size() * pixelRatio;
    QImage picture(size.toSize().expandedTo({1, 1}), QImage::Format_RGB32);
    picture.setDevicePixelRatio(pixelRatio);
    picture.fill(slide.frame().style().surface);
    QPainter painter(&picture);
    slide.paint(painter);
    painter.end();
    return std::make_shared<const RenderedSlide>(RenderedSlide{std::move(slide), std::move(picture)});
}

} // namespace

SlideCache::SlideCache(StorySnapshotPtr story, QObject *parent) : QObject(parent), m_story(std::move(story)) {}

void SlideCache::setLook(const SlideOptions &options, double pixelRatio)
{
    if (options == m_options && pixelRatio == m_pixelRatio)
        return;
    m_options = options;
    m_pixelRatio = pixelRatio;
    m_frame.reset();
    m_slides.clear();
    m_making.reset();
    m_job.cancel();
}

void SlideCache::want(int step)
{
    m_wanted = step;
    std::erase_if(m_slides, [step](const auto &made) { return std::abs(made.first - step) > 1; });
    work();
}

RenderedSlidePtr SlideCache::slide(int step) const
{
    const auto found = m_slides.find(step);
    return found == m_slides.end() ? nullptr : found->second;
}

/// Renders the requested slide before its neighbours.
void SlideCache::work()
{
    const std::optional<int> missing = firstMissing();
    if (!missing || (m_making && (*m_making == *missing || *missing != m_wanted)))
        return;
    make(*missing);
}

std::optional<int> SlideCache::firstMissing() const
{
    for (const int step : {m_wanted, m_wanted + 1, m_wanted - 1}) {
        const bool exists = step == m_wanted || m_story->at(step) != nullptr;
        if (exists && !m_slides.contains(step))
            return step;
    }
    return std::nullopt;
}

void SlideCache::make(int step)
{
    m_making = step;
    m_job.start(
        [story = m_story, options = m_options, frame = m_frame, ratio = m_pixelRatio,
         step](const std::atomic<bool> &cancelled) mutable {
            if (!frame)
                frame = std::make_shared<const SlideFrame>(*story, options);
            Slide slide(*story, step, *frame, [&cancelled](double) { return !cancelled; });
            return cancelled ? Made{} : Made{std::move(frame), staged(std::move(slide), ratio)};
        },
        [this, step](Made made) {
            m_making.reset();
            m_frame = std::move(made.frame);
            if (std::abs(step - m_wanted) <= 1)
                m_slides[step] = std::move(made.slide);
            Q_EMIT this->made(step);
            work();
        });
}

} // namespace timeloupe
