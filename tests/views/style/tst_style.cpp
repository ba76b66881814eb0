// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram/testprogram.h"
#include "views/style/marks.h"
#include "views/style/style.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace timeloupe;

class TestStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void contrastIsThatOfWcag()
    {
        QCOMPARE(contrast(Qt::white, Qt::black), 21.0);
        QVERIFY(std::abs(contrast(QColor(0x777777), Qt::white) - 4.48) < 0.01);
    }

    void textsReachAAOnEveryGround_data()
    {
        QTest::addColumn<int>("theme");
        QTest::newRow("light") << int(Theme::Light);
        QTest::newRow("dark") << int(Theme::Dark);
        QTest::newRow("print") << int(Theme::Print);
    }

    void textsReachAAOnEveryGround()
    {
        QFETCH(int, theme);
        const Style s = Style::make(static_cast<Theme>(theme));
        for (const QColor &ground : {s.window, s.surface, s.laneOdd, s.header, s.foldGround}) {
            for (const QColor &ink : {s.text, s.muted, s.accent, s.dataEnd, s.error, s.queryField, s.queryNumber})
                QVERIFY2(contrast(ink, ground) >= 4.5, qPrintable(ink.name() + u' ' + ground.name()));
        }
        for (const QColor &ground : {s.card, s.selection, s.caution})
            QVERIFY2(contrast(s.text, ground) >= 4.5, qPrintable(ground.name()));
    }

    void companyColoursReachThreeToOneAndDiffer()
    {
        for (const Theme theme : {Theme::Light, Theme::Dark, Theme::Print}) {
            const Style s = Style::make(theme);
            std::set<QRgb> seen;
            for (std::size_t i = 0; i < 20; ++i) {
                const QColor color = s.company(CompanyIndex(i));
                QVERIFY2(contrast(color, s.surface) >= 3, qPrintable(color.name()));
                QVERIFY(seen.insert(color.rgb()).second);
            }
        }
    }

    void textStaysReadableOnASoftGround()
    {
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            const Style s = Style::make(theme);
            for (std::size_t i = 0; i < 20; ++i)
                QVERIFY(contrast(s.text, s.soft(s.company(CompanyIndex(i)))) >= 4.5);
        }
    }

    void everyKindHasAShapeOfItsOwn()
    {
        std::set<QByteArray> shapes;
        for (int kind = 0; kind < kKindCount; ++kind) {
            QImage image(24, 24, QImage::Format_ARGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            paintMark(painter, static_cast<Kind>(kind), QPointF(12, 12), 16, Qt::black, false, Qt::white);
            painter.end();
            QVERIFY(shapes.insert(QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()))
                        .second);
        }
    }
};

TIMELOUPE_TEST(TestStyle, QApplication)
#include "tst_style.moc"
