// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/edtf.h"
#include "model/wording/vocabulary.h"

#include <QString>

namespace timeloupe {

inline constexpr int kLastShortYear = 9'999; ///< written without the sign of long years

/// Calendar dates in words of one language: the parts that Words joins to dates and ranges.
class DateWriter
{
public:
    explicit DateWriter(Language language) : m_words(vocabulary(language)) {}

    /// How long a month's name is.
    enum class Months { Full, Short };

    /// "2025", "45 BCE", "170,000,000 BCE": beyond four digits a year before our era is not moved by one for the
    /// missing year 0, which nobody means.
    [[nodiscard]] QString year(std::int64_t year) const;
    /// "10 February 2025, 17:01": as much of `civil` as `precision` (Year, Month, Day … Millisecond) asks for.
    [[nodiscard]] QString moment(const CivilTime &civil, Precision precision, Months months) const;
    /// Two moments, where the first says only what the second does not: "July – November 2025".
    [[nodiscard]] QString span(const CivilTime &first, const CivilTime &last, Precision precision, Months months,
                               QStringView separator) const;
    /// "17:01:09" (fr "17 h 01 min 09 s").
    [[nodiscard]] QString clock(const CivilTime &civil, Precision precision) const;

    /// What is written, without its qualifiers: "3rd quarter of 2025", "between 1900 and 1999", "27 February 2026,
    /// 17:01 UTC".
    [[nodiscard]] QString name(const EdtfDate &date) const;
    /// The article that `name` takes after a preposition, with its space where it has one: "the ", "l’", or nothing.
    [[nodiscard]] QString article(const EdtfDate &date) const;
    /// "spring" and "Q3" of the list's column.
    [[nodiscard]] QString shortDivision(const EdtfDate &date) const;
    /// `name` can say only what `span` leaves to it: a plain month, day or time, in the same zone.
    static bool isPlain(const EdtfDate &date);
    static CivilTime localStart(const EdtfDate &date);

private:
    [[nodiscard]] QString day(const CivilTime &civil) const;
    [[nodiscard]] QString dayAndMonth(const CivilTime &civil, Months months) const;
    [[nodiscard]] QString month(const CivilTime &civil, Months months) const;
    [[nodiscard]] QString divisionName(const EdtfDate &date) const;
    [[nodiscard]] QString stretch(const EdtfDate &date) const;

    const Vocabulary &m_words;
};

} // namespace timeloupe
