// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/windowdialogs.h"

#include "app/window/helpsheet.h"
#include "app/window/totalsdialog.h"

#include <QMessageBox>

namespace timeloupe {

WindowDialogs::WindowDialogs(ViewState &state, QWidget &window) : m_state(state), m_window(window) {}

void WindowDialogs::showTotals(const std::shared_ptr<const InRange> &totals)
{
    if (!m_totals) {
        m_totals = new TotalsDialog(m_state, &m_window);
        m_totals->setAttribute(Qt::WA_DeleteOnClose);
        m_totals->setLook(m_style);
    }
    if (totals)
        m_totals->setTotals(*totals);
    m_totals->show();
    m_totals->raise();
}

void WindowDialogs::showGestures()
{
    if (!m_gestures) {
        m_gestures = new HelpSheet(&m_window);
        m_gestures->setAttribute(Qt::WA_DeleteOnClose);
        m_gestures->setLook(m_style);
    }
    m_gestures->show();
    m_gestures->raise();
}

void WindowDialogs::showAbout()
{
    auto *box =
        new QMessageBox(QMessageBox::NoIcon, tr("About Timeloupe"),
                        tr("Timeloupe %1").arg(QStringLiteral(TIMELOUPE_VERSION)), QMessageBox::Close, &m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("A timeline explorer. Free software under the GNU General Public License, version 3 or "
                               "later; it comes with no warranty."));
    box->open();
}

void WindowDialogs::setTotals(const InRange &totals)
{
    if (m_totals)
        m_totals->setTotals(totals);
}

void WindowDialogs::setLook(const Style &style)
{
    m_style = style;
    if (m_totals)
        m_totals->setLook(style);
    if (m_gestures)
        m_gestures->setLook(style);
}

void WindowDialogs::recreate(const std::shared_ptr<const InRange> &totals)
{
    if (m_totals) {
        delete m_totals;
        showTotals(totals);
    }
    if (m_gestures) {
        delete m_gestures;
        showGestures();
    }
}

} // namespace timeloupe
