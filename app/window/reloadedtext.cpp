// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/reloadedtext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace timeloupe {

namespace {

class ReloadText
{
    Q_DECLARE_TR_FUNCTIONS(Reload)
};

struct Counted
{
    std::size_t count = 0;
    const char *events; ///< plural forms with and without the noun; "%1" is the number
    const char *more;
};

} // namespace

QString reloadedText(const ChangeSet &change)
{
    const Counted counts[] = {
        {change.added().size(), QT_TRANSLATE_N_NOOP("Reload", "%1 events added"),
         QT_TRANSLATE_N_NOOP("Reload", "%1 added")},
        {change.changed().size(), QT_TRANSLATE_N_NOOP("Reload", "%1 events changed"),
         QT_TRANSLATE_N_NOOP("Reload", "%1 changed")},
        {change.removed().size(), QT_TRANSLATE_N_NOOP("Reload", "%1 events removed"),
         QT_TRANSLATE_N_NOOP("Reload", "%1 removed")},
    };
    QStringList parts;
    for (const Counted &counted : counts) {
        if (counted.count == 0)
            continue;
        const char *form = parts.isEmpty() ? counted.events : counted.more;
        parts += ReloadText::tr(form, nullptr, static_cast<int>(counted.count))
                     .arg(QLocale().toString(static_cast<qulonglong>(counted.count)));
    }
    if (change.companiesChanged)
        parts += ReloadText::tr("companies changed");
    if (change.sourcesChanged)
        parts += ReloadText::tr("sources changed");
    if (change.viewsChanged)
        parts += ReloadText::tr("saved views or stories changed");
    if (change.titleChanged)
        parts += ReloadText::tr("title or other members changed");
    if (parts.isEmpty())
        return ReloadText::tr("Reloaded.");
    return ReloadText::tr("Reloaded: %1").arg(parts.join(QStringLiteral(", ")));
}

} // namespace timeloupe
