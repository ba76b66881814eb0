// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace timeloupe::robust {

struct HostileText
{
    const char *name;
    QByteArray json; ///< as it stands between the quotes of a JSON string; not always valid
};

/// Texts that break what takes text for granted: controls, directions, halves of characters, markup, formulas.
const std::vector<HostileText> &hostileTexts();

/// Addresses that are none, or that end the string, the attribute or the tag they are put into.
const std::vector<HostileText> &hostileUrls();

/// The same as text, for what is typed and pasted.
std::vector<QString> pastedTexts();

} // namespace timeloupe::robust
