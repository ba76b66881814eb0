// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/language/language.h"
#include "model/totals/totalsinrange.h"

#include <QAbstractTableModel>

namespace timeloupe {

/// The sums of a range: a row per currency for the whole, and for what is certainly or only possibly in it. Cells are
/// formatted on demand.
class SumsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Part, Currency, Events, Gross, Net, Low, High, ColumnCount };

    explicit SumsModel(QObject *parent = nullptr);

    void setTotals(const InRange &totals, Language language);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        QString part;
        Total total;
    };
    void add(const QString &part, const std::vector<Total> &totals);
    [[nodiscard]] QString text(const Row &row, int column) const;

    std::vector<Row> m_rows;
    Language m_language = Language::English;
};

} // namespace timeloupe
