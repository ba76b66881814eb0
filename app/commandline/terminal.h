// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"

#include <QFile>
#include <QStringList>

namespace timeloupe {

/// All that the program writes to its standard streams goes through here. People get visible() lines; the data that a
/// command was asked for are written as they are.

/// One line of `text`, whatever it holds.
void writeLine(QIODevice &device, const QString &text);
void writeLines(QIODevice &device, const QStringList &lines);
/// The compiler's form: toLine(diagnostic).
void writeDiagnostic(QIODevice &device, const Diagnostic &diagnostic);
/// False: not all of it was written.
[[nodiscard]] bool writeData(QIODevice &device, const QByteArray &bytes);

/// Standard output and standard error of this process.
class StandardStreams
{
public:
    /// False: it cannot be written.
    [[nodiscard]] bool openOut();
    [[nodiscard]] bool openErr();
    /// False: not all that was written to standard output has arrived.
    [[nodiscard]] bool flush();
    [[nodiscard]] QIODevice &out() { return m_out; }
    [[nodiscard]] QIODevice &err() { return m_err; }

private:
    QFile m_out;
    QFile m_err;
};

/// From here on Qt's own messages are visible() lines on standard error, too.
void installMessageHandler();

} // namespace timeloupe
