// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/rowset.h"
#include "model/events/eventstore.h"

#include <QString>

#include <map>
#include <vector>

namespace timeloupe {

/// The sources of a figure's events, numbered from 1 in chronological order of first use.
class FigureCitations
{
public:
    FigureCitations(EventStorePtr store, const RowSet &rows);

    /// In the order of their numbers.
    [[nodiscard]] const std::vector<SourceIndex> &sources() const { return m_sources; }
    /// "[1][3]" for an event of the store; empty without sources.
    [[nodiscard]] QString marks(EventRow row) const;

private:
    EventStorePtr m_store;
    std::vector<SourceIndex> m_sources;
    std::map<SourceIndex, int> m_numbers;
};

} // namespace timeloupe
