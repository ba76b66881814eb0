// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query/language/queryfields.h"
#include "model/query/language/querylexer.h"

#include <QCoreApplication>

namespace timeloupe {

/// Parses the terms of a query from its lexemes: words, and fields with values. Stops at the first fault: term
/// functions return nullopt then, and fault() has the diagnostic.
class QueryTermReader
{
    Q_DECLARE_TR_FUNCTIONS(Query)

public:
    using Node = std::optional<QueryNode>;

    explicit QueryTermReader(std::string_view text) : m_lexemes(queryLexemes(text)) {}

    [[nodiscard]] bool atEnd() const { return m_at == m_lexemes.size(); }
    [[nodiscard]] bool at(QueryLexeme::Type type) const { return !atEnd() && m_lexemes[m_at].type == type; }
    /// Position of the next lexeme, or the end of the last one.
    [[nodiscard]] std::size_t position() const;
    /// Not atEnd().
    const QueryLexeme &take() { return m_lexemes[m_at++]; }
    bool accept(QueryLexeme::Type type);
    /// At a word, name or unclosed quote.
    Node term();

    [[nodiscard]] const Diagnostic &fault() const { return m_fault; }
    std::nullopt_t fail(std::size_t position, const QString &message);

private:
    using Words = std::vector<std::string_view>;

    Node words(const QueryLexeme &word);
    Node field();
    Node measure(const QueryLexeme &name, const QueryLexeme &op, bool known);
    Node numbers(const QueryLexeme &name, const QueryLexeme &op, QueryField field);
    Node date(const QueryFieldInfo &info, const QueryLexeme &name, const QueryLexeme &op);
    Node flags(const QueryLexeme &name, const QueryLexeme &op);
    Node list(const QueryFieldInfo &info, const QueryLexeme &name, const QueryLexeme &op);
    std::optional<Role> role();
    const QueryLexeme *value(const QString &expected);
    bool isColon(const QueryLexeme &op, std::string_view field);
    std::nullopt_t unknownField(const QueryLexeme &name, std::optional<std::string_view> similar);
    std::nullopt_t notOneOf(const QueryLexeme &text, const Words &words);
    std::nullopt_t unclosed(const QueryLexeme &quote);

    std::vector<QueryLexeme> m_lexemes;
    std::size_t m_at = 0;
    Diagnostic m_fault;
};

} // namespace timeloupe
