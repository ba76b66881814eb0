// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostiledrive.h"

#include "app/window/statusline.h"
#include "app/window/totalsdialog.h"
#include "views/panels/detailspanel.h"
#include "views/panels/eventlist.h"
#include "views/panels/filterline.h"
#include "views/panels/queryedit.h"
#include "views/timeline/timelineview.h"
#include "views/widgets/linkbutton.h"

#include <QScrollBar>
#include <QTest>
#include <QToolButton>

namespace timeloupe::bench {

namespace {

constexpr int kSettlesMs = 60'000;

} // namespace

bool HostileDrive::step(const QString &name, const std::function<void()> &act)
{
    m_watch.setPhase(name);
    // As an event of the loop, so that it is timed like one.
    QMetaObject::invokeMethod(&m_window, act, Qt::QueuedConnection);
    QCoreApplication::processEvents();
    const bool settled = QTest::qWaitFor([this] { return m_window.isSettled(); }, kSettlesMs);
    QCoreApplication::processEvents();
    return settled;
}

bool HostileDrive::run(const QString &file)
{
    ViewState &state = m_window.state();
    const auto shown = [&] { return m_window.file() == file; };
    m_watch.setPhase(QStringLiteral("open"));
    QMetaObject::invokeMethod(
        &m_window, [&] { m_window.open({file}); }, Qt::QueuedConnection);
    if (!QTest::qWaitFor(shown, kSettlesMs) || !step(QStringLiteral("show"), [] {}))
        return false;
    const auto select = [&] { state.setCurrent(EventRow(0)); };
    const auto zoom = [&] { state.zoomTo(EventRow(0)); };
    return step(QStringLiteral("select"), select) && step(QStringLiteral("read on"), [this] { pageDown(); }) &&
           step(QStringLiteral("hover"), [this] { hover(); }) &&
           step(QStringLiteral("list"), [this] { scrollList(); }) && step(QStringLiteral("zoom"), zoom) &&
           step(QStringLiteral("totals"), [this] { askForTotals(); }) &&
           step(QStringLiteral("dark"), [this] { m_window.setTheme(ThemeChoice::Dark); }) &&
           step(QStringLiteral("light"), [this] { m_window.setTheme(ThemeChoice::Light); }) &&
           step(QStringLiteral("smaller"), [this] { m_window.resize(900, 600); }) &&
           step(QStringLiteral("larger"), [this] { m_window.resize(1600, 1000); }) &&
           step(QStringLiteral("filter"), [this] { filter(); }) &&
           step(QStringLiteral("no filter"), [&] { state.setQuery(Query()); });
}

/// Asks for the next piece of everything that is cut, where it can be clicked.
void HostileDrive::pageDown()
{
    const auto links = m_window.findChild<DetailsPanel *>()->findChildren<LinkButton *>();
    for (LinkButton *link : links) {
        if (link->accessibleName().startsWith(QStringLiteral("Show ")))
            link->click();
    }
}

/// Moves the pointer over the whole timeline.
void HostileDrive::hover()
{
    constexpr int columns = 24;
    constexpr int rows = 8;
    QWidget *viewport = m_window.timeline().viewport();
    for (int i = 0; i < columns * rows; ++i) {
        const QPoint at(viewport->width() * (i / rows) / columns, viewport->height() * (i % rows) / rows);
        auto *move = new QMouseEvent(QEvent::MouseMove, at, viewport->mapToGlobal(at), Qt::NoButton, Qt::NoButton,
                                     Qt::NoModifier);
        QCoreApplication::postEvent(viewport, move);
    }
}

void HostileDrive::scrollList()
{
    auto *list = m_window.findChild<EventList *>();
    list->verticalScrollBar()->setValue(list->verticalScrollBar()->maximum());
    list->events().sort(static_cast<int>(EventColumn::Event), Qt::DescendingOrder);
}

void HostileDrive::askForTotals()
{
    m_window.findChild<StatusLine *>()->findChild<QToolButton *>()->click();
}

/// A word as long as the longest text.
void HostileDrive::filter()
{
    m_window.findChild<QueryEdit *>()->setText(QString(100'000, u'x'));
}

} // namespace timeloupe::bench
