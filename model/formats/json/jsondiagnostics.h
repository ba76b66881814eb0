// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/events/eventstore.h"

#include <QString>

#include <optional>
#include <string_view>
#include <vector>

namespace timeloupe {

/// The error and the warnings of one JSON text, by byte offset while reading; lines and columns are computed at the
/// end. Only the first error is kept.
class JsonDiagnostics
{
public:
    /// Maximum number of warnings kept; further ones are counted.
    static constexpr std::size_t kMaxWarnings = 1000;

    JsonDiagnostics(std::string_view json, QString fileName) : m_json(json), m_fileName(std::move(fileName)) {}

    /// Returns false, for `return findings.error(…)`.
    bool error(std::size_t offset, QString message);
    /// `event`: the 0-based number of the event concerned.
    void warn(std::size_t offset, QString message, std::optional<std::size_t> event = std::nullopt);
    void cancel();
    /// Appends the warnings of a later part of the text, with its events renumbered from `events` on.
    void append(const JsonDiagnostics &later, std::size_t events);

    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    /// Requires failed(). The message is empty when reading was cancelled.
    [[nodiscard]] Diagnostic errorDiagnostic() const;
    /// In text order, each with its event's id.
    [[nodiscard]] Diagnostics warnings(const EventStore &store);
    /// "line 3, column 7"
    [[nodiscard]] QString place(std::size_t offset) const;

private:
    struct Finding
    {
        std::size_t offset = 0;
        QString message;
        std::optional<std::size_t> event;
    };

    std::string_view m_json;
    QString m_fileName;
    std::optional<Finding> m_error;
    std::vector<Finding> m_warnings;
    std::size_t m_dropped = 0;
};

} // namespace timeloupe
