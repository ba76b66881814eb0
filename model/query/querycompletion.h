// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventstore.h"

#include <QString>

namespace timeloupe {

/// One completion of a query line: a replacement text for [begin, cursor).
struct Completion
{
    QString text; ///< inserted text: `company:`, `OpenAI`, `"US government"`
    QString hint; ///< shown beside it: "9 events", "date or interval"
};
struct Completions
{
    int begin = 0;                 ///< UTF-16 position in the line
    std::vector<Completion> items; ///< best first, at most 50
};

/// Completions of `line` at `cursor` (a UTF-16 position): fields and companies at the start of a term, values of the
/// store after a field, roles after a slash. Prefix matches come before matches inside; case and accents are ignored.
/// Fast enough for each key press: huge stores are sampled.
Completions queryCompletions(const EventStore &store, const QString &line, int cursor);

} // namespace timeloupe
