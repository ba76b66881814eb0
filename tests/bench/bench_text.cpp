// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/filter.h"
#include "samples.h"
#include "tests/support/generator.h"

#include <cstdlib>

using namespace timeloupe;
using namespace timeloupe::bench;

namespace {

constexpr int kTimes = 10;
constexpr std::size_t kRareEvery = 99'991;

struct Asked
{
    const char *what;
    const char *words;
};

constexpr Asked kAsked[] = {
    {"1 letter, in nearly all", "e"},   {"1 letter, in some", "x"},
    {"2 letters, in many", "on"},       {"3 letters, in some, accents", "evr"},
    {"8 letters, in some", "delivery"}, {"8 letters, in few", "zeppelin"},
    {"8 letters, in none", "zoologie"}, {"two words, accents", "energie, quebec"},
    {"Greek, in none", "ενέργεια"},
};

/// A word as it is typed, each beginning among the rows of the one before, as a Filter does it.
void typeWord(const EventStorePtr &store)
{
    Samples samples;
    for (int i = 0; i < kTimes; ++i) {
        const Filter filter(store);
        for (const char *words : {"z", "ze", "zep", "zepp", "zeppe", "zeppel", "zeppeli", "zeppelin"}) {
            const Query query = Query::parse(words).value();
            samples.measure([&] { (void)filter.apply(query); });
        }
    }
    printRow("words, typed letter by letter, each complete", sizeText(store->size()), samples, Goal{0.95, 150});
}

/// Titles as the generator's, about 30 bytes long, one in many with a rare word.
EventStorePtr storeOf(std::size_t events)
{
    test::GeneratorOptions options;
    options.events = events;
    test::Generator generator(options);
    EventStoreBuilder builder;
    for (const Company &company : generator.companies())
        builder.addCompany(company);
    for (std::size_t i = 0; i < events; ++i) {
        EventRecord event = generator.next();
        if (i % kRareEvery == 0)
            event.title.en += " Zeppelin";
        builder.add(event);
    }
    return builder.build();
}

void run(std::size_t events)
{
    const EventStorePtr store = storeOf(events);
    Samples made;
    made.measure([&] { (void)TextIndex(*store); });
    printRow("words, made ready", sizeText(events), made);
    const TextIndex index(*store);
    for (const Asked &ask : kAsked) {
        Samples complete;
        std::size_t found = 0;
        for (int i = 0; i < kTimes; ++i)
            complete.measure([&] { found = index.containing(ask.words).count(); });
        const std::string what = std::string("words, ") + ask.what + " (" + std::to_string(found) + " found)";
        printRow(what + ", first hits: they come with all", sizeText(events), complete, Goal{0.95, 30});
        printRow(what + ", complete", sizeText(events), complete, Goal{0.95, 150});
    }
    typeWord(store);
}

} // namespace

/// Arguments: numbers of events.
int main(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i)
        run(std::strtoull(argv[i], nullptr, 10));
}
