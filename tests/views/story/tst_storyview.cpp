// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/storyview.h"

#include "tests/support/samplestory.h"
#include "tests/support/testprogram/testprogram.h"
#include "tests/support/warnings.h"

#include <QApplication>
#include <QProxyStyle>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace timeloupe;
using namespace timeloupe::test;

namespace {

/// A desktop that asks for animations, or for none.
class Desktop : public QProxyStyle
{
public:
    explicit Desktop(bool animated) : m_animated(animated) {}
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        return hint == SH_Widget_Animation_Duration ? (m_animated ? 200 : 0)
                                                    : QProxyStyle::styleHint(hint, option, widget, data);
    }

private:
    bool m_animated;
};

/// Moves the mouse over a widget, shown or not.
void moveMouse(QWidget &widget, QPointF at)
{
    QMouseEvent move(QEvent::MouseMove, at, at, Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &move);
}

struct Stage
{
    explicit Stage(QSize size = {960, 540}, bool animated = false, StorySnapshotPtr story = sampleStory())
        : navigator(std::move(story)), tray(navigator.story()), view(navigator, tray), desktop(animated)
    {
        view.setStyle(&desktop);
        view.resize(size);
    }

    [[nodiscard]] QImage grabbed()
    {
        (void)view.grab();
        [&] { QTRY_VERIFY(view.isSettled()); }();
        return view.grab().toImage();
    }
    [[nodiscard]] QImage pictured(int step) const { return tray.slide(step)->picture; }

    StoryNavigator navigator;
    SlideCache tray;
    StoryView view;
    Desktop desktop;
};

} // namespace

class TestStoryView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }

    void keysOfKeyboardsAndClickers_data()
    {
        QTest::addColumn<QList<int>>("keys");
        QTest::addColumn<int>("step");
        const auto row = [](const char *name, QList<int> keys, int step) { QTest::newRow(name) << keys << step; };
        row("right", {Qt::Key_Right}, 1);
        row("down", {Qt::Key_Down}, 1);
        row("space", {Qt::Key_Space}, 1);
        row("clicker on", {Qt::Key_PageDown}, 1);
        row("enter", {Qt::Key_Return}, 1);
        row("keypad enter", {Qt::Key_Enter}, 1);
        row("left", {Qt::Key_End, Qt::Key_Left}, 4);
        row("up", {Qt::Key_End, Qt::Key_Up}, 4);
        row("clicker back", {Qt::Key_End, Qt::Key_PageUp}, 4);
        row("backspace", {Qt::Key_End, Qt::Key_Backspace}, 4);
        row("home", {Qt::Key_End, Qt::Key_Home}, 0);
        row("end", {Qt::Key_End}, 5);
        row("beyond the end", {Qt::Key_End, Qt::Key_Right, Qt::Key_Right}, 5);
        row("before the begin", {Qt::Key_Left}, 0);
        row("number", {Qt::Key_4, Qt::Key_Return}, 3);
        row("number of no step", {Qt::Key_4, Qt::Key_0, Qt::Key_Return}, 0);
        row("number given up", {Qt::Key_4, Qt::Key_Right, Qt::Key_Return}, 2);
        row("others mean nothing", {Qt::Key_X, Qt::Key_F5, Qt::Key_Tab, Qt::Key_Shift}, 0);
    }
    void keysOfKeyboardsAndClickers()
    {
        QFETCH(QList<int>, keys);
        QFETCH(int, step);
        Stage stage;
        for (const int key : keys)
            QTest::keyClick(&stage.view, static_cast<Qt::Key>(key));
        QCOMPARE(stage.navigator.step(), step);
    }

    void heldKeyCountsOnce()
    {
        Stage stage;
        QTest::keyPress(&stage.view, Qt::Key_Right);
        for (int i = 0; i < 5; ++i) {
            QKeyEvent again(QEvent::KeyPress, Qt::Key_Right, Qt::NoModifier, {}, true);
            QCoreApplication::sendEvent(&stage.view, &again);
        }
        QCOMPARE(stage.navigator.step(), 1);
    }

    void clickGoesOnAndTheWheelDoesNothing()
    {
        Stage stage;
        QTest::mouseClick(&stage.view, Qt::LeftButton);
        QCOMPARE(stage.navigator.step(), 1);
        QTest::mouseClick(&stage.view, Qt::RightButton);
        QWheelEvent wheel({9, 9}, {9, 9}, {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&stage.view, &wheel);
        QVERIFY(wheel.isAccepted());
        QCOMPARE(stage.navigator.step(), 1);
    }

    void escapeEndsAtCurrentStep()
    {
        Stage stage;
        QSignalSpy finished(&stage.navigator, &StoryNavigator::finished);
        QTest::keyClick(&stage.view, Qt::Key_PageDown);
        QTest::keyClick(&stage.view, Qt::Key_PageDown);
        QTest::keyClick(&stage.view, Qt::Key_Escape);
        QCOMPARE(finished.count(), 1);
        QCOMPARE(finished.front().front().toInt(), 2);
    }

    void closedWindowEndsToo()
    {
        Stage stage;
        QSignalSpy finished(&stage.navigator, &StoryNavigator::finished);
        stage.view.show();
        stage.view.close();
        QCOMPARE(finished.count(), 1);
    }

    void stageShowsTheSlideOfTheStep_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("4:3") << QSize(1024, 768);
        QTest::newRow("full HD") << QSize(1920, 1080);
        QTest::newRow("4K") << QSize(3840, 2160);
    }
    void stageShowsTheSlideOfTheStep()
    {
        QFETCH(QSize, size);
        Stage stage(size);
        const QImage first = stage.grabbed();
        QCOMPARE(first.size(), size);
        QCOMPARE(first.convertToFormat(QImage::Format_RGB32), stage.pictured(0));
        QTest::keyClick(&stage.view, Qt::Key_Right);
        const QImage second = stage.grabbed();
        QCOMPARE(second.convertToFormat(QImage::Format_RGB32), stage.pictured(1));
        QVERIFY(second != first);
    }

    void nextSlideIsMadeAhead()
    {
        Stage stage;
        (void)stage.grabbed();
        QTRY_VERIFY(stage.tray.slide(1));
        QTest::keyClick(&stage.view, Qt::Key_Right);
        QVERIFY(stage.view.isSettled()); // at once
        QTRY_VERIFY(stage.tray.slide(2));
        QVERIFY(stage.tray.slide(0));
        QTest::keyClick(&stage.view, Qt::Key_End);
        QTRY_VERIFY(stage.view.isSettled());
        QVERIFY(!stage.tray.slide(1)); // nor is everything kept
    }

    void keysBeforeTheFirstSlideIsMade()
    {
        Stage stage;
        (void)stage.view.grab();
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(&stage.view, Qt::Key_Right);
        QTRY_VERIFY(stage.view.isSettled());
        QCOMPARE(stage.view.shown()->slide.title(), QStringLiteral("A step that is broken"));
    }

    void cameraMovesAndComesToRest()
    {
        Stage stage({960, 540}, true);
        stage.view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&stage.view));
        QTRY_VERIFY(stage.view.isSettled() && stage.tray.slide(1));
        QTest::keyClick(&stage.view, Qt::Key_Right);
        QVERIFY(!stage.view.isSettled());
        QTRY_VERIFY_WITH_TIMEOUT(stage.view.isSettled(), 2 * CameraPath::kLongestMs);
        QCOMPARE(stage.grabbed().convertToFormat(QImage::Format_RGB32), stage.pictured(1));
    }

    void keyDuringAMoveGoesOnFromItsEnd()
    {
        Stage stage({960, 540}, true);
        stage.view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&stage.view));
        QTRY_VERIFY(stage.view.isSettled() && stage.tray.slide(1));
        QTest::keyClick(&stage.view, Qt::Key_Right);
        QTest::keyClick(&stage.view, Qt::Key_Right);
        QTest::keyClick(&stage.view, Qt::Key_Left);
        QTest::keyClick(&stage.view, Qt::Key_Left);
        QCOMPARE(stage.navigator.step(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(stage.view.isSettled(), 2 * CameraPath::kLongestMs);
        QCOMPARE(stage.grabbed().convertToFormat(QImage::Format_RGB32), stage.pictured(0));
    }

    void nothingMovesUnderReducedMotion()
    {
        Stage stage({960, 540}, false);
        stage.view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&stage.view));
        QTRY_VERIFY(stage.view.isSettled() && stage.tray.slide(1));
        QTest::keyClick(&stage.view, Qt::Key_Right);
        QVERIFY(stage.view.isSettled());
    }

    void blankScreenIsOneColour_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QColor>("color");
        QTest::newRow("B") << int(Qt::Key_B) << QColor(Qt::black);
        QTest::newRow("period of a clicker") << int(Qt::Key_Period) << QColor(Qt::black);
        QTest::newRow("W") << int(Qt::Key_W) << QColor(Qt::white);
        QTest::newRow("comma") << int(Qt::Key_Comma) << QColor(Qt::white);
    }
    void blankScreenIsOneColour()
    {
        QFETCH(int, key);
        QFETCH(QColor, color);
        Stage stage;
        const QImage lit = stage.grabbed();
        QTest::keyClick(&stage.view, static_cast<Qt::Key>(key));
        QImage blank(lit.size(), QImage::Format_RGB32);
        blank.fill(color);
        QCOMPARE(stage.view.grab().toImage().convertToFormat(QImage::Format_RGB32), blank);
        QTest::keyClick(&stage.view, static_cast<Qt::Key>(key));
        QCOMPARE(stage.view.grab().toImage(), lit);
    }

    void spotFollowsTheMouseAndGoesWhenItRests()
    {
        Stage stage;
        const QImage still = stage.grabbed();
        QCOMPARE(stage.view.cursor().shape(), Qt::BlankCursor);
        moveMouse(stage.view, {300, 300});
        moveMouse(stage.view, {301, 301}); // a bump
        QCOMPARE(stage.view.grab().toImage(), still);
        moveMouse(stage.view, {400, 300});
        QCOMPARE(stage.view.spot().at(), std::optional<QPointF>(QPointF(400, 300)));
        const QImage lit = stage.view.grab().toImage();
        QVERIFY(lit.pixelColor(400, 300) != still.pixelColor(400, 300));
        QCOMPARE(lit.pixelColor(200, 300), still.pixelColor(200, 300));
        QCOMPARE(stage.view.cursor().shape(), Qt::BlankCursor);
        QTest::keyClick(&stage.view, Qt::Key_L);
        QCOMPARE(stage.view.grab().toImage(), still);
        QCOMPARE(stage.view.cursor().shape(), Qt::ArrowCursor);
        QTest::keyClick(&stage.view, Qt::Key_L);
        QTRY_VERIFY_WITH_TIMEOUT(!stage.view.spot().at(), 2 * PointerSpot::kRestMs);
        QCOMPARE(stage.view.grab().toImage(), still);
        QCOMPARE(stage.view.cursor().shape(), Qt::BlankCursor);
    }

    void notesCanBeShownOnTheOnlyScreen()
    {
        Stage stage;
        const QImage plain = stage.grabbed();
        QTest::keyClick(&stage.view, Qt::Key_N);
        QVERIFY(stage.view.areNotesShown());
        const QImage noted = stage.view.grab().toImage();
        QVERIFY(noted != plain);
        QCOMPARE(noted.copy(0, 0, 960, 300), plain.copy(0, 0, 960, 300));
        QTest::keyClick(&stage.view, Qt::Key_N);
        QCOMPARE(stage.view.grab().toImage(), plain);
    }

    void numberIsShownWhileItIsTyped()
    {
        Stage stage;
        const QImage plain = stage.grabbed();
        QTest::keyClick(&stage.view, Qt::Key_3);
        QVERIFY(stage.view.grab().toImage() != plain);
        QTest::keyClick(&stage.view, Qt::Key_Home);
        QCOMPARE(stage.view.grab().toImage(), plain);
    }

    void stepIsTheAccessibleName()
    {
        Stage stage;
        QCOMPARE(stage.view.accessibleName(), QStringLiteral("Who gives and who takes"));
        QCOMPARE(stage.view.accessibleDescription(), QStringLiteral("What six companies did in ten years."));
        QTest::keyClick(&stage.view, Qt::Key_Right);
        QCOMPARE(stage.view.accessibleName(), QStringLiteral("One gift & <b>one</b> \"contract\""));
        QTest::keyClick(&stage.view, Qt::Key_End);
        QTest::keyClick(&stage.view, Qt::Key_Left);
        QCOMPARE(stage.view.accessibleName(), QStringLiteral("Step 5"));
    }

    void storyWithoutStepsCanBePresented()
    {
        auto story = std::make_shared<StorySnapshot>(*sampleStory());
        story->story.steps.clear();
        Stage stage({960, 540}, true, story);
        (void)stage.grabbed();
        QTest::keyClick(&stage.view, Qt::Key_Right);
        QTest::keyClick(&stage.view, Qt::Key_1);
        QTest::keyClick(&stage.view, Qt::Key_Return);
        QSignalSpy finished(&stage.navigator, &StoryNavigator::finished);
        QTest::keyClick(&stage.view, Qt::Key_Escape);
        QCOMPARE(finished.front().front().toInt(), 0);
    }

    void resizedStageIsMadeAnew()
    {
        Stage stage;
        (void)stage.grabbed();
        stage.view.resize(800, 600);
        QCOMPARE(stage.view.grab().size(), QSize(800, 600)); // stretched meanwhile
        const QImage made = stage.grabbed();
        QCOMPARE(made.convertToFormat(QImage::Format_RGB32), stage.pictured(0));
    }

    void stageCanCloseWhileRendering()
    {
        for (int i = 0; i < 5; ++i) {
            Stage stage({1920, 1080});
            (void)stage.view.grab();
            QTest::keyClick(&stage.view, Qt::Key_End);
        }
    }
};

TIMELOUPE_TEST(TestStoryView, QApplication)
#include "tst_storyview.moc"
