// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query/querycompletion.h"
#include "model/state/filterrunner.h"
#include "views/style/style.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace timeloupe {

class CompletionPopup;
class IconButton;
class QueryEdit;

/// The query as a line of text: coloured, with completions, a fault underlined where it is and told beside the text.
/// What is typed takes effect after a moment; at once with Enter, and when it is a word that begins no field. What the
/// panels choose appears here; but text that is faulty or says the same as the query is not touched while the user is
/// in the line.
///
/// Esc: closes the completions, else goes back to the last good text, else clears, else leaves.
class FilterLine : public QWidget
{
    Q_OBJECT

public:
    FilterLine(ViewState &state, FilterRunner &runner, QWidget *parent = nullptr);

    void setLook(const Style &style);
    [[nodiscard]] QString text() const;
    /// Sentence about what is wrong, or doubtful, in the text; empty when nothing is.
    [[nodiscard]] QString message() const { return m_message; }
    [[nodiscard]] bool hasQueryError() const { return m_hasQueryError; }
    [[nodiscard]] QSize sizeHint() const override { return {400, 30}; }

public Q_SLOTS:
    /// Ctrl+F: into the line, its text selected.
    void enter();

Q_SIGNALS:
    /// Esc with nothing left to undo: whoever had the focus may have it back.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void takeEdit();
    void apply(bool settled);
    void followQuery();
    void clear();
    void escape();
    void complete();
    void hideCompletions();
    void accept(int row);
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    bool handlePopupKey(int key);
    void showQueryError(const Diagnostic &error);
    void showMessage(const QString &message, bool faulty);
    void showQueryWarnings();
    void layOutMessage();

    static constexpr int kDelayMs = 150;

    ViewState &m_state;
    FilterRunner &m_runner;
    Style m_style = Style::make(Theme::Light);
    QLabel *m_caption;
    QueryEdit *m_edit;
    QLabel *m_messageLabel;
    IconButton *m_clear;
    CompletionPopup *m_popup = nullptr; ///< child of the window, made when first needed
    Completions m_completions;
    QTimer m_delay;
    QString m_message;
    bool m_hasQueryError = false;
    bool m_writing = false; ///< the text is being set by us, not by the user
};

} // namespace timeloupe
