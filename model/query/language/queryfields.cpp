// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/language/queryfields.h"

#include <algorithm>
#include <array>

namespace timeloupe {

namespace {

constexpr std::array kFields{
    QueryFieldInfo{"company", QueryField::Company, QueryShape::Parties},
    QueryFieldInfo{"party", QueryField::Party, QueryShape::Parties},
    QueryFieldInfo{"role", QueryField::Role, QueryShape::List},
    QueryFieldInfo{"kind", QueryField::Kind, QueryShape::List},
    QueryFieldInfo{"status", QueryField::Status, QueryShape::List},
    QueryFieldInfo{"tag", QueryField::Tag, QueryShape::List},
    QueryFieldInfo{"place", QueryField::Place, QueryShape::List},
    QueryFieldInfo{"source", QueryField::Source, QueryShape::List},
    QueryFieldInfo{"id", QueryField::Id, QueryShape::List},
    QueryFieldInfo{"amount", QueryField::Amount, QueryShape::Numbers},
    QueryFieldInfo{"power", QueryField::Measure, QueryShape::Numbers},
    QueryFieldInfo{"jobs", QueryField::Measure, QueryShape::Numbers},
    QueryFieldInfo{"currency", QueryField::Currency, QueryShape::List},
    QueryFieldInfo{"date", QueryField::Date, QueryShape::Date},
    QueryFieldInfo{"certain", QueryField::Certain, QueryShape::Date},
    QueryFieldInfo{"before", QueryField::Before, QueryShape::Date},
    QueryFieldInfo{"after", QueryField::After, QueryShape::Date},
    QueryFieldInfo{"is", QueryField::Is, QueryShape::Flags},
};

constexpr std::array<std::string_view, 3> kMoreMeasures{"area", "processors", "data-centres"};
constexpr std::array<std::string_view, 4> kFlagWords{"planned", "undated", "disputed", "multi-party"};
constexpr std::string_view kUnknown = "unknown";

/// Optimal string alignment: insertions, deletions, replacements and transpositions.
std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i)
        d[i][0] = i;
    for (std::size_t j = 0; j <= b.size(); ++j)
        d[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    }
    return d[a.size()][b.size()];
}

template <class Enum> std::vector<std::string_view> wordsUpTo(int count)
{
    std::vector<std::string_view> words;
    for (int i = 0; i + 1 < count; ++i)
        words.push_back(keyword(static_cast<Enum>(i)));
    words.push_back(kUnknown);
    return words;
}

template <class Enum> std::optional<Enum> orUnknown(std::optional<Enum> value, std::string_view keyword)
{
    return value || keyword != kUnknown ? value : std::optional(Enum::Unknown);
}

} // namespace

std::span<const QueryFieldInfo> queryFields()
{
    return kFields;
}

std::optional<QueryFieldInfo> queryFieldNamed(std::string_view name)
{
    const auto found = std::find_if(kFields.begin(), kFields.end(), [name](const auto &f) { return f.name == name; });
    if (found != kFields.end())
        return *found;
    if (std::find(kMoreMeasures.begin(), kMoreMeasures.end(), name) != kMoreMeasures.end())
        return QueryFieldInfo{name, QueryField::Measure, QueryShape::Numbers};
    return std::nullopt;
}

std::string_view queryFieldName(QueryField field)
{
    if (field == QueryField::Measure)
        return {};
    const auto found =
        std::find_if(kFields.begin(), kFields.end(), [field](const auto &f) { return f.field == field; });
    return found == kFields.end() ? std::string_view() : found->name;
}

std::optional<std::string_view> similarFieldName(std::string_view name, bool numbersOnly)
{
    std::vector<std::string_view> candidates(kMoreMeasures.begin(), kMoreMeasures.end());
    for (const QueryFieldInfo &info : kFields)
        if (!numbersOnly || info.shape == QueryShape::Numbers)
            candidates.push_back(info.name);
    if (name.size() > 40)
        return std::nullopt;
    const std::size_t allowed = name.size() >= 6 ? 2 : 1;
    std::optional<std::string_view> best;
    std::size_t bestDistance = allowed + 1;
    for (const std::string_view candidate : candidates) {
        const std::size_t distance = editDistance(name, candidate);
        if (distance < bestDistance) {
            bestDistance = distance;
            best = candidate;
        }
    }
    return best;
}

std::optional<Kind> queryKind(std::string_view keyword)
{
    return orUnknown(kindFromKeyword(keyword), keyword);
}

std::optional<Status> queryStatus(std::string_view keyword)
{
    return orUnknown(statusFromKeyword(keyword), keyword);
}

std::optional<Role> queryRole(std::string_view keyword)
{
    return orUnknown(roleFromKeyword(keyword), keyword);
}

std::optional<QueryFlag> queryFlag(std::string_view keyword)
{
    const auto found = std::find(kFlagWords.begin(), kFlagWords.end(), keyword);
    if (found == kFlagWords.end())
        return std::nullopt;
    return static_cast<QueryFlag>(found - kFlagWords.begin());
}

std::string_view queryKeyword(Role role)
{
    return role == Role::Unknown ? kUnknown : keyword(role);
}

std::string_view queryKeyword(QueryFlag flag)
{
    return kFlagWords[static_cast<std::size_t>(flag)];
}

std::vector<std::string_view> queryKeywords(QueryField field)
{
    switch (field) {
    case QueryField::Kind:
        return wordsUpTo<Kind>(kKindCount);
    case QueryField::Status:
        return wordsUpTo<Status>(kStatusCount);
    case QueryField::Role:
        return wordsUpTo<Role>(kRoleCount);
    case QueryField::Is:
        return {kFlagWords.begin(), kFlagWords.end()};
    default:
        return {};
    }
}

std::string lowered(std::string_view text)
{
    std::string result(text);
    for (char &c : result)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return result;
}

std::vector<std::string_view> queryFieldNames()
{
    std::vector<std::string_view> names;
    names.reserve(kFields.size());
    for (const QueryFieldInfo &info : kFields)
        names.push_back(info.name);
    return names;
}

} // namespace timeloupe
