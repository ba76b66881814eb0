// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace timeloupe::exporttext {

/// Translates the texts of this folder.
class ExportText
{
    Q_DECLARE_TR_FUNCTIONS(FigureFile)
};

} // namespace timeloupe::exporttext
