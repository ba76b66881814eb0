// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/base/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace timeloupe {

Result<LoadedTimeline> Format::read(const QByteArray &, const QString &fileName, const Progress &) const
{
    const QString message = QCoreApplication::translate("Format", "%1 files cannot be read").arg(name());
    return Diagnostic::errorIn(fileName, message);
}

Result<QByteArray> Format::write(const EventStore &, const std::vector<EventRow> &) const
{
    const QString message = QCoreApplication::translate("Format", "%1 files cannot be written").arg(name());
    return Diagnostic::error(message);
}

std::vector<EventRow> inInputOrder(const EventStore &store, std::vector<EventRow> rows)
{
    std::sort(rows.begin(), rows.end(),
              [&store](EventRow a, EventRow b) { return store.inputOrder(a) < store.inputOrder(b); });
    return rows;
}

} // namespace timeloupe
