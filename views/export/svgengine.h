// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBrush>
#include <QPaintEngine>
#include <QPainterPath>
#include <QPen>
#include <QTransform>

#include "views/export/svgdocument.h"

#include <optional>

namespace timeloupe {

/// Converts painting to SVG elements in page coordinates: text stays text, shapes stay shapes. Brushes are solid.
/// Unlike QSvgGenerator it supports groups, links and clipping.
class SvgEngine : public QPaintEngine
{
public:
    explicit SvgEngine(SvgDocument &document);

    bool begin(QPaintDevice *device) override;
    bool end() override;
    [[nodiscard]] Type type() const override { return User; }
    void updateState(const QPaintEngineState &state) override;

    void drawRects(const QRectF *rects, int count) override;
    void drawRects(const QRect *rects, int count) override;
    void drawLines(const QLineF *lines, int count) override;
    void drawLines(const QLine *lines, int count) override;
    void drawEllipse(const QRectF &rect) override;
    void drawEllipse(const QRect &rect) override { drawEllipse(QRectF(rect)); }
    void drawPath(const QPainterPath &path) override;
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override;
    void drawPolygon(const QPoint *points, int count, PolygonDrawMode mode) override;
    void drawTextItem(const QPointF &at, const QTextItem &item) override;
    void drawPixmap(const QRectF &target, const QPixmap &pixmap, const QRectF &source) override;

private:
    void updateClip(const QPaintEngineState &state);
    [[nodiscard]] bool isUpright() const { return m_transform.type() <= QTransform::TxScale; }
    [[nodiscard]] double scale() const;
    void addFill(SvgAttributes &attributes) const;
    void addStroke(SvgAttributes &attributes) const;
    void addPaint(SvgAttributes &attributes, bool filled) const;
    /// Adds the clip attribute. Returns false when nothing within `bounds` (page coordinates) is visible.
    [[nodiscard]] bool cut(SvgAttributes &attributes, const QRectF &bounds);
    void drawShape(const QPainterPath &path, bool filled);
    [[nodiscard]] double strokeMargin() const;

    SvgDocument &m_document;
    QPen m_pen;
    QBrush m_brush;
    QTransform m_transform;
    double m_opacity = 1;
    std::optional<QPainterPath> m_clip; ///< in page coordinates
    std::optional<QRectF> m_clipRect;   ///< set when the clip is a rectangle
    bool m_clips = false;
};

} // namespace timeloupe
