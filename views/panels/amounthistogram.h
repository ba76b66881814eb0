// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/state/filterrunner.h"
#include "views/style/style.h"

#include <QWidget>

namespace timeloupe {

/// A range of amounts over a histogram of those that pass the filter without its own term, on a log axis: two handles
/// that are dragged or moved by keys. It is the query's `amount:` term, both ways; a handle at its end is no limit.
///
/// Keys: ←/→ move the handle in use, Page up/down by a factor of ten, Home/End to the ends, Tab to the other handle.
class AmountHistogram : public QWidget
{
    Q_OBJECT

public:
    enum class Handle : std::uint8_t { Low, High };

    AmountHistogram(ViewState &state, FilterRunner &runner, QWidget *parent = nullptr);

    void setLook(const Style &style);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Position of the handle, clamped to the axis.
    [[nodiscard]] QPointF handleCenter(Handle handle) const;
    /// x of an amount, clamped to the axis.
    [[nodiscard]] double xOf(double amount) const;
    /// Text of the label below.
    [[nodiscard]] QString label(Handle handle) const;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void readState();
    void setLimit(Handle handle, std::optional<double> amount, bool settled);
    void step(Handle handle, int steps);
    [[nodiscard]] std::optional<double> limit(Handle handle) const;
    [[nodiscard]] double valueOf(Handle handle) const;
    [[nodiscard]] std::optional<double> snapped(double x, Handle handle) const;
    [[nodiscard]] bool isEmpty() const;
    void paintBars(QPainter &painter) const;
    void paintHandles(QPainter &painter) const;
    void describe();

    ViewState &m_state;
    FilterRunner &m_runner;
    AmountBins m_amounts;
    Style m_style = Style::make(Theme::Light);
    Handle m_active = Handle::Low;
    bool m_dragging = false;
    double m_grabbedAt = 0; ///< offset of the grab point from the handle's centre
};

} // namespace timeloupe
