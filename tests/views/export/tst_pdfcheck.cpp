// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/export/pdfcheck.h"

#include "model/table/sourcelinks.h"
#include "tests/support/hostileaddresses.h"
#include "tests/support/testprogram/testprogram.h"
#include "tests/support/warnings.h"
#include "views/export/figurefile.h"
#include "views/export/figureprint.h"
#include "views/export/pdfinfo.h"
#include "views/figure/figure.h"

#include <QApplication>
#include <QFile>
#include <QPrinter>
#include <QTemporaryDir>
#include <QTest>

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

using namespace timeloupe;
using namespace timeloupe::test;

namespace {

const char *const kPage = "<< /Type /Page /MediaBox [0 0 9 9] /Resources << >> >>";

QByteArray bytesOf(QPDF &pdf, qpdf_object_stream_e streams = qpdf_o_generate)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(streams);
    writer.setPreserveUnreferencedObjects(true);
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
}

/// An object of PDF put into a document of one page: as an entry of its catalogue, of its page or of a link on the
/// page, or on its own.
QByteArray crafted(const QByteArray &where, const QByteArray &key, const QByteArray &object,
                   qpdf_object_stream_e streams = qpdf_o_generate)
{
    QPDF pdf;
    pdf.emptyPDF();
    QPDFPageDocumentHelper(pdf).addPage(QPDFPageObjectHelper(pdf.makeIndirectObject(QPDFObjectHandle::parse(kPage))),
                                        true);
    QPDFObjectHandle page = QPDFPageDocumentHelper(pdf).getAllPages().front().getObjectHandle();
    QPDFObjectHandle link = pdf.makeIndirectObject(QPDFObjectHandle::parse(
        "<< /Type /Annot /Subtype /Link /Rect [0 0 1 1] /A << /S /URI /URI (https://e.org/) >> >>"));
    page.replaceKey("/Annots", QPDFObjectHandle::newArray({link}));
    QPDFObjectHandle added = QPDFObjectHandle::parse(object.toStdString());
    if (where == "catalogue")
        pdf.getRoot().replaceKey(key.toStdString(), added);
    else if (where == "page")
        page.replaceKey(key.toStdString(), pdf.makeIndirectObject(added));
    else if (where == "link")
        link.replaceKey(key.toStdString(), added);
    else if (where == "alone")
        pdf.makeIndirectObject(added);
    return bytesOf(pdf, streams);
}

Figure figureWith(const std::vector<std::string> &addresses)
{
    EventStoreBuilder builder;
    EventRecord event;
    event.title.neutral = "Event";
    event.date = Edtf::parse("2020").value();
    for (const std::string &address : addresses) {
        Source source;
        source.id = std::to_string(event.sources.size());
        source.title.neutral = "Title) >> /AA << (\\ " + address.substr(0, 100);
        source.url = address;
        builder.addSource(source);
        event.sources.push_back({source.id, {}});
    }
    builder.add(event);
    ViewState state;
    state.setStore(builder.build(), {});
    FigureOptions options;
    options.sources = true;
    options.title = QString::fromStdString(addresses.front()).left(200);
    return {snapshotOf(state), options};
}

void collectKeys(QPDFObjectHandle object, std::set<std::string> &keys)
{
    if (object.isStream())
        object = object.getDict();
    if (object.isArray()) {
        for (QPDFObjectHandle item : object.aitems()) {
            if (!item.isIndirect())
                collectKeys(item, keys);
        }
    }
    if (!object.isDictionary())
        return;
    for (const auto &[key, item] : object.ditems()) {
        keys.insert(key);
        if (!QPDFObjectHandle(item).isIndirect())
            collectKeys(item, keys);
    }
}

/// Read by qpdf, whatever pdfError says.
struct Content
{
    std::set<std::string> links;
    std::set<std::string> actions;    ///< their kinds
    std::set<std::string> actionKeys; ///< their entries
    std::set<std::string> keys;       ///< of all dictionaries
};

Content contentOf(const QByteArray &pdf)
{
    Content content;
    QPDF document;
    document.processMemoryFile("test", pdf.constData(), static_cast<std::size_t>(pdf.size()));
    for (QPDFObjectHandle object : document.getAllObjects()) {
        collectKeys(object, content.keys);
        if (!object.isDictionary() || object.getKey("/Subtype").unparse() != "/Link")
            continue;
        content.actions.insert(object.getKey("/A").getKey("/S").getName());
        content.actionKeys.merge(object.getKey("/A").getKeys());
        content.links.insert(object.getKey("/A").getKey("/URI").getStringValue());
    }
    return content;
}

} // namespace

class TestPdfCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }

    void allowedContentPasses_data()
    {
        QTest::addColumn<QByteArray>("where");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("object");
        const auto row = [](const char *name, const char *where, const char *key, const char *object) {
            QTest::newRow(name) << QByteArray(where) << QByteArray(key) << QByteArray(object);
        };
        row("link", "", "", "null");
        row("flags of a link", "link", "/F", "4");
        row("outlines", "catalogue", "/Outlines",
            "<< /Type /Outlines /First << /Title (A) /Dest [null /XYZ 0 0 0] >> >>");
        row("preferences", "catalogue", "/ViewerPreferences", "<< /DisplayDocTitle true >>");
        row("words of an attack", "catalogue", "/Lang", "(\\) /AA << /S /JavaScript /JS \\(x\\) >>)");
        row("group", "page", "/Group", "<< /S /Transparency >>");
    }

    void allowedContentPasses()
    {
        QFETCH(QByteArray, where);
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, object);
        QCOMPARE(pdfError(crafted(where, key, object), {"https://e.org/"}), std::optional<QString>());
    }

    void activeContentIsRejected_data()
    {
        QTest::addColumn<QByteArray>("where");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("object");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *name, const char *where, const char *key, const char *object,
                            const char *word) {
            QTest::newRow(name) << QByteArray(where) << QByteArray(key) << QByteArray(object)
                                << QString::fromUtf8(word);
        };
        row("launch", "link", "/A", "<< /S /Launch /F (calc.exe) >>", "/Launch");
        row("script", "link", "/A", "<< /S /JavaScript /JS (app.alert\\(1\\)) >>", "JavaScript");
        row("name in other letters", "link", "/A", "<< /S /#4aavaScript /#4aS (x) >>", "/J");
        row("next action", "link", "/A", "<< /S /URI /URI (https://e.org/) /Next << /S /JavaScript /JS (x) >> >>",
            "/Next");
        row("next actions", "link", "/A", "<< /S /URI /URI (https://e.org/) /Next [ << /S /Named /N /Print >> ] >>",
            "/Next");
        row("other address", "link", "/A", "<< /S /URI /URI (https://evil.example/) >>", "https://evil.example/");
        row("script as address", "link", "/A", "<< /S /URI /URI (javascript:alert\\(1\\)) >>", "javascript:");
        row("address in UTF-16", "link", "/A", "<< /S /URI /URI <feff00680074> >>", "address of a source");
        row("address with map", "link", "/A", "<< /S /URI /URI (https://e.org/) /IsMap true >>", "/IsMap");
        row("no address", "link", "/A", "<< /S /URI >>", "/URI");
        row("form sent", "link", "/A", "<< /S /SubmitForm /F << /FS /URL /F (https://e.org/) >> >>", "/S");
        row("other file", "link", "/A", "<< /S /GoToR /F (x.pdf) /D [0 /Fit] >>", "/");
        row("action that is none", "link", "/A", "(x)", "an action that is not a link");
        row("old action", "link", "/PA", "<< /S /URI /URI (https://e.org/) >>", "/PA");
        row("link's events", "link", "/AA", "<< /E << /S /JavaScript /JS (x) >> >>", "/AA");
        row("other annotation", "link", "/Subtype", "/Widget", "an annotation that is not a link");
        row("page's events", "page", "/AA", "<< /O << /S /URI /URI (https://e.org/) >> >>", "/AA");
        row("annotations that are none", "page", "/Annots", "<< /Subtype /Link >>", "/Annots");
        row("file attached", "page", "/Annots", "[ << /Subtype /FileAttachment /Rect [0 0 1 1] /FS (x) >> ]",
            "only links to sources");
        row("opening", "catalogue", "/OpenAction", "<< /S /JavaScript /JS (x) >>", "/OpenAction");
        row("opening of a page", "catalogue", "/OpenAction", "[0 /Fit]", "/OpenAction");
        row("document's events", "catalogue", "/AA", "<< /WC << /S /Named /N /Print >> >>", "/AA");
        row("named scripts", "catalogue", "/Names", "<< /JavaScript << /Names [(a) << /S /JavaScript /JS (x) >>] >> >>",
            "/Names");
        row("embedded files", "catalogue", "/Names",
            "<< /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (a) >>] >> >>", "/Names");
        row("associated file", "catalogue", "/AF", "[ << /Type /Filespec /F (a) >> ]", "/AF");
        row("form", "catalogue", "/AcroForm", "<< /Fields [] /XFA (x) >>", "/AcroForm");
        row("base of addresses", "catalogue", "/URI", "<< /Base (https://evil.example/) >>", "an action");
        row("portfolio", "catalogue", "/Collection", "<< /View /H >>", "/Collection");
        row("bookmark's action", "catalogue", "/Outlines", "<< /First << /Title (A) /A << /S /Launch /F (x) >> >> >>",
            "/Launch");
        row("bookmark's name", "catalogue", "/Outlines", "<< /First << /Title (A) /Dest (x) >> >>", "/Dest");
        row("used by nothing", "alone", "", "<< /S /JavaScript /JS (x) >>", "/JS");
        row("action without key", "alone", "", "<< /Type /Action /S /Unknown >>", "/Unknown");
        row("in an array", "alone", "", "[ [ << /S /Launch >> ] ]", "/Launch");
        row("file of others", "alone", "", "<< /Type /Filespec /F (x) >>", "/F");
    }

    void activeContentIsRejected()
    {
        QFETCH(QByteArray, where);
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, object);
        QFETCH(QString, word);
        for (const auto streams : {qpdf_o_generate, qpdf_o_disable}) {
            const auto fault = pdfError(crafted(where, key, object, streams), {"https://e.org/"});
            QVERIFY(fault);
            QVERIFY2(fault->contains(word), qPrintable(*fault));
        }
        const auto packed = addPdfInfo(crafted(where, key, object), {}, {"https://e.org/"});
        if (where != "alone") // what is used by nothing is left out
            QVERIFY(!packed);
    }

    void embeddedAndForeignStreamsAreFaults()
    {
        for (const char *entries : {"<< /Type /EmbeddedFile >>", "<< /F (other.pdf) >>", "<< /Subtype /PS >>"}) {
            QPDF pdf;
            pdf.emptyPDF();
            QPDFObjectHandle stream = QPDFObjectHandle::newStream(&pdf, "content");
            stream.replaceDict(QPDFObjectHandle::parse(entries));
            pdf.getRoot().replaceKey("/X", stream);
            QVERIFY2(pdfError(bytesOf(pdf), {}), entries);
        }
    }

    void damagedFilesAreFaults()
    {
        const QByteArray whole = crafted({}, {}, "null", qpdf_o_disable);
        QVERIFY(!pdfError(whole, {"https://e.org/"}));
        QVERIFY(pdfError(whole.left(whole.size() - 60), {"https://e.org/"}));
        QVERIFY(pdfError(QByteArray("no PDF"), {}));
        QVERIFY(pdfError({}, {}));
    }

    void earlierVersionsAreFaults()
    {
        QByteArray pdf = crafted({}, {}, "null", qpdf_o_disable);
        const QByteArray start = pdf.mid(pdf.lastIndexOf("startxref") + 10).split('\n').front();
        const QByteArray root = pdf.mid(pdf.indexOf("/Root "), 11);
        const QByteArray at = QByteArray::number(pdf.size());
        pdf += "xref\n0 0\ntrailer << " + root + " /Size 9 /Prev " + start + " >>\nstartxref\n" + at + "\n%%EOF\n";
        QVERIFY(pdfError(pdf, {"https://e.org/"}));
    }

    void hostileAddressesAreOnlyLinks_data()
    {
        QTest::addColumn<QByteArray>("address");
        int row = 0;
        for (const std::string &address : hostileAddresses())
            QTest::addRow("%d", row++) << QByteArray::fromStdString(address);
    }

    void hostileAddressesAreOnlyLinks()
    {
        QFETCH(QByteArray, address);
        const Figure figure = figureWith({address.toStdString()});
        const std::set<std::string> allowed = addressesOf(figure.store()->sources());
        const Result<QByteArray> pdf = figurePdf(figure, 0);
        QVERIFY2(pdf, qPrintable(pdf ? QString() : pdf.error().message));
        checkContent(*pdf, allowed);
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(m_directory.filePath(QStringLiteral("printed.pdf")));
        setUpPrinter(printer, figure);
        QVERIFY(printFigure(figure, printer));
        QFile file(printer.outputFileName());
        QVERIFY(file.open(QIODevice::ReadOnly));
        checkContent(file.readAll(), allowed);
    }

    void allHostileAddressesTogether()
    {
        const Figure figure = figureWith(hostileAddresses());
        const Result<QByteArray> pdf = figurePdf(figure, 0);
        QVERIFY2(pdf, qPrintable(pdf ? QString() : pdf.error().message));
        checkContent(*pdf, addressesOf(figure.store()->sources()));
    }

private:
    static void checkContent(const QByteArray &pdf, const std::set<std::string> &allowed)
    {
        const Content content = contentOf(pdf);
        QVERIFY(content.links == allowed);
        const bool none = allowed.empty();
        QVERIFY(content.actions == (none ? std::set<std::string>() : std::set<std::string>{"/URI"}));
        QVERIFY(content.actionKeys == (none ? std::set<std::string>() : std::set<std::string>{"/Type", "/S", "/URI"}));
        for (const char *key : {"/JS", "/F", "/AA", "/OpenAction", "/Names", "/X"})
            QVERIFY2(content.keys.count(key) == 0, key);
    }

    QTemporaryDir m_directory;
};

TIMELOUPE_TEST(TestPdfCheck, QApplication)
#include "tst_pdfcheck.moc"
