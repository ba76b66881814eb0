// SPDX-License-Identifier: GPL-3.0-or-later
#include "replaywindow.h"

#include "app/window/messagebar.h"
#include "views/chart/amountpanel.h"
#include "views/timeline/overview.h"
#include "views/timeline/timelineview.h"

#include <QApplication>
#include <QSplitter>
#include <QTimer>

namespace timeloupe::bench {

namespace {

constexpr int kResizeTries = 5;
constexpr int kResizeMs = 100; // for a window manager to answer

/// Notes whether anything was painted.
class PaintWatch : public QObject
{
public:
    PaintWatch() { qApp->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        painted = painted || event->type() == QEvent::Paint;
        return false;
    }
    bool painted = false;
};

} // namespace

ReplayWindow::ReplayWindow()
{
    m_rows = qobject_cast<QSplitter *>(m_window.timeline().parentWidget());
}

std::optional<Diagnostic> ReplayWindow::open(const QString &file, QSize panels)
{
    m_window.show();
    if (!resizePanels(panels))
        return Diagnostic{Severity::Error,
                          {},
                          0,
                          0,
                          QStringLiteral("viewport: the panels cannot be made %1 × %2 pixels, only %3 × %4")
                              .arg(panels.width())
                              .arg(panels.height())
                              .arg(panelSize().width())
                              .arg(panelSize().height()),
                          {}};
    m_window.open({file});
    while (m_window.file().isEmpty())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    if (m_window.messages().isError())
        return Diagnostic{Severity::Error, file, 0, 0, m_window.messages().text(), {}};
    m_window.state().setFoldsEnabled(false);
    rest();
    return std::nullopt;
}

QSize ReplayWindow::panelSize() const
{
    const QWidget *overview = m_rows->findChild<Overview *>();
    const QWidget *timeline = m_rows->findChild<TimelineView *>();
    return {m_rows->width(), overview->geometry().bottom() + 1 - timeline->y()};
}

/// The timeline, the amount panel and the overview stand in one column, above the list. The window becomes wider and
/// higher by what they lack; of their height the timeline gets what the other two, which keep theirs, and the lines
/// between them leave.
bool ReplayWindow::resizePanels(QSize size)
{
    for (int i = 0; i < kResizeTries && panelSize() != size; ++i) {
        const QSize lacking = size - panelSize();
        QList<int> heights = m_rows->sizes();
        heights[0] += lacking.height();
        m_window.resize(m_window.size() + lacking);
        wait(kResizeMs);
        m_rows->setSizes(heights);
        wait(kResizeMs);
    }
    return panelSize() == size;
}

void ReplayWindow::settle()
{
    for (;;) {
        while (!m_window.isDrawn())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (!paintPending() && m_window.isDrawn())
            return;
    }
}

void ReplayWindow::rest()
{
    while (!m_window.isSettled())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    settle();
}

/// Paints what is to be painted; whether there was anything.
bool ReplayWindow::paintPending()
{
    PaintWatch watch;
    QCoreApplication::processEvents();
    QEvent update(QEvent::UpdateRequest);
    QCoreApplication::sendEvent(&m_window, &update);
    return watch.painted;
}

void ReplayWindow::wait(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace timeloupe::bench
