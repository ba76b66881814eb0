// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "app/files/viewfile.h"
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

    /// `store` is what was read from `file`. What was edited before is written first.
    void open(const QString &file, const EventStore &store);
    /// `store` is what the timeline's file has now: others have changed it. Views and stories come into the book. Where
    /// ours were written since writes() was `writesBefore`, the file was read too early for that: nothing. False: there
    /// were no changes of others.
    bool follow(const EventStore &store, std::size_t writesBefore);
    [[nodiscard]] std::size_t writes() const { return m_writes; } ///< begun
    /// Writes now what was not written yet, and waits for it.
    void flush();
    /// The same, but waits that long at most. False: it is not done yet.
    bool flushWithin(int ms);
    [[nodiscard]] bool keepsInFile() const { return m_now.inFile; }
    /// Neither the file nor the settings could be written: this is only in memory. flush() tries again.
    [[nodiscard]] bool hasUnsaved() const { return m_isUnsaved || !m_leftOver.empty(); }
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
    using Share = std::shared_ptr<std::atomic<double>>;

    static Outcome write(const Place &place, const ViewLibrary &library, const Share &share);
    void save();
    void startWriting();
    [[nodiscard]] bool isWritten() const; ///< what is under way
    void takeResult();
    void takeKept(const Outcome &outcome);
    void report(const Outcome &outcome);
    void report(const std::vector<MergeConflict> &conflicts);
    void writeLeftOver();

    ViewLibraryModel &m_library;
    Place m_now;
    bool m_isEdited = false;
    bool m_isUnsaved = false;
    std::size_t m_writes = 0;
    ViewLibrary m_underWay; ///< what is being written
    std::future<Outcome> m_writing;
    Share m_share = std::make_shared<std::atomic<double>>(0.0);
    std::vector<std::pair<Place, ViewLibrary>> m_leftOver; ///< of timelines that were open before, not saved
    QTimer m_soon;
};

} // namespace timeloupe
