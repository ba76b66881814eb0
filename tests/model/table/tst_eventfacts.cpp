// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/table/eventfacts.h"
#include "tests/support/panelrecord.h"
#include "tests/support/testprogram/testprogram.h"

#include <QTest>

using namespace timeloupe;

namespace {

QStringList lines(const EventFacts &facts, const QString &heading)
{
    QStringList lines;
    for (const FactSection &section : facts.sections) {
        if (section.heading != heading)
            continue;
        for (const Fact &fact : section.facts)
            lines << fact.strong + fact.plain + (fact.muted.isEmpty() ? QString() : QStringLiteral(" | ") + fact.muted);
    }
    return lines;
}

} // namespace

class TestEventFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_store = panelRecord();
    }

    void tellsAllInOrder()
    {
        const EventFacts facts = of("giant");
        QCOMPARE(facts.kindLine, QStringLiteral("Project · announced"));
        QCOMPARE(facts.title, QStringLiteral("<b>Giant</b> centres in the United States"));
        QCOMPARE(facts.date, QStringLiteral("January 2025"));
        QCOMPARE(facts.precision, QStringLiteral("month known"));
        QStringList headings;
        for (const FactSection &section : facts.sections)
            headings << section.heading;
        const QStringList expected = {
            QStringLiteral("Amounts"),  QStringLiteral("Parties"),  QStringLiteral("Places"),
            QStringLiteral("Jobs"),     QStringLiteral("Power"),    QStringLiteral("Summary"),
            QStringLiteral("Contains"), QStringLiteral("Leads to"), QStringLiteral("The sources differ"),
            QStringLiteral("Sources"),  QStringLiteral("Note"),     QStringLiteral("Tags")};
        QCOMPARE(headings, expected);
        QCOMPARE(lines(facts, QStringLiteral("Parties")),
                 QStringList({QStringLiteral("SoftBank · funder"), QStringLiteral("OpenAI · subject"),
                              QStringLiteral("Microsoft · partner")}));
        QCOMPARE(lines(facts, QStringLiteral("Places")), QStringList(QStringLiteral("Abilene, Texas | (US)")));
        QCOMPARE(lines(facts, QStringLiteral("Power")), QStringList(QStringLiteral("5 GW")));
    }

    void saysWhichAmountCountsWhere()
    {
        QCOMPARE(lines(of("giant"), QStringLiteral("Amounts")),
                 QStringList({QStringLiteral("at least $500B"),
                              QStringLiteral("$100B (initial) | part of the total, counted once")}));
        QCOMPARE(lines(of("cloud"), QStringLiteral("Amount")),
                 QStringList(QStringLiteral("$30B | counted once, in “<b>Giant</b> centres in the United States”")));
        QCOMPARE(lines(of("gift"), QStringLiteral("Amount")), QStringList(QStringLiteral("$1B")));
        QVERIFY(lines(of("forecast"), QStringLiteral("Amount"))
                    .first()
                    .endsWith(QStringLiteral("| an estimate; in no total")));
    }

    void linksLeadBothWays()
    {
        const auto linked = [this](const char *id, const QString &heading) {
            std::vector<EventRow> rows;
            for (const FactSection &section : of(id).sections) {
                for (const Fact &fact : section.facts) {
                    if (section.heading == heading && fact.event)
                        rows.push_back(*fact.event);
                }
            }
            return rows;
        };
        QCOMPARE(linked("cloud", QStringLiteral("Part of")), std::vector{rowOf(*m_store, "giant")});
        const std::vector<EventRow> parts = linked("giant", QStringLiteral("Contains"));
        QCOMPARE(parts.size(), std::size_t(2));
        QCOMPARE(linked("giant", QStringLiteral("Leads to")), std::vector{rowOf(*m_store, "cloud")});
    }

    void sourcesAreNumberedAsInTheFile()
    {
        const QStringList sources = lines(of("giant"), QStringLiteral("Sources"));
        QCOMPARE(sources.at(0), QStringLiteral("[1] The deals of the year · ¶2 | Daily, 1 March 2026, deals.txt"));
        QCOMPARE(sources.at(1), QStringLiteral("[2] Another view · ¶1 | file:///etc/passwd"));
    }

    void onlyWebAddressesAreLinks()
    {
        QStringList links;
        for (const FactSection &section : of("giant").sections) {
            for (const Fact &fact : section.facts)
                links << (fact.link ? fact.link->text() : QString());
        }
        links.removeAll(QString());
        QCOMPARE(links, QStringList(QStringLiteral("https://example.org/deals?a=%C3%A9&b=%28c%29")));
    }

    void whatHasNoDateSaysSo()
    {
        QCOMPARE(of("undated").date, QStringLiteral("No date"));
        QCOMPARE(of("undated").precision, QString());
        QVERIFY(of("undated").sections.empty());
        QCOMPARE(of("rumour").date, QStringLiteral("No date"));
        QCOMPARE(of("rumour").precision, QStringLiteral("within: July – November 2025"));
    }

    void asTextHoldsEverything()
    {
        const QString text = of("giant").asText();
        for (const char16_t *part :
             {u"Project · announced\n<b>Giant</b>", u"January 2025 (month known)", u"$100B (initial) part of the total",
              u"One source names three partners.", u"[1] The deals of the year · ¶2",
              u"https://example.org/deals?a=%C3%A9&b=%28c%29"})
            QVERIFY2(text.contains(QString::fromUtf16(part)), qPrintable(QString::fromUtf16(part)));
    }

private:
    [[nodiscard]] EventFacts of(const char *id) const
    {
        return eventFacts(*m_store, rowOf(*m_store, id), Language::English);
    }

    EventStorePtr m_store;
};

TIMELOUPE_TEST(TestEventFacts, QCoreApplication)
#include "tst_eventfacts.moc"
