// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace timeloupe {

/// One lexeme of a query, before parsing. Positions count code points from 0.
struct QueryLexeme
{
    enum class Type : std::uint8_t {
        Open,
        Close,
        Minus,
        And,
        Or,
        Not,
        Word,
        Name,     ///< of a field or measure, an Operator follows
        Operator, ///< : = > >= < <=
        Value,
        Comma,
        Slash,
        UnclosedQuote, ///< to the end of the text
        Stray,         ///< text right after a closing quote
    };

    Type type = Type::Word;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text;    ///< UTF-8, without the quotes and their escapes
    bool quoted = false; ///< a Name in quotes is always a measure's
};

/// Splits the text into lexemes; white space is dropped. Never fails.
std::vector<QueryLexeme> queryLexemes(std::string_view text);

} // namespace timeloupe
