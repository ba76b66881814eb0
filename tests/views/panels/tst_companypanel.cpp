// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/companypanel.h"

#include "tests/support/panelrecord.h"
#include "tests/support/testprogram/testprogram.h"
#include "tests/support/warnings.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace timeloupe;

class TestCompanyPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnUnexpectedWarnings();
        m_state = std::make_unique<ViewState>();
        m_runner = std::make_unique<FilterRunner>(*m_state);
        m_panel = std::make_unique<CompanyPanel>(*m_state, *m_runner);
        m_panel->setLook(Style::make(Theme::Light));
        m_list = m_panel->findChild<FacetList *>(QStringLiteral("companies"));
        m_state->setStore(panelRecord(), QStringLiteral("record"));
        m_panel->resize(216, 400);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        QTRY_COMPARE(count("OpenAI"), QStringLiteral("4"));
    }
    void cleanup()
    {
        m_panel.reset();
        m_runner.reset();
        m_state.reset();
    }

    void listsEveryCompanyTicked()
    {
        QAbstractItemModelTester tester(m_list->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(names(), QStringList({QStringLiteral("Microsoft"), QStringLiteral("OpenAI"),
                                       QStringLiteral("SoftBank"), QStringLiteral("Oracle"),
                                       QStringLiteral("US government"), QStringLiteral("Idle & Sons")}));
        QCOMPARE(ticks(), QStringLiteral("xxxxxx"));
        QCOMPARE(count("Idle & Sons"), QStringLiteral("0"));
    }

    void aClickUnticksAndWritesTheQuery()
    {
        click(QStringLiteral("Oracle"));
        QCOMPARE(ticks(), QStringLiteral("xxx.xx"));
        QCOMPARE(query(), QStringLiteral("company:Microsoft,OpenAI,SoftBank,\"US government\",\"Idle & Sons\""));
        click(QStringLiteral("Oracle"));
        QCOMPARE(query(), QString());
    }

    void altClickLeavesOnlyThisOneAndThenAll()
    {
        click(QStringLiteral("OpenAI"), Qt::AltModifier);
        QCOMPARE(ticks(), QStringLiteral(".x...."));
        QCOMPARE(query(), QStringLiteral("company:OpenAI"));
        click(QStringLiteral("OpenAI"), Qt::AltModifier);
        QCOMPARE(ticks(), QStringLiteral("xxxxxx"));
        QCOMPARE(query(), QString());
    }

    void theWordOnlyDoesTheSame()
    {
        const QModelIndex index = indexOf(QStringLiteral("SoftBank"));
        QTest::mouseMove(m_list->viewport(), m_list->visualRect(index).center());
        QTRY_VERIFY(m_list->showsOnly(index));
        QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, m_list->onlyRect(index).center());
        QCOMPARE(query(), QStringLiteral("company:SoftBank"));
    }

    void keysTickAndLeaveOnlyThisOne()
    {
        m_list->setFocus();
        m_list->setCurrentIndex(indexOf(QStringLiteral("SoftBank")));
        QTest::keyClick(m_list, Qt::Key_Space);
        QCOMPARE(ticks(), QStringLiteral("xx.xxx"));
        QTest::keyClick(m_list, Qt::Key_Down);
        QVERIFY(m_list->showsOnly(indexOf(QStringLiteral("Oracle"))));
        QTest::keyClick(m_list, Qt::Key_Return);
        QCOMPARE(query(), QStringLiteral("company:Oracle"));
    }

    void whatIsTypedElsewhereIsTicked()
    {
        m_state->setQuery(Query::parse("company:pentagon kind:policy").value());
        QCOMPARE(ticks(), QStringLiteral("....x."));
        click(QStringLiteral("OpenAI"));
        QCOMPARE(query(), QStringLiteral("company:pentagon,OpenAI kind:policy"));
    }

    void countsFollowTheFilterButNotTheirOwnTerm()
    {
        m_state->setQuery(Query::parse("kind:contract company:Oracle").value());
        QTRY_COMPARE(count("Microsoft"), QStringLiteral("0"));
        QCOMPARE(count("OpenAI"), QStringLiteral("1"));
        QCOMPARE(count("Oracle"), QStringLiteral("1"));
    }

    void noneFiltersNothingUntilSomethingIsTicked()
    {
        m_state->setQuery(Query::parse("company:Oracle kind:policy").value());
        press(QStringLiteral("None"));
        QCOMPARE(ticks(), QStringLiteral("......"));
        QCOMPARE(query(), QStringLiteral("kind:policy"));
        QVERIFY(hintIsShown());
        m_state->setQuery(Query()); // another panel's doing
        QCOMPARE(ticks(), QStringLiteral("......"));
        click(QStringLiteral("SoftBank"));
        QCOMPARE(query(), QStringLiteral("company:SoftBank"));
        QVERIFY(!hintIsShown());
        press(QStringLiteral("All"));
        QCOMPARE(ticks(), QStringLiteral("xxxxxx"));
        QCOMPARE(query(), QString());
    }

    void aTypedChoiceEndsNone()
    {
        press(QStringLiteral("None"));
        m_state->setQuery(Query::parse("company:Oracle").value());
        QCOMPARE(ticks(), QStringLiteral("...x.."));
        QVERIFY(!hintIsShown());
        m_state->setQuery(Query());
        QCOMPARE(ticks(), QStringLiteral("xxxxxx"));
    }

    void unticksTheLastOneAsNone()
    {
        click(QStringLiteral("OpenAI"), Qt::AltModifier);
        click(QStringLiteral("OpenAI"));
        QCOMPARE(ticks(), QStringLiteral("......"));
        QCOMPARE(query(), QString());
        QVERIFY(hintIsShown());
    }

    void searchListsNamesAndAliases()
    {
        m_panel->setSearchShown(true);
        auto *search = m_panel->findChild<QLineEdit *>();
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("PENTA"));
        QCOMPARE(names(), QStringList(QStringLiteral("US government")));
        QTest::keyClick(search, Qt::Key_Escape);
        QCOMPARE(names().size(), 6);
        QVERIFY(!search->isVisible());
    }

    void ordersAsTheLanes()
    {
        m_state->setLaneOrder(LaneOrder::Name);
        QCOMPARE(names().first(), QStringLiteral("Idle & Sons"));
        m_state->setLaneOrder(LaneOrder::Events);
        QCOMPARE(names().first(), QStringLiteral("OpenAI"));
        m_state->setLaneOrder(LaneOrder::Amount); // OpenAI 531, SoftBank 500, Microsoft 501 billion
        QCOMPARE(names().mid(0, 3),
                 QStringList({QStringLiteral("OpenAI"), QStringLiteral("Microsoft"), QStringLiteral("SoftBank")}));
        m_state->setLaneOrder(LaneOrder::File);
        QCOMPARE(names().first(), QStringLiteral("Microsoft"));
    }

    void theSortMenuOrdersTheLanes()
    {
        auto *menu = m_panel->findChild<QMenu *>();
        QCOMPARE(menu->actions().size(), 4);
        menu->actions().at(3)->trigger();
        QCOMPARE(m_state->laneOrder(), LaneOrder::Name);
    }

    void anotherStoreIsListedAnew()
    {
        click(QStringLiteral("Oracle"));
        m_state->setStore(randomRecord(300, 30, 1), QStringLiteral("random"));
        QCOMPARE(names().size(), 30);
        QCOMPARE(ticks(), QString(30, QLatin1Char('x')));
        QVERIFY(m_panel->findChild<QLineEdit *>()->isVisible()); // many: the search is there unasked
    }

    void twoThousandCompaniesAreQuick()
    {
        m_state->setStore(randomRecord(4000, 2000, 1), QStringLiteral("random"));
        QSignalSpy counted(m_runner.get(), &FilterRunner::facetsChanged);
        QVERIFY(counted.wait());
        QElapsedTimer timer;
        timer.start();
        m_list->grab();
        click(QStringLiteral("C3"));
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(m_state->query().values(QueryField::Company).size(), std::size_t(1999));
    }

    void anEmptyTimelineHasNoCompanies()
    {
        m_state->setStore(nullptr, QString());
        QCOMPARE(names(), QStringList());
        press(QStringLiteral("None"));
        QCOMPARE(query(), QString());
        m_panel->grab();
    }

private:
    [[nodiscard]] QModelIndex indexOf(const QString &name) const
    {
        for (int row = 0; row < m_list->model()->rowCount(); ++row) {
            const QModelIndex index = m_list->model()->index(row, 0);
            if (index.data().toString() == name)
                return index;
        }
        return {};
    }
    [[nodiscard]] QString count(const char *name) const
    {
        return indexOf(QString::fromUtf8(name)).data(FacetModel::CountRole).toString();
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < m_list->model()->rowCount(); ++row)
            names << m_list->model()->index(row, 0).data().toString();
        return names;
    }
    [[nodiscard]] QString ticks() const
    {
        QString ticks;
        for (int row = 0; row < m_list->model()->rowCount(); ++row) {
            const bool ticked = m_list->model()->index(row, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked;
            ticks += QLatin1Char(ticked ? 'x' : '.');
        }
        return ticks;
    }
    [[nodiscard]] QString query() const { return QString::fromStdString(m_state->query().print()); }
    void click(const QString &name, Qt::KeyboardModifiers modifiers = {})
    {
        const QRect rect = m_list->visualRect(indexOf(name));
        QTest::mouseClick(m_list->viewport(), Qt::LeftButton, modifiers, QPoint(40, rect.center().y()));
    }
    void press(const QString &text)
    {
        for (QPushButton *button : m_panel->findChildren<QPushButton *>()) {
            if (button->text() == text)
                QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    [[nodiscard]] bool hintIsShown() const
    {
        for (const QLabel *label : m_panel->findChildren<QLabel *>()) {
            if (label->text().startsWith(QStringLiteral("None ticked")))
                return label->isVisible();
        }
        return false;
    }

    std::unique_ptr<ViewState> m_state;
    std::unique_ptr<FilterRunner> m_runner;
    std::unique_ptr<CompanyPanel> m_panel;
    FacetList *m_list = nullptr;
};

TIMELOUPE_TEST(TestCompanyPanel, QApplication)
#include "tst_companypanel.moc"
