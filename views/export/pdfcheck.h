// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <set>
#include <string>

namespace timeloupe {

/// Checks all objects of a finished PDF, unused ones and object streams included. Allows links to `addresses` and
/// internal destinations. Rejects all other actions, scripts, forms, files, annotations, encryption filters, and files
/// that need repair. Returns the reason; nullopt when accepted. Does not throw.
std::optional<QString> pdfError(const QByteArray &pdf, const std::set<std::string> &addresses);

} // namespace timeloupe
