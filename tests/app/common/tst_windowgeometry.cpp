// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/windowgeometry.h"
#include "tests/support/testprogram/testprogram.h"

#include <QApplication>
#include <QDataStream>
#include <QIODevice>
#include <QRegularExpression>
#include <QScreen>
#include <QSplitter>
#include <QTest>

#include <climits>

using namespace timeloupe;

namespace {

/// As QWidget::saveGeometry() writes it.
QByteArray savedGeometry(const QRect &place, bool isMaximized)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_4_0);
    stream << quint32(0x1D9D0CB) << quint16(3) << quint16(0) << place << place << qint32(0) << quint8(isMaximized)
           << quint8(0) << qint32(800) << place;
    return bytes;
}

void addThree(QSplitter &splitter)
{
    for (int i = 0; i < 3; ++i)
        splitter.addWidget(new QWidget);
    splitter.resize(900, 300);
    splitter.setSizes({200, 300, 400});
}

} // namespace

class TestWindowGeometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }

    void theWindowFitsAScreen_data()
    {
        QTest::addColumn<QByteArray>("geometry");
        for (const bool isMaximized : {false, true}) {
            const char *state = isMaximized ? "maximised" : "normal";
            const auto add = [&](const char *name, const QRect &place) {
                QTest::addRow("%s, %s", name, state) << savedGeometry(place, isMaximized);
            };
            add("huge", QRect(-30'000, -30'000, 32'767, 32'767));
            add("huge at the origin", QRect(0, 0, 32'767, 32'767));
            add("far away", QRect(30'000, 30'000, 640, 480));
            add("negative", QRect(100, 100, -500, -500));
            add("empty", QRect());
            add("largest numbers", QRect(QPoint(INT_MIN, INT_MIN), QPoint(INT_MAX, INT_MAX)));
        }
        QTest::newRow("cut off") << savedGeometry(QRect(0, 0, 500, 400), false).left(30);
        QTest::newRow("nothing") << QByteArray();
    }

    void theWindowFitsAScreen()
    {
        QFETCH(QByteArray, geometry);
        QWidget window;
        restoreWindowGeometry(window, geometry, {100'000, 600});
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.setWindowState(Qt::WindowNoState);
        const QRect room = window.screen()->availableGeometry();
        QVERIFY2(room.contains(window.geometry().topLeft()), qPrintable(QString::number(window.geometry().x())));
        QCOMPARE(window.size().boundedTo(room.size()), window.size());
    }

    void aPlaceIsFoundAgain()
    {
        QWidget window;
        restoreWindowGeometry(window, savedGeometry({60, 50, 500, 400}, false), {640, 480});
        QCOMPARE(window.geometry(), QRect(60, 50, 500, 400));
    }

    void damagedSizesChangeNothing_data()
    {
        QTest::addColumn<QByteArray>("sizes");
        const char *const all[] = {"1000000000 1 1", "-5 400 300", "1 2",       "0 0 0",
                                   "a b c",          "",           "1e3 2 3 4", "99999999999999999999 1 1"};
        for (const char *sizes : all)
            QTest::newRow(sizes) << QByteArray(sizes);
        QSplitter foreign(Qt::Vertical);
        foreign.setHandleWidth(1'000'000);
        foreign.addWidget(new QWidget);
        QTest::newRow("of another splitter") << foreign.saveState();
    }

    void damagedSizesChangeNothing()
    {
        QFETCH(QByteArray, sizes);
        QSplitter splitter;
        addThree(splitter);
        const QByteArray usual = splitterSizes(splitter);
        const int handle = splitter.handleWidth();
        QVERIFY(!restoreSplitter(splitter, sizes));
        QCOMPARE(splitterSizes(splitter), usual);
        QCOMPARE(splitter.handleWidth(), handle);
        QCOMPARE(splitter.orientation(), Qt::Horizontal);
    }

    void sizesAreFoundAgain()
    {
        QSplitter splitter;
        addThree(splitter);
        const QByteArray sizes = splitterSizes(splitter);
        splitter.setSizes({300, 300, 300});
        QVERIFY(splitterSizes(splitter) != sizes);
        QVERIFY(restoreSplitter(splitter, sizes));
        QCOMPARE(splitterSizes(splitter), sizes);
    }
};

TIMELOUPE_TEST(TestWindowGeometry, QApplication)
#include "tst_windowgeometry.moc"
