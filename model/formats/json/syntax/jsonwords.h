// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/displaytext.h"

#include <QCoreApplication>

#include <string_view>

namespace timeloupe::json {

/// Translates the texts of this folder.
class JsonText
{
    Q_DECLARE_TR_FUNCTIONS(JsonFormat)
};

/// A text of the file as a message shows it: on one line, cut where it is long.
inline QString toQString(std::string_view text)
{
    return displayText(text, kLongestLabel);
}

} // namespace timeloupe::json
