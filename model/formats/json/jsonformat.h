// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/base/format.h"

namespace timeloupe {

/// Timeloupe JSON, and the simple form when reading (resources/schema/README.md).
class JsonFormat final : public Format
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
