// SPDX-License-Identifier: GPL-3.0-or-later
// The store and its indices at 10³ … 10⁷ events. `--benchmark_filter='/1000$'` runs one size.
#include "model/index/intervalindex.h"
#include "model/index/lodindex.h"
#include "tests/support/generator.h"

#include <benchmark/benchmark.h>

#include <map>
#include <random>

using namespace timeloupe;

namespace {

enum class Data : std::int64_t { Ordinary, OneLane, OneDay, TwoThousandCompanies, YearsLong };

test::GeneratorOptions optionsOf(std::int64_t events, Data data)
{
    test::GeneratorOptions options;
    options.events = static_cast<std::size_t>(events);
    options.oneLane = data == Data::OneLane;
    options.oneDay = data == Data::OneDay;
    if (data == Data::TwoThousandCompanies)
        options.companies = 2000;
    if (data == Data::YearsLong) {
        options.minSpanDays = 700;
        options.maxSpanDays = 2500;
    }
    return options;
}

/// One store at a time: ten million events with their texts take a gigabyte.
EventStorePtr storeOf(const benchmark::State &state)
{
    static std::pair<std::int64_t, std::int64_t> key{-1, -1};
    static EventStorePtr store;
    const std::pair<std::int64_t, std::int64_t> wanted{state.range(0), state.range(1)};
    if (key != wanted) {
        store.reset();
        store = test::generatedStore(optionsOf(wanted.first, static_cast<Data>(wanted.second)));
        key = wanted;
    }
    return store;
}

RowSetPtr everyThird(const EventStore &store)
{
    std::mt19937_64 random(1);
    std::vector<std::uint64_t> words((store.size() + 63) / 64);
    for (std::uint64_t &word : words)
        word = random() & random();
    return std::make_shared<const RowSet>(std::move(words), store.size());
}

void generate(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(test::generatedStore(optionsOf(state.range(0), static_cast<Data>(state.range(1)))));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void build(benchmark::State &state)
{
    for (auto _ : state) {
        state.PauseTiming();
        test::Generator generator(optionsOf(state.range(0), static_cast<Data>(state.range(1))));
        EventStoreBuilder builder;
        for (std::int64_t i = 0; i < state.range(0); ++i)
            builder.add(generator.next());
        state.ResumeTiming();
        benchmark::DoNotOptimize(builder.build());
    }
    const EventStore::Footprint bytes = storeOf(state)->footprint();
    const auto perEvent = [&](std::size_t total) {
        return static_cast<double>(total) / static_cast<double>(state.range(0));
    };
    state.counters["bytes/event"] = perEvent(bytes.total - bytes.texts);
    state.counters["text/event"] = perEvent(bytes.texts);
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void intervalBuild(benchmark::State &state)
{
    const EventStorePtr store = storeOf(state);
    for (auto _ : state)
        benchmark::DoNotOptimize(IntervalIndex(*store));
}

/// Rows of one month: as a set, and the first hundred one by one.
void intervalSet(benchmark::State &state)
{
    const EventStorePtr store = storeOf(state);
    const IntervalIndex index(*store);
    const TimeRange month = Edtf::parse("2023-05")->possible();
    for (auto _ : state)
        benchmark::DoNotOptimize(index.possiblyIn(month));
}

void lodBuildAll(benchmark::State &state)
{
    const EventStorePtr store = storeOf(state);
    const auto filter = std::make_shared<const RowSet>(RowSet::all(store->size()));
    for (auto _ : state)
        benchmark::DoNotOptimize(LodIndex(store, filter));
}

void lodBuildFiltered(benchmark::State &state)
{
    const EventStorePtr store = storeOf(state);
    const RowSetPtr filter = everyThird(*store);
    for (auto _ : state)
        benchmark::DoNotOptimize(LodIndex(store, filter));
}

/// What a frame asks, the view panning: `cells` summaries of each lane, the events that run into the view, how many
/// they are. `zoom` is the part of the extent in view.
void frame(benchmark::State &state, const LodIndex &index, std::size_t lanes, std::size_t cells, double zoom)
{
    const TimeRange extent = index.store()->extent();
    const double length = extent.length() * zoom;
    double offset = 0;
    std::vector<std::size_t> edges(cells + 1);
    for (auto _ : state) {
        offset = offset > 0.9 ? 0 : offset + 0.037;
        const Instant left = shifted(extent.begin, extent.length() * (1 - zoom) * offset);
        for (std::size_t i = 0; i <= cells; ++i)
            edges[i] = index.rowAt(shifted(left, length * static_cast<double>(i) / static_cast<double>(cells)));
        for (std::size_t lane = 0; lane < std::min(lanes, index.store()->laneCount()); ++lane) {
            for (std::size_t i = 0; i < cells; ++i)
                benchmark::DoNotOptimize(index.summary(lane, edges[i], edges[i + 1]));
            benchmark::DoNotOptimize(index.running(lane, edges.front(), left, length / static_cast<double>(cells), 40));
            benchmark::DoNotOptimize(index.runningCount(lane, edges.front(), left));
        }
    }
}

template <int Lanes, int Cells, int ZoomPercent> void frameQuery(benchmark::State &state)
{
    const EventStorePtr store = storeOf(state);
    const LodIndex index(store, everyThird(*store));
    frame(state, index, Lanes, Cells, ZoomPercent / 100.0);
}

/// Sixty lanes of 1920 pixels by counts only: the density of the worst frame.
void frameCounts60x1920(benchmark::State &state)
{
    const EventStorePtr store = storeOf(state);
    const LodIndex index(store, everyThird(*store));
    const TimeRange extent = store->extent();
    constexpr std::size_t columns = 1920;
    std::vector<std::size_t> edges(columns + 1);
    for (auto _ : state) {
        for (std::size_t i = 0; i <= columns; ++i)
            edges[i] = index.rowAt(shifted(extent.begin, extent.length() * static_cast<double>(i) / columns));
        for (std::size_t lane = 0; lane < 60; ++lane) {
            for (std::size_t i = 0; i < columns; ++i)
                benchmark::DoNotOptimize(index.count(lane % store->laneCount(), edges[i], edges[i + 1]));
        }
    }
}

void find(benchmark::State &state)
{
    const EventStorePtr store = storeOf(state);
    std::mt19937_64 random(1);
    for (auto _ : state) {
        const std::string id = std::string("e").append(std::to_string(random() % store->size() + 1));
        benchmark::DoNotOptimize(store->find(id));
    }
}

void sizes(benchmark::internal::Benchmark *bench)
{
    bench->ArgNames({"events", "data"})->Unit(benchmark::kMillisecond)->UseRealTime();
    for (const std::int64_t events : {1'000, 10'000, 100'000, 1'000'000, 10'000'000})
        bench->Args({events, static_cast<std::int64_t>(Data::Ordinary)});
}

void hardData(benchmark::internal::Benchmark *bench)
{
    sizes(bench);
    for (const Data data : {Data::OneLane, Data::OneDay, Data::TwoThousandCompanies, Data::YearsLong})
        bench->Args({10'000'000, static_cast<std::int64_t>(data)});
}

BENCHMARK(generate)->Apply(sizes)->Iterations(1);
BENCHMARK(build)->Apply(sizes)->Iterations(1);
BENCHMARK(intervalBuild)->Apply(sizes);
BENCHMARK(intervalSet)->Apply(sizes);
BENCHMARK(find)->Apply(sizes);
BENCHMARK(lodBuildAll)->Apply(hardData);
BENCHMARK(lodBuildFiltered)->Apply(hardData);
BENCHMARK(frameQuery<20, 60, 100>)->Apply(hardData);
BENCHMARK(frameQuery<20, 60, 1>)->Apply(hardData);
BENCHMARK(frameQuery<60, 1920, 100>)->Apply(hardData);
BENCHMARK(frameCounts60x1920)->Apply(hardData);

} // namespace

BENCHMARK_MAIN();
