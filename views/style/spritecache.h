// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QString>

#include "views/style/clockcache.h"

#include <QColor>
#include <QPainter>

#include <cmath>

namespace timeloupe {

/// Caches small shapes that repeat in every frame on screens. Sprites are positioned to a quarter of a pixel, those
/// with text to whole pixels.
class SpriteCache
{
public:
    enum class Shape : std::uint8_t { Mark, Chip, LeftCap, RightCap, Head, Stem };

    /// Key of a sprite: equal looks share a picture.
    struct Look
    {
        Shape shape = Shape::Mark;
        std::uint32_t form = 0; ///< variant of the shape
        QRgb color = 0;
        std::uint32_t width = 0; ///< or its diameter, in eighths of a pixel
        std::uint32_t place = 0; ///< quarter-pixel position, set by SpriteCache
        QString words;
        friend bool operator==(const Look &, const Look &) = default;
    };
    static std::uint32_t eighths(double pixels) { return static_cast<std::uint32_t>(std::lround(pixels * 8)); }

    /// `ratio` is the device pixel ratio.
    explicit SpriteCache(double ratio = 1) : m_ratio(ratio), m_pictures(kKept) {}
    [[nodiscard]] double ratio() const { return m_ratio; }

    /// Draws the sprite with its origin at `at`. `bounds` is its extent around the origin. paint(QPainter &) is called
    /// on a cache miss and paints around (0, 0), antialiased.
    template <class Paint> void draw(QPainter &painter, QPointF at, Look look, const QRectF &bounds, Paint paint)
    {
        const double parts = look.words.isEmpty() ? 4 : 1;
        const QPointF device(std::round(at.x() * m_ratio * parts) / parts,
                             std::round(at.y() * m_ratio * parts) / parts);
        const QPointF whole(std::floor(device.x()), std::floor(device.y()));
        const QPointF rest = device - whole;
        look.place = static_cast<std::uint32_t>(rest.x() * 4) * 4 + static_cast<std::uint32_t>(rest.y() * 4);
        const QPointF corner(std::floor(bounds.left() * m_ratio), std::floor(bounds.top() * m_ratio));
        const QPixmap *picture = m_pictures.find(look);
        if (picture == nullptr) {
            const QSizeF size(bounds.right() * m_ratio - corner.x() + 1, bounds.bottom() * m_ratio - corner.y() + 1);
            picture = &m_pictures.insert(look, made(size, (rest - corner) / m_ratio, paint));
        }
        painter.drawPixmap((whole + corner) / m_ratio, *picture);
    }
    /// Draws the top left `part` of a sprite at the whole pixel `at`; `bounds` start at (0, 0).
    template <class Paint>
    void drawPart(QPainter &painter, QPointF at, const Look &look, const QRectF &bounds, QSizeF part, Paint paint)
    {
        const QPixmap *picture = m_pictures.find(look);
        if (picture == nullptr)
            picture = &m_pictures.insert(look, made(bounds.size() * m_ratio, {}, paint));
        painter.drawPixmap(QRectF(at, part), *picture, QRectF(QPointF(), part * m_ratio));
    }

    /// A scratch pixmap of at least that size, kept for the next frame. Its contents are undefined.
    [[nodiscard]] QPixmap &canvas(QSizeF least)
    {
        const QSize size((least * m_ratio).toSize() + QSize(1, 1));
        if (m_canvas.width() < size.width() || m_canvas.height() < size.height()) {
            m_canvas = QPixmap(size.expandedTo(m_canvas.size()));
            m_canvas.setDevicePixelRatio(m_ratio);
        }
        return m_canvas;
    }

private:
    struct LookHash
    {
        std::size_t operator()(const Look &look) const noexcept
        {
            const std::uint64_t what = look.place | look.form << 4 | static_cast<std::uint32_t>(look.shape) << 24;
            std::uint64_t bits = (what << 32 | look.color) + look.width * 0x9e3779b9ULL;
            bits *= 0x9e3779b97f4a7c15; // the middle bits depend on all input bits
            bits ^= bits >> 32;
            return look.words.isEmpty() ? bits : qHash(look.words, bits);
        }
    };
    static constexpr std::size_t kKept = 6'000;

    /// `size` in device pixels; `origin` relative to the top left corner.
    template <class Paint> [[nodiscard]] QPixmap made(QSizeF size, QPointF origin, Paint paint) const
    {
        QPixmap picture(static_cast<int>(std::ceil(size.width())), static_cast<int>(std::ceil(size.height())));
        picture.setDevicePixelRatio(m_ratio);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(origin);
        paint(painter);
        return picture;
    }

    double m_ratio;
    QPixmap m_canvas;
    ClockCache<Look, QPixmap, LookHash> m_pictures;
};

} // namespace timeloupe
