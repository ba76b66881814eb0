// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query/language/queryterms.h"

#include <span>
#include <string_view>

namespace timeloupe {

/// What stands after a field's colon.
enum class QueryShape : std::uint8_t {
    Parties, ///< a list; each value may have a role after a slash
    List,
    Numbers,
    Date,
    Flags,
};

struct QueryFieldInfo
{
    std::string_view name;
    QueryField field = QueryField::Words;
    QueryShape shape = QueryShape::List;
};

/// All fields that have a name, in the order of resources/schema/README.md. Those of QueryField::Measure are named
/// after their measure.
std::span<const QueryFieldInfo> queryFields();
/// Names of all fields ("company", …, "is"), as typed.
std::vector<std::string_view> queryFieldNames();
/// The field of that name (lower case).
std::optional<QueryFieldInfo> queryFieldNamed(std::string_view name);
/// "company" of QueryField::Company, …; empty for Words and Measure.
std::string_view queryFieldName(QueryField field);
/// The name of a field or common measure that `name` is a slip of the finger away from.
std::optional<std::string_view> similarFieldName(std::string_view name, bool numbersOnly);

/// Words that kind:, status:, role: and is: take, "unknown" included where the format's readers make it.
std::optional<Kind> queryKind(std::string_view word);
std::optional<Status> queryStatus(std::string_view word);
std::optional<Role> queryRole(std::string_view word);
std::optional<QueryFlag> queryFlag(std::string_view word);
std::string_view queryWord(Role role);
std::string_view queryWord(QueryFlag flag);
/// All of them: empty for fields that take any text.
std::vector<std::string_view> queryWords(QueryField field);

/// ASCII letters in lower case, the rest as it is.
std::string lowered(std::string_view text);

} // namespace timeloupe
