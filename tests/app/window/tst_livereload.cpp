// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/mainwindow.h"
#include "tests/support/generator.h"
#include "tests/support/window/cleanhome.h"

#include "app/common/actions.h"
#include "app/files/reloader.h"
#include "app/files/settingswriter.h"
#include "app/window/messagebar.h"
#include "tests/support/testprogram/testprogram.h"
#include "views/panels/detailspanel.h"
#include "views/panels/eventlist.h"
#include "views/timeline/timelineview.h"
#include "views/widgets/reorderlist.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <filesystem>

using namespace timeloupe;
using namespace timeloupe::test;

namespace {

/// A timeline whose events are changed as another program would.
class Timeline
{
public:
    explicit Timeline(std::size_t events)
    {
        GeneratorOptions options;
        options.events = events;
        m_root = QJsonDocument::fromJson(generatedTimeloupeJson(options)).object();
    }

    [[nodiscard]] QJsonArray events() const { return m_root[QStringLiteral("events")].toArray(); }
    void setEvents(const QJsonArray &events) { m_root[QStringLiteral("events")] = events; }
    [[nodiscard]] QString id(int at) const { return events()[at][QStringLiteral("id")].toString(); }
    void append(const QString &id, const QString &date)
    {
        QJsonArray all = events();
        all.append(QJsonObject{{QStringLiteral("id"), id},
                               {QStringLiteral("title"), QStringLiteral("New: %1").arg(id)},
                               {QStringLiteral("date"), date}});
        setEvents(all);
    }
    void remove(const QString &id)
    {
        QJsonArray kept;
        for (const QJsonValue &event : events()) {
            if (event[QStringLiteral("id")].toString() != id)
                kept.append(event);
        }
        setEvents(kept);
    }
    void rename(const QString &id, const QString &title)
    {
        QJsonArray all = events();
        for (QJsonValueRef event : all) {
            QJsonObject object = event.toObject();
            if (object[QStringLiteral("id")].toString() != id)
                continue;
            object[QStringLiteral("title")] = title;
            event = object;
        }
        setEvents(all);
    }
    void addView(const QString &name)
    {
        QJsonArray views = m_root[QStringLiteral("views")].toArray();
        views.append(
            QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("filter"), QStringLiteral("is:planned")}});
        m_root[QStringLiteral("views")] = views;
    }
    void removeViews() { m_root.remove(QStringLiteral("views")); }
    [[nodiscard]] QByteArray bytes() const { return QJsonDocument(m_root).toJson(); }

private:
    QJsonObject m_root;
};

void writeInPlace(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void renameOnto(const QString &from, const QString &to)
{
    std::filesystem::rename(from.toStdString(), to.toStdString());
}

} // namespace

/// Another program changes the file that is open.
class LiveReloadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsLookedAtStays();
    void theListStaysWhereItIs_data();
    void theListStaysWhereItIs();
    void howeverItIsWritten_data();
    void howeverItIsWritten();
    void changesInQuickSuccession();
    void theSameContentIsNoChange();
    void aBrokenFileKeepsTheOldOne();
    void aRemovedFileStaysOpen();
    void ourOwnViewsAreNoChange();
    void viewsOfOthersComeIn();
    void aNameTypedForAViewThatOthersDelete();
    void anotherFileIsFollowedInstead();
    void anEditIsShown();
    void anEditedFileIsNotReadAgain();

private:
    void start(std::size_t events = 300);
    [[nodiscard]] QString file() const { return m_folder->filePath(QStringLiteral("t.json")); }
    [[nodiscard]] ViewState &state() { return m_window->state(); }
    [[nodiscard]] QString message() { return m_window->messages().text(); }
    void retitle(EventRow row);
    [[nodiscard]] QString idOf(std::optional<EventRow> row);
    [[nodiscard]] std::optional<EventRow> rowOf(const QString &id) { return state().store()->find(id.toStdString()); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Timeline> m_timeline;
    std::unique_ptr<MainWindow> m_window;
};

void LiveReloadTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    m_folder = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->filePath(QStringLiteral("settings")));
}

void LiveReloadTest::cleanup()
{
    m_window.reset();
    SettingsWriter::wait();
    m_folder.reset();
}

void LiveReloadTest::start(std::size_t events)
{
    m_timeline = std::make_unique<Timeline>(events);
    writeInPlace(file(), m_timeline->bytes());
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1600, 1000);
    m_window->open({file()});
    m_window->show();
    QTRY_VERIFY(!m_window->file().isEmpty());
    QTRY_VERIFY(m_window->isSettled());
    QCOMPARE(state().store()->size(), events);
}

QString LiveReloadTest::idOf(std::optional<EventRow> row)
{
    return row ? QString::fromStdString(std::string(state().store()->id(*row))) : QString();
}

void LiveReloadTest::retitle(EventRow row)
{
    EventRecord record = state().store()->record(row);
    record.title = {"Edited title", {}, {}};
    m_window->document().apply({Replace<EventRecord>{state().store()->eventId(row), record}});
}

void LiveReloadTest::whatIsLookedAtStays()
{
    start();
    const TimeRange extent = state().extent();
    const auto part = [&extent](double from, double to) {
        return TimeRange{shifted(extent.begin, extent.length() * from), shifted(extent.begin, extent.length() * to)};
    };
    const QString first = m_timeline->id(40);
    const QString second = m_timeline->id(41);
    const QString gone = m_timeline->id(42);
    state().setCurrent(rowOf(first));
    state().setRange(part(0.2, 0.6));
    state().setQuery(Query::parse("-kind:outage").value());
    state().setCurrent(rowOf(second));
    state().toggleSelected(*rowOf(gone));
    state().setCurrent(rowOf(second));
    state().setOthersOpen(true);
    QTRY_VERIFY(m_window->isSettled());
    const TimeRange range = state().range();

    m_timeline->append(QStringLiteral("added"), QStringLiteral("2020-05-05"));
    m_timeline->rename(second, QStringLiteral("Another title"));
    m_timeline->remove(gone);
    writeInPlace(file(), m_timeline->bytes());

    QTRY_COMPARE(message(), QStringLiteral("Reloaded: 1 event added, 1 changed, 1 removed"));
    QVERIFY(!m_window->messages().isError());
    QTRY_VERIFY(m_window->isSettled());
    QCOMPARE(state().range(), range);
    QCOMPARE(QString::fromStdString(state().query().print()), QStringLiteral("-kind:outage"));
    QCOMPARE(idOf(state().current()), second);
    QCOMPARE(state().store()->title(*state().current(), Language::English), std::string_view("Another title"));
    QVERIFY(state().othersOpen());
    QVERIFY(state().matchingRows()->contains(*rowOf(QStringLiteral("added")))); // the filter has seen it
    QVERIFY(m_window->findChild<DetailsPanel *>()->shownText().contains(QStringLiteral("Another title")));
    QVERIFY(state().canGoBack());
    while (state().canGoBack() && idOf(state().current()) != first)
        state().goBack();
    QCOMPARE(idOf(state().current()), first);
}

void LiveReloadTest::theListStaysWhereItIs_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("filter");
    QTest::newRow("by time") << static_cast<int>(EventColumn::Date) << QString();
    QTest::newRow("by title") << static_cast<int>(EventColumn::Event) << QString();
    QTest::newRow("filtered") << static_cast<int>(EventColumn::Date) << QStringLiteral("-kind:outage");
    QTest::newRow("by title, filtered") << static_cast<int>(EventColumn::Event) << QStringLiteral("-kind:outage");
}

void LiveReloadTest::theListStaysWhereItIs()
{
    QFETCH(int, column);
    QFETCH(QString, filter);
    start();
    auto *list = m_window->findChild<EventList *>();
    list->sortByColumn(column, Qt::AscendingOrder);
    state().setQuery(Query::parse(filter.toStdString()).value());
    state().setCurrent(list->events().rowAt(0));
    QTRY_VERIFY(m_window->isSettled());
    state().setCurrent(list->events().rowAt(0)); // not what is in view
    list->verticalScrollBar()->setValue(list->verticalScrollBar()->maximum() / 2 + 7);
    const auto top = [&] { return list->indexAt(QPoint(5, 2)); };
    const QString before = idOf(list->events().rowAt(top().row()));
    const int y = list->visualRect(top()).top();
    const QString below = idOf(list->events().rowAt(top().row() + 1));

    m_timeline->append(QStringLiteral("added"), QStringLiteral("2019-01-01"));
    m_timeline->rename(m_timeline->id(0), QStringLiteral("Aaa"));
    writeInPlace(file(), m_timeline->bytes());
    QTRY_VERIFY(message().startsWith(QStringLiteral("Reloaded: 1 event added")));
    QTRY_VERIFY(m_window->isSettled());
    QCOMPARE(idOf(list->events().rowAt(top().row())), before);
    QCOMPARE(list->visualRect(top()).top(), y);

    m_timeline->remove(before); // then the one below it is at the top
    writeInPlace(file(), m_timeline->bytes());
    QTRY_COMPARE(message(), QStringLiteral("Reloaded: 1 event removed"));
    QTRY_VERIFY(m_window->isSettled());
    QVERIFY(list->visualRect(top()).top() <= 0);
    const int at = top().row();
    QVERIFY(idOf(list->events().rowAt(at)) == below || idOf(list->events().rowAt(at + 1)) == below);
}

void LiveReloadTest::howeverItIsWritten_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"in place", "in pieces", "renamed onto it", "removed first", "behind a link"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void LiveReloadTest::howeverItIsWritten()
{
    QFETCH(QString, how);
    const QString target = m_folder->filePath(QStringLiteral("there/real.json"));
    if (how == QStringLiteral("behind a link")) {
        QVERIFY(QDir().mkpath(QFileInfo(target).path()));
        QVERIFY(QFile::link(target, file()));
    }
    start();
    const QString other = m_folder->filePath(QStringLiteral("other.tmp"));
    for (int round = 1; round <= 2; ++round) { // it is followed after that, too
        m_timeline->append(QStringLiteral("added%1").arg(round), QStringLiteral("2021-03"));
        const QByteArray bytes = m_timeline->bytes();
        if (how == QStringLiteral("in place")) {
            writeInPlace(file(), bytes);
        } else if (how == QStringLiteral("in pieces")) {
            QFile out(file());
            QVERIFY(out.open(QIODevice::WriteOnly));
            for (qsizetype begin = 0; begin < bytes.size(); begin += 5000) {
                out.write(bytes.mid(begin, 5000));
                out.flush();
                QCoreApplication::processEvents();
            }
        } else {
            writeInPlace(other, bytes);
            if (how == QStringLiteral("removed first"))
                QVERIFY(QFile::remove(file()));
            renameOnto(other, how == QStringLiteral("behind a link") ? target : file());
        }
        QTRY_VERIFY(rowOf(QStringLiteral("added%1").arg(round)));
        QTRY_COMPARE(message(), QStringLiteral("Reloaded: 1 event added"));
        QTRY_VERIFY(m_window->isSettled());
        m_window->messages().closeOne();
    }
}

void LiveReloadTest::changesInQuickSuccession()
{
    start();
    const QString other = m_folder->filePath(QStringLiteral("other.tmp"));
    for (int round = 0; round < 20; ++round) {
        m_timeline->append(QStringLiteral("added%1").arg(round), QStringLiteral("2021-03"));
        writeInPlace(other, m_timeline->bytes());
        renameOnto(other, file());
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(state().store()->size(), std::size_t(320));
    QTRY_VERIFY(m_window->isSettled());
    QVERIFY(rowOf(QStringLiteral("added19")));
}

void LiveReloadTest::theSameContentIsNoChange()
{
    start();
    const EventStorePtr store = state().store();
    QSignalSpy reloaded(m_window->findChild<Reloader *>(), &Reloader::reloaded);
    const QString other = m_folder->filePath(QStringLiteral("other.tmp"));
    writeInPlace(other, m_timeline->bytes());
    renameOnto(other, file());
    QTRY_COMPARE(reloaded.size(), 1);
    QCOMPARE(message(), QString());
    QCOMPARE(state().store(), store);
    m_timeline->append(QStringLiteral("added"), QStringLiteral("2021-03"));
    writeInPlace(file(), m_timeline->bytes());
    QTRY_COMPARE(message(), QStringLiteral("Reloaded: 1 event added"));
}

void LiveReloadTest::aBrokenFileKeepsTheOldOne()
{
    start();
    const EventStorePtr store = state().store();
    state().setCurrent(EventRow(3));
    m_timeline->append(QStringLiteral("added"), QStringLiteral("2021-03"));
    const QByteArray whole = m_timeline->bytes();
    writeInPlace(file(), whole.left(whole.size() / 2));
    QTRY_VERIFY(m_window->messages().isError());
    QVERIFY2(message().contains(QStringLiteral("What was read before stays open")), qPrintable(message()));
    QCOMPARE(state().store(), store);
    QCOMPARE(state().current(), std::optional(EventRow(3)));

    // Trying again says so again.
    QSignalSpy failed(m_window->findChild<Reloader *>(), &Reloader::failed);
    auto *again = m_window->messages().findChild<QToolButton *>(QStringLiteral("messageAction"));
    QVERIFY(again->isVisible());
    QCOMPARE(again->text(), QStringLiteral("Try again"));
    again->click();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(m_window->messages().isError());

    writeInPlace(file(), whole);
    QTRY_COMPARE(message(), QStringLiteral("Reloaded: 1 event added"));
    QVERIFY(!again->isVisible());
    QVERIFY(rowOf(QStringLiteral("added")));
}

void LiveReloadTest::aRemovedFileStaysOpen()
{
    start();
    const EventStorePtr store = state().store();
    const QString away = m_folder->filePath(QStringLiteral("away.json"));
    renameOnto(file(), away);
    QTRY_VERIFY(message().contains(QStringLiteral("was removed or renamed")));
    QCOMPARE(state().store(), store);
    QVERIFY(!m_window->messages().isError());
    renameOnto(away, file()); // back again: nothing to be said
    QTRY_COMPARE(message(), QString());
    QCOMPARE(state().store(), store);
}

void LiveReloadTest::ourOwnViewsAreNoChange()
{
    start();
    QSignalSpy started(m_window->findChild<Reloader *>(), &Reloader::started);
    QSignalSpy wrote(&m_window->views().storage(), &ViewLibraryStorage::wroteFile);
    for (int round = 1; round <= 3; ++round) {
        m_window->views().library().addView(m_window->views().viewController().take());
        QTRY_COMPARE(wrote.size(), round);
    }
    // What another program writes after that is the only change.
    QFile in(file());
    QVERIFY(in.open(QIODevice::ReadOnly));
    const QByteArray bytes = in.readAll();
    QVERIFY(bytes.contains("View 3"));
    QCOMPARE(started.size(), 0);
    QByteArray edited = bytes;
    const QByteArray id = m_timeline->id(5).toUtf8();
    const qsizetype title = edited.indexOf("\"title\"", edited.indexOf(QByteArray("\"id\": \"" + id + "\"")) - 400);
    QVERIFY(title > 0);
    edited.insert(edited.indexOf('"', edited.indexOf(':', title)) + 1, "Edited ");
    writeInPlace(file(), edited);
    QTRY_COMPARE(message(), QStringLiteral("Reloaded: 1 event changed"));
    QCOMPARE(started.size(), 1);
    QCOMPARE(m_window->views().library().viewCount(), std::size_t(3));
    QVERIFY(m_window->views().library().canUndo());
}

void LiveReloadTest::viewsOfOthersComeIn()
{
    start();
    ViewLibraryModel &library = m_window->views().library();
    m_timeline->addView(QStringLiteral("Theirs"));
    writeInPlace(file(), m_timeline->bytes());
    QTRY_COMPARE(message(), QStringLiteral("Reloaded: saved views or stories changed"));
    QCOMPARE(library.viewCount(), std::size_t(1));
    QCOMPARE(library.view(0).name.neutral, std::string("Theirs"));

    // At the moment in which one is added here: both are kept, in the window and in the file.
    m_timeline->addView(QStringLiteral("Theirs too"));
    m_timeline->append(QStringLiteral("added"), QStringLiteral("2021-03"));
    writeInPlace(file(), m_timeline->bytes());
    library.addView(m_window->views().viewController().take({"Ours", {}, {}}));
    QTRY_VERIFY(rowOf(QStringLiteral("added")));
    QTRY_COMPARE(library.viewCount(), std::size_t(3));
    m_window->views().flushWithin(-1);
    QTRY_VERIFY(m_window->isSettled());
    QFile in(file());
    QVERIFY(in.open(QIODevice::ReadOnly));
    const QByteArray bytes = in.readAll();
    for (const char *name : {"\"Theirs\"", "\"Theirs too\"", "\"Ours\"", "\"added\""})
        QVERIFY2(bytes.contains(name), name);
    QCOMPARE(library.viewCount(), std::size_t(3));
}

void LiveReloadTest::aNameTypedForAViewThatOthersDelete()
{
    start();
    m_timeline->addView(QStringLiteral("Theirs"));
    writeInPlace(file(), m_timeline->bytes());
    QTRY_COMPARE(m_window->views().library().viewCount(), std::size_t(1));
    QTRY_VERIFY(m_window->isSettled());
    auto *list = m_window->findChild<ReorderList *>(QStringLiteral("savedViews"));
    list->rename(0);
    auto *editor = list->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QTest::keyClicks(editor, QStringLiteral("Mine"));
    m_timeline->removeViews();
    writeInPlace(file(), m_timeline->bytes());
    QTRY_COMPARE(m_window->views().library().viewCount(), std::size_t(0));
    QTRY_COMPARE(message(), QStringLiteral("Reloaded: saved views or stories changed. The view that you were renaming "
                                           "was deleted by another program. The name “Mine” was not kept."));
}

void LiveReloadTest::anotherFileIsFollowedInstead()
{
    start();
    const QString second = m_folder->filePath(QStringLiteral("second.json"));
    Timeline other(50);
    writeInPlace(second, other.bytes());
    m_window->open({second});
    QTRY_COMPARE(state().store()->size(), std::size_t(50));
    QSignalSpy started(m_window->findChild<Reloader *>(), &Reloader::started);
    writeInPlace(file(), Timeline(10).bytes());
    other.append(QStringLiteral("added"), QStringLiteral("2021-03"));
    writeInPlace(second, other.bytes());
    QTRY_COMPARE(message(), QStringLiteral("Reloaded: 1 event added"));
    QCOMPARE(state().store()->size(), std::size_t(51));
    QCOMPARE(started.size(), 1);
}

void LiveReloadTest::anEditIsShown()
{
    start();
    const QString shown = m_timeline->id(40);
    state().setCurrent(rowOf(shown));
    state().setQuery(Query::parse("-kind:outage").value());
    QTRY_VERIFY(m_window->isSettled());
    const TimeRange range = state().range();
    m_window->document().apply(
        {Insert<EventRecord>{state().store()->record(*state().current()), 0}}); // its id is taken
    retitle(*state().current());
    QTRY_VERIFY(m_window->isSettled());
    QVERIFY(m_window->messages().isError());
    QCOMPARE(state().range(), range);
    QCOMPARE(QString::fromStdString(state().query().print()), QStringLiteral("-kind:outage"));
    QCOMPARE(idOf(state().current()), shown);
    QVERIFY(m_window->findChild<DetailsPanel *>()->shownText().contains(QStringLiteral("Edited title")));
}

void LiveReloadTest::anEditedFileIsNotReadAgain()
{
    start();
    const QString edited = idOf(EventRow(0));
    retitle(EventRow(0));
    QTRY_VERIFY(m_window->isSettled());
    m_timeline->append(QStringLiteral("added"), QStringLiteral("2020-05-05"));
    writeInPlace(file(), m_timeline->bytes());
    QTRY_VERIFY(message().contains(QStringLiteral("you have edited it here")));
    QVERIFY(!rowOf(QStringLiteral("added")));
    QCOMPARE(state().store()->title(*rowOf(edited), Language::English), std::string_view("Edited title"));
}

TIMELOUPE_TEST(LiveReloadTest, CleanStart<QApplication>)

#include "tst_livereload.moc"
