// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventstore.h"

#include <QByteArray>

#include <vector>

namespace timeloupe {

/// The timeline as Timeloupe JSON (resources/schema/README.md): members in the order of the format, unknown ones after
/// them as they were read, empty ones left out. Events come in input order. With less than all rows, only the companies
/// and sources that they name are written, and what is above those companies. Views and stories are written as they
/// are.
QByteArray writeJson(const EventStore &store, const std::vector<EventRow> &rows);

/// All but the events: title, companies, sources, views, stories and unknown members, and an empty list of events.
QByteArray writeJsonHead(const EventStore &store);

/// The same as JSON Lines (jsonlinesreader.h): the header in the first line, then one event a line.
QByteArray writeJsonLines(const EventStore &store, const std::vector<EventRow> &rows);

} // namespace timeloupe
