// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/events/eventrecord.h"
#include "tests/support/testprogram/testprogram.h"

#include <QRegularExpression>
#include <QTest>

#include <array>

using namespace timeloupe;

namespace {

std::array<std::string_view, 11> kindWords()
{
    return {"investment", "contract",  "project",  "site",    "policy",     "dispute",
            "outage",     "milestone", "estimate", "product", "environment"};
}

} // namespace

class TestEventRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void kindsAreTheWordsOfTheFormat()
    {
        for (std::size_t i = 0; i < kindWords().size(); ++i) {
            const auto kind = static_cast<Kind>(i);
            QCOMPARE(keyword(kind), kindWords()[i]);
            QCOMPARE(kindFromKeyword(kindWords()[i]), std::optional(kind));
        }
    }

    void everyWordComesBackAsItself()
    {
        for (int i = 0; i < kStatusCount - 1; ++i)
            QCOMPARE(statusFromKeyword(keyword(static_cast<Status>(i))), std::optional(static_cast<Status>(i)));
        for (int i = 0; i < kRoleCount - 1; ++i)
            QCOMPARE(roleFromKeyword(keyword(static_cast<Role>(i))), std::optional(static_cast<Role>(i)));
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(boundFromKeyword(keyword(static_cast<Bound>(i))), std::optional(static_cast<Bound>(i)));
            QCOMPARE(amountOfFromKeyword(keyword(static_cast<AmountOf>(i))), std::optional(static_cast<AmountOf>(i)));
        }
        for (int i = 0; i < 6; ++i)
            QCOMPARE(relationTypeFromKeyword(keyword(static_cast<RelationType>(i))),
                     std::optional(static_cast<RelationType>(i)));
        for (int i = 0; i < 5; ++i)
            QCOMPARE(companyKindFromKeyword(keyword(static_cast<CompanyKind>(i))),
                     std::optional(static_cast<CompanyKind>(i)));
    }

    void wordsWithTwoPartsHaveAHyphen()
    {
        QCOMPARE(keyword(Status::UnderConstruction), std::string_view("under-construction"));
        QCOMPARE(keyword(Bound::AtLeast), std::string_view("at-least"));
        QCOMPARE(keyword(Bound::UpTo), std::string_view("up-to"));
        QCOMPARE(keyword(RelationType::PartOf), std::string_view("part-of"));
        QCOMPARE(keyword(RelationType::LeadsTo), std::string_view("leads-to"));
        QCOMPARE(keyword(RelationType::MayOverlap), std::string_view("may-overlap"));
        QCOMPARE(keyword(Role::Funder), std::string_view("funder"));
    }

    void whatIsNoWordOfTheFormatIsNothing()
    {
        QVERIFY(!kindFromKeyword("Investment"));
        QVERIFY(!kindFromKeyword(""));
        QVERIFY(!statusFromKeyword("unknown"));
        QVERIFY(!roleFromKeyword("investor "));
        QVERIFY(!boundFromKeyword("at least"));
        QCOMPARE(keyword(Kind::Unknown), std::string_view());
        QCOMPARE(keyword(Status::Unknown), std::string_view());
        QCOMPARE(keyword(Role::Unknown), std::string_view());
    }

    void textIsInTheLanguageAskedForOrInAnyThereIs()
    {
        QCOMPARE((Text{{}, "a", "b"}.in(Language::English)), std::string("a"));
        QCOMPARE((Text{{}, "a", "b"}.in(Language::French)), std::string("b"));
        QCOMPARE((Text{{}, {}, "b"}.in(Language::English)), std::string("b"));
        QCOMPARE((Text{{}, "a", {}}.in(Language::French)), std::string("a"));
        QCOMPARE((Text{"n", {}, {}}.in(Language::French)), std::string("n"));
        QCOMPARE((Text{"n", "a", {}}.in(Language::French)), std::string("n"));
        QVERIFY(Text().in(Language::English).empty());
    }

    void powerIsInGigawattsWhateverItsUnit()
    {
        const auto power = [](double value, const char *unit) {
            return powerInGigawatts(Measure{"power", value, {}, unit, Bound::Exact});
        };
        QCOMPARE(power(5, "GW").value(), 5.0);
        QCOMPARE(power(1200, "MW").value(), 1.2);
        QCOMPARE(power(2, "TW").value(), 2000.0);
        QCOMPARE(power(1e6, "kW").value(), 1.0);
        QCOMPARE(power(1e9, "W").value(), 1.0);
        QVERIFY(!power(1, "mW"));
        QVERIFY(!power(1, ""));
        QVERIFY(!powerInGigawatts(Measure{"jobs", 5, {}, "GW", Bound::Exact}));
    }

    void nobodyPaysAndIsPaidInOneRole()
    {
        QString payers;
        QString paid;
        for (int i = 0; i < kRoleCount; ++i) {
            const auto role = static_cast<Role>(i);
            const QString name = QString::fromStdString(std::string(keyword(role))) + QLatin1Char(' ');
            if (isPayer(role))
                payers += name;
            if (isPaid(role))
                paid += name;
        }
        QCOMPARE(payers, QStringLiteral("investor customer funder "));
        QCOMPARE(paid, QStringLiteral("provider builder owner operator "));
    }

    void plansAreDrawnOpen()
    {
        for (int i = 0; i < kStatusCount; ++i) {
            const auto status = static_cast<Status>(i);
            QCOMPARE(isPlanned(status), status == Status::Planned || status == Status::UnderConstruction);
        }
    }
};

TIMELOUPE_TEST(TestEventRecord, QCoreApplication)
#include "tst_eventrecord.moc"
