// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/base/format.h"

#include <QStringList>

namespace timeloupe {

/// All formats, in dialog order; the first writable one is the default.
const std::vector<const Format *> &formats();
const Format *formatById(const QString &id);          ///< nullptr: none
QStringList writableFormatIds();                      ///< in that order
const Format *formatForFile(const QString &fileName); ///< by suffix; nullptr: none

} // namespace timeloupe
