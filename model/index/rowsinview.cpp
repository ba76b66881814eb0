// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/rowsinview.h"

namespace timeloupe {

RowSetPtr RowsInView::of(const RowSet &rows, TimeRange range) const
{
    std::call_once(m_once, [this] { m_index = std::make_unique<const IntervalIndex>(*m_store); });
    return std::make_shared<const RowSet>(m_index->possiblyIn(range) & rows);
}

} // namespace timeloupe
