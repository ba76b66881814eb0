// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace timeloupe::commandtext {

/// Translates a text of this folder.
inline QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

} // namespace timeloupe::commandtext
