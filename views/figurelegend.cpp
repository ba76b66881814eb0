// SPDX-License-Identifier: GPL-3.0-or-later
#include "figurelegend.h"

#include "figurewords.h"
#include "marks.h"

#include <QFontMetricsF>
#include <QPainter>

#include <functional>

namespace timeloupe {

namespace {

constexpr double kLine = 22;
constexpr double kGap = 20;

struct Entry
{
    double symbol = 0; ///< width of it
    std::function<void(QPainter &, const QRectF &)> paint;
    QString text;
};

QColor translucent(QColor color, float alpha)
{
    color.setAlphaF(alpha);
    return color;
}

void addKinds(std::vector<Entry> &entries, const TimelineScene &scene, const FigureWords &words, const Style &style)
{
    for (int i = 0; i < kKindCount; ++i) {
        const Kind kind = static_cast<Kind>(i);
        const auto isOfKind = [kind](const SceneEvent &e) { return e.kind == kind && e.hasMark; };
        if (!std::any_of(scene.events.begin(), scene.events.end(), isOfKind))
            continue;
        entries.push_back({style.mark,
                           [kind, &style](QPainter &painter, const QRectF &box) {
                               paintMark(painter, kind, box.center(), style.mark, style.text, false, style.surface);
                           },
                           words.words().kind(kind).toLower()});
    }
}

Entry bandEntry(const QColor &color, bool dashed, const QString &text)
{
    return {24,
            [color, dashed](QPainter &painter, const QRectF &box) {
                QPen pen(translucent(color, 0.85F), 1);
                pen.setDashPattern({4, 3});
                painter.setPen(dashed ? pen : QPen(Qt::NoPen));
                painter.setBrush(translucent(color, 0.2F));
                painter.drawRoundedRect(box.adjusted(0.5, 5.5, -0.5, -5.5), 4, 4);
            },
            text};
}

Entry lineEntry(const QColor &color, bool dashed, const QString &text)
{
    return {5,
            [color, dashed](QPainter &painter, const QRectF &box) {
                QPen pen(color, dashed ? 1 : 1.5, Qt::SolidLine, Qt::FlatCap);
                if (dashed)
                    pen.setDashPattern({3, 3});
                painter.setPen(pen);
                painter.drawLine(QPointF(box.center().x(), box.top() + 3), QPointF(box.center().x(), box.bottom() - 3));
            },
            text};
}

std::vector<Entry> entriesOf(const TimelineScene &scene, const FigureWords &words, const Style &style)
{
    std::vector<Entry> entries;
    addKinds(entries, scene, words, style);
    const auto any = [&](auto is) { return std::any_of(scene.events.begin(), scene.events.end(), is); };
    const QColor sample = style.company(CompanyIndex(0));
    if (any([](const SceneEvent &e) { return !e.bar.isNull() && !e.interval; }))
        entries.push_back(bandEntry(sample, false, words.band()));
    if (any([](const SceneEvent &e) { return e.planned; }))
        entries.push_back(bandEntry(sample, true, words.planned()));
    if (!scene.ties.empty())
        entries.push_back(lineEntry(style.muted, false, words.tie()));
    if (scene.dataEndX)
        entries.push_back(lineEntry(style.dataEnd, true, words.dataEnd()));
    if (!scene.folds.empty())
        entries.push_back({24,
                           [&style](QPainter &painter, const QRectF &box) {
                               painter.setPen(Qt::NoPen);
                               painter.setBrush(style.foldGround);
                               painter.drawRect(box.adjusted(0, 4, 0, -4));
                               painter.setBrush(QBrush(style.foldHatch, Qt::BDiagPattern));
                               painter.drawRect(box.adjusted(0, 4, 0, -4));
                           },
                           words.fold()});
    return entries;
}

} // namespace

double paintLegend(QPainter *painter, QPointF at, double width, const TimelineScene &scene, Language language,
                   const Style &style)
{
    const FigureWords words(language);
    const double base = kLine / 2 + QFontMetricsF(style.small).capHeight() / 2;
    if (painter != nullptr) {
        painter->setFont(style.smallBold);
        painter->setPen(style.text);
        painter->drawText(at + QPointF(0, base), words.legend());
    }
    const double left = QFontMetricsF(style.smallBold).horizontalAdvance(words.legend()) + kGap;
    const QFontMetricsF metrics(style.small);
    double x = left;
    double y = 0;
    for (const Entry &entry : entriesOf(scene, words, style)) {
        const double needed = entry.symbol + 7 + metrics.horizontalAdvance(entry.text);
        if (x + needed > width && x > left) {
            x = left;
            y += kLine;
        }
        if (painter != nullptr) {
            entry.paint(*painter, QRectF(at.x() + x, at.y() + y, entry.symbol, kLine));
            painter->setFont(style.small);
            painter->setPen(style.text);
            painter->drawText(at + QPointF(x + entry.symbol + 7, y + base), entry.text);
        }
        x += needed + kGap;
    }
    return y + kLine;
}

} // namespace timeloupe
