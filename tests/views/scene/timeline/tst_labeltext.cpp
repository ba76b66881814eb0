// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/timeline/labeltext.h"

#include "tests/support/panelrecord.h"
#include "tests/support/testprogram/testprogram.h"

#include <QApplication>
#include <QRegularExpression>
#include <QTest>

using namespace timeloupe;

class TestLabelText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void textWidthMatchesFont_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("Latin") << QStringLiteral("Stargate, Texas");
        QTest::newRow("accents") << QStringLiteral("Électricité décarbonée");
        QTest::newRow("other letters") << QStringLiteral("算力 Стройка");
        QTest::newRow("combining marks") << QStringLiteral("cafe\u0301");
        QTest::newRow("nothing") << QString();
    }
    void textWidthMatchesFont()
    {
        QFETCH(QString, text);
        const QFont font = Style::make(Theme::Light).font;
        const double drawn = QFontMetricsF(font).horizontalAdvance(text);
        // Without kerning: some tenths of a pixel for each letter at most.
        QVERIFY(std::abs(TextMeasure(font).width(text) - drawn) <= 0.3 * static_cast<double>(text.size()));
    }

    void longTextIsElided_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("Latin") << QStringLiteral("Oracle to supply 4.5 gigawatts of computing");
        QTest::newRow("accents") << QStringLiteral("Supercalculateur à un gigawatt près d’une centrale nucléaire");
        QTest::newRow("other letters") << QStringLiteral("Строительство центра обработки данных 算力");
    }
    void longTextIsElided()
    {
        QFETCH(QString, text);
        const TextMeasure measure(Style::make(Theme::Light).font);
        QCOMPARE(measure.elided(text, measure.width(text) + 1), text);
        qsizetype before = 0;
        for (double width = 30; width < measure.width(text); width += 7) {
            const QString cut = measure.elided(text, width);
            QVERIFY(cut.endsWith(QChar(0x2026)));
            QVERIFY(text.startsWith(cut.chopped(1)));
            QVERIFY(!cut.chopped(1).endsWith(u' '));
            QVERIFY(measure.width(cut) <= width + 0.5);
            QVERIFY(cut.size() >= before); // more room, no fewer letters
            before = cut.size();
        }
        QVERIFY(before > text.size() / 2);
    }

    void amountIsKeptWhenShortened()
    {
        const EventStorePtr store = panelRecord();
        LabelTexts labels(store, Language::English, Style::make(Theme::Light));
        const LabelText full = labels.full(rowOf(*store, "giant"));
        QVERIFY(full.bold.contains(QStringLiteral("$")));
        QVERIFY(!full.plain.isEmpty());
        const LabelText brief = labels.shortened(full, static_cast<double>(full.boldWidth) + 20);
        QCOMPARE(brief.bold, full.bold);
        QVERIFY(brief.plain.isEmpty());
        QVERIFY(labels.full(rowOf(*store, "law")).bold.isEmpty());
    }

    void furtherLaneShowsRole()
    {
        const EventStorePtr store = panelRecord();
        const LabelTexts labels(store, Language::English, Style::make(Theme::Light));
        const EventRow row = rowOf(*store, "gift");
        const auto parties = store->parties(row);
        QVERIFY(parties.size() > 1);
        const LabelText role = labels.role(row, parties[1].company);
        QVERIFY(role.muted);
        QVERIFY2(role.plain.startsWith(Words(Language::English).role(parties[1].role)), qPrintable(role.plain));
    }
};

TIMELOUPE_TEST(TestLabelText, QApplication)
#include "tst_labeltext.moc"
