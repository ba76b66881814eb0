// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/figure/figurelegend.h"

#include "views/style/hatch.h"
#include "views/style/marks.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace timeloupe {

namespace {

constexpr double kLine = 22;
constexpr double kEntryGap = 20;
constexpr double kSymbolGap = 7;

using Scenes = std::span<const TimelineScene *const>;

QColor translucent(QColor color, float alpha)
{
    color.setAlphaF(alpha);
    return color;
}

bool any(Scenes scenes, const std::function<bool(const TimelineScene &)> &has)
{
    return std::any_of(scenes.begin(), scenes.end(), [&](const TimelineScene *scene) { return has(*scene); });
}

bool anyEvent(Scenes scenes, const std::function<bool(const SceneEvent &)> &is)
{
    return any(scenes,
               [&](const TimelineScene &scene) { return std::any_of(scene.events.begin(), scene.events.end(), is); });
}

std::function<void(QPainter &, const QRectF &)> band(const QColor &color, QList<qreal> dashes)
{
    return [color, dashes](QPainter &painter, const QRectF &box) {
        QPen pen(translucent(color, 0.85F), 1);
        pen.setDashPattern(dashes);
        painter.setPen(dashes.isEmpty() ? QPen(Qt::NoPen) : pen);
        painter.setBrush(translucent(color, 0.2F));
        painter.drawRoundedRect(box.adjusted(0.5, 5.5, -0.5, -5.5), 4, 4);
    };
}

std::function<void(QPainter &, const QRectF &)> span(const QColor &color)
{
    return [color](QPainter &painter, const QRectF &box) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(translucent(color, 0.45F));
        painter.drawRoundedRect(box.adjusted(0, 5, 0, -5), 4, 4);
    };
}

std::function<void(QPainter &, const QRectF &)> line(const QColor &color, bool dashed)
{
    return [color, dashed](QPainter &painter, const QRectF &box) {
        QPen pen(color, dashed ? 1 : 1.5, Qt::SolidLine, Qt::FlatCap);
        if (dashed)
            pen.setDashPattern({3, 3});
        painter.setPen(pen);
        painter.drawLine(QPointF(box.center().x(), box.top() + 3), QPointF(box.center().x(), box.bottom() - 3));
    };
}

std::function<void(QPainter &, const QRectF &)> chip(const Style &style, bool cell)
{
    return [&style, cell](QPainter &painter, const QRectF &box) {
        const QRectF rect = box.adjusted(0.5, 3.5, -0.5, -3.5);
        painter.setPen(cell ? QPen(Qt::NoPen) : QPen(translucent(style.muted, 0.7F), 1));
        painter.setBrush(translucent(style.muted, 0.2F));
        painter.drawRoundedRect(rect, cell ? 3 : rect.height() / 2, cell ? 3 : rect.height() / 2);
        painter.setFont(style.smallBold);
        painter.setPen(style.text);
        painter.drawText(rect, Qt::AlignCenter, cell ? QStringLiteral("12") : QStringLiteral("+3"));
    };
}

} // namespace

FigureLegend::FigureLegend(FigureContextPtr context, Scenes scenes) : m_context(std::move(context))
{
    addKinds(scenes);
    addBars(scenes);
    addLines(scenes);
    addCounts(scenes);
}

void FigureLegend::addKinds(Scenes scenes)
{
    const Style &style = m_context->style;
    for (int i = 0; i < kKindCount; ++i) {
        const Kind kind = static_cast<Kind>(i);
        if (!anyEvent(scenes, [kind](const SceneEvent &e) { return e.kind == kind && e.hasMark; }))
            continue;
        m_entries.push_back({style.mark,
                             [kind, &style](QPainter &painter, const QRectF &box) {
                                 paintMark(painter, kind, box.center(), style.mark, style.text, false, style.surface);
                             },
                             m_context->words.words().kind(kind).toLower()});
    }
}

void FigureLegend::addBars(Scenes scenes)
{
    const FigureStrings &words = m_context->words;
    const QColor sample = m_context->style.company(CompanyIndex(0));
    const auto isBand = [](const SceneEvent &e) { return !e.bar.isNull() && !e.interval && !e.undated; };
    if (anyEvent(scenes, isBand))
        m_entries.push_back({24, band(sample, {}), words.band()});
    if (anyEvent(scenes, [](const SceneEvent &e) { return e.interval; }))
        m_entries.push_back({24, span(sample), words.span()});
    if (anyEvent(scenes, [](const SceneEvent &e) { return e.planned; }))
        m_entries.push_back({24, band(sample, {4, 3}), words.planned()});
    if (anyEvent(scenes, [](const SceneEvent &e) { return e.undated && !e.bar.isNull(); }))
        m_entries.push_back({24, band(sample, {1, 3}), words.bounds()});
}

void FigureLegend::addLines(Scenes scenes)
{
    const Style &style = m_context->style;
    const FigureStrings &words = m_context->words;
    if (any(scenes, [](const TimelineScene &s) { return !s.ties.empty(); }))
        m_entries.push_back({5, line(style.muted, false), words.tie()});
    if (any(scenes, [](const TimelineScene &s) { return s.dataEndX.has_value(); }))
        m_entries.push_back({5, line(style.dataEnd, true), words.dataEnd()});
    if (any(scenes, [](const TimelineScene &s) { return !s.folds.empty(); }))
        m_entries.push_back({24,
                             [&style](QPainter &painter, const QRectF &box) {
                                 const QRectF rect = box.adjusted(0, 4, 0, -4);
                                 painter.fillRect(rect, style.foldGround);
                                 paintHatch(painter, rect, style.foldHatch);
                             },
                             words.fold()});
}

void FigureLegend::addCounts(Scenes scenes)
{
    const Style &style = m_context->style;
    const FigureStrings &words = m_context->words;
    const auto anyCluster = [&](bool cell) {
        return any(scenes, [cell](const TimelineScene &s) {
            return std::any_of(s.clusters.begin(), s.clusters.end(),
                               [cell](const SceneCluster &c) { return c.cell == cell; });
        });
    };
    for (const bool cell : {false, true}) {
        if (anyCluster(cell))
            m_entries.push_back({26, chip(style, cell), cell ? words.cell() : words.cluster()});
    }
    const auto hasMargin = [](const TimelineScene &s) { return s.margin.has_value(); };
    if (any(scenes, hasMargin))
        m_entries.push_back({24,
                             [&style](QPainter &painter, const QRectF &box) {
                                 const QRectF rect = box.adjusted(0, 4, 0, -4);
                                 painter.fillRect(rect, translucent(style.foldGround, 0.55F));
                                 QPen pen(style.muted, 1);
                                 pen.setDashPattern({2, 3});
                                 painter.setPen(pen);
                                 painter.drawLine(rect.topRight(), rect.bottomRight());
                             },
                             words.margin()});
    const std::vector<EventRow> &rows = m_context->highlighted;
    if (anyEvent(scenes, [&](const SceneEvent &e) { return std::binary_search(rows.begin(), rows.end(), e.row); }))
        m_entries.push_back({18,
                             [&style](QPainter &painter, const QRectF &box) {
                                 painter.setPen(QPen(style.accent, 2));
                                 painter.setBrush(Qt::NoBrush);
                                 painter.drawEllipse(box.center(), 7.5, 7.5);
                             },
                             words.highlighted()});
}

std::vector<FigureLegend::Placed> FigureLegend::placed(double width, int maxLines) const
{
    const QFontMetricsF metrics(m_context->style.small);
    const double left =
        QFontMetricsF(m_context->style.smallBold).horizontalAdvance(m_context->words.legend()) + kEntryGap;
    std::vector<Placed> placed;
    double x = left;
    int lines = 1;
    for (const Entry &entry : m_entries) {
        const double needed = entry.symbol + kSymbolGap + metrics.horizontalAdvance(entry.text);
        if (x + needed > width && x > left) {
            if (lines == maxLines)
                continue; // a shorter entry may still fit
            x = left;
            ++lines;
        }
        placed.push_back({&entry, {x, (lines - 1) * kLine}});
        x += needed + kEntryGap;
    }
    return placed;
}

double FigureLegend::height(double width, int maxLines) const
{
    const std::vector<Placed> entries = placed(width, maxLines);
    return entries.empty() ? 0 : entries.back().at.y() + kLine;
}

void FigureLegend::paint(QPainter &painter, QPointF at, double width, int maxLines) const
{
    const std::vector<Placed> entries = placed(width, maxLines);
    if (entries.empty())
        return;
    const Style &style = m_context->style;
    const double base = kLine / 2 + QFontMetricsF(style.small).capHeight() / 2;
    painter.setFont(style.smallBold);
    painter.setPen(style.text);
    painter.drawText(at + QPointF(0, base), m_context->words.legend());
    for (const Placed &placed : entries) {
        const QPointF topLeft = at + placed.at;
        placed.entry->paint(painter, QRectF(topLeft, QSizeF(placed.entry->symbol, kLine)));
        painter.setFont(style.small);
        painter.setPen(style.text);
        painter.drawText(topLeft + QPointF(placed.entry->symbol + kSymbolGap, base), placed.entry->text);
    }
}

} // namespace timeloupe
