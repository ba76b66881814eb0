// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/slide.h"

#include "model/text/emphasis.h"
#include "tests/support/samplestory.h"
#include "tests/support/testprogram/testprogram.h"
#include "tests/support/warnings.h"
#include "views/export/svgdevice.h"

#include <QApplication>
#include <QPainter>
#include <QTest>
#include <QXmlStreamReader>

using namespace timeloupe;
using namespace timeloupe::test;

namespace {

/// What is written on a slide, in lines.
QString words(const Slide &slide)
{
    SvgDevice device({slide.size(), {}, {}, {}, {}}, sampleStory()->store, Language::English);
    QPainter painter(&device);
    slide.paint(painter);
    painter.end();
    QString text;
    QXmlStreamReader reader(device.bytes());
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == QStringLiteral("text"))
            text += reader.readElementText() + u'\n';
    }
    return text;
}

Slide slideOf(const StorySnapshot &story, int step, SlideOptions options = {})
{
    return Slide(story, step, SlideFrame(story, options));
}

StorySnapshot saying(const QString &title, const QString &caption)
{
    StorySnapshot story = *sampleStory();
    story.story.steps.resize(1);
    story.story.steps[0].title.en = title.toStdString();
    story.story.steps[0].caption.en = caption.toStdString();
    return story;
}

} // namespace

class TestSlide : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }

    void slideShowsItsStep()
    {
        const Slide slide = slideOf(*sampleStory(), 0);
        QVERIFY(!slide.fault());
        const QString text = words(slide);
        for (const char *said : {"Who gives and who takes", "six companies", "Money & <power>", "1 / 6",
                                 "Sources: The deals of the year · Another view", "Microsoft", "2025"})
            QVERIFY2(text.contains(QString::fromUtf8(said)), qPrintable(QString::fromUtf8(said) + u'\n' + text));
        QVERIFY(!text.contains(u'*'));
        for (const char *noise : {"nothing counted twice", "folded", "Legend"})
            QVERIFY2(!text.contains(QString::fromUtf8(noise)), noise);
    }

    void slideUsesStoryLanguage()
    {
        const QString text = words(slideOf(*sampleStory(Language::French), 0));
        for (const char *said : {"Qui donne et qui reçoit", "six sociétés", "à l’été comme à Noël", "L’argent"})
            QVERIFY2(text.contains(QString::fromUtf8(said)), said);
    }

    void amountsAreShownWhereTheStepNamesThem()
    {
        QVERIFY(words(slideOf(*sampleStory(), 1)).contains(QStringLiteral("Amount")));
        QVERIFY(!words(slideOf(*sampleStory(), 0)).contains(QStringLiteral("Amount")));
    }

    void faultIsShownOnSlide()
    {
        const Slide slide = slideOf(*sampleStory(), 3);
        QVERIFY(slide.fault());
        QVERIFY(slide.chart() == nullptr);
        const QString text = words(slide);
        QVERIFY(text.contains(QStringLiteral("A step that is broken")));
        QVERIFY2(text.simplified().contains(QStringLiteral("cannot be shown")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("amount>=x")));
    }

    void unknownEventIsReported()
    {
        const Slide slide = slideOf(*sampleStory(), 4);
        QCOMPARE(slide.title(), QStringLiteral("Step 5"));
        QVERIFY(slide.fault().value_or(QString()).contains(QStringLiteral("no-such")));
        QVERIFY(slide.chart() != nullptr);
    }

    void storyWithoutStepsIsASlideToo()
    {
        StorySnapshot story = *sampleStory();
        story.story.steps.clear();
        const QString text = words(slideOf(story, 0));
        QVERIFY(text.contains(QStringLiteral("Money & <power>")));
        QVERIFY(text.contains(QStringLiteral("This story has no steps.")));
    }

    void everythingIsOnTheSlide_data()
    {
        QTest::addColumn<QSizeF>("size");
        QTest::newRow("16:9") << QSizeF(1920, 1080);
        QTest::newRow("4:3") << QSizeF(1024, 768);
        QTest::newRow("4K") << QSizeF(3840, 2160);
        QTest::newRow("deck") << QSizeF(1280, 720);
        QTest::newRow("narrow") << QSizeF(600, 900);
        QTest::newRow("wide") << QSizeF(3440, 1080);
        QTest::newRow("tiny") << QSizeF(64, 48);
    }
    void everythingIsOnTheSlide()
    {
        QFETCH(QSizeF, size);
        const SlideFrame frame(*sampleStory(), {size, Theme::Dark, ReadingDistance::LastRow});
        const QRectF whole(QPointF(), frame.size());
        for (const QRectF &part : {frame.title(), frame.chart(), frame.foot(), frame.progress()})
            QVERIFY(whole.adjusted(-0.01, -0.01, 0.01, 0.01).contains(part));
        QVERIFY(frame.title().bottom() < frame.chart().top());
        QVERIFY(frame.chart().bottom() < frame.foot().top());
        QVERIFY(frame.chart().height() > 0.4 * whole.height());
        QVERIFY(qFuzzyCompare(frame.size().width() * frame.scale(), size.width()));
    }

    void slidesOfOneShapeDifferByScaleOnly()
    {
        const SlideFrame small(*sampleStory(), {{1280, 720}, Theme::Light, ReadingDistance::LastRow});
        const SlideFrame large(*sampleStory(), {{3840, 2160}, Theme::Light, ReadingDistance::LastRow});
        QCOMPARE(small.chart(), large.chart());
        QCOMPARE(small.size(), large.size());
        QCOMPARE(large.scale(), 3 * small.scale());
    }

    void timelineStandsAtTheSamePlaceOnAllSlides()
    {
        const StorySnapshot story = *sampleStory();
        const SlideFrame frame(story, {});
        QCOMPARE(Slide(story, 0, frame).chartRect(), Slide(story, 5, frame).chartRect());
    }

    void longTextsGetSmallerType()
    {
        const QString title =
            QStringLiteral("A title of many words that goes on and on, over two lines at the least, and "
                           "then some more of them until it really ends here");
        const QString caption = QStringLiteral("word ").repeated(70) + QStringLiteral("END.");
        const StorySnapshot story = saying(title, caption);
        const QString text = words(slideOf(story, 0)).simplified();
        QVERIFY2(text.contains(QStringLiteral("ends here")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("END.")), qPrintable(text));
        const StorySnapshot brief = saying(QStringLiteral("Brief"), {});
        QVERIFY(SlideFrame(story, {}).titleOf({}).font.pixelSize() <
                SlideFrame(brief, {}).titleOf({}).font.pixelSize());
    }

    void veryLongTextsAreElided()
    {
        const StorySnapshot story = saying(QStringLiteral("Title"), QStringLiteral("much ").repeated(4000));
        const SlideFrame frame(story, {});
        QVERIFY(frame.chart().height() > 0.4 * frame.size().height());
        const QString text = words(Slide(story, 0, frame));
        QVERIFY(text.contains(u'…'));
        QVERIFY(text.size() < 4000);
        const StorySnapshot one = saying(QString(3000, u'M'), {});
        QVERIFY(words(slideOf(one, 0)).contains(u'…'));
    }

    void starsAreForEmphasisOnly()
    {
        const QString text = words(slideOf(*sampleStory(), 1));
        QVERIFY2(text.contains(QStringLiteral("5 * 3")), qPrintable(text));
        QVERIFY(!text.contains(QStringLiteral("*$30B*")));
    }

    void cancelledSlideHasNoTimeline()
    {
        const StorySnapshot story = *sampleStory();
        const Slide slide(story, 0, SlideFrame(story, {}), [](double) { return false; });
        QVERIFY(slide.chart() == nullptr);
        QVERIFY(!slide.fault());
    }

    void cameraGoesFromSlideToSlide()
    {
        const StorySnapshot story = *sampleStory();
        const SlideFrame frame(story, {});
        const Slide all(story, 0, frame);
        const Slide few(story, 2, frame);
        const CameraPath path = all.pathTo(few);
        QCOMPARE(path.at(0), all.range());
        QCOMPARE(path.at(1), few.range());
        QVERIFY(path.milliseconds() > 0);
        QCOMPARE(Slide(story, 3, frame).pathTo(few).milliseconds(), 0);
    }
};

TIMELOUPE_TEST(TestSlide, QApplication)
#include "tst_slide.moc"
