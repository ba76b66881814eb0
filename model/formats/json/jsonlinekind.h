// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/json/syntax/jsonrules.h"

#include <string_view>

namespace timeloupe {

/// Tells what the lines of a file of JSON Lines are, one after the other.
class JsonLineKinds
{
public:
    /// JsonContext::Header (of the first line only), Events or SimpleEvents. `line` need not be valid.
    JsonContext of(std::string_view line);
    /// No header can come any more.
    void skipHeader() { m_isFirst = false; }
    /// What an event of the other kind has as a member, and one of this kind (Events or SimpleEvents) has not.
    [[nodiscard]] static std::string_view otherMember(JsonContext kind)
    {
        return kind == JsonContext::Events ? "start" : "date";
    }

private:
    bool m_isFirst = true;
    JsonContext m_last = JsonContext::Events; ///< of an event; nearly all are as the one before
};

} // namespace timeloupe
