// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/reorderlist.h"

namespace timeloupe {

/// The rows of a StepModel: number, title, and below it the first line of the caption or the rest of the title. The
/// current step is marked even without the focus.
class StepList : public ReorderList
{
    Q_OBJECT

public:
    static constexpr int kRowHeight = 42;

    explicit StepList(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return {200, kRowHeight * 5}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, kRowHeight * 2}; }
};

} // namespace timeloupe
