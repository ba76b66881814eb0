// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/export/pdfcheck.h"

#include "views/export/exporttext.h"

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <exception>
#include <string_view>

namespace timeloupe {

namespace {

using exporttext::ExportText;

constexpr int kMaxDepth = 100;

/// Keys that run code, embed or import a file, or redirect links, at any level of the document.
const std::set<std::string> kForbiddenKeys{"/AA",
                                           "/OpenAction",
                                           "/JS",
                                           "/JavaScript",
                                           "/Names",
                                           "/Dests",
                                           "/EmbeddedFiles",
                                           "/EF",
                                           "/RF",
                                           "/UF",
                                           "/AF",
                                           "/FS",
                                           "/AcroForm",
                                           "/XFA",
                                           "/Collection",
                                           "/Encrypt",
                                           "/Perms",
                                           "/PA",
                                           "/Ref",
                                           "/OPI",
                                           "/Alternates",
                                           "/Threads",
                                           "/Requirements",
                                           "/Win",
                                           "/Mac",
                                           "/Unix",
                                           "/RichMediaContent",
                                           "/SpiderInfo",
                                           "/PieceInfo",
                                           "/Movie",
                                           "/Sound"};

/// ISO 32000-2, tables 201 and 202, and Acrobat's own.
const std::set<std::string> kActions{"/GoTo",       "/GoToR",       "/GoToE",           "/GoToDp",     "/Launch",
                                     "/Thread",     "/URI",         "/Sound",           "/Movie",      "/Hide",
                                     "/Named",      "/SubmitForm",  "/ResetForm",       "/ImportData", "/SetState",
                                     "/JavaScript", "/SetOCGState", "/Rendition",       "/Trans",      "/GoTo3DView",
                                     "/NOP",        "/RichMedia",   "/RichMediaExecute"};

const std::set<std::string> kForbiddenTypes{"/Filespec", "/F", "/EmbeddedFile", "/Sig", "/Rendition", "/MediaClip"};

const std::set<std::string> kLinkActionKeys{"/Type", "/S", "/URI"};
const std::set<std::string> kLinkKeys{"/Type", "/Subtype", "/Rect", "/Border", "/A", "/F", "/Dest"};

std::string nameOf(QPDFObjectHandle dictionary, const char *key)
{
    QPDFObjectHandle value = dictionary.getKey(key);
    return value.isName() ? value.getName() : std::string();
}

class PdfChecker
{
public:
    explicit PdfChecker(const std::set<std::string> &addresses) : m_addresses(addresses) {}

    void document(QPDF &pdf)
    {
        object(pdf.getTrailer(), 0);
        if (pdf.getTrailer().hasKey("/Prev"))
            add(ExportText::tr("an earlier version of itself"));
        if (pdf.isEncrypted())
            add(ExportText::tr("encryption"));
        for (const QPDFObjectHandle &each : pdf.getAllObjects())
            object(each, 0);
    }

    /// The first forbidden item, as a noun; empty when there is none.
    [[nodiscard]] const QString &found() const { return m_found; }

private:
    void add(const QString &what)
    {
        if (m_found.isEmpty())
            m_found = what;
    }

    void addEntry(const std::string &key) { add(ExportText::tr("the entry %1").arg(QString::fromStdString(key))); }

    /// Skips indirect objects, which are visited separately.
    void object(QPDFObjectHandle value, int depth)
    {
        if (depth > kMaxDepth) {
            add(ExportText::tr("objects nested too deeply"));
            return;
        }
        if (value.isArray()) {
            for (QPDFObjectHandle item : value.aitems()) {
                if (!item.isIndirect())
                    object(item, depth + 1);
            }
        }
        if (!value.isDictionary() && !value.isStream())
            return;
        QPDFObjectHandle entries = value.isStream() ? value.getDict() : value;
        dictionary(entries, value.isStream());
        for (const auto &[key, item] : entries.ditems()) {
            if (!QPDFObjectHandle(item).isIndirect())
                object(item, depth + 1);
        }
    }

    void dictionary(QPDFObjectHandle entries, bool ofStream)
    {
        for (const auto &[key, value] : entries.ditems())
            entry(key, value, ofStream);
        const std::string type = nameOf(entries, "/Type");
        if (kForbiddenTypes.count(type) > 0)
            addEntry(type);
        if (nameOf(entries, "/Subtype") == "/PS")
            addEntry("/PS");
        if (type == "/Annot")
            annotation(entries);
        if (type == "/Action" || entries.hasKey("/URI") || kActions.count(nameOf(entries, "/S")) > 0)
            action(entries);
    }

    void entry(const std::string &key, QPDFObjectHandle value, bool ofStream)
    {
        if (kForbiddenKeys.count(key) > 0)
            addEntry(key);
        if (key == "/F" && (ofStream || !value.isInteger())) // /F is an annotation's flags or a file
            addEntry(key);
        if (key == "/A")
            action(value);
        if (key == "/Dest" && !value.isArray())
            addEntry(key);
        if (key != "/Annots")
            return;
        if (!value.isArray())
            return addEntry(key);
        for (QPDFObjectHandle item : value.aitems())
            annotation(item);
    }

    void annotation(QPDFObjectHandle entries)
    {
        if (!entries.isDictionary() || nameOf(entries, "/Subtype") != "/Link")
            return add(ExportText::tr("an annotation that is not a link"));
        only(entries, kLinkKeys);
    }

    void action(QPDFObjectHandle entries)
    {
        if (!entries.isDictionary() || nameOf(entries, "/S") != "/URI") {
            const std::string kind = entries.isDictionary() ? nameOf(entries, "/S") : std::string();
            return add(ExportText::tr("an action that is not a link (%1)").arg(QString::fromStdString(kind)));
        }
        only(entries, kLinkActionKeys);
        QPDFObjectHandle address = entries.getKey("/URI");
        if (!address.isString())
            return addEntry("/URI");
        if (m_addresses.count(address.getStringValue()) == 0)
            add(ExportText::tr("a link to “%1”, which is not the address of a source")
                    .arg(QString::fromStdString(address.getUTF8Value())));
    }

    void only(QPDFObjectHandle entries, const std::set<std::string> &keys)
    {
        for (const std::string &key : entries.getKeys()) {
            if (keys.count(key) == 0)
                addEntry(key);
        }
    }

    const std::set<std::string> &m_addresses;
    QString m_found;
};

} // namespace

std::optional<QString> pdfError(const QByteArray &pdf, const std::set<std::string> &addresses)
{
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile("figure", pdf.constData(), static_cast<std::size_t>(pdf.size()));
        PdfChecker check(addresses);
        check.document(document);
        if (!check.found().isEmpty())
            return ExportText::tr("the PDF was not written: it would contain %1, and only links to sources are allowed")
                .arg(check.found());
        const std::vector<QPDFExc> warnings = document.getWarnings();
        if (!warnings.empty())
            return ExportText::tr("the PDF was not written: it would be damaged (%1)")
                .arg(QString::fromUtf8(warnings.front().what()));
        return std::nullopt;
    } catch (const std::exception &failure) {
        return ExportText::tr("the PDF was not written: it would be damaged (%1)")
            .arg(QString::fromUtf8(failure.what()));
    }
}

} // namespace timeloupe
