// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/rowscan.h"
#include "model/events/eventstore.h"
#include "model/query/earlyhits.h"
#include "model/text/textneedle.h"

#include <mutex>

namespace timeloupe {

/// A search for one needle, as TextIndex::containing() makes it: the rows that it has found so far.
class TextSearch
{
public:
    /// All of them must outlive it.
    TextSearch(const EventStore &store, const TextNeedle &needle, const std::atomic<bool> *cancelled,
               const SearchListener *listener);

    /// All events of the companies that are called so; `names` are those of each, folded.
    void addCompanies(const std::vector<std::vector<std::string>> &names);
    /// Every text.
    void readAll();
    /// Only texts of these rows.
    void readOnly(const RowBits &rows);
    [[nodiscard]] RowBits take() { return std::move(m_bits); }

private:
    template <class Read> void forChunks(const Read &read);
    [[nodiscard]] std::vector<std::uint32_t> chunkOrder() const;
    void finish(std::size_t chunk);
    [[nodiscard]] RowBits finished() const;
    void readTitles(std::size_t begin, std::size_t end);
    void readOddTitles(std::size_t begin, std::size_t end);
    void readRareParts();
    [[nodiscard]] bool isIn(EventRow row) const;
    [[nodiscard]] TextNeedle::Verdict judgedRare(std::string_view bytes, const char *at) const;

    const EventStore &m_store;
    const EventStore::Columns &m_columns;
    const TextNeedle &m_needle;
    const std::atomic<bool> *m_cancelled;
    const SearchListener *m_listener;
    RowBits m_bits;
    std::vector<std::atomic<bool>> m_finished; ///< of each chunk: nothing is written to its bits any more
    std::vector<std::uint32_t> m_order;        ///< of the chunks, as they are read
    std::mutex m_telling;
};

} // namespace timeloupe
