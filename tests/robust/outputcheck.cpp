// SPDX-License-Identifier: GPL-3.0-or-later
#include "outputcheck.h"

#include "commandrun.h"
#include "tests/support/xmltree.h"

#include <QImage>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QStringDecoder>
#include <QTemporaryFile>
#include <QUrl>

#include <nlohmann/json.hpp>

namespace timeloupe::robust {

namespace {

using namespace Qt::StringLiterals;

QString jsonFault(const QByteArray &bytes)
{
    return nlohmann::json::accept(bytes.begin(), bytes.end()) ? QString() : u"is no valid JSON"_s;
}

QString jsonLinesFault(const QByteArray &bytes)
{
    const QList<QByteArray> lines = bytes.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i)
        if (!lines[i].isEmpty() && !jsonFault(lines[i]).isEmpty())
            return u"line %1 is no valid JSON"_s.arg(i + 1);
    return {};
}

/// Every record has as many fields as the first, and none begins as a formula.
QString csvFault(const QByteArray &bytes)
{
    QList<QByteArrayList> records{{}};
    QByteArray field;
    bool quoted = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (quoted && c == '"' && bytes.mid(i + 1, 1) == "\"")
            field += bytes[i++];
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && (c == ',' || c == '\n'))
            records.back() += std::exchange(field, {});
        else if (quoted || c != '\r')
            field += c;
        if (!quoted && c == '\n')
            records += QByteArrayList();
    }
    if (quoted)
        return u"a quote is not closed"_s;
    if (records.back().isEmpty() && field.isEmpty())
        records.removeLast();
    static const QRegularExpression formula(u"^[=+\\-@\\t\\r](?![0-9.]+(e[+-]?[0-9]+)?$)"_s);
    for (qsizetype i = 0; i < records.size(); ++i) {
        if (records[i].size() != records[0].size())
            return u"record %1 has %2 fields, not %3"_s.arg(i + 1).arg(records[i].size()).arg(records[0].size());
        for (const QByteArray &cell : records[i])
            if (formula.match(QString::fromUtf8(cell)).hasMatch())
                return u"record %1 has a cell that runs as a formula: %2"_s.arg(QString::number(i + 1),
                                                                                QString::fromUtf8(cell.left(80)));
    }
    return {};
}

bool isWebAddress(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
}

QString attributeFault(const QString &name, const QString &value)
{
    const QString local = name.section(u':', -1).toLower();
    if (local.startsWith("on"_L1))
        return u"has the handler "_s + name;
    if (local != "href"_L1 && local != "src"_L1 && local != "action"_L1 && local != "formaction"_L1)
        return {};
    if (isWebAddress(value) || value.startsWith(u'#') || value.startsWith("data:image/"_L1) ||
        value.startsWith("data:font/"_L1))
        return {};
    return u"links to "_s + value.left(200);
}

QString elementFault(const XmlElement &element, const QStringList &forbidden)
{
    if (forbidden.contains(element.name.toLower()))
        return u"has an element "_s + element.name;
    for (const QXmlStreamAttribute &attribute : element.attributes)
        if (const QString fault = attributeFault(attribute.qualifiedName().toString(), attribute.value().toString());
            !fault.isEmpty())
            return fault;
    for (const XmlElement &child : element.children)
        if (const QString fault = elementFault(child, forbidden); !fault.isEmpty())
            return fault;
    return {};
}

QString svgFault(const QByteArray &bytes)
{
    const auto root = readXml(bytes);
    if (!root)
        return u"is no well-formed XML"_s;
    if (root->name != "svg"_L1)
        return u"is no SVG"_s;
    return elementFault(*root, {u"script"_s, u"foreignobject"_s, u"iframe"_s, u"object"_s, u"embed"_s});
}

/// The page of a story is written so that readers of XML take it, too.
QString htmlFault(const QByteArray &bytes)
{
    const auto root = readXml(bytes);
    if (!root)
        return u"is no well-formed XML"_s;
    if (root->name != "html"_L1)
        return u"is no HTML"_s;
    if (root->all("script").size() > 1)
        return u"has a script that is not ours"_s;
    return elementFault(*root, {u"iframe"_s, u"object"_s, u"embed"_s, u"form"_s, u"base"_s});
}

/// Of a PDF as qpdf writes it for people: one entry of a dictionary on a line.
QString pdfActionFault(const QByteArray &readable)
{
    static const QRegularExpression action(
        u"^\\s*(/S "
        u"/(JavaScript|Launch|SubmitForm|ImportData|GoToR|GoToE|Rendition|Named)|/(JS|AA|OpenAction|EmbeddedFiles)"
        "\\b.*)$"_s,
        QRegularExpression::MultilineOption);
    static const QRegularExpression address(u"^\\s*/URI \\((.*)\\)$"_s, QRegularExpression::MultilineOption);
    const QString text = QString::fromLatin1(readable);
    if (const auto match = action.match(text); match.hasMatch())
        return u"has an action: "_s + match.captured(1);
    for (auto matches = address.globalMatch(text); matches.hasNext();) {
        const QString url = matches.next().captured(1);
        if (!isWebAddress(url))
            return u"links to "_s + url.left(200);
    }
    return {};
}

QString pdfError(const QByteArray &bytes)
{
    if (!bytes.startsWith("%PDF-"))
        return u"is no PDF"_s;
    static const QString qpdf = QStandardPaths::findExecutable(u"qpdf"_s);
    if (qpdf.isEmpty())
        return u"needs the program qpdf to be read"_s;
    QTemporaryFile file;
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush())
        return u"cannot be copied"_s;
    const RunResult check = CommandRun({qpdf, u"--check"_s, file.fileName()}).finish();
    if (check.status != 0)
        return u"qpdf --check finds: "_s + QString::fromUtf8(check.err.left(500) + check.out.right(500));
    const QStringList readable{qpdf, u"--qdf"_s, u"--object-streams=disable"_s, file.fileName(), u"-"_s};
    return pdfActionFault(CommandRun(readable).finish().out);
}

QString pngFault(const QByteArray &bytes)
{
    return QImage::fromData(bytes, "PNG").isNull() ? u"is no PNG"_s : QString();
}

} // namespace

QString outputError(const QString &suffix, const QByteArray &bytes)
{
    using Check = QString (*)(const QByteArray &);
    static const std::pair<QLatin1String, Check> checks[] = {
        {"json"_L1, jsonFault}, {"jsonl"_L1, jsonLinesFault}, {"csv"_L1, csvFault}, {"svg"_L1, svgFault},
        {"html"_L1, htmlFault}, {"pdf"_L1, pdfError},         {"png"_L1, pngFault}};
    for (const auto &[name, check] : checks)
        if (suffix == name)
            return check(bytes);
    return {};
}

QString terminalError(const QByteArray &text)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder(text);
    if (decoder.hasError())
        return u"writes what is no UTF-8"_s;
    for (const QChar c : decoded)
        if (c != u'\n' && c.category() == QChar::Other_Control)
            return u"writes the control character U+%1"_s.arg(static_cast<uint>(c.unicode()), 4, 16, QChar(u'0'));
    return {};
}

} // namespace timeloupe::robust
