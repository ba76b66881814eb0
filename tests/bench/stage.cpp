// SPDX-License-Identifier: GPL-3.0-or-later
#include "stage.h"

#include "views/chart/amountpanel.h"
#include "views/scene/axis/plotarea.h"
#include "views/timeline/overview.h"
#include "views/timeline/timelineview.h"

#include <QApplication>
#include <QScrollBar>
#include <QVBoxLayout>

namespace timeloupe::bench {

Stage::Stage(const EventStorePtr &store)
{
    m_timeline = new TimelineView(m_state);
    m_amounts = new AmountPanel(m_state);
    m_overview = new Overview(m_state);
    auto *rows = new QVBoxLayout(&m_window);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_timeline, 1);
    m_amounts->setFixedHeight(m_amounts->sizeHint().height());
    rows->addWidget(m_amounts);
    rows->addWidget(m_overview);
    m_window.resize(kWidth, kHeight);
    m_window.show();
    m_state.setStore(store, QStringLiteral("bench"));
    settle();
}

TimeScale Stage::scale() const
{
    const Style style = Style::make(Theme::Light);
    return timeScale(style, plotArea(style, m_timeline->viewport()->width(), m_state), m_state);
}

void Stage::frame(TimeRange range)
{
    m_state.setRange(range, false);
    paint();
}

void Stage::scrollDown()
{
    m_timeline->verticalScrollBar()->setValue(m_timeline->verticalScrollBar()->maximum());
    paint();
}

void Stage::filter(const Query &query)
{
    m_state.setQuery(query);
    settle();
}

bool Stage::isSettled() const
{
    return !m_state.isFiltering() && m_timeline->isUpToDate() && m_amounts->isCurrent();
}

void Stage::settle()
{
    while (!isSettled())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    paint();
}

/// What the event loop would do, without its pause between frames.
void Stage::paint()
{
    QCoreApplication::sendPostedEvents();
    QEvent update(QEvent::UpdateRequest);
    QCoreApplication::sendEvent(&m_window, &update);
}

} // namespace timeloupe::bench
