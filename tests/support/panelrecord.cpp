// SPDX-License-Identifier: GPL-3.0-or-later
#include "panelrecord.h"

#include <cmath>
#include <random>

namespace timeloupe {

namespace {

EventRecord event(const char *id, const char *title, const char *date, Kind kind, Status status)
{
    EventRecord record;
    record.id = id;
    record.title.en = title;
    record.title.fr = std::string(title) + " (fr)";
    if (date != nullptr)
        record.date = Edtf::parse(date).value();
    record.kind = kind;
    record.status = status;
    return record;
}

Amount dollars(double value, Bound bound = Bound::Exact, AmountOf of = AmountOf::Total)
{
    return Amount{value, std::nullopt, "USD", bound, of};
}

void addCompanies(EventStoreBuilder &builder)
{
    const std::vector<std::pair<const char *, const char *>> companies = {
        {"msft", "Microsoft"}, {"openai", "OpenAI"},    {"sb", "SoftBank"},
        {"orcl", "Oracle"},    {"us", "US government"}, {"idle", "Idle & Sons"},
    };
    for (const auto &[id, name] : companies) {
        Company company;
        company.id = id;
        company.name = name;
        if (company.id == "us")
            company.aliases = {"Pentagon"};
        builder.addCompany(company);
    }
}

void addSources(EventStoreBuilder &builder)
{
    Source first;
    first.id = "s1";
    first.title.en = "The deals of the year";
    first.publisher = "Daily";
    first.published = Edtf::parse("2026-03-01").value();
    first.file = "deals.txt";
    first.url = "https://Example.org/deals?a=\xc3\xa9&b=(c)";
    builder.addSource(first);
    Source second;
    second.id = "s2";
    second.title.en = "Another view";
    second.url = "file:///etc/passwd";
    builder.addSource(second);
}

EventRecord giant()
{
    EventRecord record =
        event("giant", "<b>Giant</b> centres in the United States", "2025-01", Kind::Project, Status::Announced);
    record.summary.en = "A summary.";
    record.note.en = "A note.";
    record.parties = {{"sb", Role::Funder}, {"openai", Role::Subject}, {"msft", Role::Partner}};
    record.amounts = {dollars(500e9, Bound::AtLeast), dollars(100e9, Bound::Exact, AmountOf::Initial)};
    record.measures = {{"jobs", 100000, std::nullopt, "", Bound::AtLeast},
                       {"power", 5, std::nullopt, "GW", Bound::Exact}};
    record.places = {{"Abilene, Texas", "US"}};
    record.relations = {{RelationType::LeadsTo, "cloud"}};
    record.sources = {{"s1", "¶2"}, {"s2", "¶1"}};
    record.differs = {Text{{}, "One source names three partners.", {}}};
    record.tags = {"centres"};
    return record;
}

} // namespace

EventStorePtr panelRecord()
{
    EventStoreBuilder builder;
    addCompanies(builder);
    addSources(builder);

    EventRecord gift = event("gift", "Invests in OpenAI", "2019", Kind::Investment, Status::Happened);
    gift.parties = {{"msft", Role::Investor}, {"openai", Role::Provider}};
    gift.amounts = {dollars(1e9)};
    builder.add(gift);
    builder.add(giant());
    EventRecord cloud = event("cloud", "Cloud contract", "2025-06", Kind::Contract, Status::Signed);
    cloud.parties = {{"orcl", Role::Provider}, {"openai", Role::Customer}};
    cloud.amounts = {dollars(30e9)};
    cloud.relations = {{RelationType::PartOf, "giant"}};
    builder.add(cloud);
    EventRecord site = event("site", "Abilene is complete", "../2026", Kind::Site, Status::Planned);
    site.parties = {{"orcl", Role::Builder}};
    site.relations = {{RelationType::PartOf, "giant"}};
    builder.add(site);
    EventRecord law = event("law", "A memo", "2026-01-15", Kind::Policy, Status::Happened);
    law.parties = {{"us", Role::Regulator}};
    builder.add(law);
    builder.add(event("outage", "An outage", "2026-03-02T12:30", Kind::Outage, Status::Happened));
    EventRecord forecast = event("forecast", "Spending of the decade", "2026/2030", Kind::Estimate, Status::Estimate);
    forecast.amounts = {Amount{3e12, 4e12, "USD", Bound::About, AmountOf::Estimate}};
    builder.add(forecast);
    EventRecord plan = event("plan", "A plan of the state", "2027", Kind::Policy, Status::Planned);
    plan.parties = {{"us", Role::Funder}};
    plan.amounts = {dollars(200e6, Bound::UpTo)};
    builder.add(plan);
    EventRecord rumour = event("rumour", "élan of a rumour", nullptr, Kind::Dispute, Status::Claimed);
    rumour.bounds = Edtf::parse("2025-07/2025-11").value();
    rumour.parties = {{"us", Role::Subject}, {"openai", Role::Subject}};
    builder.add(rumour);
    builder.add(event("undated", "Without any date", nullptr, Kind::Milestone, Status::Claimed));
    return builder.build();
}

EventStorePtr randomRecord(std::size_t events, std::size_t companies, std::uint64_t seed)
{
    std::mt19937_64 random(seed);
    const auto below = [&](std::size_t n) { return std::size_t(random() % n); };
    EventStoreBuilder builder;
    for (std::size_t i = 0; i < companies; ++i) {
        Company company;
        company.id = "c" + std::to_string(i);
        company.name = "C" + std::to_string(i);
        builder.addCompany(company);
    }
    for (std::size_t i = 0; i < events; ++i) {
        EventRecord record;
        record.title.neutral = (below(2) == 0 ? "Événement " : "event number ") + std::to_string(below(events / 2 + 1));
        if (below(10) != 0)
            record.date = Edtf::point(Instant(1546300800000) + Instant(below(2500)) * kMsPerDay, Precision::Day);
        record.kind = static_cast<Kind>(below(std::size_t(kKindCount)));
        record.status = static_cast<Status>(below(std::size_t(kStatusCount)));
        for (std::size_t n = below(4); companies > 0 && n > 0; --n)
            record.parties.push_back({"c" + std::to_string(below(companies)), static_cast<Role>(below(kRoleCount))});
        if (below(3) == 0) {
            const double value = std::round(std::pow(10, 6 + double(below(600)) / 100));
            record.amounts.push_back({value, {}, below(4) == 0 ? "EUR" : "USD", Bound::Exact, AmountOf::Total});
        }
        if (below(5) == 0)
            record.measures.push_back({"power", double(below(50)) / 10, {}, "GW", Bound::Exact});
        builder.add(record);
    }
    return builder.build();
}

EventRow rowOf(const EventStore &store, std::string_view id)
{
    return store.find(id).value();
}

} // namespace timeloupe
