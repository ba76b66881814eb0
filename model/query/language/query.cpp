// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/language/query.h"

#include "model/query/language/queryfields.h"
#include "model/query/language/queryquantity.h"

#include <QString>

#include <algorithm>

namespace timeloupe {

namespace {

using Op = QueryNode::Op;

QueryNode term(QueryField field)
{
    QueryNode node;
    node.op = Op::Term;
    node.field = field;
    return node;
}

/// The value as the parser returns it; nullopt when no text represents it.
std::optional<QueryValue> canonicalValue(const QueryNode &node, QueryValue value)
{
    value.text = QString::fromStdString(value.text).toStdString(); // invalid UTF-8 does not round-trip
    const bool party = node.field == QueryField::Company || node.field == QueryField::Party;
    if (!party)
        value.role.reset();
    if (node.field == QueryField::Currency)
        value.text = QString::fromStdString(value.text).toUpper().toStdString();
    const auto words = queryKeywords(node.field);
    if (!words.empty()) {
        value.text = lowered(value.text);
        if (std::find(words.begin(), words.end(), value.text) == words.end())
            return std::nullopt;
    }
    return value.text.empty() ? std::nullopt : std::optional(std::move(value));
}

/// The term without values that its field does not take; nullopt when empty.
std::optional<QueryNode> canonicalTerm(const QueryNode &node)
{
    QueryNode result = term(node.field);
    result.column = node.column;
    switch (node.field) {
    case QueryField::Measure:
        result.measure = QString::fromStdString(node.measure).toStdString();
        result.numbers = normalised(node.numbers);
        return result.measure.empty() ? std::nullopt : std::optional(result);
    case QueryField::Amount:
        result.numbers = normalised(node.numbers);
        return result;
    case QueryField::Date:
    case QueryField::Certain:
    case QueryField::Before:
    case QueryField::After:
        result.date = node.date;
        return result.date ? std::optional(result) : std::nullopt;
    case QueryField::Is:
        result.flag = node.flag;
        return result.flag ? std::optional(result) : std::nullopt;
    default:
        for (const QueryValue &value : node.values)
            if (auto canonical = canonicalValue(node, value))
                result.values.push_back(std::move(*canonical));
        if (node.field == QueryField::Words && result.values.size() > 1)
            result.values.resize(1);
        return result.values.empty() ? std::nullopt : std::optional(result);
    }
}

/// Flattens nested groups of one kind, unwraps single groups and double negations, drops empty groups.
std::optional<QueryNode> canonical(const QueryNode &node)
{
    if (node.op == Op::Term)
        return canonicalTerm(node);
    QueryNode result;
    result.op = node.op;
    for (const QueryNode &child : node.children) {
        auto part = canonical(child);
        if (!part)
            continue;
        if (part->op == node.op && node.op != Op::Not)
            std::move(part->children.begin(), part->children.end(), std::back_inserter(result.children));
        else
            result.children.push_back(std::move(*part));
    }
    if (result.children.empty())
        return std::nullopt;
    if (node.op != Op::Not)
        return result.children.size() > 1 ? std::move(result) : QueryNode(std::move(result.children.front()));
    result.children.resize(1);
    if (result.children.front().op == Op::Not)
        return QueryNode(std::move(result.children.front().children.front()));
    return result;
}

bool isTermOf(const QueryNode &node, QueryField field)
{
    return node.op == Op::Term && node.field == field;
}

/// Replaces the top-level positive terms of `field` by `terms`, at the position of the first or at the end.
Query replaced(const QueryNode &root, QueryField field, std::vector<QueryNode> terms)
{
    QueryNode result;
    for (const QueryNode &child : root.children) {
        if (!isTermOf(child, field)) {
            result.children.push_back(child);
            continue;
        }
        std::move(terms.begin(), terms.end(), std::back_inserter(result.children));
        terms.clear();
    }
    std::move(terms.begin(), terms.end(), std::back_inserter(result.children));
    return Query(result);
}

const QueryNode *firstTerm(const QueryNode &root, QueryField field)
{
    const auto found = std::find_if(root.children.begin(), root.children.end(),
                                    [field](const QueryNode &node) { return isTermOf(node, field); });
    return found == root.children.end() ? nullptr : &*found;
}

} // namespace

Query::Query(const QueryNode &root)
{
    std::optional<QueryNode> top = canonical(root);
    if (!top)
        return;
    if (top->op == Op::And)
        m_root = std::move(*top);
    else
        m_root.children.push_back(std::move(*top));
}

std::vector<QueryValue> Query::values(QueryField field) const
{
    if (field != QueryField::Words) {
        const QueryNode *found = firstTerm(m_root, field);
        return found == nullptr ? std::vector<QueryValue>() : found->values;
    }
    std::vector<QueryValue> words;
    for (const QueryNode &child : m_root.children)
        if (isTermOf(child, field))
            words.push_back(child.values.front());
    return words;
}

Query Query::withValues(QueryField field, std::vector<QueryValue> values) const
{
    std::vector<QueryNode> terms;
    for (QueryValue &value : values) {
        if (terms.empty() || field == QueryField::Words)
            terms.push_back(term(field));
        terms.back().values.push_back(std::move(value));
    }
    return replaced(m_root, field, std::move(terms));
}

std::optional<NumberRange> Query::numbers(QueryField field) const
{
    const QueryNode *found = firstTerm(m_root, field);
    return found == nullptr ? std::nullopt : std::optional(found->numbers);
}

Query Query::withNumbers(QueryField field, std::optional<NumberRange> numbers) const
{
    std::vector<QueryNode> terms;
    if (numbers) {
        const QueryNode *old = firstTerm(m_root, field);
        terms.push_back(term(field));
        terms.back().numbers = *numbers;
        if (field == QueryField::Measure)
            terms.back().measure = old == nullptr ? "power" : old->measure;
    }
    return replaced(m_root, field, std::move(terms));
}

Query Query::withDate(std::optional<Edtf> date) const
{
    std::vector<QueryNode> terms;
    if (date) {
        terms.push_back(term(QueryField::Date));
        terms.back().date = *date;
    }
    return replaced(m_root, QueryField::Date, std::move(terms));
}

Query Query::without(QueryField field) const
{
    return replaced(m_root, field, {});
}

} // namespace timeloupe
