// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/time/edtfdate.h"

#include <optional>
#include <string>
#include <string_view>

namespace timeloupe {

/// A date as in EDTF (ISO 8601-2:2019, levels 0 and 1, of level 2 what has a clear meaning on a line:
/// resources/schema/README.md, Dates).
///
/// A value: cheap to copy (no heap), compares by what is written. `2019` is not 1 January 2019: it is a year-precise
/// date whose possible range is the whole year. Edtf() is the year 1970.
///
/// Of level 2 there are: seasons with a hemisphere, quarters, periods of four months and halves (21–41), `Y-17E7`,
/// significant digits (`1950S2`), qualified parts (`2025-~06`), and unspecified digits wherever they leave one
/// stretch of time (`1XXX`, `2025-1X`). Sets are refused. A second is divided down to milliseconds, further digits
/// are cut. There is no 24:00 and no second 60. Reversed intervals are refused.
class Edtf
{
public:
    Edtf() = default;
    /// A single date, of form Date.
    explicit Edtf(const EdtfDate &date) : m_start(date) {}
    /// Parses EDTF. The error carries the column (from 1) and what was expected there.
    static Result<Edtf> parse(std::string_view text);
    /// As parse(), and also what other programs write, for the simple form of files: a space or `t` for `T`, `z`, the
    /// basic forms `20260227` and `20260227T170100Z`, 24:00 (the next day's 00:00) and the leap second 60 (the
    /// second before it). No week and no ordinal dates.
    static Result<Edtf> parseIso(std::string_view text);
    /// The interval `start/end`: the start of the one and the end of the other. When that would be reversed they are
    /// exchanged, so that the value can always be printed and parsed; who minds compares them before.
    static Edtf interval(const Edtf &start, const Edtf &end);
    /// The date around `at` that is known to `precision`; no zone. What EDTF cannot write is as fine as it can:
    /// years beyond four digits have no months, and Precision::Unknown gives the year.
    static Edtf point(Instant at, Precision precision);

    /// Canonical EDTF text; parse(print()) gives an equal value.
    [[nodiscard]] std::string print() const;

    [[nodiscard]] bool isInterval() const { return m_interval; }
    /// For a date that is no interval both are the date itself.
    [[nodiscard]] const EdtfDate &start() const { return m_start; }
    [[nodiscard]] const EdtfDate &end() const { return m_interval ? m_end : m_start; }

    /// First instant it can be (kInstantMin = open or unknown).
    [[nodiscard]] Instant earliest() const { return start().possible.begin; }
    /// First instant after the last it can be (half open; kInstantMax = open or unknown).
    [[nodiscard]] Instant latest() const { return end().possible.end; }
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
    Edtf(const EdtfDate &start, const std::optional<EdtfDate> &end);

    EdtfDate m_start;
    EdtfDate m_end;
    bool m_interval = false;
};

} // namespace timeloupe
