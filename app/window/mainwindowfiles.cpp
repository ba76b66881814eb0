// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/mainwindow.h"
#include "model/formats/formatregistry.h"

#include "app/commandline/commandline.h"
#include "app/common/actions.h"
#include "app/files/usersettings.h"
#include "app/window/messagebar.h"
#include "app/window/reloadedtext.h"
#include "app/window/viewsession.h"
#include "model/core/visibletext.h"
#include "model/text/displaytext.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>

namespace timeloupe {

namespace {

constexpr qsizetype kLongestWindowTitle = 120;

/// A pipe or a device, say, which nobody asks for now: reading it could wait for ever.
bool isSpecial(const QString &file)
{
    const QFileInfo info(file);
    return info.exists() && !info.isFile() && !info.isDir();
}

/// The one local file that is dragged; empty: something else.
QString draggedFile(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 ? urls.front().toLocalFile() : QString();
}

} // namespace

QString MainWindow::shownName(const QString &file)
{
    return file == bundledRecord() ? tr("the bundled record") : QFileInfo(file).fileName();
}

void MainWindow::open(const QStringList &files)
{
    const bool canOpen = !isSpecial(m_restoredSession.file);
    const QString found = m_restoredSession.file.isEmpty() || !canOpen ? bundledRecord() : m_restoredSession.file;
    const QString file = files.isEmpty() ? found : files.front();
    if (files.isEmpty() && !canOpen)
        m_messages->showNote(tr("%1 was open last but no longer exists: the bundled record is shown instead.")
                                 .arg(visibleName(m_restoredSession.file)));
    if (const auto aside = UserSettings::takeSetAside())
        m_messages->showNote(
            tr("Your settings could not be used: they are no file, or one of more than %1 MB. They are "
               "kept as %2; new ones are begun.")
                .arg(QString::number(UserSettings::kMostBytes >> 20), visibleName(*aside)));
    m_viewPending = canOpen && file == found;
    openFile(file);
    if (files.size() > 1)
        m_messages->showNote(tr("One window shows one file: %1 was opened, the other files were not.")
                                 .arg(visibleName(shownName(file))));
}

void MainWindow::openFile(const QString &file)
{
    m_loader.open(file);
}

void MainWindow::takeFile(const LoadedFile &file)
{
    m_messages->hideProgress();
    if (!m_file.isEmpty() && m_messages->isError())
        m_messages->closeOne(); // of a file that was tried before
    m_file = file.file;
    m_state.setStore(file.store, shownName(file.file), file.summary);
    m_views.open(m_file, *file.store, file.views);
    m_saidOfFile.clear();
    m_document.open(m_file, file.store);
    m_reloader.follow(file);
    m_messages->showWarnings(file.warnings);
    if (m_viewPending)
        restoreView(m_restoredSession, m_state);
    m_viewPending = false;
    m_figures.setFileName(m_file == QStringLiteral("-") ? QString() : QFileInfo(m_file).fileName());
    if (m_file != bundledRecord()) {
        m_recent = withRecent(m_recent, QFileInfo(m_file).absoluteFilePath());
        m_actions->setRecent(m_recent);
    }
    showTitle();
}

/// The view that is open stays open.
void MainWindow::handleLoadError(const Diagnostic &error)
{
    m_messages->showError(error);
    m_recent.removeAll(QFileInfo(error.file).absoluteFilePath());
    m_actions->setRecent(m_recent);
    fallBack();
}

void MainWindow::connectDocument()
{
    connect(&m_document, &Document::changed, this, [this](const DocumentChange &change) {
        m_state.replaceStore(change.store, m_state.storeName(), *change.change, change.summary);
    });
    connect(&m_document, &Document::refused, m_messages, &MessageBar::showError);
}

void MainWindow::connectReloader()
{
    connect(&m_reloader, &Reloader::started, this, [this] { m_writesBefore = m_views.keeper().writes(); });
    connect(&m_reloader, &Reloader::progressed, this, [this](const QString &file, double share) {
        if (!m_loader.isRunning())
            m_messages->showProgress(tr("Reading %1 again…").arg(visibleName(shownName(file))), share);
    });
    connect(&m_reloader, &Reloader::reloaded, this, &MainWindow::takeReloaded);
    connect(&m_reloader, &Reloader::failed, this, &MainWindow::takeReloadFailure);
    connect(&m_reloader, &Reloader::removed, this, [this](const QString &file) {
        m_messages->hideProgress();
        sayAboutFile(tr("%1 was removed or renamed by another program. What was read from it stays open.")
                         .arg(visibleName(shownName(file))));
    });
    connect(m_messages, &MessageBar::cancelRequested, &m_reloader, &Reloader::cancel);
    connect(m_messages, &MessageBar::cancelRequested, m_messages, &MessageBar::hideProgress);
    connect(m_messages, &MessageBar::actionAsked, &m_reloader, &Reloader::reload);
    connect(&m_views.keeper(), &ViewLibraryStorage::wroteFile, &m_reloader, &Reloader::takeOwnWrite);
}

/// What is looked at stays.
void MainWindow::takeReloaded(const ReloadedFile &reloaded)
{
    if (!m_loader.isRunning())
        m_messages->hideProgress();
    forgetAboutFile();
    const LoadedFile &file = reloaded.file;
    const ChangeSet &change = *reloaded.change;
    if (change.isEmpty())
        return;
    if (m_document.isModified()) {
        sayAboutFile(tr("%1 was changed by another program. It is not read again, since you have edited it here.")
                         .arg(visibleName(shownName(file.file))));
        return;
    }
    m_document.replace(reloaded.before, file.store, file.summary, reloaded.change);
    ChangeSet ofOthers = change;
    QStringList notes;
    const auto said = connect(&m_views, &ViewCommands::said, this, [&notes](const QString &note) { notes += note; });
    ofOthers.viewsChanged = m_views.keeper().follow(*file.store, m_writesBefore);
    disconnect(said);
    if (!ofOthers.isEmpty())
        notes.prepend(reloadedText(ofOthers) + (notes.isEmpty() ? QString() : QStringLiteral(".")));
    if (!notes.isEmpty())
        m_messages->showNote(notes.join(u' '));
    m_messages->showWarnings(file.warnings);
    showTitle();
}

void MainWindow::takeReloadFailure(Diagnostic error)
{
    if (!m_loader.isRunning())
        m_messages->hideProgress();
    error.message = tr("the file was changed by another program, and cannot be read again: %1. What was read before "
                       "stays open.")
                        .arg(error.message);
    m_messages->showError(error);
    m_messages->offer(tr("Try again"));
    m_saidOfFile = m_messages->text();
}

void MainWindow::sayAboutFile(const QString &note)
{
    m_messages->showNote(note);
    m_saidOfFile = m_messages->text();
}

/// What is said of the file is true no more.
void MainWindow::forgetAboutFile()
{
    if (!m_saidOfFile.isEmpty() && m_messages->text() == m_saidOfFile)
        m_messages->closeOne();
    m_saidOfFile.clear();
}

/// A window with nothing in it would be of no use: at start the bundled record takes the place of what cannot be
/// opened.
void MainWindow::fallBack()
{
    m_messages->hideProgress();
    m_viewPending = false;
    if (m_file.isEmpty() && m_loader.file() != bundledRecord())
        openFile(bundledRecord());
}

void MainWindow::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Open"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QStringList filters;
    QStringList every;
    for (const Format *format : formats()) {
        if (!format->canRead())
            continue;
        QStringList patterns;
        for (const QString &suffix : format->suffixes())
            patterns.append(QStringLiteral("*.") + suffix);
        every += patterns;
        filters.append(QStringLiteral("%1 (%2)").arg(format->name(), patterns.join(u' ')));
    }
    filters.prepend(tr("Everything that can be opened (%1)").arg(every.join(u' ')));
    filters.append(tr("All files (*)"));
    dialog->setNameFilters(filters);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openFile);
    dialog->open();
}

void MainWindow::askForExport(const Format *format)
{
    auto *dialog = new QFileDialog(this, tr("Export the events that match the filter"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(QStringLiteral("%1 (*.%2)").arg(format->name(), format->suffixes().value(0)));
    dialog->setDefaultSuffix(format->suffixes().value(0));
    connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString &file) { exportTo(file, format); });
    dialog->open();
}

void MainWindow::exportTo(const QString &file, const Format *format)
{
    m_exporter.write(file, format, m_state.store(), m_state.matchingRows());
}

void MainWindow::showTitle()
{
    const std::string &title = m_state.store()->title().in(m_state.language());
    const QString shown =
        title.empty() ? (m_file.isEmpty() ? QString() : shownName(m_file)) : displayLabel(title, kLongestWindowTitle);
    setWindowTitle(shown.isEmpty() ? tr("Timeloupe") : tr("%1 – Timeloupe").arg(visibleName(shown)));
    setWindowFilePath(m_file == bundledRecord() ? QString() : m_file);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedFile(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString file = draggedFile(*event->mimeData());
    if (file.isEmpty())
        return;
    event->acceptProposedAction();
    openFile(file);
}

} // namespace timeloupe
