// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/timelinefile.h"
#include "model/table/sourcelinks.h"
#include "tests/support/hostileaddresses.h"
#include "tests/support/testprogram/testprogram.h"
#include "tests/support/xmltree.h"
#include "views/export/figurefile.h"
#include "views/export/pdfinfo.h"
#include "views/export/svgdevice.h"
#include "views/figure/figure.h"

#include <QApplication>
#include <QColorSpace>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <map>

using namespace timeloupe;
using timeloupe::test::hostileAddresses;

namespace {

EventStorePtr record()
{
    return readTimeline(QStringLiteral(TIMELOUPE_SOURCE_DIR "/resources/timelines/ai-infrastructure.json"))
        .value()
        .store;
}

Figure figureOf(const EventStorePtr &store, FigureOptions options = {}, Language language = Language::English)
{
    ViewState state;
    state.setStore(store, {});
    state.setLanguage(language);
    options.program = QStringLiteral("Timeloupe 1");
    return {snapshotOf(state), options};
}

FigureOptions withSources()
{
    FigureOptions options;
    options.sources = true;
    return options;
}

EventStorePtr storeOf(const std::vector<std::pair<std::string, std::string>> &idsAndTitles)
{
    EventStoreBuilder builder;
    for (const auto &[id, title] : idsAndTitles) {
        EventRecord event;
        event.id = id;
        event.title.neutral = title;
        event.date = Edtf::parse("2020-05").value();
        builder.add(event);
    }
    return builder.build();
}

QString idOf(const EventStore &store, EventRow row)
{
    return QString::fromStdString(std::string(store.id(row)));
}

/// Of a class, by the event that they are of.
std::map<QString, std::vector<const XmlElement *>> groups(const XmlElement &svg, const char *name)
{
    std::map<QString, std::vector<const XmlElement *>> found;
    for (const XmlElement *group : svg.all("g")) {
        if (group->attribute("class") == QLatin1String(name))
            found[group->attribute("data-event")].push_back(group);
    }
    return found;
}

/// The ids of its groups; empty when one is no name of XML, or another's.
QSet<QString> eventIds(const XmlElement &svg, const QString &prefix)
{
    static const QRegularExpression name(QStringLiteral("^[A-Za-z][A-Za-z0-9._-]*$"));
    QSet<QString> ids;
    for (const XmlElement *group : svg.all("g")) {
        const QString id = group->attribute("id");
        if (id.isEmpty())
            continue;
        if (!name.match(id).hasMatch() || !id.startsWith(prefix + QStringLiteral("event-")) || ids.contains(id))
            return {};
        ids.insert(id);
    }
    return ids;
}

/// What a tool of poppler says about a file.
QString said(const QString &tool, const QStringList &arguments)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(tool, arguments);
    return program.waitForFinished(60'000) ? QString::fromUtf8(program.readAllStandardOutput()) : QString();
}

} // namespace

class TestFigureFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void svgHasMetadata();
    void svgHoldsEachAppearanceOfAnEventAsAGroup();
    void svgIdsAreValidAndUnique();
    void svgKeepsLinks();
    void svgOfHostileAddressesHasOnlyLinks();
    void svgIsolatesRightToLeftText();
    void svgClips();
    void svgOmitsEmptyGroups();
    void pdfHasMetadata();
    void pdfBookmarksGoToTheirPages();
    void pdfTitlesTurnNothingAroundThem();
    void pdfFontsAreSubsetsAndThereIsNoPicture();
    void pdfPagesAreAsLargeAsTheFigure();
    void undrawableFigureIsAnError();
    void pdfCanBeCancelled();
    void invalidPdfIsAnError();
    void pngHasAResolutionAndWords();
    void pngOfImpossibleSizeIsAnError();
    void theSameFigureGivesTheSameBytes();

private:
    [[nodiscard]] QString written(const QByteArray &bytes)
    {
        QFile file(m_directory.filePath(QStringLiteral("figure%1.pdf").arg(++m_count)));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    QTemporaryDir m_directory;
    int m_count = 0;
};

void TestFigureFile::svgHasMetadata()
{
    const Figure figure = figureOf(record(), {}, Language::French);
    const std::optional<XmlElement> svg = readXml(figureSvg(figure).value());
    QVERIFY(svg);
    QCOMPARE(svg->name, QStringLiteral("svg"));
    QCOMPARE(svg->attribute("lang"), QStringLiteral("fr"));
    QCOMPARE(svg->attribute("viewBox"), QStringLiteral("0 0 1588 1122.67"));
    QCOMPARE(svg->children[0].name, QStringLiteral("title"));
    QCOMPARE(svg->children[0].text, figure.title());
    QCOMPARE(svg->children[1].name, QStringLiteral("desc"));
    QCOMPARE(svg->children[1].text, figure.subtitle());
    QVERIFY(svg->all("image").empty());
    for (const XmlElement *text : svg->all("text"))
        QVERIFY(text->attribute("font-family").endsWith(QStringLiteral(", sans-serif")));
}

void TestFigureFile::svgHoldsEachAppearanceOfAnEventAsAGroup()
{
    const Figure figure = figureOf(record(), withSources());
    const XmlElement svg = readXml(figureSvg(figure).value()).value();
    const auto events = groups(svg, "event");
    const auto bars = groups(svg, "bar");
    const auto ties = groups(svg, "tie");
    std::size_t groupCount = 0;
    for (const auto &[id, found] : events)
        groupCount += found.size();
    QCOMPARE(static_cast<std::size_t>(eventIds(svg, {}).size()), groupCount);
    QVERIFY(groupCount > events.size()); // some are in several lanes
    std::map<QString, std::size_t> appearances;
    std::map<QString, std::size_t> barred;
    for (const SceneEvent &event : figure.scene().events) {
        const QString id = idOf(*figure.store(), event.row);
        if (!event.bar.isNull())
            ++barred[id];
        if (!event.hasMark && event.labelRect.isNull())
            continue;
        ++appearances[id];
        QVERIFY2(events.contains(id), qPrintable(id));
        const XmlElement &group = *events.at(id).front();
        QCOMPARE(group.children.front().name, QStringLiteral("title"));
        const std::string_view title = figure.store()->title(event.row, Language::English);
        QVERIFY(group.children.front().text.startsWith(QString::fromStdString(std::string(title))));
        QCOMPARE(group.attribute("data-kind"), QString::fromStdString(std::string(keyword(event.kind))));
        QCOMPARE(group.attribute("data-date").isEmpty(), event.undated);
    }
    for (const auto &[id, count] : appearances)
        QCOMPARE(events.at(id).size(), count);
    for (const auto &[id, count] : barred)
        QVERIFY2(bars.contains(id), qPrintable(id));
    for (const auto &[id, count] : barred)
        QCOMPARE(bars.at(id).size(), count);
    QCOMPARE(ties.size(), [&] {
        QSet<std::uint32_t> rows;
        for (const SceneTie &tie : figure.scene().ties)
            rows.insert(tie.row.value);
        return static_cast<std::size_t>(rows.size());
    }());
    // Mark, amount, words and source mark of one event.
    const XmlElement &stargate = *events.at(QStringLiteral("stargate-announced")).front();
    QVERIFY(!stargate.all("path").empty());
    QStringList words;
    for (const XmlElement *text : stargate.all("text"))
        words += text->text;
    QVERIFY2(words.contains(QStringLiteral("$500B+")), qPrintable(words.join(u'|')));
}

void TestFigureFile::svgIdsAreValidAndUnique()
{
    const EventStorePtr store = storeOf({{"a b", "One"},
                                         {"a_20_b", "Two"},
                                         {"a b_2", "Three"},
                                         {"<&\">", "Four <&\"> four"},
                                         {"\xc3\xa9t\xc3\xa9", "\xc3\x89t\xc3\xa9 10 \xe2\x82\xac"},
                                         {"1", "Six \x01 six"},
                                         {"-", "Seven"}});
    const Figure figure = figureOf(store);
    for (const QString &prefix : {QString(), QStringLiteral("s2-")}) {
        const std::optional<XmlElement> svg = readXml(figureSvg(figure, prefix).value());
        QVERIFY(svg);
        QCOMPARE(eventIds(*svg, prefix).size(), static_cast<qsizetype>(store->size()));
        const auto events = groups(*svg, "event");
        QVERIFY(events.contains(QStringLiteral("<&\">")));
        QVERIFY(
            events.at(QStringLiteral("<&\">")).front()->children[0].text.startsWith(QStringLiteral("Four <&\"> four")));
        QVERIFY(
            events.at(QString::fromUtf8("été")).front()->children[0].text.startsWith(QString::fromUtf8("Été 10 €")));
        QVERIFY(
            events.at(QStringLiteral("1")).front()->children[0].text.startsWith(QString::fromUtf8("Six \uFFFD six")));
    }
}

void TestFigureFile::svgKeepsLinks()
{
    EventStoreBuilder builder;
    builder.addSource({"web", {"On the web", {}, {}}, {}, {}, {}, {}, "https://example.org/?a=1&b=2", {}});
    builder.addSource({"mail", {"By mail", {}, {}}, {}, {}, {}, {}, "javascript:alert(1)", {}});
    EventRecord event;
    event.title.neutral = "Event";
    event.date = Edtf::parse("2020").value();
    event.sources = {{"web", {}}, {"mail", {}}};
    builder.add(event);
    const XmlElement svg = readXml(figureSvg(figureOf(builder.build(), withSources())).value()).value();
    const auto links = svg.all("a");
    QVERIFY(!links.empty());
    for (const XmlElement *link : links) {
        QCOMPARE(link->attribute("href"), QStringLiteral("https://example.org/?a=1&b=2"));
        QCOMPARE(link->attribute("target"), QStringLiteral("_blank"));
        QVERIFY(link->attribute("rel").contains(QStringLiteral("noopener")));
        QVERIFY(!link->all("text").empty());
    }
}

void TestFigureFile::svgOfHostileAddressesHasOnlyLinks()
{
    EventStoreBuilder builder;
    EventRecord event;
    event.title.neutral = "</title><script>alert(1)</script> \xe2\x80\xae"
                          "fdp";
    event.date = Edtf::parse("2020").value();
    for (const std::string &address : hostileAddresses()) {
        Source source;
        source.id = std::to_string(event.sources.size());
        source.title.neutral = address.substr(0, 100);
        source.url = address;
        builder.addSource(source);
        event.sources.push_back({source.id, {}});
    }
    builder.add(event);
    const EventStorePtr store = builder.build();
    FigureOptions options = withSources();
    options.page = {6000, 6000};
    options.onePage = true;
    const Result<QByteArray> bytes = figureSvg(figureOf(store, options));
    QVERIFY2(bytes, qPrintable(bytes ? QString() : bytes.error().message));
    const XmlElement svg = readXml(*bytes).value();
    std::set<std::string> links;
    for (const XmlElement *link : svg.all("a")) {
        links.insert(link->attribute("href").toStdString());
        QVERIFY(link->all("a").empty());
    }
    for (const std::string &address : addressesOf(store->sources()))
        QVERIFY2(links.count(address) > 0, address.substr(0, 100).c_str());
    QCOMPARE(links.size(), addressesOf(store->sources()).size());
    QVERIFY(svg.all("script").empty());
    static const QRegularExpression handler(QStringLiteral("<[^>]*\\son[a-z]+="));
    QVERIFY(!handler.match(QString::fromUtf8(*bytes)).hasMatch());
}

void TestFigureFile::svgIsolatesRightToLeftText()
{
    const auto isIsolated = [](const QString &text) {
        return text.startsWith(QChar(0x2068)) && text.endsWith(QChar(0x2069));
    };
    const EventStorePtr store = storeOf({{"a", "A \xe2\x80\xae"
                                               "fdp"},
                                         {"b", "B"}});
    FigureOptions options;
    options.title = QString::fromUtf8("T \xe2\x80\xae"
                                      "fdp");
    const XmlElement svg = readXml(figureSvg(figureOf(store, options)).value()).value();
    QVERIFY(isIsolated(svg.children[0].text));
    const auto events = groups(svg, "event");
    QVERIFY(isIsolated(events.at(QStringLiteral("a")).front()->children[0].text));
    QCOMPARE(events.at(QStringLiteral("a")).front()->children[0].text.count(QChar(0x2068)), 2); // title, date
    QVERIFY(!isIsolated(events.at(QStringLiteral("b")).front()->children[0].text));
    QString drawn;
    for (const XmlElement *text : svg.all("text"))
        drawn += text->text;
    QCOMPARE(drawn.count(QStringLiteral("fdp")), 2); // the figure's title, the event's
    for (const QChar control : {QChar(0x202e), QChar(0x2068), QChar(0x2069)})
        QVERIFY(!drawn.contains(control));
}

void TestFigureFile::svgClips()
{
    SvgDevice device({{100, 100}, {}, {}, {}, {}}, storeOf({}), Language::English);
    QPainter painter(&device);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    painter.save();
    painter.translate(10, 10);
    painter.setClipRect(QRectF(0, 0, 50, 50));
    painter.drawRect(QRectF(40, 40, 20, 20));
    painter.drawEllipse(QRectF(45, 45, 20, 20));
    painter.drawEllipse(QRectF(10, 10, 20, 20));
    painter.drawRect(QRectF(60, 60, 20, 20));
    painter.setClipRect(QRectF(30, 0, 60, 20), Qt::IntersectClip);
    painter.drawRect(QRectF(0, 0, 100, 100));
    painter.restore();
    painter.drawRect(QRectF(0, 0, 100, 100));
    painter.end();
    const XmlElement svg = readXml(device.bytes()).value();
    const auto rects = svg.all("rect");
    const auto box = [](const XmlElement &rect) -> QString {
        return rect.attribute("x") + u' ' + rect.attribute("y") + u' ' + rect.attribute("width") + u' ' +
               rect.attribute("height") + rect.attribute("clip-path");
    };
    QCOMPARE(rects.size(), std::size_t(3)); // one is not to be seen
    QCOMPARE(box(*rects[0]), QStringLiteral("50 50 10 10"));
    QCOMPARE(box(*rects[1]), QStringLiteral("40 10 20 20"));
    QCOMPARE(box(*rects[2]), QStringLiteral("0 0 100 100"));
    const auto ellipses = svg.all("ellipse");
    QCOMPARE(ellipses.size(), std::size_t(2));
    const auto clips = svg.all("clipPath");
    QCOMPARE(clips.size(), std::size_t(1));
    QCOMPARE(ellipses[0]->attribute("clip-path"), QStringLiteral("url(#%1)").arg(clips[0]->attribute("id")));
    QCOMPARE(ellipses[1]->attribute("clip-path"), QString());
}

void TestFigureFile::svgOmitsEmptyGroups()
{
    SvgDevice device({{100, 100}, {}, {}, {}, {}}, storeOf({{"a", "A"}}), Language::English);
    QPainter painter(&device);
    {
        const PaintGroupScope outer(PaintGroupSink::of(painter), EventRow(0), PaintGroupSink::Part::Event);
        const PaintGroupScope inner(PaintGroupSink::of(painter), WebAddress::from("https://example.org"));
    }
    {
        const PaintGroupScope group(PaintGroupSink::of(painter), EventRow(0), PaintGroupSink::Part::Event);
        painter.fillRect(QRectF(0, 0, 1, 1), Qt::red);
    }
    painter.end();
    const XmlElement svg = readXml(device.bytes()).value();
    QCOMPARE(svg.all("g").size(), std::size_t(1));
    QVERIFY(svg.all("a").empty());
    QCOMPARE(svg.all("g")[0]->all("rect").size(), std::size_t(1));
}

void TestFigureFile::pdfHasMetadata()
{
    if (QStandardPaths::findExecutable(QStringLiteral("pdfinfo")).isEmpty())
        QSKIP("poppler-utils is not installed");
    FigureOptions options;
    options.title = QString::fromUtf8("L’été à 10 M€ — (essai)");
    const Figure figure = figureOf(record(), options, Language::French);
    const QByteArray pdf = figurePdf(figure, 86'400).value();
    const QString file = written(pdf);
    const QString info = said(QStringLiteral("pdfinfo"), {QStringLiteral("-rawdates"), file});
    const auto value = [&](const char *key) -> QString {
        const QRegularExpression line(QStringLiteral("^%1: +(.*)$").arg(QLatin1String(key)),
                                      QRegularExpression::MultilineOption);
        return line.match(info).captured(1);
    };
    QCOMPARE(value("Title"), options.title);
    QCOMPARE(value("Subject"), figure.subject());
    QVERIFY(value("Keywords").contains(QStringLiteral("Anthropic")));
    QCOMPARE(value("Creator"), QStringLiteral("Timeloupe 1"));
    QCOMPARE(value("CreationDate"), QStringLiteral("D:19700102000000Z"));
    QVERIFY(!info.contains(QStringLiteral("rror")));
}

void TestFigureFile::pdfBookmarksGoToTheirPages()
{
    if (QStandardPaths::findExecutable(QStringLiteral("pdftohtml")).isEmpty())
        QSKIP("poppler-utils is not installed");
    FigureOptions options;
    options.appendix = true;
    const QByteArray pages = figurePdf(figureOf(record(), options), 0).value();
    PdfInfo info;
    info.title = QStringLiteral("Two");
    info.bookmarks = {{QStringLiteral("One & first"), 0, 0, 0},
                      {QStringLiteral("Below"), 1, 0, 100},
                      {QStringLiteral("Deeper"), 2, 1, 0},
                      {QStringLiteral("Beside"), 1, 1, 50},
                      {QString::fromUtf8("Deuxième"), 0, 1, 0}};
    const QString file = written(addPdfInfo(pages, info, {}).value());
    const QString xml = said(QStringLiteral("pdftohtml"),
                             {QStringLiteral("-xml"), QStringLiteral("-i"), QStringLiteral("-stdout"), file});
    const qsizetype at = xml.indexOf(QStringLiteral("<outline>"));
    const QString outline = xml.mid(at, xml.lastIndexOf(QStringLiteral("</outline>")) - at).remove(u'\n');
    QCOMPARE(outline, QString::fromUtf8("<outline><item page=\"1\">One &amp; first</item>"
                                        "<outline><item page=\"1\">Below</item>"
                                        "<outline><item page=\"2\">Deeper</item></outline>"
                                        "<item page=\"2\">Beside</item></outline>"
                                        "<item page=\"2\">Deuxième</item>"));
}

void TestFigureFile::pdfTitlesTurnNothingAroundThem()
{
    const QByteArray pages = figurePdf(figureOf(record()), 0).value();
    const QString turned = QStringLiteral("\u202egpj.exe");
    PdfInfo info;
    info.title = turned;
    info.bookmarks = {{turned, 0, 0, 0}};
    const QByteArray pdf = addPdfInfo(pages, info, {}).value();
    QPDF read;
    read.processMemoryFile("figure", pdf.constData(), static_cast<std::size_t>(pdf.size()));
    const std::string isolated = QStringLiteral("\u2068\u202egpj.exe\u2069").toStdString();
    QCOMPARE(read.getTrailer().getKey("/Info").getKey("/Title").getUTF8Value(), isolated);
    QCOMPARE(read.getRoot().getKey("/Outlines").getKey("/First").getKey("/Title").getUTF8Value(), isolated);
}

void TestFigureFile::pdfFontsAreSubsetsAndThereIsNoPicture()
{
    if (QStandardPaths::findExecutable(QStringLiteral("pdffonts")).isEmpty())
        QSKIP("poppler-utils is not installed");
    const QString file = written(figurePdf(figureOf(record(), withSources()), 0).value());
    const QStringList fonts = said(QStringLiteral("pdffonts"), {file}).split(u'\n', Qt::SkipEmptyParts).mid(2);
    QVERIFY(!fonts.isEmpty());
    static const QRegularExpression subset(QStringLiteral("^[A-Z]{6}\\+Inter.*\\syes\\s+yes\\s+yes\\s"));
    for (const QString &font : fonts)
        QVERIFY2(font.contains(subset), qPrintable(font));
    QCOMPARE(said(QStringLiteral("pdfimages"), {QStringLiteral("-list"), file}).count(u'\n'), 2);
    const QString text =
        said(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), file, QStringLiteral("-")}).simplified();
    QVERIFY(text.contains(QString::fromUtf8("€10B")));
}

void TestFigureFile::pdfPagesAreAsLargeAsTheFigure()
{
    if (QStandardPaths::findExecutable(QStringLiteral("pdfinfo")).isEmpty())
        QSKIP("poppler-utils is not installed");
    FigureOptions options;
    for (const auto &[page, points] : {std::pair(QSizeF(1280, 720), "960 x 540"), {{1588, 1122.667}, "1191 x 842"}}) {
        options.page = page;
        const QString file = written(figurePdf(figureOf(record(), options), 0).value());
        const QString info = said(QStringLiteral("pdfinfo"), {file});
        QVERIFY2(info.contains(QLatin1String(points)), qPrintable(info));
    }
}

void TestFigureFile::undrawableFigureIsAnError()
{
    FigureOptions options;
    options.page = {60, 60};
    const Figure figure = figureOf(record(), options);
    QVERIFY(figure.figureError());
    for (const Result<QByteArray> &none : {figurePdf(figure, 0), figureSvg(figure), figurePng(figure, 1)}) {
        QVERIFY(!none);
        QCOMPARE(none.error().message, *figure.figureError());
    }
}

void TestFigureFile::pdfCanBeCancelled()
{
    FigureOptions options;
    options.appendix = true;
    const Figure figure = figureOf(record(), options);
    QVERIFY(figure.pageCount() > 1);
    int asked = 0;
    const Result<QByteArray> none = figurePdf(figure, 0, [&](double share) { return ++asked < 2 && share < 1; });
    QVERIFY(!none);
    QCOMPARE(none.error().message, QString());
    QCOMPARE(asked, 2);
}

void TestFigureFile::invalidPdfIsAnError()
{
    const Result<QByteArray> none = addPdfInfo("no document", {}, {});
    QVERIFY(!none);
    QVERIFY(none.error().message.startsWith(QStringLiteral("the PDF cannot be put together: ")));
}

void TestFigureFile::pngHasAResolutionAndWords()
{
    FigureOptions options;
    options.page = {1600, 900};
    const QImage page = QImage::fromData(figurePng(figureOf(record(), options), 2).value(), "PNG");
    QCOMPARE(page.size(), QSize(3200, 1800));
    QCOMPARE(page.dotsPerMeterX(), 7559); // 192 an inch
    QCOMPARE(page.colorSpace(), QColorSpace(QColorSpace::SRgb));
    QCOMPARE(page.text(QStringLiteral("Title")), figureOf(record()).title());
    QCOMPARE(page.text(QStringLiteral("Software")), QStringLiteral("Timeloupe 1"));
    options.page = {1920, 1080};
    options.distance = ReadingDistance::Slide;
    const QImage slide = QImage::fromData(figurePng(figureOf(record(), options), 1).value(), "PNG");
    QCOMPARE(slide.dotsPerMeterY(), 5669); // 144 an inch: 7.5 inches high
}

void TestFigureFile::pngOfImpossibleSizeIsAnError()
{
    FigureOptions options;
    options.page = {1000, 1000};
    const Figure figure = figureOf(record(), options);
    for (const double scale : {0.0, 0.0001, -1.0, 1000.0, 17.0, std::numeric_limits<double>::quiet_NaN()}) {
        const Result<QByteArray> none = figurePng(figure, scale);
        QVERIFY(!none);
        QVERIFY2(none.error().message.contains(QStringLiteral("expected at least 1")),
                 qPrintable(none.error().message));
    }
    QVERIFY(figurePng(figure, 1));
}

void TestFigureFile::theSameFigureGivesTheSameBytes()
{
    const auto same = [](auto made) { return made() == made(); };
    QVERIFY(same([] { return figurePdf(figureOf(record(), withSources()), 1).value(); }));
    QVERIFY(same([] { return figureSvg(figureOf(record(), withSources())).value(); }));
    QVERIFY(same([] { return figurePng(figureOf(record()), 1).value(); }));
}

TIMELOUPE_TEST(TestFigureFile, QApplication)
#include "tst_figurefile.moc"
