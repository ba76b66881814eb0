// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/queryedit.h"

#include "model/query/language/query.h"
#include "model/query/language/querytokens.h"
#include "views/style/style.h"

#include <QMimeData>
#include <QScrollBar>
#include <QSyntaxHighlighter>
#include <QTextBlock>
#include <QTextDocument>
#include <QWheelEvent>

#include <memory>

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
    /// Formats a range and underlines its faulty part. Uses one format per run: one per letter makes long filters slow.
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

/// Converts a 1-based code point column to a 0-based UTF-16 index.
int utf16Place(const QString &text, int column)
{
    int place = 0;
    for (int point = 1; point < column && place < text.size(); ++point)
        place += text.at(place).isHighSurrogate() && place + 1 < text.size() ? 2 : 1;
    return place;
}

/// The token to underline for an error at `place`; the last token when the text ends too early.
QueryEdit::Stretch faultyStretch(const QString &text, int place)
{
    QueryEdit::Stretch last{0, static_cast<int>(text.size())};
    if (text.size() > static_cast<qsizetype>(Query::kMaxLength))
        return last;
    for (const QueryToken &token : queryTokens(text.toStdString())) {
        last = {token.column, token.length};
        if (place < token.column + token.length)
            break;
    }
    if (place < last.begin) // between two tokens
        return {place, 1};
    return last;
}

/// Property of the "…" of a folded text: the hidden text.
constexpr int kHiddenText = QTextFormat::UserProperty;
constexpr QChar kFold(u'\u2026');

/// Calls `visit(position, shown, hidden)` for each fragment of the line.
template <class Visit> void forStretches(const QTextDocument &document, const Visit &visit)
{
    const QTextBlock line = document.firstBlock();
    for (auto it = line.begin(); !it.atEnd(); ++it) {
        const QString shown = it.fragment().text();
        const QString hidden = it.fragment().charFormat().stringProperty(kHiddenText);
        // Text typed after a fold inherits its format.
        const int folds = !hidden.isEmpty() && shown.startsWith(kFold) ? 1 : 0;
        if (folds != 0)
            visit(it.fragment().position(), shown.left(1), hidden);
        if (shown.size() > folds)
            visit(it.fragment().position() + folds, shown.mid(folds), QString());
    }
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
    insert(cursor, text);
    setTextCursor(cursor);
}

void QueryEdit::insert(QTextCursor &cursor, const QString &text)
{
    const QString line = onOneLine(text);
    int shown = kMostShown;
    if (line.size() > shown && line.at(shown - 1).isHighSurrogate())
        --shown;
    cursor.beginEditBlock();
    cursor.insertText(line.left(shown), QTextCharFormat());
    if (line.size() > shown) {
        QTextCharFormat fold;
        fold.setProperty(kHiddenText, line.mid(shown));
        cursor.insertText(QString(kFold), fold);
    }
    cursor.endEditBlock();
}

QString QueryEdit::textBetween(int begin, int end) const
{
    QString text;
    forStretches(*document(), [&](int position, const QString &shown, const QString &hidden) {
        const int from = std::max(begin - position, 0);
        const int to = std::min(end - position, static_cast<int>(shown.size()));
        if (from < to)
            text += hidden.isEmpty() ? shown.mid(from, to - from) : hidden;
    });
    return text;
}

QString QueryEdit::text() const
{
    return textBetween(0, document()->characterCount());
}

int QueryEdit::cursorPlace() const
{
    return static_cast<int>(textBetween(0, textCursor().position()).size());
}

int QueryEdit::positionOf(int place) const
{
    int found = document()->characterCount() - 1;
    int begin = 0;
    forStretches(*document(), [&](int position, const QString &shown, const QString &hidden) {
        const int length = static_cast<int>(hidden.isEmpty() ? shown.size() : hidden.size());
        if (place >= begin && place < begin + length)
            found = position + (hidden.isEmpty() ? place - begin : 0);
        begin += length;
    });
    return found;
}

void QueryEdit::replaceBeforeCursor(int begin, const QString &text)
{
    // A word that starts in hidden text replaces the fold, keeping the text before the word.
    QTextCursor cursor = textCursor();
    const int end = cursor.position();
    cursor.setPosition(positionOf(begin));
    const int from = static_cast<int>(textBetween(0, cursor.position()).size());
    const QString before = this->text().mid(from, begin - from);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    insert(cursor, before + text);
    setTextCursor(cursor);
}

void QueryEdit::setErrorAt(int column)
{
    const QString all = text();
    const Stretch faulty = faultyStretch(all, utf16Place(all, column));
    const int begin = positionOf(faulty.begin);
    const int last = positionOf(faulty.begin + faulty.length - 1);
    m_highlighter->setFault(Stretch{begin, std::max(last + 1 - begin, 1)});
}

void QueryEdit::clearError()
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
    if (!source->hasText())
        return;
    QTextCursor cursor = textCursor();
    insert(cursor, source->text());
    setTextCursor(cursor);
}

QMimeData *QueryEdit::createMimeDataFromSelection() const
{
    auto data = std::make_unique<QMimeData>();
    data->setText(textBetween(textCursor().selectionStart(), textCursor().selectionEnd()));
    return data.release();
}

void QueryEdit::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void QueryEdit::scrollContentsBy(int dx, int dy)
{
    QPlainTextEdit::scrollContentsBy(dx, dy);
    if (verticalScrollBar()->value() != 0) // a single line never scrolls
        verticalScrollBar()->setValue(0);
}

} // namespace timeloupe
