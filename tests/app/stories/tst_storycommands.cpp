// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/commandline.h"
#include "app/common/actions.h"
#include "app/stories/presentation.h"
#include "app/stories/storycommands.h"
#include "app/stories/storyexport.h"
#include "app/stories/storyoptions.h"
#include "app/stories/viewcommands.h"
#include "model/formats/base/format.h"
#include "model/formats/timelinefile.h"
#include "tests/support/panelrecord.h"
#include "tests/support/testprogram/testprogram.h"
#include "tests/support/warnings.h"
#include "views/story/storypanel.h"
#include "views/story/storyview.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QMainWindow>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace timeloupe;

namespace {

/// What a window has of stories.
struct Desk
{
    explicit Desk(const EventStorePtr &store)
        : actions(&window),
          views(state),
          panel(new StoryPanel(state, views.library(), views.viewController(), &window)),
          commands(state, views, window)
    {
        window.setCentralWidget(panel);
        commands.connectTo(actions, *panel);
        state.setStore(store, QStringLiteral("record"));
        views.library().open({store->views(), store->stories()}, {});
        window.show();
    }

    QMainWindow window;
    ViewState state;
    Actions actions;
    ViewCommands views;
    StoryPanel *panel;
    StoryCommands commands;
};

StorySnapshot told(const EventStorePtr &store, std::size_t story)
{
    return {store, QStringLiteral("record"), store->stories().at(story), Language::English};
}

QByteArray contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestStoryCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_record = readTimeline(bundledRecord()).value().store; }
    void init() { failOnUnexpectedWarnings(); }
    void presentationStartsAtFirstStepAndWindowShowsLast();
    void presentsFromCurrentStep();
    void missingStoryIsReported();
    void storyExportFollowsOptions_data();
    void storyExportFollowsOptions();
    void cancelledExportLeavesNothing();
    void writeErrorIsReported();

private:
    EventStorePtr m_record;
};

void TestStoryCommands::presentationStartsAtFirstStepAndWindowShowsLast()
{
    Desk viewController(m_record);
    viewController.panel->choose(2, 5);
    viewController.actions.present->trigger();
    QVERIFY(viewController.commands.presentation());
    StoryView *stage = viewController.commands.presentation()->stage();
    QSignalSpy steps(viewController.commands.presentation(), &Presentation::stepChanged);
    QTest::keyClick(stage, Qt::Key_Right);
    QTest::keyClick(stage, Qt::Key_Right);
    QCOMPARE(steps.size(), 2);
    QTest::keyClick(stage, Qt::Key_Escape);
    QTRY_VERIFY(!viewController.commands.presentation());
    QCOMPARE(viewController.panel->story(), std::optional<std::size_t>(2));
    QCOMPARE(viewController.panel->step(), std::optional<std::size_t>(2));
    const StoryStep &step = m_record->stories()[2].steps[2];
    QCOMPARE(viewController.state.query(), Query::parse(step.view.filter).value());
    QCOMPARE(viewController.state.range(), *step.view.range);
    QCOMPARE(viewController.state.current(), m_record->find(*step.event));
}

void TestStoryCommands::presentsFromCurrentStep()
{
    Desk viewController(m_record);
    viewController.panel->choose(1, 3);
    viewController.actions.presentFromStep->trigger();
    QVERIFY(viewController.commands.presentation());
    QSignalSpy finished(viewController.commands.presentation(), &Presentation::finished);
    viewController.actions.present->trigger(); // one at a time
    QTest::keyClick(viewController.commands.presentation()->stage(), Qt::Key_Escape);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished.front().front().toInt(), 3);
    QTRY_VERIFY(!viewController.commands.presentation());
}

void TestStoryCommands::missingStoryIsReported()
{
    Desk viewController(panelRecord());
    QSignalSpy said(&viewController.commands, &StoryCommands::said);
    viewController.actions.present->trigger();
    viewController.actions.exportStory->trigger();
    QCOMPARE(said.size(), 2);
    QVERIFY(!viewController.commands.presentation());
    QVERIFY(!viewController.commands.exportDialog());
}

void TestStoryCommands::storyExportFollowsOptions_data()
{
    QTest::addColumn<int>("target");
    QTest::addColumn<QString>("name");
    QTest::newRow("deck") << 0 << "story.pdf";
    QTest::newRow("page") << 1 << "story.html";
    QTest::newRow("pictures") << 2 << "pictures";
}

void TestStoryCommands::storyExportFollowsOptions()
{
    QFETCH(int, target);
    QFETCH(QString, name);
    const QTemporaryDir folder;
    StoryExport dialog(told(m_record, 0), Style::make(Theme::Light));
    dialog.show();
    const auto buttons = dialog.options().findChildren<QAbstractButton *>();
    QTest::mouseClick(buttons.at(target), Qt::LeftButton);
    QCOMPARE(static_cast<int>(dialog.options().target()), target);
    const QString to = folder.filePath(name);
    dialog.exportTo(to);
    QVERIFY(dialog.isBusy());
    QTRY_VERIFY_WITH_TIMEOUT(!dialog.isBusy(), 60'000);
    QVERIFY2(dialog.message().contains(name), qPrintable(dialog.message()));
    const auto steps = static_cast<qsizetype>(m_record->stories()[0].steps.size());
    if (target == 0) {
        QVERIFY(contentOf(to).startsWith("%PDF-"));
    } else if (target == 1) {
        const QByteArray page = contentOf(to);
        QVERIFY(page.count("<svg ") >= steps);
        QVERIFY(page.contains("OpenAI went from one cloud supplier to several"));
    } else {
        QCOMPARE(QDir(to).entryList({QStringLiteral("*.png")}).size(), steps);
    }
}

void TestStoryCommands::cancelledExportLeavesNothing()
{
    const QTemporaryDir folder;
    StoryExport dialog(told(m_record, 1), Style::make(Theme::Light));
    dialog.exportTo(folder.filePath(QStringLiteral("deck.pdf")));
    QVERIFY(dialog.isBusy());
    dialog.reject(); // the button, or Esc
    QVERIFY(!dialog.isBusy());
    dialog.exportTo(folder.filePath(QStringLiteral("other.pdf"))); // the one before is out of the way first
    QTRY_VERIFY_WITH_TIMEOUT(!dialog.isBusy(), 60'000);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList(QStringLiteral("other.pdf")));
}

void TestStoryCommands::writeErrorIsReported()
{
    const QTemporaryDir folder;
    StoryExport dialog(told(m_record, 2), Style::make(Theme::Light));
    const QString to = folder.filePath(QStringLiteral("gone/deck.pdf"));
    dialog.exportTo(to);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog.isBusy(), 60'000);
    QVERIFY2(dialog.message().contains(QStringLiteral("deck.pdf")), qPrintable(dialog.message()));
    QVERIFY2(!dialog.message().startsWith(QStringLiteral("Saved")), qPrintable(dialog.message()));
}

TIMELOUPE_TEST(TestStoryCommands, QApplication)
#include "tst_storycommands.moc"
