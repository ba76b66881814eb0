// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/export/svgengine.h"

#include "model/text/bidi.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QGradient>
#include <QPixmap>

#include <algorithm>
#include <cmath>

namespace timeloupe {

namespace {

constexpr double kHair = 0.02;

QString pathData(const QPainterPath &path)
{
    QString data;
    const auto point = [](const QPainterPath::Element &e) -> QString { return svgNumber(e.x) + u' ' + svgNumber(e.y); };
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        const bool returns =
            element.isLineTo() && i > 0 && (i + 1 == path.elementCount() || path.elementAt(i + 1).isMoveTo()) && [&] {
                int first = i;
                while (!path.elementAt(first).isMoveTo())
                    --first;
                return QPointF(path.elementAt(first)) == QPointF(element);
            }();
        if (returns)
            data += u'Z';
        else if (element.isMoveTo())
            data += u'M' + point(element);
        else if (element.isLineTo())
            data += u'L' + point(element);
        else if (element.isCurveTo()) {
            data += u'C' + point(element) + u' ' + point(path.elementAt(i + 1)) + u' ' + point(path.elementAt(i + 2));
            i += 2;
        }
    }
    return data;
}

/// Fast path: most clips are rectangles.
std::optional<QRectF> rectOf(const QPainterPath &path)
{
    const QRectF bounds = path.boundingRect();
    const QList<QPolygonF> parts = path.toSubpathPolygons();
    if (parts.size() != 1 || parts.front().size() < 4 || parts.front().size() > 5)
        return std::nullopt;
    const auto isCorner = [&](const QPointF &point) {
        return (qFuzzyCompare(point.x(), bounds.left()) || qFuzzyCompare(point.x(), bounds.right())) &&
               (qFuzzyCompare(point.y(), bounds.top()) || qFuzzyCompare(point.y(), bounds.bottom()));
    };
    return std::all_of(parts.front().begin(), parts.front().end(), isCorner) ? std::optional(bounds) : std::nullopt;
}

/// A CSS font-family list ending with a generic family.
QString familyList(const QFont &font)
{
    QStringList families = font.families();
    if (families.isEmpty())
        families += font.family();
    QStringList list;
    for (const QString &family : families)
        list += family.contains(u' ') ? u'\'' + QString(family).remove(u'\'') + u'\'' : family;
    list += QStringLiteral("sans-serif");
    return list.join(QStringLiteral(", "));
}

QString capName(Qt::PenCapStyle cap)
{
    return cap == Qt::RoundCap ? QStringLiteral("round") : QStringLiteral("square");
}

QString joinName(Qt::PenJoinStyle join)
{
    return join == Qt::RoundJoin ? QStringLiteral("round") : QStringLiteral("bevel");
}

} // namespace

SvgEngine::SvgEngine(SvgDocument &document) : QPaintEngine(AllFeatures), m_document(document) {}

bool SvgEngine::begin(QPaintDevice *)
{
    setActive(true);
    return true;
}

bool SvgEngine::end()
{
    setActive(false);
    return true;
}

// --- state ---

void SvgEngine::updateState(const QPaintEngineState &state)
{
    const DirtyFlags flags = state.state();
    if (flags & DirtyPen)
        m_pen = state.pen();
    if (flags & DirtyBrush)
        m_brush = state.brush();
    if (flags & DirtyOpacity)
        m_opacity = state.opacity();
    if (flags & DirtyTransform)
        m_transform = state.transform();
    if (flags & (DirtyClipPath | DirtyClipRegion))
        updateClip(state);
    if (flags & DirtyClipEnabled)
        m_clips = state.isClipEnabled();
}

void SvgEngine::updateClip(const QPaintEngineState &state)
{
    const Qt::ClipOperation operation = state.clipOperation();
    m_clips = operation != Qt::NoClip;
    if (!m_clips) {
        m_clip.reset();
        m_clipRect.reset();
        return;
    }
    QPainterPath path;
    if (state.state() & DirtyClipPath)
        path = state.clipPath();
    else
        path.addRegion(state.clipRegion());
    path = state.transform().map(path);
    if (operation == Qt::IntersectClip && m_clip) {
        const std::optional<QRectF> rect = rectOf(path);
        if (m_clipRect && rect) {
            path = QPainterPath();
            path.addRect(*m_clipRect & *rect);
        } else {
            path = m_clip->intersected(path);
        }
    }
    m_clip = path;
    m_clipRect = rectOf(path);
}

double SvgEngine::scale() const
{
    return std::sqrt(std::abs(m_transform.determinant()));
}

// --- attributes ---

void SvgEngine::addFill(SvgAttributes &attributes) const
{
    if (m_brush.style() == Qt::NoBrush) {
        attributes.add("fill", QStringLiteral("none"));
        return;
    }
    const bool gradient = m_brush.gradient() != nullptr && !m_brush.gradient()->stops().isEmpty();
    const QColor color = gradient ? m_brush.gradient()->stops().front().second : m_brush.color();
    attributes.add("fill", color.name());
    if (const double alpha = color.alphaF() * m_opacity; alpha < 0.999)
        attributes.add("fill-opacity", alpha);
}

void SvgEngine::addStroke(SvgAttributes &attributes) const
{
    if (m_pen.style() == Qt::NoPen)
        return;
    const double width = m_pen.widthF() > 0 ? m_pen.widthF() * (m_pen.isCosmetic() ? 1 : scale()) : 1;
    attributes.add("stroke", m_pen.color().name());
    if (const double alpha = m_pen.color().alphaF() * m_opacity; alpha < 0.999)
        attributes.add("stroke-opacity", alpha);
    if (width != 1)
        attributes.add("stroke-width", width);
    if (m_pen.capStyle() != Qt::FlatCap)
        attributes.add("stroke-linecap", capName(m_pen.capStyle()));
    if (m_pen.joinStyle() != Qt::MiterJoin && m_pen.joinStyle() != Qt::SvgMiterJoin)
        attributes.add("stroke-linejoin", joinName(m_pen.joinStyle()));
    if (m_pen.style() == Qt::SolidLine)
        return;
    QStringList dashes;
    for (const double dash : m_pen.dashPattern())
        dashes += svgNumber(dash * width);
    attributes.add("stroke-dasharray", dashes.join(u' '));
}

void SvgEngine::addPaint(SvgAttributes &attributes, bool filled) const
{
    if (filled)
        addFill(attributes);
    else
        attributes.add("fill", QStringLiteral("none"));
    addStroke(attributes);
}

double SvgEngine::strokeMargin() const
{
    return m_pen.style() == Qt::NoPen ? 0 : std::max(1.0, m_pen.widthF() * scale());
}

bool SvgEngine::cut(SvgAttributes &attributes, const QRectF &bounds)
{
    if (!m_clips || !m_clip)
        return true;
    // Lines have no area; the tolerance keeps what lies along an edge.
    const QRectF seen = bounds.adjusted(-kHair, -kHair, kHair, kHair);
    if (m_clip->isEmpty() || !m_clip->intersects(seen))
        return false;
    const bool whole =
        m_clipRect ? m_clipRect->adjusted(-kHair, -kHair, kHair, kHair).contains(bounds) : m_clip->contains(seen);
    if (whole)
        return true;
    attributes.add("clip-path", m_document.clip(pathData(*m_clip)));
    return true;
}

// --- shapes ---

void SvgEngine::drawShape(const QPainterPath &path, bool filled)
{
    const QPainterPath mapped = m_transform.map(path);
    const double margin = strokeMargin();
    SvgAttributes attributes;
    attributes.add("d", pathData(mapped));
    const bool several = filled && path.fillRule() == Qt::OddEvenFill && mapped.toSubpathPolygons().size() > 1;
    if (several)
        attributes.add("fill-rule", QStringLiteral("evenodd"));
    addPaint(attributes, filled);
    if (cut(attributes, mapped.controlPointRect().adjusted(-margin, -margin, margin, margin)))
        m_document.element("path", attributes);
}

void SvgEngine::drawPath(const QPainterPath &path)
{
    drawShape(path, true);
}

void SvgEngine::drawRects(const QRectF *rects, int count)
{
    for (int i = 0; i < count; ++i) {
        if (!isUpright()) {
            QPainterPath path;
            path.addRect(rects[i]);
            drawShape(path, true);
            continue;
        }
        const bool plain = m_pen.style() == Qt::NoPen;
        QRectF rect = m_transform.mapRect(rects[i]);
        if (plain && m_clips && m_clipRect)
            rect &= *m_clipRect;
        if (plain && rect.isEmpty())
            continue;
        const double margin = strokeMargin();
        SvgAttributes attributes;
        attributes.add("x", rect.x()).add("y", rect.y()).add("width", rect.width()).add("height", rect.height());
        addPaint(attributes, true);
        if (cut(attributes, rect.adjusted(-margin, -margin, margin, margin)))
            m_document.element("rect", attributes);
    }
}

void SvgEngine::drawRects(const QRect *rects, int count)
{
    for (int i = 0; i < count; ++i) {
        const QRectF rect(rects[i]);
        drawRects(&rect, 1);
    }
}

void SvgEngine::drawLines(const QLineF *lines, int count)
{
    QPainterPath path;
    for (int i = 0; i < count; ++i) {
        path.moveTo(lines[i].p1());
        path.lineTo(lines[i].p2());
    }
    drawShape(path, false);
}

void SvgEngine::drawLines(const QLine *lines, int count)
{
    std::vector<QLineF> exact(lines, lines + count);
    drawLines(exact.data(), count);
}

void SvgEngine::drawEllipse(const QRectF &rect)
{
    if (!isUpright()) {
        QPainterPath path;
        path.addEllipse(rect);
        drawShape(path, true);
        return;
    }
    const QRectF mapped = m_transform.mapRect(rect);
    const double margin = strokeMargin();
    SvgAttributes attributes;
    attributes.add("cx", mapped.center().x())
        .add("cy", mapped.center().y())
        .add("rx", mapped.width() / 2)
        .add("ry", mapped.height() / 2);
    addPaint(attributes, true);
    if (cut(attributes, mapped.adjusted(-margin, -margin, margin, margin)))
        m_document.element("ellipse", attributes);
}

void SvgEngine::drawPolygon(const QPointF *points, int count, PolygonDrawMode mode)
{
    if (count < 2)
        return;
    QPainterPath path(points[0]);
    for (int i = 1; i < count; ++i)
        path.lineTo(points[i]);
    if (mode != PolylineMode)
        path.closeSubpath();
    path.setFillRule(mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
    drawShape(path, mode != PolylineMode);
}

void SvgEngine::drawPolygon(const QPoint *points, int count, PolygonDrawMode mode)
{
    std::vector<QPointF> exact(points, points + count);
    drawPolygon(exact.data(), count, mode);
}

// --- text and pictures ---

void SvgEngine::drawTextItem(const QPointF &at, const QTextItem &item)
{
    QString words = withoutBidiControls(item.text());
    while (!words.isEmpty() && (words.back().isSpace() || words.back() == QChar::LineSeparator))
        words.chop(1);
    if (words.isEmpty())
        return;
    const QFont font = item.font();
    const QFontMetricsF metrics(font);
    const double width = words.size() == item.text().size() ? item.width() : metrics.horizontalAdvance(words);
    const double factor = isUpright() ? scale() : 1;
    const double pixels = font.pixelSize() > 0 ? font.pixelSize() : metrics.height() * 0.8;
    const QPointF place = isUpright() ? m_transform.map(at) : at;
    SvgAttributes attributes;
    attributes.add("x", place.x()).add("y", place.y());
    if (!isUpright())
        attributes.add("transform", QStringLiteral("matrix(%1 %2 %3 %4 %5 %6)")
                                        .arg(QString::number(m_transform.m11()), QString::number(m_transform.m12()),
                                             QString::number(m_transform.m21()), QString::number(m_transform.m22()),
                                             svgNumber(m_transform.dx()), svgNumber(m_transform.dy())));
    attributes.add("font-family", familyList(font)).add("font-size", pixels * factor);
    if (font.weight() != QFont::Normal)
        attributes.add("font-weight", QString::number(font.weight()));
    if (font.italic())
        attributes.add("font-style", QStringLiteral("italic"));
    attributes.add("fill", m_pen.color().name());
    if (const double alpha = m_pen.color().alphaF() * m_opacity; alpha < 0.999)
        attributes.add("fill-opacity", alpha);
    // Keeps the width when another font is substituted.
    if (words.size() > 1)
        attributes.add("textLength", width * factor).add("lengthAdjust", QStringLiteral("spacingAndGlyphs"));
    const QRectF bounds(at.x(), at.y() - item.ascent(), width, item.ascent() + item.descent());
    if (cut(attributes, m_transform.mapRect(bounds)))
        m_document.text(attributes, words);
}

void SvgEngine::drawPixmap(const QRectF &target, const QPixmap &pixmap, const QRectF &source)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    pixmap.copy(source.toAlignedRect()).save(&buffer, "PNG");
    const QRectF rect = m_transform.mapRect(target);
    SvgAttributes attributes;
    attributes.add("x", rect.x())
        .add("y", rect.y())
        .add("width", rect.width())
        .add("height", rect.height())
        .add("preserveAspectRatio", QStringLiteral("none"))
        .add("xlink:href", QStringLiteral("data:image/png;base64,") + QString::fromLatin1(bytes.toBase64()));
    if (cut(attributes, rect))
        m_document.element("image", attributes);
}

} // namespace timeloupe
