// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/mainwindow.h"
#include "resultrows.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QtCharts/QChartView>

#include <cstdio>

using namespace timeloupe;
using namespace timeloupe::bench;

namespace {

constexpr int kTimes = 15;
constexpr int kQuietMs = 150; // when nothing was painted for so long, the picture was complete

/// Notes when something was last painted.
class PaintWatch : public QObject
{
public:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool handled = QObject::eventFilter(watched, event);
        if (event->type() == QEvent::Paint)
            m_painted = true;
        return handled;
    }
    /// Once the events that painted are handled.
    void note()
    {
        if (!m_painted)
            return;
        m_painted = false;
        m_at = std::chrono::steady_clock::now();
        m_cpu = std::clock();
        m_quiet.start();
    }
    [[nodiscard]] bool isQuiet() const { return m_quiet.isValid() && m_quiet.hasExpired(kQuietMs); }
    void print() const
    {
        const std::chrono::duration<double, std::milli> at = m_at.time_since_epoch();
        std::printf("%.3f %.3f\n", at.count(), 1e3 * static_cast<double>(m_cpu) / CLOCKS_PER_SEC);
        std::fflush(stdout);
    }

private:
    bool m_painted = false;
    std::chrono::steady_clock::time_point m_at;
    std::clock_t m_cpu = 0;
    QElapsedTimer m_quiet;
};

/// Until `isSettled` holds and all is painted.
template <class Settled> void watch(Settled isSettled)
{
    PaintWatch paints;
    qApp->installEventFilter(&paints);
    while (!isSettled() || !paints.isQuiet()) {
        QCoreApplication::processEvents();
        paints.note();
    }
    paints.print();
}

int startProgram(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    MainWindow window;
    window.resize(1600, 900);
    window.open({});
    window.show();
    watch([&] { return window.isSettled(); });
    return 0;
}

int startEmpty(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    QMainWindow window;
    window.resize(1600, 900);
    window.setCentralWidget(new QChartView(new QChart));
    window.show();
    watch([] { return true; });
    return 0;
}

/// From before the process begins until its picture is complete.
void measure(const QString &what, Samples &samples)
{
    const QTemporaryDir home; // no session of before
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.path());
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const std::chrono::duration<double, std::milli> begin = std::chrono::steady_clock::now().time_since_epoch();
    process.start(QCoreApplication::applicationFilePath(), {what});
    if (!process.waitForFinished())
        qFatal("the program did not come to an end");
    const QList<QByteArray> numbers = process.readAllStandardOutput().trimmed().split(' ');
    samples.add(numbers.value(0).toDouble() - begin.count(), numbers.value(1).toDouble());
}

} // namespace

/// Starts itself again and again: as the program with the bundled record, and as a window with an empty chart.
int main(int argc, char **argv)
{
    const QByteArray what = argc > 1 ? argv[1] : "";
    if (what == "program")
        return startProgram(argc, argv);
    if (what == "empty")
        return startEmpty(argc, argv);
    const QCoreApplication application(argc, argv);
    Samples program;
    Samples empty;
    for (int i = 0; i <= kTimes; ++i) {
        Samples unused; // the first brings the files into memory
        measure(QStringLiteral("program"), i == 0 ? unused : program);
        measure(QStringLiteral("empty"), i == 0 ? unused : empty);
    }
    printRow("start, first complete picture of the bundled record", "record", program, Goal{0.5, 500});
    printRow("start, empty QMainWindow with an empty QChart", "—", empty);
    printRow("start, the record's beside the empty window's", "record", program, Ratio{empty, 1.5, "empty window"});
}
