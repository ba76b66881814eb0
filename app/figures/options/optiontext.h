// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace timeloupe::optiontext {

/// Translates a text of this folder.
inline QString tr(const char *text)
{
    return QCoreApplication::translate("FigureOptions", text);
}

} // namespace timeloupe::optiontext
