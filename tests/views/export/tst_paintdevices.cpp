// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/timelinefile.h"
#include "tests/support/paintrecorder.h"
#include "tests/support/testprogram/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/support/xmltree.h"
#include "views/export/figurefile.h"
#include "views/export/figureprint.h"
#include "views/figure/figure.h"
#include "views/scene/timeline/scenepainter.h"
#include "views/timeline/timelineview.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QPrinter>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace timeloupe;

namespace {

constexpr double kTolerance = 0.05; // 96ths of an inch

EventStorePtr record()
{
    return readTimeline(QStringLiteral(TIMELOUPE_SOURCE_DIR "/resources/timelines/ai-infrastructure.json"))
        .value()
        .store;
}

Figure figureOf(const EventStorePtr &store, const FigureOptions &options, Language language = Language::English)
{
    ViewState state;
    state.setStore(store, {});
    state.setLanguage(language);
    return {snapshotOf(state), options};
}

FigureOptions everything()
{
    FigureOptions options;
    options.sources = true;
    options.appendix = true;
    options.program = QStringLiteral("Timeloupe");
    return options;
}

/// What a figure draws on a device of that many dots an inch.
std::vector<PaintedItem> recorded(const Figure &figure, int page, int resolution)
{
    PaintRecorder recorder(figure.pageSize(), resolution);
    QPainter painter(&recorder);
    painter.scale(resolution / 96.0, resolution / 96.0);
    figure.paint(painter, page);
    painter.end();
    return recorder.things();
}

QStringList textsOf(const std::vector<PaintedItem> &things)
{
    QStringList texts;
    for (const PaintedItem &thing : things) {
        if (thing.what == PaintedItem::What::Text)
            texts += thing.text;
    }
    return texts;
}

/// Where two records part; empty: nowhere.
QString difference(const std::vector<PaintedItem> &a, const std::vector<PaintedItem> &b)
{
    for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
        if (i >= a.size() || i >= b.size())
            return QStringLiteral("%1 things, %2 things").arg(a.size()).arg(b.size());
        if (!a[i].isLike(b[i], kTolerance))
            return QStringLiteral("thing %1: \"%2\" at %3, \"%4\" at %5")
                .arg(i)
                .arg(a[i].text)
                .arg(a[i].box.x())
                .arg(b[i].text)
                .arg(b[i].box.x());
    }
    return {};
}

/// How many squares of 8×8 pixels are not alike: a mark or a word is missing, or another; a fraction of a pixel does
/// not count.
int unlikeSquares(const QImage &a, const QImage &b)
{
    constexpr int kSide = 8;
    constexpr int kMost = 24; // of 255
    const auto small = [](const QImage &image) {
        return image.scaled(image.size() / kSide, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    };
    const QImage smallA = small(a);
    const QImage smallB = small(b);
    int unlike = 0;
    for (int y = 0; y < smallA.height(); ++y) {
        for (int x = 0; x < smallA.width(); ++x) {
            const QColor p = smallA.pixelColor(x, y);
            const QColor q = smallB.pixelColor(x, y);
            const int most =
                std::max({std::abs(p.red() - q.red()), std::abs(p.green() - q.green()), std::abs(p.blue() - q.blue())});
            unlike += most > kMost ? 1 : 0;
        }
    }
    return unlike;
}

QString withoutSpaces(QString text)
{
    static const QRegularExpression spaces(QStringLiteral("\\s"), QRegularExpression::UseUnicodePropertiesOption);
    return text.remove(spaces);
}

QString textOfPdf(const QString &file, int page)
{
    QProcess program;
    program.start(QStringLiteral("pdftotext"),
                  {QStringLiteral("-raw"), QStringLiteral("-f"), QString::number(page + 1), QStringLiteral("-l"),
                   QString::number(page + 1), file, QStringLiteral("-")});
    return program.waitForFinished(60'000) ? QString::fromUtf8(program.readAllStandardOutput()) : QString();
}

bool hasPoppler()
{
    return !QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty();
}

/// Marks and words of events, in order, without where they stand.
std::vector<std::pair<std::uint32_t, QString>> drawnTexts(const std::vector<PaintedItem> &things)
{
    std::vector<std::pair<std::uint32_t, QString>> found;
    for (const PaintedItem &thing : things) {
        if (thing.event)
            found.emplace_back(thing.event->value, thing.text);
    }
    return found;
}

} // namespace

class TestPaintDevices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }

    void aFigureIsTheSameOnDevicesOfEachResolution_data();
    void aFigureIsTheSameOnDevicesOfEachResolution();
    void theWindowShowsWhatIsPrinted();
    void highlightIsDrawnOnce();
    void theSvgSaysTheSameInTheSameOrder();
    void thePdfSaysTheSameInTheSameOrder();
    void thePrinterDrawsWhatThePdfHolds();
    void onOtherPaperAFigureIsFitted();
    void printerGetsRequestedPages();
    void printingCanBeCancelled();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_directory.filePath(name); }
    QTemporaryDir m_directory;
};

void TestPaintDevices::aFigureIsTheSameOnDevicesOfEachResolution_data()
{
    QTest::addColumn<int>("resolution");
    QTest::newRow("PDF, printer") << 1200;
    QTest::newRow("office printer") << 600;
    QTest::newRow("PNG, 4 times") << 384;
    QTest::newRow("PNG, 1.5 times") << 144;
    QTest::newRow("small preview") << 40;
}

void TestPaintDevices::aFigureIsTheSameOnDevicesOfEachResolution()
{
    QFETCH(int, resolution);
    const Figure figure = figureOf(record(), everything(), Language::French);
    QVERIFY(figure.pageCount() > 1);
    for (int page = 0; page < figure.pageCount(); ++page) {
        const std::vector<PaintedItem> here = recorded(figure, page, resolution);
        const std::vector<PaintedItem> there = recorded(figure, page, 96); // SVG, PNG
        QVERIFY(here.size() > 50);
        const QString parting = difference(here, there);
        QVERIFY2(parting.isEmpty(), qPrintable(parting));
        for (const PaintedItem &thing : here)
            QVERIFY(thing.what != PaintedItem::What::Picture);
    }
}

/// A view and a figure of the same size, style and range: the same words and marks in the same order.
void TestPaintDevices::theWindowShowsWhatIsPrinted()
{
    EventStoreBuilder builder;
    for (int i = 0; i < 12; ++i) {
        EventRecord event;
        event.title.neutral = "Event " + std::to_string(i);
        event.date = Edtf::point(toInstant({2015 + i}), i % 3 == 0 ? Precision::Year : Precision::Day);
        event.kind = static_cast<Kind>(i);
        event.status = i % 4 == 0 ? Status::Planned : Status::Happened;
        event.parties = {{"c" + std::to_string(i % 3), Role::Owner}, {"c" + std::to_string((i + 1) % 3), Role::Funder}};
        event.amounts.assign(1, {1e9 * (i + 1), {}, "USD", {}, {}});
        builder.add(event);
    }
    ViewState state;
    state.setStore(builder.build(), {});
    TimelineView view(state);
    const Style style = Style::make(Theme::Light);
    view.setLook(style);
    view.resize(1400, 500);
    view.grab(); // lays it out
    const TimelineScene scene = view.scene();
    PaintRecorder window(scene.size, 96);
    StyleTextCaches texts(style);
    {
        QPainter painter(&window);
        ScenePainter(painter, scene, style, texts).paint();
    }

    FigureOptions options;
    options.page = QSizeF(view.viewport()->size());
    options.margin = 0;
    options.theme = Theme::Light;
    options.panels = {Panel::Timeline};
    options.heading = options.legend = options.rule = options.footer = false;
    const Figure figure(snapshotOf(state), options);
    const auto onPaper = drawnTexts(recorded(figure, 0, 96));
    QVERIFY(onPaper.size() > 24);
    QCOMPARE(drawnTexts(window.things()), onPaper);

    // What was recorded is what is in the window, but for fractions of a pixel.
    QImage image(view.viewport()->size(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    {
        QPainter painter(&image);
        ScenePainter(painter, scene, style, texts).paint();
    }
    const QImage shown = view.viewport()->grab().toImage().convertToFormat(image.format());
    QCOMPARE(unlikeSquares(shown, image), 0);
    QVERIFY(unlikeSquares(shown, shown.transformed(QTransform::fromScale(1, -1))) > 50);
}

/// A search in the document finds it once, and nothing lies hidden under it.
void TestPaintDevices::highlightIsDrawnOnce()
{
    ViewState state;
    state.setStore(record(), {});
    const EventRow row = *state.store()->find("hegseth-ai-memo");
    state.setSelection({row});
    FigureOptions options = everything();
    options.highlight = true;
    const Figure figure(snapshotOf(state), options);
    int grounds = 0;
    QStringList words;
    for (const PaintedItem &thing : recorded(figure, 0, 96)) {
        if (thing.event == row && thing.what == PaintedItem::What::Text)
            words += thing.text;
        grounds += thing.event == row && thing.color == Style::make(Theme::Print).selection;
    }
    QCOMPARE(grounds, 1);
    QVERIFY(!words.isEmpty());
    QCOMPARE(QSet<QString>(words.begin(), words.end()).size(), words.size());
}

void TestPaintDevices::theSvgSaysTheSameInTheSameOrder()
{
    const Figure figure = figureOf(record(), everything());
    const XmlElement svg = readXml(figureSvg(figure).value()).value();
    QStringList texts;
    for (const XmlElement *text : svg.all("text"))
        texts += text->text.trimmed();
    QCOMPARE(texts, textsOf(recorded(figure, 0, 96)));
}

void TestPaintDevices::thePdfSaysTheSameInTheSameOrder()
{
    if (!hasPoppler())
        QSKIP("poppler-utils is not installed");
    const Figure figure = figureOf(record(), everything());
    QFile file(path(QStringLiteral("a.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(figurePdf(figure, 0).value());
    file.close();
    for (int page = 0; page < figure.pageCount(); ++page) {
        const QString read = withoutSpaces(textOfPdf(file.fileName(), page));
        const QString drawn = withoutSpaces(textsOf(recorded(figure, page, 1200)).join(QString()));
        const auto parting = std::mismatch(read.begin(), read.end(), drawn.begin(), drawn.end()).first - read.begin();
        QVERIFY2(read == drawn, qPrintable(QStringLiteral("page %1: \"%2\", expected \"%3\"")
                                               .arg(page)
                                               .arg(read.mid(parting - 20, 60), drawn.mid(parting - 20, 60))));
    }
}

void TestPaintDevices::thePrinterDrawsWhatThePdfHolds()
{
    if (!hasPoppler())
        QSKIP("poppler-utils is not installed");
    const Figure figure = figureOf(record(), everything());
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(path(QStringLiteral("printed.pdf")));
    setUpPrinter(printer, figure);
    QVERIFY(printFigure(figure, printer));
    QFile file(path(QStringLiteral("written.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(figurePdf(figure, 0).value());
    file.close();
    // Words with their places, in points.
    const auto words = [&](const QString &name) -> QString {
        QProcess program;
        program.start(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), path(name), QStringLiteral("-")});
        program.waitForFinished(60'000);
        static const QRegularExpression decimals(QStringLiteral("\\.\\d+"));
        const QString all = QString::fromUtf8(program.readAllStandardOutput());
        return all.mid(all.indexOf(QStringLiteral("<body>"))).remove(decimals);
    };
    const QStringList printed = words(QStringLiteral("printed.pdf")).split(u'\n');
    const QStringList written = words(QStringLiteral("written.pdf")).split(u'\n');
    QVERIFY(written.size() > 500);
    QCOMPARE(printed.size(), written.size());
    int apart = 0;
    for (qsizetype i = 0; i < printed.size(); ++i)
        apart += printed[i] != written[i];
    QVERIFY2(apart < written.size() / 10, qPrintable(QString::number(apart))); // rounded to another point
}

void TestPaintDevices::onOtherPaperAFigureIsFitted()
{
    if (!hasPoppler())
        QSKIP("poppler-utils is not installed");
    FigureOptions options;
    const Figure figure = figureOf(record(), options); // A3, lying
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(path(QStringLiteral("fitted.pdf")));
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setPageMargins(QMarginsF(20, 20, 20, 20), QPageLayout::Millimeter);
    QVERIFY(printFigure(figure, printer));
    QProcess program;
    program.start(QStringLiteral("pdftotext"),
                  {QStringLiteral("-bbox"), printer.outputFileName(), QStringLiteral("-")});
    QVERIFY(program.waitForFinished(60'000));
    const QString all = QString::fromUtf8(program.readAllStandardOutput());
    static const QRegularExpression place(
        QStringLiteral("xMin=\"([-\\d.]+)\" yMin=\"([-\\d.]+)\" xMax=\"([-\\d.]+)\" yMax=\"([-\\d.]+)\""));
    QRectF words;
    auto it = place.globalMatch(all);
    QVERIFY(it.hasNext());
    while (it.hasNext()) {
        const auto match = it.next();
        words |= QRectF(QPointF(match.captured(1).toDouble(), match.captured(2).toDouble()),
                        QPointF(match.captured(3).toDouble(), match.captured(4).toDouble()));
    }
    constexpr double millimetre = 72 / 25.4;
    const QRectF room =
        QRectF(0, 0, 595, 842).adjusted(20 * millimetre, 20 * millimetre, -20 * millimetre, -20 * millimetre);
    QVERIFY(room.contains(words));
    QVERIFY(words.width() > room.width() * 0.85);
    QVERIFY(std::abs(words.center().y() - room.center().y()) < room.height() * 0.05);
}

void TestPaintDevices::printerGetsRequestedPages()
{
    if (!hasPoppler())
        QSKIP("poppler-utils is not installed");
    FigureOptions options = everything();
    options.page = {1123, 794};
    const Figure figure = figureOf(record(), options);
    QVERIFY(figure.pageCount() >= 3);
    const auto printed = [&](const QString &name, auto change) -> QStringList {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path(name));
        setUpPrinter(printer, figure);
        change(printer);
        if (!printFigure(figure, printer, 1))
            return {QStringLiteral("failed")};
        static const QRegularExpression number(QStringLiteral("(\\d+) / %1\\s").arg(figure.pageCount()));
        QStringList pages;
        for (int page = 0;; ++page) {
            const QString text = textOfPdf(path(name), page);
            if (text.isEmpty())
                return pages;
            pages += number.match(text).captured(1);
        }
    };
    QCOMPARE(printed(QStringLiteral("range.pdf"),
                     [](QPrinter &printer) {
                         printer.setPrintRange(QPrinter::PageRange);
                         printer.setFromTo(2, 3);
                     }),
             QStringList({QStringLiteral("2"), QStringLiteral("3")}));
    QCOMPARE(
        printed(QStringLiteral("current.pdf"), [](QPrinter &printer) { printer.setPrintRange(QPrinter::CurrentPage); }),
        QStringList({QStringLiteral("2")}));
    QCOMPARE(printed(QStringLiteral("last.pdf"),
                     [](QPrinter &printer) {
                         printer.setPrintRange(QPrinter::PageRange);
                         printer.setFromTo(1, 2);
                         printer.setPageOrder(QPrinter::LastPageFirst);
                     }),
             QStringList({QStringLiteral("2"), QStringLiteral("1")}));
    QCOMPARE(printed(QStringLiteral("none.pdf"),
                     [](QPrinter &printer) {
                         printer.setPrintRange(QPrinter::PageRange);
                         printer.setFromTo(50, 60);
                     }),
             QStringList({QStringLiteral("failed")}));
}

void TestPaintDevices::printingCanBeCancelled()
{
    const Figure figure = figureOf(record(), everything());
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(path(QStringLiteral("cancelled.pdf")));
    setUpPrinter(printer, figure);
    const Result<bool> none = printFigure(figure, printer, 0, [](double share) { return share <= 0; });
    QVERIFY(!none);
    QCOMPARE(none.error().message, QString());
}

TIMELOUPE_TEST(TestPaintDevices, QApplication)
#include "tst_paintdevices.moc"
