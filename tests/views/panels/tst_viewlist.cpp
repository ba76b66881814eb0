// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/viewlist.h"

#include "tests/support/panelrecord.h"
#include "tests/support/testprogram/testprogram.h"
#include "tests/support/warnings.h"
#include "views/style/style.h"
#include "views/widgets/reorderlist.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace timeloupe;

class TestViewList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnUnexpectedWarnings();
        m_state = std::make_unique<ViewState>();
        m_state->setStore(panelRecord(), QStringLiteral("record"));
        m_library = std::make_unique<ViewLibraryModel>();
        m_viewController = std::make_unique<SavedViewController>(*m_state);
        m_panel = std::make_unique<ViewList>(*m_state, *m_library, *m_viewController);
        m_panel->setLook(Style::make(Theme::Light));
        m_panel->resize(216, 300);
        m_list = m_panel->findChild<ReorderList *>();
        new QAbstractItemModelTester(m_list->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_list);
        m_panel->show();
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }
    void cleanup()
    {
        m_panel.reset();
        m_viewController.reset();
        m_library.reset();
        m_state.reset();
    }

    void anEmptyListSaysWhatItIsFor()
    {
        QVERIFY(m_list->isHidden());
        QVERIFY(hint()->isVisible());
        m_library->addView({});
        QVERIFY(m_list->isVisible());
        QVERIFY(hint()->isHidden());
        m_library->undo();
        QVERIFY(hint()->isVisible());
    }

    void savingAsksForTheNameInPlace()
    {
        m_state->setQuery(Query::parse("company:OpenAI").value());
        press(QStringLiteral("+ Save"));
        QCOMPARE(shown(), QStringLiteral("*View 1"));
        QVERIFY(editor() && editor()->hasFocus());
        QCOMPARE(editor()->selectedText(), QStringLiteral("View 1"));
        QTest::keyClicks(editor(), QStringLiteral("Mine"));
        QTest::keyClick(editor(), Qt::Key_Return);
        QTRY_COMPARE(shown(), QStringLiteral("*Mine"));
        QCOMPARE(m_library->view(0).filter, std::string("company:OpenAI"));
        QVERIFY(m_list->hasFocus());
    }

    /// Another window's view has come into the file while a name is typed here.
    void aNameGoesToItsViewWhenOthersAddOne()
    {
        const auto named = [](const char *name, const char *filter) {
            SavedView view;
            view.name.neutral = name;
            view.filter = filter;
            return view;
        };
        m_library->open({{named("Given", "")}, {}}, {{named("First", "")}, {}});
        press(QStringLiteral("+ Save"));
        QTest::keyClicks(editor(), QStringLiteral("Mi"));
        const ViewLibrary base = m_library->own();
        ViewLibrary onto = base;
        onto.views.front() = named("Theirs", "company:Meta"); // "First" was deleted
        onto.views.insert(onto.views.begin(), named("Other", "company:OpenAI"));
        m_library->rebase(base, onto);
        QVERIFY(editor());
        QTest::keyClicks(editor(), QStringLiteral("ne"));
        QTest::keyClick(editor(), Qt::Key_Return);
        QTRY_VERIFY(!m_list->isRenaming());
        QStringList names;
        for (std::size_t at = 0; at < m_library->viewCount(); ++at)
            names += QString::fromStdString(m_library->view(at).name.neutral + ' ' + m_library->view(at).filter);
        QCOMPARE(names.join(u'|'), QStringLiteral("Given |Other company:OpenAI|Theirs company:Meta|Mine "));
    }

    /// Others deleted it while its name is typed here.
    void anEditorEndsWithItsView()
    {
        fill({"a", "b"});
        const QSignalSpy lost(m_panel.get(), &ViewList::nameLost);
        m_list->rename(0);
        QTest::keyClicks(editor(), QStringLiteral("Mine"));
        const auto deleteFirst = [this] {
            const ViewLibrary base = m_library->own();
            ViewLibrary onto = base;
            onto.views.erase(onto.views.begin());
            m_library->rebase(base, onto);
        };
        deleteFirst();
        QTRY_VERIFY(!editor());
        QVERIFY(!m_list->isRenaming());
        QVERIFY(m_list->hasFocus());
        QCOMPARE(shown(), QStringLiteral("b"));
        QCOMPARE(lost.count(), 1);
        QCOMPARE(lost.front().front().toString(), QStringLiteral("Mine"));
        m_list->rename(0); // nothing is typed
        deleteFirst();
        QTRY_VERIFY(!editor());
        QCOMPARE(lost.count(), 2);
        QCOMPARE(lost.back().front().toString(), QString());
        QVERIFY(m_library->own().isEmpty());
    }

    void anotherTimelineEndsAnEditor()
    {
        fill({"a", "b"});
        m_list->rename(0);
        QVERIFY(editor());
        QTest::keyClicks(editor(), QStringLiteral("Mine"));
        SavedView other;
        other.name.neutral = "Other";
        m_library->open({}, {{other, other}, {}});
        m_panel->setFocus();
        QTRY_VERIFY(!editor());
        QCOMPARE(m_library->view(0).name.neutral, std::string("Other"));
    }

    void escapeDropsOnlyTheName()
    {
        press(QStringLiteral("+ Save"));
        QTest::keyClicks(editor(), QStringLiteral("Mine"));
        QTest::keyClick(editor(), Qt::Key_Escape);
        QTRY_VERIFY(!m_list->isRenaming());
        QCOMPARE(shown(), QStringLiteral("*View 1"));
    }

    void whatIsTypedOutlivesAMove()
    {
        press(QStringLiteral("+ Save"));
        QTest::keyClicks(editor(), QStringLiteral("Mi"));
        m_state->setRange({m_state->extent().begin, m_state->extent().begin + 1'000'000'000});
        QVERIFY(editor());
        QTest::keyClicks(editor(), QStringLiteral("ne"));
        QTest::keyClick(editor(), Qt::Key_Return);
        QTRY_COMPARE(shown(), QStringLiteral("Mine"));
    }

    void aClickGoesThere()
    {
        fill({"a", "b", "c"});
        click(1);
        QCOMPARE(QString::fromStdString(m_state->query().print()), QStringLiteral("b"));
        QCOMPARE(shown(), QStringLiteral("a *b c"));
        click(2, Qt::RightButton);
        QCOMPARE(shown(), QStringLiteral("a *b c"));
        closeMenus();
        m_list->setCurrentIndex(m_list->model()->index(0, 0));
        m_list->setFocus();
        QTest::keyClick(m_list, Qt::Key_Down);
        QTest::keyClick(m_list, Qt::Key_Down);
        QCOMPARE(shown(), QStringLiteral("a *b c")); // moving through the list goes nowhere
        QTest::keyClick(m_list, Qt::Key_Return);
        QCOMPARE(shown(), QStringLiteral("a b *c"));
    }

    void renaming()
    {
        fill({"a", "b"});
        QTest::mouseDClick(m_list->viewport(), Qt::LeftButton, {}, at(1));
        QTest::keyClicks(editor(), QStringLiteral("B"));
        QTest::keyClick(editor(), Qt::Key_Return);
        QTRY_COMPARE(shown(), QStringLiteral("a B"));
        m_list->setCurrentIndex(m_list->model()->index(0, 0));
        QTest::keyClick(m_list, Qt::Key_F2);
        QTest::keyClicks(editor(), QStringLiteral(" "));
        QTest::keyClick(editor(), Qt::Key_Return);
        QTRY_VERIFY(!m_list->isRenaming());
        QCOMPARE(shown(), QStringLiteral("a B")); // no name is no name
    }

    void draggingReorders()
    {
        fill({"a", "b", "c", "d"});
        drag(0, at(2) + QPoint(0, 8));
        QCOMPARE(shown(), QStringLiteral("b c a d"));
        QCOMPARE(m_list->currentIndex().row(), 2);
        drag(3, QPoint(20, -50));
        QCOMPARE(shown(), QStringLiteral("d b c a"));
        drag(1, QPoint(20, 1000));
        QCOMPARE(shown(), QStringLiteral("d c a b"));
        drag(1, at(1) + QPoint(3, 0)); // a hand that trembles chooses
        QCOMPARE(shown(), QStringLiteral("d *c a b"));
    }

    void escapeEndsADrag()
    {
        fill({"a", "b", "c"});
        QTest::mousePress(m_list->viewport(), Qt::LeftButton, {}, at(0));
        QTest::mouseMove(m_list->viewport(), at(2));
        QTest::keyClick(m_list, Qt::Key_Escape);
        QTest::mouseRelease(m_list->viewport(), Qt::LeftButton, {}, at(2));
        QCOMPARE(shown(), QStringLiteral("a b c"));
    }

    void keysReorderAndDelete()
    {
        fill({"a", "b", "c"});
        QSignalSpy removed(m_panel.get(), &ViewList::removed);
        m_list->setFocus();
        m_list->setCurrentIndex(m_list->model()->index(2, 0));
        QTest::keyClick(m_list, Qt::Key_Up, Qt::AltModifier);
        QTest::keyClick(m_list, Qt::Key_Up, Qt::AltModifier);
        QTest::keyClick(m_list, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(shown(), QStringLiteral("c a b"));
        QTest::keyClick(m_list, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(shown(), QStringLiteral("a c b"));
        QTest::keyClick(m_list, Qt::Key_Delete);
        QCOMPARE(shown(), QStringLiteral("a b"));
        QCOMPARE(removed.count(), 1);
        QCOMPARE(removed.front().front().toString(), QStringLiteral("c"));
        QTest::keyClick(m_list, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(shown(), QStringLiteral("a c b"));
        QTest::keyClick(m_list, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(shown(), QStringLiteral("a b"));
    }

    void readOnlyViewsAreLocked()
    {
        SavedView given;
        given.name = {{}, "Given", "Donnée"};
        given.filter = "g";
        m_library->open({{given}, {}}, {});
        fill({"a"});
        QSignalSpy removed(m_panel.get(), &ViewList::removed);
        QCOMPARE(shown(), QStringLiteral("Given! a"));
        m_state->setLanguage(Language::French);
        QCOMPARE(shown(), QStringLiteral("Donnée! a"));
        QTest::mouseDClick(m_list->viewport(), Qt::LeftButton, {}, at(0));
        QVERIFY(!m_list->isRenaming());
        drag(0, QPoint(20, 1000));
        drag(1, QPoint(20, -50));
        m_list->setCurrentIndex(m_list->model()->index(0, 0));
        QTest::keyClick(m_list, Qt::Key_Delete);
        QTest::keyClick(m_list, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(shown(), QStringLiteral("Donnée! a"));
        QCOMPARE(removed.count(), 0);
        QCOMPARE(enabledIn(0), QStringLiteral("Go There, Copy the Filter, Save a Copy"));
        const QString spoken = m_list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(QStringLiteral("comes with the timeline")), qPrintable(spoken));
        trigger(0, QStringLiteral("Save a Copy"));
        QVERIFY(editor());
        QTest::keyClick(editor(), Qt::Key_Escape);
        QCOMPARE(shown(), QStringLiteral("Donnée! a Donnée"));
        QVERIFY(m_library->canEditView(2));
    }

    void theMenuHasItAll()
    {
        fill({"a", "b"});
        QCOMPARE(enabledIn(-1), QStringLiteral("Save the Present View"));
        QCOMPARE(enabledIn(0), QStringLiteral("Go There, Copy the Filter, Save a Copy, Rename, "
                                              "Replace by the Present View, Move Down, Delete"));
        trigger(1, QStringLiteral("Copy the Filter"));
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("b"));
        m_state->setQuery(Query::parse("now").value());
        trigger(1, QStringLiteral("Replace by the Present View"));
        QCOMPARE(shown(), QStringLiteral("a *b"));
        trigger(1, QStringLiteral("Move Up"));
        QCOMPARE(shown(), QStringLiteral("*b a"));
        trigger(1, QStringLiteral("Go There"));
        QCOMPARE(shown(), QStringLiteral("b *a"));
        trigger(0, QStringLiteral("Delete"));
        QCOMPARE(shown(), QStringLiteral("*a"));
    }

    void namesAreNoMarkup()
    {
        fill({"<b>x</b>"});
        QVERIFY(m_list->model()->index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("&lt;b&gt;")));
        QCOMPARE(hint()->textFormat(), Qt::PlainText);
    }

private:
    [[nodiscard]] QLabel *hint() const
    {
        for (QLabel *label : m_panel->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly))
            return label;
        return nullptr;
    }
    [[nodiscard]] QLineEdit *editor() const { return m_list->viewport()->findChild<QLineEdit *>(); }
    [[nodiscard]] QPoint at(int row) const { return m_list->visualRect(m_list->model()->index(row, 0)).center(); }
    /// Names: a star before what is shown now, "!" after what is locked.
    [[nodiscard]] QString shown() const
    {
        QStringList names;
        for (int row = 0; row < m_list->model()->rowCount(); ++row) {
            const QModelIndex index = m_list->model()->index(row, 0);
            const QString star = index.data(ViewListModel::ShownRole).toBool() ? QStringLiteral("*") : QString();
            const QString lock = index.data(ViewListModel::LockedRole).toBool() ? QStringLiteral("!") : QString();
            names += star + index.data().toString() + lock;
        }
        return names.join(u' ');
    }
    /// Views whose filters are their names.
    void fill(const std::vector<std::string> &names)
    {
        for (const std::string &name : names) {
            SavedView view;
            view.name.neutral = name;
            view.filter = name.size() == 1 ? name : std::string();
            m_library->addView(view);
        }
    }
    void click(int row, Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mouseClick(m_list->viewport(), button, {}, at(row));
    }
    void drag(int row, QPoint to)
    {
        QTest::mousePress(m_list->viewport(), Qt::LeftButton, {}, at(row));
        QTest::mouseMove(m_list->viewport(), to);
        QTest::mouseRelease(m_list->viewport(), Qt::LeftButton, {}, to);
    }
    void press(const QString &word)
    {
        for (QPushButton *button : m_panel->findChildren<QPushButton *>())
            if (button->text() == word)
                QTest::mouseClick(button, Qt::LeftButton);
    }
    void closeMenus()
    {
        for (QMenu *menu : m_panel->findChildren<QMenu *>())
            menu->close();
    }
    static QString plain(const QAction *action) { return action->text().remove(u'&'); }
    QString enabledIn(int row)
    {
        QMenu menu;
        m_panel->fillMenu(menu, row);
        QStringList names;
        for (const QAction *action : menu.actions())
            if (action->isEnabled() && !action->isSeparator())
                names += plain(action);
        return names.join(QStringLiteral(", "));
    }
    void trigger(int row, const QString &name)
    {
        QMenu menu;
        m_panel->fillMenu(menu, row);
        for (QAction *action : menu.actions())
            if (plain(action) == name)
                action->trigger();
    }

    std::unique_ptr<ViewState> m_state;
    std::unique_ptr<ViewLibraryModel> m_library;
    std::unique_ptr<SavedViewController> m_viewController;
    std::unique_ptr<ViewList> m_panel;
    ReorderList *m_list = nullptr;
};

TIMELOUPE_TEST(TestViewList, QApplication)
#include "tst_viewlist.moc"
