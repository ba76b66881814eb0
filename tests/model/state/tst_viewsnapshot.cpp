// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/timelinefile.h"
#include "model/state/viewsnapshot.h"

#include "model/events/savedview.h"
#include "model/formats/base/format.h"
#include "model/query/filter.h"
#include "tests/support/testprogram/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace timeloupe;

namespace {

EventStorePtr record()
{
    return readTimeline(QStringLiteral(TIMELOUPE_SOURCE_DIR "/resources/timelines/ai-infrastructure.json"))
        .value()
        .store;
}

TimeRange range(const char *edtf)
{
    return Edtf::parse(edtf).value().possible();
}

} // namespace

class TestViewSnapshot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theSnapshotStaysAsItWasWhenTheStateGoesOn()
    {
        ViewState state;
        state.setStore(record(), QStringLiteral("record"));
        state.setRange(range("2025/2026-03"));
        const Query query = Query::parse("company:OpenAI").value();
        state.setQuery(query);
        state.setMatchingRows(query, Filter(state.store()).apply(query));
        const TimeRange shown = state.range();
        const ViewSnapshot snapshot = snapshotOf(state);
        state.showAll();
        state.setQuery(Query());
        state.setFoldsEnabled(false);
        QCOMPARE(snapshot.range, shown);
        QCOMPARE(snapshot.query, query);
        QVERIFY(snapshot.matchingRows->count() < snapshot.store->size());
        QVERIFY(!snapshot.folds.empty());
        QCOMPARE(snapshot.storeName, QStringLiteral("record"));
    }

    void aSavedViewGivesWhatTheWindowWouldShow()
    {
        SavedView view;
        view.range = range("2026-02-20/2026-03-05");
        view.filter = "company:Anthropic";
        view.folds = false;
        view.lanes = LaneOrder::Name;
        view.othersOpen = true;
        const auto snapshot = snapshotOf(record(), QStringLiteral("x"), view, std::nullopt, Language::French);
        QVERIFY(snapshot.ok());
        QCOMPARE(snapshot->range, *view.range);
        QCOMPARE(snapshot->matchingRows->count(),
                 Filter(snapshot->store).apply(Query::parse(view.filter).value())->count());
        QVERIFY(snapshot->folds.empty());
        QCOMPARE(snapshot->laneOrder, LaneOrder::Name);
        QVERIFY(snapshot->othersOpen);
        QCOMPARE(snapshot->language, Language::French);
        QVERIFY(!snapshot->current);
    }

    void theEventOfAStepIsCurrentAndTheSelectionStaysSelected()
    {
        SavedView view;
        view.selection = {"claude-outage", "pentagon-deadline", "no-such-event"};
        const auto snapshot =
            snapshotOf(record(), QStringLiteral("x"), view, std::string("anthropic-refuses"), Language::English);
        QVERIFY(snapshot.ok());
        const EventStore &store = *snapshot->store;
        QCOMPARE(snapshot->current, store.find("anthropic-refuses"));
        QCOMPARE(snapshot->selection.size(), std::size_t(3));
        QVERIFY(std::is_sorted(snapshot->selection.begin(), snapshot->selection.end()));
        QVERIFY(
            std::binary_search(snapshot->selection.begin(), snapshot->selection.end(), *store.find("claude-outage")));
    }

    void withoutARangeEverythingIsShown()
    {
        const auto snapshot = snapshotOf(record(), {}, SavedView(), std::nullopt, Language::English);
        QVERIFY(snapshot.ok());
        QCOMPARE(snapshot->range, snapshot->extent);
        QCOMPARE(snapshot->matchingRows->count(), snapshot->store->size());
    }

    void whatCannotBeShownIsSaid_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("dates");
        QTest::addColumn<QString>("said");
        QTest::newRow("faulty filter") << "amount>=x"
                                       << "2025/2026"
                                       << "amount>=x";
        QTest::newRow("nothing there") << ""
                                       << "1815/1830"
                                       << "outside the timeline";
    }
    void whatCannotBeShownIsSaid()
    {
        QFETCH(QString, filter);
        QFETCH(QString, dates);
        QFETCH(QString, said);
        SavedView view;
        view.filter = filter.toStdString();
        view.range = range(dates.toUtf8().constData());
        const auto snapshot = snapshotOf(record(), {}, view, std::nullopt, Language::English);
        QVERIFY(!snapshot.ok());
        QVERIFY2(snapshot.error().message.contains(said), qPrintable(snapshot.error().message));
    }
};

TIMELOUPE_TEST(TestViewSnapshot, QCoreApplication)
#include "tst_viewsnapshot.moc"
