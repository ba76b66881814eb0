// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "eventstore.h"

#include <QByteArray>
#include <QIODevice>
#include <QStringList>

#include <atomic>
#include <functional>
#include <memory>

namespace timeloupe {

/// What reading a file gives: the snapshot and what was doubtful in it.
struct LoadedTimeline
{
    EventStorePtr store;
    Diagnostics warnings;
};

/// Progress 0…1, called from the reading thread at most some hundred times; return value false cancels.
using Progress = std::function<bool(double)>;

/// One file format. Stateless, thread safe.
class Format
{
public:
    virtual ~Format() = default;
    [[nodiscard]] virtual QString id() const = 0;   ///< "json": as on the command line
    [[nodiscard]] virtual QString name() const = 0; ///< for dialogs, translated
    [[nodiscard]] virtual QStringList suffixes() const = 0;
    [[nodiscard]] virtual bool canRead() const { return false; }
    [[nodiscard]] virtual bool canWrite() const { return false; }
    /// `fileName` is only for messages. Cancelled: an error with an empty message.
    [[nodiscard]] virtual Result<LoadedTimeline> read(const QByteArray &data, const QString &fileName,
                                                      const Progress &progress) const;
    /// `rows` in any order; they are written in input order. The same input gives the same bytes.
    [[nodiscard]] virtual Result<QByteArray> write(const EventStore &store, const std::vector<EventRow> &rows) const;
};

/// All formats, in the order of dialogs; the first that can write is the default.
const std::vector<const Format *> &formats();
const Format *formatById(const QString &id);          ///< nullptr: none
const Format *formatForFile(const QString &fileName); ///< by suffix; nullptr: none

/// `rows` as they stood in the file.
std::vector<EventRow> inInputOrder(const EventStore &store, std::vector<EventRow> rows);

/// How a file is called in messages: a resource by its bare name.
QString displayName(const QString &fileName);
/// Reads a file or FIFO ("-" = standard input, ":/…" = resource). Missing, empty, unreadable, more than memory holds:
/// an error that says so.
Result<LoadedTimeline> readTimeline(const QString &fileName, const Progress &progress = {});
/// Writes through SafeFile ("-" = standard output): the old file stays when anything fails. What is no file is written
/// into (outputtarget.h) as long as `goesOn` returns true.
Result<bool> writeFile(const QString &fileName, const QByteArray &bytes, const std::function<bool()> &goesOn = {});

} // namespace timeloupe
