// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/base/format.h"
#include "model/formats/formatregistry.h"
#include "resultrows.h"
#include "tests/support/generator.h"

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <optional>

using namespace timeloupe;
using namespace timeloupe::bench;

namespace {

constexpr int kTimes = 5;
constexpr double kMostOfPass = 1.5;
constexpr double kMostOfJson = 1 / 1.5;

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

/// The store goes out of the clock: who opens a file keeps it.
void open(const char *format, const QByteArray &text, Samples &samples)
{
    std::optional<Result<LoadedTimeline>> loaded;
    samples.measure(
        [&] { loaded.emplace(formatById(QLatin1String(format))->read(text, QStringLiteral("bench"), {})); });
    if (!*loaded)
        qFatal("the generated file has an error: %s", qPrintable(toLine(loaded->error())));
}

/// The same events as JSON and as JSON Lines, each measured in turn so that all are of the same minutes.
void run(const char *form, std::size_t events, const QByteArray &json, const QByteArray &lines)
{
    Samples pass;
    Samples jsonLoad;
    Samples linesLoad;
    for (int i = 0; i < kTimes; ++i) {
        pass.measure([&] {
            EmptySax sax;
            nlohmann::json::sax_parse(json.begin(), json.end(), &sax);
        });
        open("json", json, jsonLoad);
        open("jsonl", lines, linesLoad);
    }
    const bool hasGoal = events >= 1'000'000;
    const std::string size = sizeText(events);
    const auto what = [form](const char *step) { return std::string(step) + ", " + form + " form"; };
    printRow(what("nlohmann::sax_parse over the JSON, empty handler"), size, pass);
    printRow(what("open JSON"), size, jsonLoad, Ratio{pass, kMostOfPass, "the pass", hasGoal});
    printRow(what("open JSON Lines"), size, linesLoad, Ratio{jsonLoad, kMostOfJson, "JSON", hasGoal});
}

void run(std::size_t events)
{
    test::GeneratorOptions options;
    options.events = events;
    const QByteArray simple = test::generatedJson(options);
    QByteArray simpleLines = simple.mid(2, simple.size() - 5); // an event stands in each line between the brackets
    simpleLines.replace(",\n", "\n");
    run("simple", events, simple, simpleLines);
    options.sparseFields = true;
    const QByteArray full = test::generatedTimeloupeJson(options);
    const qsizetype eventsBegin = full.indexOf("\n{\"id\":\"e1\"");
    QByteArray header = full.left(full.lastIndexOf(",\"events\"", eventsBegin)) + "}";
    QByteArray fullLines = full.mid(eventsBegin, full.size() - eventsBegin - 4);
    fullLines.replace(",\n", "\n");
    run("full", events, full, header + fullLines);
}

} // namespace

/// Arguments: numbers of events.
int main(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i)
        run(std::strtoull(argv[i], nullptr, 10));
}
