// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventrecord.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace timeloupe {

/// Index of the item named `name` in any language, ignoring case; nullopt when there is none.
std::optional<std::size_t> indexOfName(const std::vector<const Text *> &names, const QString &name);

/// All names in `language`, most similar to `name` first.
QStringList sortedBySimilarity(const std::vector<const Text *> &names, const QString &name, Language language);

} // namespace timeloupe
