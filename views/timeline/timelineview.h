// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/timeline/timelinescene.h"
#include "views/style/spritecache.h"
#include "views/style/statictextcache.h"
#include "views/timeline/clusterdetails.h"
#include "views/timeline/contentbuilder.h"
#include "views/timeline/hovercard.h"
#include "views/timeline/measuredband.h"
#include "views/timeline/rangeanimator.h"
#include "views/timeline/timegestures.h"
#include "views/timeline/timelinecommands.h"

#include <QAbstractScrollArea>
#include <QPixmap>

#include <memory>

namespace timeloupe {

/// The timeline widget: turns input into ViewState, ViewState into a scene, and paints it. Scrolls vertically; pans
/// along time.
class TimelineView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit TimelineView(ViewState &state, QWidget *parent = nullptr);
    ~TimelineView() override;

    void setLook(const Style &style);
    /// The current scene, built on demand.
    const TimelineScene &scene();
    /// Whether the content matches the state's store, filter and lanes.
    [[nodiscard]] bool isUpToDate() const { return !m_contents.isRunning(); }

    // Commands of keys and menus (TimelineCommands).
    void stepEvent(int direction) { m_commands.stepEvent(direction); }
    void stepLane(int direction);
    void centreOrFit() { m_commands.centreOrFit(); }
    void zoomBy(double factor) { m_commands.zoomBy(factor, axis().scale); }
    void zoomToMeasured() { m_commands.zoomToMeasured(); }
    void filterToMeasured() { m_commands.filterToMeasured(); }

Q_SIGNALS:
    /// The content was rebuilt after a change of store, filter or lanes and will be painted.
    void contentChanged();

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    enum class Drag : std::uint8_t { None, Measure, RubberBand };

    void connectState();
    void relayout();
    void dropScene();
    void fitScrollBar();
    /// Whether the content is of the previous store: its rows are invalid.
    [[nodiscard]] bool isStale() const { return m_contents.content()->store != m_state.store(); }
    /// nullopt while isStale().
    [[nodiscard]] std::optional<SceneHit> hitAt(QPointF at);
    [[nodiscard]] TimeGestures::Axis axis() const;
    [[nodiscard]] SceneRequest request() const;
    [[nodiscard]] Instant timeAt(double x) const;
    void paintScene(QPainter &painter);
    void hoverAt(QPointF at);
    void leave();
    void click(QPointF at, Qt::KeyboardModifiers modifiers);
    void clickLane(const SceneLane &lane, Qt::KeyboardModifiers modifiers);
    void finishDrag(QPointF at);
    bool stepKey(const QKeyEvent &event);

    ViewState &m_state;
    Style m_style;
    StyleTextCaches m_texts;
    SpriteCache m_sprites;
    ContentBuilder m_contents;
    std::unique_ptr<TimelineLayout> m_layout;
    std::optional<TimelineScene> m_scene;
    QPixmap m_picture; ///< cached picture of the scene
    bool m_willFitScrollBar = false;
    bool m_wasPainted = false; ///< the scene, directly onto the widget
    RangeAnimator m_animator;
    TimelineCommands m_commands;
    TimeGestures m_gestures;
    HoverCard m_card;
    ClusterDetails m_clusters;
    MeasuredBand m_measured;
    Drag m_drag = Drag::None;
    QPointF m_pressedAt;
    QRectF m_band;
    bool m_pressed = false;
    bool m_focusedByKey = false; ///< shows the focus
};

} // namespace timeloupe
