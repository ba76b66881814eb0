// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/state/viewstate.h"

#include <QVariantAnimation>

class QWidget;

namespace timeloupe {

/// Animates the visible range to a target within 250 ms. Steps are unsettled ranges of the ViewState, the last is
/// settled, so that all panels move together. Jumps when the desktop disables animations. Stops when the range is set
/// elsewhere.
class RangeAnimator : public QObject
{
    Q_OBJECT

public:
    /// `asked` is the widget whose style tells whether animations are enabled.
    RangeAnimator(ViewState &state, const QWidget &asked, QObject *parent = nullptr);

    void moveTo(TimeRange target);
    /// Settles the current range.
    void stop();

private:
    void step(double share);
    void rangeChanged();

    ViewState &m_state;
    const QWidget &m_asked;
    QVariantAnimation m_animation;
    TimeRange m_from;
    TimeRange m_to;
    bool m_stepping = false;
};

} // namespace timeloupe
