// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventrecord.h"

#include <QString>

#include <array>
#include <vector>

namespace timeloupe {

/// The fixed words of one language, for Words: its catalogue, laid out for quick use. Tables are in the order of their
/// enumerators.
struct Vocabulary
{
    std::array<QString, kKindCount> kinds;
    std::array<QString, kStatusCount> statuses;
    std::array<QString, kRoleCount> roles;
    std::array<QString, 6> relations;        ///< RelationType: what it does to the other
    std::array<QString, 6> inverseRelations; ///< and what the other does to it
    std::array<QString, 4> amountOf;         ///< of a total: nothing
    std::array<QString, 12> months;
    std::array<QString, 12> shortMonths;
    std::array<QString, 21> divisions;      ///< 21 … 41, with %1 for the year
    std::array<QString, 21> shortDivisions; ///< after a year and a hyphen
    std::array<QString, 14> known;          ///< Precision: "month known"; nothing from day on
    std::array<QString, 14> knownEnds;      ///< of an interval: "start and end known to the month"

    QString firstDay;             ///< of a month
    QString beforeEra;            ///< after a year
    QString decade;               ///< "années %1"
    bool shortensSecondYear;      ///< "winter 2025–26"
    std::array<QString, 4> clock; ///< to the hour, minute, second, millisecond: "{hh}:{mm}:{ss}.{fff}", and {h}

    QString decadeArticle;  ///< articles after a preposition, with their space
    QString ordinalArticle; ///< of quarters and the like
    std::array<QString, 4> seasonArticles;
    QString dayArticle;
    QString aboutBefore;   ///< an approximate date
    QString aboutAfter;    ///< an approximate end of an interval
    QString betweenBefore; ///< the first of two bounds
    QString betweenAnd;    ///< the second
    QString betweenDaysBefore;
    QString betweenDaysAnd;
    QString by;
    QString from;
    QString endUnknown;
    QString uncertain;
    QString approximate;
    QString deadline;
    QString startKnownEndOpen;
    QString startKnownEndUnknown;

    struct Scale
    {
        double factor;
        QString mark;
    };
    std::vector<Scale> scales; ///< of amounts, the largest first
    QString decimal;           ///< point
    QString group;             ///< between thousands
    QString unitSpace;         ///< between a number and its unit
    bool symbolFirst;          ///< "$5M" rather than "5 M$"
    QString markSpace;         ///< before the mark of a scale
    QString codeSpace;         ///< beside a currency without a symbol
    QString atLeast;           ///< before an amount
    QString upTo;
    QString about;
    QString over;  ///< before what a sum is beyond
    QString under; ///< before what it is below
};

const Vocabulary &vocabulary(Language language);

} // namespace timeloupe
