// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"

#include <QFile>
#include <QStringList>

namespace timeloupe {

/// All output to the standard streams. Messages are visible() lines; requested data are written verbatim.

/// Writes `text` as one line, whatever it contains.
void writeLine(QIODevice &device, const QString &text);
void writeLines(QIODevice &device, const QStringList &lines);
/// In the format of compilers: toLine(diagnostic).
void writeDiagnostic(QIODevice &device, const Diagnostic &diagnostic);
/// Returns false when not everything was written.
[[nodiscard]] bool writeData(QIODevice &device, const QByteArray &bytes);

/// Standard output and standard error of the process.
class StandardStreams
{
public:
    /// Returns false when it cannot be written.
    [[nodiscard]] bool openOut();
    [[nodiscard]] bool openErr();
    /// Returns false when some output was lost.
    [[nodiscard]] bool flush();
    [[nodiscard]] QIODevice &out() { return m_out; }
    [[nodiscard]] QIODevice &err() { return m_err; }

private:
    QFile m_out;
    QFile m_err;
};

/// Writes Qt's messages to standard error as visible() lines, too.
void installMessageHandler();

} // namespace timeloupe
