// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/language/language.h"
#include "model/language/pluralrules.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <vector>

namespace timeloupe {

/// The words of one language: resources/wording/TAG.json. Immutable and thread safe.
///
/// A key names the members on the way to a text: "figure.legend". What a catalogue does not say, English says.
class Catalogue
{
public:
    /// All that are built in, in the order of Language::all(). Read on first use.
    static const std::vector<Catalogue> &all();
    static const Catalogue &of(Language language) { return all()[language.index()]; }

    [[nodiscard]] const QString &tag() const { return m_tag; }
    /// The key itself where no catalogue knows it.
    [[nodiscard]] QString text(QByteArrayView key) const;
    /// The form for that many. The number is not written into it.
    [[nodiscard]] QString text(QByteArrayView key, double count) const;
    /// As many texts as English has, where `isTable`.
    [[nodiscard]] QStringList list(QByteArrayView key, bool isTable = true) const;
    [[nodiscard]] bool flag(QByteArrayView key) const;
    [[nodiscard]] bool contains(QByteArrayView key) const;
    /// Keys of all entries with the number of their texts, sorted.
    [[nodiscard]] QStringList keys() const;

private:
    explicit Catalogue(const QString &tag);
    void read(const QByteArray &key, const QJsonValue &value);
    [[nodiscard]] const QStringList *find(QByteArrayView key) const;

    QString m_tag;
    PluralRules m_plurals;
    QHash<QByteArray, QStringList> m_texts; ///< a text is a list of one; the forms of plurals: key + '#' + category
};

/// Of each language what `make` makes of its catalogue, in the order of Language::all().
template <class Make> auto madeForEachLanguage(Make make)
{
    std::vector<decltype(make(Catalogue::all().front()))> made;
    for (const Catalogue &catalogue : Catalogue::all())
        made.push_back(make(catalogue));
    return made;
}

} // namespace timeloupe
