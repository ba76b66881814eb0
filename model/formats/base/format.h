// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/progress.h"
#include "model/events/eventstore.h"

#include <QByteArray>
#include <QIODevice>
#include <QStringList>

namespace timeloupe {

/// The result of reading a file: the snapshot and the warnings.
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
    [[nodiscard]] virtual QString id() const = 0;   ///< "json", as on the command line
    [[nodiscard]] virtual QString name() const = 0; ///< for dialogs, translated
    [[nodiscard]] virtual QStringList suffixes() const = 0;
    [[nodiscard]] virtual bool canRead() const { return false; }
    [[nodiscard]] virtual bool canWrite() const { return false; }
    /// Requires canRead(). `fileName` is used in messages only. When cancelled: an error with an empty message.
    [[nodiscard]] virtual Result<LoadedTimeline> read(const QByteArray &data, const QString &fileName,
                                                      const Progress &progress) const;
    /// Writes `rows`, given in any order, in input order. Deterministic: the same input gives the same bytes.
    [[nodiscard]] virtual Result<QByteArray> write(const EventStore &store, const std::vector<EventRow> &rows) const;
};

/// `rows` in the order of the input file.
std::vector<EventRow> inInputOrder(const EventStore &store, std::vector<EventRow> rows);

} // namespace timeloupe
