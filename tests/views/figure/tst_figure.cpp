// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/timelinefile.h"
#include "views/export/figurefile.h"
#include "views/figure/figure.h"

#include "model/formats/base/format.h"
#include "tests/support/testprogram/testprogram.h"

#include <QApplication>
#include <QImage>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <numeric>
#include <set>

using namespace timeloupe;

namespace {

EventStorePtr record()
{
    return readTimeline(QStringLiteral(TIMELOUPE_SOURCE_DIR "/resources/timelines/ai-infrastructure.json"))
        .value()
        .store;
}

struct Svg
{
    bool valid = false;
    QString text;
    QStringList elements;
};

Svg readSvg(const QByteArray &bytes)
{
    Svg svg;
    QXmlStreamReader reader(bytes);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement())
            svg.elements += reader.name().toString();
        if (reader.isStartElement() && reader.name() == QStringLiteral("text"))
            svg.text += reader.readElementText() + u'\n';
    }
    svg.valid = !reader.hasError();
    return svg;
}

FigureOptions options(QSizeF page)
{
    FigureOptions o;
    o.page = page;
    o.sources = true;
    o.program = QStringLiteral("Timeloupe");
    return o;
}

/// Events of the scene, drawn individually or counted.
std::size_t shownCount(const TimelineScene &scene)
{
    std::set<EventRow> individual;
    for (const SceneEvent &event : scene.events)
        individual.insert(event.row);
    return std::accumulate(scene.clusters.begin(), scene.clusters.end(), individual.size(),
                           [](std::size_t sum, const SceneCluster &cluster) { return sum + cluster.count; });
}

} // namespace

class TestFigure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everyEventIsDrawnOrCountedAndAllLanesAreOnThePage_data()
    {
        QTest::addColumn<QSizeF>("page");
        QTest::newRow("A0") << QSizeF(4493, 3178);
        QTest::newRow("A3") << QSizeF(1588, 1123);
        QTest::newRow("A4 upright") << QSizeF(794, 1123);
        QTest::newRow("slide") << QSizeF(1920, 1080);
        QTest::newRow("square") << QSizeF(1080, 1080);
    }
    void everyEventIsDrawnOrCountedAndAllLanesAreOnThePage()
    {
        QFETCH(QSizeF, page);
        ViewState state;
        state.setStore(record(), {});
        const Figure figure(snapshotOf(state), options(page));
        QVERIFY2(!figure.figureError(), qPrintable(figure.figureError().value_or(QString())));
        const TimelineScene &scene = figure.scene();
        QVERIFY(shownCount(scene) >= state.store()->size());
        QVERIFY(!scene.lanes.empty());
        for (const SceneLane &lane : scene.lanes)
            QVERIFY(lane.rect.bottom() <= scene.size.height() + 0.5);
        for (const SceneEvent &event : scene.events) {
            if (event.hasMark)
                QVERIFY(QRectF(QPointF(), scene.size).contains(event.mark));
            QVERIFY(event.labelRect.right() <= scene.size.width());
        }
    }

    void typeGrowsOnAPosterAndDoesNotOnASmallPage()
    {
        ViewState state;
        state.setStore(record(), {});
        const Figure poster(snapshotOf(state), options({4493, 3178}));
        const Figure page(snapshotOf(state), options({1588, 1123}));
        QVERIFY(poster.scene().size.width() < 4493 * 0.6);
        QVERIFY(page.scene().size.width() < 1588 * 1.2);
    }

    void figureThatDoesNotFitIsAnError()
    {
        ViewState state;
        state.setStore(record(), {});
        QVERIFY(Figure(snapshotOf(state), options({300, 300})).figureError());
    }

    void svgIsTextWithoutPicturesAndHasEverySource()
    {
        ViewState state;
        state.setStore(record(), {});
        const Figure figure(snapshotOf(state), options({1920, 1080}));
        const QByteArray bytes = figureSvg(figure).value();
        const Svg svg = readSvg(bytes);
        QVERIFY(svg.valid);
        QVERIFY(!svg.elements.contains(QStringLiteral("image")));
        for (const char *text : {"AI infrastructure deals, 2019 – March 2026", "US government", "€10B", "Legend",
                                 "nothing known to be counted twice", "Totals: each plan once"})
            QVERIFY2(svg.text.contains(QString::fromUtf8(text)), text);
        for (const Source &source : state.store()->sources()) { // a long title takes more lines than one
            const QString title = QString::fromStdString(source.title.in(Language::English));
            QVERIFY2(svg.text.contains(title.left(40)), source.id.c_str());
        }
        QVERIFY(figureSvg(figure).value() == bytes);
        QVERIFY(figureSvg(Figure(snapshotOf(state), options({1920, 1080}))).value() == bytes);
    }

    void figureTextsFollowItsLanguage()
    {
        ViewState state;
        state.setStore(record(), {});
        state.setLanguage(Language::French);
        const QString text = readSvg(figureSvg(Figure(snapshotOf(state), options({1920, 1080}))).value()).text;
        for (const char *word :
             {"Légende", "événements", "Montant", "Claude victime de son succès", "investissement", "10 Md€"})
            QVERIFY2(text.simplified().replace(QChar(0x202f), u' ').contains(QString::fromUtf8(word)), word);
        for (const char *word : {"Legend", "events", "nothing counted", "quiet time", "sources to"})
            QVERIFY2(!text.contains(QString::fromUtf8(word)), word);
    }

    void filterIsNamedAndCounted()
    {
        ViewState state;
        state.setStore(record(), {});
        const Query query = Query::parse("kind:outage").value();
        state.setQuery(query);
        RowSet rows = RowSet::none(state.store()->size());
        std::vector<std::uint64_t> words(rows.words().begin(), rows.words().end());
        words[0] = 1;
        state.setMatchingRows(query, std::make_shared<const RowSet>(words, state.store()->size()));
        const QString text = readSvg(figureSvg(Figure(snapshotOf(state), options({1920, 1080}))).value()).text;
        QVERIFY(text.contains(QStringLiteral("Filter: kind:outage")));
        QVERIFY(text.contains(QStringLiteral("1 of 53 events")));
    }

    void pngHasItsSizeResolutionAndGround()
    {
        ViewState state;
        state.setStore(record(), {});
        FigureOptions o = options({1600, 900});
        const QImage plain = QImage::fromData(figurePng(Figure(snapshotOf(state), o), 2).value(), "PNG");
        QCOMPARE(plain.size(), QSize(3200, 1800));
        QCOMPARE(plain.dotsPerMeterX(), 7559);
        QCOMPARE(plain.pixelColor(4, 4), QColor(Qt::white));
        o.theme = Theme::Dark;
        QCOMPARE(QImage::fromData(figurePng(Figure(snapshotOf(state), o), 1).value()).pixelColor(4, 4),
                 Style::make(Theme::Dark).surface);
        o.transparent = true;
        const QImage clear = QImage::fromData(figurePng(Figure(snapshotOf(state), o), 1).value());
        QCOMPARE(clear.pixelColor(4, 4).alpha(), 0);
        QVERIFY(figurePng(Figure(snapshotOf(state), o), 1).value() ==
                figurePng(Figure(snapshotOf(state), o), 1).value());
    }

    void appendixSpansPages()
    {
        ViewState state;
        state.setStore(record(), {});
        FigureOptions o = options({1123, 794});
        o.appendix = true;
        const Figure figure(snapshotOf(state), o);
        QVERIFY(figure.pageCount() > 2);
        const QByteArray pdf = figurePdf(figure, 0).value();
        QVERIFY(pdf.startsWith("%PDF"));
        QVERIFY(figurePdf(figure, 0).value() == pdf);
    }

    void emptyTimelineIsOnePage()
    {
        ViewState state;
        const QString text = readSvg(figureSvg(Figure(snapshotOf(state), options({1600, 900}))).value()).text;
        QVERIFY(text.contains(QStringLiteral("0 events")));
    }
};

TIMELOUPE_TEST(TestFigure, QApplication)
#include "tst_figure.moc"
