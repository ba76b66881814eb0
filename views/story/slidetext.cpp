// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/slidetext.h"

#include "model/text/emphasis.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

namespace timeloupe {

namespace {

constexpr double kLeading = 1.12; // factor of the font's line spacing

/// A text laid out at a given width.
class LaidOutText
{
public:
    LaidOutText(const SlideText &words, double width)
    {
        QString plain;
        QVector<QTextLayout::FormatRange> strong;
        for (const EmphasisRun &run : emphasisRuns(words.text)) {
            if (run.strong) {
                QTextCharFormat format;
                format.setFontWeight(QFont::DemiBold);
                format.setForeground(words.strong);
                strong.append({static_cast<int>(plain.size()), static_cast<int>(run.text.size()), format});
            }
            plain += run.text;
        }
        m_layout.setText(plain.replace(u'\n', QChar::LineSeparator));
        m_layout.setFont(words.font);
        m_layout.setFormats(strong);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        m_layout.setTextOption(option);
        m_layout.beginLayout();
        for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
            line.setLineWidth(width);
            line.setPosition({0, m_height});
            m_height += line.height() * (m_layout.lineCount() > 0 ? kLeading : 1);
        }
        m_layout.endLayout();
    }

    [[nodiscard]] double height() const { return m_height; }
    [[nodiscard]] int lines() const { return m_layout.lineCount(); }
    /// Number of lines that fit into a height; at least one.
    [[nodiscard]] int fitting(double height) const
    {
        int count = 1;
        while (count < m_layout.lineCount() && m_layout.lineAt(count).rect().bottom() <= height + 0.5)
            ++count;
        return count;
    }
    void paint(QPainter &painter, QPointF at, int count) const
    {
        for (int i = 0; i < std::min(count, m_layout.lineCount()); ++i)
            m_layout.lineAt(i).draw(&painter, at);
    }
    [[nodiscard]] QTextLine line(int index) const { return m_layout.lineAt(index); }
    [[nodiscard]] QString text() const { return m_layout.text(); }

private:
    QTextLayout m_layout;
    double m_height = 0;
};

} // namespace

double SlideText::height(double width) const
{
    return text.isEmpty() ? 0 : LaidOutText(*this, width).height();
}

int SlideText::lines(double width) const
{
    return text.isEmpty() ? 0 : LaidOutText(*this, width).lines();
}

void SlideText::paint(QPainter &painter, const QRectF &room) const
{
    if (text.isEmpty())
        return;
    const LaidOutText laid(*this, room.width());
    const int fitting = laid.fitting(room.height());
    const bool cut = fitting < laid.lines();
    painter.setPen(color);
    laid.paint(painter, room.topLeft(), cut ? fitting - 1 : fitting);
    if (!cut)
        return;
    const QTextLine last = laid.line(fitting - 1);
    const QFontMetricsF metrics(font);
    const QString rest = laid.text().mid(last.textStart()).replace(QChar::LineSeparator, u' ');
    painter.setFont(font);
    painter.drawText(room.topLeft() + QPointF(0, last.y() + last.ascent()),
                     metrics.elidedText(rest, Qt::ElideRight, room.width()));
}

} // namespace timeloupe
