// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/companychoice.h"
#include "tests/support/panelrecord.h"
#include "tests/support/testprogram/testprogram.h"

#include <QTest>

using namespace timeloupe;

namespace {

QString letters(const std::vector<bool> &chosen)
{
    QString text;
    for (const bool c : chosen)
        text += QLatin1Char(c ? 'x' : '.');
    return text;
}

std::vector<bool> fromLetters(const QString &text)
{
    std::vector<bool> chosen;
    for (const QChar c : text)
        chosen.push_back(c == QLatin1Char('x'));
    return chosen;
}

CompanyChoice choiceOf(const EventStorePtr &store)
{
    return CompanyChoice(std::make_shared<const Filter>(store));
}

} // namespace

/// Companies of panelRecord(): Microsoft, OpenAI, SoftBank, Oracle, US government (also "Pentagon"), Idle & Sons.
class TestCompanyChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void readsATerm_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("chosen");
        QTest::newRow("no term") << QString() << QStringLiteral("xxxxxx");
        QTest::newRow("other terms") << QStringLiteral("kind:contract -company:Oracle") << QStringLiteral("xxxxxx");
        QTest::newRow("names") << QStringLiteral("company:OpenAI,oracle") << QStringLiteral(".x.x..");
        QTest::newRow("id") << QStringLiteral("company:sb") << QStringLiteral("..x...");
        QTest::newRow("alias") << QStringLiteral("company:pentagon") << QStringLiteral("....x.");
        QTest::newRow("beginning of a name") << QStringLiteral("company:Micro") << QStringLiteral("x.....");
        QTest::newRow("role") << QStringLiteral("company:Microsoft/investor") << QStringLiteral("x.....");
        QTest::newRow("nobody") << QStringLiteral("company:Nobody") << QStringLiteral("......");
    }
    void readsATerm()
    {
        QFETCH(QString, query);
        QFETCH(QString, chosen);
        const CompanyChoice choice = choiceOf(panelRecord());
        QCOMPARE(letters(choice.chosen(Query::parse(query.toStdString()).value())), chosen);
    }

    void writesATerm_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("chosen");
        QTest::addColumn<QString>("written");
        const QString none;
        QTest::newRow("all") << QStringLiteral("company:OpenAI kind:contract") << QStringLiteral("xxxxxx")
                             << QStringLiteral("kind:contract");
        QTest::newRow("none is no term") << QStringLiteral("company:OpenAI") << QStringLiteral("......") << none;
        QTest::newRow("some") << none << QStringLiteral(".x..x.") << QStringLiteral("company:OpenAI,\"US government\"");
        QTest::newRow("what was typed stays")
            << QStringLiteral("company:pentagon,Microsoft/investor") << QStringLiteral("xx..x.")
            << QStringLiteral("company:pentagon,Microsoft/investor,OpenAI");
        QTest::newRow("what is unticked goes") << QStringLiteral("company:pentagon,OpenAI") << QStringLiteral(".x....")
                                               << QStringLiteral("company:OpenAI");
    }
    void writesATerm()
    {
        QFETCH(QString, query);
        QFETCH(QString, chosen);
        QFETCH(QString, written);
        const CompanyChoice choice = choiceOf(panelRecord());
        const Query result = choice.with(Query::parse(query.toStdString()).value(), fromLetters(chosen));
        QCOMPARE(QString::fromStdString(result.print()), written);
    }

    void whatIsWrittenIsRead()
    {
        const CompanyChoice choice = choiceOf(panelRecord());
        for (unsigned bits = 1; bits < 64; ++bits) {
            std::vector<bool> chosen(6);
            for (unsigned i = 0; i < 6; ++i)
                chosen[i] = (bits >> i & 1U) != 0;
            QCOMPARE(choice.chosen(choice.with(Query(), chosen)), chosen);
        }
    }

    void sameNamesAreDistinguishedById()
    {
        EventStoreBuilder builder;
        for (const char *id : {"one", "two"}) {
            Company company;
            company.id = id;
            company.name = "Same";
            builder.addCompany(company);
        }
        const CompanyChoice choice = choiceOf(builder.build());
        const Query query = choice.with(Query(), {false, true});
        QCOMPARE(query.print(), std::string("company:two"));
        QCOMPARE(choice.chosen(query), (std::vector<bool>{false, true}));
    }
};

TIMELOUPE_TEST(TestCompanyChoice, QCoreApplication)
#include "tst_companychoice.moc"
