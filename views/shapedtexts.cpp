// SPDX-License-Identifier: GPL-3.0-or-later
#include "shapedtexts.h"

#include <QFontMetricsF>
#include <QPainter>

namespace timeloupe {

namespace {

constexpr qsizetype kKept = 10'000;

} // namespace

ShapedTexts::ShapedTexts(const QFont &font) : m_font(font)
{
    const QFontMetricsF metrics(font);
    m_ascent = metrics.ascent();
    m_height = metrics.height();
}

void ShapedTexts::draw(QPainter &painter, QPointF at, const QString &text)
{
    painter.setFont(m_font);
    painter.drawStaticText(at - QPointF(0, m_ascent), shaped(text));
}

void ShapedTexts::drawCentred(QPainter &painter, const QRectF &room, const QString &text)
{
    const double left = room.left() + (room.width() - shaped(text).size().width()) / 2;
    drawLeft(painter, QRectF(left, room.top(), room.width(), room.height()), text);
}

void ShapedTexts::drawLeft(QPainter &painter, const QRectF &room, const QString &text)
{
    draw(painter, QPointF(room.left(), room.top() + (room.height() - m_height) / 2 + m_ascent), text);
}

const QStaticText &ShapedTexts::shaped(const QString &text)
{
    if (const auto known = m_texts.constFind(text); known != m_texts.cend())
        return *known;
    if (m_texts.size() >= kKept)
        m_texts.clear();
    QStaticText made(text);
    made.setTextFormat(Qt::PlainText);
    made.prepare({}, m_font);
    return *m_texts.insert(text, made);
}

} // namespace timeloupe
