// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace timeloupe::test {

/// The cells of a file of tests/data, unquoted, without the header; empty when it cannot be read.
[[nodiscard]] QList<QStringList> csvTable(const QString &name);

} // namespace timeloupe::test
