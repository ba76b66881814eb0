// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/commandline.h"
#include "model/events/story.h"
#include "model/formats/base/format.h"
#include "model/formats/timelinefile.h"
#include "model/state/viewsnapshot.h"
#include "tests/support/testprogram/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace timeloupe;

namespace {

QString toQString(const std::string &text)
{
    return QString::fromStdString(text);
}

/// Without the stars that emphasise.
QString said(const std::string &text)
{
    return toQString(text).remove(u'*');
}

} // namespace

/// The views and stories that come with the record can be shown in public as they stand.
class TestRecordStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void thereAreThreeStories();
    void everyStepShowsItsEvents_data() { addSteps(); }
    void everyStepShowsItsEvents();
    void everyStepSaysItsPointInBothLanguages_data() { addSteps(); }
    void everyStepSaysItsPointInBothLanguages();
    void everyViewShowsSomething();

private:
    void addSteps() const;
    EventStorePtr m_store;
};

void TestRecordStories::initTestCase()
{
    m_store = readTimeline(bundledRecord()).value().store;
}

void TestRecordStories::addSteps() const
{
    QTest::addColumn<StoryStep>("step");
    for (const Story &story : m_store->stories()) {
        for (std::size_t i = 0; i < story.steps.size(); ++i)
            QTest::addRow("%s, step %zu", story.name.en.c_str(), i + 1) << story.steps[i];
    }
}

void TestRecordStories::thereAreThreeStories()
{
    QStringList names;
    for (const Story &story : m_store->stories()) {
        names += toQString(story.name.en);
        QVERIFY(!story.name.fr.empty() && !story.summary.en.empty() && !story.summary.fr.empty());
    }
    QCOMPARE(names,
             QStringList({QStringLiteral("The cloud web around OpenAI"), QStringLiteral("Gigawatts: who builds where"),
                          QStringLiteral("Anthropic and the Pentagon, day by day")}));
}

void TestRecordStories::everyStepShowsItsEvents()
{
    QFETCH(StoryStep, step);
    const auto shown = snapshotOf(m_store, {}, step.view, step.event, Language::English);
    QVERIFY2(shown.ok(), shown.ok() ? "" : qPrintable(shown.error().message));
    QVERIFY2(shown->matchingRows->count() >= 2 && shown->matchingRows->count() <= 14,
             qPrintable(QString::number(shown->matchingRows->count())));
    QVERIFY(step.event && m_store->find(*step.event));
    QVERIFY(step.view.range);
    std::vector<std::string> named = step.view.selection;
    named.push_back(*step.event);
    for (const std::string &id : named) {
        const auto row = m_store->find(id);
        QVERIFY2(row, id.c_str());
        QVERIFY2(shown->matchingRows->contains(*row), id.c_str());
        if (row->value < m_store->datedCount())
            QVERIFY2(TimeRange({m_store->begin(*row), m_store->end(*row)}).overlaps(shown->range), id.c_str());
    }
}

void TestRecordStories::everyStepSaysItsPointInBothLanguages()
{
    QFETCH(StoryStep, step);
    for (const std::string &title : {step.title.en, step.title.fr})
        QVERIFY2(!title.empty() && toQString(title).size() <= 60, title.c_str());
    for (const std::string &caption : {step.caption.en, step.caption.fr}) {
        QVERIFY2(!caption.empty() && said(caption).size() <= 220, caption.c_str());
        QVERIFY2(toQString(caption).count(u'*') % 2 == 0, caption.c_str());
    }
    QVERIFY(!step.notes.en.empty() && !step.notes.fr.empty());
    for (const Text *text : {&step.title, &step.caption, &step.notes})
        QVERIFY(text->neutral.empty());
}

void TestRecordStories::everyViewShowsSomething()
{
    QVERIFY(!m_store->views().empty());
    for (const SavedView &view : m_store->views()) {
        QVERIFY(!view.name.en.empty() && !view.name.fr.empty());
        const auto shown = snapshotOf(m_store, {}, view, std::nullopt, Language::English);
        QVERIFY2(shown.ok() && shown->matchingRows->count() > 0, view.name.en.c_str());
    }
}

TIMELOUPE_TEST(TestRecordStories, QCoreApplication)
#include "tst_recordstories.moc"
