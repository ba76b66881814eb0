// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/state/viewstate.h"
#include "views/scene/axis/plotarea.h"

#include <QWidget>

namespace timeloupe {

/// The whole extent in one strip: how many events begin in each period (pale: all, strong: those that pass the
/// filter), and a brush over what is in view. Its body pans, its handles cut, a click jumps, the wheel zooms.
class Overview : public QWidget
{
    Q_OBJECT

public:
    explicit Overview(ViewState &state, QWidget *parent = nullptr);

    void setLook(const Style &style);
    /// Pixels at the right that the timeline above needs for its scroll bar: left free here, too.
    void setRightMargin(int pixels);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// Where an instant stands in this widget.
    [[nodiscard]] double xOf(Instant at) const;
    /// The brush, in pixels of this widget; at least as wide as can be grabbed.
    [[nodiscard]] QRectF brushRect() const;

    /// One period of the strip.
    struct Bar
    {
        TimeRange range;
        QRectF cell;
        std::size_t all = 0;          ///< events that begin in it
        std::size_t matchingRows = 0; ///< those of them that pass the filter
    };
    [[nodiscard]] const std::vector<Bar> &bars() const { return m_bars; }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Grip : std::uint8_t { None, Begin, End, Body };

    void connectState();
    void measure();
    [[nodiscard]] QRectF strip() const;
    [[nodiscard]] Instant timeAt(double x) const;
    [[nodiscard]] Grip gripAt(QPointF at) const;
    [[nodiscard]] TimeRange centredOn(Instant at) const;
    void drag(double x, bool settled);
    void panBy(double share);
    void zoomBy(double factor, Instant at, bool settled);
    void showTip(QPoint at, QPoint global);
    void paintFolds(QPainter &painter) const;
    void paintBars(QPainter &painter) const;
    void paintBrush(QPainter &painter) const;
    void paintCurrent(QPainter &painter) const;

    ViewState &m_state;
    Style m_style = Style::make(Theme::Light);
    PlotArea m_area;
    int m_rightMargin = 0;
    TimeScale m_scale; ///< of the whole extent; x = 0 is m_area.left
    std::vector<Bar> m_bars;
    Grip m_grip = Grip::None;
    double m_grabbedAt = 0; ///< from the brush's centre (body) or edge (handles), in pixels
};

} // namespace timeloupe
