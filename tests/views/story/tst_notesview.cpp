// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/notesview.h"

#include "tests/support/samplestory.h"
#include "tests/support/warnings.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace timeloupe;
using namespace timeloupe::test;

namespace {

QStringList shown(const QWidget &view)
{
    QStringList texts;
    for (const QLabel *label : view.findChildren<QLabel *>())
        texts += label->text();
    for (const QWidget *widget : view.findChildren<QWidget *>())
        texts += widget->accessibleName();
    return texts;
}

struct Desk
{
    explicit Desk(ToldStoryPtr story = sampleStory()) : walk(std::move(story)), tray(walk.story()), view(walk, tray)
    {
        view.resize(1280, 800);
        tray.setLook({{640, 360}, Theme::Light, ReadingDistance::LastRow}, 1);
        tray.want(0);
    }
    StoryWalk walk;
    SlideTray tray;
    NotesView view;
};

} // namespace

class TestNotesView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }

    void tellsNotesNextStepAndPlace()
    {
        Desk desk;
        const QStringList texts = shown(desk.view);
        for (const char *text :
             {"Greet the audience.", "One gift & <b>one</b> \"contract\"", "1 / 6", "0:00", "Money & <power>", "Next"})
            QVERIFY2(texts.contains(QString::fromUtf8(text)), text);
        for (const QLabel *label : desk.view.findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void followsTheWalk()
    {
        Desk desk;
        desk.walk.goTo(4);
        QVERIFY(shown(desk.view).contains(QStringLiteral("What remains")));
        QVERIFY(shown(desk.view).contains(QStringLiteral("No notes for this step.")));
        desk.walk.next();
        QVERIFY(shown(desk.view).contains(QStringLiteral("This is the last step.")));
        QVERIFY(shown(desk.view).contains(QStringLiteral("6 / 6")));
    }

    void keysOfTheLaptopLeadTheStage()
    {
        Desk desk;
        QSignalSpy finished(&desk.walk, &StoryWalk::finished);
        QTest::keyClick(&desk.view, Qt::Key_PageDown);
        QTest::keyClick(&desk.view, Qt::Key_Space);
        QCOMPARE(desk.walk.step(), 2);
        QTest::keyClick(&desk.view, Qt::Key_B);
        QCOMPARE(desk.walk.blank(), StoryWalk::Blank::Black);
        QTest::keyClick(&desk.view, Qt::Key_Escape);
        QCOMPARE(finished.count(), 1);
    }

    void presentSlideIsShownSmall()
    {
        Desk desk;
        const QImage before = desk.view.grab().toImage();
        QTRY_VERIFY(desk.tray.slide(0) && desk.tray.slide(1));
        QVERIFY(desk.view.grab().toImage() != before);
    }

    void elapsedTimeIsTold()
    {
        QCOMPARE(NotesView::elapsedText(0), QStringLiteral("0:00"));
        QCOMPARE(NotesView::elapsedText(7'999), QStringLiteral("0:07"));
        QCOMPARE(NotesView::elapsedText(754'000), QStringLiteral("12:34"));
        QCOMPARE(NotesView::elapsedText(3'723'000), QStringLiteral("1:02:03"));
    }

    void storyWithoutStepsHasNotesToo()
    {
        auto story = std::make_shared<ToldStory>(*sampleStory());
        story->story.steps.clear();
        Desk desk(story);
        QVERIFY(shown(desk.view).contains(QStringLiteral("This is the last step.")));
        (void)desk.view.grab();
    }
};

QTEST_MAIN(TestNotesView)
#include "tst_notesview.moc"
