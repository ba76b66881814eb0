// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventstore.h"
#include "model/text/webaddress.h"
#include "model/wording/dateformat.h"

#include <limits>
#include <memory>
#include <vector>

namespace timeloupe {

/// A text of which only the beginning is shown, in UTF-8; null where nothing is cut.
using WholeText = std::shared_ptr<const std::string>;

/// One line about an event: up to three stretches of text of different rank, and where it leads.
struct Fact
{
    QString strong;
    QString plain;
    QString muted;
    std::optional<EventRow> event;  ///< a link to that event
    std::optional<WebAddress> link; ///< a link to the web
    WholeText whole = {};           ///< of `plain`, where it is cut

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
    std::vector<Fact> facts; ///< those within the limits
    std::size_t count = 0;   ///< of all
};

/// Everything known about an event, in words and in the order in which it is told. Translated, plain text.
struct EventFacts
{
    Kind kind = Kind::Unknown;
    Status status = Status::Unknown;
    std::optional<CompanyIndex> company; ///< the first party
    QString kindLine;                    ///< "Project · announced"
    QString title;
    WholeText wholeTitle; ///< where `title` is cut
    QString date;         ///< "January 2025", "No date"
    QString precision;    ///< "month known"; may be empty
    std::vector<FactSection> sections;

    /// All of it, a line for each thing.
    [[nodiscard]] QString asText() const;
};

/// How much is told of each section and text.
struct FactLimits
{
    std::size_t first = 0; ///< of each section, the first fact that is told
    std::size_t facts = std::numeric_limits<std::size_t>::max();
    qsizetype characters =
        std::numeric_limits<qsizetype>::max(); ///< of the title, and of the texts of a section together
};

/// O(what is known of the event), but facts and texts are put into words only within the limits. A section of which
/// nothing is within them is left out.
EventFacts eventFacts(const EventStore &store, EventRow row, Language language, const FactLimits &limits = {});

} // namespace timeloupe
