// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainterPath>

#include "views/scene/timeline/paintgroupsink.h"

#include <cmath>
#include <optional>
#include <vector>

namespace timeloupe {

/// One thing that was drawn: where, whatever the device's resolution, in 96ths of an inch.
struct PaintedItem
{
    enum class What : std::uint8_t { Shape, Line, Text, Picture };

    What what = What::Shape;
    QString text;
    QColor color;
    QRectF box;
    std::optional<EventRow> event; ///< whose mark or words it is

    [[nodiscard]] bool isLike(const PaintedItem &other, double tolerance) const
    {
        const auto near = [&](double a, double b) { return std::abs(a - b) <= tolerance; };
        return what == other.what && text == other.text && color == other.color && event == other.event &&
               near(box.left(), other.box.left()) && near(box.top(), other.box.top()) &&
               near(box.right(), other.box.right()) && near(box.bottom(), other.box.bottom());
    }
};

/// A device that writes down what is drawn on it, in order.
class PaintRecorder : public QPaintDevice, public PaintGroupSink
{
public:
    PaintRecorder(QSizeF size, int resolution) : m_size(size), m_resolution(resolution), m_engine(*this) {}

    [[nodiscard]] const std::vector<PaintedItem> &things() const { return m_things; }

    [[nodiscard]] QPaintEngine *paintEngine() const override { return &m_engine; }
    void beginEvent(EventRow row, Part part) override
    {
        m_groups.push_back(part == Part::Event ? std::optional(row) : std::nullopt);
    }
    void beginLink(const WebAddress &) override
    {
        m_groups.push_back(m_groups.empty() ? std::nullopt : m_groups.back());
    }
    void endGroup() override { m_groups.pop_back(); }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override
    {
        const double scale = m_resolution / 96.0;
        switch (metric) {
        case PdmWidth:
            return static_cast<int>(std::ceil(m_size.width() * scale));
        case PdmHeight:
            return static_cast<int>(std::ceil(m_size.height() * scale));
        case PdmWidthMM:
            return static_cast<int>(m_size.width() * 25.4 / 96);
        case PdmHeightMM:
            return static_cast<int>(m_size.height() * 25.4 / 96);
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return m_resolution;
        case PdmDepth:
            return 32;
        case PdmDevicePixelRatio:
            return 1;
        default:
            return QPaintDevice::metric(metric);
        }
    }

private:
    class Engine : public QPaintEngine
    {
    public:
        explicit Engine(PaintRecorder &recorder) : QPaintEngine(AllFeatures), m_recorder(recorder) {}
        bool begin(QPaintDevice *) override { return true; }
        bool end() override { return true; }
        [[nodiscard]] Type type() const override { return User; }
        void updateState(const QPaintEngineState &state) override
        {
            if (state.state() & DirtyPen)
                m_pen = state.pen();
            if (state.state() & DirtyBrush)
                m_brush = state.brush();
            if (state.state() & DirtyTransform)
                m_transform = state.transform();
        }
        void drawRects(const QRectF *rects, int count) override
        {
            for (int i = 0; i < count; ++i)
                add(PaintedItem::What::Shape, rects[i]);
        }
        void drawLines(const QLineF *lines, int count) override
        {
            for (int i = 0; i < count; ++i)
                add(PaintedItem::What::Line, QRectF(lines[i].p1(), lines[i].p2()).normalized());
        }
        void drawEllipse(const QRectF &rect) override { add(PaintedItem::What::Shape, rect); }
        void drawPath(const QPainterPath &path) override { add(PaintedItem::What::Shape, path.boundingRect()); }
        void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override
        {
            QPolygonF polygon;
            for (int i = 0; i < count; ++i)
                polygon << points[i];
            add(mode == PolylineMode ? PaintedItem::What::Line : PaintedItem::What::Shape, polygon.boundingRect());
        }
        void drawTextItem(const QPointF &at, const QTextItem &item) override
        {
            const QString words = item.text().trimmed();
            if (!words.isEmpty())
                add(PaintedItem::What::Text,
                    {at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent()}, words);
        }
        void drawPixmap(const QRectF &target, const QPixmap &, const QRectF &) override
        {
            add(PaintedItem::What::Picture, target);
        }

    private:
        void add(PaintedItem::What what, const QRectF &box, const QString &text = {})
        {
            const bool filled = what == PaintedItem::What::Shape && m_brush.style() != Qt::NoBrush;
            const QRectF mapped = m_transform.mapRect(box);
            const double scale = 96.0 / m_recorder.m_resolution;
            m_recorder.m_things.push_back({what, text, filled ? m_brush.color() : m_pen.color(),
                                           QRectF(mapped.topLeft() * scale, mapped.size() * scale),
                                           m_recorder.m_groups.empty() ? std::nullopt : m_recorder.m_groups.back()});
        }

        PaintRecorder &m_recorder;
        QPen m_pen;
        QBrush m_brush;
        QTransform m_transform;
    };

    QSizeF m_size;
    int m_resolution;
    std::vector<PaintedItem> m_things;
    std::vector<std::optional<EventRow>> m_groups;
    mutable Engine m_engine;
};

} // namespace timeloupe
