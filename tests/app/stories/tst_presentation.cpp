// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stories/presentation.h"

#include "tests/support/samplestory.h"
#include "tests/support/testprogram/testprogram.h"
#include "tests/support/warnings.h"
#include "views/story/notesview.h"
#include "views/story/storyview.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace timeloupe;
using namespace timeloupe::test;

class TestPresentation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }

    void notesStandWhereTheWindowIs_data()
    {
        QTest::addColumn<int>("screens");
        QTest::addColumn<int>("own");
        QTest::addColumn<bool>("swapped");
        QTest::addColumn<int>("stage");
        QTest::addColumn<int>("notes");
        QTest::newRow("one screen") << 1 << 0 << false << 0 << -1;
        QTest::newRow("one screen, nothing to swap") << 1 << 0 << true << 0 << -1;
        QTest::newRow("laptop and projector") << 2 << 0 << false << 1 << 0;
        QTest::newRow("window on the second") << 2 << 1 << false << 0 << 1;
        QTest::newRow("swapped") << 2 << 0 << true << 0 << 1;
        QTest::newRow("three") << 3 << 2 << false << 0 << 2;
    }
    void notesStandWhereTheWindowIs()
    {
        QFETCH(int, screens);
        QFETCH(int, own);
        QFETCH(bool, swapped);
        QFETCH(int, stage);
        QFETCH(int, notes);
        const auto places = Presentation::places(std::size_t(screens), std::size_t(own), swapped);
        QCOMPARE(int(places.stage), stage);
        QCOMPARE(places.notes ? int(*places.notes) : -1, notes);
    }

    void startsAtAStepFullScreenAndEndsInTheWindow()
    {
        QWidget window;
        window.show();
        Presentation presentation(sampleStory(), Theme::Dark, &window);
        QSignalSpy finished(&presentation, &Presentation::finished);
        QSignalSpy changed(&presentation, &Presentation::stepChanged);
        presentation.start(2);
        StoryView &stage = *presentation.stage();
        QVERIFY(stage.isVisible());
        QVERIFY(stage.isFullScreen());
        QVERIFY(!presentation.notes()->isVisible()); // one screen
        QTRY_VERIFY(stage.isSettled());
        QCOMPARE(stage.shown()->slide.title(), QStringLiteral("The days of the outage"));
        QTest::keyClick(&stage, Qt::Key_Left);
        QCOMPARE(changed.back().front().toInt(), 1);
        QTest::keyClick(&stage, Qt::Key_Escape);
        QVERIFY(!stage.isVisible());
        QCOMPARE(finished.count(), 1);
        QCOMPARE(finished.front().front().toInt(), 1);
    }

    void windowMayGoFirst()
    {
        auto window = std::make_unique<QWidget>();
        Presentation presentation(sampleStory(), Theme::Light, window.get());
        presentation.start();
        window.reset();
        QTest::keyClick(presentation.stage(), Qt::Key_Right);
        QTest::keyClick(presentation.stage(), Qt::Key_Escape);
        QVERIFY(!presentation.stage()->isVisible());
    }
};

TIMELOUPE_TEST(TestPresentation, QApplication)
#include "tst_presentation.moc"
