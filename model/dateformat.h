// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "eventstore.h"

#include <QString>

namespace timeloupe {

/// Dates, spans, amounts and words of the format for people, in English and French. No locale of the machine is
/// asked: the same input gives the same words.
class Words
{
public:
    explicit Words(Language language) : m_language(language) {}
    [[nodiscard]] Language language() const { return m_language; }

    /// "January 2025", "10 February 2025", "27 February 2026, 17:01", "2027 – 2031", "by 2028", "from 2026",
    /// "about 2025", "3rd quarter of 2025", "170 000 000 BCE".
    [[nodiscard]] QString date(const Edtf &date) const;
    /// What is known of it: "month known", "year known", "deadline", "start known, end open", "approximate".
    [[nodiscard]] QString precision(const Edtf &date) const;
    /// Narrow form for the list's column: "2025-01", "2026-02-27 17:01", "2027/2031", "≤ 2028", "≥ 2026".
    [[nodiscard]] QString shortDate(const Edtf &date) const;
    /// A range in view: "Jan 2019 – Dec 2028", "27 Feb 2026, 16:00 – 18:00": as fine as the range is long.
    [[nodiscard]] QString range(TimeRange range) const;
    /// One instant, as fine as `resolutionMs` (the width of a pixel, say) makes sense.
    [[nodiscard]] QString instant(Instant at, double resolutionMs) const;
    /// "5 years", "3 months", "2 h 5 min": two units at most.
    [[nodiscard]] QString duration(double ms) const;

    /// "$500B" (fr "500 Md$"), "€10B" (fr "10 Md€"), "$1.54T", "CHF 3M": 3 significant digits.
    [[nodiscard]] QString money(double value, std::string_view currency) const;
    /// With its bound, as drawn before a title: "$500B+", "up to $200M", "~$3T–4T".
    [[nodiscard]] QString amount(const Amount &amount) const;
    /// As in the list's column: "≥ $500B", "≤ $200M", "≈ …", "$3T–4T".
    [[nodiscard]] QString shortAmount(const Amount &amount) const;
    /// In a sentence: "at least $500B", "initial", "increase", "estimate" included.
    [[nodiscard]] QString longAmount(const Amount &amount) const;
    /// "1 GW", "over 100,000 jobs", "2,250 acres", "500,000 processors".
    [[nodiscard]] QString measure(const Measure &measure) const;
    /// "12,345" (fr "12 345", narrow no-break space).
    [[nodiscard]] QString number(double value) const;

    [[nodiscard]] QString kind(Kind kind) const;
    [[nodiscard]] QString status(Status status) const;
    [[nodiscard]] QString role(Role role) const;
    [[nodiscard]] QString relation(RelationType type, bool inverse) const; ///< "part of" / "contains"

private:
    Language m_language;
};

} // namespace timeloupe
