// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <set>
#include <string>

namespace timeloupe {

/// Looks through all objects of a finished PDF, used or not, also those in object streams. Allowed are links to
/// `addresses` and destinations in the document itself. Every other action, script, form, file, annotation or filter
/// of encryption is not, nor is a file that has to be repaired.
/// Returns why the PDF must not be written, as a sentence; nullopt: it may be. Does not throw.
std::optional<QString> pdfError(const QByteArray &pdf, const std::set<std::string> &addresses);

} // namespace timeloupe
