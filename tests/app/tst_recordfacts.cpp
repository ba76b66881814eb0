// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/commandline.h"
#include "model/formats/base/format.h"
#include "model/formats/timelinefile.h"
#include "model/query/filter.h"
#include "model/state/viewsnapshot.h"
#include "model/totals/totals.h"
#include "tests/support/csvtable.h"
#include "tests/support/testprogram/testprogram.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace timeloupe;

namespace {

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QStringList listed(const char *words)
{
    return QString::fromUtf8(words).split(u'|');
}

QString printed(const std::optional<Edtf> &date)
{
    return date ? toQString(date->print()) : QString();
}

/// "¶4, ¶6–8": 4, 6, 7, 8.
QList<int> paragraphs(const QString &locator)
{
    static const QRegularExpression part(QStringLiteral("¶(\\d+)(?:–(\\d+))?"));
    QList<int> result;
    for (auto match = part.globalMatch(locator); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        const int last = found.captured(2).isEmpty() ? found.captured(1).toInt() : found.captured(2).toInt();
        for (int paragraph = found.captured(1).toInt(); paragraph <= last; ++paragraph)
            result += paragraph;
    }
    return result;
}

/// Texts of a JSON value in French, and titles of French sources that have one language.
QStringList frenchTexts(const QJsonValue &value)
{
    QStringList texts;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue each : array)
            texts += frenchTexts(each);
    }
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member->isString() && member.key() == QLatin1String("fr"))
            texts += member->toString();
        else
            texts += frenchTexts(*member);
    }
    const QJsonValue title = object.value(QLatin1String("title"));
    if (title.isString() && object.value(QLatin1String("language")).toString() == QLatin1String("fr"))
        texts += title.toString();
    return texts;
}

bool isInTime(RelationType type)
{
    return type == RelationType::LeadsTo || type == RelationType::Follows || type == RelationType::Supersedes;
}

} // namespace

/// The record says what its five articles say: relations, dates, parties, figures, typography.
class TestRecordFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void citationsAgreeWithTheCoverage();
    void everyRelationHasALine();
    void orderThatNobodyStatesIsNoRelation_data();
    void orderThatNobodyStatesIsNoRelation();
    void causeThatNobodyStatesIsNoCause_data();
    void causeThatNobodyStatesIsNoCause();
    void relationsAgreeWithTheDates();
    void storylinesCanBeWalked_data();
    void storylinesCanBeWalked();
    void datesAreThoseOfTheArticles_data();
    void datesAreThoseOfTheArticles();
    void partiesAreThoseOfTheArticles_data();
    void partiesAreThoseOfTheArticles();
    void queriesFindTheRightGovernment_data();
    void queriesFindTheRightGovernment();
    void vagueNumbersAreNoNumbers();
    void planOfMetaIsAnAnnouncementAndADeadline();
    void totalsAreThoseOfTheArticles_data();
    void totalsAreThoseOfTheArticles();
    void undatedMoneyIsInNoYear();
    void possibleOverlapsAreMarkedAlike();
    void differencesAreTold_data();
    void differencesAreTold();
    void boundOfTheUndatedArticleIsExplainedOnce();
    void sourcesHaveTheirOwnTitle();
    void frenchIsTypeset();
    void textsKeepTheWordsOfTheArticles_data();
    void textsKeepTheWordsOfTheArticles();
    void stepsShowWhatTheySpeakOf();

private:
    [[nodiscard]] EventRow row(const QString &id) const { return m_store->find(id.toStdString()).value(); }
    [[nodiscard]] EventRecord event(const QString &id) const { return m_store->record(row(id)); }
    [[nodiscard]] bool isRelated(const QString &from, RelationType type, const QString &to) const;
    [[nodiscard]] QSet<QString> found(const QString &query) const;
    [[nodiscard]] QSet<QString> reached(const QString &from) const;
    [[nodiscard]] Total total(TotalsBy by, const std::string &key) const;

    EventStorePtr m_store;
    QByteArray m_json;
};

void TestRecordFacts::initTestCase()
{
    m_store = readTimeline(bundledRecord()).value().store;
    QFile file(bundledRecord());
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_json = file.readAll();
}

bool TestRecordFacts::isRelated(const QString &from, RelationType type, const QString &to) const
{
    const std::vector<Relation> relations = event(from).relations;
    return std::any_of(relations.begin(), relations.end(), [&](const Relation &relation) {
        return relation.type == type && relation.to == to.toStdString();
    });
}

QSet<QString> TestRecordFacts::found(const QString &query) const
{
    QSet<QString> ids;
    Filter(m_store).apply(Query::parse(query.toStdString()).value())->forEach([&](EventRow each) {
        ids += toQString(m_store->id(each));
    });
    return ids;
}

/// By relations forward in time, and from a whole to its parts.
QSet<QString> TestRecordFacts::reached(const QString &from) const
{
    QSet<QString> known{from};
    QStringList open{from};
    while (!open.isEmpty()) {
        const EventRow at = row(open.takeLast());
        std::vector<EventRow> next;
        for (const EventStore::Link &link : m_store->linksFrom(at)) {
            if (link.type == RelationType::LeadsTo)
                next.push_back(link.row);
        }
        for (const EventStore::Link &link : m_store->linksTo(at)) {
            if (link.type != RelationType::LeadsTo && link.type != RelationType::MayOverlap)
                next.push_back(link.row);
        }
        for (const EventRow each : next) {
            const QString id = toQString(m_store->id(each));
            if (!known.contains(id))
                open += id;
            known += id;
        }
    }
    return known;
}

Total TestRecordFacts::total(TotalsBy by, const std::string &key) const
{
    for (const TotalsGroup &group : totalsBy(*m_store, RowSet::all(m_store->size()), by)) {
        if (group.key == key && !group.totals.totals.empty())
            return group.totals.totals.front();
    }
    return {};
}

void TestRecordFacts::citationsAgreeWithTheCoverage()
{
    QSet<QString> covered;
    QHash<QString, int> paragraph; // each line of the coverage is one
    for (const QStringList &line : test::csvTable(QStringLiteral("record-coverage.csv"))) {
        const int number = ++paragraph[line[0]];
        for (const QString &id : line[2].split(u';', Qt::SkipEmptyParts))
            covered += QStringLiteral("%1 ¶%2: %3").arg(line[0], QString::number(number), id);
    }
    QSet<QString> cited;
    for (std::size_t i = 0; i < m_store->size(); ++i) {
        const EventRecord each = m_store->record(EventRow(i));
        for (const Citation &citation : each.sources) {
            const Source &source = m_store->sources()[m_store->findSource(citation.source).value().value];
            for (const int number : paragraphs(toQString(citation.locator)))
                cited += QStringLiteral("%1 ¶%2: %3")
                             .arg(toQString(source.file.value()), QString::number(number), toQString(each.id));
        }
    }
    QCOMPARE(QStringList((cited - covered).values()), QStringList());
    QCOMPARE(QStringList((covered - cited).values()), QStringList());
}

void TestRecordFacts::everyRelationHasALine()
{
    QHash<QString, QStringList> eventsOfLine;
    for (const QStringList &line : test::csvTable(QStringLiteral("record-coverage.csv")))
        eventsOfLine[line[0] + u':' + line[1]] = line[2].split(u';', Qt::SkipEmptyParts);
    QSet<QString> stated;
    for (const QStringList &line : test::csvTable(QStringLiteral("record-relations.csv"))) {
        QCOMPARE(line.size(), 6);
        const QString relation = line.mid(0, 3).join(u' ');
        QVERIFY2(!stated.contains(relation) && !line[5].isEmpty(), qPrintable(relation));
        stated += relation;
        const QStringList events = eventsOfLine.value(line[3] + u':' + line[4]);
        QVERIFY2(events.contains(line[0]) || events.contains(line[2]), qPrintable(relation));
    }
    QSet<QString> present;
    for (std::size_t i = 0; i < m_store->size(); ++i) {
        const EventRecord each = m_store->record(EventRow(i));
        for (const Relation &relation : each.relations)
            present +=
                QStringList({toQString(each.id), toQString(keyword(relation.type)), toQString(relation.to)}).join(u' ');
    }
    QCOMPARE(QStringList((present - stated).values()), QStringList());
    QCOMPARE(QStringList((stated - present).values()), QStringList());
}

void TestRecordFacts::orderThatNobodyStatesIsNoRelation_data()
{
    QTest::addColumn<QString>("other");
    const auto pair = [](const char *event, const char *other) {
        QTest::addRow("%s, %s", event, other) << QString::fromLatin1(other);
    };
    // On 27 February one hour is known.
    pair("pentagon-deadline", "trump-stop-order");
    pair("pentagon-deadline", "supply-chain-risk-label");
    pair("trump-stop-order", "supply-chain-risk-label");
    // Undated effects and words of the whole dispute.
    pair("claude-tops-app-store", "trump-stop-order");
    pair("claude-tops-app-store", "pentagon-ultimatum");
    pair("trump-threat", "trump-stop-order");
    pair("trump-threat", "pentagon-ultimatum");
    // Works that were under way at the announcement; sites of an undated plan; a total that has no date.
    pair("stargate-texas-construction", "stargate-announced");
    pair("meta-600b-pledge", "meta-hyperion");
    pair("meta-600b-pledge", "meta-prometheus");
    pair("openai-diversifies-cloud", "microsoft-openai-14b");
    pair("france-start-2026", "france-processors-2028");
}

void TestRecordFacts::orderThatNobodyStatesIsNoRelation()
{
    QFETCH(QString, other);
    const QString id = QString::fromLatin1(QTest::currentDataTag()).section(u',', 0, 0);
    for (const RelationType type : {RelationType::LeadsTo, RelationType::Follows, RelationType::Supersedes}) {
        QVERIFY2(!isRelated(id, type, other), qPrintable(toQString(keyword(type))));
        QVERIFY2(!isRelated(other, type, id), qPrintable(toQString(keyword(type))));
    }
}

void TestRecordFacts::causeThatNobodyStatesIsNoCause_data()
{
    QTest::addColumn<QString>("earlier");
    const auto pair = [](const char *later, const char *earlier) {
        QTest::addRow("%s", later) << QString::fromLatin1(earlier);
    };
    pair("oracle-300b-contract", "oracle-30b-contract");
    pair("hegseth-ai-memo", "anthropic-dod-contract");
    pair("anthropic-fluidstack-50b", "us-ai-action-plan");
    pair("meta-2025-extra-spending", "meta-600b-pledge");
    pair("pentagon-ultimatum", "hegseth-ai-memo");
    pair("trump-stop-order", "anthropic-refuses");
    pair("pentagon-deadline", "anthropic-refuses");
    pair("openai-dod-deal", "supply-chain-risk-label");
    pair("oracle-buyer-revealed", "oracle-30b-contract");
}

void TestRecordFacts::causeThatNobodyStatesIsNoCause()
{
    QFETCH(QString, earlier);
    const QString later = QString::fromLatin1(QTest::currentDataTag());
    QVERIFY(!isRelated(earlier, RelationType::LeadsTo, later));
    QVERIFY(isRelated(later, RelationType::Follows, earlier));
}

void TestRecordFacts::relationsAgreeWithTheDates()
{
    for (std::size_t i = 0; i < m_store->size(); ++i) {
        const EventRow from(i);
        for (const EventStore::Link &link : m_store->linksFrom(from)) {
            if (!isInTime(link.type))
                continue;
            const EventRow earlier = link.type == RelationType::LeadsTo ? from : link.row;
            const EventRow later = link.type == RelationType::LeadsTo ? link.row : from;
            const QString both = toQString(m_store->id(earlier)) + u' ' + toQString(m_store->id(later));
            QVERIFY2(m_store->earliest(earlier) <= m_store->earliest(later) || m_store->isOpenStart(later),
                     qPrintable(both));
            QVERIFY2(m_store->earliest(earlier) < m_store->latest(later), qPrintable(both));
        }
    }
}

void TestRecordFacts::storylinesCanBeWalked_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QStringList>("last");
    QTest::newRow("microsoft-openai") << "microsoft-openai-2019"
                                      << listed("openai-diversifies-cloud|openai-own-data-centres");
    QTest::newRow("oracle-openai") << "oracle-30b-contract" << listed("oracle-300b-term");
    QTest::newRow("stargate") << "biden-order-revoked" << listed("stargate-abilene-complete");
    QTest::newRow("meta") << "meta-600b-pledge" << listed("meta-600b-deadline");
    QTest::newRow("france-fluidstack") << "france-fluidstack-supercomputer" << listed("france-processors-2028");
    QTest::newRow("anthropic-fluidstack") << "us-ai-action-plan" << listed("anthropic-sites-online|trump-stop-order");
    QTest::newRow("pentagon-dispute")
        << "anthropic-dod-contract"
        << listed("anthropic-red-lines|pentagon-contract-wording|trump-threat|openai-regrets-deal|claude-outage");
    QTest::newRow("xai-memphis") << "xai-memphis-site" << listed("xai-memphis-pollution");
    QTest::newRow("ai-safety") << "biden-ai-safety-order"
                               << listed("us-ai-action-plan|hegseth-ai-memo|supply-chain-risk-label");
}

void TestRecordFacts::storylinesCanBeWalked()
{
    QFETCH(QString, first);
    QFETCH(QStringList, last);
    QSet<QString> line = found(QStringLiteral("tag:") + QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(line.size() >= 2);
    line.unite(QSet<QString>(last.begin(), last.end()));
    QCOMPARE(QStringList((line - reached(first)).values()), QStringList());
}

void TestRecordFacts::datesAreThoseOfTheArticles_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("bounds");
    const auto undated = [](const char *id, const char *bounds) {
        QTest::newRow(id) << QString() << QString::fromLatin1(bounds);
    };
    undated("microsoft-openai-14b", "2019/..");
    undated("stargate-texas-construction", "../2025-01");
    undated("trump-regulatory-promise", "2025-01/2025~");
    undated("meta-600b-pledge", "../2025-11-13");
    undated("meta-hyperion", "../2025~");
    undated("anthropic-fluidstack-50b", "../2025-11-13");
    undated("us-ai-action-plan", "../2025-11-13");
    undated("oracle-buyer-revealed", "2025-06/2025~");
    undated("oracle-shares-ellison", "2025-08/2025~");
    undated("france-nuclear-heat", "2026/..");
    undated("pentagon-contract-wording", "2025-07/2026-02-26");
    undated("anthropic-red-lines", "2025-07/2026-02-26");
    undated("trump-threat", "2026-01/2026-03-09");
    undated("claude-tops-app-store", "2026-01/2026-03-02");
    undated("openai-deal-backlash", "2026-02-27/2026-03-09");
    undated("openai-regrets-deal", "2026-02-27/2026-03-09");
    const auto dated = [](const char *id, const char *date, const char *bounds = "") {
        QTest::newRow(id) << QString::fromLatin1(date) << QString::fromLatin1(bounds);
    };
    dated("meta-600b-deadline", "../2028");
    dated("oracle-30b-contract", "2025-06");
    dated("oracle-300b-contract", "2025~", "2025-08/2025~");
    dated("oracle-300b-term", "2027/2032");
    dated("stargate-four-years", "2025-01/2029-01~");
    dated("stargate-announced", "2025-01");
    dated("france-fluidstack-supercomputer", "2025-02-10");
    dated("anthropic-dod-contract", "2025-07");
    dated("pentagon-ultimatum", "2026-02-24");
    dated("anthropic-refuses", "2026-02-26");
    dated("trump-stop-order", "2026-02-27");
    dated("pentagon-deadline", "2026-02-27T17:01");
    dated("openai-dod-deal", "2026-02", "2026-02-27/2026-02-28");
    dated("claude-outage", "2026-03-02");
}

void TestRecordFacts::datesAreThoseOfTheArticles()
{
    QFETCH(QString, date);
    QFETCH(QString, bounds);
    const auto at = m_store->find(std::string(QTest::currentDataTag()));
    QVERIFY(at);
    QCOMPARE(printed(m_store->date(*at)), date);
    QCOMPARE(printed(m_store->bounds(*at)), bounds);
}

void TestRecordFacts::partiesAreThoseOfTheArticles_data()
{
    QTest::addColumn<QStringList>("parties");
    const QString builder = QStringLiteral("oracle:builder");
    const QStringList texas{builder, QStringLiteral("softbank:funder"), QStringLiteral("openai:partner")};
    QTest::newRow("stargate-texas-construction") << texas;
    QTest::newRow("stargate-abilene-complete") << texas;
    QTest::newRow("musk-doubts-stargate") << listed("elon-musk:speaker|openai:subject|softbank:subject");
    QTest::newRow("stargate-first-100b") << listed("softbank:speaker|openai:partner");
    QTest::newRow("stargate-four-years") << listed("softbank:speaker|openai:partner");
    QTest::newRow("anthropic-dod-contract") << listed("anthropic:provider|pentagon:customer");
    QTest::newRow("openai-dod-deal") << listed("openai:provider|pentagon:customer");
    QTest::newRow("pentagon-ultimatum") << listed("pentagon:customer|anthropic:subject");
    QTest::newRow("pentagon-deadline") << listed("pentagon:customer|anthropic:subject");
    QTest::newRow("supply-chain-risk-label") << listed("pentagon:regulator|anthropic:subject");
    QTest::newRow("trump-stop-order") << listed("us-government:regulator|anthropic:subject");
}

void TestRecordFacts::partiesAreThoseOfTheArticles()
{
    QFETCH(QStringList, parties);
    QStringList actual;
    for (const PartyRecord &party : event(QString::fromLatin1(QTest::currentDataTag())).parties)
        actual += toQString(party.company) + u':' + toQString(keyword(party.role));
    QCOMPARE(actual, parties);
}

void TestRecordFacts::queriesFindTheRightGovernment_data()
{
    QTest::addColumn<QString>("in");
    QTest::addColumn<QString>("notIn");
    QTest::newRow("company:Pentagon") << "pentagon-ultimatum"
                                      << "biden-ai-safety-order";
    QTest::newRow("company:DoD") << "anthropic-dod-contract"
                                 << "stargate-announced";
    QTest::newRow("company:\"Department of Defense\"") << "openai-dod-deal"
                                                       << "biden-order-revoked";
    QTest::newRow("company:\"département de la Défense\"") << "hegseth-ai-memo"
                                                           << "us-ai-action-plan";
    QTest::newRow("company:Biden") << "biden-ai-safety-order"
                                   << "pentagon-ultimatum";
    QTest::newRow("company:Trump") << "trump-stop-order"
                                   << "pentagon-deadline";
}

void TestRecordFacts::queriesFindTheRightGovernment()
{
    QFETCH(QString, in);
    QFETCH(QString, notIn);
    const QSet<QString> ids = found(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(ids.contains(in));
    QVERIFY(!ids.contains(notIn));
}

void TestRecordFacts::vagueNumbersAreNoNumbers()
{
    // "Thousands" of jobs in France and "several" centres of Anthropic have no figure.
    QCOMPARE(found(QStringLiteral("jobs>0")),
             QSet<QString>({QStringLiteral("stargate-announced"), QStringLiteral("anthropic-fluidstack-50b")}));
    QVERIFY(!found(QStringLiteral("data-centres>0")).contains(QStringLiteral("anthropic-fluidstack-50b")));
    // The thousands are told once.
    QStringList tellers;
    for (const QString &id : found(QStringLiteral("tag:france-fluidstack"))) {
        if (event(id).summary.en.find("thousands") != std::string::npos)
            tellers += id;
    }
    QCOMPARE(tellers, QStringList(QStringLiteral("france-start-2026")));
    // Both gigawatt figures are computing power.
    for (const QString &id : found(QStringLiteral("power>0"))) {
        QVERIFY2(event(id).note.en.find("computing power") != std::string::npos, qPrintable(id));
        QVERIFY2(event(id).note.fr.find("puissance de calcul") != std::string::npos, qPrintable(id));
    }
}

void TestRecordFacts::planOfMetaIsAnAnnouncementAndADeadline()
{
    QVERIFY(m_store->mainAmount(row(QStringLiteral("meta-600b-pledge")))->value == 600e9);
    const EventRow deadline = row(QStringLiteral("meta-600b-deadline"));
    QVERIFY(!m_store->mainAmount(deadline));
    QVERIFY(isRelated(QStringLiteral("meta-600b-deadline"), RelationType::PartOf, QStringLiteral("meta-600b-pledge")));
    const QSet<QString> planned = found(QStringLiteral("is:planned company:Meta"));
    QVERIFY(planned.contains(QStringLiteral("meta-600b-deadline")));
    QVERIFY(!planned.contains(QStringLiteral("meta-600b-pledge")));
}

void TestRecordFacts::totalsAreThoseOfTheArticles_data()
{
    QTest::addColumn<double>("net");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<bool>("openUpward");
    const double thousand = 1e9;
    QTest::newRow("openai") << 844 * thousand << 514 * thousand << 844 * thousand << true; // 14, 500, 30, 300
    QTest::newRow("oracle") << 830 * thousand << 500 * thousand << 830 * thousand << true;
    QTest::newRow("meta") << 610 * thousand << 600 * thousand << 610 * thousand << false; // Hyperion may be inside
    QTest::newRow("us-government") << 500 * thousand << 500 * thousand << 500 * thousand << true;
    QTest::newRow("pentagon") << 200e6 << 0.0 << 200e6 << false;
    QTest::newRow("france") << 10 * thousand << 10 * thousand << 10 * thousand << true; // initial, in euros
}

void TestRecordFacts::totalsAreThoseOfTheArticles()
{
    const Total actual = total(TotalsBy::Company, QTest::currentDataTag());
    QFETCH(double, net);
    QCOMPARE(actual.net, net);
    QTEST(actual.low, "low");
    QTEST(actual.high, "high");
    QTEST(actual.openUpward, "openUpward");
}

void TestRecordFacts::undatedMoneyIsInNoYear()
{
    QCOMPARE(total(TotalsBy::Year, "2019").net, 1e9); // the first billion alone
    QCOMPARE(total(TotalsBy::Year, "2028").net, 0.0);
    QCOMPARE(total(TotalsBy::Year, "undated").net, 674e9); // 14, 600, 50, 10
}

void TestRecordFacts::possibleOverlapsAreMarkedAlike()
{
    const QStringList sums{QStringLiteral("stargate-announced"), QStringLiteral("oracle-30b-contract"),
                           QStringLiteral("oracle-300b-contract")};
    for (const QString &one : sums) {
        for (const QString &other : sums) {
            if (one != other)
                QVERIFY2(isRelated(one, RelationType::MayOverlap, other) ||
                             isRelated(other, RelationType::MayOverlap, one),
                         qPrintable(one + u' ' + other));
        }
        QVERIFY2(event(one).note.en.find("as possible") != std::string::npos, qPrintable(one));
        QVERIFY2(event(one).note.fr.find("comme possible") != std::string::npos, qPrintable(one));
    }
}

void TestRecordFacts::differencesAreTold_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("stargate-announced") << listed("“at least”|over four years|aim|estimated value");
    QTest::newRow("openai-own-data-centres") << listed("will be able|already deployed");
    QTest::newRow("stargate-texas-construction") << listed("already being built|in spite of doubts");
    QTest::newRow("meta-600b-pledge") << listed("announced|already committed");
    QTest::newRow("supply-chain-risk-label") << listed("already bears it");
}

void TestRecordFacts::differencesAreTold()
{
    QFETCH(QStringList, words);
    QString text;
    for (const Text &each : event(QString::fromLatin1(QTest::currentDataTag())).differs)
        text += toQString(each.en) + u'\n';
    for (const QString &word : words)
        QVERIFY2(text.contains(word), qPrintable(word));
}

void TestRecordFacts::boundOfTheUndatedArticleIsExplainedOnce()
{
    QVERIFY(!m_json.contains("hence the bound") && !m_json.contains("d’où la borne"));
    QCOMPARE(m_json.count("reads as written in 2025"), qsizetype(1));
    QCOMPARE(m_json.count("semble écrit en 2025"), qsizetype(1));
}

void TestRecordFacts::sourcesHaveTheirOwnTitle()
{
    for (const Source &source : m_store->sources()) {
        const bool isDescriptive = source.title.neutral.empty();
        QCOMPARE(source.title.en.find("(descriptive title)") != std::string::npos, isDescriptive);
        QCOMPARE(source.title.fr.find("(titre descriptif)") != std::string::npos, isDescriptive);
    }
    const auto title = [this](const char *id) {
        return toQString(m_store->sources()[m_store->findSource(id).value().value].title.neutral);
    };
    QCOMPARE(title("src-mega-deals"), QStringLiteral("Les Méga-Deals d’Infrastructure pour l’IA"));
    QVERIFY(title("src-claude-outage").startsWith(QStringLiteral("Claude victime de son succès\u00a0: comment")));
}

void TestRecordFacts::frenchIsTypeset()
{
    static const QRegularExpression faults(
        QStringLiteral("[^\\x{a0}\\x{202f}][;:!?»%€]|«[^\\x{a0}\\x{202f}]|\\d \\d{3}|\\d h\\b|h \\d|[a-zà-ÿ]'[a-zà-ÿ]|"
                       "\\d (?:milli(?:on|ard)|[GM]W\\b|gigawatt|acre|hectare|emplois|processeurs)"),
        QRegularExpression::UseUnicodePropertiesOption);
    const QStringList texts = frenchTexts(QJsonDocument::fromJson(m_json).object());
    QVERIFY(texts.size() > 250);
    QStringList lines;
    for (QString text : texts) {
        const auto fault = faults.match(text.remove(u'*'));
        if (fault.hasMatch())
            lines += text.mid(std::max<qsizetype>(0, fault.capturedStart() - 20), 45);
    }
    QCOMPARE(lines, QStringList());
}

void TestRecordFacts::textsKeepTheWordsOfTheArticles_data()
{
    QTest::addColumn<QString>("wrong");
    QTest::addColumn<QString>("right");
    const auto row = [](const char *wrong, const char *right) {
        QTest::newRow(wrong) << QString::fromUtf8(wrong) << QString::fromUtf8(right);
    };
    row("militaires secrets", "réseaux militaires classifiés");
    row("espionnage de masse", "surveillance de masse");
    row("fournisseur à risque", "risque pour la chaîne d’approvisionnement");
    row("marqués par une idéologie", "«\u00a0ajustement idéologique\u00a0»");
    row("SoftBank l’argent", "SoftBank apporte l’argent");
    row("calcul dormant", "puissance de calcul inutilisée");
    row("doivent être là", "doivent être en place");
    row("vers le temps du panorama", "jusqu’à l’époque du panorama");
    row("liar who thinks himself God", "“liar with a God complex”");
    row("deputy secretary", "assistant secretary");
    row("On the contracts Oracle’s shares", "Oracle’s shares rise on the contracts");
    row("as a rule", "normally reserved for");
    row("Trump government", "Trump administration");
    row("hour by hour", "day by day");
    row("heure par heure", "jour par jour");
    row("not payments", "how much of it has been paid");
    row("Counted once", "nothing known to be counted twice");
}

void TestRecordFacts::textsKeepTheWordsOfTheArticles()
{
    QFETCH(QString, wrong);
    QFETCH(QString, right);
    const QString text = QString::fromUtf8(m_json);
    QVERIFY(!text.contains(wrong));
    QVERIFY(text.contains(right));
}

void TestRecordFacts::stepsShowWhatTheySpeakOf()
{
    for (const Story &story : m_store->stories()) {
        for (std::size_t i = 0; i < story.steps.size(); ++i) {
            const StoryStep &step = story.steps[i];
            const auto shown = snapshotOf(m_store, {}, step.view, step.event, Language::English);
            QVERIFY(shown.ok());
            std::vector<std::string> named = step.view.selection;
            named.push_back(step.event.value());
            if (i == 0 || i + 1 == story.steps.size())
                shown->matchingRows->forEach([&](EventRow each) { named.emplace_back(m_store->id(each)); });
            for (const std::string &id : named) {
                const EventRow at = m_store->find(id).value();
                const QString where = toQString(story.name.en) + QStringLiteral(", step %1: ").arg(i + 1);
                QVERIFY2(m_store->isOpenEnd(at) || m_store->end(at) <= shown->range.end,
                         qPrintable(where + toQString(id)));
            }
        }
    }
}

TIMELOUPE_TEST(TestRecordFacts, QCoreApplication)
#include "tst_recordfacts.moc"
