// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace timeloupe {

/// The usage in lines of at most 90 characters.
QString usageText();

} // namespace timeloupe
