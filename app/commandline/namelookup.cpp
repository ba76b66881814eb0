// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/namelookup.h"

#include <algorithm>
#include <numeric>

namespace timeloupe {

namespace {

QString comparable(const QString &name)
{
    return name.simplified().toCaseFolded();
}

/// The edit distance: insertions, deletions and replacements.
qsizetype editsBetween(const QString &from, const QString &to)
{
    std::vector<qsizetype> row(static_cast<std::size_t>(to.size()) + 1);
    std::iota(row.begin(), row.end(), qsizetype(0));
    for (qsizetype i = 0; i < from.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 1; j < row.size(); ++j) {
            const qsizetype changed = diagonal + (from[i] == to[static_cast<qsizetype>(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

/// A prefix of a known name is closer than any other name.
qsizetype distance(const QString &wanted, const QString &known)
{
    return known.contains(wanted) ? known.size() - wanted.size() - 1000 : editsBetween(wanted, known);
}

} // namespace

std::optional<std::size_t> indexOfName(const std::vector<const Text *> &names, const QString &name)
{
    const QString wanted = comparable(name);
    for (std::size_t i = 0; i < names.size(); ++i)
        for (const std::string *each : {&names[i]->neutral, &names[i]->en, &names[i]->fr})
            if (!each->empty() && comparable(QString::fromStdString(*each)) == wanted)
                return i;
    return std::nullopt;
}

QStringList sortedBySimilarity(const std::vector<const Text *> &names, const QString &name, Language language)
{
    const QString wanted = comparable(name);
    std::vector<std::pair<qsizetype, QString>> found;
    for (const Text *each : names) {
        const QString known = QString::fromStdString(each->in(language));
        found.emplace_back(distance(wanted, comparable(known)), known);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QStringList nearest;
    for (const auto &[edits, known] : found)
        nearest += known;
    return nearest;
}

} // namespace timeloupe
