// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"

#include <QCoreApplication>

namespace timeloupe::exporttext {

/// Translates the texts of this folder.
class ExportText
{
    Q_DECLARE_TR_FUNCTIONS(FigureFile)
};

/// An error of a whole document.
inline Diagnostic failure(const QString &message)
{
    return {Severity::Error, {}, 0, 0, message, {}};
}

} // namespace timeloupe::exporttext
