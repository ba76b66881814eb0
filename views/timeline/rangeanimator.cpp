// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/rangeanimator.h"

#include <QStyle>
#include <QWidget>

#include <cmath>

namespace timeloupe {

namespace {

constexpr int kLongestMs = 250;

} // namespace

RangeAnimator::RangeAnimator(ViewState &state, const QWidget &asked, QObject *parent)
    : QObject(parent), m_state(state), m_asked(asked)
{
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    m_animation.setDuration(kLongestMs);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_animation, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &share) { step(share.toDouble()); });
    connect(&m_state, &ViewState::rangeChanged, this, &RangeAnimator::rangeChanged);
    connect(&m_state, &ViewState::storeChanged, this, [this] {
        if (!m_state.change())
            m_animation.stop();
    });
}

void RangeAnimator::moveTo(TimeRange target)
{
    m_animation.stop();
    const bool wanted = m_asked.isVisible() && m_asked.style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0;
    if (!wanted || target == m_state.range()) {
        m_state.setRange(target);
        return;
    }
    m_from = m_state.range();
    m_to = target;
    m_animation.start();
}

void RangeAnimator::stop()
{
    if (m_animation.state() != QAbstractAnimation::Running)
        return;
    m_animation.stop();
    m_state.setRange(m_state.range(), true);
}

void RangeAnimator::step(double share)
{
    if (m_animation.state() != QAbstractAnimation::Running)
        return;
    m_stepping = true;
    if (share >= 1) {
        m_state.setRange(m_to, true);
    } else {
        // The length changes geometrically; the edges move by its progress.
        const double a = m_from.length();
        const double b = m_to.length();
        const double length = a * std::pow(b / a, share);
        const double way = std::abs(b - a) < 1e-3 * a ? share : (length - a) / (b - a);
        const Instant begin = shifted(m_from.begin, difference(m_from.begin, m_to.begin) * way);
        m_state.setRange({begin, shifted(begin, length)}, false);
    }
    m_stepping = false;
}

void RangeAnimator::rangeChanged()
{
    if (!m_stepping)
        m_animation.stop();
}

} // namespace timeloupe
