// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/notesview.h"

#include "tests/support/samplestory.h"
#include "tests/support/testprogram/testprogram.h"
#include "tests/support/warnings.h"

#include <QApplication>
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
    explicit Desk(StorySnapshotPtr story = sampleStory())
        : navigator(std::move(story)), tray(navigator.story()), view(navigator, tray)
    {
        view.resize(1280, 800);
        tray.setLook({{640, 360}, Theme::Light, ReadingDistance::LastRow}, 1);
        tray.want(0);
    }
    StoryNavigator navigator;
    SlideCache tray;
    NotesView view;
};

} // namespace

class TestNotesView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }

    void showsNotesNextStepAndPosition()
    {
        Desk viewController;
        const QStringList texts = shown(viewController.view);
        for (const char *text :
             {"Greet the audience.", "One gift & <b>one</b> \"contract\"", "1 / 6", "0:00", "Money & <power>", "Next"})
            QVERIFY2(texts.contains(QString::fromUtf8(text)), text);
        for (const QLabel *label : viewController.view.findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void followsTheNavigator()
    {
        Desk viewController;
        viewController.navigator.goTo(4);
        QVERIFY(shown(viewController.view).contains(QStringLiteral("What remains")));
        QVERIFY(shown(viewController.view).contains(QStringLiteral("No notes for this step.")));
        viewController.navigator.next();
        QVERIFY(shown(viewController.view).contains(QStringLiteral("This is the last step.")));
        QVERIFY(shown(viewController.view).contains(QStringLiteral("6 / 6")));
    }

    void keysOfTheLaptopLeadTheStage()
    {
        Desk viewController;
        QSignalSpy finished(&viewController.navigator, &StoryNavigator::finished);
        QTest::keyClick(&viewController.view, Qt::Key_PageDown);
        QTest::keyClick(&viewController.view, Qt::Key_Space);
        QCOMPARE(viewController.navigator.step(), 2);
        QTest::keyClick(&viewController.view, Qt::Key_B);
        QCOMPARE(viewController.navigator.blank(), StoryNavigator::Blank::Black);
        QTest::keyClick(&viewController.view, Qt::Key_Escape);
        QCOMPARE(finished.count(), 1);
    }

    void presentSlideIsShownSmall()
    {
        Desk viewController;
        const QImage before = viewController.view.grab().toImage();
        QTRY_VERIFY(viewController.tray.slide(0) && viewController.tray.slide(1));
        QVERIFY(viewController.view.grab().toImage() != before);
    }

    void elapsedTimeIsShown()
    {
        QCOMPARE(NotesView::elapsedText(0), QStringLiteral("0:00"));
        QCOMPARE(NotesView::elapsedText(7'999), QStringLiteral("0:07"));
        QCOMPARE(NotesView::elapsedText(754'000), QStringLiteral("12:34"));
        QCOMPARE(NotesView::elapsedText(3'723'000), QStringLiteral("1:02:03"));
    }

    void storyWithoutStepsHasNotesToo()
    {
        auto story = std::make_shared<StorySnapshot>(*sampleStory());
        story->story.steps.clear();
        Desk viewController(story);
        QVERIFY(shown(viewController.view).contains(QStringLiteral("This is the last step.")));
        (void)viewController.view.grab();
    }
};

TIMELOUPE_TEST(TestNotesView, QApplication)
#include "tst_notesview.moc"
