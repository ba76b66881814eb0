// SPDX-License-Identifier: GPL-3.0-or-later
#include "resultrows.h"
#include "tests/support/generator.h"
#include "views/export/figurefile.h"
#include "views/figure/figure.h"

#include <QGuiApplication>

#include <array>
#include <cstdio>
#include <string>

using namespace timeloupe;
using namespace timeloupe::bench;

namespace {

constexpr int kTimes = 3;
constexpr double kGoalMs = 10'000;
constexpr qsizetype kGoalBytes = 10'000'000;
constexpr QSizeF kA3(1587.4, 1122.5);

/// From the events in memory to the bytes of a PDF of 4 × 1 pages of A3.
void poster(std::size_t events)
{
    test::GeneratorOptions made;
    made.events = events;
    ViewState state;
    state.setStore(test::generatedStore(made), {});
    FigureOptions options;
    options.page = kA3;
    options.pages = {4, 1};
    Samples samples;
    QByteArray pdf;
    int pages = 0;
    for (int i = 0; i < kTimes; ++i) {
        samples.measure([&] {
            const Figure figure(snapshotOf(state), options);
            pages = figure.pageCount();
            pdf = figurePdf(figure, 0).value();
        });
    }
    const char *outcome = pdf.size() <= kGoalBytes ? "≤ 10 MB: met" : "≤ 10 MB: **missed**";
    std::array<char, 160> what{};
    std::snprintf(what.data(), what.size(), "figure to PDF, %d pages of A3, %.2f MB (%s)", pages,
                  static_cast<double>(pdf.size()) / 1e6, outcome);
    printRow(what.data(), sizeText(events), samples, Goal{1, kGoalMs});
}

} // namespace

/// Prints rows for RESULTS.md: `bench_figure [EVENTS…]`.
int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    if (argc < 2)
        poster(100'000);
    for (int i = 1; i < argc; ++i)
        poster(std::stoul(argv[i]));
    return 0;
}
