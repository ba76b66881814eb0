// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/state/viewstate.h"
#include "views/scene/axis/plotarea.h"
#include "views/scene/overview/overviewscene.h"

#include <QWidget>

namespace timeloupe {

/// The whole extent in one strip: the number of events that begin in each period (pale: all, strong: matching), with a
/// brush over the range in view. Its body pans, its handles resize, a click jumps, the wheel zooms.
class Overview : public QWidget
{
    Q_OBJECT

public:
    explicit Overview(ViewState &state, QWidget *parent = nullptr);

    void setLook(const Style &style);
    /// Leaves space at the right for the timeline's scroll bar, in pixels.
    void setRightMargin(int pixels);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// x of an instant in this widget.
    [[nodiscard]] double xOf(Instant at) const { return m_scene.xOf(at); }
    /// The brush in widget pixels; at least wide enough to grab.
    [[nodiscard]] QRectF brushRect() const;

    [[nodiscard]] const std::vector<OverviewScene::Bar> &bars() const { return m_scene.bars; }

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
    [[nodiscard]] Grip gripAt(QPointF at) const;
    [[nodiscard]] TimeRange centredOn(Instant at) const;
    void drag(double x, bool settled);
    void panBy(double share);
    void zoomBy(double factor, Instant at, bool settled);
    void showTip(QPoint at, QPoint global);

    ViewState &m_state;
    Style m_style = Style::make(Theme::Light);
    PlotArea m_area;
    int m_rightMargin = 0;
    OverviewScene m_scene;
    Grip m_grip = Grip::None;
    double m_grabbedAt = 0; ///< offset from the brush's centre (body) or edge (handles), in pixels
};

} // namespace timeloupe
