// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/state/storynavigator.h"

#include "tests/support/panelrecord.h"
#include "tests/support/testprogram/testprogram.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace timeloupe;

namespace {

StorySnapshotPtr story(int steps)
{
    auto snapshot = std::make_shared<StorySnapshot>();
    snapshot->store = panelRecord();
    snapshot->story.steps.resize(static_cast<std::size_t>(steps));
    return snapshot;
}

} // namespace

class TestStoryNavigator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void navigatorStopsAtEnds()
    {
        StoryNavigator navigator(story(3));
        const QSignalSpy changed(&navigator, &StoryNavigator::stepChanged);
        navigator.back();
        QCOMPARE(navigator.step(), 0);
        QCOMPARE(changed.count(), 0);
        navigator.goTo(99);
        QCOMPARE(navigator.step(), 2);
        navigator.next();
        QCOMPARE(changed.count(), 1);
        navigator.goTo(-5);
        QCOMPARE(navigator.step(), 0);
        QCOMPARE(navigator.current(), navigator.story()->at(0));
        QVERIFY(navigator.story()->at(2) != nullptr);
        QVERIFY(navigator.story()->at(3) == nullptr);
        QVERIFY(navigator.story()->at(-1) == nullptr);
    }

    void emptyStoryIsNavigable()
    {
        StoryNavigator navigator(story(0));
        navigator.next();
        navigator.back();
        navigator.goTo(3);
        QCOMPARE(navigator.step(), 0);
        QVERIFY(navigator.current() == nullptr);
    }

    void blankScreenIsLitBeforeOneGoesOn()
    {
        StoryNavigator navigator(story(3));
        const QSignalSpy changed(&navigator, &StoryNavigator::blankChanged);
        navigator.toggleBlank(StoryNavigator::Blank::Black);
        QCOMPARE(navigator.blank(), StoryNavigator::Blank::Black);
        navigator.next();
        QCOMPARE(navigator.blank(), StoryNavigator::Blank::None);
        QCOMPARE(navigator.step(), 0);
        navigator.next();
        QCOMPARE(navigator.step(), 1);
        navigator.toggleBlank(StoryNavigator::Blank::White);
        navigator.toggleBlank(StoryNavigator::Blank::Black);
        QCOMPARE(navigator.blank(), StoryNavigator::Blank::Black);
        navigator.toggleBlank(StoryNavigator::Blank::Black);
        QCOMPARE(navigator.blank(), StoryNavigator::Blank::None);
        QCOMPARE(changed.count(), 5);
    }

    void numberIsTypedDigitByDigit()
    {
        StoryNavigator navigator(story(12));
        QVERIFY(!navigator.goToTyped());
        navigator.typeDigit(0);
        QVERIFY(!navigator.typed());
        navigator.typeDigit(1);
        navigator.typeDigit(1);
        QCOMPARE(navigator.typed(), std::optional<int>(11));
        QVERIFY(navigator.goToTyped());
        QCOMPARE(navigator.step(), 10);
        QVERIFY(!navigator.typed());
        navigator.typeDigit(5);
        navigator.next();
        QVERIFY(!navigator.typed());
        for (const int digit : {1, 3})
            navigator.typeDigit(digit);
        QVERIFY(navigator.goToTyped());
        QCOMPARE(navigator.step(), 11); // there is no step 13
        for (int i = 0; i < 20; ++i)
            navigator.typeDigit(9);
        QCOMPARE(navigator.typed(), std::optional<int>(9999));
    }

    void finishedIsEmittedWithLastStep()
    {
        StoryNavigator navigator(story(3));
        QSignalSpy finished(&navigator, &StoryNavigator::finished);
        navigator.goTo(2);
        navigator.end();
        navigator.end();
        QCOMPARE(finished.count(), 1);
        QCOMPARE(finished.front().front().toInt(), 2);
    }
};

TIMELOUPE_TEST(TestStoryNavigator, QCoreApplication)
#include "tst_storynavigator.moc"
