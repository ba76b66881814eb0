// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "random.h"

#include <QByteArray>
#include <QDir>
#include <QString>

#include <functional>
#include <vector>

namespace timeloupe::robust {

/// One file that a program must survive.
struct HostileInput
{
    QString name;   ///< "url/quote"
    QString suffix; ///< of its file: json, jsonl, csv
    std::function<QByteArray(Random &)> make;
    std::function<bool(const QString &path)> place; ///< makes a file that is no plain one; empty: make() is written
};

/// Every kind of hostile input, made from code: texts, addresses, numbers, dates, structure, relations, views and
/// stories, damaged and special files. `mutations`: how many seeded ones of each way to damage a good file.
std::vector<HostileInput> corpus(int mutations);

/// Puts it into the folder; empty: that cannot be done here.
QString placed(const HostileInput &input, const QDir &folder, Random random);

/// A small timeline that uses every member, with `@NAME@` replaced by what is given or by something harmless.
using Replacements = std::vector<std::pair<QByteArray, QByteArray>>;
QByteArray sampleTimeline(const Replacements &replacements = {});

} // namespace timeloupe::robust
