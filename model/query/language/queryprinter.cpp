// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/language/query.h"

#include "model/query/language/queryfields.h"
#include "model/query/language/querylexer.h"
#include "model/query/language/queryquantity.h"

#include <QString>

#include <algorithm>

namespace timeloupe {

namespace {

using Op = QueryNode::Op;

std::string inQuotes(std::string_view text)
{
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            result += '\\';
        result += c;
    }
    return result + '"';
}

bool isPlain(const QString &text)
{
    static const QString special = QStringLiteral("\"(),/:=<>\\");
    if (text.isEmpty() || text.startsWith(u'-') || text == u"AND" || text == u"OR" || text == u"NOT")
        return false;
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c.isSpace() || special.contains(c); });
}

/// Unquoted where parsing it yields this measure, not a field or an error.
std::string printedMeasure(const std::string &name)
{
    const auto lexemes = queryLexemes(name + "=1");
    const bool plain = lexemes.size() == 3 && lexemes[0].type == QueryLexeme::Type::Name && !lexemes[0].quoted &&
                       lexemes[0].text == name;
    const auto info = queryFieldNamed(name);
    const bool own = info ? info->field == QueryField::Measure : !similarFieldName(name, false);
    return plain && own ? name : inQuotes(name);
}

std::string printedValues(const QueryNode &term)
{
    std::string text;
    for (const QueryValue &value : term.values) {
        if (!text.empty())
            text += ',';
        text += queryQuoted(value.text);
        if (value.role)
            text += '/' + std::string(queryKeyword(*value.role));
    }
    return text;
}

std::string printedTerm(const QueryNode &term)
{
    const std::string field(queryFieldName(term.field));
    switch (term.field) {
    case QueryField::Words:
        return printedValues(term);
    case QueryField::Amount:
        return field + printNumberRange(term.numbers, false);
    case QueryField::Measure:
        return printedMeasure(term.measure) + printNumberRange(term.numbers, term.measure == "power");
    case QueryField::Date:
    case QueryField::Certain:
    case QueryField::Before:
    case QueryField::After:
        return field + ':' + (term.date ? term.date->print() : std::string());
    case QueryField::Is:
        return field + ':' + (term.flag ? std::string(queryKeyword(*term.flag)) : std::string());
    default:
        return field + ':' + printedValues(term);
    }
}

std::string printed(const QueryNode &node);

std::string printedPart(const QueryNode &node)
{
    const bool group = node.op == Op::And || node.op == Op::Or;
    return group ? '(' + printed(node) + ')' : printed(node);
}

std::string printed(const QueryNode &node)
{
    if (node.op == Op::Term)
        return printedTerm(node);
    if (node.op == Op::Not)
        return node.children.empty() ? std::string() : '-' + printedPart(node.children.front());
    std::string text;
    for (const QueryNode &child : node.children) {
        if (!text.empty())
            text += node.op == Op::Or ? " OR " : " ";
        text += printedPart(child);
    }
    return text;
}

} // namespace

std::string Query::print() const
{
    return printed(m_root.children.size() == 1 ? m_root.children.front() : m_root);
}

std::string queryQuoted(std::string_view text)
{
    const bool plain = isPlain(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    return plain ? std::string(text) : inQuotes(text);
}

} // namespace timeloupe
