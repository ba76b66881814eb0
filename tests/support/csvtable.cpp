// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/csvtable.h"

#include <QFile>

namespace timeloupe::test {

namespace {

QStringList cellsOf(const QString &line)
{
    QStringList cells{QString()};
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == u'"' && quoted && i + 1 < line.size() && line[i + 1] == u'"')
            cells.back() += line[++i];
        else if (line[i] == u'"')
            quoted = !quoted;
        else if (line[i] == u',' && !quoted)
            cells += QString();
        else
            cells.back() += line[i];
    }
    return cells;
}

} // namespace

QList<QStringList> csvTable(const QString &name)
{
    QFile file(QStringLiteral(TIMELOUPE_SOURCE_DIR "/tests/data/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QStringList> rows;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts))
        rows += cellsOf(line.endsWith(u'\r') ? line.chopped(1) : line);
    return rows.mid(1);
}

} // namespace timeloupe::test
