// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventstore.h"

#include <QString>

namespace timeloupe {

/// What can come next in a query line: whole replacement texts for the stretch [begin, cursor).
struct Completion
{
    QString text; ///< what is inserted: `company:`, `OpenAI`, `"US government"`
    QString hint; ///< said beside it: "9 events", "date or interval"
};
struct Completions
{
    int begin = 0;                 ///< UTF-16 position in the line
    std::vector<Completion> items; ///< best first, at most 50
};

/// Completions of `line` at `cursor` (a UTF-16 position): fields and companies where a term begins, after a field what
/// the store has for it, after a slash roles. What begins with the typed text comes before what has it inside; case and
/// accents are ignored. Fast enough for every key press: of a huge store only a sample of events is looked at.
Completions queryCompletions(const EventStore &store, const QString &line, int cursor);

} // namespace timeloupe
