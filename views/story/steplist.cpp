// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/steplist.h"

#include "views/story/stepmodel.h"
#include "views/widgets/sectiontitle.h"
#include "views/widgets/translated.h"

#include <QLineEdit>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>

namespace timeloupe {

namespace {

constexpr int kNumberWidth = 18;
constexpr int kTextLeft = kPanelMargin + kNumberWidth + 8;

class StepDelegate : public QStyledItemDelegate
{
public:
    explicit StepDelegate(StepList *list) : QStyledItemDelegate(list), m_list(list) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {40, StepList::kRowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Style &style = m_list->look();
        const QRect rect = option.rect;
        const bool isCurrent = m_list->currentIndex() == index;
        m_list->paintGround(*painter, option, isCurrent);
        const QRect upper(rect.left() + kTextLeft, rect.top() + 4, rect.width() - kTextLeft - kPanelMargin, 18);
        const QRect lower = upper.translated(0, 17);
        const QRect number(rect.left() + kPanelMargin, upper.top(), kNumberWidth, upper.height());
        painter->setFont(style.smallBold);
        painter->setPen(isCurrent ? style.accent : style.muted);
        painter->drawText(number, Qt::AlignVCenter | Qt::AlignRight, QString::number(index.row() + 1));
        const QColor ink = index.data(StepModel::UntitledRole).toBool() ? style.muted : style.text;
        const QFont &font = isCurrent ? style.bold : style.font;
        const auto [first, rest] = broken(index.data().toString(), font, upper.width());
        drawLine(*painter, upper, first, font, ink);
        if (rest.isEmpty())
            drawLine(*painter, lower, index.data(StepModel::CaptionRole).toString(), style.small, style.muted);
        else
            drawLine(*painter, lower, rest, font, ink);
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        auto *editor = new QLineEdit(parent);
        editor->setAccessibleName(StepList::tr("Title of the step"));
        editor->setFont(m_list->look().font);
        editor->setStyleSheet(QStringLiteral("padding: 0 3px; border-radius: 3px;"));
        return editor;
    }

    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        auto *line = static_cast<QLineEdit *>(editor);
        if (!line->isModified())
            line->setText(index.data(Qt::EditRole).toString());
    }

    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        const QRect rect = option.rect;
        editor->setGeometry(rect.left() + kTextLeft - 5, rect.top() + 3, rect.width() - kTextLeft - 1, 22);
    }

private:
    /// Splits `text` into what fits on one line and the rest.
    static std::pair<QString, QString> broken(const QString &text, const QFont &font, int width)
    {
        QTextLayout layout(text, font);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(width);
        const int length = line.isValid() ? line.textLength() : 0;
        layout.endLayout();
        return {text.left(length).trimmed(), text.mid(length).trimmed()};
    }

    static void drawLine(QPainter &painter, const QRect &rect, const QString &text, const QFont &font,
                         const QColor &ink)
    {
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(rect, Qt::AlignVCenter | Qt::TextSingleLine,
                         QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
    }

    StepList *m_list;
};

} // namespace

StepList::StepList(QWidget *parent) : ReorderList(parent)
{
    setItemDelegate(new StepDelegate(this));
    translated(this, [](auto *it) { it->setAccessibleName(tr("Steps of the story")); });
    setObjectName(QStringLiteral("steps"));
}

} // namespace timeloupe
