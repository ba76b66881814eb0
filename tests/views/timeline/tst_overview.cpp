// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/overview.h"

#include "tests/support/generator.h"
#include "tests/support/testprogram/testprogram.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <numeric>
#include <random>

using namespace timeloupe;

namespace {

RowSetPtr everyThird(const EventStore &store)
{
    std::vector<std::uint64_t> words((store.size() + 63) / 64);
    for (std::size_t row = 0; row < store.size(); row += 3)
        words[row / 64] |= std::uint64_t(1) << (row % 64);
    return std::make_shared<const RowSet>(std::move(words), store.size());
}

} // namespace

class OverviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void barsCountEveryEventOnce();
    void barsCountMatchingRows();
    void barsStandWhereTheirPeriodIs();
    void brushCoversWhatIsInView();
    void draggingTheBodyPans();
    void draggingAHandleCuts_data();
    void draggingAHandleCuts();
    void handlesDoNotCross();
    void clickJumpsThere();
    void oneDragIsOneStepOfTheHistory();
    void wheelZooms();
    void keysMoveAndZoom();
    void emptyRecordIsHandled();
    void brushStaysGrabbableAtDeepZoom();

private:
    void make(std::size_t events);
    [[nodiscard]] QPoint at(double x) const { return {qRound(x), m_view->height() / 2}; }
    [[nodiscard]] double xOfMiddle() const { return m_view->brushRect().center().x(); }

    std::unique_ptr<ViewState> m_state;
    std::unique_ptr<Overview> m_view;
};

void OverviewTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    make(500);
}

void OverviewTest::cleanup()
{
    m_view.reset();
    m_state.reset();
}

void OverviewTest::make(std::size_t events)
{
    m_view.reset();
    m_state = std::make_unique<ViewState>();
    test::GeneratorOptions options;
    options.events = events;
    m_state->setStore(test::generatedStore(options), QStringLiteral("generated"));
    m_view = std::make_unique<Overview>(*m_state);
    m_view->resize(1000, 45);
    m_view->show();
}

void OverviewTest::barsCountEveryEventOnce()
{
    std::size_t all = 0;
    for (const OverviewScene::Bar &bar : m_view->bars())
        all += bar.all;
    QCOMPARE(all, m_state->store()->datedCount());
}

void OverviewTest::barsCountMatchingRows()
{
    m_state->setQuery(Query::parse("company:nobody").value());
    m_state->setMatchingRows(m_state->query(), everyThird(*m_state->store()));
    const auto begins = m_state->store()->begins();
    for (const OverviewScene::Bar &bar : m_view->bars()) {
        std::size_t all = 0;
        std::size_t matchingRows = 0;
        for (std::size_t row = 0; row < begins.size(); ++row) {
            if (!bar.range.contains(begins[row]))
                continue;
            ++all;
            matchingRows += row % 3 == 0;
        }
        QCOMPARE(bar.all, all);
        QCOMPARE(bar.matchingRows, matchingRows);
    }
}

void OverviewTest::barsStandWhereTheirPeriodIs()
{
    QVERIFY(m_view->bars().size() > 20);
    for (const OverviewScene::Bar &bar : m_view->bars()) {
        const Instant middle = shifted(bar.range.begin, bar.range.length() / 2);
        if (!m_state->extent().contains(bar.range))
            continue;
        QVERIFY(bar.cell.left() <= m_view->xOf(middle) && m_view->xOf(middle) <= bar.cell.right());
    }
}

void OverviewTest::brushCoversWhatIsInView()
{
    m_state->setRange({1'609'459'200'000, 1'640'995'200'000}); // 2021
    QCOMPARE(m_view->brushRect().left(), m_view->xOf(m_state->range().begin));
    QCOMPARE(m_view->brushRect().right(), m_view->xOf(m_state->range().end));
}

void OverviewTest::draggingTheBodyPans()
{
    m_state->setFoldsEnabled(false);
    m_state->setRange({1'609'459'200'000, 1'640'995'200'000});
    const double length = m_state->range().length();
    const double from = xOfMiddle();
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, at(from));
    QTest::mouseMove(m_view.get(), at(from + 100));
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, at(from + 100));
    QVERIFY(std::abs(xOfMiddle() - (from + 100)) < 1.5);
    QVERIFY(std::abs(m_state->range().length() - length) < length * 1e-6);
}

void OverviewTest::draggingAHandleCuts_data()
{
    QTest::addColumn<bool>("begin");
    QTest::newRow("begin") << true;
    QTest::newRow("end") << false;
}

void OverviewTest::draggingAHandleCuts()
{
    QFETCH(bool, begin);
    m_state->setRange({1'609'459'200'000, 1'672'531'200'000});
    const TimeRange before = m_state->range();
    const double edge = begin ? m_view->brushRect().left() : m_view->brushRect().right();
    const double to = xOfMiddle();
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, at(edge));
    QTest::mouseMove(m_view.get(), at(to));
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, at(to));
    const TimeRange after = m_state->range();
    QCOMPARE(begin ? after.end : after.begin, begin ? before.end : before.begin);
    QVERIFY(std::abs(m_view->xOf(begin ? after.begin : after.end) - to) < 1.5);
}

void OverviewTest::handlesDoNotCross()
{
    m_state->setRange({1'609'459'200'000, 1'640'995'200'000});
    const Instant begin = m_state->range().begin;
    const double right = m_view->brushRect().right();
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, at(right));
    QTest::mouseMove(m_view.get(), at(m_view->brushRect().left() - 80));
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, at(m_view->brushRect().left() - 80));
    QCOMPARE(m_state->range().begin, begin);
    QVERIFY(m_state->range().length() >= TimeScale::kMinVisible);
}

void OverviewTest::clickJumpsThere()
{
    m_state->setFoldsEnabled(false);
    m_state->setRange({1'609'459'200'000, 1'612'137'600'000}); // a month
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, at(700));
    QVERIFY(std::abs(xOfMiddle() - 700) < 1.5);
    QVERIFY(std::abs(m_state->range().length() - 2'678'400'000.0) < 1000);
}

void OverviewTest::oneDragIsOneStepOfTheHistory()
{
    m_state->setRange({1'609'459'200'000, 1'640'995'200'000});
    const TimeRange before = m_state->range();
    const double from = xOfMiddle();
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, at(from));
    for (int dx = 10; dx <= 100; dx += 10)
        QTest::mouseMove(m_view.get(), at(from + dx));
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, at(from + 100));
    m_state->goBack();
    QCOMPARE(m_state->range(), before);
}

void OverviewTest::wheelZooms()
{
    const double before = m_state->range().length();
    QWheelEvent in(QPointF(500, 20), m_view->mapToGlobal(QPointF(500, 20)), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                   Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_view.get(), &in);
    QVERIFY(m_state->range().length() < before);
}

void OverviewTest::keysMoveAndZoom()
{
    m_state->setRange({1'609'459'200'000, 1'640'995'200'000});
    const TimeRange start = m_state->range();
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QVERIFY(m_state->range().begin > start.begin);
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QVERIFY(std::abs(difference(start.begin, m_state->range().begin)) < start.length() * 1e-3);
    QTest::keyClick(m_view.get(), Qt::Key_Plus);
    const double zoomed = m_state->range().length();
    QVERIFY(zoomed < start.length());
    QTest::keyClick(m_view.get(), Qt::Key_Minus);
    QVERIFY(m_state->range().length() > zoomed);
}

void OverviewTest::emptyRecordIsHandled()
{
    m_state->setStore(nullptr, QString());
    QVERIFY(m_view->bars().empty());
    m_view->grab();
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, at(600));
    QVERIFY(!m_state->range().isEmpty());
}

void OverviewTest::brushStaysGrabbableAtDeepZoom()
{
    m_state->setRange({1'609'459'200'000, 1'609'459'200'100});
    QVERIFY(m_view->brushRect().width() >= 3);
    const double from = xOfMiddle();
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, at(from));
    QTest::mouseMove(m_view.get(), at(from + 50));
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, at(from + 50));
    QVERIFY(std::abs(xOfMiddle() - from - 50) < 2.5);
    QVERIFY(m_state->range().length() < 1000);
}

TIMELOUPE_TEST(OverviewTest, QApplication)
#include "tst_overview.moc"
