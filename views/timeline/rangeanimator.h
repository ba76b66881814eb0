// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/state/viewstate.h"

#include <QVariantAnimation>

class QWidget;

namespace timeloupe {

/// Moves the visible range smoothly to a target (at most 250 ms). Each step is an unsettled range of the ViewState,
/// the last one settled; so all panels move together. At once when the desktop asks for no animation. A range set by
/// anybody else meanwhile ends the move.
class RangeAnimator : public QObject
{
    Q_OBJECT

public:
    /// `asked` is the widget whose style is asked whether animations are wanted.
    RangeAnimator(ViewState &state, const QWidget &asked, QObject *parent = nullptr);

    void moveTo(TimeRange target);
    /// Stays where it is; the present range is settled.
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
