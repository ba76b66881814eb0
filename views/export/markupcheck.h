// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <set>
#include <string>

namespace timeloupe {

/// Looks through a finished SVG, or a web page that is well-formed XML. Allowed are the elements that drawings and
/// pages of stories consist of, links to `addresses`, embedded PNG pictures, and `script` (as it is written) if there
/// is one. Returns why it must not be written, as a sentence; nullopt: it may be.
std::optional<QString> markupError(const QByteArray &xml, const std::set<std::string> &addresses,
                                   const QString &script = {});

} // namespace timeloupe
