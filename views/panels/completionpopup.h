// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query/querycompletion.h"
#include "views/style/style.h"

#include <QListView>

class QStandardItemModel;

namespace timeloupe {

/// What can come next in a query, each with a hint beside it. Lies over the window, never has the focus: whoever shows
/// it hands it the keys.
class CompletionPopup : public QListView
{
    Q_OBJECT

public:
    explicit CompletionPopup(QWidget *parent);

    void setLook(const Style &style);
    [[nodiscard]] const Style &look() const { return m_style; }
    /// Shows them with its top left corner at `at` (global), inside the window. Nothing is chosen yet.
    void offer(const std::vector<Completion> &items, QPoint at);
    /// −1: nothing is chosen.
    [[nodiscard]] int chosen() const { return currentIndex().row(); }
    /// Chooses `rows` further down, round and round.
    void moveBy(int rows);

Q_SIGNALS:
    void picked(int row);

private:
    QStandardItemModel *m_items;
    Style m_style = Style::make(Theme::Light);
};

} // namespace timeloupe
