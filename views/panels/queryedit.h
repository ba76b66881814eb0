// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

#include <optional>

namespace timeloupe {

struct Style;
class QueryHighlighter;

/// One line of query text: coloured by what its stretches are, a fault underlined. Never holds a line break. Of a very
/// long text that is set or pasted the beginning is shown, and "…" for the rest, which is part of the text all the
/// same.
class QueryEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// maximum number of characters laid out per insertion
    static constexpr int kMostShown = 4000;

    /// In UTF-16 units of the displayed text.
    struct Stretch
    {
        int begin = 0;
        int length = 0;
        friend bool operator==(const Stretch &, const Stretch &) = default;
    };

    explicit QueryEdit(QWidget *parent = nullptr);

    void setLook(const Style &style);
    /// The whole text, hidden parts included.
    [[nodiscard]] QString text() const;
    /// Cursor position within text().
    [[nodiscard]] int cursorPlace() const;
    /// Document position of a position within text().
    [[nodiscard]] int positionOf(int place) const;
    /// Replaces the text as an undoable edit; the cursor moves to the end.
    void setText(const QString &text);
    /// Replaces [begin, cursor), positions within text().
    void replaceBeforeCursor(int begin, const QString &text);
    /// Underlines the token at that column (from 1, in code points), or the last token when the text ends there.
    void setErrorAt(int column);
    void clearError();
    [[nodiscard]] std::optional<Stretch> fault() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// The text changed (textChanged is also emitted for colour changes).
    void edited();

protected:
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;
    void insertFromMimeData(const QMimeData *source) override;
    void wheelEvent(QWheelEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void noticeChange();
    void insert(QTextCursor &cursor, const QString &text);
    [[nodiscard]] QString textBetween(int begin, int end) const;

    QueryHighlighter *m_highlighter;
    QString m_known;
};

} // namespace timeloupe
