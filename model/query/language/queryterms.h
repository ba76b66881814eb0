// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventrecord.h"
#include "model/time/edtf.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace timeloupe {

// The syntax tree of a query.

enum class QueryField : std::uint8_t {
    Words,
    Company,
    Party,
    Role,
    Kind,
    Status,
    Tag,
    Place,
    Source,
    Id,
    Amount,
    Measure,
    Currency,
    Date,
    Certain,
    Before,
    After,
    Is,
};
enum class QueryFlag : std::uint8_t { Planned, Undated, Disputed, MultiParty };

/// A number range of amount and measures: `>=1B`, `>1B`, `1B..50B`, `=3`. Absent end = open.
struct NumberRange
{
    std::optional<double> low;
    std::optional<double> high;
    bool lowInclusive = true;
    bool highInclusive = true;
    friend bool operator==(const NumberRange &, const NumberRange &) = default;
};

/// Position in the query text: code points from 1; 0 = not read from a text. Not part of the meaning: always compares
/// equal.
struct QueryColumn
{
    int value = 0;
    friend bool operator==(QueryColumn, QueryColumn) { return true; }
};

/// One value of a term: `company:Microsoft/investor` has a role.
struct QueryValue
{
    std::string text;
    std::optional<Role> role = {};
    QueryColumn column = {};
    friend bool operator==(const QueryValue &, const QueryValue &) = default;
};

struct QueryNode
{
    enum class Op : std::uint8_t { And, Or, Not, Term };

    Op op = Op::And;
    std::vector<QueryNode> children; ///< And, Or: any number; Not: one

    // Term:
    QueryField field = QueryField::Words;
    std::vector<QueryValue> values; ///< any of; Words: one, as typed
    std::string measure;            ///< QueryField::Measure: "power", "jobs", …
    NumberRange numbers;            ///< Amount, Measure
    std::optional<Edtf> date;       ///< Date, Certain, Before, After
    std::optional<QueryFlag> flag;  ///< Is
    QueryColumn column;             ///< of the term

    friend bool operator==(const QueryNode &, const QueryNode &) = default;
};

} // namespace timeloupe
