// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace timeloupe::io {

/// Translates a text of this folder.
inline QString tr(const char *text)
{
    return QCoreApplication::translate("Format", text);
}

} // namespace timeloupe::io
