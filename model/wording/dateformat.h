// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventstore.h"

#include <QString>

namespace timeloupe {

/// Dates, spans, amounts and words of the format for people, in one language. No locale of the machine is asked:
/// the same input gives the same words. In French, numbers and their units are held together by a narrow no-break
/// space.
class Words
{
public:
    explicit Words(Language language) : m_language(language) {}
    [[nodiscard]] Language language() const { return m_language; }

    /// "January 2025", "10 February 2025", "27 February 2026, 17:01", "2027 – 2031", "July – November 2025",
    /// "by 2028", "from 2026", "about 2025", "3rd quarter of 2025", "winter 2025–26", "2020s", "between 1900 and 1999",
    /// "170,000,000 BCE". A time with a zone keeps it: "17:01 UTC+1".
    [[nodiscard]] QString date(const Edtf &date) const;
    /// What is known of it: "month known", "year known", "deadline", "start known, end open", "start and end known to
    /// the year"; with "approximate" and "uncertain". Empty for a day or a time that is known.
    [[nodiscard]] QString precision(const Edtf &date) const;
    /// Narrow form for the list's column: "2025-01", "2026-02-27 17:01", "2027/2031", "≤ 2028", "≥ 2026", "2025-Q3",
    /// "~2025", "2025?".
    [[nodiscard]] QString shortDate(const Edtf &date) const;
    /// A range in view: "Jan 2019 – Dec 2028", "27 Feb 2026, 16:00 – 18:00": as fine as the range is long. Days, months
    /// and years are named by the last that is in it. An empty range is its begin.
    [[nodiscard]] QString range(TimeRange range) const;
    /// One instant, as fine as `resolutionMs` (the width of a pixel, say) makes sense.
    [[nodiscard]] QString instant(Instant at, double resolutionMs) const;
    /// "5 years", "3 months", "2 h 5 min": two units at most, the last rounded. Without sign.
    [[nodiscard]] QString duration(double ms) const;

    /// "$500B" (fr "500 Md$"), "€10B" (fr "10 Md€"), "$1.54T" (fr "1 540 Md$"), "CHF 3M" (fr "3 M CHF"): 3
    /// significant digits; from 10¹⁸ on "$1.54×10²⁰", and of a sum that overflows "over $10³⁰⁸".
    [[nodiscard]] QString money(double value, std::string_view currency) const;
    /// With its bound, as drawn before a title: "$500B+", "up to $200M", "~$3T–4T".
    [[nodiscard]] QString amount(const Amount &amount) const;
    /// As in the list's column: "≥ $500B", "≤ $200M", "≈ $3T–4T".
    [[nodiscard]] QString shortAmount(const Amount &amount) const;
    /// In a sentence: "at least $500B", "$100B (initial)", "$10B (increase)", "about $3T–4T (estimate)".
    [[nodiscard]] QString longAmount(const Amount &amount) const;
    /// "1 GW", "at least 100,000 jobs", "2,250 acres", "500,000 processors".
    [[nodiscard]] QString measure(const Measure &measure) const;
    /// "12,345" (fr "12 345", narrow no-break space); below 1000 with three decimals at most; else as money() does.
    [[nodiscard]] QString number(double value) const;

    /// Of a list or a heading: "Investment". Statuses, roles and relations are of running text: "announced".
    [[nodiscard]] QString kind(Kind kind) const;
    [[nodiscard]] QString status(Status status) const;
    [[nodiscard]] QString role(Role role) const;
    [[nodiscard]] QString relation(RelationType type, bool inverse) const; ///< "part of" / "contains"

private:
    Language m_language;
};

} // namespace timeloupe
