// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/filterline.h"

#include "tests/support/panelrecord.h"
#include "tests/support/testprogram/testprogram.h"
#include "tests/support/warnings.h"
#include "views/panels/completionpopup.h"
#include "views/panels/eventlist.h"
#include "views/panels/queryedit.h"
#include "views/widgets/iconbutton.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QVBoxLayout>

#include <ctime>
#include <limits>

using namespace timeloupe;

class TestFilterLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnUnexpectedWarnings();
        m_state = std::make_unique<ViewState>();
        m_runner = std::make_unique<FilterRunner>(*m_state);
        m_window = std::make_unique<QWidget>();
        m_line = new FilterLine(*m_state, *m_runner);
        m_other = new QLineEdit;
        auto *layout = new QVBoxLayout(m_window.get());
        layout->addWidget(m_line);
        layout->addWidget(m_other);
        layout->addStretch(1);
        m_line->setLook(Style::make(Theme::Light));
        m_edit = m_line->findChild<QueryEdit *>();
        m_state->setStore(panelRecord(), QStringLiteral("record"));
        m_window->resize(700, 400);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_line->enter();
    }
    void cleanup()
    {
        m_window.reset();
        m_runner.reset();
        m_state.reset();
    }

    void typingTakesEffectAfterAMoment()
    {
        QSignalSpy queries(m_state.get(), &ViewState::queryChanged);
        type("kind:contract");
        QCOMPARE(queries.count(), 0);
        QTRY_COMPARE(query(), QStringLiteral("kind:contract"));
        QCOMPARE(queries.count(), 1);
    }

    void aWordTakesEffectAtOnce()
    {
        QSignalSpy queries(m_state.get(), &ViewState::queryChanged);
        type("ora");
        QCoreApplication::processEvents();
        QCOMPARE(query(), QStringLiteral("ora"));
        QCOMPARE(queries.count(), 1);
        QVERIFY(!m_state->canGoBack()); // it may be typed on
        type(" co");                    // may become company:
        QCoreApplication::processEvents();
        QCOMPARE(query(), QStringLiteral("ora"));
        type("mx");
        QCoreApplication::processEvents();
        QCOMPARE(query(), QStringLiteral("ora comx"));
    }

    void partialResultsAreListed()
    {
        m_runner->setReportIntervals(ReportThrottle::Duration::zero(), ReportThrottle::Duration::zero());
        m_state->setStore(randomRecord(300'000, 9, 3), QStringLiteral("random"));
        EventList list(*m_state);
        list.resize(600, 200);
        list.show();
        std::vector<std::vector<EventRow>> listed; // the first of them, again and again
        connect(&list.events(), &EventTableModel::modelReset, this, [&] {
            listed.emplace_back();
            for (int i = 0; i < std::min(20, list.events().rowCount()); ++i)
                listed.back().push_back(list.events().rowAt(i).value());
        });
        m_line->enter();
        type("number");
        QTRY_VERIFY(!m_state->query().isEmpty());
        QVERIFY(m_state->isFiltering());
        QTRY_VERIFY(!m_state->isFiltering());
        QVERIFY(listed.size() > 3);
        QCOMPARE(list.events().rowCount(), static_cast<int>(m_state->matchingRows()->count()));
        // Once there were enough, they stood where they stand in the end.
        QCOMPARE(listed[listed.size() - 2], listed.back());
        for (const std::vector<EventRow> &rows : listed) {
            QVERIFY(!rows.empty() && std::is_sorted(rows.begin(), rows.end()));
            for (const EventRow row : rows)
                QVERIFY(m_state->matchingRows()->contains(row));
        }
    }

    // Linear: ten times as long a text takes about ten times as long. Quadratic would be a hundred times.
    void timeGrowsWithTheLengthOfTheText_data()
    {
        QTest::addColumn<QString>("begin");
        QTest::addColumn<QString>("repeated");
        QTest::newRow("a word") << QString() << QStringLiteral("x");
        QTest::newRow("words") << QString() << QStringLiteral("x ");
        QTest::newRow("a fault") << QStringLiteral("kind:") << QStringLiteral("x");
        QTest::newRow("values") << QStringLiteral("tag:x") << QStringLiteral(",x");
    }
    void timeGrowsWithTheLengthOfTheText()
    {
        QFETCH(QString, begin);
        QFETCH(QString, repeated);
        const auto seconds = [&](qsizetype length) {
            const std::clock_t start = std::clock();
            m_edit->setText(begin + repeated.repeated(length / repeated.size()));
            QTest::keyClick(m_edit, Qt::Key_Return);
            if (!QTest::qWaitFor([this] { return !m_state->isFiltering(); }))
                return std::numeric_limits<double>::infinity();
            m_edit->repaint();
            return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        };
        const double less = std::max(seconds(10'000), 0.05); // less is noise
        const double more = seconds(100'000);
        QVERIFY2(more < 40 * less, qPrintable(QStringLiteral("%1 s, %2 s").arg(less).arg(more)));
    }

    void enterTakesEffectAtOnce()
    {
        type("kind:contract");
        QTest::keyClick(m_edit, Qt::Key_Return);
        QCOMPARE(query(), QStringLiteral("kind:contract"));
        QVERIFY(m_state->canGoBack());
    }

    void typingOnIsNoStepOfItsOwn()
    {
        type("kind:contract");
        QTRY_COMPARE(query(), QStringLiteral("kind:contract"));
        QVERIFY(!m_state->canGoBack());
        m_other->setFocus();
        QVERIFY(m_state->canGoBack());
    }

    void errorIsUnderlined()
    {
        type("kind:contract amount>lots");
        QTest::keyClick(m_edit, Qt::Key_Return);
        QVERIFY(m_line->hasQueryError());
        QVERIFY(!m_line->message().isEmpty());
        QCOMPARE(query(), QString()); // the last good one
        const QueryEdit::Stretch fault = m_edit->fault().value();
        QCOMPARE(m_line->text().mid(fault.begin, fault.length), QStringLiteral("lots"));
        QCOMPARE(underlined(), QStringLiteral("lots"));
    }

    void errorColumnCountsCodePoints()
    {
        m_edit->setText(QStringLiteral("\"𝄞𝄞\" amount>lots")); // each is two UTF-16 units
        QTest::keyClick(m_edit, Qt::Key_Return);
        const QueryEdit::Stretch fault = m_edit->fault().value();
        QCOMPARE(m_line->text().mid(fault.begin, fault.length), QStringLiteral("lots"));
    }

    void fixingClearsTheError()
    {
        type("amount>");
        QTRY_VERIFY(m_line->hasQueryError());
        type("1B");
        QTRY_VERIFY(!m_line->hasQueryError());
        QVERIFY(!m_edit->fault());
        QCOMPARE(m_line->message(), QString());
        QCOMPARE(query(), QStringLiteral("amount>1B"));
    }

    void theChoicesOfPanelsAppearHere()
    {
        m_other->setFocus();
        m_state->setQuery(m_state->query().withValues(QueryField::Company, {{"US government", {}}}));
        QCOMPARE(m_line->text(), QStringLiteral("company:\"US government\""));
    }

    void equalTextStaysAsItWasTyped()
    {
        type("  kind:contract   company:Oracle ");
        QTest::keyClick(m_edit, Qt::Key_Return);
        QCOMPARE(query(), QStringLiteral("kind:contract company:Oracle"));
        QCOMPARE(m_line->text(), QStringLiteral("  kind:contract   company:Oracle "));
    }

    void faultyTextStaysWhileTheUserIsThere()
    {
        type("amount>");
        QTRY_VERIFY(m_line->hasQueryError());
        m_state->setQuery(Query::parse("kind:site").value());
        QCOMPARE(m_line->text(), QStringLiteral("amount>"));
        m_other->setFocus();
        QCOMPARE(m_line->text(), QStringLiteral("amount>")); // leaving loses nothing
        m_state->setQuery(Query::parse("kind:policy").value());
        QCOMPARE(m_line->text(), QStringLiteral("kind:policy"));
        QVERIFY(!m_line->hasQueryError());
        m_edit->undo();
        QCOMPARE(m_line->text(), QStringLiteral("amount>"));
    }

    void goingBackShowsTheQueryOfThen()
    {
        type("kind:site");
        QTest::keyClick(m_edit, Qt::Key_Return);
        m_state->goBack();
        QCOMPARE(m_line->text(), QString());
        m_state->goForward();
        QCOMPARE(m_line->text(), QStringLiteral("kind:site"));
    }

    void escapeGoesStepByStep()
    {
        QSignalSpy left(m_line, &FilterLine::left);
        type("kind:site");
        QTest::keyClick(m_edit, Qt::Key_Return);
        type(" co");
        QVERIFY(popup() && popup()->isVisible());
        QTest::keyClick(m_edit, Qt::Key_Escape);
        QVERIFY(!popup()->isVisible());
        QCOMPARE(m_line->text(), QStringLiteral("kind:site co"));
        QTest::keyClick(m_edit, Qt::Key_Escape);
        QCOMPARE(m_line->text(), QStringLiteral("kind:site"));
        QTest::keyClick(m_edit, Qt::Key_Escape);
        QCOMPARE(m_line->text(), QString());
        QCOMPARE(query(), QString());
        QCOMPARE(left.count(), 0);
        QTest::keyClick(m_edit, Qt::Key_Escape);
        QCOMPARE(left.count(), 1);
    }

    void completesFieldsAndNames()
    {
        type("comp");
        QVERIFY(popup() && popup()->isVisible());
        QTest::keyClick(m_edit, Qt::Key_Tab);
        QCOMPARE(m_line->text(), QStringLiteral("company:"));
        type("US");
        QTest::keyClick(m_edit, Qt::Key_Down);
        QTest::keyClick(m_edit, Qt::Key_Return);
        QCOMPARE(m_line->text(), QStringLiteral("company:\"US government\""));
        QTRY_COMPARE(query(), QStringLiteral("company:\"US government\""));
        QVERIFY(m_edit->hasFocus());
    }

    void completionsCanBeClicked()
    {
        type("comp");
        const QRect first = popup()->visualRect(popup()->model()->index(0, 0));
        QTest::mouseClick(popup()->viewport(), Qt::LeftButton, {}, first.center());
        QCOMPARE(m_line->text(), QStringLiteral("company:"));
        QVERIFY(m_edit->hasFocus());
    }

    void enterWithoutAChosenCompletionAppliesTheText()
    {
        type("Giant");
        QTest::keyClick(m_edit, Qt::Key_Return);
        QCOMPARE(query(), QStringLiteral("Giant"));
        QVERIFY(!popup() || !popup()->isVisible());
    }

    void completionsGoAwayWithTheFocus()
    {
        type("comp");
        QVERIFY(popup()->isVisible());
        m_other->setFocus();
        QVERIFY(!popup()->isVisible());
    }

    void reportsUnmatchedTerms()
    {
        type("company:Nobody");
        QTest::keyClick(m_edit, Qt::Key_Return);
        QTRY_VERIFY(m_line->message().contains(QStringLiteral("Nobody")));
        QVERIFY(!m_line->hasQueryError());
    }

    void aPastedTextIsOneLine()
    {
        QApplication::clipboard()->setText(QStringLiteral("kind:site\ncompany:Oracle"));
        m_edit->paste();
        QCOMPARE(m_line->text(), QStringLiteral("kind:site company:Oracle"));
    }

    void aLongTextIsShownInPartAndKeptWhole()
    {
        const QString text = QStringLiteral("kind:site ") + QString(100'000, u'x') + QStringLiteral(" company:Oracle");
        m_edit->setText(text);
        QVERIFY(m_edit->toPlainText().size() <= QueryEdit::kMostShown + 1);
        QCOMPARE(m_line->text(), text);
        QCOMPARE(m_edit->cursorPlace(), static_cast<int>(text.size()));
        m_edit->selectAll();
        m_edit->copy();
        QCOMPARE(QApplication::clipboard()->text(), text);
        m_edit->setText(QStringLiteral("a"));
        m_edit->undo();
        QCOMPARE(m_line->text(), text);
        m_edit->moveCursor(QTextCursor::End);
        m_edit->insertPlainText(QStringLiteral("!"));
        QCOMPARE(m_line->text(), text + u'!');
        m_edit->replaceBeforeCursor(static_cast<int>(text.size()) - 6, QStringLiteral("Nvidia"));
        QCOMPARE(m_line->text(), text.chopped(6) + QStringLiteral("Nvidia"));
    }

    void clearButtonClears()
    {
        auto *clear = m_line->findChild<IconButton *>();
        QVERIFY(!clear->isVisible());
        type("kind:site");
        QTest::keyClick(m_edit, Qt::Key_Return);
        QVERIFY(clear->isVisible());
        QTest::mouseClick(clear, Qt::LeftButton);
        QCOMPARE(m_line->text(), QString());
        QCOMPARE(query(), QString());
        QVERIFY(!clear->isVisible());
    }

    void stretchesAreColoured()
    {
        const Style style = Style::make(Theme::Light);
        m_edit->setText(QStringLiteral("amount>1B kind:site"));
        QCOMPARE(colorAt(2), style.queryField);
        QCOMPARE(colorAt(8), style.queryNumber);
        QCOMPARE(colorAt(11), style.queryField);
    }

private:
    [[nodiscard]] QString query() const { return QString::fromStdString(m_state->query().print()); }
    void type(const char *text) { QTest::keyClicks(m_edit, QString::fromUtf8(text)); }
    [[nodiscard]] CompletionPopup *popup() const { return m_window->findChild<CompletionPopup *>(); }
    [[nodiscard]] QList<QTextLayout::FormatRange> formats() const
    {
        return m_edit->document()->firstBlock().layout()->formats();
    }
    [[nodiscard]] QColor colorAt(int place) const
    {
        for (const QTextLayout::FormatRange &range : formats()) {
            if (range.start <= place && place < range.start + range.length)
                return range.format.foreground().color();
        }
        return {};
    }
    [[nodiscard]] QString underlined() const
    {
        QString text;
        for (const QTextLayout::FormatRange &range : formats()) {
            if (range.format.underlineStyle() == QTextCharFormat::WaveUnderline)
                text += m_line->text().mid(range.start, range.length);
        }
        return text;
    }

    std::unique_ptr<ViewState> m_state;
    std::unique_ptr<FilterRunner> m_runner;
    std::unique_ptr<QWidget> m_window;
    FilterLine *m_line = nullptr;
    QLineEdit *m_other = nullptr;
    QueryEdit *m_edit = nullptr;
};

TIMELOUPE_TEST(TestFilterLine, QApplication)
#include "tst_filterline.moc"
