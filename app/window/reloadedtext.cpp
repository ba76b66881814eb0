// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/reloadedtext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace timeloupe {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Reload", text);
}

/// The words with and without the noun; "%1" is the number.
struct Counted
{
    std::size_t count = 0;
    QString one;
    QString several;
    QString more;
};

} // namespace

QString reloadedText(const ChangeSet &change)
{
    const Counted counts[] = {
        {change.added().size(), tr("1 event added"), tr("%1 events added"), tr("%1 added")},
        {change.changed().size(), tr("1 event changed"), tr("%1 events changed"), tr("%1 changed")},
        {change.removed().size(), tr("1 event removed"), tr("%1 events removed"), tr("%1 removed")},
    };
    QStringList parts;
    for (const Counted &counted : counts) {
        if (counted.count == 0)
            continue;
        const QString number = QLocale().toString(static_cast<qulonglong>(counted.count));
        if (!parts.isEmpty())
            parts += counted.more.arg(number);
        else
            parts += counted.count == 1 ? counted.one : counted.several.arg(number);
    }
    if (change.companiesChanged)
        parts += tr("companies changed");
    if (change.sourcesChanged)
        parts += tr("sources changed");
    if (change.viewsChanged)
        parts += tr("saved views or stories changed");
    if (change.titleChanged)
        parts += tr("title or other members changed");
    if (parts.isEmpty())
        return tr("Reloaded.");
    return tr("Reloaded: %1").arg(parts.join(QStringLiteral(", ")));
}

} // namespace timeloupe
