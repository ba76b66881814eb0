// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/events/eventrecord.h"

#include <array>
#include <cstddef>

namespace timeloupe {

namespace {

// Keywords of the format in the order of the enumerators.
constexpr std::array<std::string_view, kKindCount - 1> kKindWords{
    "investment", "contract",  "project",  "site",    "policy",      "dispute",
    "outage",     "milestone", "estimate", "product", "environment",
};
constexpr std::array<std::string_view, kStatusCount - 1> kStatusWords{
    "announced", "signed", "planned", "under-construction", "happened", "claimed", "estimate",
};
constexpr std::array<std::string_view, kRoleCount - 1> kRoleWords{
    "investor",  "provider", "customer", "builder", "partner", "owner",
    "regulator", "operator", "subject",  "speaker", "funder",
};
constexpr std::array<std::string_view, 4> kBoundWords{"exact", "at-least", "up-to", "about"};
constexpr std::array<std::string_view, 4> kAmountOfWords{"total", "initial", "increment", "estimate"};
constexpr std::array<std::string_view, 6> kRelationTypeWords{
    "part-of", "leads-to", "supersedes", "may-overlap", "follows", "contradicts",
};
constexpr std::array<std::string_view, 5> kCompanyKindWords{"company", "government", "fund", "person", "other"};

static_assert(static_cast<std::size_t>(Kind::Unknown) == kKindWords.size());
static_assert(static_cast<std::size_t>(Status::Unknown) == kStatusWords.size());
static_assert(static_cast<std::size_t>(Role::Unknown) == kRoleWords.size());
static_assert(static_cast<std::size_t>(Bound::About) + 1 == kBoundWords.size());
static_assert(static_cast<std::size_t>(AmountOf::Estimate) + 1 == kAmountOfWords.size());
static_assert(static_cast<std::size_t>(RelationType::Contradicts) + 1 == kRelationTypeWords.size());
static_assert(static_cast<std::size_t>(CompanyKind::Other) + 1 == kCompanyKindWords.size());

// Unknown comes last and has no keyword: it stands for any other keyword of a file.
template <class Enum, std::size_t Size>
std::string_view wordOf(Enum value, const std::array<std::string_view, Size> &words)
{
    const auto index = static_cast<std::size_t>(value);
    return index < Size ? words[index] : std::string_view();
}

template <class Enum, std::size_t Size>
std::optional<Enum> fromWord(std::string_view text, const std::array<std::string_view, Size> &words)
{
    for (std::size_t index = 0; index < Size; ++index) {
        if (words[index] == text)
            return static_cast<Enum>(index);
    }
    return std::nullopt;
}

struct PowerUnit
{
    std::string_view unit;
    double gigawatts;
};
constexpr std::array<PowerUnit, 5> kPowerUnits{
    {{"W", 1e-9}, {"kW", 1e-6}, {"MW", 1e-3}, {"GW", 1}, {"TW", 1e3}},
};

} // namespace

const std::string &Text::in(Language language) const
{
    if (language == Language::English && !en.empty())
        return en;
    if (language == Language::French && !fr.empty())
        return fr;
    for (const Translation &translation : others) {
        if (Language::of(QString::fromStdString(translation.language)) == language)
            return translation.text;
    }
    if (!neutral.empty())
        return neutral;
    if (!en.empty() || !fr.empty())
        return en.empty() ? fr : en;
    return others.empty() ? neutral : others.front().text;
}

void Text::set(Language language, std::string text)
{
    if (language == Language::English) {
        en = std::move(text);
    } else if (language == Language::French) {
        fr = std::move(text);
    } else {
        const std::string tag = language.tag().toStdString();
        std::erase_if(others, [&tag](const Translation &translation) { return translation.language == tag; });
        if (!text.empty())
            others.push_back({tag, std::move(text)});
    }
}

std::string_view keyword(Kind kind)
{
    return wordOf(kind, kKindWords);
}

std::string_view keyword(Status status)
{
    return wordOf(status, kStatusWords);
}

std::string_view keyword(Role role)
{
    return wordOf(role, kRoleWords);
}

std::string_view keyword(Bound bound)
{
    return wordOf(bound, kBoundWords);
}

std::string_view keyword(AmountOf of)
{
    return wordOf(of, kAmountOfWords);
}

std::string_view keyword(RelationType type)
{
    return wordOf(type, kRelationTypeWords);
}

std::string_view keyword(CompanyKind kind)
{
    return wordOf(kind, kCompanyKindWords);
}

std::optional<Kind> kindFromKeyword(std::string_view keyword)
{
    return fromWord<Kind>(keyword, kKindWords);
}

std::optional<Status> statusFromKeyword(std::string_view keyword)
{
    return fromWord<Status>(keyword, kStatusWords);
}

std::optional<Role> roleFromKeyword(std::string_view keyword)
{
    return fromWord<Role>(keyword, kRoleWords);
}

std::optional<Bound> boundFromKeyword(std::string_view keyword)
{
    return fromWord<Bound>(keyword, kBoundWords);
}

std::optional<AmountOf> amountOfFromKeyword(std::string_view keyword)
{
    return fromWord<AmountOf>(keyword, kAmountOfWords);
}

std::optional<RelationType> relationTypeFromKeyword(std::string_view keyword)
{
    return fromWord<RelationType>(keyword, kRelationTypeWords);
}

std::optional<CompanyKind> companyKindFromKeyword(std::string_view keyword)
{
    return fromWord<CompanyKind>(keyword, kCompanyKindWords);
}

std::optional<double> powerInGigawatts(const Measure &measure)
{
    if (measure.name != "power")
        return std::nullopt;
    for (const PowerUnit &power : kPowerUnits) {
        if (power.unit == measure.unit)
            return measure.value * power.gigawatts;
    }
    return std::nullopt;
}

bool isPlanned(Status status)
{
    return status == Status::Planned || status == Status::UnderConstruction;
}

bool isPayer(Role role)
{
    return role == Role::Investor || role == Role::Customer || role == Role::Funder;
}

bool isPaid(Role role)
{
    return role == Role::Provider || role == Role::Builder || role == Role::Operator || role == Role::Owner;
}

} // namespace timeloupe
