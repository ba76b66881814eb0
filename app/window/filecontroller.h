// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/files/exporter.h"
#include "app/files/loader.h"
#include "app/files/reloader.h"
#include "app/files/settings.h"
#include "app/stories/viewcommands.h"
#include "model/document/document.h"

namespace timeloupe {

class Actions;
class MessageBar;

/// Opens, reloads and exports the timeline of a window, asks for the files, and reports in the message bar.
class FileController : public QObject
{
    Q_OBJECT

public:
    /// `restored`: the session at the start of the window.
    FileController(ViewState &state, ViewCommands &views, const Session &restored, MessageBar &messages,
                   QWidget &window);

    void connectTo(Actions &actions);
    /// Opens the first of `files` at the start; none: the file of the session, otherwise the bundled record.
    void start(const QStringList &files);
    void open(const QString &file);
    /// Writes the matching events in the background.
    void exportTo(const QString &file, const Format *format);

    /// Path of the open file; empty before the first.
    [[nodiscard]] const QString &file() const { return m_file; }
    /// Takes edits of the open file.
    [[nodiscard]] Document &document() { return m_document; }
    [[nodiscard]] const QStringList &recent() const { return m_recent; }
    /// Whether a file is being opened, reloaded or edited.
    [[nodiscard]] bool isBusy() const;
    /// Name of a file in the interface.
    static QString displayedName(const QString &file);

Q_SIGNALS:
    void opened();
    void reloaded();
    void recentChanged(const QStringList &files);
    /// The file comes from the cache when it is opened next.
    void kept(const QString &file);

private:
    void connectLoader();
    void connectDocument();
    void connectReloader();
    void connectExporter();
    void askForFile();
    void askForExport(const Format *format);
    void takeFile(const LoadedFile &file);
    void handleLoadError(const Diagnostic &error);
    void takeReloaded(const ReloadedFile &file);
    void takeReloadFailure(Diagnostic error);
    void reportAboutFile(const QString &note);
    void clearReport();
    void openBundledAtStart();
    void setRecent(QStringList files);

    ViewState &m_state;
    ViewCommands &m_views;
    MessageBar &m_messages;
    QWidget &m_window;
    Document m_document;
    Loader m_loader;
    Reloader m_reloader;
    Exporter m_exporter;
    Session m_restored;
    bool m_viewPending = false; ///< the restored view applies to the file being opened
    QString m_file;
    QStringList m_recent;
    std::size_t m_writesBefore = 0; ///< of views, when reloading began
    QString m_report;               ///< the message about the open file; empty when there is none
};

} // namespace timeloupe
