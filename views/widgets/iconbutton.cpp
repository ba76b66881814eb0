// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/iconbutton.h"

#include "views/style/style.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

#include <vector>

namespace timeloupe {

namespace {

void addLines(QPainterPath &path, const std::vector<QLineF> &lines)
{
    for (const QLineF &line : lines) {
        path.moveTo(line.p1());
        path.lineTo(line.p2());
    }
}

void editingSign(IconButton::Sign sign, QPainterPath &path)
{
    switch (sign) {
    case IconButton::Sign::More:
        for (const double x : {-4.5, 0.0, 4.5})
            path.addEllipse(QPointF(x, 0), 0.6, 0.6);
        break;
    case IconButton::Sign::Duplicate:
        path.addRoundedRect(QRectF(-5, -5, 7, 7), 1.5, 1.5);
        addLines(path, {{5, -1.5, 5, 5}, {5, 5, -1.5, 5}});
        break;
    case IconButton::Sign::Delete: // a dustbin
        addLines(path, {{-5, -3.5, 5, -3.5}, {-1.5, -5.5, 1.5, -5.5}, {-3.7, -3.5, -3, 5.5}});
        addLines(path, {{-3, 5.5, 3, 5.5}, {3, 5.5, 3.7, -3.5}, {-1, -0.5, -0.9, 3}, {1, -0.5, 0.9, 3}});
        break;
    case IconButton::Sign::Up:
        addLines(path, {{0, 5, 0, -5}, {0, -5, -3.5, -1.5}, {0, -5, 3.5, -1.5}});
        break;
    default:
        addLines(path, {{0, -5, 0, 5}, {0, 5, -3.5, 1.5}, {0, 5, 3.5, 1.5}});
        break;
    }
}

/// The sign as lines around (0, 0), 12 pixels wide.
QPainterPath signPath(IconButton::Sign sign)
{
    QPainterPath path;
    const auto line = [&](double x1, double y1, double x2, double y2) {
        path.moveTo(x1, y1);
        path.lineTo(x2, y2);
    };
    switch (sign) {
    case IconButton::Sign::Search:
        path.addEllipse(QPointF(-1, -1), 4, 4);
        line(2, 2, 5, 5);
        break;
    case IconButton::Sign::Sort:
        line(-5, -4, 5, -4);
        line(-5, 0, 2, 0);
        line(-5, 4, -1, 4);
        break;
    case IconButton::Sign::Clear:
        line(-3.5, -3.5, 3.5, 3.5);
        line(-3.5, 3.5, 3.5, -3.5);
        break;
    case IconButton::Sign::InView: // a range between two edges
        line(-6, -5, -6, 5);
        line(6, -5, 6, 5);
        line(-3, 0, 3, 0);
        line(-3, 0, -1, -2);
        line(-3, 0, -1, 2);
        line(3, 0, 1, -2);
        line(3, 0, 1, 2);
        break;
    default:
        editingSign(sign, path);
        break;
    }
    return path;
}

} // namespace

IconButton::IconButton(Sign sign, const Caption &tip, QWidget *parent) : QAbstractButton(parent), m_sign(sign)
{
    translated(this, [tip](IconButton *button) {
        button->setToolTip(tip());
        button->setAccessibleName(tip());
    });
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconButton::setLook(const Style &style)
{
    m_ink = style.muted;
    m_lit = style.accent;
    m_ground = style.selection;
    update();
}

bool IconButton::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::Enter || event->type() == QEvent::Leave)
        update();
    return QAbstractButton::event(event);
}

void IconButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = isEnabled() && (underMouse() || isChecked() || isDown());
    painter.setOpacity(isEnabled() ? 1 : 0.4);
    if (isChecked() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(m_lit) : QPen(Qt::NoPen));
        painter.setBrush(isChecked() ? QBrush(m_ground) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    painter.translate(QRectF(rect()).center());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(lit ? m_lit : m_ink, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(signPath(m_sign));
}

} // namespace timeloupe
