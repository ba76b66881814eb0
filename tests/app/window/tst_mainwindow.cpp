// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/mainwindow.h"
#include "model/formats/formatregistry.h"
#include "model/formats/timelinefile.h"

#include "app/commandline/commandline.h"
#include "app/common/actions.h"
#include "app/files/settings.h"
#include "app/files/settingswriter.h"
#include "app/window/messagebar.h"
#include "app/window/toolrow.h"
#include "tests/support/testprogram/testprogram.h"
#include "views/chart/amountpanel.h"
#include "views/panels/detailspanel.h"
#include "views/panels/eventlist.h"
#include "views/panels/filterline.h"
#include "views/panels/queryedit.h"
#include "views/panels/sidepanel.h"
#include "views/story/storypanel.h"
#include "views/timeline/overview.h"
#include "views/timeline/timelineview.h"
#include "views/widgets/reorderlist.h"

#include <QAction>
#include <QApplication>
#include <QDataStream>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <sys/stat.h>

using namespace timeloupe;

namespace {

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void firstStartShowsTheBundledRecordFitted();
    void sessionIsRestored();
    void missingSessionFileIsReported();
    void damagedSettingsStillOpen();
    void theWindowFitsAScreen_data();
    void theWindowFitsAScreen();
    void damagedSplittersGetDefaults_data();
    void damagedSplittersGetDefaults();
    void largeSettingsDoNotBlockTheWindow();
    void sessionPipeDoesNotBlock();
    void hostileNameIsShownVerbatim();
    void badFileLeavesTheViewOpen();
    void badFileAtStartShowsTheBundledRecord();
    void warningsLeadToTheirEvents();
    void droppedFileIsOpened();
    void recentFilesAreRemembered();
    void exportWritesMatchingEvents();
    void escapeClearsStepByStep();
    void keysReachTheWindow();
    void keysDoNotFireWhileTyping();
    void rangeButtonsSetTheRange();
    void panelsShareOneAxis();
    void panelsCanBeHidden();
    void savedViewsAreRestored();
    void aSavedViewShowsItsPanels();
    void storyIsBesideTheTimeline();
    void viewsOfAFileAreWrittenIntoIt();
    void unsavableViewsAskBeforeClosing();
    void invalidViewIsReported();
    void everyMenuEntryCanBeTriggered();
    void themeCanBeSwitched();
    void dialogsOpenWithoutBlocking();
    void closingWhileOpeningIsQuiet();

private:
    void start(const QStringList &files = {});
    void restart();
    QString write(const QString &name, const QByteArray &bytes);
    [[nodiscard]] QueryEdit *queryEdit() const { return m_window->findChild<QueryEdit *>(); }
    [[nodiscard]] QString typed() const { return m_window->findChild<FilterLine *>()->text(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void MainWindowTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    m_folder = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->path());
}

void MainWindowTest::cleanup()
{
    m_window.reset();
    SettingsWriter::wait();
    m_folder.reset();
}

void MainWindowTest::start(const QStringList &files)
{
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1600, 1000);
    m_window->open(files);
    m_window->show();
    m_window->activateWindow();
    QTRY_VERIFY(!m_window->file().isEmpty());
    QTRY_VERIFY(m_window->isSettled());
}

void MainWindowTest::restart()
{
    m_window->close();
    m_window.reset();
    start();
}

QString MainWindowTest::write(const QString &name, const QByteArray &bytes)
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write the test's file");
    return file.fileName();
}

void MainWindowTest::firstStartShowsTheBundledRecordFitted()
{
    start();
    QCOMPARE(m_window->file(), bundledRecord());
    QVERIFY(m_window->state().store()->size() > 30);
    QCOMPARE(m_window->state().range(), m_window->state().extent());
    QVERIFY(m_window->state().foldsEnabled());
    QVERIFY(!m_window->state().folds().empty());
    QVERIFY(m_window->messages().text().isEmpty());
}

void MainWindowTest::sessionIsRestored()
{
    start();
    ViewState &state = m_window->state();
    const std::string id(state.store()->id(EventRow(3)));
    state.setQuery(Query::parse("amount>1M").value());
    QTRY_VERIFY(!state.isFiltering());
    state.setCurrent(EventRow(3));
    state.setFoldsEnabled(false);
    state.setRange({1'735'689'600'000, 1'751'328'000'000});
    const TimeRange range = state.range();
    m_window->findChild<AmountPanel *>()->setKind(SeriesKind::Count);
    m_window->setTheme(ThemeChoice::Dark);
    m_window->resize(1200, 800);
    restart();
    ViewState &found = m_window->state();
    QCOMPARE(QString::fromStdString(found.query().print()), QStringLiteral("amount>1M"));
    QVERIFY(found.current());
    QCOMPARE(std::string(found.store()->id(*found.current())), id);
    QCOMPARE(found.range(), range);
    QVERIFY(!found.foldsEnabled());
    QCOMPARE(m_window->findChild<AmountPanel *>()->kind(), SeriesKind::Count);
    QVERIFY(m_window->palette().color(QPalette::Window).lightness() < 100);
}

void MainWindowTest::missingSessionFileIsReported()
{
    const QString file = write(QStringLiteral("mine.json"), R"([{"title":"One","start":"2025"}])");
    start({file});
    QCOMPARE(m_window->file(), file);
    m_window->close();
    QFile::remove(file);
    m_window.reset();
    start();
    QCOMPARE(m_window->file(), bundledRecord());
    QVERIFY(m_window->messages().isError());
    QVERIFY(m_window->messages().text().contains(QStringLiteral("mine.json")));
}

void MainWindowTest::damagedSettingsStillOpen()
{
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("Timeloupe")));
    write(QStringLiteral("Timeloupe/Timeloupe.ini"),
          "[session]\nrange=1/x\nquery=\"((\"\nfolds=@Variant(\\0\\0)\n[window]\ngeometry=@ByteArray(zzz)\n"
          "[layouts]\ncolumns=@ByteArray(\\xff\\0)\nlist=7\nrows=@Invalid()\n");
    start();
    QCOMPARE(m_window->file(), bundledRecord());
    QCOMPARE(m_window->state().range(), m_window->state().extent());
}

namespace {

/// As QWidget::saveGeometry() writes it.
QByteArray savedGeometry(const QRect &place, bool isMaximized)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_4_0);
    stream << quint32(0x1D9D0CB) << quint16(3) << quint16(0) << place << place << qint32(0) << quint8(isMaximized)
           << quint8(0) << qint32(800) << place;
    return bytes;
}

} // namespace

void MainWindowTest::theWindowFitsAScreen_data()
{
    QTest::addColumn<QByteArray>("geometry");
    // tst_windowplace has more.
    QTest::newRow("huge") << savedGeometry(QRect(0, 0, 32'767, 32'767), false);
    QTest::newRow("far away, maximised") << savedGeometry(QRect(30'000, 30'000, 640, 480), true);
    QTest::newRow("cut off") << savedGeometry(QRect(0, 0, 500, 400), false).left(30);
}

void MainWindowTest::theWindowFitsAScreen()
{
    QFETCH(QByteArray, geometry);
    Session session;
    session.geometry = geometry;
    saveSession(session, {});
    m_window = std::make_unique<MainWindow>();
    m_window->open({});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->setWindowState(Qt::WindowNoState);
    const QRect room = m_window->screen()->availableGeometry();
    QVERIFY2(room.contains(m_window->geometry().topLeft()), qPrintable(QString::number(m_window->geometry().x())));
    const QSize most = room.size().expandedTo(m_window->minimumSizeHint());
    QCOMPARE(m_window->size().boundedTo(most), m_window->size());
    QTRY_VERIFY(m_window->isSettled());
    QVERIFY(m_window->close());
}

void MainWindowTest::damagedSplittersGetDefaults_data()
{
    QTest::addColumn<QByteArray>("sizes");
    QTest::newRow("1000000000 1 1") << QByteArray("1000000000 1 1");
    QSplitter foreign(Qt::Vertical);
    foreign.setHandleWidth(1'000'000);
    foreign.addWidget(new QWidget);
    QTest::newRow("of another splitter") << foreign.saveState();
}

void MainWindowTest::damagedSplittersGetDefaults()
{
    QFETCH(QByteArray, sizes);
    // How a splitter looks, and which of its widgets are seen; pixels depend on the texts beside.
    const auto splitters = [this] {
        QList<QList<int>> all;
        for (const QSplitter *splitter : m_window->findChildren<QSplitter *>()) {
            QList<int> &one = all.emplace_back(QList<int>{splitter->handleWidth(), splitter->orientation()});
            for (const int size : splitter->sizes())
                one += size > 1 ? 1 : 0;
        }
        return all;
    };
    start();
    const QList<QList<int>> usual = splitters();
    m_window->close();
    m_window.reset();
    Session session;
    session.layouts = {{QStringLiteral("columns"), sizes}, {QStringLiteral("rows"), sizes}};
    saveSession(session, {});
    start();
    QCOMPARE(splitters(), usual);
}

void MainWindowTest::largeSettingsDoNotBlockTheWindow()
{
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("Timeloupe")));
    QByteArray large = "[views]\n";
    const QByteArray line = "key=" + QByteArray(1000, 'x') + "\n";
    while (large.size() < 100'000'000)
        large += line;
    const QString file = write(QStringLiteral("Timeloupe/Timeloupe.ini"), large);
    start();
    QVERIFY2(m_window->messages().text().contains(QStringLiteral(".unusable")),
             qPrintable(m_window->messages().text()));
    QVERIFY(m_window->close());
    QVERIFY(QFileInfo(file).size() < 100'000);
    QCOMPARE(QFileInfo(file + QStringLiteral(".unusable")).size(), qint64(large.size()));
}

void MainWindowTest::sessionPipeDoesNotBlock()
{
    const QString pipe = m_folder->filePath(QStringLiteral("pipe.json"));
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    Session session;
    session.file = pipe;
    session.query = QStringLiteral("OpenAI");
    saveSession(session, {});
    start();
    QCOMPARE(m_window->file(), bundledRecord());
    QVERIFY(m_window->state().query().isEmpty());
    QVERIFY2(m_window->messages().text().contains(pipe), qPrintable(m_window->messages().text()));
}

void MainWindowTest::hostileNameIsShownVerbatim()
{
    const QString name = QStringLiteral("a\nb\u202e\x1b.json");
    const QString shown = QStringLiteral("a⏎b\\u202e\\x1b.json");
    start({write(name, R"([{"title":"One","start":"2025"}])"), QStringLiteral("other.json")});
    QVERIFY2(m_window->windowTitle().startsWith(shown), qPrintable(m_window->windowTitle()));
    QVERIFY2(m_window->messages().text().contains(shown), qPrintable(m_window->messages().text()));
    QString recent;
    for (QAction *menu : m_window->menuBar()->actions())
        for (QAction *entry : menu->menu()->actions())
            if (entry->menu() && entry->text().contains(QStringLiteral("Recent")))
                recent = entry->menu()->actions().front()->text();
    QVERIFY2(recent.endsWith(shown), qPrintable(recent));
    m_window->open({m_folder->filePath(QStringLiteral("none") + name)});
    QTRY_VERIFY(m_window->messages().isError());
    QVERIFY2(m_window->messages().text().contains(shown), qPrintable(m_window->messages().text()));
}

void MainWindowTest::badFileLeavesTheViewOpen()
{
    start();
    m_window->state().setQuery(Query::parse("amount>1M").value());
    const QString bad = write(QStringLiteral("bad.json"), "[\n{\"title\": \"<b>x</b>\", \"start\": }]");
    m_window->open({bad});
    QTRY_VERIFY(m_window->messages().isError());
    QVERIFY(m_window->messages().text().contains(QStringLiteral("bad.json:2:")));
    QCOMPARE(m_window->file(), bundledRecord());
    QVERIFY(!m_window->state().query().isEmpty());
}

void MainWindowTest::badFileAtStartShowsTheBundledRecord()
{
    start({m_folder->filePath(QStringLiteral("none.json"))});
    QCOMPARE(m_window->file(), bundledRecord());
    QVERIFY(m_window->messages().isError());
}

void MainWindowTest::warningsLeadToTheirEvents()
{
    start({write(QStringLiteral("odd.json"), R"({"format":"timeloupe","version":1,"title":"Odd","companies":[],
        "sources":[],"events":[{"id":"a","title":"A","date":"2024"},
        {"id":"b","title":"B","date":"2025","kind":"party","status":"happened"}]})")});
    QVERIFY(!m_window->messages().warningsText().isEmpty());
    Q_EMIT m_window->messages().eventRequested(QStringLiteral("b"));
    QCOMPARE(m_window->state().current(), m_window->state().store()->find("b"));
}

void MainWindowTest::droppedFileIsOpened()
{
    start();
    const QString file = write(QStringLiteral("dropped.json"), R"([{"title":"One","start":"2025"}])");
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &drop);
    QTRY_COMPARE(m_window->file(), file);
}

void MainWindowTest::recentFilesAreRemembered()
{
    const QString file = write(QStringLiteral("mine.json"), R"([{"title":"One","start":"2025"}])");
    start({file});
    restart();
    QStringList recent;
    connect(&m_window->actions(), &Actions::recentRequested, this, [&](const QString &name) { recent.append(name); });
    m_window->actions().openBundled->trigger();
    QTRY_COMPARE(m_window->file(), bundledRecord());
    for (QAction *menu : m_window->menuBar()->actions())
        for (QAction *entry : menu->menu()->actions())
            if (entry->menu() && entry->text().contains(QStringLiteral("Recent")))
                entry->menu()->actions().front()->trigger();
    QCOMPARE(recent, QStringList{file});
    QTRY_COMPARE(m_window->file(), file);
}

void MainWindowTest::exportWritesMatchingEvents()
{
    start();
    m_window->state().setQuery(Query::parse("amount>1M").value());
    QTRY_VERIFY(!m_window->state().isFiltering());
    const QString out = m_folder->filePath(QStringLiteral("out.json"));
    m_window->exportTo(out, formatById(QStringLiteral("json")));
    QTRY_VERIFY(m_window->messages().text().contains(QStringLiteral("out.json")));
    QVERIFY(!m_window->messages().isError());
    const auto back = readTimeline(out);
    QVERIFY(back.ok());
    QCOMPARE(back->store->size(), m_window->state().matchingRows()->count());
}

void MainWindowTest::escapeClearsStepByStep()
{
    start();
    ViewState &state = m_window->state();
    state.setQuery(Query::parse("amount>1M").value());
    state.setCurrent(EventRow(0));
    m_window->messages().showNote(QStringLiteral("note"));
    m_window->timeline().setFocus();
    QTest::keyClick(&m_window->timeline(), Qt::Key_Escape);
    QVERIFY(m_window->messages().text().isEmpty());
    QVERIFY(state.current());
    QTest::keyClick(&m_window->timeline(), Qt::Key_Escape);
    QVERIFY(!state.current());
    QVERIFY(!state.query().isEmpty());
    QTest::keyClick(&m_window->timeline(), Qt::Key_Escape);
    QVERIFY(state.query().isEmpty());
}

void MainWindowTest::keysReachTheWindow()
{
    start();
    ViewState &state = m_window->state();
    m_window->timeline().setFocus();
    QTest::keyClick(&m_window->timeline(), Qt::Key_End);
    QVERIFY(state.current());
    QCOMPARE(state.current()->value + 1, state.store()->datedCount());
    QTest::keyClick(&m_window->timeline(), Qt::Key_Home);
    QCOMPARE(state.current(), std::optional(EventRow(0)));
    state.setRange({1'735'689'600'000, 1'751'328'000'000});
    const TimeRange range = state.range();
    QTest::keyClick(&m_window->timeline(), Qt::Key_0);
    QTRY_COMPARE(state.range(), state.extent());
    QTest::keyClick(&m_window->timeline(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(state.range(), range);
    QTest::keyClick(&m_window->timeline(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(state.range(), state.extent());
    QTest::keyClick(&m_window->timeline(), Qt::Key_Slash);
    QTRY_VERIFY(queryEdit()->hasFocus());
}

void MainWindowTest::keysDoNotFireWhileTyping()
{
    start();
    m_window->actions().filterLine->trigger();
    QTRY_VERIFY(queryEdit()->hasFocus());
    m_window->state().setCurrent(EventRow(0));
    const TimeRange range = m_window->state().range();
    QTest::keyClicks(queryEdit(), QStringLiteral("f0/?wasd"));
    QCOMPARE(typed(), QStringLiteral("f0/?wasd"));
    QCOMPARE(m_window->state().range(), range);
    QVERIFY(queryEdit()->hasFocus());
}

void MainWindowTest::rangeButtonsSetTheRange()
{
    start();
    auto buttons = m_window->findChild<ToolRow *>()->findChildren<QToolButton *>();
    const auto press = [&](const QString &text) {
        for (QToolButton *button : buttons)
            if (button->text() == text)
                button->click();
    };
    const auto isLit = [&](const QString &text) {
        for (const QToolButton *button : buttons)
            if (button->text() == text)
                return button->isChecked();
        return false;
    };
    QVERIFY(isLit(QStringLiteral("All")));
    press(QStringLiteral("1 Y"));
    QTRY_VERIFY(isLit(QStringLiteral("1 Y")));
    QVERIFY(!isLit(QStringLiteral("All")));
    const double day = static_cast<double>(kMsPerDay);
    QTRY_VERIFY(std::abs(m_window->state().range().length() - 365.25 * day) < 1000);
    press(QStringLiteral("Day"));
    QTRY_VERIFY(isLit(QStringLiteral("Day")));
    press(QStringLiteral("All"));
    QTRY_COMPARE(m_window->state().range(), m_window->state().extent());
}

void MainWindowTest::panelsShareOneAxis()
{
    QByteArray many = "[";
    for (int i = 0; i < 60; ++i) // the first lanes stand at the right end of time, where a difference shows
        many +=
            (i > 0 ? "," : "") +
            QStringLiteral(R"({"title":"T%1","company":"C%1","start":"%2-05-10","amount":%3000000,"currency":"USD"})")
                .arg(i)
                .arg(2024 - i)
                .arg(i + 1)
                .toUtf8();
    start({write(QStringLiteral("many.json"), many + "]")});
    for (const bool scrolls : {false, true}) {
        m_window->resize(1500, scrolls ? 480 : 2200);
        QTRY_VERIFY(m_window->isSettled());
        QTRY_COMPARE(m_window->timeline().viewport()->width() < m_window->timeline().width(), scrolls);
        const TimelineScene &scene = m_window->timeline().scene();
        double farthest = 0;
        for (const SceneEvent &event : scene.events) {
            for (const LollipopMark &mark : m_window->findChild<AmountPanel *>()->marks()) {
                if (mark.row != event.row || mark.count != 1)
                    continue;
                QVERIFY(std::abs(mark.head.x() - event.mark.x()) < 0.51);
                farthest = std::max(farthest, mark.head.x());
            }
        }
        QVERIFY(farthest > 600);
        const double right = m_window->findChild<Overview *>()->brushRect().right();
        QVERIFY(std::abs(right - (m_window->timeline().viewport()->width() - 12)) < 0.51);
    }
}

void MainWindowTest::panelsCanBeHidden()
{
    start();
    auto *list = m_window->findChild<EventList *>();
    QAction *view = m_window->menuBar()->actions().at(2);
    QAction *entry = nullptr;
    for (QAction *action : view->menu()->actions())
        if (action->text().remove(u'&') == QStringLiteral("List of Events"))
            entry = action;
    QVERIFY(entry && list->isVisible());
    entry->trigger();
    QVERIFY(!list->isVisible());
    restart();
    QVERIFY(!m_window->findChild<EventList *>()->isVisible());
    QVERIFY(m_window->timeline().isVisible());
}

void MainWindowTest::savedViewsAreRestored()
{
    start();
    const std::size_t given = m_window->views().library().viewCount();
    const std::size_t stories = m_window->views().library().storyCount();
    m_window->state().setQuery(Query::parse("company:OpenAI").value());
    m_window->actions().saveView->trigger();
    auto *list = m_window->findChild<ReorderList *>(QStringLiteral("savedViews"));
    auto *name = list->viewport()->findChild<QLineEdit *>();
    QVERIFY(name && name->isVisible());
    QTest::keyClicks(name, QStringLiteral("F 0 ?")); // the window's keys are letters here
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(list->model()->index(static_cast<int>(given), 0).data().toString(), QStringLiteral("F 0 ?"));
    QTRY_VERIFY(m_window->actions().undo->text().contains(QStringLiteral("renaming")));
    m_window->actions().addStep->trigger();
    restart();
    ViewLibraryModel &library = m_window->views().library();
    QCOMPARE(library.viewCount(), given + 1);
    QCOMPARE(library.view(given).name.neutral, std::string("F 0 ?"));
    QCOMPARE(library.view(given).filter, std::string("company:OpenAI"));
    QVERIFY(library.canEditView(given));
    QCOMPARE(library.storyCount(), stories + 1);
    QVERIFY(!m_window->actions().undo->isEnabled());
}

void MainWindowTest::aSavedViewShowsItsPanels()
{
    start();
    ViewCommands &views = m_window->views();
    const SavedView all = views.viewController().take();
    QVERIFY(all.panels == (std::vector<std::string>{"timeline", "amount", "overview", "list"}));
    SavedView few;
    few.panels = {"timeline", "overview"};
    views.viewController().goTo(few);
    QVERIFY(!m_window->findChild<EventList *>()->isVisible());
    QVERIFY(!m_window->findChild<AmountPanel *>()->isVisible());
    QVERIFY(m_window->findChild<SidePanel *>()->isVisible());
    QVERIFY(views.viewController().take().panels == few.panels);
    views.viewController().goTo(all);
    QVERIFY(m_window->findChild<EventList *>()->isVisible());
    QVERIFY(m_window->findChild<AmountPanel *>()->isVisible());
}

void MainWindowTest::storyIsBesideTheTimeline()
{
    start();
    auto *story = m_window->findChild<StoryPanel *>();
    QVERIFY(!story->isVisible());
    QVERIFY(!m_window->actions().story->isChecked());
    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(story->isVisible());
    QVERIFY(m_window->actions().story->isChecked());
    QVERIFY(!m_window->findChild<DetailsPanel *>()->isVisible());
    restart();
    story = m_window->findChild<StoryPanel *>();
    QVERIFY(story->isVisible());
    for (QToolButton *button : m_window->findChildren<QToolButton *>())
        if (button->text() == QStringLiteral("Details"))
            button->click();
    QVERIFY(!story->isVisible());
    QVERIFY(!m_window->actions().story->isChecked());
    QVERIFY(m_window->findChild<DetailsPanel *>()->isVisible());
    m_window->actions().addStep->trigger();
    QVERIFY(story->isVisible());
}

void MainWindowTest::viewsOfAFileAreWrittenIntoIt()
{
    const QByteArray content =
        R"({"format":"timeloupe","version":1,"events":[{"id":"e","title":"x","date":"2025"}],"views":[{"name":"v"}]})";
    const QString file = write(QStringLiteral("t.json"), content);
    start({file});
    ViewLibraryModel &library = m_window->views().library();
    QVERIFY(library.viewCount() == 1 && library.canEditView(0));
    library.removeView(0);
    m_window->close();
    QTRY_VERIFY(!m_window->isVisible()); // once it is saved
    QCOMPARE(QString::fromUtf8(contentOf(file)),
             QString::fromUtf8(QByteArray(content).replace(R"([{"name":"v"}])", "[]")));
}

void MainWindowTest::unsavableViewsAskBeforeClosing()
{
    write(QStringLiteral("Timeloupe"), "a file where the folder of the settings would be");
    const QByteArray content = R"({"format":"timeloupe","version":1,"events":[{"id":"e","title":"x","date":"2025"}]})";
    const QString file = write(QStringLiteral("t.json"), content);
    start({file});
    write(QStringLiteral("t.json"), "[]");
    m_window->views().library().addView({});
    QTRY_VERIFY(m_window->messages().text().contains(QStringLiteral("neither in the file"))); // at once
    QVERIFY(!m_window->close());
    QTRY_VERIFY(m_window->findChild<QMessageBox *>() != nullptr); // once the attempt to save has ended
    auto *question = m_window->findChild<QMessageBox *>();
    QVERIFY(question->isVisible());
    QVERIFY2(question->informativeText().contains(QStringLiteral("neither in the file")),
             qPrintable(question->informativeText()));
    question->button(QMessageBox::Cancel)->click();
    QTRY_VERIFY(m_window->findChild<QMessageBox *>() == nullptr);
    QVERIFY(m_window->isVisible());
    QVERIFY(!m_window->close());
    QTRY_VERIFY(m_window->findChild<QMessageBox *>() != nullptr);
    m_window->findChild<QMessageBox *>()->button(QMessageBox::Discard)->click();
    QTRY_VERIFY(!m_window->isVisible());
    m_window.reset();
    // It goes as soon as it can.
    start({write(QStringLiteral("t.json"), content)});
    write(QStringLiteral("t.json"), "[]");
    m_window->views().library().addView({});
    QVERIFY(!m_window->close());
    QTRY_VERIFY(m_window->findChild<QMessageBox *>() != nullptr); // once the attempt to save has ended
    write(QStringLiteral("t.json"), content);
    m_window->findChild<QMessageBox *>()->button(QMessageBox::Retry)->click();
    QTRY_VERIFY(!m_window->isVisible());
    QVERIFY(contentOf(file).contains("View 1"));
}

void MainWindowTest::invalidViewIsReported()
{
    start();
    SavedView view;
    view.filter = "amount>";
    m_window->views().viewController().goTo(view);
    QVERIFY2(m_window->messages().text().contains(QStringLiteral("cannot be read")),
             qPrintable(m_window->messages().text()));
}

void MainWindowTest::everyMenuEntryCanBeTriggered()
{
    start();
    m_window->state().setCurrent(EventRow(0));
    int triggered = 0;
    for (QAction *menu : m_window->menuBar()->actions()) {
        QVERIFY(menu->menu());
        for (QAction *entry : menu->menu()->actions()) {
            QVERIFY(entry->isSeparator() || !entry->text().isEmpty());
            if (entry != m_window->actions().quit && !entry->menu() && entry->isEnabled()) {
                entry->trigger();
                ++triggered;
            }
        }
    }
    QVERIFY(triggered > 15);
    QTRY_VERIFY(m_window->isSettled());
}

void MainWindowTest::themeCanBeSwitched()
{
    start();
    m_window->setTheme(ThemeChoice::Light);
    QTRY_VERIFY(m_window->isSettled());
    QVERIFY(m_window->palette().color(QPalette::Window).lightness() > 200);
    const QImage light = m_window->timeline().grab().toImage();
    m_window->setTheme(ThemeChoice::Dark);
    QTRY_VERIFY(m_window->isSettled());
    QVERIFY(m_window->palette().color(QPalette::Window).lightness() < 60);
    QVERIFY(m_window->timeline().grab().toImage() != light);
}

void MainWindowTest::dialogsOpenWithoutBlocking()
{
    start();
    m_window->actions().gestures->trigger();
    m_window->actions().about->trigger();
    m_window->actions().open->trigger();
    int visible = 0;
    for (QWidget *widget : QApplication::topLevelWidgets())
        visible += widget->isVisible() && widget != m_window.get();
    QVERIFY(visible >= 3);
}

void MainWindowTest::closingWhileOpeningIsQuiet()
{
    m_window = std::make_unique<MainWindow>();
    m_window->open({});
    m_window->show();
    m_window->close();
    m_window.reset();
    QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("Timeloupe/Timeloupe.ini"))));
}

TIMELOUPE_TEST(MainWindowTest, QApplication)
#include "tst_mainwindow.moc"
