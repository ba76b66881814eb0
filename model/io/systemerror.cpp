// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/systemerror.h"

#include <QCoreApplication>

#include <cerrno>

namespace timeloupe {

QString systemErrorText(int error)
{
    if (error == ENOSPC)
        return QCoreApplication::translate("SystemError", "disk full");
    if (error == EDQUOT)
        return QCoreApplication::translate("SystemError", "disk quota exceeded");
    return qt_error_string(error);
}

QString systemErrorText(const QIODevice &device)
{
    for (const int error : {ENOSPC, EDQUOT}) // Qt keeps the message only
        if (device.errorString() == qt_error_string(error))
            return systemErrorText(error);
    return device.errorString();
}

} // namespace timeloupe
