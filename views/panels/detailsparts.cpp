// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/detailsparts.h"

#include "views/style/marks.h"
#include "views/widgets/plaintip.h"

#include <QFontMetrics>
#include <QPainter>
#include <QVBoxLayout>

namespace timeloupe {

KindLine::KindLine(const EventFacts &facts, const Style &style) : m_facts(facts), m_style(style)
{
    setAccessibleName(facts.kindLine);
    setFixedHeight(20);
}

void KindLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = m_facts.company ? m_style.company(*m_facts.company) : m_style.noCompany();
    paintMark(painter, m_facts.kind, QPointF(6, height() / 2.0), m_style.mark, color, isPlanned(m_facts.status),
              m_style.surface);
    painter.setFont(m_style.font);
    painter.setPen(m_style.muted);
    painter.drawText(rect().adjusted(18, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(m_style.font).elidedText(m_facts.kindLine, Qt::ElideRight, width() - 18));
}

Chip::Chip(const QString &text, const Style &style) : m_text(text), m_style(style)
{
    setAccessibleName(text);
    setToolTip(plainToolTip(text));
}

QSize Chip::sizeHint() const
{
    return {QFontMetrics(m_style.font).horizontalAdvance(m_text) + 17, 22};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_style.card);
    painter.drawRoundedRect(rect(), 11, 11);
    painter.setFont(m_style.font);
    painter.setPen(m_style.text);
    painter.drawText(rect().adjusted(8, 0, -8, 0), Qt::AlignCenter | Qt::TextSingleLine,
                     QFontMetrics(m_style.font).elidedText(m_text, Qt::ElideMiddle, width() - 16));
}

CautionBox::CautionBox(const Style &style) : m_style(style)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(11, 7, 9, 7);
    layout->setSpacing(5);
}

void CautionBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_style.caution);
    painter.fillRect(QRect(0, 0, 3, height()), m_style.cautionEdge);
}

} // namespace timeloupe
