// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/state/storywalk.h"

#include "tests/support/panelrecord.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace timeloupe;

namespace {

ToldStoryPtr story(int steps)
{
    auto told = std::make_shared<ToldStory>();
    told->store = panelRecord();
    told->story.steps.resize(static_cast<std::size_t>(steps));
    return told;
}

} // namespace

class TestStoryWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void endsStopTheWalk()
    {
        StoryWalk walk(story(3));
        const QSignalSpy changed(&walk, &StoryWalk::stepChanged);
        walk.back();
        QCOMPARE(walk.step(), 0);
        QCOMPARE(changed.count(), 0);
        walk.goTo(99);
        QCOMPARE(walk.step(), 2);
        walk.next();
        QCOMPARE(changed.count(), 1);
        walk.goTo(-5);
        QCOMPARE(walk.step(), 0);
        QCOMPARE(walk.current(), walk.story()->at(0));
        QVERIFY(walk.story()->at(2) != nullptr);
        QVERIFY(walk.story()->at(3) == nullptr);
        QVERIFY(walk.story()->at(-1) == nullptr);
    }

    void emptyStoryCanBeWalked()
    {
        StoryWalk walk(story(0));
        walk.next();
        walk.back();
        walk.goTo(3);
        QCOMPARE(walk.step(), 0);
        QVERIFY(walk.current() == nullptr);
    }

    void blankScreenIsLitBeforeOneGoesOn()
    {
        StoryWalk walk(story(3));
        const QSignalSpy changed(&walk, &StoryWalk::blankChanged);
        walk.toggleBlank(StoryWalk::Blank::Black);
        QCOMPARE(walk.blank(), StoryWalk::Blank::Black);
        walk.next();
        QCOMPARE(walk.blank(), StoryWalk::Blank::None);
        QCOMPARE(walk.step(), 0);
        walk.next();
        QCOMPARE(walk.step(), 1);
        walk.toggleBlank(StoryWalk::Blank::White);
        walk.toggleBlank(StoryWalk::Blank::Black);
        QCOMPARE(walk.blank(), StoryWalk::Blank::Black);
        walk.toggleBlank(StoryWalk::Blank::Black);
        QCOMPARE(walk.blank(), StoryWalk::Blank::None);
        QCOMPARE(changed.count(), 5);
    }

    void numberIsTypedDigitByDigit()
    {
        StoryWalk walk(story(12));
        QVERIFY(!walk.goToTyped());
        walk.typeDigit(0);
        QVERIFY(!walk.typed());
        walk.typeDigit(1);
        walk.typeDigit(1);
        QCOMPARE(walk.typed(), std::optional<int>(11));
        QVERIFY(walk.goToTyped());
        QCOMPARE(walk.step(), 10);
        QVERIFY(!walk.typed());
        walk.typeDigit(5);
        walk.next();
        QVERIFY(!walk.typed());
        for (const int digit : {1, 3})
            walk.typeDigit(digit);
        QVERIFY(walk.goToTyped());
        QCOMPARE(walk.step(), 11); // there is no step 13
        for (int i = 0; i < 20; ++i)
            walk.typeDigit(9);
        QCOMPARE(walk.typed(), std::optional<int>(9999));
    }

    void endIsToldOnceWithTheLastStep()
    {
        StoryWalk walk(story(3));
        QSignalSpy finished(&walk, &StoryWalk::finished);
        walk.goTo(2);
        walk.end();
        walk.end();
        QCOMPARE(finished.count(), 1);
        QCOMPARE(finished.front().front().toInt(), 2);
    }
};

QTEST_GUILESS_MAIN(TestStoryWalk)
#include "tst_storywalk.moc"
