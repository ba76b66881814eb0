// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace timeloupe {

enum class Severity { Error, Warning };

/// An error or warning with its position, made by its static functions. `line` and `column` count from 1; 0 = unknown.
/// A column counts Unicode code points of its line.
struct Diagnostic
{
    Severity severity = Severity::Error;
    QString file;
    int line = 0;
    int column = 0;
    /// One sentence: the problem and the expected input. Translated, plain text.
    QString message;
    /// Id of the event concerned, if any.
    QString eventId;

    /// An error without a position.
    static Diagnostic error(const QString &message);
    /// `file` may also be an option of the command line.
    static Diagnostic errorIn(const QString &file, const QString &message);
    static Diagnostic errorAt(const QString &file, int line, int column, const QString &message);
    static Diagnostic warningIn(const QString &file, const QString &message);
    static Diagnostic warningAt(const QString &file, int line, int column, const QString &message,
                                const QString &eventId = {});
    /// The work was cancelled: an error without a message, which is not shown.
    static Diagnostic cancelled();

    friend bool operator==(const Diagnostic &, const Diagnostic &) = default;
};

using Diagnostics = std::vector<Diagnostic>;

/// `FILE:LINE:COLUMN: error: message`; unknown parts are omitted.
QString toLine(const Diagnostic &diagnostic);

/// A value, or the error that prevented it. Never thrown.
template <class T> class Result
{
public:
    Result(T value) : m_value(std::move(value)) {}
    Result(Diagnostic error) : m_value(std::move(error)) {}

    [[nodiscard]] bool ok() const { return std::holds_alternative<T>(m_value); }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] const T &value() const & { return std::get<T>(m_value); }
    [[nodiscard]] T &&value() && { return std::get<T>(std::move(m_value)); }
    [[nodiscard]] const Diagnostic &error() const { return std::get<Diagnostic>(m_value); }
    const T &operator*() const & { return value(); }
    const T *operator->() const { return &value(); }

private:
    std::variant<T, Diagnostic> m_value;
};

} // namespace timeloupe
