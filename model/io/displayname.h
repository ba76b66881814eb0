// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace timeloupe {

/// A file's name in messages: a resource by its bare name.
QString displayName(const QString &fileName);

} // namespace timeloupe
