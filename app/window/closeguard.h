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

/// Lets a window close only after its views and stories are saved: shows how far it is where that takes long, and asks
/// where it is not possible. The window is closed again when it may be.
class CloseGuard : public QObject
{
    Q_OBJECT

public:
    /// All three must outlive it.
    CloseGuard(ViewCommands &views, MessageBar &messages, QWidget &window);

    /// For closeEvent(). False: not yet, or not at all if the user does not want to.
    bool mayClose();
    [[nodiscard]] QMessageBox *question() const; ///< nullptr: not open

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
