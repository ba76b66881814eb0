// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/leftoutmodel.h"
#include "app/window/sumsmodel.h"
#include "model/totals/totalsinrange.h"
#include "views/style/style.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QLabel;
class QTableView;
QT_END_NAMESPACE

namespace timeloupe {

/// Explains the sum in view: gross, net and range per currency, what is certainly and what only possibly in view, and
/// what was left out and why. A click on an event leads to it. Follows the view while open.
class TotalsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit TotalsDialog(ViewState &state, QWidget *parent = nullptr);

    void setLook(const Style &style);
    /// For the state's store, range and filter.
    void setTotals(const InRange &totals);

    [[nodiscard]] const SumsModel &sums() const { return *m_sums; }
    [[nodiscard]] const LeftOutModel &leftOut() const { return *m_leftOut; }

private:
    void createSums();
    void createLeftOut();
    void travel(const QModelIndex &index);

    ViewState &m_state;
    QLabel *m_title = nullptr;
    SumsModel *m_sums = nullptr;
    QTableView *m_sumsView = nullptr;
    QLabel *m_notes = nullptr;
    QTableView *m_leftOutView = nullptr;
    LeftOutModel *m_leftOut = nullptr;
};

} // namespace timeloupe
