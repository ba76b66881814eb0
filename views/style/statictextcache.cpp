// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/style/statictextcache.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace timeloupe {

namespace {

constexpr std::size_t kKept = 3'000;
constexpr int kAround = 2; // overhang of glyphs beyond the line, in device pixels

/// Extracts text in one colour from its background. Qt renders some fonts paler on an opaque background than on
/// transparency (gamma).
QImage takenFromGround(const QImage &image, QRgb ground, QRgb color)
{
    const std::array contrasts = {qRed(ground) - qRed(color), qGreen(ground) - qGreen(color),
                                  qBlue(ground) - qBlue(color)};
    const auto strongest =
        std::max_element(contrasts.begin(), contrasts.end(), [](int a, int b) { return std::abs(a) < std::abs(b); });
    const auto channel = [shift = 16 - 8 * (strongest - contrasts.begin())](QRgb pixel) {
        return static_cast<int>(pixel >> shift & 0xff);
    };
    QImage words(image.size(), QImage::Format_ARGB32_Premultiplied);
    words.setDevicePixelRatio(image.devicePixelRatio());
    for (int y = 0; y < image.height(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        auto *to = reinterpret_cast<QRgb *>(words.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const int covered =
                *strongest == 0 ? 0
                                : std::clamp(qRound(255.0 * (channel(ground) - channel(from[x])) / *strongest), 0, 255);
            to[x] = qPremultiply((color & 0xffffff) | static_cast<QRgb>(covered) << 24);
        }
    }
    return words;
}

} // namespace

StaticTextCache::StaticTextCache(const QFont &font) : m_font(font), m_texts(kKept)
{
    const QFontMetricsF metrics(font);
    m_ascent = metrics.ascent();
    m_height = metrics.height();
}

void StaticTextCache::enablePixmaps(double ratio, const QColor &ground)
{
    if (m_ratio == ratio && m_ground == ground.rgb())
        return;
    m_ratio = ratio;
    m_ground = ground.rgb();
    m_texts.clear();
}

void StaticTextCache::draw(QPainter &painter, QPointF at, const QString &text)
{
    Shaped &known = shaped(text);
    if (m_ratio <= 0) {
        painter.setFont(m_font);
        painter.drawStaticText(at - QPointF(0, m_ascent), known.text);
        return;
    }
    const QColor color = painter.pen().color();
    if (known.picture.isNull() || known.color != color.rgba())
        makePicture(known, color);
    const double x = std::round(at.x() * m_ratio) - kAround;
    const double y = std::round(at.y() * m_ratio) - std::ceil(m_ascent * m_ratio) - kAround;
    painter.drawPixmap(QPointF(x, y) / m_ratio, known.picture);
}

void StaticTextCache::makePicture(Shaped &shaped, const QColor &color) const
{
    const double width = std::ceil(shaped.text.size().width() * m_ratio) + 2 * kAround;
    const double height = std::ceil(m_height * m_ratio) + 1 + 2 * kAround;
    QImage image(static_cast<int>(width), static_cast<int>(height), QImage::Format_RGB32);
    image.setDevicePixelRatio(m_ratio);
    image.fill(m_ground);
    QPainter painter(&image);
    painter.setFont(m_font);
    painter.setPen(color);
    const double baseline = (kAround + std::ceil(m_ascent * m_ratio)) / m_ratio;
    painter.drawStaticText(QPointF(kAround / m_ratio, baseline - m_ascent), shaped.text);
    painter.end();
    shaped.picture = QPixmap::fromImage(takenFromGround(image, m_ground, color.rgb()));
    shaped.color = color.rgba();
}

void StaticTextCache::drawCentred(QPainter &painter, const QRectF &room, const QString &text)
{
    const double left = room.left() + (room.width() - shaped(text).text.size().width()) / 2;
    drawLeft(painter, QRectF(left, room.top(), room.width(), room.height()), text);
}

void StaticTextCache::drawLeft(QPainter &painter, const QRectF &room, const QString &text)
{
    draw(painter, QPointF(room.left(), room.top() + (room.height() - m_height) / 2 + m_ascent), text);
}

void StaticTextCache::drawRight(QPainter &painter, const QRectF &room, const QString &text)
{
    const double left = room.right() - shaped(text).text.size().width();
    drawLeft(painter, QRectF(left, room.top(), room.width(), room.height()), text);
}

QString StaticTextCache::elided(const QString &text, double width)
{
    Shaped &known = shaped(text);
    if (known.room != width) {
        known.room = width;
        known.elided = QFontMetricsF(m_font).elidedText(text, Qt::ElideRight, width);
    }
    return known.elided;
}

StaticTextCache::Shaped &StaticTextCache::shaped(const QString &text)
{
    if (Shaped *known = m_texts.find(text))
        return *known;
    Shaped made;
    made.text = QStaticText(text);
    made.text.setTextFormat(Qt::PlainText);
    made.text.prepare({}, m_font);
    return m_texts.insert(text, std::move(made));
}

} // namespace timeloupe
