// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/format.h"
#include "tests/support/generator.h"

#include <benchmark/benchmark.h>
#include <nlohmann/json.hpp>

using namespace timeloupe;

namespace {

QByteArray simpleJson(std::int64_t events)
{
    test::GeneratorOptions options;
    options.events = static_cast<std::size_t>(events);
    return test::generatedJson(options);
}

QByteArray fullJson(std::int64_t events)
{
    test::GeneratorOptions options;
    options.events = static_cast<std::size_t>(events);
    options.rareParts = true;
    return test::generatedTimeloupeJson(options);
}

/// Takes everything and keeps nothing: what the parser alone costs.
struct EmptySax : nlohmann::json_sax<nlohmann::json>
{
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t &) override { return true; }
    bool string(string_t &) override { return true; }
    bool binary(binary_t &) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool key(string_t &) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t, const std::string &, const nlohmann::json::exception &) override { return false; }
};

void parse(benchmark::State &state, const QByteArray &json)
{
    for (auto _ : state) {
        EmptySax sax;
        benchmark::DoNotOptimize(nlohmann::json::sax_parse(json.begin(), json.end(), &sax));
    }
    state.SetBytesProcessed(state.iterations() * json.size());
}

void load(benchmark::State &state, const QByteArray &json)
{
    const Format *format = formatById(QStringLiteral("json"));
    for (auto _ : state) {
        const Result<LoadedTimeline> loaded = format->read(json, QStringLiteral("bench.json"), {});
        if (!loaded)
            state.SkipWithError("the generated file has an error");
        benchmark::DoNotOptimize(loaded);
    }
    state.SetBytesProcessed(state.iterations() * json.size());
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void parseSimple(benchmark::State &state)
{
    parse(state, simpleJson(state.range(0)));
}

void loadSimple(benchmark::State &state)
{
    load(state, simpleJson(state.range(0)));
}

void loadFull(benchmark::State &state)
{
    load(state, fullJson(state.range(0)));
}

} // namespace

BENCHMARK(parseSimple)->RangeMultiplier(10)->Range(100, 1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(loadSimple)->RangeMultiplier(10)->Range(100, 1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(loadFull)->RangeMultiplier(10)->Range(100, 1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK_MAIN();
