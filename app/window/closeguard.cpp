// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/closeguard.h"

#include "app/stories/viewcommands.h"
#include "app/window/messagebar.h"

#include <QMessageBox>
#include <QPushButton>

namespace timeloupe {

namespace {

constexpr int kUnnoticedMs = 50;
constexpr int kTickMs = 100;

} // namespace

CloseGuard::CloseGuard(ViewCommands &views, MessageBar &messages, QWidget &window)
    : QObject(&window), m_views(views), m_messages(messages), m_window(window)
{
    m_ticker.setInterval(kTickMs);
    connect(&m_ticker, &QTimer::timeout, this, &CloseGuard::showProgress);
    connect(&m_messages, &MessageBar::cancelRequested, this, &CloseGuard::stopWaiting);
    connect(
        &m_views, &ViewCommands::written, this,
        [this] {
            if (m_isWaiting)
                m_window.close();
        },
        Qt::QueuedConnection);
}

bool CloseGuard::mayClose()
{
    if (m_isWaiting ? m_views.isSaving() : !m_views.flushWithin(kUnnoticedMs)) {
        m_isWaiting = true;
        showProgress();
        m_ticker.start();
        return false;
    }
    stopWaiting();
    if (!m_views.hasUnsaved() || m_mayLose)
        return true;
    ask();
    return false;
}

void CloseGuard::showProgress()
{
    m_messages.showProgress(tr("Saving views and stories…"), m_views.savedShare());
}

void CloseGuard::stopWaiting()
{
    if (!std::exchange(m_isWaiting, false))
        return;
    m_ticker.stop();
    m_messages.hideProgress();
}

void CloseGuard::ask()
{
    if (m_question)
        return;
    m_question = new QMessageBox(QMessageBox::Warning, tr("Timeloupe"), tr("Views and stories are not saved."),
                                 QMessageBox::Retry | QMessageBox::Discard | QMessageBox::Cancel, &m_window);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setInformativeText(m_messages.isError() ? m_messages.text()
                                                        : tr("Neither the file nor your settings can be written."));
    m_question->button(QMessageBox::Discard)->setText(tr("Close Without Saving"));
    m_question->setDefaultButton(QMessageBox::Retry);
    connect(m_question, &QMessageBox::finished, this, [this](int answer) {
        m_mayLose = answer == QMessageBox::Discard;
        if (m_mayLose || answer == QMessageBox::Retry)
            QMetaObject::invokeMethod(&m_window, &QWidget::close, Qt::QueuedConnection);
    });
    m_question->open();
}

QMessageBox *CloseGuard::question() const
{
    return m_question;
}

} // namespace timeloupe
