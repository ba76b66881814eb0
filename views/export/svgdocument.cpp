// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/export/svgdocument.h"

#include "model/text/bidi.h"

#include <algorithm>
#include <cmath>

namespace timeloupe {

namespace {

/// Removes characters that XML 1.0 does not allow.
QString clean(const QString &text)
{
    QString cleaned = text;
    for (QChar &c : cleaned) {
        const bool isControl = c < u' ' && c != u'\n' && c != u'\t';
        if (isControl || c.unicode() >= 0xfffe)
            c = QChar::ReplacementCharacter;
    }
    for (qsizetype i = 0; i < cleaned.size(); ++i) {
        const bool isPair =
            cleaned.at(i).isHighSurrogate() && i + 1 < cleaned.size() && cleaned.at(i + 1).isLowSurrogate();
        if (isPair)
            ++i;
        else if (cleaned.at(i).isSurrogate())
            cleaned[i] = QChar::ReplacementCharacter;
    }
    return cleaned;
}

/// Makes control and bidi characters of a displayed text visible.
QString shown(const QString &text)
{
    return isolated(clean(text));
}

bool isNameLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'.' ||
           c == u'_';
}

/// A valid XML name for any text.
QString idOf(const QString &text)
{
    QString id;
    for (const QChar c : text) {
        if (isNameLetter(c))
            id += c;
        else
            id += u'_' + QString::number(c.unicode(), 16) + u'_';
    }
    return id;
}

} // namespace

QString svgNumber(double value)
{
    QString text = QString::number(value, 'f', 2);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text == QStringLiteral("-0") ? QStringLiteral("0") : text;
}

SvgAttributes &SvgAttributes::add(const char *name, const QString &value)
{
    m_all.emplace_back(QString::fromLatin1(name), value);
    return *this;
}

SvgDocument::SvgDocument(const SvgInfo &info) : m_prefix(info.idPrefix), m_writer(&m_bytes)
{
    m_writer.writeStartDocument();
    m_writer.writeCharacters(QStringLiteral("\n"));
    SvgAttributes root;
    root.add("xmlns", QStringLiteral("http://www.w3.org/2000/svg"))
        .add("xmlns:xlink", QStringLiteral("http://www.w3.org/1999/xlink"))
        .add("version", QStringLiteral("1.1"))
        .add("width", info.size.width())
        .add("height", info.size.height())
        .add("viewBox", QStringLiteral("0 0 %1 %2").arg(svgNumber(info.size.width()), svgNumber(info.size.height())))
        .add("lang", info.language)
        .add("xml:lang", info.language)
        .add("xml:space", QStringLiteral("preserve"))
        .add("role", QStringLiteral("graphics-document document"))
        .add("text-rendering", QStringLiteral("geometricPrecision"));
    start("svg", root);
    m_writer.writeTextElement(QStringLiteral("title"), shown(info.title));
    if (!info.description.isEmpty())
        m_writer.writeTextElement(QStringLiteral("desc"), shown(info.description));
    m_writer.writeCharacters(QStringLiteral("\n"));
}

void SvgDocument::start(const char *name, const SvgAttributes &attributes)
{
    m_writer.writeStartElement(QString::fromLatin1(name));
    for (const auto &[key, value] : attributes.all())
        m_writer.writeAttribute(key, clean(value));
}

void SvgDocument::openGroups()
{
    for (Group &group : m_groups) {
        if (group.open)
            continue;
        start(group.name, group.attributes);
        if (!group.title.isEmpty())
            m_writer.writeTextElement(QStringLiteral("title"), shown(group.title));
        m_writer.writeCharacters(QStringLiteral("\n"));
        group.open = true;
    }
}

void SvgDocument::element(const char *name, const SvgAttributes &attributes)
{
    openGroups();
    m_writer.writeEmptyElement(QString::fromLatin1(name));
    for (const auto &[key, value] : attributes.all())
        m_writer.writeAttribute(key, clean(value));
    m_writer.writeCharacters(QStringLiteral("\n"));
}

void SvgDocument::text(const SvgAttributes &attributes, const QString &words)
{
    openGroups();
    start("text", attributes);
    m_writer.writeCharacters(shown(words));
    m_writer.writeEndElement();
    m_writer.writeCharacters(QStringLiteral("\n"));
}

void SvgDocument::beginGroup(const SvgAttributes &attributes, const QString &title)
{
    m_groups.push_back({"g", attributes, title});
}

void SvgDocument::beginLink(const WebAddress &address)
{
    SvgAttributes link;
    link.add("href", address.text())
        .add("xlink:href", address.text())
        .add("target", QStringLiteral("_blank"))
        .add("rel", QStringLiteral("noopener noreferrer"));
    m_groups.push_back({"a", link, {}});
}

void SvgDocument::end()
{
    if (m_groups.back().open) {
        m_writer.writeEndElement();
        m_writer.writeCharacters(QStringLiteral("\n"));
    }
    m_groups.pop_back();
}

QString SvgDocument::clip(const QString &path)
{
    const auto known =
        std::find_if(m_clips.begin(), m_clips.end(), [&](const auto &clip) { return clip.first == path; });
    QString id;
    if (known != m_clips.end()) {
        id = known->second;
    } else {
        id = uniqueId(QStringLiteral("clip"));
        openGroups();
        m_writer.writeStartElement(QStringLiteral("clipPath"));
        m_writer.writeAttribute(QStringLiteral("id"), id);
        m_writer.writeEmptyElement(QStringLiteral("path"));
        m_writer.writeAttribute(QStringLiteral("d"), path);
        m_writer.writeEndElement();
        m_writer.writeCharacters(QStringLiteral("\n"));
        m_clips.emplace_back(path, id);
    }
    return QStringLiteral("url(#%1)").arg(id);
}

QString SvgDocument::uniqueId(const QString &name)
{
    const QString wanted = m_prefix + idOf(name);
    QString id = wanted;
    for (int i = 2; m_ids.contains(id); ++i)
        id = QStringLiteral("%1_%2").arg(wanted, QString::number(i));
    m_ids.insert(id);
    return id;
}

QByteArray SvgDocument::bytes()
{
    m_writer.writeEndDocument();
    return m_bytes;
}

} // namespace timeloupe
