// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace timeloupe {

/// A token for syntax highlighting and completion. Faulty text has tokens too.
struct QueryToken
{
    enum class Type : std::uint8_t { Field, Operator, Value, Number, Keyword, Parenthesis, Word, Fault };
    Type type = Type::Word;
    int column = 0; ///< 0-based, in UTF-16 units of the QString form
    int length = 0;
};
std::vector<QueryToken> queryTokens(std::string_view text);

} // namespace timeloupe
