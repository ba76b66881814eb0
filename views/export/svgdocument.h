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

/// A coordinate: at most two decimals, none that say nothing.
QString svgNumber(double value);

/// The attributes of an element, in order.
class SvgAttributes
{
public:
    SvgAttributes &add(const char *name, const QString &value);
    SvgAttributes &add(const char *name, double value) { return add(name, svgNumber(value)); }
    [[nodiscard]] const std::vector<std::pair<QString, QString>> &all() const { return m_all; }

private:
    std::vector<std::pair<QString, QString>> m_all;
};

/// What an SVG says of itself.
struct SvgInfo
{
    QSizeF size; ///< in 96ths of an inch
    QString title;
    QString description;
    QString language; ///< as of BCP 47: "en"
    QString idPrefix; ///< before each id, for several pictures in one page
};

/// Writes the XML of an SVG. Groups in which nothing is drawn are left out. Any text may be passed: what XML cannot
/// hold is replaced, and text that runs from right to left, by its letters or by overrides, is isolated.
class SvgDocument
{
public:
    explicit SvgDocument(const SvgInfo &info);

    void element(const char *name, const SvgAttributes &attributes);
    void text(const SvgAttributes &attributes, const QString &words);
    void beginGroup(const SvgAttributes &attributes, const QString &title);
    /// Opens in a window of its own.
    void beginLink(const WebAddress &address);
    /// Of a group or a link.
    void end();
    /// The value of a clip-path attribute that cuts by `path` (of a d attribute).
    QString clip(const QString &path);

    /// An id that begins with `name`, is one for XML, and is no other's.
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
