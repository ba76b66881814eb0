// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/language/language.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

static void initializeWording()
{
    Q_INIT_RESOURCE(wording);
}

namespace timeloupe {

namespace {

struct KnownLanguage
{
    QString tag;
    QString name;
};

QString nameIn(const QString &catalogue)
{
    QFile file(catalogue);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("name")).toString();
}

/// English and French first, at fixed indices; the others by tag.
const std::vector<KnownLanguage> &knownLanguages()
{
    static const std::vector<KnownLanguage> known = [] {
        initializeWording();
        const QDir folder(QStringLiteral(":/wording"));
        QStringList files = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
        for (const QString &first : {QStringLiteral("fr.json"), QStringLiteral("en.json")}) {
            files.removeOne(first);
            files.prepend(first);
        }
        std::vector<KnownLanguage> made;
        for (const QString &file : files)
            made.push_back({file.chopped(5), nameIn(folder.filePath(file))});
        return made;
    }();
    return known;
}

} // namespace

const std::vector<Language> &Language::all()
{
    static const std::vector<Language> languages = [] {
        std::vector<Language> made;
        for (std::size_t i = 0; i < knownLanguages().size(); ++i)
            made.push_back(Language(static_cast<std::uint8_t>(i)));
        return made;
    }();
    return languages;
}

std::optional<Language> Language::of(QStringView tag)
{
    QString wanted = tag.toString().replace(u'_', u'-');
    while (!wanted.isEmpty()) {
        for (const Language language : all()) {
            if (language.tag().compare(wanted, Qt::CaseInsensitive) == 0)
                return language;
        }
        wanted.truncate(std::max<qsizetype>(0, wanted.lastIndexOf(u'-')));
    }
    return std::nullopt;
}

QString Language::tag() const
{
    return knownLanguages()[m_index].tag;
}

QString Language::name() const
{
    return knownLanguages()[m_index].name;
}

} // namespace timeloupe
