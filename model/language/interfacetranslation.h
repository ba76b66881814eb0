// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/language/language.h"

#include <QStringList>
#include <QTranslator>

#include <memory>
#include <vector>

namespace timeloupe {

/// Tags of the languages that the interface has a catalogue for (resources/translations), English first.
QStringList interfaceLanguages();
/// The first of interfaceLanguages() that LANGUAGE, LC_ALL, LC_MESSAGES or LANG asks for; English without one.
QString systemLanguage();
/// The interface language of a tag, or of its beginning: "fr" of "fr_CA". Empty: there is none.
QString interfaceLanguageOf(QStringView tag);
/// A language's name in itself, "Français"; the tag where nothing knows it.
QString languageName(const QString &tag);

/// The catalogues of the interface in force: of a language over English, so that what the language does not say shows
/// in English, with plurals. Qt's own texts come from Qt's catalogue. Needs an application object, and is gone before
/// it.
class InterfaceTranslation
{
public:
    InterfaceTranslation() = default;
    ~InterfaceTranslation();
    InterfaceTranslation(const InterfaceTranslation &) = delete;
    InterfaceTranslation &operator=(const InterfaceTranslation &) = delete;

    /// Replaces the language. Empty: systemLanguage(). Widgets get a LanguageChange event.
    void setLanguage(const QString &tag);
    /// The one in force, never empty once it is set.
    [[nodiscard]] const QString &language() const { return m_language; }
    /// The language of generated words beside it.
    [[nodiscard]] Language wording() const { return Language::of(m_language).value_or(Language::English); }

private:
    void install(const QString &file, const QString &folder);
    void removeAll();

    QString m_language;
    std::vector<std::unique_ptr<QTranslator>> m_translators; ///< the last is asked first
};

} // namespace timeloupe
