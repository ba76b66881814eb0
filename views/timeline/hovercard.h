// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventstore.h"
#include "model/wording/dateformat.h"
#include "views/style/style.h"

#include <QWidget>

#include <vector>

namespace timeloupe {

/// The card beside the cursor: an event, or the most important events of a cluster. Plain text; takes no input.
class HoverCard : public QWidget
{
    Q_OBJECT

public:
    explicit HoverCard(QWidget *parent);

    void setLook(const Style &style);
    /// Shows an event beside `at` (parent's coordinates), inside the parent.
    void showEvent(const EventStore &store, EventRow row, const Words &words, QPointF at);
    /// Shows the first `rows` of `count` events, with a pending sum.
    void showList(const EventStore &store, const std::vector<EventRow> &rows, std::size_t count, const Words &words,
                  const QString &hint, QPointF at);
    void moveTo(QPointF at) { place(at); }
    /// Sets the sum of the events of showList().
    void setSum(const QString &sum);
    [[nodiscard]] QString text() const; ///< The displayed lines.
    using QWidget::showEvent;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Line
    {
        QString text;
        bool bold = false;
        bool muted = false;
        std::optional<QColor> color; ///< of the mark before it
        Kind kind = Kind::Unknown;
    };
    void addEvent(const EventStore &store, EventRow row, const Words &words);
    void place(QPointF at);
    [[nodiscard]] double breakLines();

    Style m_style;
    QPointF m_at;
    std::vector<Line> m_lines;
    std::vector<Line> m_broken; ///< wrapped at words to a limited width
};

} // namespace timeloupe
