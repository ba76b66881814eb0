// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "views/style/style.h"
#include "views/widgets/translated.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QFrame;
class QLabel;
class QListWidget;
class QProgressBar;
class QToolButton;
QT_END_NAMESPACE

namespace timeloupe {

/// Messages above the timeline: an error or note, the warnings of a file, and progress. Takes no space when empty. All
/// text is plain and visible(); callers apply visibleName() to names.
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void setLook(const Style &style);

    /// `file:line:column: error: …`; stays until closed or replaced.
    void showError(const Diagnostic &error);
    void showNote(const QString &text);
    /// Adds a button to the error or note; it emits actionAsked().
    void offer(const QString &action);
    /// "3 warnings": the list opens on demand; an entry leads to its event. Without warnings the row is hidden.
    void showWarnings(const Diagnostics &warnings);
    /// `share` 0 … 1; below 0: indeterminate.
    void showProgress(const QString &text, double share);
    void hideProgress();
    /// Closes the topmost closable message; returns false when there is none.
    bool closeOne();

    [[nodiscard]] QString text() const; ///< the error or note; empty when there is none
    [[nodiscard]] bool isError() const { return m_isError; }
    [[nodiscard]] QString actionText() const;
    [[nodiscard]] QString warningsText() const;
    [[nodiscard]] QString progressText() const;

    /// maximum number of warnings listed; further ones are counted
    static constexpr std::size_t kMaxListed = 500;

Q_SIGNALS:
    void eventRequested(const QString &eventId);
    void cancelRequested();
    void actionAsked();

private:
    struct Row
    {
        QFrame *frame = nullptr;
        QLabel *icon = nullptr;
        QLabel *text = nullptr;
        QToolButton *close = nullptr;
    };
    Row createRow(const QString &icon, const Caption &closeName);
    void createWarnings();
    void countWarnings();
    void createProgress();
    void say(const QString &text, bool error);
    void paintRows();
    void adapt();

    Style m_style = Style::make(Theme::Light);
    Row m_message;
    Row m_warnings;
    Row m_progress;
    QToolButton *m_action = nullptr;
    QToolButton *m_listToggle = nullptr;
    QListWidget *m_list = nullptr;
    QProgressBar *m_bar = nullptr;
    int m_warningCount = 0;
    bool m_isError = false;
};

} // namespace timeloupe
