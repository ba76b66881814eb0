// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/query/language/queryterms.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace timeloupe {

/// The query language (resources/schema/README.md): text → tree → text. Column in errors counts code points from 1.
///
/// What that leaves open: AND binds closer than OR, and may be written; NOT is `-`. Fields and their fixed words
/// ignore case; AND, OR and NOT do not. Any name with a comparison is a measure (`sites>3`), unless it is a slip of
/// the finger away from a field; in quotes (`"data centres">3`) it always is. Ranges may be open (`1B..`), also on
/// both sides (`amount:..`: has one), and exclude their ends (`>1..<5`). Power is in gigawatts where no unit is
/// written, and multiples count watts (`500M` = `500MW`). `is:` takes a list too. At most 200 levels deep.
class Query
{
public:
    /// Bytes of a text that is read; more is a fault, found at once: reading must not block a window.
    static constexpr std::size_t kMaxLength = 110'000;

    Query() = default; ///< matches everything
    /// The error's column is where the fault is; `length` of the faulty token is in queryTokens().
    static Result<Query> parse(std::string_view text);
    /// Canonical text: parse(print()) == *this. Empty for the empty query.
    [[nodiscard]] std::string print() const;
    [[nodiscard]] bool isEmpty() const { return m_root.op == QueryNode::Op::And && m_root.children.empty(); }
    [[nodiscard]] const QueryNode &root() const { return m_root; } ///< And of the top-level terms
    /// Canonicalizes: flattens groups within groups of their kind, groups of one and double negations; drops empty
    /// groups and empty terms (no value, unknown keyword).
    explicit Query(const QueryNode &root);

    // Two-way binding with panels: the panel owns the top-level terms of its field.
    /// Values of the (first) top-level, positive term of that field; empty when there is none. Of Words: each word.
    [[nodiscard]] std::vector<QueryValue> values(QueryField field) const;
    /// The query with that field's top-level positive terms replaced by one (removed when `values` is empty), at the
    /// place of the first.
    [[nodiscard]] Query withValues(QueryField field, std::vector<QueryValue> values) const;
    [[nodiscard]] std::optional<NumberRange> numbers(QueryField field) const;
    /// For Measure: the first measure of the query, else power.
    [[nodiscard]] Query withNumbers(QueryField field, std::optional<NumberRange> numbers) const;
    [[nodiscard]] Query withDate(std::optional<Edtf> date) const; ///< the `date:` term
    /// The query without its top-level positive terms of that field: the base of a panel's counts.
    [[nodiscard]] Query without(QueryField field) const;

    friend bool operator==(const Query &, const Query &) = default;

private:
    QueryNode m_root;
};

/// Quotes `text` where the query language requires it.
std::string queryQuoted(std::string_view text);

} // namespace timeloupe
