// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/sparsefields.h"
#include "model/text/textarena.h"

namespace timeloupe {

/// The SparseFields of the events that have any, in input order.
class SparseFieldsTable
{
public:
    /// The parts of the event with that input number. nullopt: it has none.
    [[nodiscard]] std::optional<SparseFields> find(std::size_t input) const
    {
        const std::string_view encoded = bytes(input);
        return encoded.empty() ? std::nullopt : std::optional(SparseFields(encoded));
    }
    /// SparseFields::encode() of the event; empty when it has none.
    [[nodiscard]] std::string_view bytes(std::size_t input) const
    {
        return m_parts.size() == 0 || !m_inputs.contains(EventRow(input))
                   ? std::string_view()
                   : m_parts.at(m_inputs.rank(EventRow(input))).first;
    }
    /// The table of spliced events: by place in the file, and by row.
    static SparseFieldsTable spliced(const SparseFieldsTable &base, const SparseFieldsTable &added,
                                     const Splice &inputs, const Splice &rows);
    /// Rows that have any parts; the empty set of no rows when there are none.
    [[nodiscard]] const RowSet &rows() const { return m_rows; }
    [[nodiscard]] const RowSet &inputs() const { return m_inputs; }
    /// SparseFields::encode() of each of inputs(), as the first text of a pair.
    [[nodiscard]] const TextArena &parts() const { return m_parts; }
    [[nodiscard]] std::size_t textBytes() const { return m_parts.textBytes(); }
    [[nodiscard]] std::size_t indexBytes() const;
    template <class Self, class Archive> static void archive(Self &self, Archive &archive)
    {
        archive(self.m_inputs, self.m_rows, self.m_parts);
    }

    /// Collects parts in input order.
    class Pending
    {
    public:
        /// `input` must ascend from call to call.
        void push(std::size_t input, const EventRecord &event);
        /// The same with bytes of SparseFields::encode(), not empty.
        void push(std::size_t input, std::string_view bytes);
        /// Adds those of later events, numbered on from `first`.
        void append(Pending &&later, std::size_t first);
        /// Builds the table and empties this object. `order[row]` is the input number of a row.
        [[nodiscard]] SparseFieldsTable take(std::span<const std::uint32_t> order);

    private:
        std::vector<std::uint32_t> m_inputs;
        TextArena m_parts;
        std::string m_bytes; ///< scratch space for the current event
    };

private:
    RowSet m_inputs;
    RowSet m_rows;
    TextArena m_parts;
};

} // namespace timeloupe
