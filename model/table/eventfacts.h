// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventstore.h"
#include "model/text/webaddress.h"
#include "model/wording/dateformat.h"

#include <limits>
#include <memory>
#include <vector>

namespace timeloupe {

/// The full text, in UTF-8, of one that is shown cut; null when nothing is cut.
using FullText = std::shared_ptr<const std::string>;

/// One line about an event: up to three spans of different emphasis, and its link.
struct Fact
{
    QString strong;
    QString plain;
    QString muted;
    std::optional<EventRow> event;  ///< a link to that event
    std::optional<WebAddress> link; ///< a link to the web
    FullText whole = {};            ///< of `plain`, if cut

    friend bool operator==(const Fact &, const Fact &) = default;
};

struct FactSection
{
    enum class Form : std::uint8_t {
        Lines,
        Sources, ///< lines with the muted span below
        Chips,
        Caution,
    };

    QString heading;
    Form form = Form::Lines;
    std::vector<Fact> facts; ///< the facts within the limits
    std::size_t count = 0;   ///< total number of facts
};

/// All details of an event as display texts, in display order. Translated, plain text.
struct EventFacts
{
    Kind kind = Kind::Unknown;
    Status status = Status::Unknown;
    std::optional<CompanyIndex> company; ///< the first party
    QString kindLine;                    ///< "Project · announced"
    QString title;
    FullText fullTitle; ///< of `title`, if cut
    QString date;       ///< "January 2025", "No date"
    QString precision;  ///< "month known"; may be empty
    std::vector<FactSection> sections;

    /// All details, one per line.
    [[nodiscard]] QString asText() const;
};

/// Limits of the facts and texts of each section.
struct FactLimits
{
    std::size_t first = 0; ///< index of the first fact shown of each section
    std::size_t facts = std::numeric_limits<std::size_t>::max();
    qsizetype characters =
        std::numeric_limits<qsizetype>::max(); ///< characters of the title, and of the texts of a section together
};

/// O(size of the record), but only facts and texts within the limits are formatted. Sections without any are omitted.
EventFacts eventFacts(const EventStore &store, EventRow row, Language language, const FactLimits &limits = {});

} // namespace timeloupe
