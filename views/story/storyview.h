// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/state/storynavigator.h"
#include "views/story/pointerspot.h"
#include "views/story/slidecache.h"
#include "views/story/slidetransition.h"

#include <QVariantAnimation>
#include <QWidget>

#include <optional>

namespace timeloupe {

/// The stage: a story step by step in full screen. The camera moves through time between steps while the texts
/// cross-fade, unless the desktop disables animations; a key during a transition skips to its end. Keys: stageKey(), L
/// for the pointer spot, N for the notes. A click goes to the next step; the wheel does nothing.
class StoryView : public QWidget
{
    Q_OBJECT

public:
    /// Both of the same story.
    StoryView(StoryNavigator &navigator, SlideCache &slideCache, QWidget *parent = nullptr);

    /// Type and colours.
    void setLook(Theme theme, ReadingDistance distance);
    /// Whether the current step is shown and no transition is running.
    [[nodiscard]] bool isSettled() const;
    /// The slide shown or moved to; nullptr before the first.
    [[nodiscard]] RenderedSlidePtr shown() const { return m_shown; }
    /// Shows the presenter's notes over the lower part, for use without a second screen.
    void showNotes(bool shown);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void connectNavigator();
    void updateLook();
    void stepTo(int step);
    void take(int step);
    void settle();
    void announce();
    void updateCursor();
    [[nodiscard]] double unit() const;
    void paintStage(QPainter &painter);
    void paintWaiting(QPainter &painter);
    void paintNotes(QPainter &painter);
    void paintTyped(QPainter &painter);

    StoryNavigator &m_navigator;
    SlideCache &m_slideCache;
    Theme m_theme = Theme::Light;
    ReadingDistance m_distance = ReadingDistance::LastRow;
    Style m_style;
    RenderedSlidePtr m_shown;
    std::optional<SlideTransition> m_transition; ///< while m_move is running
    int m_shownStep = -1;
    QVariantAnimation m_move;
    PointerSpot m_spot;
    QTimer m_typedEnd;
    bool m_notes = false;
};

} // namespace timeloupe
