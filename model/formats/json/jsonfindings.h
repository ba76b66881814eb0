// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/events/eventstore.h"

#include <QString>

#include <optional>
#include <string_view>
#include <vector>

namespace timeloupe {

/// What is wrong and what is doubtful in one JSON text, by byte offset while it is being read; lines and columns are
/// counted only at the end. One error at most: the first.
class JsonFindings
{
public:
    /// Not more warnings than this are kept; the others are counted.
    static constexpr std::size_t kMaxWarnings = 1000;

    JsonFindings(std::string_view json, QString fileName) : m_json(json), m_fileName(std::move(fileName)) {}

    /// Always false, so that a reader can end with `return findings.error(…)`.
    bool error(std::size_t offset, QString message);
    /// `event`: the number (from 0) of the event that it is about.
    void warn(std::size_t offset, QString message, std::optional<std::size_t> event = std::nullopt);
    void cancel();
    /// Adds the warnings of a later part of the text; its events are numbered on from `events`.
    void append(const JsonFindings &later, std::size_t events);

    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    /// `failed()` must be true. Its message is empty when reading was cancelled.
    [[nodiscard]] Diagnostic errorDiagnostic() const;
    /// In the order of the text, each with its event's id.
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
