// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/timeline/clusterpainter.h"

#include "views/scene/timeline/timelinescene.h"
#include "views/style/statictextcache.h"
#include "views/style/withalpha.h"

namespace timeloupe {

namespace {

constexpr double kCellRadius = 3;

double cellStrength(const SceneCluster &cluster)
{
    return 0.10 + 0.30 * cluster.strength;
}

void paintWords(QPainter &painter, const QRectF &rect, const QString &words, const Style &style, StyleTextCaches &texts)
{
    if (rect.width() < 7.0 * static_cast<double>(words.size()))
        return;
    painter.setPen(style.text);
    texts.smallBold.drawCentred(painter, rect, words);
}

void paintChip(QPainter &painter, const QRectF &rect, const QColor &color)
{
    const double radius = rect.height() / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(withAlpha(color, 0.18));
    painter.drawRoundedRect(rect, radius, radius);
    painter.setPen(QPen(withAlpha(color, 0.7), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect, radius, radius);
}

/// Stamps the rounded end of a cell, aligned to whole pixels.
void stampCap(QPainter &painter, SpriteCache &sprites, const QRectF &rect, const QColor &color, bool right)
{
    const auto shape = right ? SpriteCache::Shape::RightCap : SpriteCache::Shape::LeftCap;
    const QRectF cap(right ? rect.right() - kCellRadius : rect.left(), rect.top(), kCellRadius, rect.height());
    const QRectF bounds(QPointF(), cap.size());
    sprites.draw(painter, cap.topLeft(), {shape, SpriteCache::eighths(rect.height()), color.rgb(), 0, 0, {}}, bounds,
                 [&](QPainter &maker) {
                     maker.setClipRect(bounds);
                     maker.setPen(Qt::NoPen);
                     maker.setBrush(color);
                     const QRectF whole =
                         bounds.adjusted(right ? -3 * kCellRadius : 0, 0, right ? 0 : 3 * kCellRadius, 0);
                     maker.drawRoundedRect(whole, kCellRadius, kCellRadius);
                 });
}

void stampCell(QPainter &painter, SpriteCache &sprites, const SceneCluster &cluster)
{
    const auto whole = [ratio = sprites.ratio()](double at) { return std::round(at * ratio) / ratio; };
    const QRectF rect(QPointF(whole(cluster.rect.left()), whole(cluster.rect.top())),
                      QPointF(whole(cluster.rect.right()), whole(cluster.rect.bottom())));
    const double room = std::min(kCellRadius, rect.width() / 2);
    painter.setOpacity(cellStrength(cluster));
    if (rect.width() > 2 * kCellRadius) {
        stampCap(painter, sprites, rect, cluster.color, false);
        stampCap(painter, sprites, rect, cluster.color, true);
        painter.fillRect(rect.adjusted(room, 0, -room, 0), cluster.color);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(cluster.color);
        painter.drawRoundedRect(rect, room, room);
    }
    painter.setOpacity(1);
}

void stampChip(QPainter &painter, SpriteCache &sprites, const SceneCluster &cluster, const Style &style,
               StyleTextCaches &texts)
{
    const QRectF rect(QPointF(), cluster.rect.size());
    sprites.draw(painter, cluster.rect.topLeft(),
                 {SpriteCache::Shape::Chip, SpriteCache::eighths(rect.height()), cluster.color.rgb(),
                  SpriteCache::eighths(rect.width()), 0, cluster.text},
                 rect.adjusted(-1, -1, 1, 1), [&](QPainter &maker) {
                     paintChip(maker, rect, cluster.color);
                     paintWords(maker, rect, cluster.text, style, texts);
                 });
}

} // namespace

void paintCluster(QPainter &painter, const SceneCluster &cluster, const Style &style, StyleTextCaches &texts,
                  SpriteCache *sprites)
{
    if (sprites != nullptr && !cluster.cell) {
        stampChip(painter, *sprites, cluster, style, texts);
        return;
    }
    if (sprites != nullptr) {
        stampCell(painter, *sprites, cluster);
    } else if (cluster.cell) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(withAlpha(cluster.color, cellStrength(cluster)));
        painter.drawRoundedRect(cluster.rect, kCellRadius, kCellRadius);
    } else {
        paintChip(painter, cluster.rect, cluster.color);
    }
    paintWords(painter, cluster.rect, cluster.text, style, texts);
}

} // namespace timeloupe
