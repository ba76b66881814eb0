// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/detailspanel.h"

#include "model/wording/dateformat.h"
#include "tests/support/panelrecord.h"
#include "tests/support/testprogram/testprogram.h"
#include "tests/support/warnings.h"
#include "views/widgets/linkbutton.h"
#include "views/widgets/textblock.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>

using namespace timeloupe;

class TestDetailsPanel : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void noteUrl(const QUrl &url) { m_opened << url; }

private Q_SLOTS:
    void init()
    {
        failOnUnexpectedWarnings();
        m_opened.clear();
        QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "noteUrl");
        m_state = std::make_unique<ViewState>();
        m_panel = std::make_unique<DetailsPanel>(*m_state);
        m_panel->setLook(Style::make(Theme::Light));
        m_state->setStore(panelRecord(), QStringLiteral("record"));
        m_panel->resize(300, 700);
        m_panel->show();
        QTRY_VERIFY(m_panel->shownText().contains(QStringLiteral("9 of 10 events")));
    }
    void cleanup()
    {
        m_panel.reset();
        m_state.reset();
        QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
    }

    void nothingSelectedIsAHintAndWhatIsInView()
    {
        QVERIFY(texts().contains(QStringLiteral("Select an event")));
        QVERIFY(texts().contains(QStringLiteral("$501B"))); // 500 and 1 billion, and the state's plan below rounding
        m_state->setRange(Edtf::parse("2019").value().possible());
        QTRY_VERIFY(m_panel->shownText().contains(QStringLiteral("2 of 10 events")));
        QVERIFY(!texts().contains(QStringLiteral("$501B")));
    }

    void largeStoreSummarizesViewWhenIdle()
    {
        m_state->setStore(randomRecord(30'000, 5, 1), QStringLiteral("random"));
        QTRY_VERIFY(m_panel->isUpToDate());
        const TimeRange all = m_state->extent();
        QSignalSpy shown(m_panel.get(), &DetailsPanel::shown);
        for (int i = 1; i <= 50; ++i) // a drag
            m_state->setRange({all.begin, shifted(all.end, -all.length() * i / 100)}, false);
        QVERIFY(!m_panel->isUpToDate());
        QTRY_VERIFY(m_panel->isUpToDate());
        QCOMPARE(shown.count(), 1);
        const std::size_t inView = RowsInView(m_state->store()).of(*m_state->matchingRows(), m_state->range())->count();
        const QString number = Words(Language::English).number(static_cast<double>(inView));
        QVERIFY2(m_panel->shownText().contains(number + QStringLiteral(" of 30,000")),
                 qPrintable(m_panel->shownText()));
    }

    void severalSelectedAreSummedOnce()
    {
        m_state->setSelection({row("giant"), row("gift")});
        QTRY_VERIFY(m_panel->isUpToDate());
        m_state->setRange(Edtf::parse("2019").value().possible());
        QVERIFY(m_panel->isUpToDate()); // they are the same, wherever one looks
    }

    void selectedEventIsShownInFull()
    {
        select("giant");
        for (const char16_t *part :
             {u"<b>Giant</b> centres in the United States", u"January 2025 (month known)", u"at least $500B",
              u"at least 100,000 jobs", u"Abilene, Texas (US)", u"One source names three partners.",
              u"[1] The deals of the year · ¶2", u"Daily, 1 March 2026, deals.txt", u"A summary.", u"A note."})
            QVERIFY2(texts().contains(QString::fromUtf16(part)), qPrintable(QString::fromUtf16(part)));
        QVERIFY(!accessibleNames().filter(QStringLiteral("SoftBank · funder")).isEmpty());
        QVERIFY(!accessibleNames().filter(QStringLiteral("Project · announced")).isEmpty());
    }

    void linksTravel()
    {
        select("giant");
        LinkButton *link = linkWith(QStringLiteral("Cloud contract"));
        QVERIFY(link);
        QTest::mouseClick(link, Qt::LeftButton);
        QCOMPARE(m_state->current(), std::optional(rowOf(*m_state->store(), "cloud")));
        QTRY_VERIFY(m_panel->shownText().contains(QStringLiteral("Contract · signed")));
        link = linkWith(QStringLiteral("Giant"));
        link->setFocus();
        QTest::keyClick(link, Qt::Key_Return);
        QTRY_VERIFY(m_panel->shownText().contains(QStringLiteral("Project · announced")));
    }

    void aPageIsOpenedOnlyAfterItsAddressWasShown()
    {
        select("giant");
        QTest::mouseClick(linkWith(QStringLiteral("https://example.org")), Qt::LeftButton);
        auto *box = m_panel->findChild<QMessageBox *>();
        QVERIFY(box);
        QVERIFY(m_opened.isEmpty());
        QCOMPARE(box->textFormat(), Qt::PlainText);
        QVERIFY(box->text().contains(QStringLiteral("page of example.org ")));
        QVERIFY(box->text().contains(QStringLiteral("https://example.org/deals?a=%C3%A9&b=%28c%29")));
        QCOMPARE(box->standardButton(box->defaultButton()), QMessageBox::Cancel);
        for (QAbstractButton *button : box->buttons()) {
            if (box->buttonRole(button) == QMessageBox::AcceptRole)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(m_opened, QList<QUrl>{QUrl(QStringLiteral("https://example.org/deals?a=%C3%A9&b=%28c%29"))});
    }

    void cancellingOpensNothing()
    {
        select("giant");
        QTest::mouseClick(linkWith(QStringLiteral("https://example.org")), Qt::LeftButton);
        auto *box = m_panel->findChild<QMessageBox *>();
        QTest::mouseClick(box->button(QMessageBox::Cancel), Qt::LeftButton);
        QVERIFY(m_opened.isEmpty());
    }

    void onlyWebPagesAreLinks()
    {
        select("giant");
        QVERIFY(!linkWith(QStringLiteral("passwd")));
        QVERIFY(texts().contains(QStringLiteral("file:///etc/passwd"))); // but it is told
    }

    void severalSelectedAreSummed()
    {
        m_state->setSelection({row("gift"), row("giant"), row("cloud"), row("forecast")});
        QTRY_VERIFY(m_panel->shownText().contains(QStringLiteral("4 events selected")));
        QVERIFY(texts().contains(QStringLiteral("$501B")));
        QVERIFY(texts().contains(QStringLiteral("gross $631B")));
        QTest::mouseClick(linkWith(QStringLiteral("Cloud contract")), Qt::LeftButton);
        QCOMPARE(m_state->selection(), std::vector{row("cloud")});
    }

    void thousandsSelectedAreNotListedAll()
    {
        m_state->setStore(randomRecord(3000, 5, 2), QStringLiteral("random"));
        std::vector<EventRow> rows;
        for (std::size_t i = 0; i < 2500; ++i)
            rows.push_back(EventRow(i));
        m_state->setSelection(rows);
        QTRY_VERIFY(m_panel->shownText().contains(QStringLiteral("2,500 events selected")));
        QVERIFY(texts().contains(QStringLiteral("and 2,450 more")));
        QCOMPARE(m_panel->widget()->findChildren<LinkButton *>().size(), 50);
    }

    void textIsPlainAndCanBeSelected()
    {
        select("giant");
        TextBlock *title = nullptr;
        for (TextBlock *block : m_panel->findChildren<TextBlock *>()) {
            if (block->toPlainText().startsWith(QStringLiteral("<b>Giant</b>")))
                title = block;
        }
        QVERIFY(title);
        title->selectAll();
        title->copy();
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("<b>Giant</b> centres in the United States"));
    }

    void ctrlCCopiesAll()
    {
        select("giant");
        m_panel->setFocus();
        QTest::keyClick(m_panel.get(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), m_panel->shownText());
        QVERIFY(m_panel->shownText().contains(QStringLiteral("One source names three partners.")));
    }

    void longWordsAreBrokenAndNothingIsCut()
    {
        EventStoreBuilder builder;
        EventRecord event;
        event.title.neutral = std::string(300, 'w');
        event.summary.neutral = std::string(900, 'm');
        event.tags = {std::string(200, 't')};
        event.relations = {{RelationType::LeadsTo, "b"}};
        event.id = "a";
        builder.add(event);
        event.id = "b";
        event.relations.clear();
        builder.add(event);
        m_state->setStore(builder.build(), QStringLiteral("long"));
        m_state->setCurrent(rowOf(*m_state->store(), "a"));
        QTRY_VERIFY(m_panel->shownText().contains(QStringLiteral("wwww")));
        QTRY_COMPARE(m_panel->widget()->width(), m_panel->viewport()->width());
        for (TextBlock *block : m_panel->findChildren<TextBlock *>()) {
            QVERIFY(block->width() <= m_panel->viewport()->width());
            QVERIFY(block->height() >= block->heightForWidth(block->width()));
            QVERIFY(block->toPlainText().size() < 300 || block->height() > 60);
        }
        const LinkButton *link = linkWith(QStringLiteral("wwww"));
        QVERIFY(link->height() >= link->heightForWidth(link->width()));
        QVERIFY(link->height() > 60);
    }

    void aLongTitleIsALabelAndWholeOnDemand()
    {
        EventStoreBuilder builder;
        EventRecord event;
        event.id = "a";
        event.title.neutral = std::string(2000, 'w');
        builder.add(event);
        m_state->setStore(builder.build(), QStringLiteral("long"));
        m_state->setCurrent(rowOf(*m_state->store(), "a"));
        const auto blocks = [this] { return m_panel->widget()->findChildren<TextBlock *>(); };
        QTRY_VERIFY(!blocks().isEmpty() && blocks().front()->toPlainText().startsWith(u'w'));
        QVERIFY(blocks().front()->toPlainText().size() <= 300);
        QVERIFY(m_panel->shownText().contains(QString(2000, u'w')));
        auto *more = linkWith(QStringLiteral("Show all"));
        QVERIFY(more);
        more->click();
        const auto isSingleBlock = [](const TextBlock *block) { return block->toPlainText().count(u'w') == 2000; };
        const QList<TextBlock *> all = blocks();
        QVERIFY(std::any_of(all.begin(), all.end(), isSingleBlock));
    }

    void aLongTextIsShownPieceByPiece()
    {
        EventStoreBuilder builder;
        EventRecord event;
        event.id = "a";
        QString summary;
        while (summary.size() < 10'000)
            summary += QString::number(summary.size()) + u' ';
        event.summary.neutral = summary.toStdString();
        show(event, builder);
        QVERIFY(!texts().contains(QStringLiteral("9000")));
        const QList<TextBlock *> before = m_panel->widget()->findChildren<TextBlock *>();
        QVERIFY(clickLink(QStringLiteral("Show all")));
        while (clickLink(QStringLiteral("Show more"))) {
        }
        QString added;
        for (const TextBlock *block : m_panel->widget()->findChildren<TextBlock *>())
            if (!before.contains(block))
                added += block->toPlainText();
        QCOMPARE(added, summary);
    }

    void manyFactsAreShownPieceByPiece()
    {
        EventStoreBuilder builder;
        EventRecord event;
        event.id = "a";
        for (int i = 0; i < 120; ++i)
            event.places.push_back({"place " + std::to_string(i) + '.', {}});
        show(event, builder);
        for (const char *more : {"Show more (50 of 120)", "Show more (100 of 120)"}) {
            QVERIFY(!texts().contains(QStringLiteral("place 119.")));
            QVERIFY2(clickLink(QString::fromLatin1(more)), more);
        }
        for (int i = 0; i < 120; ++i)
            QCOMPARE(texts().count(QStringLiteral("place %1.").arg(i)), 1);
        QVERIFY(!linkWith(QStringLiteral("Show more")));
    }

    void speaksTheStatesLanguage()
    {
        select("law");
        m_state->setLanguage(Language::French);
        QTRY_VERIFY(texts().contains(QStringLiteral("A memo (fr)")));
        QVERIFY(texts().contains(QStringLiteral("15 janvier 2026")));
    }

    void withoutATimelineThereIsNothingToSelect()
    {
        m_state->setStore(nullptr, QString());
        QTRY_VERIFY(texts().contains(QStringLiteral("No timeline is open.")));
    }

private:
    [[nodiscard]] EventRow row(const char *id) const { return rowOf(*m_state->store(), id); }
    void select(const char *id)
    {
        QSignalSpy shown(m_panel.get(), &DetailsPanel::shown);
        m_state->setCurrent(row(id));
        QVERIFY(shown.wait());
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void show(const EventRecord &event, EventStoreBuilder &builder)
    {
        builder.add(event);
        m_state->setStore(builder.build(), QStringLiteral("one"));
        select(event.id.c_str());
    }
    /// Until a button that is clicked away is gone. False: there is no such link.
    bool clickLink(const QString &text)
    {
        LinkButton *link = linkWith(text);
        if (link)
            link->click();
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return link != nullptr;
    }
    [[nodiscard]] QString texts() const
    {
        QStringList texts;
        for (const TextBlock *block : m_panel->widget()->findChildren<TextBlock *>())
            texts << block->toPlainText();
        return texts.join(QLatin1Char('\n'));
    }
    [[nodiscard]] QStringList accessibleNames() const
    {
        QStringList names;
        for (const QWidget *widget : m_panel->widget()->findChildren<QWidget *>())
            names << widget->accessibleName();
        return names;
    }
    [[nodiscard]] LinkButton *linkWith(const QString &text) const
    {
        for (LinkButton *link : m_panel->widget()->findChildren<LinkButton *>()) {
            if (link->accessibleName().contains(text))
                return link;
        }
        return nullptr;
    }

    std::unique_ptr<ViewState> m_state;
    std::unique_ptr<DetailsPanel> m_panel;
    QList<QUrl> m_opened;
};

TIMELOUPE_TEST(TestDetailsPanel, QApplication)
#include "tst_detailspanel.moc"
