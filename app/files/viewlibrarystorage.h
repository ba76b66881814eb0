// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>
#include <QTimer>

#include "app/files/viewfile.h"
#include "app/files/viewplace.h"
#include "model/document/viewlibrarymodel.h"
#include "model/events/eventstore.h"

#include <atomic>
#include <future>
#include <memory>

namespace timeloupe {

/// Stores the views and stories of a ViewLibraryModel: loads them when a timeline is opened, and saves edits shortly
/// after they are made, in the background. They go into the timeline's file if possible, otherwise, and after errors,
/// into the user's settings. Concurrent changes of other programs are merged.
class ViewLibraryStorage : public QObject
{
    Q_OBJECT

public:
    static constexpr int kDelayMs = 200;

    /// `library` must outlive it.
    explicit ViewLibraryStorage(ViewLibraryModel &library, QObject *parent = nullptr);
    ~ViewLibraryStorage() override;

    /// `store` and `place` were read from `file`. Pending edits of the previous timeline are still saved in the
    /// background.
    void open(const QString &file, const EventStore &store, const ViewPlace &place);
    /// Takes over the views of `store`, a reloaded snapshot of the file. Does nothing if own views were written after
    /// writes() was `writesBefore`: the file was read too early. Returns false when others changed nothing.
    bool follow(const EventStore &store, std::size_t writesBefore);
    [[nodiscard]] std::size_t writes() const { return m_writes; } ///< number of writes begun into the open file
    /// Saves pending edits and waits.
    void flush();
    /// Waits at most that long. Returns false when saving continues in the background; see isSaving().
    bool flushWithin(int ms);
    /// Whether edits are being saved or pending.
    [[nodiscard]] bool isSaving() const;
    /// Whether edits are in memory only, since neither file nor settings could be written. flush() tries again.
    [[nodiscard]] bool hasUnsaved() const { return m_isUnsaved || !m_departed.empty(); }
    /// Progress of the running save, 0 … 1.
    [[nodiscard]] double share() const { return *m_share; }

Q_SIGNALS:
    void failed(const timeloupe::Diagnostic &error);
    void merged(const QString &note); ///< message: others have edited the same views
    void written();                   ///< the running save ended, successfully or not
    void wroteFile(const timeloupe::FileStamp &before, const timeloupe::FileStamp &after); ///< before written()

private:
    /// Where views are stored, and the last state read or written there.
    struct Place
    {
        std::size_t opening = 0; ///< number of the open() call
        QString file;
        bool inFile = false;
        bool forget = false; ///< removes the copy in the settings once the file has it
        ViewLibrary inTheFile;
        ViewLibrary inSettings;
    };
    struct Outcome
    {
        std::optional<MergedLibrary> kept;
        std::optional<Diagnostic> fileError;
        std::optional<Diagnostic> settingsError;
        std::optional<std::pair<FileStamp, FileStamp>> stamps = {}; ///< of the file, before and after
    };
    struct Write
    {
        Place place;
        ViewLibrary library;
        bool isTried = false; ///< failed; waits for flush()
    };
    using Share = std::shared_ptr<std::atomic<double>>;

    static Outcome write(const Place &place, const ViewLibrary &library, const Share &share);
    static Outcome writeOrFail(const Place &place, const ViewLibrary &library, const Share &share);
    static void advance(Place &place, const Outcome &outcome);
    void leave();
    void saveNow();
    void start(Write next);
    void writeNext();
    [[nodiscard]] std::vector<Write>::iterator firstUntried();
    [[nodiscard]] bool isRetrying() const { return m_isUnsaved && !m_isTried; }
    [[nodiscard]] bool isWritten() const; ///< the running save
    void takeResult();
    void takeOwn(const Outcome &outcome);
    void takeDeparted(const Outcome &outcome);
    void follow(const Outcome &outcome);
    void report(const Outcome &outcome);
    void report(const std::vector<MergeConflict> &conflicts);

    ViewLibraryModel &m_library;
    Place m_now;
    bool m_isEdited = false;
    bool m_isUnsaved = false; ///< the last write failed
    bool m_isTried = false;   ///< as in Write
    std::size_t m_writes = 0;
    Write m_underWay;
    std::future<Outcome> m_writing;
    Share m_share = std::make_shared<std::atomic<double>>(0.0);
    std::vector<Write> m_departed; ///< pending writes of previous timelines, at most one each
    QTimer m_soon;
    QThreadPool m_thread; ///< a single thread of its own: other work does not delay saving
};

} // namespace timeloupe
