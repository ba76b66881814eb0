// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/export/markupcheck.h"

#include "views/export/exporttext.h"

#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

namespace timeloupe {

namespace {

using exporttext::ExportText;

bool isKnownElement(QStringView name)
{
    static const QSet<QString> known{
        QStringLiteral("svg"),     QStringLiteral("title"),   QStringLiteral("desc"),     QStringLiteral("g"),
        QStringLiteral("a"),       QStringLiteral("text"),    QStringLiteral("path"),     QStringLiteral("rect"),
        QStringLiteral("ellipse"), QStringLiteral("image"),   QStringLiteral("clipPath"), QStringLiteral("html"),
        QStringLiteral("head"),    QStringLiteral("meta"),    QStringLiteral("style"),    QStringLiteral("script"),
        QStringLiteral("body"),    QStringLiteral("div"),     QStringLiteral("button"),   QStringLiteral("header"),
        QStringLiteral("h1"),      QStringLiteral("h2"),      QStringLiteral("p"),        QStringLiteral("br"),
        QStringLiteral("main"),    QStringLiteral("section"), QStringLiteral("figure"),   QStringLiteral("strong"),
        QStringLiteral("footer"),  QStringLiteral("span"),    QStringLiteral("details"),  QStringLiteral("summary")};
    return known.contains(name.toString());
}

/// Attributes that fetch or send data, except href; and xml:base.
bool isFetching(QStringView name)
{
    static const QSet<QString> fetching{
        QStringLiteral("src"),    QStringLiteral("srcset"),     QStringLiteral("srcdoc"),
        QStringLiteral("action"), QStringLiteral("formaction"), QStringLiteral("data"),
        QStringLiteral("poster"), QStringLiteral("background"), QStringLiteral("ping"),
        QStringLiteral("cite"),   QStringLiteral("manifest"),   QStringLiteral("base")};
    return fetching.contains(name.toString());
}

class MarkupChecker
{
public:
    MarkupChecker(const std::set<std::string> &addresses, const QString &script)
        : m_addresses(addresses), m_script(script)
    {
    }

    /// The first forbidden item, as a noun; empty when there is none.
    QString document(QXmlStreamReader &reader)
    {
        while (!reader.atEnd() && m_found.isEmpty()) {
            reader.readNext();
            if (reader.isProcessingInstruction() || reader.isEntityReference() ||
                !reader.entityDeclarations().isEmpty())
                add(ExportText::tr("a processing instruction or entity"));
            if (!reader.isStartElement())
                continue;
            const QString element = reader.name().toString();
            if (!isKnownElement(element))
                add(ExportText::tr("the element %1").arg(element));
            for (const QXmlStreamAttribute &each : reader.attributes())
                attribute(element, each.name().toString(), each.value().toString());
            if (element == u"script" && (m_script.isEmpty() || reader.readElementText() != m_script))
                add(ExportText::tr("a script"));
        }
        return m_found;
    }

private:
    void add(const QString &what)
    {
        if (m_found.isEmpty())
            m_found = what;
    }

    /// `name` is the local name: href for xlink:href.
    void attribute(const QString &element, const QString &name, const QString &value)
    {
        static const QRegularExpression picture(QStringLiteral("^data:image/png;base64,[A-Za-z0-9+/=]*$"));
        static const QRegularExpression harmless(QStringLiteral("^[a-z0-9:; -]*$"));
        static const QRegularExpression clip(QStringLiteral("^url\\(#[A-Za-z0-9._-]+\\)$"));
        const QString lower = name.toLower();
        if (lower.startsWith(u"on") || isFetching(lower) || (lower == u"style" && !harmless.match(value).hasMatch()) ||
            (lower == u"clip-path" && !clip.match(value).hasMatch()) ||
            (lower == u"http-equiv" && value != u"Content-Security-Policy"))
            add(ExportText::tr("the attribute %1").arg(name));
        if (lower != u"href")
            return;
        const bool isAllowed =
            element == u"image" ? picture.match(value).hasMatch() : m_addresses.count(value.toStdString()) > 0;
        if (!isAllowed)
            add(ExportText::tr("a link to “%1”, which is not the address of a source").arg(value));
    }

    const std::set<std::string> &m_addresses;
    const QString &m_script;
    QString m_found;
};

} // namespace

std::optional<QString> markupError(const QByteArray &xml, const std::set<std::string> &addresses, const QString &script)
{
    // CDATA markers are not part of the element's text.
    QString code = script;
    code.remove(QStringLiteral("<![CDATA[")).remove(QStringLiteral("]]>"));
    QXmlStreamReader reader(xml);
    const QString found = MarkupChecker(addresses, code).document(reader);
    if (!found.isEmpty())
        return ExportText::tr("the file was not written: it would contain %1, and only links to sources are allowed")
            .arg(found);
    if (reader.hasError())
        return ExportText::tr("the file was not written: it would be damaged (%1)").arg(reader.errorString());
    return std::nullopt;
}

} // namespace timeloupe
