// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/base/format.h"

namespace timeloupe {

/// JSON Lines: one event a line, and a header in the first (jsonlinesreader.h).
class JsonLinesFormat final : public Format
{
public:
    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QStringList suffixes() const override;
    [[nodiscard]] bool canRead() const override { return true; }
    [[nodiscard]] bool canWrite() const override { return true; }
    [[nodiscard]] Result<LoadedTimeline> read(const QByteArray &data, const QString &fileName,
                                              const Progress &progress) const override;
    [[nodiscard]] Result<QByteArray> write(const EventStore &store, const std::vector<EventRow> &rows) const override;
};

} // namespace timeloupe
