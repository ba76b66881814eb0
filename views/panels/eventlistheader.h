// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace timeloupe {

struct Style;

/// The header of the event list: bold names and a sort arrow.
class EventListHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit EventListHeader(QWidget *parent = nullptr);

    void setLook(const Style &style);
    /// Pixels to leave free at the right end of a section: the last visible one contains the switch.
    [[nodiscard]] int endRoom(int logicalIndex) const;
    static constexpr int kEndRoom = 26;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    void paintArrow(QPainter &painter, double x, double y) const;

    QColor m_ground;
    QColor m_line;
    QColor m_text;
};

} // namespace timeloupe
