// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/queryedit.h"

#include "model/query/language/querytokens.h"
#include "views/style/style.h"

#include <QMimeData>
#include <QScrollBar>
#include <QSyntaxHighlighter>
#include <QTextDocument>
#include <QWheelEvent>

namespace timeloupe {

class QueryHighlighter : public QSyntaxHighlighter
{
public:
    explicit QueryHighlighter(QTextDocument *document) : QSyntaxHighlighter(document) {}

    void setLook(const Style &style)
    {
        m_field.setForeground(style.queryField);
        m_field.setFontWeight(QFont::DemiBold);
        m_number.setForeground(style.queryNumber);
        m_keyword.setForeground(style.accent);
        m_operator.setForeground(style.muted);
        m_error = style.error;
        rehighlight();
    }
    void setFault(std::optional<QueryEdit::Stretch> fault)
    {
        if (fault == m_fault)
            return;
        m_fault = fault;
        rehighlight();
    }
    [[nodiscard]] std::optional<QueryEdit::Stretch> fault() const { return m_fault; }

protected:
    void highlightBlock(const QString &text) override
    {
        int at = 0;
        for (const QueryToken &token : queryTokens(text.toStdString())) {
            color(at, token.column, {});
            at = token.column + token.length;
            color(token.column, at, formatOf(token.type));
        }
        color(at, static_cast<int>(text.size()), {});
    }

private:
    /// A stretch, of which the faulty part is underlined. One format for each run of letters: one for each letter makes
    /// long filters slow.
    void color(int begin, int end, const QTextCharFormat &format)
    {
        setFormat(begin, end - begin, format);
        if (!m_fault)
            return;
        const int from = std::max(begin, m_fault->begin);
        const int to = std::min(end, m_fault->begin + m_fault->length);
        if (from >= to)
            return;
        QTextCharFormat underlined = format;
        underlined.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        underlined.setUnderlineColor(m_error);
        setFormat(from, to - from, underlined);
    }
    [[nodiscard]] QTextCharFormat formatOf(QueryToken::Type type) const
    {
        switch (type) {
        case QueryToken::Type::Field:
            return m_field;
        case QueryToken::Type::Number:
            return m_number;
        case QueryToken::Type::Keyword:
        case QueryToken::Type::Parenthesis:
            return m_keyword;
        case QueryToken::Type::Operator:
            return m_operator;
        case QueryToken::Type::Value:
        case QueryToken::Type::Word:
        case QueryToken::Type::Fault:
            break;
        }
        return {};
    }

    QTextCharFormat m_field;
    QTextCharFormat m_number;
    QTextCharFormat m_keyword;
    QTextCharFormat m_operator;
    QColor m_error;
    std::optional<QueryEdit::Stretch> m_fault;
};

namespace {

/// 0-based place in UTF-16 units of a column that counts code points from 1.
int utf16Place(const QString &text, int column)
{
    int place = 0;
    for (int point = 1; point < column && place < text.size(); ++point)
        place += text.at(place).isHighSurrogate() && place + 1 < text.size() ? 2 : 1;
    return place;
}

/// What to underline for a fault at `place`: the token there, or the last one when the fault is that the text ends.
QueryEdit::Stretch faultyStretch(const QString &text, int place)
{
    QueryEdit::Stretch last{0, static_cast<int>(text.size())};
    for (const QueryToken &token : queryTokens(text.toStdString())) {
        last = {token.column, token.length};
        if (place < token.column + token.length)
            break;
    }
    if (place < last.begin) // between two tokens
        return {place, 1};
    return last;
}

QString onOneLine(QString text)
{
    for (const char16_t lineBreak : u"\r\n\u2028\u2029")
        text.replace(QChar(lineBreak), QLatin1Char(' '));
    return text;
}

} // namespace

QueryEdit::QueryEdit(QWidget *parent) : QPlainTextEdit(parent), m_highlighter(new QueryHighlighter(document()))
{
    setLineWrapMode(NoWrap);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setTabChangesFocus(true);
    document()->setDocumentMargin(1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QPlainTextEdit::textChanged, this, &QueryEdit::noticeChange);
}

void QueryEdit::setLook(const Style &style)
{
    setFont(style.font);
    setStyleSheet(QStringLiteral("QPlainTextEdit { border: none; background: transparent; padding: 0; color: %1;"
                                 " selection-background-color: %2; selection-color: %1; }")
                      .arg(style.text.name(), style.selection.name()));
    QPalette colors = palette();
    colors.setColor(QPalette::PlaceholderText, style.muted);
    setPalette(colors);
    m_highlighter->setLook(style);
    updateGeometry();
}

QSize QueryEdit::sizeHint() const
{
    return {120, static_cast<int>(QFontMetricsF(font()).lineSpacing() + 2 * document()->documentMargin() + 1)};
}

void QueryEdit::setText(const QString &text)
{
    QTextCursor cursor = textCursor();
    cursor.select(QTextCursor::Document);
    cursor.insertText(onOneLine(text));
    setTextCursor(cursor);
}

void QueryEdit::replaceBeforeCursor(int begin, const QString &text)
{
    QTextCursor cursor = textCursor();
    const int end = cursor.position();
    cursor.setPosition(begin);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    cursor.insertText(onOneLine(text));
    setTextCursor(cursor);
}

void QueryEdit::setFaultAt(int column)
{
    m_highlighter->setFault(faultyStretch(text(), utf16Place(text(), column)));
}

void QueryEdit::clearFault()
{
    m_highlighter->setFault(std::nullopt);
}

std::optional<QueryEdit::Stretch> QueryEdit::fault() const
{
    return m_highlighter->fault();
}

void QueryEdit::noticeChange()
{
    const QString now = text();
    if (now == m_known)
        return;
    m_known = now;
    Q_EMIT edited();
}

void QueryEdit::insertFromMimeData(const QMimeData *source)
{
    if (source->hasText())
        textCursor().insertText(onOneLine(source->text()));
}

void QueryEdit::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void QueryEdit::scrollContentsBy(int dx, int dy)
{
    QPlainTextEdit::scrollContentsBy(dx, dy);
    if (verticalScrollBar()->value() != 0) // one line has nowhere to scroll to
        verticalScrollBar()->setValue(0);
}

} // namespace timeloupe
