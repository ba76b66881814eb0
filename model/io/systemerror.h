// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace timeloupe {

/// An `errno` in words, for "the file cannot be written: %1": a full disk and an exhausted quota in ours, all others in
/// the system's.
QString systemErrorText(int error);

} // namespace timeloupe
