// SPDX-License-Identifier: GPL-3.0-or-later
#include "paragraph.h"

#include <QPainter>
#include <QTextCharFormat>
#include <QTextLayout>
#include <QTextOption>

namespace timeloupe {

namespace {

double layOut(QTextLayout &layout, const Paragraph &paragraph, double width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    if (!paragraph.url.isEmpty()) {
        QTextCharFormat format;
        format.setAnchor(true);
        format.setAnchorHref(paragraph.url);
        layout.setFormats({{0, static_cast<int>(paragraph.text.size()), format}});
    }
    layout.beginLayout();
    double height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

} // namespace

double Paragraph::height(double width) const
{
    QTextLayout layout(QString(text).replace(u'\n', QChar::LineSeparator), font);
    return layOut(layout, *this, width);
}

void Paragraph::paint(QPainter &painter, QPointF at, double width) const
{
    QTextLayout layout(QString(text).replace(u'\n', QChar::LineSeparator), font);
    layOut(layout, *this, width);
    painter.setPen(color);
    layout.draw(&painter, at);
}

} // namespace timeloupe
