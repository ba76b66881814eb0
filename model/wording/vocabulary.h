// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventrecord.h"

#include <QStringView>

#include <array>

namespace timeloupe {

/// The fixed words of one language, for Words. Tables are in the order of their enumerators.
struct Vocabulary
{
    std::array<QStringView, kKindCount> kinds;
    std::array<QStringView, kStatusCount> statuses;
    std::array<QStringView, kRoleCount> roles;
    std::array<QStringView, 6> relations;        ///< RelationType: what it does to the other
    std::array<QStringView, 6> inverseRelations; ///< and what the other does to it
    std::array<QStringView, 4> amountOf;         ///< of a total: nothing
    std::array<QStringView, 12> months;
    std::array<QStringView, 12> shortMonths;
    std::array<QStringView, 21> divisions;      ///< 21 … 41, the year after it
    std::array<QStringView, 21> shortDivisions; ///< after a year and a hyphen
    std::array<QStringView, 14> known;          ///< Precision: "month known"; nothing from day on
    std::array<QStringView, 14> knownEnds;      ///< of an interval: "start and end known to the month"
    std::array<QStringView, 7> units;           ///< year, month, day, hour … millisecond
    std::array<QStringView, 7> manyUnits;

    QStringView first;         ///< the first day of a month
    QStringView beforeEra;     ///< after a year
    QStringView decadeBefore;  ///< "années " 2020
    QStringView decadeAfter;   ///< 2020 "s"
    QStringView aboutBefore;   ///< an approximate date
    QStringView aboutAfter;    ///< an approximate end of an interval
    QStringView betweenBefore; ///< the first of two bounds
    QStringView betweenAnd;    ///< the second
    QStringView uncertain;
    QStringView approximate;
    QStringView by;
    QStringView from;
    QStringView endUnknown;
    QStringView deadline;
    QStringView startKnownEndOpen;
    QStringView startKnownEndUnknown;
    QStringView atLeast; ///< before an amount
    QStringView upTo;
    QStringView about;
    QStringView over;  ///< before what a sum is beyond
    QStringView under; ///< before what it is below
};

const Vocabulary &vocabulary(Language language);

} // namespace timeloupe
