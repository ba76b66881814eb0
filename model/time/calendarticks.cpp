// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/calendarticks.h"

#include "model/time/calendarlabels.h"
#include "model/time/civiltime.h"

#include <algorithm>

namespace timeloupe {

namespace {

constexpr double kCharacterWidth = 6.5;
constexpr double kLabelPadding = 5;

/// A pair of calendar rows and the length of the shortest label of the lower one, in characters.
struct Level
{
    CalendarStep fine;
    CalendarStep coarse;
    int characters = 0;
};

void addLevels(std::vector<Level> &levels, CalendarUnit fine, std::initializer_list<int> counts, CalendarStep coarse,
               int characters)
{
    for (const int count : counts)
        levels.push_back({{fine, count}, coarse, characters});
}

std::vector<Level> allLevels()
{
    using U = CalendarUnit;
    std::vector<Level> levels;
    addLevels(levels, U::Millisecond, {1, 2, 5, 10, 20, 50, 100, 200}, {U::Second, 1}, 4);
    addLevels(levels, U::Second, {1, 5, 10}, {U::Minute, 1}, 3);
    addLevels(levels, U::Second, {30}, {U::Hour, 1}, 8);
    addLevels(levels, U::Minute, {1, 5, 15, 30}, {U::Day, 1}, 5);
    addLevels(levels, U::Hour, {1, 3, 6}, {U::Day, 1}, 5);
    addLevels(levels, U::Day, {1}, {U::Month, 1}, 2);
    addLevels(levels, U::Week, {1}, {U::Month, 1}, 2);
    addLevels(levels, U::Month, {1}, {U::Year, 1}, 1);
    addLevels(levels, U::Quarter, {1}, {U::Year, 1}, 2);
    addLevels(levels, U::Year, {1, 2, 5}, {U::Decade, 1}, 4);
    addLevels(levels, U::Decade, {1, 2, 5}, {U::Century, 1}, 4);
    addLevels(levels, U::Century, {1, 2, 5}, {U::Millennium, 1}, 4);
    addLevels(levels, U::Millennium, {1, 2, 5}, {U::TenMillennia, 1}, 6);
    addLevels(levels, U::TenMillennia, {1, 2, 5}, {U::HundredMillennia, 1}, 7);
    addLevels(levels, U::HundredMillennia, {1, 2, 5}, {U::MillionYears, 1}, 7);
    addLevels(levels, U::MillionYears, {1, 2, 5}, {U::TenMillionYears, 1}, 5);
    addLevels(levels, U::TenMillionYears, {1, 2, 5}, {U::HundredMillionYears, 1}, 5);
    addLevels(levels, U::HundredMillionYears, {1}, {U::HundredMillionYears, 10}, 5);
    return levels;
}

double widthOf(qsizetype characters)
{
    return static_cast<double>(characters) * kCharacterWidth + kLabelPadding;
}

const Level &levelFor(double msPerPixel, double minFine, double minCoarse)
{
    static const std::vector<Level> levels = allLevels();
    const auto wideEnough = [=](const Level &level) {
        return shortestCell(level.fine) / msPerPixel >= std::max(minFine, widthOf(level.characters)) &&
               shortestCell(level.coarse) / msPerPixel >= minCoarse;
    };
    const auto level = std::find_if(levels.begin(), levels.end(), wideEnough);
    return level != levels.end() ? *level : levels.back();
}

/// The next cell from `at` on; consecutive cells hidden by one fold are merged.
CalendarTick cellFrom(Instant at, CalendarStep step, const TimeScale &scale)
{
    CalendarTick tick;
    tick.range = cellAt(at, step);
    const Folds &folds = scale.folds();
    const auto fold = std::partition_point(folds.begin(), folds.end(),
                                           [&](const Fold &f) { return f.range.end <= tick.range.begin; });
    if (fold != folds.end() && fold->range.contains(tick.range)) {
        tick.inFold = true;
        tick.range.end = cellAt(fold->range.end, step).begin;
    }
    tick.x = scale.x(tick.range.begin);
    tick.endX = scale.x(tick.range.end);
    return tick;
}

/// The widest visible, unfolded part of the cell; the first on a tie.
void findRoom(CalendarTick &tick, const TimeScale &scale)
{
    const double end = std::min(tick.endX, scale.width());
    double from = std::max(tick.x, 0.0);
    tick.roomX = tick.roomEndX = from;
    const auto offer = [&tick](double begin, double end) {
        if (end - begin > tick.roomEndX - tick.roomX) {
            tick.roomX = begin;
            tick.roomEndX = end;
        }
    };
    const Folds &folds = scale.folds();
    auto fold = std::partition_point(folds.begin(), folds.end(),
                                     [&](const Fold &f) { return f.range.end <= tick.range.begin; });
    for (; fold != folds.end() && fold->range.begin < tick.range.end; ++fold) {
        offer(from, std::min(scale.x(fold->range.begin), end));
        from = std::max(from, scale.x(fold->range.end));
    }
    offer(from, end);
}

std::vector<CalendarTick> cells(const TimeScale &scale, CalendarStep step)
{
    std::vector<CalendarTick> ticks;
    Instant at = scale.range().begin;
    while (at < scale.range().end) {
        CalendarTick tick = cellFrom(at, step, scale);
        if (tick.range.end <= at) // end of the representable time
            break;
        findRoom(tick, scale);
        at = tick.range.end;
        ticks.push_back(std::move(tick));
    }
    return ticks;
}

bool fits(const QString &label, double room)
{
    return widthOf(label.size()) <= room;
}

/// The label length shared by all cells of the row, so that labels do not change while panning.
qsizetype fineLength(Instant cellBegin, CalendarStep step, double cellWidth, Language language)
{
    // The widest of its kind: September, a Wednesday.
    const bool isNamed = step.unit < CalendarUnit::Year;
    const Instant sample = isNamed ? toInstant({.year = 2026, .month = 9, .day = 30}) : cellBegin;
    const QStringList labels = fineLabels(sample, step, language);
    const auto first = std::find_if(labels.begin(), labels.end(), [=](const QString &l) { return fits(l, cellWidth); });
    return std::min(static_cast<qsizetype>(first - labels.begin()), labels.size() - 1);
}

void labelFine(std::vector<CalendarTick> &ticks, CalendarStep step, double cellWidth, Language language)
{
    for (CalendarTick &tick : ticks) {
        if (tick.inFold || tick.range.begin <= kInstantMin)
            continue;
        const qsizetype length = fineLength(tick.range.begin, step, cellWidth, language);
        const QString label = fineLabels(tick.range.begin, step, language).at(length);
        if (fits(label, tick.roomEndX - tick.roomX))
            tick.label = label;
    }
}

/// The label of a mostly folded cell extends over the fold up to the next label.
void labelOverFolds(std::vector<CalendarTick> &ticks, CalendarStep step, Language language, double width)
{
    constexpr double kLeastVisible = 8;
    double until = width;
    for (std::size_t i = ticks.size(); i-- > 0;) {
        CalendarTick &tick = ticks[i];
        if (tick.label.isEmpty() && !tick.inFold && tick.roomEndX - tick.roomX >= kLeastVisible) {
            const double from = std::max(tick.x, 0.0);
            const QString label = coarseLabels(tick.range, step, language).constLast();
            double before = 0;
            for (std::size_t j = 0; j < i; ++j) {
                if (!ticks[j].label.isEmpty())
                    before = ticks[j].roomX + widthOf(ticks[j].label.size());
            }
            if (fits(label, until - from) && before <= from) {
                tick.label = label;
                tick.roomX = from;
                tick.roomEndX = until;
            }
        }
        if (!tick.label.isEmpty())
            until = tick.roomX;
    }
}

/// Prefers the start of the cell when the shortest label fits before its first fold.
void preferFirstRoom(CalendarTick &tick, const QString &label, const TimeScale &scale)
{
    const double from = std::max(tick.x, 0.0);
    for (const Fold &fold : scale.folds()) {
        if (fold.range.end <= scale.time(from) || fold.range.begin >= tick.range.end)
            continue;
        const double end = scale.x(fold.range.begin);
        if (fits(label, end - from)) {
            tick.roomX = from;
            tick.roomEndX = end;
        }
        return;
    }
}

void labelCoarse(std::vector<CalendarTick> &ticks, CalendarStep step, Language language, const TimeScale &scale)
{
    for (CalendarTick &tick : ticks) {
        if (tick.inFold || tick.range.begin <= kInstantMin)
            continue;
        const QStringList labels = coarseLabels(tick.range, step, language);
        preferFirstRoom(tick, labels.constLast(), scale);
        const auto label = std::find_if(labels.begin(), labels.end(),
                                        [&](const QString &l) { return fits(l, tick.roomEndX - tick.roomX); });
        if (label != labels.end())
            tick.label = *label;
    }
    labelOverFolds(ticks, step, language, scale.width());
}

} // namespace

CalendarTicks calendarTicks(const TimeScale &scale, Language language, double minFine, double minCoarse)
{
    const Level &level = levelFor(scale.msPerPixel(), minFine, minCoarse);
    CalendarTicks ticks{level.coarse.unit, level.fine.unit, level.fine.count, cells(scale, level.coarse),
                        cells(scale, level.fine)};
    labelCoarse(ticks.coarse, level.coarse, language, scale);
    labelFine(ticks.fine, level.fine, shortestCell(level.fine) / scale.msPerPixel(), language);
    return ticks;
}

} // namespace timeloupe
