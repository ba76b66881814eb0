// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/querycompletion.h"

#include "model/query/language/query.h"
#include "model/query/language/queryfields.h"
#include "tests/support/testprogram/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace timeloupe;

namespace {

Company company(const char *id, const char *name, std::vector<std::string> aliases = {})
{
    Company company;
    company.id = id;
    company.name = name;
    company.aliases = std::move(aliases);
    return company;
}

EventRecord dated(const char *id, const char *date, std::vector<PartyRecord> parties)
{
    EventRecord record;
    record.id = id;
    record.title.en = std::string("Title of ") + id;
    record.date = Edtf::parse(date).value();
    record.parties = std::move(parties);
    return record;
}

EventStorePtr record()
{
    EventStoreBuilder builder;
    builder.addCompany(company("ms", "Microsoft", {"Azure"}));
    builder.addCompany(company("oa", "OpenAI"));
    builder.addCompany(company("us", "US government", {"Pentagon"}));
    builder.addCompany(company("el", "Énergie"));
    Source source;
    source.id = "guardian";
    source.title.en = "The deals";
    builder.addSource(source);
    EventRecord one = dated("gift", "2019", {{"ms", Role::Investor}, {"oa", Role::Subject}});
    one.amounts = {{1e9, std::nullopt, "USD", Bound::Exact, AmountOf::Total}};
    one.tags = {"cloud", "equity", "cloud"};
    builder.add(one);
    EventRecord two = dated("site", "2021-05", {{"oa", Role::Owner}});
    two.measures = {{"power", 1, std::nullopt, "GW", Bound::Exact}, {"data halls", 8, std::nullopt, "", Bound::Exact}};
    two.places = {{"New York", "US"}};
    two.tags = {"cloud"};
    builder.add(two);
    return builder.build();
}

QStringList texts(const EventStorePtr &store, const QString &line, int cursor = -1)
{
    QStringList result;
    for (const Completion &item :
         queryCompletions(*store, line, cursor < 0 ? static_cast<int>(line.size()) : cursor).items)
        result += item.text;
    return result;
}

} // namespace

class TestQueryCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void offersWhatCanStandThere_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("begin");
        QTest::addColumn<QString>("items");
        const auto row = [](const char *line, int begin, const char *items) {
            QTest::newRow(line) << QString::fromUtf8(line) << begin << QString::fromUtf8(items);
        };
        row("company:", 8, "OpenAI|Microsoft|\"US government\"|Énergie");
        row("company:o", 8, "OpenAI|Microsoft|\"US government\"");
        row("a company:mic", 10, "Microsoft");
        row("company:azu", 8, "Microsoft");
        row("party:ENER", 6, "Énergie");
        row("company:gov", 8, "\"US government\"");
        row("company:\"US g", 8, "\"US government\"");
        row("company:OpenAI,", 15, "Microsoft|\"US government\"|Énergie");
        row("company:\"us government\",OpenAI,éne", 31, "Énergie");
        row("company:OpenAI/in", 15, "investor");
        row("company:\"US government\"/sp", 24, "speaker");
        row("kind:con", 5, "contract");
        row("kind:site,outa", 10, "outage");
        row("STATUS:pl", 7, "planned");
        row("role:fu", 5, "funder");
        row("is:", 3, "planned|undated|disputed|multi-party");
        row("is:m", 3, "multi-party");
        row("tag:", 4, "cloud|equity");
        row("place:y", 6, "\"New York\"");
        row("currency:", 9, "USD");
        row("source:deal", 7, "guardian");
        row("id:g", 3, "gift");
        row("date:", 5, "2019|2020|2021");
        row("after:202", 6, "2020|2021");
        row("amount>1", 7, "100M|1B|10B");
        row("power>=", 7, "100MW|1GW|10GW");
        row("ki", 0, "kind:");
        row("-ki", 1, "kind:");
        row("a (ki", 3, "kind:");
        row("é 🚀 ki", 5, "kind:");
        row("pow", 0, "power>");
        row("dat", 0, "date:|\"data halls\">");
        row("open", 0, "company:OpenAI");
        row("pent", 0, "company:\"US government\"");
        row("\"us g", 0, "company:\"US government\"");
        row("zzz", 0, "");
        row("company:zzz", 8, "");
        row("nofield:o", 8, "");
    }
    void offersWhatCanStandThere()
    {
        QFETCH(QString, line);
        QFETCH(int, begin);
        QFETCH(QString, items);
        const EventStorePtr store = record();
        QCOMPARE(texts(store, line).join(u'|'), items);
        QCOMPARE(queryCompletions(*store, line, static_cast<int>(line.size())).begin, begin);
    }

    void anEmptyLineOffersFieldsThenCompanies()
    {
        const QStringList items = texts(record(), {});
        for (const std::string_view name : queryFieldNames())
            QVERIFY2(items.filter(QRegularExpression(
                                      u'^' + QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())) +
                                      QStringLiteral("[:>]$")))
                             .size() == 1,
                     name.data());
        QCOMPARE(items.mid(items.size() - 4),
                 (QStringList{QStringLiteral("company:OpenAI"), QStringLiteral("company:Microsoft"),
                              QStringLiteral("company:\"US government\""), QStringLiteral("company:Énergie")}));
        QCOMPARE(texts(record(), QStringLiteral("kind:site ")), items);
    }

    void onlyWhatStandsBeforeTheCursorCounts()
    {
        const QString line = QStringLiteral("company:Op kind:site");
        QCOMPARE(texts(record(), line, 10), QStringList{QStringLiteral("OpenAI")});
        QCOMPARE(texts(record(), line, 999), texts(record(), line));
        QVERIFY(!queryCompletions(*record(), line, -5).items.empty());
    }

    void hintsSayHowManyEvents()
    {
        const EventStorePtr store = record();
        const auto hints = [&store](const QString &line) {
            QStringList result;
            for (const Completion &item : queryCompletions(*store, line, static_cast<int>(line.size())).items)
                result += item.hint;
            return result.join(u'|');
        };
        QCOMPARE(hints(QStringLiteral("company:")), QStringLiteral("2 events|1 event|0 events|0 events"));
        QCOMPARE(hints(QStringLiteral("tag:")), QStringLiteral("2 events|1 event"));
        QCOMPARE(hints(QStringLiteral("id:gift")), QStringLiteral("Title of gift"));
        QCOMPARE(hints(QStringLiteral("befor")), QStringLiteral("date or interval"));
        QCOMPARE(hints(QStringLiteral("statu")), QStringLiteral("announced, signed, planned, …"));
    }

    void whatIsInsertedCanBeRead()
    {
        const EventStorePtr store = record();
        for (const QString &start :
             {QString(), QStringLiteral("company:"), QStringLiteral("kind:"), QStringLiteral("tag:"),
              QStringLiteral("date:"), QStringLiteral("place:"), QStringLiteral("power>"), QStringLiteral("is:"),
              QStringLiteral("company:OpenAI/")}) {
            const Completions completions = queryCompletions(*store, start, static_cast<int>(start.size()));
            QVERIFY(!completions.items.empty());
            for (const Completion &item : completions.items) {
                const QString line = start.left(completions.begin) + item.text;
                if (!line.endsWith(u':') && !line.endsWith(u'>'))
                    QVERIFY2(Query::parse(line.toStdString()).ok(), qPrintable(line));
            }
        }
    }

    void thereAreNeverTooMany()
    {
        EventStoreBuilder builder;
        for (int i = 0; i < 300; ++i)
            builder.addCompany(company(std::to_string(i).c_str(), ("Company " + std::to_string(i)).c_str()));
        const EventStorePtr store = builder.build();
        QCOMPARE(texts(store, QStringLiteral("company:")).size(), 50);
        QCOMPARE(texts(store, QStringLiteral("company:299")), QStringList{QStringLiteral("\"Company 299\"")});
    }

    void anEmptyStoreOffersTheLanguage()
    {
        const EventStorePtr store = EventStoreBuilder().build();
        QVERIFY(texts(store, {}).contains(QStringLiteral("company:")));
        QVERIFY(texts(store, QStringLiteral("date:")).isEmpty());
        QVERIFY(texts(store, QStringLiteral("company:")).isEmpty());
        QVERIFY(texts(store, QStringLiteral("kind:")).contains(QStringLiteral("contract")));
    }
};

TIMELOUPE_TEST(TestQueryCompletion, QCoreApplication)
#include "tst_querycompletion.moc"
