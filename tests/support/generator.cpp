// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator.h"

#include <array>
#include <cmath>

namespace timeloupe::test {

namespace {

constexpr std::array kVerbs = {"Agreement on", "Opening of",   "Order for",    "Study of",
                               "Début de",     "Extension of", "Financing of", "Auction of",
                               "Permit for",   "Dispute over", "Révision de",  "Delivery of"};
constexpr std::array kThings = {"a data centre", "processors",     "wind power",  "a substation", "l'énergie",
                                "a campus",      "cooling towers", "fibre lines", "a réacteur",   "storage"};
constexpr std::array kPlaces = {"Ohio",     "Texas",  "Évry",    "Oslo",   "Île-de-France", "Nevada",
                                "Besançon", "Québec", "Memphis", "Zürich", "Abilene",       "Kraków"};
constexpr std::array kTags = {"energy", "chips", "policy", "jobs", "water"};

using Roles = std::array<Role, 3>;
constexpr Roles kAlone = {Role::Owner, Role::Subject, Role::Builder};
constexpr Roles kFirst = {Role::Customer, Role::Investor, Role::Customer};
constexpr Roles kSecond = {Role::Provider, Role::Builder, Role::Owner};
constexpr Roles kThird = {Role::Partner, Role::Regulator, Role::Funder};

template <std::size_t N> std::string_view wordAt(const std::array<const char *, N> &words, std::uint64_t index)
{
    return words[index % N];
}

Role roleAt(std::size_t place, std::size_t count, std::uint64_t index)
{
    const Roles &roles = count == 1 ? kAlone : place == 0 ? kFirst : place == 1 ? kSecond : kThird;
    return roles[index % roles.size()];
}

std::string numbered(std::string_view prefix, std::size_t number)
{
    return std::string(prefix) + std::to_string(number);
}

} // namespace

Generator::Generator(const GeneratorOptions &options) : m_options(options), m_state(options.seed)
{
    const Instant first = toInstant({options.firstYear});
    m_range = {first, toInstant({options.lastYear + 1})};
    if (options.oneDay) {
        const Instant day = toInstant({options.firstYear, 7});
        m_range = {day, day + kMsPerDay};
    }
    for (std::size_t i = 0; i < options.companies; ++i) {
        Company company;
        company.id = numbered("company-", i + 1);
        company.name = numbered("Company ", i + 1);
        m_companies.push_back(std::move(company));
    }
    if (!options.sparseFields)
        return;
    for (std::size_t i = 0; i < 12; ++i) {
        Source source;
        source.id = numbered("source-", i + 1);
        source.title.en = numbered("Article ", i + 1);
        source.publisher = "The Paper";
        m_sources.push_back(std::move(source));
    }
}

/// SplitMix64 (S. Vigna, public domain): quick, and the same everywhere.
std::uint64_t Generator::below(std::uint64_t limit)
{
    m_state += 0x9e3779b97f4a7c15;
    std::uint64_t bits = m_state;
    bits = (bits ^ bits >> 30) * 0xbf58476d1ce4e5b9;
    bits = (bits ^ bits >> 27) * 0x94d049bb133111eb;
    bits ^= bits >> 31;
    return limit == 0 ? 0 : bits % limit;
}

double Generator::share()
{
    return static_cast<double>(below(std::uint64_t(1) << 53)) / static_cast<double>(std::uint64_t(1) << 53);
}

double Generator::logUniform(double low, double high)
{
    return low * std::exp(share() * std::log(high / low));
}

Edtf Generator::point()
{
    const Instant at = m_range.begin + static_cast<Instant>(below(elapsed(m_range.begin, m_range.end)));
    if (m_options.oneDay)
        return Edtf::point(at, Precision::Second);
    const std::uint64_t kind = below(20);
    if (kind >= 3)
        return Edtf::point(at, Precision::Day);
    if (kind == 2)
        return Edtf::point(at, Precision::Minute);
    const std::string day = Edtf::point(at, Precision::Day).print();
    return *Edtf::parse(std::string_view(day).substr(0, kind == 1 ? 7 : 4));
}

Edtf Generator::span()
{
    const Precision precision = m_options.oneDay ? Precision::Second : Precision::Day;
    const double longest = m_options.oneDay ? 0.9 : m_options.maxSpanDays;
    const double days = logUniform(std::min(m_options.minSpanDays, longest / 1000), longest);
    const double ms = days * static_cast<double>(kMsPerDay);
    Instant begin = m_range.begin + static_cast<Instant>(below(elapsed(m_range.begin, m_range.end)));
    Instant end = shifted(begin, ms);
    if (m_options.oneDay && end >= m_range.end) {
        begin -= end - m_range.end + kMsPerSecond;
        end = m_range.end - kMsPerSecond;
        begin = std::max(begin, m_range.begin);
    }
    const Edtf first = Edtf::point(begin, precision);
    if (!chance(m_options.openShare))
        return Edtf::interval(first, Edtf::point(end, precision));
    return *Edtf::parse(chance(0.5) ? first.print() + "/.." : "../" + first.print());
}

void Generator::fillDate()
{
    m_event.date.reset();
    m_event.bounds.reset();
    if (chance(m_options.undatedShare)) {
        if (chance(0.5))
            m_event.bounds = span();
        return;
    }
    m_event.date = chance(m_options.spanShare) ? span() : point();
}

void Generator::fillTitle()
{
    std::string &title = m_event.title.en;
    title = wordAt(kVerbs, below(kVerbs.size()));
    title.append(" ").append(wordAt(kThings, below(kThings.size())));
    title.append(", ").append(wordAt(kPlaces, below(kPlaces.size())));
}

void Generator::fillParties()
{
    const std::uint64_t dice = below(100);
    std::size_t count = dice < 2 ? 0 : dice < 62 ? 1 : dice < 95 ? 2 : 3;
    if (m_options.oneLane)
        count = 1;
    if (m_companies.empty())
        count = 0;
    m_event.parties.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        m_event.parties[i].company = m_companies[m_options.oneLane ? 0 : below(m_companies.size())].id;
        m_event.parties[i].role = roleAt(i, count, below(3));
    }
}

void Generator::fillAmount()
{
    m_event.amounts.clear();
    if (!chance(m_options.amountShare))
        return;
    Amount amount;
    amount.value = std::round(logUniform(1e6, 3e11) / 1e5) * 1e5;
    amount.currency = below(10) < 8 ? "USD" : "EUR";
    if (below(10) == 0)
        amount.bound = static_cast<Bound>(below(4));
    m_event.amounts.push_back(std::move(amount));
}

void Generator::fillSparseFields()
{
    m_event.title.fr = below(3) == 0 ? "En français : " + m_event.title.en : std::string();
    m_event.summary.en = below(2) == 0 ? numbered("What is known about number ", m_made) : std::string();
    m_event.sources.clear();
    for (std::uint64_t i = below(4); i > 0; --i)
        m_event.sources.push_back({m_sources[below(m_sources.size())].id, numbered("¶", i)});
    m_event.tags.clear();
    if (below(4) == 0)
        m_event.tags.emplace_back(wordAt(kTags, below(kTags.size())));
    m_event.places.clear();
    if (below(3) == 0)
        m_event.places.push_back({std::string(wordAt(kPlaces, below(kPlaces.size()))), std::nullopt});
    m_event.measures.clear();
    if (below(5) == 0)
        m_event.measures.push_back({"power", static_cast<double>(below(5000)), std::nullopt, "MW", Bound::Exact});
    m_event.relations.clear();
    if (below(6) == 0 && m_made > 1) // always to an earlier one: nothing goes round in circles
        m_event.relations.push_back({static_cast<RelationType>(below(6)), numbered("e", below(m_made - 1) + 1)});
}

const EventRecord &Generator::next()
{
    ++m_made;
    m_event.id = numbered("e", m_made);
    m_event.idGenerated = true;
    fillDate();
    fillTitle();
    fillParties();
    fillAmount();
    m_event.kind = static_cast<Kind>(below(kKindCount - 1));
    m_event.status = static_cast<Status>(below(kStatusCount - 1));
    if (m_options.sparseFields)
        fillSparseFields();
    return m_event;
}

EventStorePtr generatedStore(const GeneratorOptions &options)
{
    Generator generator(options);
    EventStoreBuilder builder;
    for (const Company &company : generator.companies())
        builder.addCompany(company);
    for (const Source &source : generator.sources())
        builder.addSource(source);
    for (std::size_t i = 0; i < options.events; ++i)
        builder.add(generator.next());
    return builder.build();
}

} // namespace timeloupe::test
