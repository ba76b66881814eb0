// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace timeloupe {
class MainWindow;
}

namespace timeloupe::robust {

/// What always holds of the window's state and does not; `settled`: also what holds once nothing is on its way.
QStringList brokenInvariants(MainWindow &window, bool settled);

} // namespace timeloupe::robust
