// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/changeset.h"

#include <QString>

namespace timeloupe {

/// "Reloaded: 2 events added, 1 changed": what another program changed in a file. `change` is not empty.
QString reloadedText(const ChangeSet &change);

} // namespace timeloupe
