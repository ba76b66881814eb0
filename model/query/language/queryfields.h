// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query/language/queryterms.h"

#include <span>
#include <string_view>

namespace timeloupe {

/// Syntax of a field's value.
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

/// All named fields, in the order of resources/schema/README.md. QueryField::Measure is named after its measure and not
/// included.
std::span<const QueryFieldInfo> queryFields();
/// Names of all fields ("company", …, "is"), as typed.
std::vector<std::string_view> queryFieldNames();
/// The field of that name (lower case).
std::optional<QueryFieldInfo> queryFieldNamed(std::string_view name);
/// "company" of QueryField::Company, …; empty for Words and Measure.
std::string_view queryFieldName(QueryField field);
/// The field or common measure within one typing error of `name`.
std::optional<std::string_view> similarFieldName(std::string_view name, bool numbersOnly);

/// Keywords of kind:, status:, role: and is:, with "unknown" where readers produce it.
std::optional<Kind> queryKind(std::string_view keyword);
std::optional<Status> queryStatus(std::string_view keyword);
std::optional<Role> queryRole(std::string_view keyword);
std::optional<QueryFlag> queryFlag(std::string_view keyword);
std::string_view queryKeyword(Role role);
std::string_view queryKeyword(QueryFlag flag);
/// All keywords of a field; empty for fields that take any text.
std::vector<std::string_view> queryKeywords(QueryField field);

/// Lowercases ASCII letters.
std::string lowered(std::string_view text);

} // namespace timeloupe
