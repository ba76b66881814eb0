// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/storyview.h"

#include "model/core/visibletext.h"
#include "model/text/emphasis.h"
#include "views/story/slidestrings.h"
#include "views/story/stagekeys.h"

#include <QAccessible>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <utility>

namespace timeloupe {

namespace {

constexpr int kShortestFade = 350;
constexpr int kTypedMs = 4000;       // timeout of a typed number
constexpr double kNotesShare = 0.36; // share of the height

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
    const RenderedSlidePtr before = std::exchange(m_shown, m_slideCache.slide(step));
    m_shownStep = step;
    update();
    const bool wanted = isVisible() && style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    if (!wanted || !isAnother || !before || m_navigator.blank() != StoryNavigator::Blank::None)
        return;
    m_transition.emplace(before, m_shown);
    m_move.setDuration(std::max(m_transition->milliseconds(), kShortestFade));
    m_move.start();
}

void StoryView::settle()
{
    if (m_move.state() == QAbstractAnimation::Running)
        m_move.stop();
    m_transition.reset();
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

// --- painting ---

/// 1/1080 of the height in pixels.
double StoryView::unit() const
{
    return height() / 1080.0;
}

void StoryView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_navigator.blank() != StoryNavigator::Blank::None) {
        painter.fillRect(rect(), m_navigator.blank() == StoryNavigator::Blank::Black ? Qt::black : Qt::white);
        return;
    }
    paintStage(painter);
    if (m_notes)
        paintNotes(painter);
    paintTyped(painter);
    m_spot.paint(painter, 54 * unit(), m_style.accent);
}

void StoryView::paintStage(QPainter &painter)
{
    if (!m_shown) {
        paintWaiting(painter);
    } else if (m_transition) {
        m_transition->paint(painter, size(), devicePixelRatioF(), m_style, m_move.currentValue().toDouble());
    } else if (m_shown->slide.size() == QSizeF(size())) {
        painter.drawImage(QPointF(), m_shown->picture);
    } else {
        painter.fillRect(rect(), m_style.surface);
        const QSizeF fitted = m_shown->slide.size().scaled(size(), Qt::KeepAspectRatio);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(QRectF({(width() - fitted.width()) / 2, (height() - fitted.height()) / 2}, fitted),
                          m_shown->picture);
    }
}

/// Shown while the first slide is rendered.
void StoryView::paintWaiting(QPainter &painter)
{
    painter.fillRect(rect(), m_style.surface);
    QFont font = m_style.title;
    font.setPixelSize(std::max(1, static_cast<int>(40 * unit())));
    painter.setFont(font);
    painter.setPen(m_style.muted);
    painter.drawText(QRectF(rect()), Qt::AlignCenter | Qt::TextWordWrap, m_navigator.story()->name());
}

void StoryView::paintNotes(QPainter &painter)
{
    const double side = 84 * unit();
    const double gap = 28 * unit();
    const SlideStrings words(m_navigator.story()->language);
    const StoryStep *step = m_navigator.current();
    QString said = step ? m_navigator.story()->said(step->notes).trimmed() : QString();
    const bool none = said.isEmpty();
    if (none)
        said = words.noNotes();
    SlideText notes{said, m_style.font, none ? m_style.muted : m_style.text, m_style.text};
    const double most = height() * kNotesShare - 2 * gap;
    double needed = most;
    for (const double pixels : {34.0, 30.0, 26.0, 22.0}) {
        notes.font.setPixelSize(std::max(1, static_cast<int>(pixels * unit())));
        needed = notes.height(width() - 2 * side);
        if (needed <= most)
            break;
    }
    const double high = std::min(needed, most) + 2 * gap;
    const QRectF panel(0, height() - high, width(), high);
    painter.fillRect(panel, m_style.card);
    painter.fillRect(QRectF(panel.topLeft(), QSizeF(panel.width(), 1)), m_style.border);
    notes.paint(painter, panel.adjusted(side, gap, -side, -gap));
}

/// "→ 12": the number typed so far, in the corner.
void StoryView::paintTyped(QPainter &painter)
{
    if (!m_navigator.typed())
        return;
    QFont font = m_style.bold;
    font.setPixelSize(std::max(1, static_cast<int>(34 * unit())));
    const QString text = QStringLiteral("→ %1").arg(*m_navigator.typed());
    const QSizeF size(QFontMetricsF(font).horizontalAdvance(text) + 48 * unit(), 64 * unit());
    const QRectF box(QPointF(width() - size.width() - 40 * unit(), 40 * unit()), size);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_style.card);
    painter.drawRoundedRect(box, 12 * unit(), 12 * unit());
    painter.setFont(font);
    painter.setPen(m_style.text);
    painter.drawText(box, Qt::AlignCenter, text);
}

} // namespace timeloupe
