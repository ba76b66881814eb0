// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/table/eventorder.h"
#include "resultrows.h"
#include "tests/support/generator.h"

#include <cstdlib>

using namespace timeloupe;
using namespace timeloupe::bench;

namespace {

constexpr int kTimes = 5;

/// The generator has some hundred titles, each in many events; these are all different, at their end.
EventStorePtr storeOfDifferentTitles(std::size_t events)
{
    test::GeneratorOptions options;
    options.events = events;
    test::Generator generator(options);
    EventStoreBuilder builder;
    for (std::size_t i = 0; i < events; ++i) {
        EventRecord event = generator.next();
        event.title.en += ", no. " + std::to_string(i * 7919 % events);
        builder.add(event);
    }
    return builder.build();
}

void sortBy(const EventStore &store, EventColumn column, const char *what)
{
    const RowSet rows = RowSet::all(store.size());
    const std::atomic<bool> cancelled = false;
    Samples samples;
    for (int i = 0; i < kTimes; ++i) {
        samples.measure(
            [&] { (void)sortedRows(store, rows, column, i % 2 == 1, Words(Language::English), cancelled); });
    }
    printRow(what, sizeText(store.size()), samples, Goal{0.5, 1000});
}

void run(std::size_t events)
{
    test::GeneratorOptions options;
    options.events = events;
    EventStorePtr store = test::generatedStore(options);
    const std::pair<EventColumn, const char *> columns[] = {
        {EventColumn::Date, "sort by date"},           {EventColumn::Kind, "sort by kind"},
        {EventColumn::Companies, "sort by companies"}, {EventColumn::Event, "sort by title"},
        {EventColumn::Amount, "sort by amount"},       {EventColumn::Power, "sort by power"},
        {EventColumn::Sources, "sort by sources"},
    };
    for (const auto &[column, what] : columns)
        sortBy(*store, column, what);
    store = storeOfDifferentTitles(events);
    sortBy(*store, EventColumn::Event, "sort by title, all different");
}

} // namespace

/// Arguments: numbers of events.
int main(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i)
        run(std::strtoull(argv[i], nullptr, 10));
}
