// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>
#include <QString>

namespace timeloupe {

/// An `errno` in words, for "the file cannot be written: %1": a full disk and an exhausted quota in ours, all others in
/// the system's.
QString systemErrorText(int error);
/// The same of the error that a device of Qt has had.
QString systemErrorText(const QIODevice &device);

} // namespace timeloupe
