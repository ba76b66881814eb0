// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/totalsdialog.h"

#include "model/wording/dateformat.h"

#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace timeloupe {

namespace {

constexpr int kCellPadding = 5;
constexpr int kRowHeight = 24;
constexpr int kMaxSumRows = 8; ///< further rows are scrolled

QLabel *wrappedLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

/// Pads cells like header sections and draws no focus frame.
class PaddedCells : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        painter->fillRect(option.rect, option.palette.brush(selected ? QPalette::Highlight : QPalette::Base));
        QStyleOptionViewItem cell = option;
        cell.state &= ~(QStyle::State_HasFocus | QStyle::State_Selected);
        cell.rect.adjust(kCellPadding, 0, -kCellPadding, 0);
        QStyledItemDelegate::paint(painter, cell, index);
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index).grownBy({kCellPadding, 0, kCellPadding, 0});
    }
};

void makeCalm(QTableView &table)
{
    table.setShowGrid(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(kRowHeight);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setTabKeyNavigation(false);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

} // namespace

TotalsDialog::TotalsDialog(ViewState &state, QWidget *parent)
    : QDialog(parent), m_state(state), m_title(wrappedLabel(this)), m_notes(wrappedLabel(this))
{
    setWindowTitle(tr("What it adds up to"));
    resize(780, 460);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(10);
    createSums();
    createLeftOut();
    column->addWidget(m_title);
    column->addWidget(m_sumsView);
    column->addWidget(m_notes);
    column->addWidget(m_leftOutView, 1);
    setLook(Style::make(Theme::Light));
}

void TotalsDialog::createSums()
{
    m_sums = new SumsModel(this);
    m_sumsView = new QTableView(this);
    m_sumsView->setModel(m_sums);
    m_sumsView->setItemDelegate(new PaddedCells(m_sumsView));
    m_sumsView->setSelectionMode(QAbstractItemView::NoSelection);
    m_sumsView->setFocusPolicy(Qt::NoFocus);
    m_sumsView->setAccessibleName(tr("Sums"));
    makeCalm(*m_sumsView);
    QHeaderView &header = *m_sumsView->horizontalHeader();
    header.setResizeContentsPrecision(0); // only visible rows
    header.setSectionResizeMode(QHeaderView::Stretch);
    header.setSectionResizeMode(SumsModel::Part, QHeaderView::ResizeToContents);
}

void TotalsDialog::createLeftOut()
{
    m_leftOut = new LeftOutModel(this);
    m_leftOutView = new QTableView(this);
    m_leftOutView->setModel(m_leftOut);
    m_leftOutView->setAccessibleName(tr("Left out of the net sum"));
    makeCalm(*m_leftOutView);
    m_leftOutView->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_leftOutView->horizontalHeader()->setStretchLastSection(true);
    m_leftOutView->setColumnWidth(LeftOutModel::Event, 300);
    m_leftOutView->setColumnWidth(LeftOutModel::Reason, 160);
    m_leftOutView->setItemDelegate(new PaddedCells(m_leftOutView));
    connect(m_leftOutView, &QTableView::clicked, this, &TotalsDialog::travel);
    connect(m_leftOutView, &QTableView::activated, this, &TotalsDialog::travel);
}

void TotalsDialog::setLook(const Style &style)
{
    setPalette(style.palette());
    setStyleSheet(style.sheet());
    setFont(style.font);
    m_title->setFont(style.title);
    m_notes->setStyleSheet(QStringLiteral("color: %1;").arg(style.muted.name()));
}

void TotalsDialog::travel(const QModelIndex &index)
{
    if (m_leftOut->store() != m_state.store()) // sums are still being computed
        return;
    if (const auto event = m_leftOut->eventAt(index))
        m_state.reveal(*event);
}

void TotalsDialog::setTotals(const InRange &totals)
{
    const Words words(m_state.language());
    m_title->setText(words.range(m_state.range()));
    m_sums->setTotals(totals, m_state.language());
    m_sumsView->setFixedHeight(m_sumsView->horizontalHeader()->sizeHint().height() +
                               kRowHeight * std::min(m_sums->rowCount(), kMaxSumRows) + 4);
    QStringList notes = {
        tr("Net: nothing known to be counted twice. What is part of another event counts inside it; increases and "
           "estimates are left out. Gross is every amount but estimates. Currencies are never mixed.")};
    if (totals.undatedCount > 0)
        notes.append(tr("%n events without a date are in no range, and in none of these sums.", nullptr,
                        static_cast<int>(totals.undatedCount)));
    if (totals.all.leftOutCount > totals.all.leftOut.size())
        notes.append(tr("The list shows the first %1 of %2 that were left out.")
                         .arg(QString::number(totals.all.leftOut.size()), QString::number(totals.all.leftOutCount)));
    m_notes->setText(notes.join(u'\n'));
    m_leftOut->setLeftOut(m_state.store(), m_state.language(), totals.all.leftOut);
}

} // namespace timeloupe
