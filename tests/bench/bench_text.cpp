// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/textindex.h"
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
        printRow(std::string("words, ") + ask.what + ", complete (" + std::to_string(found) + " found)",
                 sizeText(events), complete, Goal{0.95, 150});
    }
}

} // namespace

/// Arguments: numbers of events.
int main(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i)
        run(std::strtoull(argv[i], nullptr, 10));
}
