// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

QT_BEGIN_NAMESPACE
class QMessageBox;
class QWidget;
QT_END_NAMESPACE

namespace timeloupe {

class MessageBar;
class ViewCommands;

/// Closes a window only after views and stories are saved: shows progress when that takes long, and asks when it is
/// impossible. Closes the window again when it is done.
class CloseGuard : public QObject
{
    Q_OBJECT

public:
    /// All three must outlive it.
    CloseGuard(ViewCommands &views, MessageBar &messages, QWidget &window);

    /// For closeEvent(). Returns false when the window must stay open, for now or by the user's choice.
    bool mayClose();
    [[nodiscard]] QMessageBox *question() const; ///< nullptr when it is not open

private:
    void showProgress();
    void stopWaiting();
    void ask();

    ViewCommands &m_views;
    MessageBar &m_messages;
    QWidget &m_window;
    bool m_isWaiting = false;
    bool m_mayLose = false;
    QTimer m_ticker;
    QPointer<QMessageBox> m_question;
};

} // namespace timeloupe
