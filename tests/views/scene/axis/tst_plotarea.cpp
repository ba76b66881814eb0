// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/axis/plotarea.h"

#include "model/query/filter.h"
#include "model/state/viewstate.h"
#include "tests/support/panelrecord.h"
#include "tests/support/testprogram/testprogram.h"

#include <QApplication>
#include <QTest>

using namespace timeloupe;

class PlotAreaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void beginsRightOfTheHeadersAndTheMargin();
    void isNeverEmpty();
    void marginHoldsUndatedEvents();
    void scaleShowsTheRangeInView();

private:
    const Style m_style = Style::make(Theme::Light);
};

void PlotAreaTest::beginsRightOfTheHeadersAndTheMargin()
{
    const PlotArea plain = plotArea(m_style, 1000, false);
    QCOMPARE(plain.left, m_style.laneHeader);
    QVERIFY(plain.right < 1000 && plain.right > 980);
    const PlotArea margin = plotArea(m_style, 1000, true);
    QCOMPARE(margin.left, m_style.laneHeader + m_style.undatedMargin);
    QCOMPARE(margin.right, plain.right);
}

void PlotAreaTest::isNeverEmpty()
{
    for (const double width : {-5.0, 0.0, 1.0, 100.0})
        QVERIFY(plotArea(m_style, width, true).width() >= 1);
}

void PlotAreaTest::marginHoldsUndatedEvents()
{
    ViewState state;
    QVERIFY(!hasUndatedMargin(state));
    const EventStorePtr store = panelRecord();
    state.setStore(store, QStringLiteral("panel"));
    QVERIFY(hasUndatedMargin(state));
    QCOMPARE(plotArea(m_style, 800, state), plotArea(m_style, 800, true));
    // The axis does not jump when a filter leaves them out.
    const Query query = Query::parse("-is:undated").value();
    state.setQuery(query);
    state.setMatchingRows(query, Filter(store).apply(query));
    QVERIFY(hasUndatedMargin(state));
}

void PlotAreaTest::scaleShowsTheRangeInView()
{
    ViewState state;
    state.setStore(panelRecord(), QStringLiteral("panel"));
    const PlotArea area = plotArea(m_style, 1000, state);
    const TimeScale scale = timeScale(m_style, area, state);
    QCOMPARE(scale.range(), state.range());
    QCOMPARE(scale.width(), area.width());
    QCOMPARE(scale.folds(), state.folds());
}

TIMELOUPE_TEST(PlotAreaTest, QApplication)
#include "tst_plotarea.moc"
