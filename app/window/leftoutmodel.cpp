// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/leftoutmodel.h"

#include "model/text/displaytext.h"
#include "model/wording/dateformat.h"

namespace timeloupe {

LeftOutModel::LeftOutModel(QObject *parent) : QAbstractTableModel(parent) {}

void LeftOutModel::setLeftOut(EventStorePtr store, Language language, std::vector<LeftOut> leftOut)
{
    beginResetModel();
    m_store = std::move(store);
    m_language = language;
    m_leftOut = std::move(leftOut);
    endResetModel();
}

std::optional<EventRow> LeftOutModel::eventAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return std::nullopt;
    const LeftOut &leftOut = m_leftOut[static_cast<std::size_t>(index.row())];
    return index.column() == CountedIn ? leftOut.countedIn : leftOut.row;
}

int LeftOutModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_leftOut.size());
}

int LeftOutModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LeftOutModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((index.column() == Amount ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::DisplayRole)
        return text(m_leftOut[static_cast<std::size_t>(index.row())], index.column());
    return {};
}

QString LeftOutModel::text(const LeftOut &leftOut, int column) const
{
    switch (column) {
    case Event:
        return title(leftOut.row);
    case Amount:
        return Words(m_language).money(leftOut.value, leftOut.currency);
    case Reason:
        switch (leftOut.reason) {
        case LeftOutReason::PartOf:
            return tr("part of another");
        case LeftOutReason::Increment:
            return tr("a change of another");
        case LeftOutReason::Estimate:
            return tr("an estimate");
        }
        return {};
    default:
        return leftOut.countedIn ? title(*leftOut.countedIn) : QString();
    }
}

QString LeftOutModel::title(EventRow row) const
{
    return displayLabel(m_store->title(row, m_language));
}

QVariant LeftOutModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == Amount)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Event:
        return tr("Left out");
    case Amount:
        return tr("Amount");
    case Reason:
        return tr("Why");
    case CountedIn:
        return tr("Counted in");
    default:
        return {};
    }
}

} // namespace timeloupe
