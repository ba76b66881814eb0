// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/totals/totals.h"
#include "tests/support/testprogram/testprogram.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <random>
#include <set>

using namespace timeloupe;

namespace {

/// One event in a line: "id kind status date amounts relations", '-' for none.
/// amounts: "100USD", "up-to:5EUR", "at-least:…", "about:…", "10..20USD", "increment:…", several joined by ','.
/// relations: "in:A" (part-of), "overlaps:B", several joined by ','.
Amount amountOf(QString text)
{
    Amount amount;
    while (text.contains(u':')) {
        const std::string prefix = text.section(u':', 0, 0).toStdString();
        if (const auto bound = boundFromKeyword(prefix))
            amount.bound = *bound;
        if (const auto of = amountOfFromKeyword(prefix))
            amount.of = *of;
        text = text.section(u':', 1);
    }
    amount.currency = text.right(3).toStdString();
    text.chop(3);
    amount.value = text.section(QStringLiteral(".."), 0, 0).toDouble();
    if (text.contains(QStringLiteral("..")))
        amount.max = text.section(QStringLiteral(".."), 1).toDouble();
    return amount;
}

EventRecord eventOf(const QString &line)
{
    const QStringList cells = line.split(u' ', Qt::SkipEmptyParts);
    EventRecord record;
    record.id = cells.at(0).toStdString();
    record.title.neutral = record.id;
    record.kind = kindFromKeyword(cells.at(1).toStdString()).value_or(Kind::Contract);
    record.status = statusFromKeyword(cells.at(2).toStdString()).value_or(Status::Announced);
    if (cells.at(3) != QStringLiteral("-"))
        record.date = Edtf::parse(cells.at(3).toStdString()).value();
    for (const QString &amount : cells.value(4).split(u',')) {
        if (amount != QStringLiteral("-"))
            record.amounts.push_back(amountOf(amount));
    }
    for (const QString &relation : cells.value(5).split(u',', Qt::SkipEmptyParts)) {
        const bool isPart = relation.startsWith(QStringLiteral("in:"));
        record.relations.push_back(
            {isPart ? RelationType::PartOf : RelationType::MayOverlap, relation.section(u':', 1).toStdString()});
    }
    for (const QString &company : cells.value(6).split(u',', Qt::SkipEmptyParts))
        record.parties.push_back({company.toStdString(), Role::Partner});
    return record;
}

EventStorePtr storeOf(const QStringList &lines)
{
    EventStoreBuilder builder;
    for (const QString &line : lines)
        builder.add(eventOf(line));
    return builder.build();
}

RowSet all(const EventStore &store)
{
    return RowSet::all(store.size());
}

RowSet rowsOf(const EventStore &store, const std::function<bool(EventRow)> &contains)
{
    std::vector<std::uint64_t> words((store.size() + 63) / 64);
    for (std::size_t i = 0; i < store.size(); ++i) {
        if (contains(EventRow(i)))
            words[i / 64] |= std::uint64_t(1) << (i % 64);
    }
    return RowSet(std::move(words), store.size());
}

/// "USD gross net low high[+] events".
QStringList toLines(const Totals &totals)
{
    QStringList lines;
    for (const Total &t : totals.totals) {
        lines.append(QStringLiteral("%1 %2 %3 %4 %5%6 %7")
                         .arg(QString::fromStdString(t.currency))
                         .arg(t.gross)
                         .arg(t.net)
                         .arg(t.low)
                         .arg(t.high)
                         .arg(t.openUpward ? QStringLiteral("+") : QString())
                         .arg(t.events));
    }
    return lines;
}

/// "A part-of B".
QStringList leftOutLines(const EventStore &store, const Totals &totals)
{
    const auto idOf = [&store](EventRow row) {
        return QString::fromUtf8(store.id(row).data(), qsizetype(store.id(row).size()));
    };
    QStringList lines;
    for (const LeftOut &out : totals.leftOut) {
        const std::string_view reason = keyword(out.reason);
        lines.append(QStringLiteral("%1 %2 %3")
                         .arg(idOf(out.row), QString::fromUtf8(reason.data(), qsizetype(reason.size())),
                              out.countedIn ? idOf(*out.countedIn) : QStringLiteral("-")));
    }
    lines.sort();
    return lines;
}

// The rules again, the slow and plain way, for acyclic stores.
class Oracle
{
public:
    Oracle(const EventStore &store, RowSet rows) : m_store(store), m_rows(std::move(rows)) {}

    std::map<std::string, Total> totals() const
    {
        std::map<std::string, Total> result;
        for (std::size_t c = 0; c < m_store.currencies().size(); ++c)
            add(result, static_cast<std::uint16_t>(c));
        return result;
    }

private:
    bool isSummable(EventRow row, const AmountView &a, std::uint16_t currency) const
    {
        return a.currency == currency && a.of != AmountOf::Estimate && m_store.kind(row) != Kind::Estimate &&
               m_store.status(row) != Status::Estimate;
    }

    std::set<EventRow> ancestors(EventRow row) const
    {
        std::set<EventRow> result;
        for (const EventStore::Link &link : m_store.linksFrom(row)) {
            if (link.type != RelationType::PartOf)
                continue;
            result.insert(link.row);
            result.merge(ancestors(link.row));
        }
        return result;
    }

    std::vector<AmountView> holding(EventRow row, std::uint16_t currency) const
    {
        std::vector<AmountView> result;
        for (std::size_t i = 0; i < m_store.amountCount(row); ++i) {
            const AmountView a = m_store.amount(row, i);
            if (isSummable(row, a, currency) && a.of != AmountOf::Increment)
                result.push_back(a);
        }
        return result;
    }

    std::vector<AmountView> counted(EventRow row, std::uint16_t currency) const
    {
        for (const EventRow ancestor : ancestors(row)) {
            if (m_rows.contains(ancestor) && !holding(ancestor, currency).empty())
                return {};
        }
        std::vector<AmountView> result = holding(row, currency);
        const bool hasTotal =
            std::any_of(result.begin(), result.end(), [](const AmountView &a) { return a.of == AmountOf::Total; });
        if (hasTotal)
            std::erase_if(result, [](const AmountView &a) { return a.of == AmountOf::Initial; });
        return result;
    }

    bool mayOverlap(EventRow a, EventRow b) const
    {
        const auto names = [this](EventRow from, EventRow to) {
            const auto links = m_store.linksFrom(from);
            return std::any_of(links.begin(), links.end(), [to](const EventStore::Link &l) {
                return l.type == RelationType::MayOverlap && l.row == to;
            });
        };
        return names(a, b) || names(b, a);
    }

    double lowOfGroup(std::set<EventRow> &left, std::uint16_t currency) const
    {
        std::vector<EventRow> todo{*left.begin()};
        left.erase(left.begin());
        double largest = -INFINITY;
        while (!todo.empty()) {
            const EventRow row = todo.back();
            todo.pop_back();
            double low = 0;
            for (const AmountView &a : counted(row, currency))
                low += a.bound == Bound::UpTo ? 0 : a.value;
            largest = std::max(largest, low);
            for (const EventRow other : std::set<EventRow>(left)) {
                if (mayOverlap(row, other)) {
                    left.erase(other);
                    todo.push_back(other);
                }
            }
        }
        return largest;
    }

    void add(std::map<std::string, Total> &result, std::uint16_t currency) const
    {
        Total total;
        total.currency = m_store.currencies()[currency];
        bool occurs = false;
        std::set<EventRow> countedRows;
        m_rows.forEach([&](EventRow row) {
            for (std::size_t i = 0; i < m_store.amountCount(row); ++i) {
                if (const AmountView a = m_store.amount(row, i); isSummable(row, a, currency)) {
                    occurs = true;
                    total.gross += a.value;
                }
            }
            for (const AmountView &a : counted(row, currency)) {
                total.net += a.value;
                total.high += std::max(a.value, a.max.value_or(a.value));
                total.openUpward |= a.bound == Bound::AtLeast;
                countedRows.insert(row);
            }
        });
        total.events = countedRows.size();
        while (!countedRows.empty())
            total.low += lowOfGroup(countedRows, currency);
        if (occurs)
            result[total.currency] = total;
    }

    const EventStore &m_store;
    RowSet m_rows;
};

} // namespace

class TestTotals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void rules_data();
    void rules();
    void wholeThatIsFilteredOutCountsItsParts();
    void circlesEndAndCountOnce();
    void matchesReferenceImplementation();
    void largestGrossComesFirst();
    void leftOutListIsCapped();
    void stopsWhenCancelled();
    void byCompanyCountsInFullForEach();
    void byKindAndYear();
    void rangeKeepsCertainAndPossibleApart();
    void sumsOverTheLargestNumberAreInfinite_data();
    void sumsOverTheLargestNumberAreInfinite();
};

void TestTotals::rules_data()
{
    QTest::addColumn<QStringList>("events");
    QTest::addColumn<QStringList>("totals");
    QTest::addColumn<QStringList>("leftOut");
    const auto row = [](const char *name, const QString &events, const QString &totals, const QString &leftOut) {
        QTest::newRow(name) << events.split(u'|') << totals.split(u'|', Qt::SkipEmptyParts)
                            << leftOut.split(u'|', Qt::SkipEmptyParts);
    };
    row("no amount", QStringLiteral("A - - 2025 -"), QString(), QString());
    row("currencies are never mixed", QStringLiteral("A - - 2025 100USD|B - - 2025 7EUR"),
        QStringLiteral("USD 100 100 100 100 1|EUR 7 7 7 7 1"), QString());
    row("a part counts inside its whole", QStringLiteral("A - - 2025 500USD|B - - 2025 100USD in:A"),
        QStringLiteral("USD 600 500 500 500 1"), QStringLiteral("B part-of A"));
    row("through a whole without amount", QStringLiteral("A - - 2025 500USD|M - - 2025 - in:A|B - - 2025 100USD in:M"),
        QStringLiteral("USD 600 500 500 500 1"), QStringLiteral("B part-of A"));
    row("in the nearest of several", QStringLiteral("A - - 2025 9USD|M - - 2025 5USD in:A|B - - 2025 1USD in:M"),
        QStringLiteral("USD 15 9 9 9 1"), QStringLiteral("B part-of M|M part-of A"));
    row("in the lower of equally near ones",
        QStringLiteral("A - - 2025 9USD|M - - 2025 5USD|B - - 2025 1USD in:M,in:A"),
        QStringLiteral("USD 15 14 14 14 2"), QStringLiteral("B part-of A"));
    row("another currency is no whole", QStringLiteral("A - - 2025 500USD|B - - 2025 100EUR in:A"),
        QStringLiteral("USD 500 500 500 500 1|EUR 100 100 100 100 1"), QString());
    row("an estimate is no whole", QStringLiteral("A estimate - 2025 500USD|B - - 2025 100USD in:A"),
        QStringLiteral("USD 100 100 100 100 1"), QStringLiteral("A estimate -"));
    row("an increment is no whole", QStringLiteral("A - - 2025 increment:50USD|B - - 2025 9USD in:A"),
        QStringLiteral("USD 59 9 9 9 1"), QStringLiteral("A increment -"));
    row("estimates are in no sum",
        QStringLiteral("A - estimate 2025 1USD|B estimate - 2025 2USD|C - - 2025 estimate:4USD,8USD"),
        QStringLiteral("USD 8 8 8 8 1"), QStringLiteral("A estimate -|B estimate -|C estimate -"));
    row("initial inside its own total", QStringLiteral("A - - 2025 500USD,initial:100USD"),
        QStringLiteral("USD 600 500 500 500 1"), QStringLiteral("A part-of A"));
    row("initial alone", QStringLiteral("A - - 2025 initial:100USD"), QStringLiteral("USD 100 100 100 100 1"),
        QString());
    row("bounds", QStringLiteral("A - - 2025 up-to:5USD|B - - 2025 at-least:7USD|C - - 2025 about:11USD"),
        QStringLiteral("USD 23 23 18 23+ 3"), QString());
    row("a range", QStringLiteral("A - - 2025 10..20USD|B - - 2025 up-to:1..3USD"), QStringLiteral("USD 11 11 10 23 2"),
        QString());
    row("may overlap", QStringLiteral("A - - 2025 30USD overlaps:B|B - - 2025 50USD"),
        QStringLiteral("USD 80 80 50 80 2"), QString());
    row("overlaps in a chain",
        QStringLiteral("A - - 2025 30USD overlaps:B|B - - 2025 50USD|C - - 2025 40USD overlaps:B"),
        QStringLiteral("USD 120 120 50 120 3"), QString());
    row("overlap with an estimate", QStringLiteral("A - - 2025 30USD overlaps:B|B estimate - 2025 50USD"),
        QStringLiteral("USD 30 30 30 30 1"), QStringLiteral("B estimate -"));
    row("overlap with an up-to", QStringLiteral("A - - 2025 30USD overlaps:B|B - - 2025 up-to:50USD"),
        QStringLiteral("USD 80 80 30 80 2"), QString());
    row("an undated event counts", QStringLiteral("A - - - 3USD"), QStringLiteral("USD 3 3 3 3 1"), QString());
}

void TestTotals::rules()
{
    QFETCH(QStringList, events);
    const EventStorePtr store = storeOf(events);
    const Totals result = totals(*store, all(*store));
    QTEST(toLines(result), "totals");
    QTEST(leftOutLines(*store, result), "leftOut");
    QCOMPARE(result.leftOutCount, result.leftOut.size());
}

void TestTotals::wholeThatIsFilteredOutCountsItsParts()
{
    const EventStorePtr store = storeOf({QStringLiteral("A - - 2024 900USD"), QStringLiteral("M - - 2025 500USD in:A"),
                                         QStringLiteral("B - - 2026 100USD in:M")});
    const auto without = [&store](const char *id) {
        const EventRow gone = *store->find(id);
        return totals(*store, rowsOf(*store, [gone](EventRow row) { return row != gone; }));
    };
    QCOMPARE(toLines(without("A")), QStringList{QStringLiteral("USD 600 500 500 500 1")});
    // Still inside A, through an event that is not shown.
    QCOMPARE(toLines(without("M")), QStringList{QStringLiteral("USD 1000 900 900 900 1")});
    QCOMPARE(leftOutLines(*store, without("M")), QStringList{QStringLiteral("B part-of A")});
}

void TestTotals::circlesEndAndCountOnce()
{
    const EventStorePtr store = storeOf({QStringLiteral("A - - 2024 5USD in:C"), QStringLiteral("B - - 2025 5USD in:A"),
                                         QStringLiteral("C - - 2026 5USD in:B"), QStringLiteral("D - - 2027 2USD in:C"),
                                         QStringLiteral("E - - 2028 3USD in:E")});
    const Totals result = totals(*store, all(*store));
    QCOMPARE(toLines(result), QStringList{QStringLiteral("USD 20 8 8 8 2")});
    QCOMPARE(leftOutLines(*store, result), (QStringList{QStringLiteral("B part-of A"), QStringLiteral("C part-of B"),
                                                        QStringLiteral("D part-of C")}));
}

void TestTotals::matchesReferenceImplementation()
{
    std::mt19937_64 random(9);
    const auto pick = [&random](int low, int high) { return std::uniform_int_distribution<int>(low, high)(random); };
    const QStringList amountPrefixes{QString(),
                                     QString(),
                                     QStringLiteral("up-to:"),
                                     QStringLiteral("at-least:"),
                                     QStringLiteral("increment:"),
                                     QStringLiteral("estimate:"),
                                     QStringLiteral("initial:"),
                                     QStringLiteral("about:")};
    for (int round = 0; round < 400; ++round) {
        const int count = pick(1, 14);
        QStringList lines;
        for (int i = 0; i < count; ++i) {
            QStringList amounts;
            for (int a = pick(0, 2); a > 0; --a) {
                const int value = pick(1, 1000);
                amounts.append(amountPrefixes.at(pick(0, 7)) + QString::number(value) +
                               (pick(0, 4) == 0 ? QStringLiteral("..") + QString::number(value + 7) : QString()) +
                               (pick(0, 2) == 0 ? QStringLiteral("EUR") : QStringLiteral("USD")));
            }
            QStringList relations; // always to earlier ones: no circle
            for (int r = i > 0 ? pick(0, 2) : 0; r > 0; --r)
                relations.append((pick(0, 2) > 0 ? QStringLiteral("in:E") : QStringLiteral("overlaps:E")) +
                                 QString::number(pick(0, i - 1)));
            lines.append(QStringLiteral("E%1 %2 - %3 %4 %5")
                             .arg(i)
                             .arg(pick(0, 6) == 0 ? QStringLiteral("estimate") : QStringLiteral("contract"))
                             .arg(pick(2019, 2026))
                             .arg(amounts.isEmpty() ? QStringLiteral("-") : amounts.join(u','))
                             .arg(relations.join(u',')));
        }
        const EventStorePtr store = storeOf(lines);
        const std::uint64_t mask = random();
        const RowSet rows =
            rowsOf(*store, [mask](EventRow row) { return row.value == 0 || (mask >> row.value & 3) != 0; });
        const Totals result = totals(*store, rows);
        const std::map<std::string, Total> expected = Oracle(*store, rows).totals();
        QCOMPARE(result.totals.size(), expected.size());
        double leftOut = 0;
        for (const LeftOut &out : result.leftOut)
            leftOut += out.reason == LeftOutReason::Estimate ? 0 : out.value;
        double difference = 0;
        for (const Total &total : result.totals) {
            QVERIFY2(total == expected.at(total.currency), qPrintable(lines.join(u'\n')));
            difference += total.gross - total.net;
        }
        QCOMPARE(leftOut, difference); // all that is missing is told
        for (const LeftOut &out : result.leftOut)
            QVERIFY(!out.countedIn || rows.contains(*out.countedIn));
    }
}

void TestTotals::largestGrossComesFirst()
{
    const EventStorePtr store = storeOf({QStringLiteral("A - - 2025 1USD,5EUR,5CHF,9GBP")});
    QStringList currencies;
    for (const Total &total : totals(*store, all(*store)).totals)
        currencies.append(QString::fromStdString(total.currency));
    QCOMPARE(currencies.join(u' '), QStringLiteral("GBP CHF EUR USD"));
    QCOMPARE(totals(*store, RowSet::none(1)).totals.size(), std::size_t(0));
}

void TestTotals::leftOutListIsCapped()
{
    EventStoreBuilder builder;
    for (std::size_t i = 0; i < Totals::kMaxLeftOut + 5; ++i)
        builder.add(eventOf(QStringLiteral("E%1 estimate - 2025 1USD").arg(i)));
    const EventStorePtr store = builder.build();
    const Totals result = totals(*store, all(*store));
    QCOMPARE(result.leftOut.size(), Totals::kMaxLeftOut);
    QCOMPARE(result.leftOutCount, Totals::kMaxLeftOut + 5);
}

void TestTotals::stopsWhenCancelled()
{
    EventStoreBuilder builder;
    for (int i = 0; i < 40'000; ++i)
        builder.add(eventOf(QStringLiteral("E%1 - - 2025 1USD").arg(i)));
    const EventStorePtr store = builder.build();
    const std::atomic<bool> cancelled = true;
    const Totals result = totals(*store, all(*store), &cancelled);
    QVERIFY(result.totals.empty() || result.totals.front().events < 40'000);
}

void TestTotals::byCompanyCountsInFullForEach()
{
    const EventStorePtr store = storeOf(
        {QStringLiteral("A - - 2024 500USD overlaps:X Oracle,OpenAI"), QStringLiteral("B - - 2025 100USD in:A Oracle"),
         QStringLiteral("C - - 2026 10USD in:A Meta"), QStringLiteral("D - - 2026 1USD")});
    const std::vector<TotalsGroup> groups = totalsBy(*store, all(*store), TotalsBy::Company);
    std::map<std::string, QString> byKey;
    for (const TotalsGroup &group : groups)
        byKey[group.key] = toLines(group.totals).join(u'|');
    QCOMPARE(byKey.size(), std::size_t(3));
    QCOMPARE(byKey["Oracle"], QStringLiteral("USD 600 500 500 500 1"));
    QCOMPARE(byKey["OpenAI"], QStringLiteral("USD 500 500 500 500 1"));
    QCOMPARE(byKey["Meta"], QStringLiteral("USD 10 10 10 10 1"));
    for (std::size_t i = 1; i < groups.size(); ++i)
        QVERIFY(store->findCompany(groups[i - 1].key)->value < store->findCompany(groups[i].key)->value);
}

void TestTotals::byKindAndYear()
{
    const EventStorePtr store =
        storeOf({QStringLiteral("A contract - 2025-06 1USD"), QStringLiteral("B investment - 2019 2USD"),
                 QStringLiteral("C contract - - 4USD"), QStringLiteral("D contract - 2025/2027 8USD"),
                 QStringLiteral("E contract - Y-10000 16USD")});
    const auto lines = [&store](TotalsBy by) {
        QStringList result;
        for (const TotalsGroup &group : totalsBy(*store, all(*store), by))
            result.append(QString::fromStdString(group.key) + u' ' + QString::number(group.totals.totals.front().net));
        return result.join(u", ");
    };
    QCOMPARE(lines(TotalsBy::Kind), QStringLiteral("investment 2, contract 29"));
    QCOMPARE(lines(TotalsBy::Year), QStringLiteral("-10000 16, 2019 2, 2025 9, undated 4"));
}

void TestTotals::rangeKeepsCertainAndPossibleApart()
{
    const EventStorePtr store = storeOf({QStringLiteral("A - - 2025-06 1USD"), QStringLiteral("B - - 2025 2USD"),
                                         QStringLiteral("C - - 2025/2030 4USD in:A"),
                                         QStringLiteral("D - - ../2028 8USD"), QStringLiteral("E - - 2030 16USD"),
                                         QStringLiteral("F - - - 32USD"), QStringLiteral("G - - 2024/.. 64USD")});
    const TimeRange half{toInstant({.year = 2025, .month = 4}), toInstant({.year = 2025, .month = 9})};
    const RangeTotals result = rangeTotals(*store, all(*store), half);
    QCOMPARE(result.certainCount, std::size_t(1));
    QCOMPARE(result.possibleCount, std::size_t(4)); // B, C, D, G
    QCOMPARE(toLines(result.certain), QStringList{QStringLiteral("USD 1 1 1 1 1")});
    QCOMPARE(toLines(result.possible), QStringList{QStringLiteral("USD 78 74 74 74 3")}); // C is inside A
    const TimeRange year{toInstant({.year = 2025}), toInstant({.year = 2026})};
    QCOMPARE(rangeTotals(*store, all(*store), year).certainCount, std::size_t(2));
    const RowSet onlyB = rowsOf(*store, [&](EventRow row) { return store->id(row) == "B"; });
    QCOMPARE(toLines(rangeTotals(*store, onlyB, year).certain), QStringList{QStringLiteral("USD 2 2 2 2 1")});
}

void TestTotals::sumsOverTheLargestNumberAreInfinite_data()
{
    QTest::addColumn<QStringList>("events");
    QTest::addColumn<QString>("total");
    const auto row = [](const char *name, const char *events, const char *total) {
        QTest::newRow(name) << QString::fromUtf8(events).split(u'|') << QString::fromUtf8(total);
    };
    row("two", "A - - 2025 1e308USD|B - - 2025 1e308USD", "USD inf inf inf inf 2");
    row("in one event", "A - - 2025 1e308USD,1e308USD", "USD inf inf inf inf 1");
    row("below the smallest", "A - - 2025 -1e308USD|B - - 2025 -1e308USD", "USD -inf -inf -inf -inf 2");
    row("only on the way", "A - - 2025 1e308USD|B - - 2025 1e308USD|C - - 2025 -1.5e308USD",
        "USD 5e+307 5e+307 5e+307 5e+307 3");
    row("only high", "A - - 2025 1..1.5e308USD|B - - 2025 1..1.5e308USD", "USD 2 2 2 inf 2");
    row("overlapping", "A - - 2025 1e308USD overlaps:B|B - - 2025 1e308USD", "USD inf inf 1e+308 inf 2");
    row("the smallest", "A - - 2025 1e-300USD|B - - 2025 1e-300USD", "USD 2e-300 2e-300 2e-300 2e-300 2");
}

void TestTotals::sumsOverTheLargestNumberAreInfinite()
{
    QFETCH(QStringList, events);
    QFETCH(QString, total);
    const EventStorePtr store = storeOf(events);
    QCOMPARE(toLines(totals(*store, all(*store))), QStringList{total});
}

TIMELOUPE_TEST(TestTotals, QCoreApplication)
#include "tst_totals.moc"
