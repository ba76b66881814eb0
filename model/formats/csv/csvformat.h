// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/base/format.h"

namespace timeloupe {

/// Comma-separated values for spreadsheets (resources/schema/README.md): UTF-8, one header line, lines end in LF,
/// quotes as in RFC 4180. Written, not read.
class CsvFormat final : public Format
{
public:
    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QStringList suffixes() const override;
    [[nodiscard]] bool canWrite() const override { return true; }
    [[nodiscard]] Result<QByteArray> write(const EventStore &store, const std::vector<EventRow> &rows) const override;
};

} // namespace timeloupe
