// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/rowscan.h"
#include "model/events/eventstore.h"
#include "model/query/partialresults.h"
#include "model/text/textneedle.h"

#include <mutex>

namespace timeloupe {

/// One run of TextIndex::containing(): the rows found so far.
class TextSearch
{
public:
    /// All arguments must outlive this object.
    TextSearch(const EventStore &store, const TextNeedle &needle, const std::atomic<bool> *cancelled,
               const SearchListener *listener);

    /// Adds all events of the companies with the needle in a name; `names` are the folded names of each.
    void addCompanies(const std::vector<std::vector<std::string>> &names);
    /// Searches every text.
    void readAll();
    /// Searches the texts of these rows only.
    void readOnly(const RowBits &rows);
    [[nodiscard]] RowBits take() { return std::move(m_bits); }

private:
    template <class Read> void forChunks(const Read &read);
    [[nodiscard]] std::vector<std::uint32_t> chunkOrder() const;
    void finish(std::size_t chunk);
    [[nodiscard]] RowBits finished() const;
    void readTitles(std::size_t begin, std::size_t end);
    void readIrregularTitles(std::size_t begin, std::size_t end);
    void readSparseFields();
    [[nodiscard]] bool isIn(EventRow row) const;
    [[nodiscard]] TextNeedle::Verdict judgedSparse(std::string_view bytes, const char *at) const;

    const EventStore &m_store;
    const EventStore::Columns &m_columns;
    const TextNeedle &m_needle;
    const std::atomic<bool> *m_cancelled;
    const SearchListener *m_listener;
    RowBits m_bits;
    std::vector<std::atomic<bool>> m_finished; ///< per chunk: its bits are final
    std::vector<std::uint32_t> m_order;        ///< reading order of the chunks
    std::mutex m_reportMutex;
};

} // namespace timeloupe
