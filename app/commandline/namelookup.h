// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventrecord.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace timeloupe {

/// The place of the one that is called `name` in any language, whatever its case; nullopt: none.
std::optional<std::size_t> indexOfName(const std::vector<const Text *> &names, const QString &name);

/// All of them in `language`, those that look most like `name` first.
QStringList sortedBySimilarity(const std::vector<const Text *> &names, const QString &name, Language language);

} // namespace timeloupe
