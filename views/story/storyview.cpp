// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/storyview.h"

#include "model/core/visibletext.h"
#include "model/text/emphasis.h"
#include "views/story/slidewords.h"
#include "views/story/stagekeys.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QStyle>

namespace timeloupe {

namespace {

constexpr int kShortestFade = 350;
constexpr int kTypedMs = 4000; // a number that nobody confirms is forgotten

} // namespace

StoryView::StoryView(StoryWalk &walk, SlideTray &tray, QWidget *parent)
    : QWidget(parent), m_walk(walk), m_tray(tray), m_style(Style::make(m_theme))
{
    setObjectName(QStringLiteral("storyView"));
    setWindowTitle(visibleName(walk.story()->name()));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_move.setStartValue(0.0);
    m_move.setEndValue(1.0);
    connect(&m_move, &QVariantAnimation::valueChanged, this, QOverload<>::of(&QWidget::update));
    connect(&m_move, &QAbstractAnimation::finished, this, &StoryView::settle);
    connect(&m_spot, &PointerSpot::rested, this, [this] {
        updateCursor();
        update();
    });
    m_typedEnd.setSingleShot(true);
    m_typedEnd.setInterval(kTypedMs);
    connect(&m_typedEnd, &QTimer::timeout, &m_walk, &StoryWalk::forgetTyped);
    connectWalk();
    updateCursor();
    announce();
}

void StoryView::connectWalk()
{
    connect(&m_walk, &StoryWalk::stepChanged, this, &StoryView::stepTo);
    connect(&m_walk, &StoryWalk::blankChanged, this, QOverload<>::of(&QWidget::update));
    connect(&m_walk, &StoryWalk::typedChanged, this, [this] {
        if (m_walk.typed())
            m_typedEnd.start();
        update();
    });
    connect(&m_tray, &SlideTray::made, this, [this](int step) {
        if (step == m_walk.step() && step != m_shownStep)
            take(step);
    });
}

void StoryView::setLook(Theme theme, ReadingDistance distance)
{
    m_theme = theme;
    m_distance = distance;
    m_style = Style::make(theme);
    relook();
}

/// Slides for this size and look; what is shown stays, stretched, until they are there.
void StoryView::relook()
{
    m_move.stop();
    settle();
    m_tray.setLook({QSizeF(size()), m_theme, m_distance}, devicePixelRatioF());
    m_shownStep = -1;
    if (m_tray.slide(m_walk.step()))
        take(m_walk.step());
    m_tray.want(m_walk.step());
    update();
}

void StoryView::resizeEvent(QResizeEvent *)
{
    relook();
}

void StoryView::showEvent(QShowEvent *)
{
    if (m_shownStep < 0 || (m_shown && m_shown->picture.devicePixelRatio() != devicePixelRatioF()))
        relook();
}

void StoryView::closeEvent(QCloseEvent *event)
{
    QWidget::closeEvent(event);
    m_walk.end();
}

bool StoryView::isSettled() const
{
    return m_shownStep == m_walk.step() && m_move.state() != QAbstractAnimation::Running;
}

void StoryView::stepTo(int step)
{
    announce();
    settle();
    if (m_tray.slide(step))
        take(step);
    m_tray.want(step);
}

/// Shows a slide that is made: moves to it from what is shown.
void StoryView::take(int step)
{
    settle();
    const bool isAnother = m_shownStep >= 0 && m_shownStep != step;
    m_before = m_shown;
    m_shown = m_tray.slide(step);
    m_shownStep = step;
    update();
    const bool wanted = isVisible() && style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    if (!wanted || !isAnother || !m_before || m_walk.blank() != StoryWalk::Blank::None) {
        m_before.reset();
        return;
    }
    m_path = m_before->slide.pathTo(m_shown->slide);
    m_move.setDuration(std::max(m_path.milliseconds(), kShortestFade));
    m_move.start();
}

void StoryView::settle()
{
    if (m_move.state() == QAbstractAnimation::Running)
        m_move.stop();
    m_before.reset();
    m_layers = {};
    update();
}

/// For those who hear the screen.
void StoryView::announce()
{
    const SlideWords words(m_walk.story()->language);
    const StoryStep *step = m_walk.current();
    const QString title = step ? m_walk.story()->said(step->title) : m_walk.story()->name();
    const QString caption = step ? withoutEmphasis(m_walk.story()->said(step->caption)) : words.noSteps();
    setAccessibleName(title.isEmpty() && step ? words.step(m_walk.step()) : title);
    setAccessibleDescription(caption);
    QAccessibleEvent said(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

void StoryView::showNotes(bool shown)
{
    m_notes = shown;
    update();
}

void StoryView::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (plain && event->key() == Qt::Key_L) {
        if (!event->isAutoRepeat())
            m_spot.setOn(!m_spot.isOn());
        updateCursor();
        update();
    } else if (plain && event->key() == Qt::Key_N) {
        if (!event->isAutoRepeat())
            showNotes(!m_notes);
    } else if (!stageKey(*event, m_walk)) {
        QWidget::keyPressEvent(event);
    }
}

void StoryView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_walk.next();
}

void StoryView::mouseMoveEvent(QMouseEvent *event)
{
    const double radius = 54 * unit();
    const QRect before = m_spot.area(radius);
    if (!m_spot.moveTo(event->position()))
        return;
    updateCursor();
    update(before);
    update(m_spot.area(radius));
}

void StoryView::leaveEvent(QEvent *)
{
    update();
}

void StoryView::wheelEvent(QWheelEvent *event)
{
    event->accept();
}

/// The spot stands for the cursor.
void StoryView::updateCursor()
{
    setCursor(m_spot.isMoving() && !m_spot.isOn() ? Qt::ArrowCursor : Qt::BlankCursor);
}

} // namespace timeloupe
