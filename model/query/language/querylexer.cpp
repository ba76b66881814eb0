// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/language/querylexer.h"

#include "model/query/language/queryfields.h"

#include <QString>

#include <algorithm>

namespace timeloupe {

namespace {

using Type = QueryLexeme::Type;

bool isNamePart(char32_t c)
{
    return QChar::isLetterOrNumber(c) || c == U'-' || c == U'_';
}

class Lexer
{
public:
    explicit Lexer(std::string_view text)
        : m_text(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toStdU32String())
    {
    }

    std::vector<QueryLexeme> run()
    {
        while (m_at < m_text.size()) {
            if (QChar::isSpace(peek()))
                ++m_at;
            else
                term();
        }
        return std::move(m_lexemes);
    }

private:
    [[nodiscard]] char32_t peek(std::size_t ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : U'\0';
    }
    [[nodiscard]] bool atValueEnd() const
    {
        return m_at == m_text.size() || QChar::isSpace(peek()) || peek() == U'(' || peek() == U')';
    }

    void add(Type type, std::size_t begin, std::string text = {}, bool quoted = false)
    {
        m_lexemes.push_back({type, begin, m_at, std::move(text), quoted});
    }
    void addCharacter(Type type)
    {
        ++m_at;
        add(type, m_at - 1);
    }
    [[nodiscard]] std::string utf8(std::size_t begin, std::size_t end) const
    {
        return QString::fromUcs4(m_text.data() + begin, static_cast<qsizetype>(end - begin)).toStdString();
    }

    void term()
    {
        if (peek() == U'(')
            addCharacter(Type::Open);
        else if (peek() == U')')
            addCharacter(Type::Close);
        else if (peek() == U'-')
            addCharacter(Type::Minus);
        else if (peek() == U'"')
            quotedTerm();
        else
            plainTerm();
    }

    void quotedTerm()
    {
        if (!quotedText(Type::Word) || operatorLength() == 0)
            return;
        m_lexemes.back().type = Type::Name;
        operatorAndValue(QueryShape::Numbers);
    }

    void plainTerm()
    {
        const std::size_t begin = m_at;
        while (isNamePart(peek()))
            ++m_at;
        const bool named = m_at > begin && QChar::isLetter(m_text[begin]) && m_text[m_at - 1] != U'-';
        if (named && operatorLength() > 0) {
            const std::string name = lowered(utf8(begin, m_at));
            add(Type::Name, begin, name);
            const auto info = queryFieldNamed(name);
            operatorAndValue(info ? info->shape : QueryShape::Numbers);
            return;
        }
        while (!atValueEnd())
            ++m_at;
        const std::string text = utf8(begin, m_at);
        const Type type = text == "AND" ? Type::And : text == "OR" ? Type::Or : text == "NOT" ? Type::Not : Type::Word;
        add(type, begin, text);
    }

    [[nodiscard]] std::size_t operatorLength() const
    {
        if (peek() == U':' || peek() == U'=')
            return 1;
        if (peek() == U'>' || peek() == U'<')
            return peek(1) == U'=' ? 2 : 1;
        return 0;
    }

    void operatorAndValue(QueryShape shape)
    {
        const std::size_t begin = m_at;
        m_at += operatorLength();
        add(Type::Operator, begin, utf8(begin, m_at));
        if (shape == QueryShape::Numbers || shape == QueryShape::Date)
            value(U"");
        else
            list(shape == QueryShape::Parties ? U",/" : U",");
    }

    /// Reads a value up to white space, a parenthesis or one of `stops`. Returns false when nothing may follow.
    bool value(std::u32string_view stops)
    {
        if (peek() == U'"') {
            if (!quotedText(Type::Value))
                return false;
            const std::size_t begin = m_at;
            while (!atValueEnd() && stops.find(peek()) == std::u32string_view::npos)
                ++m_at;
            if (m_at > begin)
                add(Type::Stray, begin, utf8(begin, m_at));
            return true;
        }
        const std::size_t begin = m_at;
        while (!atValueEnd() && stops.find(peek()) == std::u32string_view::npos)
            ++m_at;
        if (m_at > begin)
            add(Type::Value, begin, utf8(begin, m_at));
        return true;
    }

    void list(std::u32string_view stops)
    {
        while (value(stops)) {
            if (peek() == U',')
                addCharacter(Type::Comma);
            else if (peek() == U'/')
                addCharacter(Type::Slash);
            else
                return;
        }
    }

    /// Returns false for an unclosed quote.
    bool quotedText(Type type)
    {
        const std::size_t begin = m_at++;
        std::u32string text;
        while (m_at < m_text.size() && peek() != U'"') {
            if (peek() == U'\\' && (peek(1) == U'"' || peek(1) == U'\\'))
                ++m_at;
            text += m_text[m_at++];
        }
        const bool closed = m_at < m_text.size();
        if (closed)
            ++m_at;
        add(closed ? type : Type::UnclosedQuote, begin, QString::fromStdU32String(text).toStdString(), true);
        return closed;
    }

    std::u32string m_text;
    std::size_t m_at = 0;
    std::vector<QueryLexeme> m_lexemes;
};

} // namespace

std::vector<QueryLexeme> queryLexemes(std::string_view text)
{
    return Lexer(text).run();
}

} // namespace timeloupe
