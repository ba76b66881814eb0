// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/viewlist.h"

#include "views/style/listglyphs.h"
#include "views/widgets/reorderlist.h"
#include "views/widgets/sectiontitle.h"
#include "views/widgets/translated.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace timeloupe {

namespace {

constexpr int kViewRowHeight = 24;
constexpr int kViewTextLeft = kPanelMargin + 19;
constexpr int kLockWidth = 16;

class ViewDelegate : public QStyledItemDelegate
{
public:
    explicit ViewDelegate(ReorderList *list) : QStyledItemDelegate(list), m_list(list) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {40, kViewRowHeight}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Style &style = m_list->look();
        const QRect rect = option.rect;
        const bool shown = index.data(ViewListModel::ShownRole).toBool();
        const bool locked = index.data(ViewListModel::LockedRole).toBool();
        m_list->paintGround(*painter, option, shown);
        paintStar(*painter, QPointF(rect.left() + kPanelMargin + 6, rect.center().y() + 0.5),
                  shown ? style.accent : style.muted, shown);
        if (locked)
            paintLock(*painter, QPointF(rect.right() - kPanelMargin - 4, rect.center().y() + 0.5), style.muted);
        const QRect text = textRect(rect, locked);
        const QFont &font = shown ? style.bold : style.font;
        painter->setFont(font);
        painter->setPen(style.text);
        painter->drawText(text, Qt::AlignVCenter | Qt::TextSingleLine,
                          QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        auto *editor = new QLineEdit(parent);
        editor->setAccessibleName(ViewList::tr("Name of the view"));
        editor->setFont(m_list->look().font);
        editor->setStyleSheet(QStringLiteral("padding: 0 3px; border-radius: 3px;"));
        return editor;
    }

    /// What has been typed stays, whatever happens to the views meanwhile.
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        auto *line = static_cast<QLineEdit *>(editor);
        if (!line->isModified())
            line->setText(index.data(Qt::EditRole).toString());
    }

    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        editor->setGeometry(option.rect.adjusted(kViewTextLeft - 5, 1, -4, -1));
    }

private:
    static QRect textRect(const QRect &row, bool locked)
    {
        return row.adjusted(kViewTextLeft, 0, -kPanelMargin - (locked ? kLockWidth : 0), 0);
    }

    ReorderList *m_list;
};

} // namespace

ViewList::ViewList(ViewState &state, ViewLibraryModel &library, SavedViewController &viewController, QWidget *parent)
    : QWidget(parent),
      m_state(state),
      m_library(library),
      m_viewController(viewController),
      m_model(state, library, viewController),
      m_title(new SectionTitle([] { return tr("Saved views"); }, this)),
      m_list(new ReorderList(this)),
      m_empty(new QLabel(this))
{
    QPushButton *save = m_title->addTextButton(
        [] { return tr("+ Save"); }, [] { return tr("Save the present view: range, filter, selection, panels"); });
    translated(save, [](auto *it) { it->setAccessibleName(tr("Save the present view")); });
    connect(save, &QPushButton::clicked, this, &ViewList::savePresent);
    m_list->setItemDelegate(new ViewDelegate(m_list));
    m_list->setModel(&m_model);
    translated(m_list, [](auto *it) { it->setAccessibleName(tr("Saved views")); });
    m_list->setObjectName(QStringLiteral("savedViews"));
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_empty->setTextFormat(Qt::PlainText);
    translated(m_empty, [](auto *it) { it->setText(tr("Save what you see, to come back to it.")); });
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(kPanelMargin, 2, kPanelMargin, 4);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addWidget(m_empty);
    layout->addWidget(m_list);

    connect(m_list, &ReorderList::chosen, this, &ViewList::goTo);
    connect(m_list, &ReorderList::moveRequested, this, &ViewList::move);
    connect(m_list, &ReorderList::removeRequested, this, &ViewList::remove);
    connect(m_list, &ReorderList::undoRequested, &m_library, &ViewLibraryModel::undo);
    connect(m_list, &ReorderList::redoRequested, &m_library, &ViewLibraryModel::redo);
    connect(m_list, &ReorderList::menuRequested, this, [this](int row, const QPoint &global) {
        auto *menu = new QMenu(m_list);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        connect(&m_library, &ViewLibraryModel::viewsMoved, menu, &QMenu::close); // it is about a row
        fillMenu(*menu, row);
        menu->popup(global);
    });
    connect(&m_model, &ViewListModel::aboutToLose, this, [this](const QModelIndex &index) {
        if (const std::optional<QString> typed = m_list->endRenaming(index))
            Q_EMIT nameLost(*typed);
    });
    connect(&m_library, &ViewLibraryModel::viewsChanged, this, &ViewList::adapt);
    adapt();
}

void ViewList::adapt()
{
    const bool empty = m_model.rowCount() == 0;
    m_list->setFixedHeight(m_list->sizeHint().height());
    m_list->setVisible(!empty);
    m_empty->setVisible(empty);
}

void ViewList::setLook(const Style &style)
{
    m_title->setLook(style);
    m_list->setLook(style);
    m_empty->setFont(style.small);
    QPalette palette = style.palette();
    palette.setColor(QPalette::WindowText, style.muted);
    m_empty->setPalette(palette);
}

void ViewList::savePresent()
{
    const auto at = static_cast<int>(m_library.addView(m_viewController.take()));
    m_list->setFocus();
    m_list->rename(at);
    Q_EMIT saved();
}

void ViewList::goTo(int row)
{
    const auto at = static_cast<std::size_t>(row);
    if (at < m_library.viewCount())
        m_viewController.goTo(SavedView(m_library.view(at)));
}

void ViewList::move(int from, int to)
{
    const std::size_t at = m_library.moveView(static_cast<std::size_t>(from), static_cast<std::size_t>(to));
    m_list->setCurrentIndex(m_model.index(static_cast<int>(at)));
}

void ViewList::remove(int row)
{
    const auto at = static_cast<std::size_t>(row);
    if (!m_library.canEditView(at))
        return;
    const QString name = m_model.index(row).data().toString();
    m_library.removeView(at);
    Q_EMIT removed(name);
}

/// One's own, right at the end.
void ViewList::copy(int row)
{
    SavedView view = m_library.view(static_cast<std::size_t>(row));
    const auto at = static_cast<int>(m_library.addView(std::move(view)));
    m_list->rename(at);
}

void ViewList::fillMenu(QMenu &menu, int row)
{
    if (row < 0) {
        menu.addAction(tr("&Save the Present View"), this, &ViewList::savePresent);
        return;
    }
    const auto at = static_cast<std::size_t>(row);
    const bool own = m_library.canEditView(at);
    menu.addAction(tr("&Go There"), this, [this, row] { goTo(row); });
    QAction *filter = menu.addAction(tr("Copy the &Filter"), this, [this, at] {
        QApplication::clipboard()->setText(QString::fromStdString(m_library.view(at).filter));
    });
    filter->setEnabled(!m_library.view(at).filter.empty());
    menu.addAction(tr("Save a &Copy"), this, [this, row] { copy(row); });
    menu.addSeparator();
    const std::vector<QAction *> edits{
        menu.addAction(tr("&Rename"), this, [this, row] { m_list->rename(row); }),
        menu.addAction(tr("Replace by the &Present View"), this,
                       [this, at] { m_library.replaceView(at, m_viewController.take()); }),
        menu.addAction(tr("Move &Up"), this, [this, row] { move(row, row - 1); }),
        menu.addAction(tr("Move &Down"), this, [this, row] { move(row, row + 1); }),
        menu.addAction(tr("D&elete"), this, [this, row] { remove(row); }),
    };
    for (QAction *edit : edits)
        edit->setEnabled(own);
    edits[2]->setEnabled(own && row > 0 && m_library.canEditView(at - 1));
    edits[3]->setEnabled(own && row + 1 < m_model.rowCount());
}

} // namespace timeloupe
