// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/state/viewstate.h"
#include "model/totals/totalsinrange.h"
#include "views/style/style.h"

#include <QPointer>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace timeloupe {

class HelpSheet;
class TotalsDialog;

/// The dialogs of a window about its totals, its gestures and the program. Each is open at most once.
class WindowDialogs : public QObject
{
    Q_OBJECT

public:
    WindowDialogs(ViewState &state, QWidget &window);

    /// `totals` may be null: not known yet.
    void showTotals(const std::shared_ptr<const InRange> &totals);
    void showGestures();
    void showAbout();
    /// Updates the dialog of the totals while it is open.
    void setTotals(const InRange &totals);
    void setLook(const Style &style);
    /// Creates the open dialogs anew, in the current language.
    void recreate(const std::shared_ptr<const InRange> &totals);

private:
    ViewState &m_state;
    QWidget &m_window;
    Style m_style = Style::make(Theme::Light);
    QPointer<TotalsDialog> m_totals;
    QPointer<HelpSheet> m_gestures;
};

} // namespace timeloupe
