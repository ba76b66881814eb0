// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/sumsmodel.h"

#include "model/text/displaytext.h"
#include "model/wording/dateformat.h"

namespace timeloupe {

SumsModel::SumsModel(QObject *parent) : QAbstractTableModel(parent) {}

void SumsModel::setTotals(const InRange &totals, Language language)
{
    beginResetModel();
    m_language = language;
    m_rows.clear();
    add(tr("all of it"), totals.all.totals);
    if (totals.parts.possibleCount > 0) {
        add(tr("certainly in it"), totals.parts.certain.totals);
        add(tr("only possibly in it"), totals.parts.possible.totals);
    }
    endResetModel();
}

void SumsModel::add(const QString &part, const std::vector<Total> &totals)
{
    m_rows.reserve(m_rows.size() + totals.size());
    for (const Total &total : totals)
        m_rows.push_back({part, total});
}

int SumsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SumsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SumsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((index.column() >= Events ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::DisplayRole)
        return text(m_rows[static_cast<std::size_t>(index.row())], index.column());
    return {};
}

QString SumsModel::text(const Row &row, int column) const
{
    const Words words(m_language);
    const Total &total = row.total;
    switch (column) {
    case Part:
        return row.part;
    case Currency:
        return displayLabel(total.currency, kLongestWord);
    case Events:
        return words.number(static_cast<double>(total.events));
    case Gross:
        return words.money(total.gross, total.currency);
    case Net:
        return words.money(total.net, total.currency);
    case Low:
        return words.money(total.low, total.currency);
    case High:
        return total.openUpward ? tr("no upper bound") : words.money(total.high, total.currency);
    default:
        return {};
    }
}

QVariant SumsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section >= Events)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Part:
        return tr("In view");
    case Currency:
        return tr("Currency");
    case Events:
        return tr("Events counted");
    case Gross:
        return tr("Gross");
    case Net:
        return tr("Net");
    case Low:
        return tr("Low");
    case High:
        return tr("High");
    default:
        return {};
    }
}

} // namespace timeloupe
