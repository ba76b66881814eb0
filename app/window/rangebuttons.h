// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/state/viewstate.h"
#include "views/style/style.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QToolButton;
QT_END_NAMESPACE

namespace timeloupe {

/// All · 5 Y · 1 Y · Quarter · Month · Day: sets the length of the visible range. The matching button is checked.
class RangeButtons : public QWidget
{
    Q_OBJECT

public:
    explicit RangeButtons(ViewState &state, QWidget *parent = nullptr);

    void setLook(const Style &style);
    [[nodiscard]] int count() const { return static_cast<int>(m_buttons.size()); }
    [[nodiscard]] QToolButton *button(int index) const { return m_buttons[static_cast<std::size_t>(index)]; }

Q_SIGNALS:
    /// The user chose a range.
    void rangeRequested(timeloupe::TimeRange range);

private:
    void adapt();
    [[nodiscard]] TimeRange rangeOf(int index) const;
    [[nodiscard]] Instant centre() const;

    ViewState &m_state;
    std::vector<QToolButton *> m_buttons;
};

} // namespace timeloupe
