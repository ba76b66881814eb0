// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <set>
#include <string>

namespace timeloupe {

/// Checks a finished SVG or XHTML page. Allows the elements of drawings and story pages, links to `addresses`, embedded
/// PNG pictures, and exactly `script` if not empty. Returns the reason for rejection; nullopt when accepted.
std::optional<QString> markupError(const QByteArray &xml, const std::set<std::string> &addresses,
                                   const QString &script = {});

} // namespace timeloupe
