// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/eventorder.h"
#include "samples.h"
#include "tests/support/generator.h"

#include <cstdlib>

using namespace timeloupe;
using namespace timeloupe::bench;

namespace {

constexpr int kTimes = 5;

void run(std::size_t events)
{
    test::GeneratorOptions options;
    options.events = events;
    const EventStorePtr store = test::generatedStore(options);
    const RowSet rows = RowSet::all(store->size());
    const std::atomic<bool> cancelled = false;
    const std::pair<EventColumn, const char *> columns[] = {
        {EventColumn::Date, "sort by date"},           {EventColumn::Kind, "sort by kind"},
        {EventColumn::Companies, "sort by companies"}, {EventColumn::Event, "sort by title"},
        {EventColumn::Amount, "sort by amount"},       {EventColumn::Power, "sort by power"},
        {EventColumn::Sources, "sort by sources"},
    };
    for (const auto &[column, what] : columns) {
        Samples samples;
        for (int i = 0; i < kTimes; ++i) {
            samples.measure([&, column = column] {
                (void)sortedRows(*store, rows, column, i % 2 == 1, Words(Language::English), cancelled);
            });
        }
        printRow(what, sizeText(events), samples, Goal{0.5, 1000});
    }
}

} // namespace

/// Arguments: numbers of events.
int main(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i)
        run(std::strtoull(argv[i], nullptr, 10));
}
