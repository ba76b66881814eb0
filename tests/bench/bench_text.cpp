// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/state/filterrunner.h"
#include "model/table/eventtablemodel.h"
#include "resultrows.h"
#include "tests/support/generator.h"

#include <QCoreApplication>
#include <QEventLoop>

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
    {"8 letters, in none", "zoologie"}, {"two words, accents", "\"energie, quebec\""},
    {"Greek, in none", "ενέργεια"},
};

/// Words in the query of a state, until the table of events shows what passes.
class Search
{
public:
    explicit Search(const EventStorePtr &store) { m_state.setStore(store, QString()); }

    void measure(const char *words)
    {
        FilterRunner runner(m_state); // remembers nothing
        const EventTableModel table(m_state);
        waitUntil(&FilterRunner::facetsChanged, runner);
        m_toldAfter.reset();
        m_hitAfter.reset();
        const auto told = QObject::connect(&m_state, &ViewState::partialRowsChanged, [&] { noteFound(table); });
        m_cpu = std::clock();
        m_begin = std::chrono::steady_clock::now();
        m_state.setQuery(Query::parse(words).value());
        waitUntil(&ViewState::matchingRowsChanged, m_state);
        const Times end = now();
        QObject::disconnect(told);
        m_found = m_state.matchingRows()->count();
        if (!m_toldAfter || (m_found > 0 && !m_hitAfter))
            m_firstCount = m_found;
        const Times early = (m_found > 0 ? m_hitAfter : m_toldAfter).value_or(end);
        m_first.add(early.wall, early.cpu);
        m_all.add(end.wall, end.cpu);
        m_state.setQuery(Query());
    }

    [[nodiscard]] const Samples &first() const { return m_first; }
    [[nodiscard]] const Samples &all() const { return m_all; }
    [[nodiscard]] std::size_t found() const { return m_found; }
    /// So many of them came first, the last time.
    [[nodiscard]] std::size_t firstCount() const { return m_firstCount; }

private:
    struct Times
    {
        double wall = 0;
        double cpu = 0;
    };

    template <class Sender, class Signal> static void waitUntil(Signal signal, Sender &sender)
    {
        QEventLoop loop;
        QObject::connect(&sender, signal, &loop, &QEventLoop::quit);
        loop.exec();
    }

    [[nodiscard]] Times now() const
    {
        const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - m_begin;
        return {wall.count(), 1e3 * static_cast<double>(std::clock() - m_cpu) / CLOCKS_PER_SEC};
    }

    void noteFound(const EventTableModel &table)
    {
        const std::size_t count = m_state.partialRows()->count();
        if (!m_toldAfter)
            m_toldAfter = now();
        if (m_hitAfter || count == 0)
            return;
        if (static_cast<std::size_t>(table.rowCount()) != count)
            qFatal("the table has not what is found");
        m_hitAfter = now();
        m_firstCount = count;
    }

    ViewState m_state;
    Samples m_first;
    Samples m_all;
    std::optional<Times> m_toldAfter;
    std::optional<Times> m_hitAfter;
    std::size_t m_found = 0;
    std::size_t m_firstCount = 0;
    std::clock_t m_cpu = 0;
    std::chrono::steady_clock::time_point m_begin;
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
    for (const Asked &ask : kAsked) {
        Search search(store);
        for (int i = 0; i < kTimes; ++i)
            search.measure(ask.words);
        const std::string what = std::string("words, ") + ask.what + " (" + std::to_string(search.found()) + " found)";
        const std::string first = search.found() > 0 ? "first hits in the list (" + std::to_string(search.firstCount())
                                                     : "first told that the search goes on (none found";
        printRow(what + ", " + first + ")", sizeText(events), search.first(), Goal{0.95, 30});
        printRow(what + ", complete in the list", sizeText(events), search.all(), Goal{0.95, 150});
    }
    typeWord(store);
}

} // namespace

/// Arguments: numbers of events.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    for (int i = 1; i < argc; ++i)
        run(std::strtoull(argv[i], nullptr, 10));
}
