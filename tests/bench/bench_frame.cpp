// SPDX-License-Identifier: GPL-3.0-or-later
#include "resultrows.h"
#include "stage.h"
#include "tests/support/generator.h"

#include <QApplication>

#include <map>
#include <random>

using namespace timeloupe;
using namespace timeloupe::bench;

namespace {

constexpr int kPlaces = 4;        // for each zoom
constexpr int kPanSteps = 40;     // at each place
constexpr double kPanPixels = 40; // a quick drag
constexpr double kZoomStep = 1.1;
constexpr int kZoomSteps = 80; // in, and out again: to 1/2000

/// Measures the step when it moved anything: at the ends of the extent it does not.
bool measureStep(Stage &stage, Samples &samples, TimeRange range)
{
    const TimeRange before = stage.state().range();
    Samples step;
    step.measure([&] { stage.frame(range); });
    if (stage.state().range() == before)
        return false;
    samples.add(step.wall(1), step.cpu(1));
    return true;
}

/// Drags at several zooms and places, back again from the ends; the jump to a place is no part of a drag.
Samples pan(Stage &stage)
{
    Samples samples;
    std::mt19937_64 random(1);
    const TimeRange extent = stage.state().extent();
    for (const double share : {0.8, 0.3, 0.1, 0.01, 0.001}) {
        for (int place = 0; place < kPlaces; ++place) {
            const double length = extent.length() * share;
            const double at = std::uniform_real_distribution(0.0, 0.9 * (1 - share))(random);
            const Instant begin = shifted(extent.begin, extent.length() * at);
            stage.frame({begin, shifted(begin, length)});
            double pixels = kPanPixels;
            for (int step = 0; step < kPanSteps; ++step) {
                if (!measureStep(stage, samples, stage.scale().panned(pixels)))
                    pixels = -pixels;
            }
        }
    }
    return samples;
}

/// The wheel from everything to a day or two, and back.
Samples zoom(Stage &stage)
{
    Samples samples;
    for (const double anchor : {0.1, 0.37, 0.62, 0.9}) {
        stage.frame(stage.state().extent());
        for (int step = 0; step < 2 * kZoomSteps; ++step) {
            const double factor = step < kZoomSteps ? 1 / kZoomStep : kZoomStep;
            const TimeScale scale = stage.scale();
            measureStep(stage, samples, scale.zoomed(factor, scale.width() * anchor));
        }
    }
    return samples;
}

struct Frames
{
    Samples pan;
    Samples zoom;
};

Frames run(const std::string &what, test::GeneratorOptions options, std::size_t events, double goal,
           bool scrolledDown = false)
{
    options.events = events;
    Stage stage(test::generatedStore(options));
    if (scrolledDown)
        stage.scrollDown();
    Frames frames{pan(stage), zoom(stage)};
    printRow("frame, pan" + what, sizeText(events), frames.pan, Goal{0.95, goal});
    printRow("frame, zoom" + what, sizeText(events), frames.zoom, Goal{0.95, goal});
    return frames;
}

/// At every size, and the largest beside 10³.
void runSizes(const std::vector<std::size_t> &sizes)
{
    constexpr std::size_t kSmall = 1'000;
    constexpr std::size_t kLarge = 10'000'000;
    std::map<std::size_t, Frames> frames;
    for (const std::size_t events : sizes)
        frames[events] = run({}, {}, events, 8.3);
    if (!frames.contains(kSmall) || !frames.contains(kLarge))
        return;
    const std::string both = sizeText(kLarge) + "/" + sizeText(kSmall);
    const auto ratio = [&](Samples Frames::*of) {
        return (frames[kLarge].*of).wall(0.95) / (frames[kSmall].*of).wall(0.95);
    };
    printRatio("frame, pan, p95", both, ratio(&Frames::pan), 1.25);
    printRatio("frame, zoom, p95", both, ratio(&Frames::zoom), 1.25);
}

void runOddShapes(std::size_t events)
{
    constexpr double kGoal = 16;
    test::GeneratorOptions oneLane;
    oneLane.oneLane = true;
    run(", all in one lane", oneLane, events, kGoal);
    test::GeneratorOptions oneDay;
    oneDay.oneDay = true;
    run(", all on one day", oneDay, events, kGoal);
    test::GeneratorOptions companies;
    companies.companies = 2'000;
    run(", 2 000 companies", companies, events, kGoal);
    run(", 2 000 companies, at the others", companies, events, kGoal, true);
    test::GeneratorOptions longSpans;
    longSpans.spanShare = 0.3;
    longSpans.minSpanDays = 2 * 365;
    longSpans.maxSpanDays = 10 * 365;
    run(", 30 % spans of years", longSpans, events, kGoal);
}

} // namespace

/// Arguments: the numbers of events, the last one also for the odd shapes; none: 10² to 10⁶.
int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    std::vector<std::size_t> sizes;
    for (const QString &argument : QCoreApplication::arguments().mid(1))
        sizes.push_back(argument.toULongLong());
    if (sizes.empty())
        sizes = {100, 1'000, 10'000, 100'000, 1'000'000};
    runSizes(sizes);
    runOddShapes(sizes.back());
}
