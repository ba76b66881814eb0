// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/choicelist.h"

#include "tests/support/panelrecord.h"
#include "tests/support/testprogram/testprogram.h"
#include "tests/support/warnings.h"

#include <QApplication>
#include <QTest>

using namespace timeloupe;

class TestChoiceList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnUnexpectedWarnings();
        m_state = std::make_unique<ViewState>();
        m_runner = std::make_unique<FilterRunner>(*m_state);
    }
    void cleanup()
    {
        m_panel.reset();
        m_runner.reset();
        m_state.reset();
    }

    void listsTheKindsThatOccur()
    {
        show(ChoiceList::Of::Kinds);
        QCOMPARE(shown(), QStringLiteral("Investment 1, Contract 1, Project 1, Site 1, Policy 2, Dispute 1, Outage 1, "
                                         "Milestone 1, Estimate 1"));
        m_state->setQuery(Query::parse("company:OpenAI kind:policy").value());
        QTRY_COMPARE(shown(), QStringLiteral("(Investment 1), (Contract 1), (Project 1), (Site 0), Policy 0, "
                                             "(Dispute 1), (Outage 0), (Milestone 0), (Estimate 0)"));
    }

    void aClickTicksBothWays()
    {
        show(ChoiceList::Of::Kinds);
        click(2);
        QCOMPARE(query(), QStringLiteral("kind:investment,contract,site,policy,dispute,outage,milestone,estimate"));
        click(2);
        QCOMPARE(query(), QString());
        click(4, Qt::AltModifier);
        QCOMPARE(query(), QStringLiteral("kind:policy"));
        click(0);
        QCOMPARE(query(), QStringLiteral("kind:investment,policy"));
        m_state->setQuery(Query::parse("kind:site").value());
        QTRY_VERIFY(shown().contains(QStringLiteral(" Site 1,")));
        QVERIFY(shown().contains(QStringLiteral("(Policy 2)")));
    }

    void untickingTheLastOneTicksAll()
    {
        show(ChoiceList::Of::Kinds);
        click(4, Qt::AltModifier);
        click(4);
        QCOMPARE(query(), QString());
    }

    void statusesToo()
    {
        show(ChoiceList::Of::Statuses);
        QCOMPARE(shown(), QStringLiteral("Announced 1, Signed 1, Planned 2, Happened 3, Claimed 2, Estimate 1"));
        m_list->setFocus();
        m_list->setCurrentIndex(m_list->model()->index(2, 0));
        QTest::keyClick(m_list, Qt::Key_Return);
        QCOMPARE(query(), QStringLiteral("status:planned"));
    }

    void speaksFrench()
    {
        show(ChoiceList::Of::Kinds);
        m_state->setLanguage(Language::French);
        QCOMPARE(m_list->model()->rowCount(), 9);
        QVERIFY(shown().startsWith(QStringLiteral("Investissement 1")));
    }

    void oneChoiceIsNoChoice()
    {
        EventStoreBuilder builder;
        EventRecord event;
        event.kind = Kind::Site;
        builder.add(event);
        show(ChoiceList::Of::Kinds);
        m_state->setStore(builder.build(), QStringLiteral("one"));
        QTRY_COMPARE(m_runner->wholeFacets()->kinds[static_cast<std::size_t>(Kind::Site)], 1U);
        QVERIFY(m_panel->isHidden());
    }

private:
    void show(ChoiceList::Of of)
    {
        m_panel = std::make_unique<ChoiceList>(of, *m_state, *m_runner);
        m_panel->setLook(Style::make(Theme::Dark));
        m_list = m_panel->findChild<FacetList *>();
        m_state->setStore(panelRecord(), QStringLiteral("record"));
        m_panel->resize(216, 300);
        m_panel->show();
        QTRY_VERIFY(m_list->model()->rowCount() > 0);
    }
    /// "Contract 1, (Project 1)": in brackets what is not ticked.
    [[nodiscard]] QString shown() const
    {
        QStringList texts;
        for (int row = 0; row < m_list->model()->rowCount(); ++row) {
            const QModelIndex index = m_list->model()->index(row, 0);
            const QString text =
                index.data().toString() + QLatin1Char(' ') + index.data(FacetModel::CountRole).toString();
            const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
            texts << (ticked ? text : QLatin1Char('(') + text + QLatin1Char(')'));
        }
        return texts.join(QStringLiteral(", "));
    }
    [[nodiscard]] QString query() const { return QString::fromStdString(m_state->query().print()); }
    void click(int row, Qt::KeyboardModifiers modifiers = {})
    {
        const QRect rect = m_list->visualRect(m_list->model()->index(row, 0));
        QTest::mouseClick(m_list->viewport(), Qt::LeftButton, modifiers, QPoint(40, rect.center().y()));
    }

    std::unique_ptr<ViewState> m_state;
    std::unique_ptr<FilterRunner> m_runner;
    std::unique_ptr<ChoiceList> m_panel;
    FacetList *m_list = nullptr;
};

TIMELOUPE_TEST(TestChoiceList, QApplication)
#include "tst_choicelist.moc"
