// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/outofmemory.h"

#include <QCoreApplication>

namespace timeloupe {

Diagnostic outOfMemory(const QString &file)
{
    return {
        Severity::Error,
        file,
        0,
        0,
        QCoreApplication::translate("Format", "there is not enough memory; expected a smaller file, or more memory"),
        {}};
}

} // namespace timeloupe
