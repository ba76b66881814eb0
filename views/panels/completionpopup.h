// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query/querycompletion.h"
#include "views/style/style.h"

#include <QListView>

class QStandardItemModel;

namespace timeloupe {

/// Lists completions of a query with hints. Never has the focus: the owner forwards keys.
class CompletionPopup : public QListView
{
    Q_OBJECT

public:
    explicit CompletionPopup(QWidget *parent);

    void setLook(const Style &style);
    [[nodiscard]] const Style &look() const { return m_style; }
    /// Shows the items with the top left corner at `at` (global), inside the window, with nothing chosen.
    void offer(const std::vector<Completion> &items, QPoint at);
    /// −1 when nothing is chosen.
    [[nodiscard]] int chosen() const { return currentIndex().row(); }
    /// Moves the choice by `rows`, wrapping around.
    void moveBy(int rows);

Q_SIGNALS:
    void picked(int row);

private:
    QStandardItemModel *m_items;
    Style m_style = Style::make(Theme::Light);
};

} // namespace timeloupe
