// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/language/querytermreader.h"

#include "model/query/language/queryquantity.h"
#include "model/text/displaytext.h"

#include <algorithm>

namespace timeloupe {

namespace {

using Type = QueryLexeme::Type;

QString shown(std::string_view text)
{
    return displayText(text, kLongestLabel);
}

QString joined(const std::vector<std::string_view> &words)
{
    QStringList list;
    for (const std::string_view word : words)
        list += shown(word);
    return list.join(QStringLiteral(", "));
}

QueryNode newTerm(QueryField field, const QueryLexeme &first)
{
    QueryNode node;
    node.op = QueryNode::Op::Term;
    node.field = field;
    node.column.value = static_cast<int>(first.begin) + 1;
    return node;
}

} // namespace

std::size_t QueryTermReader::position() const
{
    if (!atEnd())
        return m_lexemes[m_at].begin;
    return m_lexemes.empty() ? 0 : m_lexemes.back().end;
}

bool QueryTermReader::accept(Type type)
{
    if (!at(type))
        return false;
    ++m_at;
    return true;
}

std::nullopt_t QueryTermReader::fail(std::size_t position, const QString &message)
{
    m_fault.line = 1;
    m_fault.column = static_cast<int>(position) + 1;
    m_fault.message = message;
    return std::nullopt;
}

QueryTermReader::Node QueryTermReader::term()
{
    if (at(Type::Name))
        return field();
    const QueryLexeme &text = take();
    return text.type == Type::UnclosedQuote ? unclosed(text) : words(text);
}

QueryTermReader::Node QueryTermReader::words(const QueryLexeme &word)
{
    if (word.text.empty())
        return fail(word.begin, tr("There is nothing in the quotes: expected text"));
    QueryNode node = newTerm(QueryField::Words, word);
    node.values.push_back({word.text, std::nullopt, node.column});
    return node;
}

std::nullopt_t QueryTermReader::unclosed(const QueryLexeme &quote)
{
    return fail(quote.begin, tr("The quote is not closed: expected “\"” after the text"));
}

QueryTermReader::Node QueryTermReader::field()
{
    const QueryLexeme &name = take();
    const QueryLexeme &op = take();
    const auto info = name.quoted ? std::nullopt : queryFieldNamed(name.text);
    if (!info || info->field == QueryField::Measure)
        return measure(name, op, info.has_value());
    switch (info->shape) {
    case QueryShape::Numbers:
        return numbers(name, op, QueryField::Amount);
    case QueryShape::Date:
        return date(*info, name, op);
    case QueryShape::Flags:
        return flags(name, op);
    default:
        return list(*info, name, op);
    }
}

QueryTermReader::Node QueryTermReader::measure(const QueryLexeme &name, const QueryLexeme &op, bool known)
{
    if (name.quoted && name.text.empty())
        return fail(name.begin, tr("There is nothing in the quotes: expected text"));
    if (!known && !name.quoted) {
        const bool compared = op.text != ":";
        const bool number = at(Type::Value) && parseNumberRange(m_lexemes[m_at].text, false);
        const auto similar = similarFieldName(name.text, compared);
        if (similar || !(compared || number))
            return unknownField(name, similar);
    }
    Node node = numbers(name, op, QueryField::Measure);
    if (node)
        node->measure = name.text;
    return node;
}

std::nullopt_t QueryTermReader::unknownField(const QueryLexeme &name, std::optional<std::string_view> similar)
{
    const QString field = shown(name.text);
    if (similar)
        return fail(name.begin, tr("There is no field “%1”: did you mean “%2”?").arg(field, shown(*similar)));
    return fail(name.begin, tr("There is no field “%1”: expected one of %2; or put the text in quotes")
                                .arg(field, joined(queryFieldNames())));
}

const QueryLexeme *QueryTermReader::value(const QString &expected)
{
    if (at(Type::UnclosedQuote)) {
        unclosed(m_lexemes[m_at]);
        return nullptr;
    }
    const std::size_t after = m_lexemes[m_at - 1].end;
    if (!at(Type::Value) || m_lexemes[m_at].text.empty()) {
        fail(at(Type::Value) ? position() : after, tr("A value is missing: expected %1").arg(expected));
        return nullptr;
    }
    const QueryLexeme *value = &m_lexemes[m_at++];
    if (at(Type::Stray)) {
        fail(position(), tr("The closing quote is followed by text: expected a space"));
        return nullptr;
    }
    return value;
}

QueryTermReader::Node QueryTermReader::numbers(const QueryLexeme &name, const QueryLexeme &op, QueryField field)
{
    const bool power = field == QueryField::Measure && name.text == "power";
    const QString expected = power ? tr("a number of gigawatts such as 1GW, or a range such as 500MW..2GW")
                                   : tr("a number such as 500k or 1B, or a range such as 1B..50B");
    const QueryLexeme *text = value(expected);
    if (text == nullptr)
        return std::nullopt;
    const bool colon = op.text == ":";
    const std::string whole = colon || op.text == "=" ? text->text : op.text + text->text;
    const auto range = parseNumberRange(whole, power);
    if (!range || (!colon && whole.find("..") != std::string::npos))
        return fail(text->begin, tr("“%1” is not a number: expected %2").arg(shown(text->text), expected));
    if (range->low && range->high && *range->low > *range->high)
        return fail(text->begin, tr("The range is reversed: expected the lower end first"));
    QueryNode node = newTerm(field, name);
    node.numbers = *range;
    return node;
}

// Fields without numbers take ":" or "=" only.
bool QueryTermReader::isColon(const QueryLexeme &op, std::string_view field)
{
    if (op.text == ":" || op.text == "=")
        return true;
    fail(op.begin, tr("“%1” cannot be compared: expected “%1:”").arg(shown(field)));
    return false;
}

QueryTermReader::Node QueryTermReader::date(const QueryFieldInfo &info, const QueryLexeme &name, const QueryLexeme &op)
{
    if (!isColon(op, info.name))
        return std::nullopt;
    const QueryLexeme *text = value(tr("a date such as 2025 or 2025-06, or 2025-06/2026-03"));
    if (text == nullptr)
        return std::nullopt;
    const Result<Edtf> date = Edtf::parse(text->text);
    if (!date) {
        const std::size_t offset = static_cast<std::size_t>(std::max(date.error().column, 1)) - 1;
        return fail(text->begin + (text->quoted ? 1 : 0) + offset, date.error().message);
    }
    QueryNode node = newTerm(info.field, name);
    node.date = *date;
    return node;
}

QueryTermReader::Node QueryTermReader::flags(const QueryLexeme &name, const QueryLexeme &op)
{
    const auto words = queryKeywords(QueryField::Is);
    if (!isColon(op, "is"))
        return std::nullopt;
    QueryNode any;
    any.op = QueryNode::Op::Or;
    do {
        const QueryLexeme *text = value(tr("one of %1").arg(joined(words)));
        if (text == nullptr)
            return std::nullopt;
        QueryNode node = newTerm(QueryField::Is, name);
        node.flag = queryFlag(lowered(text->text));
        if (!node.flag)
            return notOneOf(*text, words);
        any.children.push_back(std::move(node));
    } while (accept(Type::Comma));
    return any;
}

std::nullopt_t QueryTermReader::notOneOf(const QueryLexeme &text, const Words &words)
{
    return fail(text.begin, tr("“%1” is not a known value: expected one of %2").arg(shown(text.text), joined(words)));
}

QueryTermReader::Node QueryTermReader::list(const QueryFieldInfo &info, const QueryLexeme &name, const QueryLexeme &op)
{
    if (!isColon(op, info.name))
        return std::nullopt;
    const auto words = queryKeywords(info.field);
    QueryNode node = newTerm(info.field, name);
    do {
        const QueryLexeme *text =
            value(words.empty() ? tr("a name, in quotes when it has spaces") : tr("one of %1").arg(joined(words)));
        if (text == nullptr)
            return std::nullopt;
        QueryValue item{words.empty() ? text->text : lowered(text->text)};
        item.column.value = static_cast<int>(text->begin) + 1;
        if (!words.empty() && std::find(words.begin(), words.end(), item.text) == words.end())
            return notOneOf(*text, words);
        if (accept(Type::Slash) && !(item.role = role()))
            return std::nullopt;
        node.values.push_back(std::move(item));
    } while (accept(Type::Comma));
    if (at(Type::Slash))
        return fail(position(), tr("A company has one role here: expected a comma or a space"));
    return node;
}

std::optional<Role> QueryTermReader::role()
{
    const auto words = queryKeywords(QueryField::Role);
    const QueryLexeme *text = value(tr("one of %1").arg(joined(words)));
    if (text == nullptr)
        return std::nullopt;
    const auto role = queryRole(lowered(text->text));
    if (!role)
        notOneOf(*text, words);
    return role;
}

} // namespace timeloupe
