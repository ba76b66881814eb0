// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/actions.h"
#include "model/formats/formatregistry.h"

#include "model/formats/base/format.h"
#include "tests/support/panelrecord.h"
#include "tests/support/testprogram/testprogram.h"

#include <QAction>
#include <QApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QSet>
#include <QTest>

using namespace timeloupe;

class ActionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void noTwoCommandsHaveTheSameKey();
    void noTwoEntriesOfAMenuHaveTheSameLetter();
    void availableActionsAreEnabled();
    void everyFormatThatWritesCanBeExportedTo();
    void recentFilesAreShownVerbatim();
    void themeInForceIsMarked();

private:
    [[nodiscard]] QList<QMenu *> menus() const;

    std::unique_ptr<QMainWindow> m_window;
    Actions *m_actions = nullptr;
};

void ActionsTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_window = std::make_unique<QMainWindow>();
    m_actions = new Actions(m_window.get());
    m_actions->fillMenus(*m_window->menuBar(), {});
}

void ActionsTest::cleanup()
{
    m_window.reset();
}

QList<QMenu *> ActionsTest::menus() const
{
    QList<QMenu *> all;
    for (const QAction *action : m_window->menuBar()->actions())
        all.append(action->menu());
    return all;
}

void ActionsTest::noTwoCommandsHaveTheSameKey()
{
    QSet<QString> seen;
    for (const QAction *action : m_window->findChildren<QAction *>()) {
        for (const QKeySequence &key : action->shortcuts()) {
            QVERIFY2(!seen.contains(key.toString()), qPrintable(key.toString()));
            seen.insert(key.toString());
        }
    }
    for (const char *key : {"Ctrl+O", "Ctrl+F", "/", "?", "0", "F", "Esc", "Home", "End", "Alt+Left", "Alt+Right"})
        QVERIFY2(seen.contains(QString::fromLatin1(key)), key);
}

void ActionsTest::noTwoEntriesOfAMenuHaveTheSameLetter()
{
    for (const QMenu *menu : menus()) {
        QSet<QChar> seen;
        for (const QAction *entry : menu->actions()) {
            const qsizetype at = entry->text().indexOf(u'&');
            if (at < 0)
                continue;
            const QChar letter = entry->text().at(at + 1).toLower();
            QVERIFY2(!seen.contains(letter), qPrintable(entry->text()));
            seen.insert(letter);
        }
    }
}

void ActionsTest::availableActionsAreEnabled()
{
    ViewState state;
    m_actions->follow(state);
    for (const QAction *action : {m_actions->back, m_actions->forward, m_actions->clearSelection, m_actions->copyRows,
                                  m_actions->clearFilter, m_actions->filterToMeasured, m_actions->filterToCompanies,
                                  m_actions->firstEvent, m_actions->lastEvent, m_actions->centreOrFit})
        QVERIFY2(!action->isEnabled(), qPrintable(action->text()));
    QVERIFY(!m_actions->exportMenu()->isEnabled());
    state.setStore(panelRecord(), QStringLiteral("panel"));
    state.setCurrent(rowOf(*state.store(), "gift"));
    state.setMeasured(state.extent());
    state.setQuery(Query::parse("-kind:outage").value());
    m_actions->follow(state);
    for (const QAction *action : {m_actions->back, m_actions->clearSelection, m_actions->copyRows,
                                  m_actions->clearFilter, m_actions->filterToMeasured, m_actions->filterToCompanies,
                                  m_actions->firstEvent, m_actions->lastEvent, m_actions->centreOrFit})
        QVERIFY2(action->isEnabled(), qPrintable(action->text()));
    QVERIFY(!m_actions->forward->isEnabled());
    QVERIFY(m_actions->exportMenu()->isEnabled());
    QCOMPARE(m_actions->fold->isChecked(), state.foldsEnabled());
    state.setFoldsEnabled(false);
    m_actions->follow(state);
    QVERIFY(!m_actions->fold->isChecked());
}

void ActionsTest::everyFormatThatWritesCanBeExportedTo()
{
    std::vector<const Format *> asked;
    connect(m_actions, &Actions::exportRequested, this, [&](const Format *format) { asked.push_back(format); });
    for (QAction *entry : m_actions->exportMenu()->actions())
        entry->trigger();
    std::vector<const Format *> writing;
    for (const Format *format : formats())
        if (format->canWrite())
            writing.push_back(format);
    QCOMPARE(asked, writing);
}

void ActionsTest::recentFilesAreShownVerbatim()
{
    QStringList asked;
    connect(m_actions, &Actions::recentRequested, this, [&](const QString &file) { asked.append(file); });
    m_actions->setRecent({QStringLiteral("/a & b.json"), QStringLiteral("/c.json")});
    for (QMenu *menu : m_window->findChildren<QMenu *>())
        if (menu->title().contains(QStringLiteral("Recent"))) {
            QCOMPARE(menu->actions().front()->text(), QStringLiteral("/a && b.json"));
            menu->actions().front()->trigger();
            m_actions->setRecent({});
            QVERIFY(!menu->isEnabled());
        }
    QCOMPARE(asked, QStringList{QStringLiteral("/a & b.json")});
}

void ActionsTest::themeInForceIsMarked()
{
    m_actions->setTheme(ThemeChoice::Dark);
    int checked = 0;
    for (QMenu *menu : m_window->findChildren<QMenu *>())
        for (const QAction *entry : menu->actions())
            if (entry->isChecked() && entry->text().contains(QStringLiteral("Dark")))
                ++checked;
    QCOMPARE(checked, 1);
    ThemeChoice asked = ThemeChoice::Dark;
    connect(m_actions, &Actions::themeRequested, this, [&](ThemeChoice theme) { asked = theme; });
    for (QMenu *menu : m_window->findChildren<QMenu *>())
        for (QAction *entry : menu->actions())
            if (entry->text().contains(QStringLiteral("Follow")))
                entry->trigger();
    QCOMPARE(asked, ThemeChoice::System);
}

TIMELOUPE_TEST(ActionsTest, QApplication)
#include "tst_actions.moc"
