// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/filter.h"
#include "model/totals/totals.h"
#include "resultrows.h"
#include "tests/support/generator.h"

#include <cstdlib>

using namespace timeloupe;
using namespace timeloupe::bench;

namespace {

constexpr int kTimes = 15;
constexpr Goal kGoal{0.95, 100};

RowSetPtr matchingRows(const Filter &filter, const char *text)
{
    const Result<Query> query = Query::parse(text);
    if (!query)
        qFatal("%s is no query", text);
    return filter.apply(*query);
}

/// Gross, net and range of what passes; and of what certainly and only possibly lies in the middle half of the time.
void run(std::size_t events)
{
    test::GeneratorOptions options;
    options.events = events;
    const EventStorePtr store = test::generatedStore(options);
    const Filter filter(store);
    const TimeRange extent = store->extent();
    const TimeRange middle{shifted(extent.begin, extent.length() / 4), shifted(extent.begin, extent.length() * 3 / 4)};
    const std::pair<const char *, const char *> filters[] = {
        {"everything", ""}, {"one company", "company:company-3"}, {"all but a kind", "-kind:outage"}};
    for (const auto &[what, text] : filters) {
        const RowSetPtr rows = matchingRows(filter, text);
        Samples whole;
        Samples range;
        for (int i = 0; i < kTimes; ++i) {
            whole.measure([&] { (void)totals(*store, *rows); });
            range.measure([&] { (void)rangeTotals(*store, *rows, middle); });
        }
        printRow(std::string("totals of ") + what, sizeText(events), whole, kGoal);
        printRow(std::string("totals of ") + what + ", certainly and possibly in a range", sizeText(events), range,
                 kGoal);
    }
}

} // namespace

/// Arguments: numbers of events.
int main(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i)
        run(std::strtoull(argv[i], nullptr, 10));
}
