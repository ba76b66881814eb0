// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

namespace timeloupe::test {

// Reads the sources of the project itself. Paths are absolute where nothing else is said.

/// The folder of the whole project.
QString sourceRoot();
/// model, views, app.
QStringList layers();
/// Files below a folder of the project that match one of `patterns`.
QStringList filesIn(const QString &folder, const QStringList &patterns);
/// Headers and sources below folders of the project.
QStringList sourcesIn(const QStringList &folders);
QString contentOf(const QString &fileName);
/// Without comments.
QString codeOf(const QString &fileName);
/// The path below sourceRoot().
QString placeOf(const QString &fileName);
/// Included names, without brackets and quotes.
QStringList includesOf(const QString &fileName);
/// The file of the project that an include names, as a compiler finds it; nullopt: another project's.
std::optional<QString> includedFile(const QString &fileName, const QString &include);

} // namespace timeloupe::test
