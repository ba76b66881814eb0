// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplestores.h"

#include <random>

namespace timeloupe::test {

namespace {

/// `count` events of one date, in turn of three companies or of one.
EventStorePtr sameDate(std::size_t count, const char *date, std::size_t companies)
{
    EventStoreBuilder builder;
    EventRecord event;
    event.date = Edtf::parse(date).value();
    for (std::size_t i = 0; i < count; ++i) {
        event.parties = {{std::string("c").append(std::to_string(i % companies)), Role::Owner}};
        event.amounts.assign(i % 5 == 0 ? 0 : 1, {static_cast<double>(i % 17) * 1e6, {}, "USD", {}, {}});
        builder.add(event);
    }
    return builder.build();
}

EventStorePtr spansOverEverything(std::size_t count)
{
    EventStoreBuilder builder;
    EventRecord event;
    const Instant day = toInstant({2020});
    for (std::size_t i = 0; i < count; ++i) {
        const auto shift = static_cast<Instant>(i) * kMsPerDay;
        event.date = Edtf::interval(Edtf::point(day + shift, Precision::Day),
                                    Edtf::point(day + shift + 4000 * kMsPerDay, Precision::Day));
        builder.add(event);
    }
    return builder.build();
}

GeneratorOptions options(std::size_t events, std::uint64_t seed)
{
    GeneratorOptions made;
    made.events = events;
    made.seed = seed;
    return made;
}

} // namespace

std::vector<SampleStore> sampleStores()
{
    std::vector<SampleStore> stores;
    stores.push_back({"empty", EventStoreBuilder().build()});
    stores.push_back({"one event", generatedStore(options(1, 2))});
    stores.push_back({"random", generatedStore(options(5000, 3))});
    GeneratorOptions open = options(4000, 4);
    open.openShare = 0.4;
    open.undatedShare = 0.1;
    stores.push_back({"open and undated", generatedStore(open)});
    GeneratorOptions lane = options(10'000, 5);
    lane.oneLane = true;
    stores.push_back({"one lane", generatedStore(lane)});
    GeneratorOptions day = options(6000, 6);
    day.oneDay = true;
    day.companies = 3;
    stores.push_back({"one day", generatedStore(day)});
    GeneratorOptions longer = options(3000, 7);
    longer.spanShare = 1;
    longer.minSpanDays = 300;
    longer.maxSpanDays = 5000;
    stores.push_back({"long spans", generatedStore(longer)});
    GeneratorOptions empties = options(700, 8);
    empties.companies = 900;
    stores.push_back({"more lanes than events", generatedStore(empties)});
    stores.push_back({"same instant", sameDate(1500, "2025-06-01T12:00:00", 3)});
    stores.push_back({"same day, one lane", sameDate(1500, "2025-06-01", 1)});
    stores.push_back({"all over everything", spansOverEverything(2000)});
    return stores;
}

RowSet randomRows(std::size_t rows, double chance, std::uint64_t seed)
{
    std::mt19937_64 random(seed);
    std::vector<std::uint64_t> words((rows + 63) / 64);
    for (std::size_t row = 0; row < rows; ++row) {
        if (static_cast<double>(random() >> 11) * 0x1p-53 < chance)
            words[row / 64] |= std::uint64_t(1) << (row % 64);
    }
    return RowSet(std::move(words), rows);
}

} // namespace timeloupe::test
