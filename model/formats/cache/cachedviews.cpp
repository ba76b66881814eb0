// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/cache/cachedviews.h"

#include "model/io/safefile.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QFile>

namespace timeloupe {

namespace {

QByteArray hashOf(const QByteArray &document)
{
    return QCryptographicHash::hash(document, QCryptographicHash::Sha1);
}

} // namespace

bool writeCachedViews(const QString &fileName, const CachedViews &views)
{
    SafeFile file(fileName);
    file.makePrivate();
    if (!file.open(QIODevice::WriteOnly))
        return false;
    const QByteArray document = QByteArray::fromStdString(views.document);
    QDataStream to(&file);
    to << qint32(views.unchangedLines) << document << hashOf(document);
    return to.status() == QDataStream::Ok && file.commit();
}

std::optional<CachedViews> readCachedViews(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    QDataStream from(&file);
    qint32 lines = 0;
    QByteArray document;
    QByteArray hash;
    from >> lines >> document >> hash;
    if (from.status() != QDataStream::Ok || !from.atEnd() || hash != hashOf(document))
        return std::nullopt;
    return CachedViews{document.toStdString(), lines};
}

} // namespace timeloupe
