// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

#include <optional>

namespace timeloupe {

struct Style;
class QueryHighlighter;

/// One line of query text: coloured by what its stretches are, a fault underlined. Never holds a line break.
class QueryEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// In UTF-16 units.
    struct Stretch
    {
        int begin = 0;
        int length = 0;
        friend bool operator==(const Stretch &, const Stretch &) = default;
    };

    explicit QueryEdit(QWidget *parent = nullptr);

    void setLook(const Style &style);
    [[nodiscard]] QString text() const { return toPlainText(); }
    /// Replaces the text so that it can be undone; the cursor stands at its end.
    void setText(const QString &text);
    /// Replaces [begin, cursor).
    void replaceBeforeCursor(int begin, const QString &text);
    /// Underlines what stands at that column (from 1, in code points), or the last token when the text ends there.
    void setFaultAt(int column);
    void clearFault();
    [[nodiscard]] std::optional<Stretch> fault() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// The text is another (textChanged also comes when only colours change).
    void edited();

protected:
    void insertFromMimeData(const QMimeData *source) override;
    void wheelEvent(QWheelEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void noticeChange();

    QueryHighlighter *m_highlighter;
    QString m_known;
};

} // namespace timeloupe
