// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/language/query.h"

#include "model/query/language/querytermreader.h"

namespace timeloupe {

namespace {

using Type = QueryLexeme::Type;
using Op = QueryNode::Op;

constexpr int kMaxDepth = 200;
constexpr int kMaxTerms = 2000; ///< more would delay the window noticeably; values per term are unlimited

/// A recursive-descent parser that stops at the first error.
class Parser
{
    Q_DECLARE_TR_FUNCTIONS(Query)

public:
    explicit Parser(std::string_view text) : m_reader(text) {}

    static Diagnostic tooLong(std::size_t length)
    {
        return Diagnostic::errorAt({}, 1, 1,
                                   tr("This filter has %1 bytes: expected at most %2")
                                       .arg(QString::number(length), QString::number(Query::kMaxLength)));
    }

    Result<Query> run()
    {
        if (m_reader.atEnd())
            return Query();
        Node root = alternatives();
        if (root && !m_reader.atEnd())
            root = m_reader.fail(m_reader.position(), tr("There is no parenthesis to close here: expected a term"));
        if (!root)
            return m_reader.fault();
        return Query(*root);
    }

private:
    using Node = QueryTermReader::Node;

    Node alternatives()
    {
        QueryNode node;
        node.op = Op::Or;
        do {
            Node part = sequence();
            if (!part)
                return part;
            node.children.push_back(std::move(*part));
        } while (m_reader.accept(Type::Or));
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
        } while (m_reader.accept(Type::And) ||
                 !(m_reader.atEnd() || m_reader.at(Type::Or) || m_reader.at(Type::Close)));
        return node;
    }

    Node negation()
    {
        if (!m_reader.at(Type::Minus) && !m_reader.at(Type::Not))
            return primary();
        const QueryLexeme &sign = m_reader.take();
        if (sign.type == Type::Minus && (m_reader.atEnd() || m_reader.position() != sign.end))
            return m_reader.fail(sign.begin, tr("Nothing follows the “-”: expected a term right after it"));
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
            return m_reader.fail(position, tr("This is nested too deeply: expected at most %1 levels").arg(kMaxDepth));
        ++m_depth;
        Node node = parse();
        --m_depth;
        return node;
    }

    Node primary()
    {
        const std::size_t position = m_reader.position();
        if (m_reader.at(Type::Word) || m_reader.at(Type::Name) || m_reader.at(Type::UnclosedQuote)) {
            if (++m_terms > kMaxTerms)
                return m_reader.fail(position,
                                     tr("This filter has too many terms: expected at most %1").arg(kMaxTerms));
            return m_reader.term();
        }
        if (m_reader.at(Type::Open))
            return nested(position, [this] { return group(); });
        return m_reader.fail(position, m_reader.atEnd()
                                           ? tr("A term is missing at the end: expected a word, field or parenthesis")
                                           : tr("A term is missing here: expected a word, field or parenthesis"));
    }

    Node group()
    {
        const std::size_t open = m_reader.take().begin;
        Node inner = alternatives();
        if (inner && !m_reader.accept(Type::Close))
            return m_reader.fail(open, tr("The parenthesis is not closed: expected “)”"));
        return inner;
    }

    QueryTermReader m_reader;
    int m_depth = 0;
    int m_terms = 0;
};

} // namespace

Result<Query> Query::parse(std::string_view text)
{
    return text.size() > kMaxLength ? Parser::tooLong(text.size()) : Parser(text).run();
}

} // namespace timeloupe
