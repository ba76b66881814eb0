// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/json/syntax/jsonrules.h"

#include <string_view>

namespace timeloupe {

/// Classifies the lines of a JSON Lines file in sequence.
class JsonLineKinds
{
public:
    /// JsonContext::Header (first line only), Events or SimpleEvents. `line` may be invalid JSON.
    JsonContext of(std::string_view line);
    /// Disallows a header from here on.
    void skipHeader() { m_isFirst = false; }
    /// A member that events of the other kind have and events of this kind (Events or SimpleEvents) have not.
    [[nodiscard]] static std::string_view otherMember(JsonContext kind)
    {
        return kind == JsonContext::Events ? "start" : "date";
    }

private:
    bool m_isFirst = true;
    JsonContext m_last = JsonContext::Events; ///< kind of the last event, nearly always that of the next
};

} // namespace timeloupe
