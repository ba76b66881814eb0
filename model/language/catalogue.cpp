// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/language/catalogue.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace timeloupe {

const std::vector<Catalogue> &Catalogue::all()
{
    static const std::vector<Catalogue> catalogues = [] {
        std::vector<Catalogue> made;
        for (const Language language : Language::all())
            made.push_back(Catalogue(language.tag()));
        return made;
    }();
    return catalogues;
}

Catalogue::Catalogue(const QString &tag) : m_tag(tag)
{
    QFile file(QStringLiteral(":/wording/%1.json").arg(tag));
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    m_plurals = PluralRules(json.value(QLatin1String("plurals")).toObject());
    for (auto member = json.begin(); member != json.end(); ++member) {
        if (member.key() != QLatin1String("plurals"))
            read(member.key().toUtf8(), member.value());
    }
}

void Catalogue::read(const QByteArray &key, const QJsonValue &value)
{
    if (value.isString()) {
        m_texts.insert(key, {value.toString()});
    } else if (value.isBool()) {
        m_texts.insert(key, {value.toBool() ? QStringLiteral("true") : QString()});
    } else if (value.isArray()) {
        QStringList &texts = m_texts[key];
        for (const QJsonValue each : value.toArray())
            texts += each.toString();
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        const bool isPlural = object.contains(QLatin1String("other"));
        for (auto member = object.begin(); member != object.end(); ++member)
            read(key + (isPlural ? '#' : '.') + member.key().toUtf8(), member.value());
    }
}

const QStringList *Catalogue::find(QByteArrayView key) const
{
    const auto found = m_texts.constFind(QByteArray::fromRawData(key.data(), key.size()));
    return found == m_texts.cend() ? nullptr : &*found;
}

bool Catalogue::contains(QByteArrayView key) const
{
    return find(key) != nullptr || find(QByteArray(key.toByteArray() + "#other")) != nullptr;
}

QString Catalogue::text(QByteArrayView key) const
{
    if (const QStringList *found = find(key); found != nullptr && found->size() == 1)
        return found->front();
    const Catalogue &english = of(Language::English);
    return this == &english ? QString::fromUtf8(key) : english.text(key);
}

QString Catalogue::text(QByteArrayView key, double count) const
{
    const QByteArray form = key.toByteArray() + '#';
    for (const QString &category : {m_plurals.category(count), QStringLiteral("other")}) {
        if (const QStringList *found = find(QByteArray(form + category.toLatin1())))
            return found->front();
    }
    const Catalogue &english = of(Language::English);
    return this == &english ? QString::fromUtf8(key) : english.text(key, count);
}

QStringList Catalogue::list(QByteArrayView key, bool isTable) const
{
    const Catalogue &english = of(Language::English);
    const QStringList *wanted = english.find(key);
    const QStringList *found = find(key);
    if (wanted == nullptr)
        return {};
    return found != nullptr && (!isTable || found->size() == wanted->size()) ? *found : *wanted;
}

bool Catalogue::flag(QByteArrayView key) const
{
    return !text(key).isEmpty();
}

QStringList Catalogue::keys() const
{
    QStringList keys;
    for (auto entry = m_texts.begin(); entry != m_texts.end(); ++entry)
        keys += QString::fromUtf8(entry.key()) + u' ' + QString::number(entry->size());
    std::sort(keys.begin(), keys.end());
    return keys;
}

} // namespace timeloupe
