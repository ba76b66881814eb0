// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/slide.h"

#include "model/text/displaytext.h"
#include "views/figure/figurecitations.h"
#include "views/story/slidestrings.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace timeloupe {

namespace {

constexpr std::size_t kMostCited = 2'000; // maximum number of events cited when a step highlights none

FigureOptions chartOptions(const SlideFrame &frame, const SavedView &view)
{
    FigureOptions options;
    options.page = frame.chart().size();
    options.margin = 0;
    options.distance = frame.options().distance;
    options.pictureSide = std::min(frame.size().width(), frame.size().height());
    options.theme = frame.options().theme;
    options.panels.set(Panel::Amount, Panels::named(view.panels).contains(Panel::Amount));
    options.heading = false;
    options.legend = false;
    options.rule = false;
    options.footer = false;
    options.onePage = true;
    options.highlight = true;
    return options;
}

} // namespace

Slide::Slide(const StorySnapshot &story, int step, const SlideFrame &frame, const Progress &progress)
    : m_frame(frame), m_language(story.language), m_story(story.name()), m_step(step), m_count(story.count())
{
    const SlideStrings words(m_language);
    if (m_story.isEmpty())
        m_story = words.untitled();
    const StoryStep *storyStep = story.at(step);
    if (storyStep == nullptr) {
        m_title = m_story;
        m_caption = words.noSteps();
        return;
    }
    m_title = story.said(storyStep->title).simplified();
    if (m_title.isEmpty())
        m_title = words.step(step);
    m_caption = story.said(storyStep->caption).trimmed();
    makeChart(story, *storyStep, progress);
}

void Slide::makeChart(const StorySnapshot &story, const StoryStep &step, const Progress &progress)
{
    const SlideStrings words(m_language);
    Result<ViewSnapshot> seen = snapshotOf(story.store, story.storeName, step.view, step.event, m_language);
    if (!seen) {
        m_fault = words.cannotShow(seen.error().message);
        return;
    }
    if (progress && !progress(0.3))
        return;
    ViewSnapshot view = std::move(seen).value();
    // Omits the margin when the step shows no undated event.
    const auto passes = [&view](EventRow row) { return view.matchingRows->contains(row); };
    if (std::none_of(view.marginRows.begin(), view.marginRows.end(), passes))
        view.marginRows.clear();
    m_range = view.range;
    m_folds = view.folds;
    cite(view);
    auto chart = std::make_shared<const Figure>(view, chartOptions(m_frame, step.view), progress);
    if (const auto figureError = chart->figureError()) {
        m_fault = words.cannotShow(*figureError);
        return;
    }
    if (step.event && !story.store->find(*step.event))
        m_fault = words.cannotShow(words.noSuchEvent(displayLabel(*step.event)));
    m_chart = std::move(chart);
}

void Slide::cite(const ViewSnapshot &view)
{
    const std::size_t size = view.store->size();
    RowSet cited = RowSet::none(size);
    if (view.current) {
        std::vector<std::uint64_t> bits(cited.words().begin(), cited.words().end());
        bits[view.current->value / 64] |= std::uint64_t(1) << (view.current->value % 64);
        cited = RowSet(std::move(bits), size);
    } else if (view.matchingRows->count() <= kMostCited) {
        cited = *view.matchingRows;
    }
    QStringList titles;
    m_cited = FigureCitations(view.store, cited).sources();
    for (const SourceIndex source : m_cited)
        titles += displayLabel(view.store->sources()[source.value].title.in(m_language));
    titles.removeAll(QString());
    m_sources = SlideStrings(m_language).sources(titles);
}

QRectF Slide::chartRect() const
{
    const QRectF chart = m_frame.chart();
    return {chart.topLeft() * m_frame.scale(), chart.size() * m_frame.scale()};
}

void Slide::paint(QPainter &painter) const
{
    paintWords(painter);
    paintChart(painter);
}

void Slide::paintWords(QPainter &painter) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(m_frame.scale(), m_frame.scale());
    painter.fillRect(QRectF(QPointF(), m_frame.size()), m_frame.style().surface);
    const SlideText title = m_frame.titleOf(m_title);
    const double height = std::min(title.height(m_frame.title().width()), m_frame.title().height());
    title.paint(painter, m_frame.title());
    m_frame.captionOf(m_caption).paint(painter, m_frame.captionBelow(height));
    paintFault(painter);
    paintFoot(painter);
    painter.restore();
}

void Slide::paintChart(QPainter &painter, const std::optional<TimeRange> &moved) const
{
    if (!m_chart)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(m_frame.scale(), m_frame.scale());
    painter.translate(m_frame.chart().topLeft());
    if (moved)
        m_chart->paintMoved(painter, *moved);
    else
        m_chart->paint(painter, 0);
    painter.restore();
}

void Slide::paintFault(QPainter &painter) const
{
    if (!m_fault)
        return;
    const Style &style = m_frame.style();
    SlideText said = m_frame.captionOf(*m_fault);
    said.color = style.text;
    said.strong = style.text;
    const QRectF chart = m_frame.chart();
    const double width = std::min(chart.width(), 1100.0) - 2 * 28;
    const double height = std::min(said.height(width) + 2 * 22, chart.height());
    // Starts further down where a timeline is shown.
    const QRectF box(chart.left(), m_chart ? chart.bottom() - height : chart.top() + 24, width + 2 * 28, height);
    painter.setPen(QPen(style.cautionEdge, 2));
    painter.setBrush(style.caution);
    painter.drawRoundedRect(box, 10, 10);
    said.paint(painter, box.adjusted(28, 22, -28, -22));
}

void Slide::paintFoot(QPainter &painter) const
{
    const Style &style = m_frame.style();
    const QRectF foot = m_frame.foot();
    painter.setPen(Qt::NoPen);
    painter.fillRect(m_frame.progress(), style.card);
    if (m_count > 0) {
        QRectF gone = m_frame.progress();
        gone.setWidth(gone.width() * (m_step + 1) / m_count);
        painter.fillRect(gone, style.accent);
    }
    painter.setFont(m_frame.footFont());
    const QFontMetricsF metrics(m_frame.footFont());
    painter.setPen(style.muted);
    double right = foot.right();
    if (m_count > 0) {
        const QString number = SlideStrings(m_language).number(m_step, m_count);
        painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter, number);
        right -= metrics.horizontalAdvance(number) + 48;
    }
    const QString story = metrics.elidedText(m_story, Qt::ElideRight, (right - foot.left()) / 2);
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter, story);
    const double left = foot.left() + metrics.horizontalAdvance(story) + 48;
    const QString sources = metrics.elidedText(m_sources, Qt::ElideRight, right - left);
    const double width = metrics.horizontalAdvance(sources);
    painter.drawText(QRectF(right - width, foot.top(), width + 1, foot.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     sources);
}

CameraPath Slide::pathTo(const Slide &next) const
{
    if (!m_chart || !next.m_chart)
        return CameraPath(next.m_range, next.m_range, {}, 1, 0);
    Folds both;
    std::set_intersection(m_folds.begin(), m_folds.end(), next.m_folds.begin(), next.m_folds.end(),
                          std::back_inserter(both), [](const Fold &a, const Fold &b) { return a.range < b.range; });
    return CameraPath(m_range, next.m_range, both, next.m_chart->scene().plot.width(), m_frame.style().foldWidth);
}

} // namespace timeloupe
