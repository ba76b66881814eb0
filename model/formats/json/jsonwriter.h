// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventstore.h"

#include <QByteArray>

#include <vector>

namespace timeloupe {

/// The timeline as Timeloupe JSON (resources/schema/README.md): members in the order of the format, then unknown ones
/// unchanged; empty ones are omitted. Events are in input order. For a subset of rows, only the companies and sources
/// that they name, and ancestors of those companies, are written. Views and stories are written unchanged.
QByteArray writeJson(const EventStore &store, const std::vector<EventRow> &rows);

/// Everything except the events: title, companies, sources, views, stories and unknown members, with an empty list of
/// events.
QByteArray writeJsonHead(const EventStore &store);

/// The timeline as JSON Lines (jsonlinesreader.h): the header in the first line, then one event per line.
QByteArray writeJsonLines(const EventStore &store, const std::vector<EventRow> &rows);

} // namespace timeloupe
