// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "timerange.h"

#include <optional>
#include <string>
#include <string_view>

namespace timeloupe {

/// How finely a date is known, coarse to fine.
enum class Precision : std::uint8_t {
    Unknown, ///< an open or unknown end
    Millennium,
    Century,
    Decade,
    Year,
    Half,
    Season, ///< spring … winter, and quadrimesters
    Quarter,
    Month,
    Day,
    Hour,
    Minute,
    Second,
    Millisecond,
};

/// One date of an interval: what it says, and the half-open range of instants it may mean.
struct EdtfDate
{
    /// A date that is written, `..` (open: goes on), or nothing / `..` before the slash (unknown).
    enum class Form : std::uint8_t { Date, Open, Unknown };

    Form form = Form::Date;
    Precision precision = Precision::Year;
    bool approximate = false; ///< ~ or %
    bool uncertain = false;   ///< ? or %
    bool utc = false;         ///< written with Z or an offset (then `possible` is in UTC)
    TimeRange possible;       ///< [kInstantMin, kInstantMax) when not Form::Date

    friend bool operator==(const EdtfDate &, const EdtfDate &) = default;
};

/// A date as in EDTF (ISO 8601-2:2019, levels 0 and 1, of level 2 what has a clear meaning on a line; format.md §2).
///
/// A value: cheap to copy, compares by what is written. `2019` is not 1 January 2019: it is a year-precise date
/// whose possible range is the whole year.
class Edtf
{
public:
    /// Parses EDTF. The error carries the column (from 1) and what was expected there.
    static Result<Edtf> parse(std::string_view text);
    /// As parse(), and also any ISO 8601 date-time (offsets, fractions, basic week-free forms) for the simple form
    /// of files.
    static Result<Edtf> parseIso(std::string_view text);
    /// The interval `start/end` from two single dates (simple form: start and end members).
    static Edtf interval(const Edtf &start, const Edtf &end);
    /// A millisecond-, second-, … or day-precise point; no zone.
    static Edtf point(Instant at, Precision precision);

    /// Canonical EDTF text; parse(print()) gives an equal value.
    [[nodiscard]] std::string print() const;

    [[nodiscard]] bool isInterval() const;
    /// For a date that is no interval both are the date itself.
    [[nodiscard]] const EdtfDate &start() const { return m_start; }
    [[nodiscard]] const EdtfDate &end() const { return m_interval ? m_end : m_start; }

    /// First instant it can be (kInstantMin = open or unknown).
    [[nodiscard]] Instant earliest() const;
    /// First instant after the last it can be (half open; kInstantMax = open or unknown).
    [[nodiscard]] Instant latest() const;
    [[nodiscard]] TimeRange possible() const { return {earliest(), latest()}; }
    /// The part of an interval that is certainly covered: from the latest start to the earliest end. Empty optional
    /// for a single date, and for an interval whose vague ends meet or whose end is unknown.
    [[nodiscard]] std::optional<TimeRange> core() const;
    /// Of the single date; of an interval the coarser of its written ends.
    [[nodiscard]] Precision precision() const;
    [[nodiscard]] bool isApproximate() const;
    [[nodiscard]] bool isUncertain() const;

    friend bool operator==(const Edtf &, const Edtf &) = default;

private:
    EdtfDate m_start;
    EdtfDate m_end;
    bool m_interval = false;
    std::string m_text; ///< canonical
};

/// Proleptic Gregorian calendar, exact for ±200 000 000 years, astronomical year numbering (0 = 1 BCE).
/// Days-from-civil after H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
struct CivilTime
{
    std::int64_t year = 1970;
    int month = 1;
    int day = 1;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int millisecond = 0;

    friend bool operator==(const CivilTime &, const CivilTime &) = default;
};
Instant toInstant(const CivilTime &civil);
CivilTime toCivil(Instant at);
/// 1 (Monday) … 7 (Sunday).
int dayOfWeek(Instant at);
int daysInMonth(std::int64_t year, int month);
/// `at` moved by whole months, the day clamped to the month's length.
Instant addMonths(Instant at, std::int64_t months);

} // namespace timeloupe
