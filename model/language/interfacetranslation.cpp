// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/language/interfacetranslation.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>

#include <algorithm>

static void initializeTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace timeloupe {

namespace {

const char *const kCatalogues = ":/translations";
const char *const kPrefix = "timeloupe_";

} // namespace

QStringList interfaceLanguages()
{
    initializeTranslations();
    const QString prefix = QString::fromLatin1(kPrefix);
    QStringList tags;
    for (const QString &file : QDir(QString::fromLatin1(kCatalogues)).entryList(QDir::Files, QDir::Name))
        tags += file.mid(prefix.size()).section(u'.', 0, 0).replace(u'_', u'-');
    tags.removeOne(QStringLiteral("en"));
    tags.prepend(QStringLiteral("en"));
    return tags;
}

QString interfaceLanguageOf(QStringView tag)
{
    const QStringList known = interfaceLanguages();
    QString wanted = tag.toString().section(u'.', 0, 0).replace(u'_', u'-');
    while (!wanted.isEmpty()) {
        for (const QString &each : known) {
            if (each.compare(wanted, Qt::CaseInsensitive) == 0)
                return each;
        }
        wanted.truncate(std::max<qsizetype>(0, wanted.lastIndexOf(u'-')));
    }
    return {};
}

QString systemLanguage()
{
    for (const QString &wanted : QLocale::system().uiLanguages()) {
        if (const QString found = interfaceLanguageOf(wanted); !found.isEmpty())
            return found;
    }
    return interfaceLanguages().front();
}

QString languageName(const QString &tag)
{
    if (const auto language = Language::of(tag))
        return language->name();
    const QString name = QLocale(tag).nativeLanguageName();
    return name.isEmpty() ? tag : name;
}

InterfaceTranslation::~InterfaceTranslation()
{
    removeAll();
}

void InterfaceTranslation::setLanguage(const QString &tag)
{
    const QString language = tag.isEmpty() ? systemLanguage() : tag;
    if (language == m_language)
        return;
    const bool isFirst = m_language.isEmpty();
    m_language = language;
    removeAll();
    // Numbers follow the interface language, except with the system's language.
    if (!isFirst || !tag.isEmpty())
        QLocale::setDefault(language == systemLanguage() ? QLocale::system() : QLocale(language));
    const QString own = QString::fromLatin1(kCatalogues);
    const QString prefix = QString::fromLatin1(kPrefix);
    install(prefix + QStringLiteral("en"), own);
    if (language == QStringLiteral("en"))
        return;
    install(QStringLiteral("qtbase_") + QString(language).replace(u'-', u'_'),
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(prefix + QString(language).replace(u'-', u'_'), own);
}

void InterfaceTranslation::install(const QString &file, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(file, folder))
        return; // Qt's catalogues are packaged separately
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

void InterfaceTranslation::removeAll()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
}

} // namespace timeloupe
