// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/messagebar.h"
#include "tests/support/testprogram/testprogram.h"

#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace timeloupe;

namespace {

Diagnostic warning(const char *message, const char *event)
{
    return {Severity::Warning,         QStringLiteral("a.json"), 3, 7, QString::fromLatin1(message),
            QString::fromLatin1(event)};
}

} // namespace

class MessageBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void emptyBarIsHidden();
    void errorIsOneLineWithLocation();
    void namesAreVisibleAndIsolated();
    void errorStaysUntilClosed();
    void textIsNeverMarkup();
    void warningLeadsToItsEvent();
    void manyWarningsAreCounted();
    void progressCanBeCancelled();
    void closesOneRowAtATime();

private:
    std::unique_ptr<MessageBar> m_bar;
};

void MessageBarTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
    m_bar = std::make_unique<MessageBar>();
}

void MessageBarTest::emptyBarIsHidden()
{
    QVERIFY(m_bar->isHidden());
    m_bar->showNote(QStringLiteral("note"));
    QVERIFY(!m_bar->isHidden());
    QVERIFY(!m_bar->isError());
    m_bar->closeOne();
    QVERIFY(m_bar->isHidden());
}

void MessageBarTest::errorIsOneLineWithLocation()
{
    m_bar->showError(
        {Severity::Error, QStringLiteral("a.json"), 4, 2, QStringLiteral("no colon; a colon is expected"), {}});
    QCOMPARE(m_bar->text(), QStringLiteral("a.json:4:2: error: no colon; a colon is expected"));
    QVERIFY(m_bar->isError());
}

void MessageBarTest::namesAreVisibleAndIsolated()
{
    const QString hebrew = QStringLiteral("\u05e9.json");
    m_bar->showError({Severity::Error, hebrew, 4, 2, QStringLiteral("a\nb\u202e"), {}});
    QCOMPARE(m_bar->text(), QStringLiteral("\u2068\u05e9.json\u2069:4:2: error: a⏎b\\u202e"));
    m_bar->showError({Severity::Error, QStringLiteral("a\n"), 0, 0, QStringLiteral("b"), {}});
    QCOMPARE(m_bar->text(), QStringLiteral("a⏎: error: b"));
    m_bar->showNote(QStringLiteral("a\u2069\x1b"));
    QCOMPARE(m_bar->text(), QStringLiteral("a\\u2069\\x1b"));
    m_bar->showProgress(QStringLiteral("a\nb"), 0.5);
    QCOMPARE(m_bar->progressText(), QStringLiteral("a⏎b"));
    m_bar->showWarnings({warning("a\nb", "")});
    QCOMPARE(m_bar->findChild<QListWidget *>()->item(0)->text(), QStringLiteral("a.json:3:7: warning: a⏎b"));
}

void MessageBarTest::errorStaysUntilClosed()
{
    m_bar->showError({Severity::Error, QStringLiteral("a.json"), 0, 0, QStringLiteral("empty"), {}});
    m_bar->showWarnings({warning("odd", "x")});
    m_bar->hideProgress();
    QVERIFY(!m_bar->text().isEmpty());
    for (QToolButton *button : m_bar->findChildren<QToolButton *>())
        if (button->accessibleName().contains(QStringLiteral("message")))
            button->click();
    QVERIFY(m_bar->text().isEmpty());
    QVERIFY(!m_bar->warningsText().isEmpty());
}

void MessageBarTest::textIsNeverMarkup()
{
    m_bar->showNote(QStringLiteral("<b>bold</b>"));
    QCOMPARE(m_bar->text(), QStringLiteral("<b>bold</b>"));
    for (const QLabel *label : m_bar->findChildren<QLabel *>())
        if (label->text().contains(u'<'))
            QCOMPARE(label->textFormat(), Qt::PlainText);
}

void MessageBarTest::warningLeadsToItsEvent()
{
    QSignalSpy asked(m_bar.get(), &MessageBar::eventRequested);
    m_bar->showWarnings({warning("unknown kind", "deal"), warning("of the whole file", "")});
    auto *list = m_bar->findChild<QListWidget *>();
    QVERIFY(list->item(0)->text().contains(QStringLiteral("unknown kind")));
    Q_EMIT list->itemActivated(list->item(0));
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.front().front().toString(), QStringLiteral("deal"));
    Q_EMIT list->itemActivated(list->item(1));
    QCOMPARE(asked.count(), 1);
}

void MessageBarTest::manyWarningsAreCounted()
{
    m_bar->showWarnings(Diagnostics(MessageBar::kMaxListed + 25, warning("odd", "x")));
    QVERIFY(m_bar->warningsText().startsWith(QStringLiteral("525 ")));
    auto *list = m_bar->findChild<QListWidget *>();
    QCOMPARE(static_cast<std::size_t>(list->count()), MessageBar::kMaxListed + 1);
    QVERIFY(list->item(list->count() - 1)->text().contains(QStringLiteral("25")));
    m_bar->showWarnings({});
    QVERIFY(m_bar->warningsText().isEmpty());
    QVERIFY(m_bar->isHidden());
}

void MessageBarTest::progressCanBeCancelled()
{
    QSignalSpy cancelled(m_bar.get(), &MessageBar::cancelRequested);
    m_bar->showProgress(QStringLiteral("Opening"), 0.4);
    QCOMPARE(m_bar->progressText(), QStringLiteral("Opening"));
    for (QToolButton *button : m_bar->findChildren<QToolButton *>())
        if (button->text() == QStringLiteral("Cancel"))
            button->click();
    QCOMPARE(cancelled.count(), 1);
    m_bar->hideProgress();
    QVERIFY(m_bar->isHidden());
}

void MessageBarTest::closesOneRowAtATime()
{
    m_bar->showNote(QStringLiteral("note"));
    m_bar->showWarnings({warning("odd", "x")});
    QVERIFY(m_bar->closeOne());
    QVERIFY(m_bar->text().isEmpty() && !m_bar->warningsText().isEmpty());
    QVERIFY(m_bar->closeOne());
    QVERIFY(!m_bar->closeOne());
}

TIMELOUPE_TEST(MessageBarTest, QApplication)
#include "tst_messagebar.moc"
