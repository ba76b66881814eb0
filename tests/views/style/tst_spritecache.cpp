// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram/testprogram.h"
#include "views/style/spritecache.h"
#include "views/style/statictextcache.h"

#include <QApplication>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

#include <random>

using namespace timeloupe;

namespace {

const SpriteCache::Look kDisc{SpriteCache::Shape::Head, 0, 0xff204080, 80, 0, {}};
constexpr QRectF kDiscBounds(-5, -5, 10, 10);

QImage canvas(double ratio = 1)
{
    QImage image(QSize(120, 40) * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::white);
    return image;
}

void paintDisc(QPainter &painter)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor::fromRgba(kDisc.color));
    painter.drawEllipse(QPointF(), 5, 5);
}

QImage stamped(SpriteCache &sprites, QPointF at, int *painted = nullptr)
{
    QImage image = canvas(sprites.ratio());
    QPainter painter(&image);
    sprites.draw(painter, at, kDisc, kDiscBounds, [&](QPainter &maker) {
        paintDisc(maker);
        if (painted)
            ++*painted;
    });
    return image;
}

QImage drawn(double ratio, QPointF at)
{
    QImage image = canvas(ratio);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(at);
    paintDisc(painter);
    return image;
}

/// The largest difference of a colour.
int distance(const QImage &a, const QImage &b)
{
    int most = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QColor p = a.pixelColor(x, y);
            const QColor q = b.pixelColor(x, y);
            most = std::max(
                {most, std::abs(p.red() - q.red()), std::abs(p.green() - q.green()), std::abs(p.blue() - q.blue())});
        }
    }
    return most;
}

} // namespace

class TestSpriteCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void spriteMatchesDirectPainting_data()
    {
        QTest::addColumn<double>("ratio");
        QTest::addColumn<QPointF>("at");
        for (const double ratio : {1.0, 1.5, 2.0}) {
            for (const QPointF at : {QPointF(30, 20), QPointF(30.25, 20.75), QPointF(0.5, 3.25), QPointF(-2, 18)})
                QTest::addRow("%g at %g, %g", ratio, at.x(), at.y()) << ratio << at;
        }
    }
    void spriteMatchesDirectPainting()
    {
        QFETCH(double, ratio);
        QFETCH(QPointF, at);
        SpriteCache sprites(ratio);
        // To the quarter of a device pixel: what is in between differs at the rim, by as much of it.
        const bool exact = ratio * 4 * at.x() == std::round(ratio * 4 * at.x()) &&
                           ratio * 4 * at.y() == std::round(ratio * 4 * at.y());
        QVERIFY(distance(stamped(sprites, at), drawn(ratio, at)) <= (exact ? 2 : 64));
    }

    void spriteIsPaintedOncePerSubpixelOffset()
    {
        SpriteCache sprites;
        int painted = 0;
        for (const double x : {10.0, 11.0, 37.0, 37.1, 10.9})
            stamped(sprites, {x, 20}, &painted);
        QCOMPARE(painted, 1);
        stamped(sprites, {10.25, 20}, &painted);
        stamped(sprites, {12.3, 20}, &painted);
        QCOMPARE(painted, 2);
    }

    void cachedTextMatchesDirectPainting()
    {
        const QFont font = Style::make(Theme::Light).font;
        StaticTextCache plain(font);
        StaticTextCache kept(font);
        kept.enablePixmaps(1, Qt::white);
        for (const QColor color : {QColor(Qt::black), QColor(120, 20, 20), QColor(Qt::black)}) {
            for (const QPointF at : {QPointF(4, 20), QPointF(30, 25), QPointF(-9, 12)}) {
                QImage a = canvas();
                QImage b = canvas();
                for (const auto &[image, texts] : {std::pair(&a, &plain), std::pair(&b, &kept)}) {
                    QPainter painter(image);
                    painter.setPen(color);
                    texts->draw(painter, at, QStringLiteral("Åge fjords, 12 %"));
                }
                // Gamma is not the same in each channel; a weight more or less would be 50 and more.
                QVERIFY(distance(a, b) <= 16);
                QVERIFY(distance(a, canvas()) > 100);
            }
        }
    }

    void elidedTextFitsAfterAnyRequest()
    {
        const QFont font = Style::make(Theme::Light).font;
        StaticTextCache texts(font);
        const QString words = QStringLiteral("Company of many words");
        for (const double width : {60.0, 500.0, 90.0, 60.0})
            QCOMPARE(texts.elided(words, width), QFontMetricsF(font).elidedText(words, Qt::ElideRight, width));
    }

    void cacheKeepsRecentlyUsed()
    {
        constexpr std::size_t most = 100;
        ClockCache<int, int> cache(most);
        for (int i = 0; i < 5'000; ++i) {
            cache.insert(i, 2 * i);
            for (int kept = 0; kept < 10; ++kept) {
                if (const int *value = cache.find(kept))
                    QCOMPARE(*value, 2 * kept);
                else
                    QVERIFY2(kept > i, "what is used all the time was forgotten");
            }
            QVERIFY(cache.size() <= most + 10);
        }
        QVERIFY(cache.find(2'000) == nullptr);
        QVERIFY(cache.find(4'999) != nullptr);
        cache.clear();
        QCOMPARE(cache.size(), std::size_t(0));
        QVERIFY(cache.find(1) == nullptr);
    }

    void cacheReferencesStayValid()
    {
        std::mt19937 random(3);
        ClockCache<int, std::vector<int>> cache(64);
        for (int round = 0; round < 200; ++round) {
            std::vector<std::pair<int, const std::vector<int> *>> found;
            for (int i = 0; i < 30; ++i) {
                const int key = static_cast<int>(random() % 500);
                const std::vector<int> *value = cache.find(key);
                found.emplace_back(key, value != nullptr ? value : &cache.insert(key, {key, key + 1}));
            }
            for (const auto &[key, value] : found)
                QCOMPARE(*value, (std::vector<int>{key, key + 1}));
        }
    }
};

TIMELOUPE_TEST(TestSpriteCache, QApplication)
#include "tst_spritecache.moc"
