// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/export/storyfile.h"

#include "tests/support/samplestory.h"
#include "tests/support/testprogram/testprogram.h"
#include "tests/support/warnings.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace timeloupe;
using namespace timeloupe::test;

namespace {

StoryFileOptions options()
{
    StoryFileOptions made;
    made.program = QStringLiteral("Timeloupe test");
    return made;
}

/// What one of poppler's programs says of a PDF; "-" in `arguments` stands before the output.
QString poppler(const QString &program, const QByteArray &pdf, const QStringList &arguments)
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("deck.pdf"));
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return {};
    file.close();
    QProcess process;
    QStringList all = arguments;
    all.insert(all.indexOf(QStringLiteral("FILE")), name);
    all.removeAll(QStringLiteral("FILE"));
    process.start(program, all);
    if (!process.waitForFinished())
        return {};
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString pageText(const QByteArray &pdf, int page)
{
    const QString number = QString::number(page);
    return poppler(QStringLiteral("pdftotext"), pdf,
                   {QStringLiteral("-f"), number, QStringLiteral("-l"), number, QStringLiteral("FILE"),
                    QStringLiteral("-")})
        .simplified();
}

} // namespace

class TestStoryFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }

    void deckHasAPageForEachStep()
    {
        const StorySnapshot story = *sampleStory();
        const Result<QByteArray> pdf = storyPdf(story, options());
        QVERIFY(pdf.ok());
        const QString info = poppler(QStringLiteral("pdfinfo"), *pdf, {QStringLiteral("FILE")});
        QVERIFY2(info.contains(QRegularExpression(QStringLiteral("Pages: +6\n"))), qPrintable(info));
        QVERIFY2(info.contains(QRegularExpression(QStringLiteral("Page size: +960 x 540 pts"))), qPrintable(info));
        QVERIFY2(info.contains(QRegularExpression(QStringLiteral("Title: +Money & <power>"))), qPrintable(info));
        for (int i = 0; i < story.count(); ++i) {
            const QString text = pageText(*pdf, i + 1);
            QVERIFY2(text.contains(story.said(story.at(i)->title)), qPrintable(text));
            QVERIFY2(text.contains(QRegularExpression(QStringLiteral("\\b%1 ?/ ?6$").arg(i + 1))), qPrintable(text));
        }
        QVERIFY2(pageText(*pdf, 1).contains(QStringLiteral("What six companies did in ten years.")),
                 qPrintable(pageText(*pdf, 1)));
        QVERIFY(pageText(*pdf, 2).contains(QStringLiteral("From $1B to $30B; a </script> stays text, 5 * 3 too.")));
        QVERIFY(pageText(*pdf, 4).contains(QStringLiteral("cannot be shown")));
        QVERIFY(!pageText(*pdf, 1).contains(QStringLiteral("Greet"))); // notes are not for the audience
    }

    void deckIsVectorsAndFonts()
    {
        const Result<QByteArray> pdf = storyPdf(*sampleStory(), options());
        const QString images =
            poppler(QStringLiteral("pdfimages"), *pdf, {QStringLiteral("-list"), QStringLiteral("FILE")});
        QCOMPARE(images.count(u'\n'), 2); // the heading only
        const QString fonts = poppler(QStringLiteral("pdffonts"), *pdf, {QStringLiteral("FILE")});
        QVERIFY(fonts.contains(QStringLiteral("Inter")));
    }

    void accentsAreFoundInTheDeck()
    {
        const Result<QByteArray> pdf = storyPdf(*sampleStory(Language::French), options());
        QVERIFY2(pageText(*pdf, 1).contains(
                     QStringLiteral("Ce que six sociétés ont fait en dix ans, à l’été comme à Noël.")),
                 qPrintable(pageText(*pdf, 1)));
    }

    void sameStoryGivesTheSameBytes()
    {
        const StorySnapshot story = *sampleStory();
        QVERIFY(*storyPdf(story, options()) == *storyPdf(story, options()));
        QVERIFY(*stepSvg(story, 1, options()) == *stepSvg(story, 1, options()));
        QVERIFY(storyPictures(story, options())->at(1).png == storyPictures(story, options())->at(1).png);
    }

    void picturesHaveNamesAndSizes()
    {
        StoryFileOptions o = options();
        o.slide.size = {1920, 1080};
        o.slide.theme = Theme::Dark;
        const auto pictures = storyPictures(*sampleStory(), o);
        QVERIFY(pictures.ok());
        QCOMPARE(pictures->size(), std::size_t(6));
        QCOMPARE(pictures->at(0).name, QStringLiteral("01-who-gives-and-who-takes.png"));
        QCOMPARE(pictures->at(1).name, QStringLiteral("02-one-gift-b-one-b-contract.png"));
        QCOMPARE(pictures->at(4).name, QStringLiteral("05-step-5.png"));
        const QImage picture = QImage::fromData(pictures->at(0).png, "PNG");
        QCOMPARE(picture.size(), QSize(1920, 1080));
        QCOMPARE(picture.pixelColor(4, 4), Style::make(Theme::Dark).surface);
        QCOMPARE(picture.dotsPerMeterX(), 5669); // 144 an inch: 13.333 inches wide
        o.scale = 2;
        QCOMPARE(QImage::fromData(*stepPng(*sampleStory(), 0, o)).size(), QSize(3840, 2160));
    }

    void namesOfPicturesAreSafe_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("name");
        QTest::newRow("accents") << QStringLiteral("L’été à Noël : œuvre n° 3 ?")
                                 << QStringLiteral("01-l-ete-a-noel-oeuvre-n-3.png");
        QTest::newRow("paths") << QStringLiteral("../../etc/passwd\\x") << QStringLiteral("01-etc-passwd-x.png");
        QTest::newRow("nothing left") << QStringLiteral("日本 ?") << QStringLiteral("01.png");
        QTest::newRow("empty") << QString() << QStringLiteral("01.png");
        QTest::newRow("long") << QStringLiteral("word ").repeated(30)
                              << QStringLiteral("01-word-word-word-word-word-word-word-word-word.png");
        QTest::newRow("one long word") << QString(300, u'a')
                                       << QString(QStringLiteral("01-") + QString(48, u'a') + QStringLiteral(".png"));
    }
    void namesOfPicturesAreSafe()
    {
        QFETCH(QString, title);
        QFETCH(QString, name);
        QCOMPARE(pictureName(0, 9, title), name);
    }

    void namesSortAsTheStepsDo() { QCOMPARE(pictureName(8, 120, QStringLiteral("a")), QStringLiteral("009-a.png")); }

    void oneStepIsAVectorPicture()
    {
        const Result<QByteArray> svg = stepSvg(*sampleStory(), 1, options());
        QVERIFY(svg.ok());
        QXmlStreamReader reader(*svg);
        QString text;
        while (!reader.atEnd()) {
            reader.readNext();
            QVERIFY(!reader.isStartElement() || reader.name() != QStringLiteral("image"));
            if (reader.isCharacters())
                text += reader.text();
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QVERIFY(text.contains(QStringLiteral("One gift & <b>one</b> \"contract\"")));
        const Result<QByteArray> pdf = stepPdf(*sampleStory(), 1, options());
        QVERIFY(pageText(*pdf, 1).contains(QRegularExpression(QStringLiteral("\\b2 ?/ ?6$"))));
    }

    void cancelGivesNothing()
    {
        int asked = 0;
        const auto progress = [&asked](double) { return ++asked < 4; };
        const auto pdf = storyPdf(*sampleStory(), options(), progress);
        QVERIFY(!pdf.ok());
        QVERIFY(pdf.error().message.isEmpty());
        QVERIFY(!storyPictures(*sampleStory(), options(), [](double) { return false; }).ok());
    }

    void progressGrowsToTheEnd()
    {
        double last = -1;
        const auto progress = [&last](double share) {
            const bool grows = share >= last && share <= 1;
            last = share;
            return grows;
        };
        QVERIFY(storyPdf(*sampleStory(), options(), progress).ok());
        QVERIFY(last > 0.8);
    }

    void impossibleSizesAreErrors()
    {
        StoryFileOptions o = options();
        o.scale = 1e4;
        const auto pictures = storyPictures(*sampleStory(), o);
        QVERIFY(!pictures.ok());
        QVERIFY(pictures.error().message.contains(QStringLiteral("32767")));
    }

    void stepWarningsAreReported()
    {
        const QStringList faults = storyWarnings(*sampleStory());
        QCOMPARE(faults.size(), 2);
        QVERIFY(faults.at(0).startsWith(QStringLiteral("step 4: ")));
        QVERIFY(faults.at(0).contains(QStringLiteral("amount>=x")));
        QVERIFY(faults.at(1).contains(QStringLiteral("no-such")));
    }

    void storyWithoutStepsIsOnePage()
    {
        StorySnapshot story = *sampleStory();
        story.story.steps.clear();
        const Result<QByteArray> pdf = storyPdf(story, options());
        QVERIFY(pageText(*pdf, 1).contains(QStringLiteral("This story has no steps.")));
        QCOMPARE(storyPictures(story, options())->size(), std::size_t(1));
    }
};

TIMELOUPE_TEST(TestStoryFile, QApplication)
#include "tst_storyfile.moc"
