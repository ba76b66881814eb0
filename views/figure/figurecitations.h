// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/rowset.h"
#include "model/events/eventstore.h"

#include <QString>

#include <map>
#include <vector>

namespace timeloupe {

/// The sources of the events in a figure, numbered from 1 as they come first in time.
class FigureCitations
{
public:
    FigureCitations(EventStorePtr store, const RowSet &rows);

    /// In the order of their numbers.
    [[nodiscard]] const std::vector<SourceIndex> &sources() const { return m_sources; }
    /// "[1][3]", of an event of the store; empty: it has none.
    [[nodiscard]] QString marks(EventRow row) const;

private:
    EventStorePtr m_store;
    std::vector<SourceIndex> m_sources;
    std::map<SourceIndex, int> m_numbers;
};

} // namespace timeloupe
