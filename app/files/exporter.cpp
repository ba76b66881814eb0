// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/exporter.h"

#include "model/core/outofmemory.h"
#include "model/formats/timelinefile.h"

namespace timeloupe {

void Exporter::write(const QString &file, const Format *format, const EventStorePtr &store, const RowSetPtr &rows)
{
    const auto work = [file, format, store, rows](const std::atomic<bool> &isVoid) {
        return catchOutOfMemory(file, [&]() -> Result<bool> {
            std::vector<EventRow> all;
            all.reserve(rows->count());
            rows->forEach([&all](EventRow row) { all.push_back(row); });
            const auto bytes = format->write(*store, all);
            if (!bytes)
                return bytes.error();
            return writeFile(file, *bytes, [&isVoid] { return !isVoid; });
        });
    };
    const auto done = [this, file, count = static_cast<qsizetype>(rows->count())](const Result<bool> &outcome) {
        if (outcome)
            Q_EMIT written(file, count);
        else
            Q_EMIT failed(outcome.error());
    };
    m_job.start(work, done);
}

} // namespace timeloupe
