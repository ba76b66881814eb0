// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/language/language.h"
#include "model/time/edtf.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace timeloupe {

/// A text of the file format: one string for all languages, or one for each. UTF-8.
struct Text
{
    struct Translation
    {
        std::string language; ///< BCP 47 tag
        std::string text;
        friend bool operator==(const Translation &, const Translation &) = default;
    };

    std::string neutral; ///< written as a plain string
    std::string en;
    std::string fr;
    std::vector<Translation> others = {}; ///< in other languages, in the order of the file

    [[nodiscard]] bool isEmpty() const { return neutral.empty() && en.empty() && fr.empty() && others.empty(); }
    /// The text in `language`; otherwise any non-empty one.
    [[nodiscard]] const std::string &in(Language language) const;
    /// Sets the text in `language`.
    void set(Language language, std::string text);

    /// Calls visit(string) for the text in each language; one of them may be empty.
    template <class Visit> void forEach(Visit visit) const { forEachOf(*this, visit); }
    template <class Visit> void forEach(Visit visit) { forEachOf(*this, visit); }

    friend bool operator==(const Text &, const Text &) = default;

private:
    template <class Self, class Visit> static void forEachOf(Self &self, Visit &visit)
    {
        visit(self.neutral);
        visit(self.en);
        visit(self.fr);
        for (auto &translation : self.others)
            visit(translation.text);
    }
};

enum class Kind : std::uint8_t {
    Investment,
    Contract,
    Project,
    Site,
    Policy,
    Dispute,
    Outage,
    Milestone,
    Estimate,
    Product,
    Environment,
    Unknown,
};
inline constexpr int kKindCount = 12;
enum class Status : std::uint8_t {
    Announced,
    Signed,
    Planned,
    UnderConstruction,
    Happened,
    Claimed,
    Estimate,
    Unknown
};
inline constexpr int kStatusCount = 8;
enum class Role : std::uint8_t {
    Investor,
    Provider,
    Customer,
    Builder,
    Partner,
    Owner,
    Regulator,
    Operator,
    Subject,
    Speaker,
    Funder,
    Unknown,
};
inline constexpr int kRoleCount = 12;
enum class Bound : std::uint8_t { Exact, AtLeast, UpTo, About };
enum class AmountOf : std::uint8_t { Total, Initial, Increment, Estimate };
enum class RelationType : std::uint8_t { PartOf, LeadsTo, Supersedes, MayOverlap, Follows, Contradicts };
enum class CompanyKind : std::uint8_t { Company, Government, Fund, Person, Other };

/// The keyword of the file format ("under-construction"), and its inverse. nullopt: not a keyword of the format.
std::string_view keyword(Kind kind);
std::string_view keyword(Status status);
std::string_view keyword(Role role);
std::string_view keyword(Bound bound);
std::string_view keyword(AmountOf of);
std::string_view keyword(RelationType type);
std::string_view keyword(CompanyKind kind);
std::optional<Kind> kindFromKeyword(std::string_view keyword);
std::optional<Status> statusFromKeyword(std::string_view keyword);
std::optional<Role> roleFromKeyword(std::string_view keyword);
std::optional<Bound> boundFromKeyword(std::string_view keyword);
std::optional<AmountOf> amountOfFromKeyword(std::string_view keyword);
std::optional<RelationType> relationTypeFromKeyword(std::string_view keyword);
std::optional<CompanyKind> companyKindFromKeyword(std::string_view keyword);

/// Members unknown to the reader, in file order: name and compact JSON value. Written back unchanged.
struct UnknownMember
{
    std::string name;
    std::string json;
    friend bool operator==(const UnknownMember &, const UnknownMember &) = default;
};
using UnknownMembers = std::vector<UnknownMember>;

struct Company
{
    std::string id;
    std::string name;
    CompanyKind kind = CompanyKind::Company;
    std::vector<std::string> aliases;
    std::optional<std::string> parent;
    UnknownMembers unknown;
    friend bool operator==(const Company &, const Company &) = default;
};

struct Source
{
    std::string id;
    Text title;
    std::string publisher;
    std::optional<Edtf> published;
    std::string language;
    std::optional<std::string> file;
    std::optional<std::string> url;
    UnknownMembers unknown;
    friend bool operator==(const Source &, const Source &) = default;
};

struct PartyRecord
{
    std::string company; ///< company id
    Role role = Role::Unknown;
    friend bool operator==(const PartyRecord &, const PartyRecord &) = default;
};

struct Amount
{
    double value = 0;
    std::optional<double> max;
    std::string currency; ///< ISO 4217
    Bound bound = Bound::Exact;
    AmountOf of = AmountOf::Total;
    friend bool operator==(const Amount &, const Amount &) = default;
};

struct Measure
{
    std::string name;
    double value = 0;
    std::optional<double> max;
    std::string unit;
    Bound bound = Bound::Exact;
    friend bool operator==(const Measure &, const Measure &) = default;
};
/// A power measure (name "power") in gigawatts, converted from W, kW, MW, GW or TW. nullopt: not a power, or an unknown
/// unit.
std::optional<double> powerInGigawatts(const Measure &measure);

struct EventPlace
{
    std::string name;
    std::optional<std::string> country; ///< ISO 3166
    friend bool operator==(const EventPlace &, const EventPlace &) = default;
};

struct Relation
{
    RelationType type = RelationType::PartOf;
    std::string to; ///< event id
    friend bool operator==(const Relation &, const Relation &) = default;
};

struct Citation
{
    std::string source; ///< source id
    std::string locator;
    friend bool operator==(const Citation &, const Citation &) = default;
};

/// One event of the file (resources/schema/README.md): the unit of reading, writing and editing.
struct EventRecord
{
    std::string id;
    bool idGenerated = false; ///< the file had no id; the generated one is not written back
    Text title;
    Text summary;
    std::optional<Edtf> date;   ///< nullopt: no date at all
    std::optional<Edtf> bounds; ///< limits of a null or vague date
    Kind kind = Kind::Unknown;
    Status status = Status::Unknown;
    std::vector<PartyRecord> parties;
    std::vector<Amount> amounts;
    std::vector<Measure> measures;
    std::vector<EventPlace> places;
    std::vector<Relation> relations;
    std::vector<Citation> sources;
    std::vector<Text> differs;
    std::vector<std::string> tags;
    Text note;
    UnknownMembers unknown;

    friend bool operator==(const EventRecord &, const EventRecord &) = default;
};

/// Planned or under construction: drawn open (dashed).
bool isPlanned(Status status);
/// Payers are investors, customers and funders; payees are providers, builders, operators and owners. All other roles
/// are neither.
bool isPayer(Role role);
bool isPaid(Role role);

} // namespace timeloupe
