// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/rangebuttons.h"

#include "tests/support/generator.h"
#include "tests/support/testprogram/testprogram.h"

#include <QApplication>
#include <QTest>
#include <QToolButton>

using namespace timeloupe;

class RangeButtonsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void activeRangeIsHighlighted();
    void pressKeepsTheCentre();
    void fullRangeCentresOnCurrentEvent();
    void fullRangeCentresOnNewestSource();
    void rangesLongerThanRecordAreDisabled();

private:
    [[nodiscard]] bool isLit(int index) const { return m_buttons->button(index)->isChecked(); }
    TimeRange press(int index);

    std::unique_ptr<ViewState> m_state;
    std::unique_ptr<RangeButtons> m_buttons;
};

void RangeButtonsTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    m_state = std::make_unique<ViewState>();
    m_state->setStore(test::generatedStore({}), QStringLiteral("generated"));
    m_buttons = std::make_unique<RangeButtons>(*m_state);
}

void RangeButtonsTest::cleanup()
{
    m_buttons.reset();
    m_state.reset();
}

TimeRange RangeButtonsTest::press(int index)
{
    std::optional<TimeRange> asked;
    const auto connection =
        connect(m_buttons.get(), &RangeButtons::rangeRequested, this, [&](TimeRange range) { asked = range; });
    m_buttons->button(index)->click();
    disconnect(connection);
    return asked.value_or(TimeRange{});
}

void RangeButtonsTest::activeRangeIsHighlighted()
{
    QVERIFY(isLit(0));
    for (int index = 1; index < m_buttons->count(); ++index) {
        m_state->setRange(press(index));
        for (int other = 0; other < m_buttons->count(); ++other)
            QCOMPARE(isLit(other), other == index);
    }
    m_state->setRange({m_state->range().begin, m_state->range().begin + 3 * kMsPerDay});
    for (int index = 0; index < m_buttons->count(); ++index)
        QVERIFY(!isLit(index));
}

void RangeButtonsTest::pressKeepsTheCentre()
{
    m_state->setRange({1'609'459'200'000, 1'640'995'200'000});
    const TimeRange month = press(4);
    QVERIFY(std::abs(month.length() - 30.4375 * static_cast<double>(kMsPerDay)) < 2);
    const Instant middle = shifted(m_state->range().begin, m_state->range().length() / 2);
    QVERIFY(std::abs(difference(shifted(month.begin, month.length() / 2), middle)) < 2);
    QVERIFY(!isLit(4)); // asked for is not yet in force
}

void RangeButtonsTest::fullRangeCentresOnCurrentEvent()
{
    m_state->setCurrent(EventRow(200));
    QVERIFY(press(5).contains(m_state->store()->begin(EventRow(200))));
}

void RangeButtonsTest::fullRangeCentresOnNewestSource()
{
    EventStoreBuilder builder;
    for (const char *date : {"2019-01-01", "2031-01-01"}) {
        EventRecord event;
        event.title.neutral = date;
        event.date = Edtf::parse(date).value();
        builder.add(event);
    }
    for (const char *published : {"2026-03-02", "2025-01-05"}) {
        Source source;
        source.id = published;
        source.published = Edtf::parse(published).value();
        builder.addSource(source);
    }
    m_state->setStore(builder.build(), QStringLiteral("planned"));
    QVERIFY(press(5).contains(Edtf::parse("2026-03-02").value().earliest()));
}

void RangeButtonsTest::rangesLongerThanRecordAreDisabled()
{
    EventStoreBuilder builder;
    EventRecord event;
    event.title.neutral = "one";
    event.date = Edtf::parse("2025-03").value();
    builder.add(event);
    m_state->setStore(builder.build(), QStringLiteral("one"));
    QVERIFY(m_buttons->button(0)->isEnabled());
    QVERIFY(!m_buttons->button(1)->isEnabled());
    QVERIFY(m_buttons->button(5)->isEnabled());
}

TIMELOUPE_TEST(RangeButtonsTest, QApplication)
#include "tst_rangebuttons.moc"
