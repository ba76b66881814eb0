// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/facetlist.h"

#include "views/widgets/sectiontitle.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStyledItemDelegate>

namespace timeloupe {

namespace {

constexpr int kTextLeft = kPanelMargin + 19;
constexpr int kOnlyGap = 8;

class FacetDelegate : public QStyledItemDelegate
{
public:
    explicit FacetDelegate(FacetList *list) : QStyledItemDelegate(list), m_list(list) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {40, FacetList::kRowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Style &style = m_list->look();
        const QRect rect = option.rect;
        const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        paintGround(*painter, option, style);
        m_list->paintSign(*painter, QPointF(rect.left() + kPanelMargin + 6, rect.top() + rect.height() / 2.0),
                          index.data(FacetModel::KeyRole).toInt(), ticked);

        const QString count = index.data(FacetModel::CountRole).toString();
        painter->setFont(style.font);
        painter->setPen(style.muted);
        const int countWidth = QFontMetrics(style.font).horizontalAdvance(count);
        painter->drawText(rect.adjusted(0, 0, -kPanelMargin, 0), Qt::AlignVCenter | Qt::AlignRight, count);

        int right = rect.right() - kPanelMargin - countWidth - kOnlyGap;
        if (m_list->showsOnly(index)) {
            const QRect only = m_list->onlyRect(index);
            painter->setPen(style.accent);
            painter->setFont(style.small);
            painter->drawText(only, Qt::AlignVCenter | Qt::AlignRight, onlyWord(index));
            right = only.left() - kOnlyGap / 2;
        }
        const bool strong = ticked && !index.data(FacetModel::EmptyRole).toBool();
        painter->setFont(style.font);
        painter->setPen(strong ? style.text : style.muted);
        const QRect text(rect.left() + kTextLeft, rect.top(), right - rect.left() - kTextLeft, rect.height());
        painter->drawText(text, Qt::AlignVCenter | Qt::TextSingleLine,
                          QFontMetrics(style.font).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    }

    bool editorEvent(QEvent *, QAbstractItemModel *, const QStyleOptionViewItem &, const QModelIndex &) override
    {
        return false; // left to the list, which distinguishes a tick from "only"
    }

    static QString onlyWord(const QModelIndex &index)
    {
        return index.data(FacetModel::OnlyRole).toBool() ? FacetList::tr("all") : FacetList::tr("only");
    }

private:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const Style &style) const
    {
        const bool current = m_list->hasFocus() && (option.state & QStyle::State_HasFocus) != 0;
        if (!current && (option.state & QStyle::State_MouseOver) == 0)
            return;
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(current ? QPen(style.accent) : QPen(Qt::NoPen));
        painter.setBrush(current ? QBrush(Qt::NoBrush) : QBrush(style.card));
        painter.drawRoundedRect(QRectF(option.rect).adjusted(3.5, 1.5, -3.5, -1.5), 4, 4);
        painter.restore();
    }

    FacetList *m_list;
};

} // namespace

FacetList::FacetList(FacetModel *model, SignPainter sign, QWidget *parent)
    : QListView(parent), m_model(model), m_sign(std::move(sign))
{
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_keptKey = currentIndex().isValid() ? m_model->keyAt(currentIndex().row()) : -1; });
    setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        const int row = m_keptKey >= 0 && m_keptKey < m_model->size() ? m_model->rowOf(m_keptKey) : -1;
        if (row >= 0)
            setCurrentIndex(m_model->index(row));
        updateGeometry();
    });
    setItemDelegate(new FacetDelegate(this));
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    viewport()->setAttribute(Qt::WA_Hover);
    setAutoFillBackground(false);
}

void FacetList::setLook(const Style &style)
{
    m_style = style;
    QPalette palette = style.palette();
    palette.setColor(QPalette::Base, Qt::transparent);
    setPalette(palette);
    setFont(style.font);
    viewport()->update();
}

QSize FacetList::sizeHint() const
{
    return {160, m_model->rowCount() * kRowHeight};
}

QSize FacetList::minimumSizeHint() const
{
    return {80, std::min(m_model->rowCount(), 5) * kRowHeight};
}

void FacetList::paintSign(QPainter &painter, QPointF center, int key, bool ticked) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    m_sign(painter, center, key, ticked, m_style);
    painter.restore();
}

bool FacetList::showsOnly(const QModelIndex &index) const
{
    if (m_underMouse.isValid())
        return m_underMouse == index;
    return hasFocus() && currentIndex() == index;
}

QRect FacetList::onlyRect(const QModelIndex &index) const
{
    const QRect rect = visualRect(index);
    const int count = QFontMetrics(m_style.font).horizontalAdvance(index.data(FacetModel::CountRole).toString());
    const int width = QFontMetrics(m_style.small).horizontalAdvance(FacetDelegate::onlyWord(index)) + 6;
    return {rect.right() - kPanelMargin - count - kOnlyGap - width, rect.top(), width, rect.height()};
}

void FacetList::setUnderMouse(const QModelIndex &index)
{
    if (m_underMouse == index)
        return;
    m_underMouse = index;
    viewport()->update();
}

void FacetList::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = indexAt(event->position().toPoint());
    setUnderMouse(m_pressed);
    if (m_pressed.isValid())
        setCurrentIndex(m_pressed);
}

void FacetList::mouseMoveEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    setUnderMouse(index);
    const bool onWord = index.isValid() && onlyRect(index).contains(event->position().toPoint());
    viewport()->setCursor(onWord ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QListView::mouseMoveEvent(event);
}

void FacetList::mouseReleaseEvent(QMouseEvent *event)
{
    const QPersistentModelIndex pressed = std::exchange(m_pressed, QPersistentModelIndex());
    const QPoint at = event->position().toPoint();
    if (event->button() != Qt::LeftButton || !pressed.isValid() || indexAt(at) != pressed)
        return;
    const int key = m_model->keyAt(pressed.row());
    if ((event->modifiers() & Qt::AltModifier) != 0 || onlyRect(pressed).contains(at))
        Q_EMIT onlyRequested(key);
    else
        Q_EMIT toggled(key);
}

void FacetList::mouseDoubleClickEvent(QMouseEvent *event)
{
    mousePressEvent(event); // a double click is two clicks
}

void FacetList::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (index.isValid() && (event->key() == Qt::Key_Space || enter)) {
        const int key = m_model->keyAt(index.row());
        if (enter || (event->modifiers() & Qt::AltModifier) != 0)
            Q_EMIT onlyRequested(key);
        else
            Q_EMIT toggled(key);
        return;
    }
    setUnderMouse({});
    QListView::keyPressEvent(event);
}

void FacetList::leaveEvent(QEvent *event)
{
    setUnderMouse({});
    QListView::leaveEvent(event);
}

void FacetList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(0));
    viewport()->update();
}

void FacetList::focusOutEvent(QFocusEvent *event)
{
    QListView::focusOutEvent(event);
    viewport()->update();
}

} // namespace timeloupe
