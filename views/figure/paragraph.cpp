// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/figure/paragraph.h"

#include "views/scene/timeline/paintgroupsink.h"

#include <QPainter>
#include <QTextCharFormat>
#include <QTextLayout>
#include <QTextOption>

namespace timeloupe {

namespace {

/// The lines of a paragraph at a given width.
class Lines
{
public:
    Lines(const Paragraph &paragraph, double width)
    {
        m_layout.setText(QString(paragraph.text).replace(u'\n', QChar::LineSeparator));
        m_layout.setFont(paragraph.font);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        m_layout.setTextOption(option);
        m_layout.setFormats(formats(paragraph));
        m_layout.beginLayout();
        for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
            line.setLineWidth(width);
            line.setPosition({0, m_height});
            m_height += line.height();
        }
        m_layout.endLayout();
    }

    [[nodiscard]] double height() const { return m_height; }
    void paint(QPainter &painter, QPointF at) const { m_layout.draw(&painter, at); }

private:
    static QList<QTextLayout::FormatRange> formats(const Paragraph &paragraph)
    {
        QList<QTextLayout::FormatRange> formats;
        if (paragraph.link) {
            QTextCharFormat link;
            link.setAnchor(true);
            link.setAnchorHref(paragraph.link->text()); // Qt copies the address into the PDF verbatim
            formats.push_back({0, static_cast<int>(paragraph.text.size()), link});
        }
        return formats;
    }

    QTextLayout m_layout;
    double m_height = 0;
};

} // namespace

double Paragraph::height(double width) const
{
    return text.isEmpty() ? 0 : Lines(*this, width).height();
}

void Paragraph::paint(QPainter &painter, QPointF at, double width) const
{
    const PaintGroupScope link(PaintGroupSink::of(painter), this->link);
    painter.setPen(color);
    Lines(*this, width).paint(painter, at);
}

} // namespace timeloupe
