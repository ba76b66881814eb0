// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/terminal.h"

#include "model/core/visibletext.h"

#include <cstdio>

namespace timeloupe {

namespace {

QByteArray lineOf(const QString &text)
{
    return visible(text).toUtf8() + '\n';
}

/// Thread-safe. Qt's messages may contain untrusted file and font names.
void writeQtMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QByteArray line = lineOf(qFormatLogMessage(type, context, message));
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
    std::fflush(stderr);
}

} // namespace

void writeLine(QIODevice &device, const QString &text)
{
    device.write(lineOf(text));
}

void writeLines(QIODevice &device, const QStringList &lines)
{
    for (const QString &line : lines)
        writeLine(device, line);
}

void writeDiagnostic(QIODevice &device, const Diagnostic &diagnostic)
{
    writeLine(device, toLine(diagnostic));
}

bool writeData(QIODevice &device, const QByteArray &bytes)
{
    return device.write(bytes) == bytes.size();
}

bool StandardStreams::openOut()
{
    return m_out.open(stdout, QIODevice::WriteOnly);
}

bool StandardStreams::openErr()
{
    return m_err.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered);
}

bool StandardStreams::flush()
{
    return m_out.flush() && m_out.error() == QFileDevice::NoError;
}

void installMessageHandler()
{
    qInstallMessageHandler(writeQtMessage);
}

} // namespace timeloupe
