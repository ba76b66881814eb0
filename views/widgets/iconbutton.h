// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/translated.h"

#include <QAbstractButton>

namespace timeloupe {

struct Style;

/// A small flat button with a drawn icon. The tooltip is also the accessible name.
class IconButton : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Sign : std::uint8_t { Search, Sort, Clear, InView, More, Duplicate, Delete, Up, Down };

    IconButton(Sign sign, const Caption &tip, QWidget *parent = nullptr);

    void setLook(const Style &style);
    [[nodiscard]] QSize sizeHint() const override { return {20, 20}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    Sign m_sign;
    QColor m_ink;
    QColor m_lit;
    QColor m_ground; ///< when checked
};

} // namespace timeloupe
