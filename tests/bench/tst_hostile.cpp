// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostiledrive.h"
#include "hostilefiles.h"
#include "tests/support/window/cleanhome.h"
#include "tests/support/testprogram/testprogram.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace timeloupe;
using namespace timeloupe::bench;

namespace {

constexpr double kMostMs = 100; // that one event may take of this thread's processor

} // namespace

/// Nothing that a file holds blocks the window.
class HostileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void initTestCase();
    void cleanupTestCase() { m_window.reset(); }
    void nothingBlocksTheWindow_data();
    void nothingBlocksTheWindow();

private:
    test::LoopWatch &m_watch = static_cast<test::LoopWatch &>(*qApp);
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void HostileTest::initTestCase()
{
    QApplication::setStyle(QStringLiteral("Fusion"));
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1600, 1000);
    m_window->show();
}

void HostileTest::nothingBlocksTheWindow_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const HostileFile &file : hostileFiles())
        QTest::newRow(file.name) << file.json;
}

void HostileTest::nothingBlocksTheWindow()
{
    QFETCH(QByteArray, json);
    QFile file(m_folder.filePath(QString::fromUtf8(QTest::currentDataTag()) + QStringLiteral(".json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(json), json.size());
    file.close();
    m_watch.resetMeasurements();
    const bool done = HostileDrive(m_watch, *m_window).run(file.fileName());
    const auto slowest = m_watch.slowest(test::LoopWatch::By::Processor);
    QVERIFY2(done, slowest.empty() ? "it does not settle" : qPrintable(slowest.front().what));
    for (const test::LoopWatch::Slow &slow : slowest)
        QVERIFY2(slow.cpuMs <= kMostMs * test::kSlowdown,
                 qPrintable(QStringLiteral("%1: %2 ms").arg(slow.what).arg(slow.cpuMs)));
}

TIMELOUPE_TEST(HostileTest, test::CleanStart<test::LoopWatch>)

#include "tst_hostile.moc"
