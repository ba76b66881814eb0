// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/language/querytokens.h"

#include "model/query/language/queryfields.h"
#include "model/query/language/querylexer.h"

#include <QString>

namespace timeloupe {

namespace {

using Lexeme = QueryLexeme::Type;
using Token = QueryToken::Type;

bool isKnownName(const QueryLexeme &name, const QueryLexeme &op)
{
    if (name.quoted || queryFieldNamed(name.text))
        return true;
    return op.text != ":" && !similarFieldName(name.text, true);
}

Token typeOf(const QueryLexeme &lexeme, const QueryLexeme *next, bool numbers)
{
    switch (lexeme.type) {
    case Lexeme::Open:
    case Lexeme::Close:
        return Token::Parenthesis;
    case Lexeme::And:
    case Lexeme::Or:
    case Lexeme::Not:
    case Lexeme::Minus:
        return Token::Keyword;
    case Lexeme::Word:
        return Token::Word;
    case Lexeme::Name:
        return next != nullptr && isKnownName(lexeme, *next) ? Token::Field : Token::Fault;
    case Lexeme::Operator:
    case Lexeme::Comma:
    case Lexeme::Slash:
        return Token::Operator;
    case Lexeme::Value:
        return numbers ? Token::Number : Token::Value;
    default:
        return Token::Fault;
    }
}

} // namespace

std::vector<QueryToken> queryTokens(std::string_view text)
{
    const std::vector<QueryLexeme> lexemes = queryLexemes(text);
    const std::u32string points = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toStdU32String();
    std::vector<int> columns{0}; // UTF-16 offsets by code point
    for (const char32_t point : points)
        columns.push_back(columns.back() + (QChar::requiresSurrogates(point) ? 2 : 1));

    std::vector<QueryToken> tokens;
    bool numbers = false;
    for (std::size_t i = 0; i < lexemes.size(); ++i) {
        const QueryLexeme &lexeme = lexemes[i];
        if (lexeme.type == Lexeme::Name) {
            const auto info = lexeme.quoted ? std::nullopt : queryFieldNamed(lexeme.text);
            numbers = !info || info->shape == QueryShape::Numbers;
        }
        const QueryLexeme *next = i + 1 < lexemes.size() ? &lexemes[i + 1] : nullptr;
        tokens.push_back(
            {typeOf(lexeme, next, numbers), columns[lexeme.begin], columns[lexeme.end] - columns[lexeme.begin]});
    }
    return tokens;
}

} // namespace timeloupe
