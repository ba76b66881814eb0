// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/progress.h"
#include "model/events/eventstore.h"

#include <QByteArray>
#include <QIODevice>
#include <QStringList>

namespace timeloupe {

/// What reading a file gives: the snapshot and what was doubtful in it.
struct LoadedTimeline
{
    EventStorePtr store;
    Diagnostics warnings;
};

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
    /// Only if canRead(). `fileName` is only for messages. Cancelled: an error with an empty message.
    [[nodiscard]] virtual Result<LoadedTimeline> read(const QByteArray &data, const QString &fileName,
                                                      const Progress &progress) const;
    /// `rows` in any order; they are written in input order. The same input gives the same bytes.
    [[nodiscard]] virtual Result<QByteArray> write(const EventStore &store, const std::vector<EventRow> &rows) const;
};

/// `rows` as they stood in the file.
std::vector<EventRow> inInputOrder(const EventStore &store, std::vector<EventRow> rows);

} // namespace timeloupe
