// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"
#include "stage.h"
#include "tests/support/generator.h"

#include <QApplication>

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

void run(const std::string &what, test::GeneratorOptions options, std::size_t events, std::optional<Goal> goal)
{
    options.events = events;
    Stage stage(test::generatedStore(options));
    printRow("frame, pan" + what, sizeText(events), pan(stage), goal);
    printRow("frame, zoom" + what, sizeText(events), zoom(stage), goal);
}

} // namespace

/// Arguments: the numbers of events; none: 10² to 10⁶.
int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    std::vector<std::size_t> sizes;
    for (const QString &argument : QCoreApplication::arguments().mid(1))
        sizes.push_back(argument.toULongLong());
    if (sizes.empty())
        sizes = {100, 1'000, 10'000, 100'000, 1'000'000};
    for (const std::size_t events : sizes)
        run({}, {}, events, Goal{0.95, 16});
}
