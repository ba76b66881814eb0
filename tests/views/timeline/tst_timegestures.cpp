// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timegestures.h"

#include "tests/support/generator.h"
#include "tests/support/testprogram/testprogram.h"

#include <QApplication>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <QWidget>

using namespace timeloupe;

namespace {

/// A bare widget of 1 000 pixels whose time axis begins at x = 100.
struct Hands
{
    ViewState state;
    QWidget widget;
    TimeGestures gestures{state, &widget, [this] { return axis(); }};

    Hands()
    {
        test::GeneratorOptions options;
        options.events = 200;
        state.setStore(test::generatedStore(options), QStringLiteral("generated"));
        widget.resize(1000, 300);
        widget.setFocusPolicy(Qt::StrongFocus);
        widget.show();
        const TimeRange all = state.extent();
        state.setRange({shifted(all.begin, all.length() * 0.4), shifted(all.begin, all.length() * 0.6)});
    }
    [[nodiscard]] TimeGestures::Axis axis() const { return {TimeScale(state.range(), 900, {}, 24), 100}; }
    [[nodiscard]] Instant at(double x) const { return axis().scale.time(x - 100); }

    void wheel(QPointF at, QPoint angle, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWheelEvent event(at, widget.mapToGlobal(at), {}, angle, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&widget, &event);
    }
};

} // namespace

class TestTimeGestures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theTimeUnderTheCursorStaysThereWhileTheWheelZooms()
    {
        Hands hands;
        const double pixel = hands.axis().scale.msPerPixel();
        const Instant before = hands.at(700);
        const double length = hands.state.range().length();
        hands.wheel({700, 50}, {0, 240});
        QVERIFY(std::abs(difference(before, hands.at(700))) <= pixel);
        QVERIFY(std::abs(hands.state.range().length() / length - 0.5) < 1e-6);
    }

    void smallStepsOfATouchpadAddUpToTheNotchOfAMouse()
    {
        Hands mouse;
        Hands pad;
        mouse.wheel({500, 50}, {0, 120});
        for (int i = 0; i < 8; ++i)
            pad.wheel({500, 50}, {0, 15});
        QVERIFY(std::abs(mouse.state.range().length() / pad.state.range().length() - 1) < 1e-6);
    }

    void shiftAndSidewaysWheelsPanWithoutZooming_data()
    {
        QTest::addColumn<QPoint>("angle");
        QTest::addColumn<bool>("shift");
        QTest::newRow("shift") << QPoint(0, -120) << true;
        QTest::newRow("sideways") << QPoint(-120, 0) << false;
    }

    void shiftAndSidewaysWheelsPanWithoutZooming()
    {
        QFETCH(QPoint, angle);
        QFETCH(bool, shift);
        Hands hands;
        const TimeRange before = hands.state.range();
        hands.wheel({500, 50}, angle, shift ? Qt::ShiftModifier : Qt::NoModifier);
        QVERIFY(hands.state.range().begin > before.begin);
        QCOMPARE(hands.state.range().length(), before.length());
    }

    void aDragMovesTheTimeWithTheHand()
    {
        Hands hands;
        const double pixel = hands.axis().scale.msPerPixel();
        const Instant held = hands.at(600);
        QTest::mousePress(&hands.widget, Qt::LeftButton, {}, {600, 100});
        QTest::mouseMove(&hands.widget, {560, 100});
        QTest::mouseMove(&hands.widget, {450, 100});
        QVERIFY(hands.gestures.isDragging());
        QVERIFY(std::abs(difference(held, hands.at(450))) <= 2 * pixel);
        QTest::mouseRelease(&hands.widget, Qt::LeftButton, {}, {450, 100});
        QVERIFY(!hands.gestures.isDragging());
    }

    void aPressWithoutADragMovesNothing()
    {
        Hands hands;
        QSignalSpy spy(&hands.state, &ViewState::rangeChanged);
        QTest::mouseClick(&hands.widget, Qt::LeftButton, {}, {600, 100});
        QCOMPARE(spy.count(), 0);
    }

    void oneGestureIsOneStepOfTheHistory()
    {
        Hands hands;
        const TimeRange before = hands.state.range();
        for (int i = 0; i < 5; ++i)
            hands.wheel({500, 50}, {0, 120});
        QTRY_VERIFY(hands.state.canGoBack());
        hands.state.goBack();
        QCOMPARE(hands.state.range(), before);
    }

    void aHeldKeyGoesOnUntilItIsLetGo()
    {
        Hands hands;
        const TimeRange before = hands.state.range();
        QTest::keyPress(&hands.widget, Qt::Key_D);
        QTRY_VERIFY(difference(before.begin, hands.state.range().begin) > before.length() * 0.05);
        QTest::keyRelease(&hands.widget, Qt::Key_D);
        const TimeRange after = hands.state.range();
        QSignalSpy spy(&hands.state, &ViewState::rangeChanged);
        QVERIFY(!spy.wait(60));
        QCOMPARE(hands.state.range(), after);
    }

    void wZoomsInAndSZoomsOut()
    {
        Hands hands;
        const double length = hands.state.range().length();
        QTest::keyClick(&hands.widget, Qt::Key_W);
        const double nearer = hands.state.range().length();
        QVERIFY(nearer < length);
        QTest::keyClick(&hands.widget, Qt::Key_S);
        QVERIFY(hands.state.range().length() > nearer);
    }
};

TIMELOUPE_TEST(TestTimeGestures, QApplication)
#include "tst_timegestures.moc"
