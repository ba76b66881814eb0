// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/eventlist.h"

#include "model/query/filter.h"
#include "tests/support/panelrecord.h"
#include "tests/support/testprogram/testprogram.h"
#include "tests/support/warnings.h"
#include "views/panels/eventlistheader.h"
#include "views/panels/headerlayout.h"
#include "views/widgets/iconbutton.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>

using namespace timeloupe;

namespace {

constexpr int kMany = 30'000; // selections of so many are brought over in the background

} // namespace

class TestEventList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnUnexpectedWarnings();
        m_state = std::make_unique<ViewState>();
        m_list = std::make_unique<EventList>(*m_state);
        m_list->setLook(Style::make(Theme::Light));
        m_header = m_list->findChild<EventListHeader *>();
        m_state->setStore(panelRecord(), QStringLiteral("record"));
        m_list->resize(1084, 320);
        m_list->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_list.get()));
    }
    void cleanup()
    {
        m_list.reset();
        m_state.reset();
    }

    void aClickSelectsInTheState()
    {
        QSignalSpy spy(m_state.get(), &ViewState::selectionChanged);
        click("cloud");
        QCOMPARE(m_state->current(), std::optional(row("cloud")));
        click("law", Qt::ControlModifier);
        QCOMPARE(m_state->selection(), (std::vector{row("cloud"), row("law")}));
        click("law", Qt::ControlModifier);
        QCOMPARE(m_state->selection(), std::vector{row("cloud")});
        QCOMPARE(spy.count(), 3);
    }

    void shiftSelectsAStretch()
    {
        QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, pointAt(1));
        QTest::mouseClick(m_list->viewport(), Qt::LeftButton, Qt::ShiftModifier, pointAt(3));
        QCOMPARE(m_state->selection().size(), std::size_t(3));
    }

    void theStatesSelectionIsShownHere()
    {
        QSignalSpy spy(m_state.get(), &ViewState::selectionChanged);
        m_state->setSelection({row("gift"), row("outage")});
        QCOMPARE(selectedIds(), QStringLiteral("gift outage"));
        m_state->setCurrent(std::nullopt);
        QCOMPARE(selectedIds(), QString());
        QCOMPARE(spy.count(), 2); // no echo
    }

    void selectionStaysWithItsEventsWhenTheOrderChanges()
    {
        m_state->setSelection({row("gift"), row("outage")});
        QTest::mouseClick(m_header->viewport(), Qt::LeftButton, {}, headerPoint(EventColumn::Event));
        QTRY_VERIFY(!m_list->events().isSorting());
        QCOMPARE(selectedIds(), QStringLiteral("outage gift")); // "An outage", "Invests in OpenAI"
        QCOMPARE(m_state->selection(), (std::vector{row("gift"), row("outage")}));
    }

    void selectionOutsideTheFilterIsKept()
    {
        m_state->setSelection({row("gift"), row("cloud")});
        m_state->setQuery(Query::parse("kind:contract").value());
        m_state->setMatchingRows(m_state->query(), Filter(m_state->store()).apply(m_state->query()));
        QCOMPARE(selectedIds(), QStringLiteral("cloud"));
        QCOMPARE(m_state->selection().size(), std::size_t(2));
    }

    void whatIsSelectedElsewhereIsScrolledTo()
    {
        m_state->setStore(randomRecord(2000, 5, 1), QStringLiteral("random"));
        m_state->setCurrent(EventRow(std::size_t(1500)));
        const QModelIndex index = m_list->events().index(1500, 0);
        QVERIFY(m_list->viewport()->rect().contains(m_list->visualRect(index).center()));
    }

    void aClickOnTheHeaderSortsBothWays()
    {
        const QPoint amount = headerPoint(EventColumn::Amount);
        QTest::mouseClick(m_header->viewport(), Qt::LeftButton, {}, amount);
        QTRY_VERIFY(!m_list->events().isSorting());
        QCOMPARE(m_list->events().sortColumn(), EventColumn::Amount);
        const std::optional<EventRow> first = m_list->events().rowAt(0);
        QTest::mouseClick(m_header->viewport(), Qt::LeftButton, {}, amount);
        QTRY_VERIFY(!m_list->events().isSorting());
        QVERIFY(first != m_list->events().rowAt(0));
        QCOMPARE(m_list->events().rowAt(0), std::optional(row("forecast")));
    }

    void doubleClickAndEnterZoomToTheEvent()
    {
        const TimeRange all = m_state->range();
        click("law");
        QTest::mouseDClick(m_list->viewport(), Qt::LeftButton, {}, pointOf("law"));
        const TimeRange range = m_state->range();
        QVERIFY(range != all);
        QVERIFY(range.contains(m_state->store()->begin(row("law"))));
        m_state->setRange(all);
        click("cloud");
        QTest::keyClick(m_list.get(), Qt::Key_Return);
        QVERIFY(m_state->range().contains(m_state->store()->begin(row("cloud"))));
        QVERIFY(m_state->range() != all);
    }

    void keysMoveTheSelection()
    {
        click("gift");
        QTest::keyClick(m_list.get(), Qt::Key_Down);
        QCOMPARE(m_state->current(), m_list->events().rowAt(m_list->events().positionOf(row("gift")).value() + 1));
    }

    void copiesRowsAsTextAndTable()
    {
        m_state->setSelection({row("giant"), row("gift")});
        m_header->setSectionHidden(static_cast<int>(EventColumn::Sources), true);
        QTest::keyClick(m_list.get(), Qt::Key_C, Qt::ControlModifier);
        const QMimeData *data = QApplication::clipboard()->mimeData();
        QCOMPARE(data->text(),
                 QStringLiteral("2019\tInvestment\tMicrosoft → OpenAI\tInvests in OpenAI\t$1B\t\n"
                                "2025-01\tProject\tSoftBank, OpenAI, Microsoft\t<b>Giant</b> centres in the United "
                                "States\t≥ $500B\t5 GW\n"));
        QVERIFY(data->html().contains(QStringLiteral("<td>&lt;b&gt;Giant&lt;/b&gt; centres")));
        QCOMPARE(data->html().count(QStringLiteral("<tr>")), 2);
    }

    void copiedColumnsAreInTheOrderShown()
    {
        m_header->moveSection(m_header->visualIndex(static_cast<int>(EventColumn::Event)), 0);
        m_state->setCurrent(row("law"));
        m_list->copyRows();
        QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("A memo\t2026-01-15\tPolicy")));
    }

    void nothingThatRunsIsCopied()
    {
        EventStoreBuilder builder;
        EventRecord event;
        event.title.neutral = "=HYPERLINK(1)\tand\nmore";
        event.date = Edtf::parse("2025").value();
        builder.add(event);
        m_state->setStore(builder.build(), QStringLiteral("formula"));
        m_state->setCurrent(EventRow(std::size_t(0)));
        m_list->copyRows();
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("\t'=HYPERLINK(1) and more\t")));
    }

    void withoutSelectionNothingIsCopied()
    {
        QApplication::clipboard()->setText(QStringLiteral("before"));
        m_list->copyRows();
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("before"));
    }

    void theSwitchLeavesOnlyWhatIsInView()
    {
        m_state->setRange(Edtf::parse("2019").value().possible());
        QCOMPARE(m_list->events().rowCount(), 10);
        QTest::mouseClick(m_list->findChild<IconButton *>(QStringLiteral("inView")), Qt::LeftButton);
        QTRY_COMPARE(m_list->events().rowCount(), 2);
    }

    void theHeadersMenuHidesColumns()
    {
        Q_EMIT m_header->customContextMenuRequested(QPoint(10, 10));
        auto *menu = m_list->findChild<QMenu *>();
        QVERIFY(menu);
        QAction *companies = menu->actions().at(2);
        QCOMPARE(companies->text(), QStringLiteral("Companies"));
        companies->trigger();
        QVERIFY(m_header->isSectionHidden(static_cast<int>(EventColumn::Companies)));
        menu->close();
        QCOMPARE(m_header->length(), m_list->viewport()->width()); // the events take the room
    }

    void columnsAreSortedAndMovedWithoutAMouse()
    {
        m_state->setCurrent(row("law"));
        m_list->setCurrentIndex(m_list->currentIndex().siblingAtColumn(static_cast<int>(EventColumn::Kind)));
        QContextMenuEvent request(QContextMenuEvent::Keyboard, QPoint(5, 5), QPoint(5, 5));
        QApplication::sendEvent(m_list->viewport(), &request);
        const auto action = [this](const QString &text) -> QAction * {
            for (QAction *action : m_list->findChildren<QAction *>()) {
                if (action->text() == text)
                    return action;
            }
            return nullptr;
        };
        for (QMenu *menu : m_list->findChildren<QMenu *>()) {
            if (menu->title() == QStringLiteral("Sort by"))
                menu->actions().at(static_cast<int>(EventColumn::Amount))->trigger();
        }
        QCOMPARE(m_list->events().sortColumn(), EventColumn::Amount);
        QVERIFY(action(QStringLiteral("Move “Kind” to the right")));
        action(QStringLiteral("Move “Kind” to the right"))->trigger();
        QCOMPARE(m_header->visualIndex(static_cast<int>(EventColumn::Kind)), 2);
        for (QMenu *menu : m_list->findChildren<QMenu *>())
            menu->close();
    }

    void hoverIsSharedWithTheState()
    {
        QTest::mouseMove(m_list->viewport(), pointOf("law"));
        QTRY_COMPARE(m_state->hovered(), std::optional(row("law")));
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(m_list->viewport(), &leave);
        QCOMPARE(m_state->hovered(), std::nullopt);
    }

    void layoutIsSavedAndRestored()
    {
        m_header->setSectionHidden(static_cast<int>(EventColumn::Power), true);
        m_header->moveSection(0, 2);
        m_header->resizeSection(static_cast<int>(EventColumn::Kind), 133);
        m_list->sortByColumn(static_cast<int>(EventColumn::Amount), Qt::DescendingOrder);
        m_list->findChild<IconButton *>()->setChecked(true);
        const QByteArray layout = m_list->saveLayout();

        EventList other(*m_state);
        QVERIFY(other.restoreLayout(layout));
        auto *header = other.findChild<EventListHeader *>();
        QVERIFY(header->isSectionHidden(static_cast<int>(EventColumn::Power)));
        QCOMPARE(header->visualIndex(0), 2);
        QCOMPARE(header->sectionSize(static_cast<int>(EventColumn::Kind)), 133);
        QCOMPARE(other.events().sortColumn(), EventColumn::Amount);
        QCOMPARE(other.events().sortOrder(), Qt::DescendingOrder);
        QVERIFY(other.events().inViewOnly());
    }

    void widthsOfALayoutCanBeUsed()
    {
        m_header->resizeSection(static_cast<int>(EventColumn::Kind), 1'000'000);
        m_header->resizeSection(static_cast<int>(EventColumn::Power), 0);
        EventList other(*m_state);
        QVERIFY(other.restoreLayout(m_list->saveLayout()));
        const auto *header = other.findChild<EventListHeader *>();
        QVERIFY(header->sectionSize(static_cast<int>(EventColumn::Kind)) <= 2000);
        QVERIFY(header->sectionSize(static_cast<int>(EventColumn::Power)) >= header->minimumSectionSize());
        QVERIFY(header->length() < 10'000);
    }

    void aForeignLayoutChangesNothing()
    {
        QVERIFY(!m_list->restoreLayout(QByteArray()));
        QVERIFY(!m_list->restoreLayout(QByteArrayLiteral("something else altogether")));
        QVERIFY(!m_list->restoreLayout(m_list->saveLayout().left(40)));
        QByteArray ofAnotherVersion = m_list->saveLayout();
        ofAnotherVersion[3] = '9';
        QVERIFY(!m_list->restoreLayout(ofAnotherVersion));
        // One section twice, another not at all.
        QByteArray twice = headerLayout(*m_header);
        QVERIFY(restoreHeaderLayout(*m_header, twice));
        constexpr qsizetype kFirst = 9;
        constexpr qsizetype kSection = 9;
        twice.replace(kFirst, 4, twice.mid(kFirst + kSection, 4));
        QVERIFY(!restoreHeaderLayout(*m_header, twice));
        QCOMPARE(m_list->events().sortColumn(), EventColumn::Date);
        QVERIFY(!m_header->isSectionHidden(0));
    }

    void allOfALargeListCanBeSelected()
    {
        m_state->setStore(randomRecord(kMany, 5, 1), QStringLiteral("random"));
        QTest::keyClick(m_list.get(), Qt::Key_A, Qt::ControlModifier);
        QTRY_COMPARE(m_state->selection().size(), std::size_t(kMany));
        QCOMPARE(m_list->selectionModel()->selection().size(), 1);
        click(3);
        QCOMPARE(m_state->selection().size(), std::size_t(1)); // at once
    }

    void alsoInAnotherOrder()
    {
        m_state->setStore(randomRecord(kMany, 5, 1), QStringLiteral("random"));
        m_list->sortByColumn(static_cast<int>(EventColumn::Amount), Qt::AscendingOrder);
        QTRY_VERIFY(!m_list->events().isSorting());
        QTest::keyClick(m_list.get(), Qt::Key_A, Qt::ControlModifier);
        QTRY_COMPARE(m_state->selection().size(), std::size_t(kMany));
        QVERIFY(std::is_sorted(m_state->selection().begin(), m_state->selection().end()));
    }

    void aLargeSelectionOfTheStateIsShownHere()
    {
        m_state->setStore(randomRecord(kMany, 5, 1), QStringLiteral("random"));
        std::vector<EventRow> rows;
        for (std::size_t i = 5; i < kMany; ++i)
            rows.emplace_back(i);
        m_state->setSelection(rows);
        QTRY_VERIFY(m_list->selectionModel()->isRowSelected(5));
        QVERIFY(!m_list->selectionModel()->isRowSelected(4));
        QVERIFY(m_list->selectionModel()->isRowSelected(kMany - 1));
        QCOMPARE(m_state->selection(), rows); // no echo
    }

    void aSelectionInManyPiecesIsShownHere()
    {
        m_state->setStore(randomRecord(kMany, 5, 1), QStringLiteral("random"));
        std::vector<EventRow> rows;
        for (std::size_t i = 0; i < kMany; i += 2)
            rows.emplace_back(i);
        m_state->setSelection(rows);
        const QColor selected = m_list->look().selection;
        for (const int row : {0, 1, 2, 3}) {
            const QRect cell = m_list->visualRect(m_list->events().index(row, 0));
            const auto ground = [&] {
                return m_list->viewport()->grab().toImage().pixelColor(cell.topLeft() + QPoint(2, 2));
            };
            QTRY_COMPARE(ground() == selected, row % 2 == 0);
        }
        QCOMPARE(m_state->selection(), rows);
    }

    void withoutEventsItSaysWhy()
    {
        m_state->setStore(nullptr, QString());
        const QImage nothing = m_list->grab().toImage();
        m_state->setStore(panelRecord(), QStringLiteral("record"));
        m_state->setQuery(Query::parse("kind:product").value());
        m_state->setMatchingRows(m_state->query(), std::make_shared<const RowSet>(RowSet::none(10)));
        QVERIFY(m_list->grab().toImage() != nothing);
    }

private:
    [[nodiscard]] EventRow row(const char *id) const { return rowOf(*m_state->store(), id); }
    [[nodiscard]] QPoint pointAt(int position) const
    {
        return m_list->visualRect(m_list->events().index(position, static_cast<int>(EventColumn::Event))).center();
    }
    [[nodiscard]] QPoint pointOf(const char *id) const { return pointAt(m_list->events().positionOf(row(id)).value()); }
    [[nodiscard]] QPoint headerPoint(EventColumn column) const
    {
        return {m_header->sectionViewportPosition(static_cast<int>(column)) + 20, 10};
    }
    void click(int position) { QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, pointAt(position)); }
    void click(const char *id, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(m_list->viewport(), Qt::LeftButton, modifiers, pointOf(id));
    }
    [[nodiscard]] QString selectedIds() const
    {
        QStringList ids;
        for (int i = 0; i < m_list->events().rowCount(); ++i) {
            if (m_list->selectionModel()->isRowSelected(i))
                ids << QString::fromStdString(std::string(m_state->store()->id(*m_list->events().rowAt(i))));
        }
        return ids.join(QLatin1Char(' '));
    }

    std::unique_ptr<ViewState> m_state;
    std::unique_ptr<EventList> m_list;
    EventListHeader *m_header = nullptr;
};

TIMELOUPE_TEST(TestEventList, QApplication)
#include "tst_eventlist.moc"
