// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/language/catalogue.h"
#include "model/language/interfacetranslation.h"
#include "tests/support/testprogram/testprogram.h"
#include "tests/support/warnings.h"

#include <QJsonDocument>

using namespace timeloupe;

class TestCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }
    void everyLanguageHasEveryText();
    void pluralsFollowTheRules_data();
    void pluralsFollowTheRules();
    void aNumberTakesItsForm();
    void tagsFindTheirLanguage();
    void theInterfaceSaysInEnglishWhatIsMissing();
};

void TestCatalogue::everyLanguageHasEveryText()
{
    QCOMPARE(Language::all().size(), Catalogue::all().size());
    QCOMPARE(Language::English.tag(), QStringLiteral("en"));
    QCOMPARE(Language::French.tag(), QStringLiteral("fr"));
    QCOMPARE(Language::French.name(), QStringLiteral("Français"));
    // Scales are as many as the language has names for.
    const auto keys = [](Language language) {
        return Catalogue::of(language).keys().filter(QRegularExpression(QStringLiteral("^(?!numbers.scales)")));
    };
    QVERIFY(keys(Language::English).size() > 150);
    for (const Language language : Language::all())
        QCOMPARE(keys(language), keys(Language::English));
}

void TestCatalogue::pluralsFollowTheRules_data()
{
    QTest::addColumn<QByteArray>("rules");
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("category");

    const QByteArray english = R"({"one": "i = 1 and v = 0"})";
    const QByteArray french = R"({"one": "i = 0,1"})";
    const QByteArray russian = R"({"one": "v = 0 and i % 10 = 1 and i % 100 != 11",
        "few": "v = 0 and i % 10 = 2..4 and i % 100 != 12..14",
        "many": "v = 0 and i % 10 = 0 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 11..14"})";
    const QByteArray latvian = R"({"zero": "n % 10 = 0 or n % 100 = 11..19 or v = 2 and f % 100 = 11..19"})";
    const auto row = [](const char *language, const QByteArray &rules, double number, const char *category) {
        QTest::addRow("%s %g", language, number) << rules << number << QString::fromLatin1(category);
    };
    row("en", english, 0, "other");
    row("en", english, 1, "one");
    row("en", english, -1, "one");
    row("en", english, 1.5, "other");
    row("en", english, 2, "other");
    row("en", english, 1e300, "other");
    row("fr", french, 0, "one");
    row("fr", french, 1.5, "one");
    row("fr", french, 2, "other");
    row("ru", russian, 21, "one");
    row("ru", russian, 11, "many");
    row("ru", russian, 3, "few");
    row("ru", russian, 13, "many");
    row("ru", russian, 5, "many");
    row("ru", russian, 1.5, "other");
    row("lv", latvian, 10, "zero");
    row("lv", latvian, 0.11, "zero");
    row("lv", latvian, 0.5, "other");
    row("none", "{}", 1, "other");
    row("unreadable", R"({"one": "n is 1"})", 1, "other");
}

void TestCatalogue::pluralsFollowTheRules()
{
    QFETCH(const QByteArray, rules);
    QFETCH(const double, number);
    QFETCH(const QString, category);
    QCOMPARE(PluralRules(QJsonDocument::fromJson(rules).object()).category(number), category);
}

void TestCatalogue::aNumberTakesItsForm()
{
    const Catalogue &english = Catalogue::of(Language::English);
    const Catalogue &french = Catalogue::of(Language::French);
    QCOMPARE(english.text("figure.events", 0), QStringLiteral("%1 events"));
    QCOMPARE(english.text("figure.events", 1), QStringLiteral("%1 event"));
    QCOMPARE(french.text("figure.events", 0), QStringLiteral("%1 événement"));
    QCOMPARE(french.text("figure.events", 2), QStringLiteral("%1 événements"));
    QCOMPARE(french.text("figure.legend"), QStringLiteral("Légende"));
    QCOMPARE(french.text("no.such.key"), QStringLiteral("no.such.key"));
}

void TestCatalogue::tagsFindTheirLanguage()
{
    QCOMPARE(Language::of(u"fr"), std::optional(Language::French));
    QCOMPARE(Language::of(u"FR_ca"), std::optional(Language::French));
    QCOMPARE(Language::of(u"en-GB-oxendict"), std::optional(Language::English));
    QCOMPARE(Language::of(u"xx"), std::optional<Language>());
    QCOMPARE(Language::of(u""), std::optional<Language>());
    QCOMPARE(interfaceLanguageOf(u"fr_FR.UTF-8"), QStringLiteral("fr"));
    QCOMPARE(interfaceLanguageOf(u"xx"), QString());
    QCOMPARE(interfaceLanguages().mid(0, 1), QStringList{QStringLiteral("en")});
    QVERIFY(interfaceLanguages().contains(QStringLiteral("fr")));
}

void TestCatalogue::theInterfaceSaysInEnglishWhatIsMissing()
{
    InterfaceTranslation translation;
    translation.setLanguage(QStringLiteral("fr"));
    QCOMPARE(translation.wording(), Language::French);
    QCOMPARE(QCoreApplication::translate("timeloupe::Actions", "&File"), QStringLiteral("&Fichier"));
    QCOMPARE(QCoreApplication::translate("no context", "no text"), QStringLiteral("no text"));
    QCOMPARE(QCoreApplication::translate("QueryCompletion", "%n events", nullptr, 1), QStringLiteral("1 événement"));
    translation.setLanguage(QStringLiteral("en"));
    QCOMPARE(QCoreApplication::translate("timeloupe::Actions", "&File"), QStringLiteral("&File"));
}

TIMELOUPE_TEST(TestCatalogue, QCoreApplication)
#include "tst_catalogue.moc"
