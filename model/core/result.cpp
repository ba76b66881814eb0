// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/result.h"

#include "model/core/visibletext.h"

namespace timeloupe {

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
