// SPDX-License-Identifier: GPL-3.0-or-later
#include "totalsdialog.h"

#include "model/dateformat.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QTableWidget>
#include <QVBoxLayout>

namespace timeloupe {

namespace {

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

void makeCalm(QTableView &table)
{
    table.setShowGrid(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(24);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setTabKeyNavigation(false);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

} // namespace

TotalsDialog::TotalsDialog(ViewState &state, QWidget *parent)
    : QDialog(parent), m_state(state), m_title(plainLabel(this)), m_notes(plainLabel(this))
{
    setWindowTitle(tr("What it adds up to"));
    resize(780, 460);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(10);
    createSums();
    createLeftOut();
    column->addWidget(m_title);
    column->addWidget(m_sums);
    column->addWidget(m_notes);
    column->addWidget(m_leftOutView, 1);
    setLook(Style::make(Theme::Light));
}

void TotalsDialog::createSums()
{
    m_sums = new QTableWidget(0, 6, this);
    m_sums->setHorizontalHeaderLabels(
        {tr("In view"), tr("Events counted"), tr("Gross"), tr("Net"), tr("Low"), tr("High")});
    m_sums->setAccessibleName(tr("Sums"));
    makeCalm(*m_sums);
    m_sums->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
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
    m_leftOutView->setColumnWidth(LeftOutModel::Reason, 130);
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
    if (const auto event = m_leftOut->eventAt(index))
        m_state.travelTo(*event);
}

void TotalsDialog::setTotals(const InRange &totals)
{
    const Words words(m_state.language());
    m_title->setText(words.range(m_state.range()));
    m_sums->setRowCount(0);
    addSums(tr("all of it"), totals.all);
    if (totals.parts.possibleCount > 0) {
        addSums(tr("certainly in it"), totals.parts.certain);
        addSums(tr("only possibly in it"), totals.parts.possible);
    }
    m_sums->setFixedHeight(m_sums->horizontalHeader()->sizeHint().height() + 24 * m_sums->rowCount() + 4);
    QStringList notes = {
        tr("Net counts nothing twice: what is part of another event counts inside it, increases and "
           "estimates are left out. Gross is every amount but estimates. Currencies are never mixed.")};
    if (totals.undatedCount > 0)
        notes.append(
            totals.undatedCount == 1
                ? tr("1 event without a date is in no range, and in none of these sums.")
                : tr("%1 events without a date are in no range, and in none of these sums.").arg(totals.undatedCount));
    if (totals.all.leftOutCount > totals.all.leftOut.size())
        notes.append(tr("The list shows the first %1 of %2 that were left out.")
                         .arg(totals.all.leftOut.size())
                         .arg(totals.all.leftOutCount));
    m_notes->setText(notes.join(u'\n'));
    m_leftOut->setLeftOut(m_state.store(), m_state.language(), totals.all.leftOut);
}

void TotalsDialog::addSums(const QString &what, const Totals &totals)
{
    const Words words(m_state.language());
    for (const Total &total : totals.totals) {
        const int row = m_sums->rowCount();
        m_sums->insertRow(row);
        const QString high = words.money(total.high, total.currency);
        const QStringList cells = {tr("%1, %2", "what, currency").arg(what, QString::fromStdString(total.currency)),
                                   words.number(static_cast<double>(total.events)),
                                   words.money(total.gross, total.currency),
                                   words.money(total.net, total.currency),
                                   words.money(total.low, total.currency),
                                   total.openUpward ? tr("%1 or more").arg(high) : high};
        for (int column = 0; column < cells.size(); ++column)
            m_sums->setItem(row, column, new QTableWidgetItem(cells[column]));
    }
}

} // namespace timeloupe
