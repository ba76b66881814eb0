// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chart/amountpanel.h"

#include "tests/support/generator.h"
#include "tests/support/testprogram/testprogram.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace timeloupe;

namespace {

EventRecord deal(const char *id, const char *date, double value, const char *currency, AmountOf of = AmountOf::Total)
{
    EventRecord event;
    event.id = id;
    event.title.neutral = std::string("Deal ") + id;
    event.date = Edtf::parse(date).value();
    event.kind = Kind::Contract;
    event.status = Status::Signed;
    event.parties = {{"b", Role::Provider}, {"a", Role::Customer}};
    event.amounts = {{value, {}, currency, Bound::AtLeast, of}};
    return event;
}

/// Two currencies, an estimate, and something without an amount.
EventStorePtr deals()
{
    EventStoreBuilder builder;
    builder.addCompany({"a", "Payer", CompanyKind::Company, {}, {}, {}});
    builder.addCompany({"b", "Paid", CompanyKind::Company, {}, {}, {}});
    builder.add(deal("first", "2021-03-05", 1e9, "USD"));
    builder.add(deal("euro", "2022-03-05", 5e9, "EUR"));
    builder.add(deal("guess", "2023-03-05", 3e9, "USD", AmountOf::Estimate));
    builder.add(deal("big", "2024-03-05", 5e11, "USD"));
    EventRecord plain = deal("plain", "2024-06-01", 1, "USD");
    plain.amounts.clear();
    builder.add(plain);
    return builder.build();
}

} // namespace

class AmountPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void drawsEachAmountOfTheCurrency();
    void currenciesAreNeverMixed();
    void whatIsNotInTheTotalIsOpen();
    void largerIsHigher();
    void anInfiniteTotalRunsAlongTheTop();
    void firstPartyGivesTheColour();
    void filterWithoutAmountsSaysSo();
    void countsInsteadOfAmounts();
    void powerSaysWhenThereIsNone();
    void hoveringALollipopHoversTheEvent();
    void clickSelectsTheEvent();
    void externalHoverIsLabelled();
    void dragPansAndSelectsNothing();
    void anotherRecordLeavesNothingBehind();
    void amountInWordsHasItsBound();
    void titleIsPlainText();
    void frameOfManyEventsIsCheap();

private:
    [[nodiscard]] EventRow row(std::string_view id) const { return m_state->store()->find(id).value(); }
    [[nodiscard]] const LollipopMark *markOf(std::string_view id) const;
    void pass(std::vector<EventRow> rows);

    std::unique_ptr<ViewState> m_state;
    std::unique_ptr<AmountPanel> m_panel;
};

void AmountPanelTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_state = std::make_unique<ViewState>();
    m_state->setFoldsEnabled(false);
    m_state->setStore(deals(), QStringLiteral("deals"));
    m_panel = std::make_unique<AmountPanel>(*m_state);
    m_panel->resize(1000, 150);
    m_panel->show();
    QTRY_VERIFY(m_panel->isCurrent());
}

void AmountPanelTest::cleanup()
{
    m_panel.reset();
    m_state.reset();
}

const LollipopMark *AmountPanelTest::markOf(std::string_view id) const
{
    for (const LollipopMark &mark : m_panel->marks())
        if (mark.row == row(id))
            return &mark;
    return nullptr;
}

void AmountPanelTest::pass(std::vector<EventRow> rows)
{
    std::vector<std::uint64_t> words((m_state->store()->size() + 63) / 64);
    for (const EventRow matchingRows : rows)
        words[matchingRows.value / 64] |= std::uint64_t(1) << (matchingRows.value % 64);
    m_state->setQuery(Query::parse("something").value());
    m_state->setMatchingRows(m_state->query(),
                             std::make_shared<const RowSet>(std::move(words), m_state->store()->size()));
    QTRY_VERIFY(m_panel->isCurrent());
}

void AmountPanelTest::drawsEachAmountOfTheCurrency()
{
    QCOMPARE(m_panel->currency(), std::string("USD"));
    QCOMPARE(m_panel->marks().size(), std::size_t(3));
    QVERIFY(markOf("first") && markOf("guess") && markOf("big"));
    QVERIFY(m_panel->emptyText().isEmpty());
}

void AmountPanelTest::currenciesAreNeverMixed()
{
    m_panel->setCurrency("EUR");
    QTRY_COMPARE(m_panel->currency(), std::string("EUR"));
    QCOMPARE(m_panel->marks().size(), std::size_t(1));
    QVERIFY(markOf("euro"));
    pass({row("first"), row("big")});
    QCOMPARE(m_panel->currency(), std::string("USD")); // no euro is left under the filter
    QCOMPARE(m_panel->marks().size(), std::size_t(2));
}

void AmountPanelTest::whatIsNotInTheTotalIsOpen()
{
    QVERIFY(markOf("guess")->open);
    QVERIFY(!markOf("big")->open);
}

void AmountPanelTest::largerIsHigher()
{
    QVERIFY(markOf("big")->head.y() < markOf("guess")->head.y());
    QVERIFY(markOf("guess")->head.y() < markOf("first")->head.y());
    QVERIFY(markOf("first")->head.x() < markOf("guess")->head.x());
}

void AmountPanelTest::anInfiniteTotalRunsAlongTheTop()
{
    EventStoreBuilder builder;
    builder.addCompany({"a", "Payer", CompanyKind::Company, {}, {}, {}});
    builder.addCompany({"b", "Paid", CompanyKind::Company, {}, {}, {}});
    builder.add(deal("first", "2020-03-05", 1e308, "USD"));
    builder.add(deal("second", "2021-03-05", 1e308, "USD")); // more than the largest number
    builder.add(deal("last", "2025-03-05", 1e308, "USD"));
    m_state->setStore(builder.build(), QStringLiteral("infinite"));
    QTRY_COMPARE(m_panel->marks().size(), std::size_t(3));
    QTRY_VERIFY(m_panel->isCurrent());
    const QImage picture = m_panel->grab().toImage();
    const int from = static_cast<int>(markOf("second")->head.x()) + 8;
    const int to = static_cast<int>(markOf("last")->head.x()) - 8;
    const int ink = Style::make(Theme::Light).text.lightness();
    constexpr int kTop = 20;
    int longest = 0; // a line, not the words over it
    for (int y = kTop - 2; y <= kTop + 2; ++y) {
        int dark = 0;
        for (int x = from; x < to; ++x)
            dark += picture.pixelColor(x, y).lightness() < (ink + 255) / 2 ? 1 : 0;
        longest = std::max(longest, dark);
    }
    QVERIFY2(longest > (to - from) * 9 / 10, qPrintable(QString::number(longest)));
}

void AmountPanelTest::firstPartyGivesTheColour()
{
    const Style style = Style::make(Theme::Light);
    QCOMPARE(markOf("big")->color, style.company(m_state->store()->parties(row("big")).front().company));
}

void AmountPanelTest::filterWithoutAmountsSaysSo()
{
    pass({row("plain")});
    QCOMPARE(m_panel->emptyText(), QStringLiteral("No amounts under this filter"));
    QVERIFY(m_panel->marks().empty());
}

void AmountPanelTest::countsInsteadOfAmounts()
{
    QSignalSpy changed(m_panel.get(), &AmountPanel::kindChanged);
    m_panel->setKind(SeriesKind::Count);
    m_panel->setKind(SeriesKind::Count);
    QCOMPARE(changed.count(), 1);
    QTRY_COMPARE(m_panel->marks().size(), std::size_t(5));
}

void AmountPanelTest::powerSaysWhenThereIsNone()
{
    m_panel->setKind(SeriesKind::Power);
    QTRY_VERIFY(m_panel->emptyText().contains(QStringLiteral("power")));
}

void AmountPanelTest::hoveringALollipopHoversTheEvent()
{
    QTest::mouseMove(m_panel.get(), markOf("big")->head.toPoint());
    QTRY_COMPARE(m_state->hovered(), std::optional(row("big")));
    const QPointF stem(markOf("guess")->head.x(), markOf("guess")->head.y() + 30);
    QTest::mouseMove(m_panel.get(), stem.toPoint());
    QTRY_COMPARE(m_state->hovered(), std::optional(row("guess")));
    QTest::mouseMove(m_panel.get(), QPoint(20, 120));
    QTRY_COMPARE(m_state->hovered(), std::nullopt);
}

void AmountPanelTest::clickSelectsTheEvent()
{
    QTest::mouseClick(m_panel.get(), Qt::LeftButton, {}, markOf("big")->head.toPoint());
    QCOMPARE(m_state->current(), std::optional(row("big")));
    QTest::mouseClick(m_panel.get(), Qt::LeftButton, Qt::ControlModifier, markOf("first")->head.toPoint());
    QCOMPARE(m_state->selection().size(), std::size_t(2));
    QCOMPARE(m_panel->emphasis().selected.size(), std::size_t(2));
}

void AmountPanelTest::externalHoverIsLabelled()
{
    QVERIFY(!m_panel->emphasis().labelled);
    m_state->setHovered(row("first"));
    QVERIFY(m_panel->emphasis().labelled);
    QCOMPARE(m_panel->marks()[*m_panel->emphasis().labelled].row, row("first"));
    m_state->setHovered(row("euro")); // not in this currency
    QVERIFY(!m_panel->emphasis().labelled);
}

void AmountPanelTest::dragPansAndSelectsNothing()
{
    m_state->setRange({1'672'531'200'000, 1'735'689'600'000}); // 2023 and 2024
    const TimeRange before = m_state->range();
    const QPoint from = markOf("big")->head.toPoint();
    QTest::mousePress(m_panel.get(), Qt::LeftButton, {}, from);
    for (int dx = 0; dx <= 60; dx += 5)
        QTest::mouseMove(m_panel.get(), from + QPoint(dx, 0));
    QTest::mouseRelease(m_panel.get(), Qt::LeftButton, {}, from + QPoint(60, 0));
    QVERIFY(m_state->range().begin < before.begin);
    QVERIFY(!m_state->current());
}

void AmountPanelTest::anotherRecordLeavesNothingBehind()
{
    m_state->setStore(nullptr, QString());
    QVERIFY(m_panel->marks().empty());
    QTRY_VERIFY(m_panel->isCurrent());
    QVERIFY(!m_panel->emptyText().isEmpty());
    m_panel->grab();
}

void AmountPanelTest::amountInWordsHasItsBound()
{
    m_state->setHovered(row("big"));
    QCOMPARE(m_panel->emphasis().amount, QStringLiteral("$500B+"));
    QCOMPARE(m_panel->emphasis().title, QStringLiteral("Deal big"));
}

void AmountPanelTest::titleIsPlainText()
{
    EventStoreBuilder builder;
    EventRecord event = deal("x", "2021", 1e9, "USD");
    event.title.neutral = "<b>bold</b>";
    builder.add(event);
    m_state->setStore(builder.build(), QStringLiteral("other"));
    QTRY_VERIFY(m_panel->isCurrent());
    m_state->setHovered(row("x"));
    QCOMPARE(m_panel->emphasis().title, QStringLiteral("<b>bold</b>"));
    m_panel->grab();
}

void AmountPanelTest::frameOfManyEventsIsCheap()
{
    test::GeneratorOptions options;
    options.events = 20'000;
    m_state->setStore(test::generatedStore(options), QStringLiteral("many"));
    QTRY_VERIFY(m_panel->isCurrent());
    // As many marks as there are columns at most, whatever the number of events.
    QVERIFY(m_panel->marks().size() > 50);
    QVERIFY(m_panel->marks().size() < 1000);
}

TIMELOUPE_TEST(AmountPanelTest, QApplication)
#include "tst_amountpanel.moc"
