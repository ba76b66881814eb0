// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/completionpopup.h"

#include "model/text/displaytext.h"
#include "views/widgets/translated.h"

#include <QFontMetrics>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace timeloupe {

namespace {

constexpr int kCompletionHeight = 24;
constexpr int kMostRows = 10;
constexpr int kCompletionPadding = 10;
constexpr int kWidest = 420;
constexpr int kHintRole = Qt::UserRole;

class CompletionDelegate : public QStyledItemDelegate
{
public:
    explicit CompletionDelegate(CompletionPopup *popup) : QStyledItemDelegate(popup), m_popup(popup) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {80, kCompletionHeight}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Style &style = m_popup->look();
        if ((option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) != 0)
            painter->fillRect(option.rect, style.selection);
        const QRect rect = option.rect.adjusted(kCompletionPadding, 0, -kCompletionPadding, 0);
        const QFontMetrics metrics(style.font);
        const QString text = metrics.elidedText(index.data().toString(), Qt::ElideMiddle, rect.width());
        painter->setFont(style.font);
        painter->setPen(style.text);
        painter->drawText(rect, Qt::AlignVCenter | Qt::TextSingleLine, text);
        painter->setFont(style.small);
        painter->setPen(style.muted);
        const QRect right = rect.adjusted(metrics.horizontalAdvance(text) + kCompletionPadding, 0, 0, 0);
        painter->drawText(
            right, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
            QFontMetrics(style.small).elidedText(index.data(kHintRole).toString(), Qt::ElideRight, right.width()));
    }

private:
    CompletionPopup *m_popup;
};

} // namespace

CompletionPopup::CompletionPopup(QWidget *parent) : QListView(parent), m_items(new QStandardItemModel(this))
{
    setModel(m_items);
    setItemDelegate(new CompletionDelegate(this));
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setFrameShape(QFrame::Box);
    translated(this, [](auto *it) { it->setAccessibleName(tr("Completions")); });
    hide();
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) { Q_EMIT picked(index.row()); });
}

void CompletionPopup::setLook(const Style &style)
{
    m_style = style;
    setPalette(style.palette());
    setStyleSheet(QStringLiteral("timeloupe--CompletionPopup { background: %1; border: 1px solid %2; }")
                      .arg(style.surface.name(), style.border.name()));
}

void CompletionPopup::offer(const std::vector<Completion> &items, QPoint at)
{
    m_items->clear();
    int width = 160;
    for (const Completion &item : items) {
        const QString text = displayText(item.text, kLongestLabel);
        const QString hint = displayText(item.hint, kLongestLabel);
        auto *row = new QStandardItem(text);
        row->setData(hint, kHintRole);
        row->setData(QString(text + QStringLiteral(", ") + hint), Qt::AccessibleTextRole);
        m_items->appendRow(row);
        width = std::max(width, QFontMetrics(m_style.font).horizontalAdvance(text) +
                                    QFontMetrics(m_style.small).horizontalAdvance(hint) + 4 * kCompletionPadding + 16);
    }
    const QWidget *window = parentWidget();
    const int rows = std::min(static_cast<int>(items.size()), kMostRows);
    resize(std::min({width, kWidest, window->width()}), rows * kCompletionHeight + 2 * frameWidth());
    const QPoint wanted = window->mapFromGlobal(at);
    move(QPoint(std::clamp(wanted.x(), 0, std::max(0, window->width() - this->width())), wanted.y()));
    setCurrentIndex({});
    raise();
    show();
}

void CompletionPopup::moveBy(int rows)
{
    const int count = m_items->rowCount();
    if (count == 0)
        return;
    const int from = chosen() < 0 && rows > 0 ? -1 : std::max(chosen(), 0);
    setCurrentIndex(m_items->index(((from + rows) % count + count) % count, 0));
}

} // namespace timeloupe
