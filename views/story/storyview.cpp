// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/storyview.h"

#include "model/core/visibletext.h"
#include "model/text/emphasis.h"
#include "views/story/slidestrings.h"
#include "views/story/stagekeys.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QStyle>

namespace timeloupe {

namespace {

constexpr int kShortestFade = 350;
constexpr int kTypedMs = 4000; // timeout of a typed number

} // namespace

StoryView::StoryView(StoryNavigator &navigator, SlideCache &slideCache, QWidget *parent)
    : QWidget(parent), m_navigator(navigator), m_slideCache(slideCache), m_style(Style::make(m_theme))
{
    setObjectName(QStringLiteral("storyView"));
    setWindowTitle(visibleName(navigator.story()->name()));
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
    connect(&m_typedEnd, &QTimer::timeout, &m_navigator, &StoryNavigator::forgetTyped);
    connectNavigator();
    updateCursor();
    announce();
}

void StoryView::connectNavigator()
{
    connect(&m_navigator, &StoryNavigator::stepChanged, this, &StoryView::stepTo);
    connect(&m_navigator, &StoryNavigator::blankChanged, this, QOverload<>::of(&QWidget::update));
    connect(&m_navigator, &StoryNavigator::typedChanged, this, [this] {
        if (m_navigator.typed())
            m_typedEnd.start();
        update();
    });
    connect(&m_slideCache, &SlideCache::made, this, [this](int step) {
        if (step == m_navigator.step() && step != m_shownStep)
            take(step);
    });
}

void StoryView::setLook(Theme theme, ReadingDistance distance)
{
    m_theme = theme;
    m_distance = distance;
    m_style = Style::make(theme);
    updateLook();
}

/// Renders the slides for the current size and style; the old ones are scaled meanwhile.
void StoryView::updateLook()
{
    m_move.stop();
    settle();
    m_slideCache.setLook({QSizeF(size()), m_theme, m_distance}, devicePixelRatioF());
    m_shownStep = -1;
    if (m_slideCache.slide(m_navigator.step()))
        take(m_navigator.step());
    m_slideCache.want(m_navigator.step());
    update();
}

void StoryView::resizeEvent(QResizeEvent *)
{
    updateLook();
}

void StoryView::showEvent(QShowEvent *)
{
    if (m_shownStep < 0 || (m_shown && m_shown->picture.devicePixelRatio() != devicePixelRatioF()))
        updateLook();
}

void StoryView::closeEvent(QCloseEvent *event)
{
    QWidget::closeEvent(event);
    m_navigator.end();
}

bool StoryView::isSettled() const
{
    return m_shownStep == m_navigator.step() && m_move.state() != QAbstractAnimation::Running;
}

void StoryView::stepTo(int step)
{
    announce();
    settle();
    if (m_slideCache.slide(step))
        take(step);
    m_slideCache.want(step);
}

/// Shows a rendered slide with a transition from the current one.
void StoryView::take(int step)
{
    settle();
    const bool isAnother = m_shownStep >= 0 && m_shownStep != step;
    m_before = m_shown;
    m_shown = m_slideCache.slide(step);
    m_shownStep = step;
    update();
    const bool wanted = isVisible() && style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    if (!wanted || !isAnother || !m_before || m_navigator.blank() != StoryNavigator::Blank::None) {
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

/// Announces the step to assistive technology.
void StoryView::announce()
{
    const SlideStrings words(m_navigator.story()->language);
    const StoryStep *step = m_navigator.current();
    const QString title = step ? m_navigator.story()->said(step->title) : m_navigator.story()->name();
    const QString caption = step ? withoutEmphasis(m_navigator.story()->said(step->caption)) : words.noSteps();
    setAccessibleName(title.isEmpty() && step ? words.step(m_navigator.step()) : title);
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
    } else if (!stageKey(*event, m_navigator)) {
        QWidget::keyPressEvent(event);
    }
}

void StoryView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_navigator.next();
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

/// The pointer spot replaces the cursor.
void StoryView::updateCursor()
{
    setCursor(m_spot.isMoving() && !m_spot.isOn() ? Qt::ArrowCursor : Qt::BlankCursor);
}

} // namespace timeloupe
