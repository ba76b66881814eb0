// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QXmlStreamReader>

#include <optional>
#include <vector>

namespace timeloupe {

/// An element of XML with what is in it.
struct XmlElement
{
    QString name;
    QXmlStreamAttributes attributes;
    QString text; ///< its own
    std::vector<XmlElement> children;

    [[nodiscard]] QString attribute(const char *key) const
    {
        return attributes.value(QString::fromLatin1(key)).toString();
    }
    /// All elements of that name below it, in order.
    [[nodiscard]] std::vector<const XmlElement *> all(const char *wanted) const
    {
        std::vector<const XmlElement *> found;
        collect(QString::fromLatin1(wanted), found);
        return found;
    }

private:
    void collect(const QString &wanted, std::vector<const XmlElement *> &found) const
    {
        for (const XmlElement &child : children) {
            if (child.name == wanted)
                found.push_back(&child);
            child.collect(wanted, found);
        }
    }
};

/// The root; nullopt: it is no XML.
inline std::optional<XmlElement> readXml(const QByteArray &bytes)
{
    XmlElement document;
    std::vector<XmlElement *> open{&document};
    QXmlStreamReader reader(bytes);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            open.back()->children.push_back({reader.name().toString(), reader.attributes(), {}, {}});
            open.push_back(&open.back()->children.back());
        } else if (reader.isEndElement()) {
            open.pop_back();
        } else if (reader.isCharacters()) {
            open.back()->text += reader.text();
        }
    }
    if (reader.hasError() || document.children.size() != 1)
        return std::nullopt;
    return document.children.front();
}

} // namespace timeloupe
