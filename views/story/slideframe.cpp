// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/slideframe.h"

#include <algorithm>
#include <array>

namespace timeloupe {

namespace {

constexpr double kHeight = 1080;
constexpr double kLeastWidth = 1440; // 4:3
constexpr double kSide = 84;
constexpr double kTop = 60;
constexpr double kGap = 14; // between title and caption
constexpr double kAboveChart = 30;
constexpr double kFoot = 30;
constexpr double kBelowFoot = 30;
constexpr double kProgress = 6;
constexpr double kWidestCaption = 1560; // longer lines are hard to read
constexpr double kMostWords = 0.40;     // maximum share of the height

/// The largest type for title and caption in which every step fits.
struct Type
{
    int title;
    int caption;
};
constexpr std::array<Type, 5> kTypes = {{{62, 36}, {58, 34}, {52, 32}, {46, 30}, {40, 26}}};
constexpr int kTitleLines = 2;
constexpr int kCaptionLines = 3;

SlideText words(const QString &text, QFont font, int pixels, const QColor &color, const QColor &strong)
{
    font.setPixelSize(pixels);
    return {text, std::move(font), color, strong};
}

} // namespace

SlideFrame::SlideFrame(const StorySnapshot &story, const SlideOptions &options)
    : m_options(options), m_style(Style::make(options.theme))
{
    m_options.size = m_options.size.expandedTo({1, 1});
    m_scale = std::min(m_options.size.height() / kHeight, m_options.size.width() / kLeastWidth);
    // Contextual alternates of dashes and brackets do not survive PDF search and copy.
    for (QFont *font : {&m_style.font, &m_style.bold, &m_style.small, &m_style.smallBold, &m_style.title})
        font->setStyleStrategy(QFont::PreferNoShaping);
    const QSizeF whole = size();
    m_progress = {0, whole.height() - kProgress, whole.width(), kProgress};
    m_title = {kSide, kTop, whole.width() - 2 * kSide, whole.height()};
    m_foot = {kSide, m_progress.top() - kBelowFoot - kFoot, m_title.width(), kFoot};
    m_captionWidth = std::min(m_title.width(), kWidestCaption);
    fit(story);
}

void SlideFrame::fit(const StorySnapshot &story)
{
    for (const Type &type : kTypes) {
        m_titlePixels = type.title;
        m_captionPixels = type.caption;
        const auto hasRoom = [this, &story](const StoryStep &step) {
            return titleOf(story.said(step.title)).lines(m_title.width()) <= kTitleLines &&
                   captionOf(story.said(step.caption)).lines(m_captionWidth) <= kCaptionLines;
        };
        if (std::all_of(story.story.steps.begin(), story.story.steps.end(), hasRoom))
            break;
    }
    const double most = size().height() * kMostWords;
    const double bottom = kTop + std::min(wordsHeight(story), most - kTop);
    m_title.setBottom(bottom);
    m_chart = {kSide, bottom + kAboveChart, m_title.width(), m_foot.top() - 16 - bottom - kAboveChart};
}

/// Height of the longest step.
double SlideFrame::wordsHeight(const StorySnapshot &story) const
{
    double most = 0;
    for (const StoryStep &step : story.story.steps) {
        const double title = titleOf(story.said(step.title)).height(m_title.width());
        const double caption = captionOf(story.said(step.caption)).height(m_captionWidth);
        most = std::max(most, title + (title > 0 && caption > 0 ? kGap : 0) + caption);
    }
    return most;
}

SlideText SlideFrame::titleOf(const QString &text) const
{
    QFont font = m_style.title;
    font.setFamilies(QStringList{QStringLiteral("Inter Display")} + font.families());
    font.setWeight(QFont::DemiBold);
    return words(text, font, m_titlePixels, m_style.text, m_style.text);
}

SlideText SlideFrame::captionOf(const QString &text) const
{
    return words(text, m_style.font, m_captionPixels, m_style.muted, m_style.text);
}

QFont SlideFrame::footFont() const
{
    QFont font = m_style.font;
    font.setPixelSize(22);
    return font;
}

QRectF SlideFrame::captionBelow(double titleHeight) const
{
    const double top = m_title.top() + titleHeight + (titleHeight > 0 ? kGap : 0);
    return {m_title.left(), top, m_captionWidth, m_title.bottom() - top};
}

} // namespace timeloupe
