// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace timeloupe {

/// All of the usage, some lines of at most 90 characters.
QString usageText();

} // namespace timeloupe
