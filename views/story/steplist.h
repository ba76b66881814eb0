// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/reorderlist.h"

namespace timeloupe {

/// The rows of a StepModel: number, title, and under it the caption's first line, or what the title's own first line
/// has no room for. The current one is marked, with or without the keyboard.
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
