// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSet>
#include <QSizeF>
#include <QString>
#include <QXmlStreamWriter>

#include "model/text/webaddress.h"

#include <utility>
#include <vector>

namespace timeloupe {

/// A coordinate with at most two significant decimals.
QString svgNumber(double value);

/// Ordered attributes of an element.
class SvgAttributes
{
public:
    SvgAttributes &add(const char *name, const QString &value);
    SvgAttributes &add(const char *name, double value) { return add(name, svgNumber(value)); }
    [[nodiscard]] const std::vector<std::pair<QString, QString>> &all() const { return m_all; }

private:
    std::vector<std::pair<QString, QString>> m_all;
};

/// Metadata of an SVG.
struct SvgInfo
{
    QSizeF size; ///< in 1/96 inch
    QString title;
    QString description;
    QString language; ///< BCP 47 tag, such as "en"
    QString idPrefix; ///< prepended to every id, for several pictures in one page
};

/// Writes SVG. Omits empty groups. Accepts any text: characters that XML does not allow are replaced, and right-to-left
/// text is isolated.
class SvgDocument
{
public:
    explicit SvgDocument(const SvgInfo &info);

    void element(const char *name, const SvgAttributes &attributes);
    void text(const SvgAttributes &attributes, const QString &words);
    void beginGroup(const SvgAttributes &attributes, const QString &title);
    /// Links open in a new window.
    void beginLink(const WebAddress &address);
    /// Ends a group or a link.
    void end();
    /// Value of a clip-path attribute that clips to `path` (path data).
    QString clip(const QString &path);

    /// A unique valid XML id that starts with `name`.
    QString uniqueId(const QString &name);
    /// Closes the document.
    QByteArray bytes();

private:
    struct Group
    {
        const char *name;
        SvgAttributes attributes;
        QString title;
        bool open = false;
    };
    void openGroups();
    void start(const char *name, const SvgAttributes &attributes);

    QString m_prefix;
    QByteArray m_bytes;
    QXmlStreamWriter m_writer;
    std::vector<Group> m_groups;
    QSet<QString> m_ids;
    std::vector<std::pair<QString, QString>> m_clips; ///< path, id
};

} // namespace timeloupe
