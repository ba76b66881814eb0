// SPDX-License-Identifier: GPL-3.0-or-later
#include "query.h"

#include "queryfields.h"
#include "querylexer.h"

#include <QCoreApplication>

namespace timeloupe {

namespace {

using Type = QueryLexeme::Type;
using Op = QueryNode::Op;

constexpr int kMaxDepth = 200;

QString shown(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString joined(const std::vector<std::string_view> &words)
{
    QStringList list;
    for (const std::string_view word : words)
        list += shown(word);
    return list.join(QStringLiteral(", "));
}

/// Recursive descent over the lexemes; the first fault ends it.
class Parser
{
    Q_DECLARE_TR_FUNCTIONS(Query)

public:
    explicit Parser(std::string_view text) : m_lexemes(queryLexemes(text)) {}

    Result<Query> run()
    {
        if (m_lexemes.empty())
            return Query();
        std::optional<QueryNode> root = alternatives();
        if (root && m_at < m_lexemes.size())
            root = fault(m_lexemes[m_at].begin, tr("There is no parenthesis to close here: expected a term"));
        if (!root)
            return m_fault;
        return Query(std::move(*root));
    }

private:
    using Node = std::optional<QueryNode>;

    [[nodiscard]] bool at(Type type) const { return m_at < m_lexemes.size() && m_lexemes[m_at].type == type; }
    [[nodiscard]] std::size_t position() const
    {
        if (m_at < m_lexemes.size())
            return m_lexemes[m_at].begin;
        return m_lexemes.empty() ? 0 : m_lexemes.back().end;
    }

    std::nullopt_t fault(std::size_t position, const QString &message)
    {
        m_fault.line = 1;
        m_fault.column = static_cast<int>(position) + 1;
        m_fault.message = message;
        return std::nullopt;
    }

    Node alternatives()
    {
        QueryNode node;
        node.op = Op::Or;
        do {
            Node part = sequence();
            if (!part)
                return part;
            node.children.push_back(std::move(*part));
        } while (accept(Type::Or));
        return node;
    }

    Node sequence()
    {
        QueryNode node;
        do {
            Node part = negation();
            if (!part)
                return part;
            node.children.push_back(std::move(*part));
        } while (accept(Type::And) || !(m_at == m_lexemes.size() || at(Type::Or) || at(Type::Close)));
        return node;
    }

    bool accept(Type type)
    {
        if (!at(type))
            return false;
        ++m_at;
        return true;
    }

    Node negation()
    {
        if (!at(Type::Minus) && !at(Type::Not))
            return primary();
        const QueryLexeme &sign = m_lexemes[m_at++];
        if (sign.type == Type::Minus && position() != sign.end)
            return fault(sign.begin, tr("Nothing follows the “-”: expected a term right after it"));
        if (sign.type == Type::Minus && m_at == m_lexemes.size())
            return fault(sign.begin, tr("Nothing follows the “-”: expected a term right after it"));
        return nested(sign.begin, [this] {
            Node inner = negation();
            if (!inner)
                return inner;
            QueryNode node;
            node.op = Op::Not;
            node.children.push_back(std::move(*inner));
            return Node(std::move(node));
        });
    }

    template <class Parse> Node nested(std::size_t position, Parse parse)
    {
        if (m_depth == kMaxDepth)
            return fault(position, tr("This is nested too deeply: expected at most %1 levels").arg(kMaxDepth));
        ++m_depth;
        Node node = parse();
        --m_depth;
        return node;
    }

    Node primary()
    {
        if (m_at == m_lexemes.size())
            return fault(position(), tr("A term is missing at the end: expected a word, field or parenthesis"));
        const QueryLexeme &first = m_lexemes[m_at];
        switch (first.type) {
        case Type::Open:
            return nested(first.begin, [this] { return group(); });
        case Type::Word:
            ++m_at;
            return words(first);
        case Type::Name:
            return field();
        case Type::UnclosedQuote:
            return unclosed(first);
        default:
            return fault(first.begin, tr("A term is missing here: expected a word, field or parenthesis"));
        }
    }

    Node group()
    {
        const std::size_t open = m_lexemes[m_at++].begin;
        Node inner = alternatives();
        if (inner && !accept(Type::Close))
            return fault(open, tr("The parenthesis is not closed: expected “)”"));
        return inner;
    }

    Node words(const QueryLexeme &word)
    {
        if (word.text.empty())
            return fault(word.begin, tr("There is nothing in the quotes: expected text"));
        QueryNode node = term(QueryField::Words, word);
        node.values.push_back({word.text, std::nullopt, node.column});
        return node;
    }

    std::nullopt_t unclosed(const QueryLexeme &quote)
    {
        return fault(quote.begin, tr("The quote is not closed: expected “\"” after the text"));
    }

    Node field()
    {
        const QueryLexeme &name = m_lexemes[m_at++];
        const QueryLexeme &op = m_lexemes[m_at++];
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

    Node measure(const QueryLexeme &name, const QueryLexeme &op, bool known)
    {
        if (name.quoted && name.text.empty())
            return fault(name.begin, tr("There is nothing in the quotes: expected text"));
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

    std::nullopt_t unknownField(const QueryLexeme &name, std::optional<std::string_view> similar)
    {
        const QString field = shown(name.text);
        if (similar)
            return fault(name.begin, tr("There is no field “%1”: did you mean “%2”?").arg(field, shown(*similar)));
        return fault(name.begin, tr("There is no field “%1”: expected one of %2; or put the text in quotes")
                                     .arg(field, joined(queryFieldNames())));
    }

    /// Moves past the value, or says what is missing.
    const QueryLexeme *value(const QString &expected)
    {
        if (at(Type::UnclosedQuote)) {
            unclosed(m_lexemes[m_at]);
            return nullptr;
        }
        const std::size_t after = m_lexemes[m_at - 1].end;
        if (!at(Type::Value) || m_lexemes[m_at].text.empty()) {
            fault(at(Type::Value) ? position() : after, tr("A value is missing: expected %1").arg(expected));
            return nullptr;
        }
        const QueryLexeme *value = &m_lexemes[m_at++];
        if (at(Type::Stray)) {
            fault(position(), tr("The closing quote is followed by text: expected a space"));
            return nullptr;
        }
        return value;
    }

    static QueryNode term(QueryField field, const QueryLexeme &first)
    {
        QueryNode node;
        node.op = Op::Term;
        node.field = field;
        node.column.value = static_cast<int>(first.begin) + 1;
        return node;
    }

    Node numbers(const QueryLexeme &name, const QueryLexeme &op, QueryField field)
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
            return fault(text->begin, tr("“%1” is not a number: expected %2").arg(shown(text->text), expected));
        if (range->low && range->high && *range->low > *range->high)
            return fault(text->begin, tr("The range is reversed: expected the lower end first"));
        QueryNode node = term(field, name);
        node.numbers = *range;
        return node;
    }

    /// Fields without numbers take ":" (or "=") only.
    bool isColon(const QueryLexeme &op, std::string_view field)
    {
        if (op.text == ":" || op.text == "=")
            return true;
        fault(op.begin, tr("“%1” cannot be compared: expected “%1:”").arg(shown(field)));
        return false;
    }

    Node date(const QueryFieldInfo &info, const QueryLexeme &name, const QueryLexeme &op)
    {
        if (!isColon(op, info.name))
            return std::nullopt;
        const QueryLexeme *text = value(tr("a date such as 2025 or 2025-06, or 2025-06/2026-03"));
        if (text == nullptr)
            return std::nullopt;
        const Result<Edtf> date = Edtf::parse(text->text);
        if (!date) {
            const std::size_t offset = static_cast<std::size_t>(std::max(date.error().column, 1)) - 1;
            return fault(text->begin + (text->quoted ? 1 : 0) + offset, date.error().message);
        }
        QueryNode node = term(info.field, name);
        node.date = *date;
        return node;
    }

    Node flags(const QueryLexeme &name, const QueryLexeme &op)
    {
        const auto words = queryWords(QueryField::Is);
        if (!isColon(op, "is"))
            return std::nullopt;
        QueryNode any;
        any.op = Op::Or;
        do {
            const QueryLexeme *text = value(tr("one of %1").arg(joined(words)));
            if (text == nullptr)
                return std::nullopt;
            QueryNode node = term(QueryField::Is, name);
            node.flag = queryFlag(lowered(text->text));
            if (!node.flag)
                return notOneOf(*text, words);
            any.children.push_back(std::move(node));
        } while (accept(Type::Comma));
        return any;
    }

    std::nullopt_t notOneOf(const QueryLexeme &text, const std::vector<std::string_view> &words)
    {
        return fault(text.begin, tr("“%1” is none of them: expected one of %2").arg(shown(text.text), joined(words)));
    }

    Node list(const QueryFieldInfo &info, const QueryLexeme &name, const QueryLexeme &op)
    {
        if (!isColon(op, info.name))
            return std::nullopt;
        const auto words = queryWords(info.field);
        QueryNode node = term(info.field, name);
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
            return fault(position(), tr("A company has one role here: expected a comma or a space"));
        return node;
    }

    std::optional<Role> role()
    {
        const auto words = queryWords(QueryField::Role);
        const QueryLexeme *text = value(tr("one of %1").arg(joined(words)));
        if (text == nullptr)
            return std::nullopt;
        const auto role = queryRole(lowered(text->text));
        if (!role)
            notOneOf(*text, words);
        return role;
    }

    std::vector<QueryLexeme> m_lexemes;
    std::size_t m_at = 0;
    int m_depth = 0;
    Diagnostic m_fault;
};

} // namespace

Result<Query> Query::parse(std::string_view text)
{
    return Parser(text).run();
}

} // namespace timeloupe
