// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/filter.h"
#include "samples.h"
#include "stage.h"
#include "tests/support/generator.h"

#include <QApplication>

using namespace timeloupe;
using namespace timeloupe::bench;

namespace {

constexpr int kTimes = 20;

struct Asked
{
    const char *what;
    std::vector<const char *> queries; ///< in turns, so that nothing is the same as before
    bool hasGoal = false;
};

const std::vector<Asked> &asked()
{
    static const std::vector<Asked> all = {
        {"one company", {"company:company-3", "company:company-11", "company:company-17"}, true},
        {"one kind", {"kind:contract", "kind:site", "kind:policy"}},
        {"amount", {"amount:>=1B", "amount:5M..2B", "amount:<300M"}},
        {"date", {"date:2023-05", "date:2021", "date:2024-01/2024-09"}},
        {"three terms", {"company:company-3 kind:contract amount:>=1B", "company:company-5 kind:site date:2024"}},
        {"words", {"substation", "wind power", "Evry"}},
    };
    return all;
}

std::vector<Query> parsed(const std::vector<const char *> &texts)
{
    std::vector<Query> queries;
    for (const char *text : texts) {
        const Result<Query> query = Query::parse(text);
        if (!query)
            qFatal("%s is no query", text);
        queries.push_back(*query);
    }
    return queries;
}

void run(std::size_t events)
{
    test::GeneratorOptions options;
    options.events = events;
    const EventStorePtr store = test::generatedStore(options);
    const Filter filter(store);
    Stage stage(store);
    for (const Asked &ask : asked()) {
        const std::vector<Query> queries = parsed(ask.queries);
        Samples found;
        Samples shown;
        for (int i = 0; i < kTimes; ++i) {
            const Query &query = queries[static_cast<std::size_t>(i) % queries.size()];
            if (i == 0) { // indices are built at first need
                (void)filter.apply(query);
                stage.filter(query);
                stage.filter(Query());
                continue;
            }
            found.measure([&] { (void)filter.apply(query); });
            shown.measure([&] { stage.filter(query); });
        }
        const std::optional<Goal> goal = ask.hasGoal ? std::optional(Goal{0.95, 50}) : std::nullopt;
        printRow(std::string("filter, ") + ask.what, sizeText(events), found, goal);
        printRow(std::string("filter, ") + ask.what + ", until timeline, amounts and overview show it",
                 sizeText(events), shown, goal);
    }
}

} // namespace

/// Arguments: the numbers of events; none: 10⁴ to 10⁶.
int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    std::vector<std::size_t> sizes;
    for (const QString &argument : QCoreApplication::arguments().mid(1))
        sizes.push_back(argument.toULongLong());
    if (sizes.empty())
        sizes = {10'000, 100'000, 1'000'000};
    for (const std::size_t events : sizes)
        run(events);
}
