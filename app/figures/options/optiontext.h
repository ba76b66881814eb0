// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace timeloupe {

/// Translates the texts of this folder.
class OptionText
{
    Q_DECLARE_TR_FUNCTIONS(FigureOptions)
};

} // namespace timeloupe
