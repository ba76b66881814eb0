// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dateformat.h"
#include "eventstore.h"
#include "webaddress.h"

#include <vector>

namespace timeloupe {

/// One line about an event: up to three stretches of text of different rank, and where it leads.
struct Fact
{
    QString strong;
    QString plain;
    QString muted;
    std::optional<EventRow> event;  ///< a link to that event
    std::optional<WebAddress> link; ///< a link to the web

    friend bool operator==(const Fact &, const Fact &) = default;
};

struct FactSection
{
    enum class Form : std::uint8_t {
        Lines,
        Sources, ///< lines whose muted stretch stands below
        Chips,
        Caution,
    };

    QString heading;
    Form form = Form::Lines;
    std::vector<Fact> facts; ///< never empty
};

/// Everything known about an event, in words and in the order in which it is told. Translated, plain text.
struct EventFacts
{
    Kind kind = Kind::Unknown;
    Status status = Status::Unknown;
    std::optional<CompanyIndex> company; ///< the first party
    QString kindLine;                    ///< "Project · announced"
    QString title;
    QString date;      ///< "January 2025", "No date"
    QString precision; ///< "month known"; may be empty
    std::vector<FactSection> sections;

    /// All of it, a line for each thing.
    [[nodiscard]] QString asText() const;
};

EventFacts eventFacts(const EventStore &store, EventRow row, Language language);

} // namespace timeloupe
