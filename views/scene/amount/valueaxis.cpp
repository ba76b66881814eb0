// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/amount/valueaxis.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace timeloupe {

namespace {

constexpr double kFootroom = 0.2; // decades below the smallest value, to show its stem
constexpr double kHeadroom = 0.12;
constexpr double kCountFoot = -0.4; // below 1, to show the stem of a single event
constexpr int kFirstPower = -323;   // exponents of the smallest and largest double
constexpr int kLastPower = std::numeric_limits<double>::max_exponent10;
constexpr int kMostTicks = 100;

/// `value` > 0. Overflowed sums have the height of the largest double.
double logOf(double value)
{
    return std::log10(std::min(value, std::numeric_limits<double>::max()));
}

} // namespace

double ValueAxis::share(double value) const
{
    return value > 0 ? std::clamp((logOf(value) - low) / (high - low), -1.0, 1.0) : -1;
}

ValueAxis valueAxis(SeriesKind kind, const std::string &currency, double smallest, double largest, int maxTicks,
                    const Words &words)
{
    const bool known = smallest > 0 && largest >= smallest;
    const double from = known ? logOf(smallest) : 0;
    const double to = known ? logOf(largest) : 1;
    ValueAxis axis;
    axis.low = kind == SeriesKind::Count ? kCountFoot : std::floor(from - kFootroom);
    axis.high = std::max(to + kHeadroom, axis.low + 1.2);
    const int first = std::max(static_cast<int>(std::ceil(axis.low)), kFirstPower);
    const int last = std::min(static_cast<int>(std::floor(axis.high)), kLastPower);
    const int most = std::clamp(maxTicks, 1, kMostTicks);
    const int step = std::max(1, (last - first + most) / most);
    for (int power = first; power <= last; power += step) {
        QString label = seriesValue(kind, currency, std::pow(10.0, power), words);
        if (kind == SeriesKind::Amount && isWrittenByCode(currency, words))
            label = label.remove(QString::fromStdString(currency)).trimmed();
        axis.ticks.push_back({static_cast<double>(power), label});
    }
    return axis;
}

bool isWrittenByCode(const std::string &currency, const Words &words)
{
    return !currency.empty() && words.money(1, currency).contains(QString::fromStdString(currency));
}

QString seriesValue(SeriesKind kind, const std::string &currency, double value, const Words &words)
{
    switch (kind) {
    case SeriesKind::Amount:
        return words.money(value, currency);
    case SeriesKind::Count:
        return words.number(value);
    case SeriesKind::Power:
        break;
    }
    // SI prefixes that scale the number to 1–1000.
    constexpr std::pair<double, const char *> units[] = {
        {1e3, "TW"}, {1, "GW"}, {1e-3, "MW"}, {1e-6, "kW"}, {1e-9, "W"}};
    for (const auto &[gigawatts, unit] : units)
        if (value >= gigawatts * 0.9995 || gigawatts == 1e-9)
            return words.measure({"power", value / gigawatts, {}, unit, Bound::Exact});
    return {};
}

} // namespace timeloupe
