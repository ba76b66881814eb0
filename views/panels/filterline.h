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

/// The query as a line of text with syntax colours and completion; an error is underlined and described beside the
/// text. Typed text takes effect after a short delay; at once with Enter, and for a word that starts no field name.
/// Choices made in the panels appear here, but faulty or equivalent text stays untouched while the line has the focus.
/// Esc closes the completion, then restores the last valid text, then clears it, then leaves the line.
class FilterLine : public QWidget
{
    Q_OBJECT

public:
    FilterLine(ViewState &state, FilterRunner &runner, QWidget *parent = nullptr);

    void setLook(const Style &style);
    [[nodiscard]] QString text() const;
    /// The error or warning; empty when there is none.
    [[nodiscard]] QString message() const { return m_message; }
    [[nodiscard]] bool hasQueryError() const { return m_hasQueryError; }
    [[nodiscard]] QSize sizeHint() const override { return {400, 30}; }

public Q_SLOTS:
    /// Ctrl+F: focuses the line and selects its text.
    void enter();

Q_SIGNALS:
    /// Esc with nothing left to undo: the focus may go back.
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
    CompletionPopup *m_popup = nullptr; ///< child of the window, created on demand
    Completions m_completions;
    QTimer m_delay;
    QString m_message;
    bool m_hasQueryError = false;
    bool m_writing = false; ///< the text is being set by the program
};

} // namespace timeloupe
