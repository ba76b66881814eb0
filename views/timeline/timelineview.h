// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/latestjob.h"
#include "model/totals/totals.h"
#include "views/scene/timeline/timelinescene.h"
#include "views/style/spritecache.h"
#include "views/style/statictextcache.h"
#include "views/timeline/hovercard.h"
#include "views/timeline/rangeanimator.h"
#include "views/timeline/timegestures.h"

#include <QAbstractScrollArea>
#include <QPixmap>

#include <memory>

class QRubberBand;

namespace timeloupe {

/// The timeline: input becomes ViewState, ViewState becomes a scene, the scene is painted. Scrolls only up and down;
/// along time it pans.
class TimelineView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit TimelineView(ViewState &state, QWidget *parent = nullptr);
    ~TimelineView() override;

    void setLook(const Style &style);
    /// What is drawn now. Built when it is asked for.
    const TimelineScene &scene();
    /// Whether what is drawn is of the state's present store, filter and lanes.
    [[nodiscard]] bool isUpToDate() const { return !m_job.isRunning(); }

    // Commands of keys and menus.
    void stepEvent(int direction); ///< the next or previous event in time, from the current one
    void stepLane(int direction);  ///< the nearest event in the lane below or above
    void centreOrFit();            ///< the selection in the middle; once more: fitted
    void zoomBy(double factor);    ///< around the middle
    void zoomToMeasured();
    void filterToMeasured();

Q_SIGNALS:
    /// The snapshot was rebuilt after a change of store, filter or lanes, and will be painted.
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
    void rebuildContent();
    void setContent(TimelineContentPtr content);
    void relayout();
    void dropScene();
    /// What is drawn is of the store before: its rows mean nothing now.
    [[nodiscard]] bool isStale() const { return m_content->store != m_state.store(); }
    /// Nothing while isStale().
    [[nodiscard]] std::optional<SceneHit> hitAt(QPointF at);
    [[nodiscard]] TimeGestures::Axis axis() const;
    [[nodiscard]] SceneRequest request() const;
    void paintScene(QPainter &painter);
    void paintMeasured(QPainter &painter);
    void computeMeasuredTotals();
    void hoverAt(QPointF at);
    void leave();
    void click(QPointF at, Qt::KeyboardModifiers modifiers);
    void clickCluster(const SceneCluster &cluster, QPointF at);
    void listCluster(const SceneCluster &cluster, QPoint at);
    [[nodiscard]] std::vector<EventRow> clusterRows(const SceneCluster &cluster, std::size_t limit);
    [[nodiscard]] std::vector<EventRow> individuallyDrawn(const SceneCluster &cluster) const;
    void hoverCluster(std::size_t index, QPointF at);
    void leaveCluster();
    void clickLane(const SceneLane &lane, Qt::KeyboardModifiers modifiers);
    void showOnlyCompany(CompanyIndex company);
    void finishDrag(QPointF at);
    [[nodiscard]] Instant timeAt(double x) const;
    bool stepKey(const QKeyEvent &event);

    ViewState &m_state;
    Style m_style;
    StyleTextCaches m_texts;
    SpriteCache m_sprites;
    TimelineContentPtr m_content;
    TimelineContentPtr m_unfiltered; ///< of a large store, without a filter: clearing one brings it back
    std::unique_ptr<TimelineLayout> m_layout;
    std::optional<TimelineScene> m_scene;
    QPixmap m_picture;           ///< of the scene, when it is painted again
    bool m_wasPainted = false;   ///< the scene, onto the widget
    bool m_keepsPicture = false; ///< of the store before, until that of its change is there
    LatestJob m_job;
    LatestJob m_sumJob;
    LatestJob m_clusterJob;
    RangeAnimator m_animator;
    TimeGestures m_gestures;
    HoverCard m_card;
    std::optional<std::size_t> m_hoveredCluster; ///< of m_scene: the card tells of it
    std::optional<RangeTotals> m_measuredTotals;
    Drag m_drag = Drag::None;
    QPointF m_pressedAt;
    QRectF m_band;
    bool m_pressed = false;
    bool m_focusedByKey = false; ///< then the focus is shown
};

} // namespace timeloupe
