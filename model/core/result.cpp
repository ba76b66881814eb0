// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/result.h"

#include "model/core/visibletext.h"

namespace timeloupe {

Diagnostic Diagnostic::error(const QString &message)
{
    return errorIn({}, message);
}

Diagnostic Diagnostic::errorIn(const QString &file, const QString &message)
{
    return errorAt(file, 0, 0, message);
}

Diagnostic Diagnostic::errorAt(const QString &file, int line, int column, const QString &message)
{
    return {Severity::Error, file, line, column, message, {}};
}

Diagnostic Diagnostic::warningIn(const QString &file, const QString &message)
{
    return warningAt(file, 0, 0, message);
}

Diagnostic Diagnostic::warningAt(const QString &file, int line, int column, const QString &message,
                                 const QString &eventId)
{
    return {Severity::Warning, file, line, column, message, eventId};
}

Diagnostic Diagnostic::cancelled()
{
    return error({});
}

/// visible() keeps it on one line, whatever the names contain.
QString toLine(const Diagnostic &diagnostic)
{
    QString line;
    if (!diagnostic.file.isEmpty())
        line += diagnostic.file + u':';
    if (diagnostic.line > 0)
        line += QString::number(diagnostic.line) + u':';
    if (diagnostic.line > 0 && diagnostic.column > 0)
        line += QString::number(diagnostic.column) + u':';
    if (!line.isEmpty())
        line += u' ';
    line += diagnostic.severity == Severity::Error ? QStringLiteral("error: ") : QStringLiteral("warning: ");
    return visible(line + diagnostic.message);
}

} // namespace timeloupe
