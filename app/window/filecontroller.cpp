// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/filecontroller.h"

#include "app/commandline/commandline.h"
#include "app/common/actions.h"
#include "app/files/usersettings.h"
#include "app/window/messagebar.h"
#include "app/window/reloadedtext.h"
#include "app/window/viewsession.h"
#include "model/core/visibletext.h"
#include "model/formats/formatregistry.h"

#include <QFileDialog>
#include <QFileInfo>

namespace timeloupe {

namespace {

/// Pipes and devices are not reopened: reading could block.
bool isSpecial(const QString &file)
{
    const QFileInfo info(file);
    return info.exists() && !info.isFile() && !info.isDir();
}

} // namespace

FileController::FileController(ViewState &state, ViewCommands &views, const Session &restored, MessageBar &messages,
                               QWidget &window)
    : QObject(&window),
      m_state(state),
      m_views(views),
      m_messages(messages),
      m_window(window),
      m_loader(this),
      m_reloader(this),
      m_restored(restored),
      m_recent(restored.recentFiles)
{
    connectLoader();
    connectDocument();
    connectReloader();
    connectExporter();
}

void FileController::connectTo(Actions &actions)
{
    connect(actions.open, &QAction::triggered, this, &FileController::askForFile);
    connect(actions.openBundled, &QAction::triggered, this, [this] { open(bundledRecord()); });
    connect(&actions, &Actions::recentRequested, this, &FileController::open);
    connect(&actions, &Actions::exportRequested, this, &FileController::askForExport);
    connect(this, &FileController::recentChanged, &actions, &Actions::setRecent);
    actions.setRecent(m_recent);
}

void FileController::connectLoader()
{
    connect(&m_loader, &Loader::loaded, this, &FileController::takeFile);
    connect(&m_loader, &Loader::failed, this, &FileController::handleLoadError);
    connect(&m_loader, &Loader::cancelled, this, &FileController::openBundledAtStart);
    connect(&m_loader, &Loader::kept, this, &FileController::kept);
    connect(&m_loader, &Loader::progressed, this, [this](const QString &file, double share) {
        m_messages.showProgress(tr("Opening %1…").arg(visibleName(displayedName(file))), share);
    });
    connect(&m_messages, &MessageBar::cancelRequested, &m_loader, &Loader::cancel);
}

void FileController::connectDocument()
{
    connect(&m_document, &Document::changed, this, [this](const DocumentChange &change) {
        m_state.replaceStore(change.store, m_state.storeName(), *change.change, change.summary);
    });
    connect(&m_document, &Document::refused, &m_messages, &MessageBar::showError);
}

void FileController::connectReloader()
{
    connect(&m_reloader, &Reloader::started, this, [this] { m_writesBefore = m_views.storage().writes(); });
    connect(&m_reloader, &Reloader::progressed, this, [this](const QString &file, double share) {
        if (!m_loader.isRunning())
            m_messages.showProgress(tr("Reading %1 again…").arg(visibleName(displayedName(file))), share);
    });
    connect(&m_reloader, &Reloader::reloaded, this, &FileController::takeReloaded);
    connect(&m_reloader, &Reloader::failed, this, &FileController::takeReloadFailure);
    connect(&m_reloader, &Reloader::removed, this, [this](const QString &file) {
        m_messages.hideProgress();
        reportAboutFile(tr("%1 was removed or renamed by another program. What was read from it stays open.")
                            .arg(visibleName(displayedName(file))));
    });
    connect(&m_messages, &MessageBar::cancelRequested, &m_reloader, &Reloader::cancel);
    connect(&m_messages, &MessageBar::cancelRequested, &m_messages, &MessageBar::hideProgress);
    connect(&m_messages, &MessageBar::actionAsked, &m_reloader, &Reloader::reload);
    connect(&m_views.storage(), &ViewLibraryStorage::wroteFile, &m_reloader, &Reloader::takeOwnWrite);
}

void FileController::connectExporter()
{
    connect(&m_exporter, &Exporter::failed, &m_messages, &MessageBar::showError);
    connect(&m_exporter, &Exporter::written, this, [this](const QString &file, qsizetype events) {
        m_messages.showNote(
            tr("%n events were written to %1", nullptr, static_cast<int>(events)).arg(visibleName(file)));
    });
}

QString FileController::displayedName(const QString &file)
{
    return file == bundledRecord() ? tr("the bundled record") : QFileInfo(file).fileName();
}

void FileController::start(const QStringList &files)
{
    const bool canOpen = !isSpecial(m_restored.file);
    const QString last = m_restored.file.isEmpty() || !canOpen ? bundledRecord() : m_restored.file;
    const QString file = files.isEmpty() ? last : files.front();
    if (files.isEmpty() && !canOpen)
        m_messages.showNote(tr("%1 was open last but no longer exists: the bundled record is shown instead.")
                                .arg(visibleName(m_restored.file)));
    if (const auto aside = UserSettings::takeSetAside())
        m_messages.showNote(tr("Your settings could not be used: they are no file, or one of more than %1 MB. They are "
                               "kept as %2; new ones are begun.")
                                .arg(QString::number(UserSettings::kMostBytes >> 20), visibleName(*aside)));
    m_viewPending = canOpen && file == last;
    open(file);
    if (files.size() > 1)
        m_messages.showNote(tr("One window shows one file: %1 was opened, the other files were not.")
                                .arg(visibleName(displayedName(file))));
}

void FileController::open(const QString &file)
{
    m_loader.open(file);
}

void FileController::takeFile(const LoadedFile &file)
{
    m_messages.hideProgress();
    if (!m_file.isEmpty() && m_messages.isError())
        m_messages.closeOne(); // about an earlier file
    m_file = file.file;
    m_state.setStore(file.store, displayedName(file.file), file.summary);
    m_views.open(m_file, *file.store, file.views);
    m_report.clear();
    m_document.open(m_file, file.store);
    m_reloader.follow(file);
    m_messages.showWarnings(file.warnings);
    if (m_viewPending)
        restoreView(m_restored, m_state);
    m_viewPending = false;
    if (m_file != bundledRecord())
        setRecent(withRecent(m_recent, QFileInfo(m_file).absoluteFilePath()));
    Q_EMIT opened();
}

/// The open timeline stays open.
void FileController::handleLoadError(const Diagnostic &error)
{
    m_messages.showError(error);
    QStringList recent = m_recent;
    recent.removeAll(QFileInfo(error.file).absoluteFilePath());
    setRecent(std::move(recent));
    openBundledAtStart();
}

void FileController::setRecent(QStringList files)
{
    m_recent = std::move(files);
    Q_EMIT recentChanged(m_recent);
}

/// Keeps the view.
void FileController::takeReloaded(const ReloadedFile &reloaded)
{
    if (!m_loader.isRunning())
        m_messages.hideProgress();
    clearReport();
    const LoadedFile &file = reloaded.file;
    const ChangeSet &change = *reloaded.change;
    if (change.isEmpty())
        return;
    if (m_document.isModified()) {
        reportAboutFile(tr("%1 was changed by another program. It is not read again, since you have edited it here.")
                            .arg(visibleName(displayedName(file.file))));
        return;
    }
    m_document.replace(reloaded.before, file.store, file.summary, reloaded.change);
    ChangeSet ofOthers = change;
    QStringList notes;
    const auto collecting =
        connect(&m_views, &ViewCommands::said, this, [&notes](const QString &note) { notes += note; });
    ofOthers.viewsChanged = m_views.storage().follow(*file.store, m_writesBefore);
    disconnect(collecting);
    if (!ofOthers.isEmpty())
        notes.prepend(reloadedText(ofOthers) + (notes.isEmpty() ? QString() : QStringLiteral(".")));
    if (!notes.isEmpty())
        m_messages.showNote(notes.join(u' '));
    m_messages.showWarnings(file.warnings);
    Q_EMIT this->reloaded();
}

void FileController::takeReloadFailure(Diagnostic error)
{
    if (!m_loader.isRunning())
        m_messages.hideProgress();
    error.message = tr("the file was changed by another program, and cannot be read again: %1. What was read before "
                       "stays open.")
                        .arg(error.message);
    m_messages.showError(error);
    m_messages.offer(tr("Try again"));
    m_report = m_messages.text();
}

void FileController::reportAboutFile(const QString &note)
{
    m_messages.showNote(note);
    m_report = m_messages.text();
}

/// Closes an outdated message about the file.
void FileController::clearReport()
{
    if (!m_report.isEmpty() && m_messages.text() == m_report)
        m_messages.closeOne();
    m_report.clear();
}

/// Opens the bundled record when the first file cannot be opened: an empty window is useless.
void FileController::openBundledAtStart()
{
    m_messages.hideProgress();
    m_viewPending = false;
    if (m_file.isEmpty() && m_loader.file() != bundledRecord())
        open(bundledRecord());
}

void FileController::askForFile()
{
    auto *dialog = new QFileDialog(&m_window, tr("Open"));
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
    connect(dialog, &QFileDialog::fileSelected, this, &FileController::open);
    dialog->open();
}

void FileController::askForExport(const Format *format)
{
    auto *dialog = new QFileDialog(&m_window, tr("Export the events that match the filter"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(QStringLiteral("%1 (*.%2)").arg(format->name(), format->suffixes().value(0)));
    dialog->setDefaultSuffix(format->suffixes().value(0));
    connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString &file) { exportTo(file, format); });
    dialog->open();
}

void FileController::exportTo(const QString &file, const Format *format)
{
    m_exporter.write(file, format, m_state.store(), m_state.matchingRows());
}

bool FileController::isBusy() const
{
    return m_loader.isRunning() || m_reloader.isRunning() || m_document.isApplying();
}

} // namespace timeloupe
