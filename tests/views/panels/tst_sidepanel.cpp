// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/sidepanel.h"

#include "tests/support/panelrecord.h"
#include "tests/support/testprogram/testprogram.h"
#include "tests/support/warnings.h"
#include "views/panels/amounthistogram.h"
#include "views/panels/choicelist.h"
#include "views/panels/companypanel.h"
#include "views/panels/viewlist.h"

#include <QApplication>
#include <QScrollBar>

using namespace timeloupe;

class TestSidePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnUnexpectedWarnings();
        m_state = std::make_unique<ViewState>();
        m_runner = std::make_unique<FilterRunner>(*m_state);
        m_viewController = std::make_unique<SavedViewController>(*m_state);
        m_panel = std::make_unique<SidePanel>(*m_state, *m_runner, m_library, *m_viewController);
        m_panel->setLook(Style::make(Theme::Light));
        m_panel->resize(216, 900);
        m_panel->show();
    }
    void cleanup()
    {
        m_panel.reset();
        m_viewController.reset();
        m_runner.reset();
        m_state.reset();
    }

    void sectionsStandUnderEachOther()
    {
        m_state->setStore(panelRecord(), QStringLiteral("record"));
        QTRY_VERIFY(!m_panel->findChild<AmountHistogram *>()->isHidden());
        const QList<ChoiceList *> choices = m_panel->findChildren<ChoiceList *>();
        QCOMPARE(choices.size(), 2);
        QTRY_VERIFY(bottom(m_panel->findChild<CompanyPanel *>()) <= top(choices.at(0)));
        QVERIFY(bottom(choices.at(0)) <= top(choices.at(1)));
        QVERIFY(bottom(choices.at(1)) <= top(m_panel->findChild<AmountHistogram *>()));
        QCOMPARE(m_panel->verticalScrollBar()->maximum(), 0);
    }

    void manyCompaniesScrollInTheRoomThatIsLeft()
    {
        m_state->setStore(randomRecord(3000, 2000, 1), QStringLiteral("random"));
        auto *list = m_panel->findChild<FacetList *>(QStringLiteral("companies"));
        QTRY_VERIFY(list->verticalScrollBar()->maximum() > 0);
        QTRY_COMPARE(m_panel->verticalScrollBar()->maximum(), 0);
        QTRY_VERIFY(list->height() > 100);
    }

    void aLowPanelScrollsAsAWhole()
    {
        m_state->setStore(panelRecord(), QStringLiteral("record"));
        m_panel->resize(216, 300);
        QTRY_VERIFY(m_panel->verticalScrollBar()->maximum() > 0);
    }

    void aNewViewIsSeen()
    {
        m_state->setStore(panelRecord(), QStringLiteral("record"));
        m_panel->resize(216, 300);
        QTRY_VERIFY(m_panel->verticalScrollBar()->maximum() > 0);
        m_panel->views().savePresent();
        QTRY_VERIFY(bottom(&m_panel->views()) <= m_panel->height());
    }

    void emptySectionsAreHidden()
    {
        EventStoreBuilder builder;
        EventRecord event;
        event.date = Edtf::parse("2025").value();
        builder.add(event);
        m_state->setStore(builder.build(), QStringLiteral("one"));
        QTRY_COMPARE(m_runner->wholeFacets()->kinds[static_cast<std::size_t>(Kind::Unknown)], 1U);
        QVERIFY(m_panel->findChild<CompanyPanel *>()->isHidden());
        QVERIFY(m_panel->findChild<AmountHistogram *>()->isHidden());
        for (const ChoiceList *choices : m_panel->findChildren<ChoiceList *>())
            QVERIFY(choices->isHidden());
    }

private:
    [[nodiscard]] int top(const QWidget *widget) const { return widget->mapTo(m_panel.get(), QPoint()).y(); }
    [[nodiscard]] int bottom(const QWidget *widget) const { return top(widget) + widget->height(); }

    std::unique_ptr<ViewState> m_state;
    std::unique_ptr<FilterRunner> m_runner;
    ViewLibraryModel m_library;
    std::unique_ptr<SavedViewController> m_viewController;
    std::unique_ptr<SidePanel> m_panel;
};

TIMELOUPE_TEST(TestSidePanel, QApplication)
#include "tst_sidepanel.moc"
