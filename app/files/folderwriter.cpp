// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/folderwriter.h"

#include "app/files/filetext.h"
#include "model/io/safefile.h"

#include <QDir>
#include <QFileInfo>

#include <memory>

namespace timeloupe {

namespace {

/// Writes all files before replacing any. On error none is replaced.
Result<bool> writeInto(const QDir &folder, const std::vector<FolderFile> &files)
{
    std::vector<std::unique_ptr<SafeFile>> written;
    for (const FolderFile &file : files) {
        auto saved = std::make_unique<SafeFile>(folder.filePath(file.name));
        if (!saved->open(QIODevice::WriteOnly) || saved->write(file.bytes) != file.bytes.size() || !saved->finish())
            return Diagnostic::errorIn(saved->fileName(),
                                       FileText::tr("the file cannot be written: %1").arg(saved->errorString()));
        written.push_back(std::move(saved));
    }
    for (const auto &saved : written)
        if (!saved->commit())
            return Diagnostic::errorIn(saved->fileName(),
                                       FileText::tr("the file cannot be written: %1").arg(saved->errorString()));
    return true;
}

} // namespace

Result<bool> writeFolder(const QString &folder, const std::vector<FolderFile> &files)
{
    const QFileInfo target(QDir::cleanPath(folder));
    const QString path = target.filePath();
    if (target.exists() && !target.isDir())
        return Diagnostic::errorIn(
            folder, FileText::tr("there is a file of that name; expected a folder, or a name that is free"));
    const bool isNew = !target.exists();
    if (isNew && !QDir().mkdir(path))
        return Diagnostic::errorIn(
            folder, target.dir().exists() ? FileText::tr("the folder cannot be created; expected a place to write to")
                                          : FileText::tr("the folder cannot be created: there is no %1")
                                                .arg(QDir::toNativeSeparators(target.path())));
    const Result<bool> outcome = writeInto(QDir(path), files);
    if (!outcome && isNew)
        QDir().rmdir(path);
    return outcome;
}

} // namespace timeloupe
