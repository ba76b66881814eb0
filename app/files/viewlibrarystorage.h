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

/// Keeps the views and stories of a ViewLibraryModel: fills it when a timeline is opened, and writes its edits soon
/// after they were made, in the background. They go into the timeline's own file when that can be; else, and when
/// writing fails, into the user's settings, and are found there when the timeline is opened again. What others have
/// written there in the meantime is merged, and comes into the book.
class ViewLibraryStorage : public QObject
{
    Q_OBJECT

public:
    static constexpr int kDelayMs = 200;

    /// `book` must outlive it.
    explicit ViewLibraryStorage(ViewLibraryModel &library, QObject *parent = nullptr);
    ~ViewLibraryStorage() override;

    /// `store` and `place` are what was read from `file`. Edits of the timeline before are still written, in the
    /// background.
    void open(const QString &file, const EventStore &store, const ViewPlace &place);
    /// `store` is what the timeline's file has now: others have changed it. Views and stories come into the book. Where
    /// ours were written since writes() was `writesBefore`, the file was read too early for that: nothing. False: there
    /// were no changes of others.
    bool follow(const EventStore &store, std::size_t writesBefore);
    [[nodiscard]] std::size_t writes() const { return m_writes; } ///< into the file that is open; begun
    /// Writes now what was not written yet, and waits for it.
    void flush();
    /// The same, but waits that long at most. False: it goes on in the background, see isSaving().
    bool flushWithin(int ms);
    /// Edits are being written, or are still to be.
    [[nodiscard]] bool isSaving() const;
    /// Neither the file nor the settings could be written: this is only in memory. flush() tries again.
    [[nodiscard]] bool hasUnsaved() const { return m_isUnsaved || !m_departed.empty(); }
    /// Of what is being written, 0 … 1.
    [[nodiscard]] double share() const { return *m_share; }

Q_SIGNALS:
    void failed(const timeloupe::Diagnostic &error);
    void merged(const QString &note); ///< in words: others have edited the same views
    void written();                   ///< or not: what was under way has ended
    void wroteFile(const timeloupe::FileStamp &before, const timeloupe::FileStamp &after); ///< before written()

private:
    /// Where they are kept, and what was read or written there last.
    struct Place
    {
        std::size_t opening = 0; ///< number of the call of open()
        QString file;
        bool inFile = false;
        bool forget = false; ///< what the settings keep, when the file has it
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
        bool isTried = false; ///< it failed, and waits for flush()
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
    [[nodiscard]] bool isWritten() const; ///< what is under way
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
    bool m_isTried = false;   ///< as of Write
    std::size_t m_writes = 0;
    Write m_underWay;
    std::future<Outcome> m_writing;
    Share m_share = std::make_shared<std::atomic<double>>(0.0);
    std::vector<Write> m_departed; ///< of timelines that were open before, at most one each
    QTimer m_soon;
    QThreadPool m_thread; ///< one, of its own: no other work delays saving
};

} // namespace timeloupe
