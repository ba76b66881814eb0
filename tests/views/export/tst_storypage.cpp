// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/export/storypage.h"

#include "model/table/sourcelinks.h"
#include "tests/support/hostileaddresses.h"
#include "tests/support/samplestory.h"
#include "tests/support/testprogram/testprogram.h"
#include "tests/support/warnings.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace timeloupe;
using namespace timeloupe::test;

namespace {

StoryFileOptions options()
{
    StoryFileOptions made;
    made.program = QStringLiteral("Timeloupe test");
    return made;
}

QByteArray page(const StorySnapshot &story, const StoryFileOptions &how = options())
{
    return storyHtml(story, how).value();
}

struct Read
{
    QString error;
    QStringList titles;   ///< of steps
    QStringList captions; ///< likewise, as text
    QStringList strong;
    QStringList notes;
    QStringList ids;
    QStringList targets; ///< of src and href
    QStringList elements;
    QString script;
};

Read read(const QByteArray &html)
{
    Read found;
    QXmlStreamReader reader(html);
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement())
            continue;
        const QString name = reader.name().toString();
        found.elements += name;
        for (const QXmlStreamAttribute &attribute : reader.attributes()) {
            const QStringView local = attribute.name();
            if (local == u"href" || local == u"src" || local == u"srcset" || local == u"data" || local == u"action")
                found.targets += attribute.value().toString();
            if (local == u"id")
                found.ids += attribute.value().toString();
        }
        const QString type = reader.attributes().value(QStringLiteral("class")).toString();
        if (name == QStringLiteral("h2"))
            found.titles += reader.readElementText();
        else if (name == QStringLiteral("strong"))
            found.strong += reader.readElementText();
        else if (name == QStringLiteral("script"))
            found.script = reader.readElementText();
        else if (type == QStringLiteral("tl-notes"))
            found.notes += reader.readElementText(QXmlStreamReader::IncludeChildElements);
        else if (type == QStringLiteral("tl-fault"))
            found.captions += reader.readElementText();
    }
    if (reader.hasError())
        found.error =
            QStringLiteral("%1:%2 %3").arg(reader.lineNumber()).arg(reader.columnNumber()).arg(reader.errorString());
    return found;
}

} // namespace

class TestStoryPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }

    void pageIsWellFormedAndHasEveryStep()
    {
        const StorySnapshot story = *sampleStory();
        const Read found = read(page(story));
        QVERIFY2(found.error.isEmpty(), qPrintable(found.error));
        QCOMPARE(found.titles,
                 (QStringList{QStringLiteral("Who gives and who takes"),
                              QStringLiteral("One gift & <b>one</b> \"contract\""),
                              QStringLiteral("The days of the outage"), QStringLiteral("A step that is broken"),
                              QStringLiteral("Step 5"), QStringLiteral("What remains")}));
        QCOMPARE(found.strong, (QStringList{QStringLiteral("six companies"), QStringLiteral("$30B")}));
        QCOMPARE(found.notes.size(), 3);
        QCOMPARE(found.elements.count(QStringLiteral("svg")), 5);
        QVERIFY(found.captions.value(0).contains(QStringLiteral("cannot be shown")));
        for (int i = 1; i <= 6; ++i)
            QVERIFY(found.ids.contains(QString::number(i)));
    }

    void idsAreUnique()
    {
        QStringList ids = read(page(*sampleStory())).ids;
        QVERIFY(ids.size() > 20);
        QCOMPARE(ids.removeDuplicates(), 0);
    }

    void nothingIsFetched()
    {
        const QByteArray html = page(*sampleStory());
        const Read found = read(html);
        for (const QString &target : found.targets)
            QVERIFY2(target.startsWith(u'#') || target.startsWith(QStringLiteral("data:")) ||
                         target == QStringLiteral("https://example.org/deals?a=%C3%A9&b=%28c%29"),
                     qPrintable(target));
        QVERIFY(found.targets.contains(QStringLiteral("https://example.org/deals?a=%C3%A9&b=%28c%29")));
        for (const char *element : {"link", "img", "iframe", "object", "embed", "image", "base", "form"})
            QVERIFY2(!found.elements.contains(QString::fromLatin1(element)), element);
        for (const char *fetch : {"url(", "@import", "fetch(", "XMLHttpRequest", "import("})
            QVERIFY2(!html.contains(fetch) || QByteArray(fetch) == "url(", fetch);
        static const QRegularExpression outside(QStringLiteral("url\\((?!['\"]?#)"));
        QVERIFY(!outside.match(QString::fromUtf8(html)).hasMatch());
        QVERIFY(html.contains("default-src 'none'"));
    }

    void onlyThePagesOwnScriptRuns()
    {
        const QByteArray html = page(*sampleStory());
        QCOMPARE(html.count("<script"), 1);
        QCOMPARE(html.count("</script"), 1);
        const qsizetype begin = html.indexOf("<script>") + 8;
        const QByteArray script = html.mid(begin, html.indexOf("</script>") - begin);
        const QByteArray hash = QCryptographicHash::hash(script, QCryptographicHash::Sha256).toBase64();
        QVERIFY(html.contains(QByteArray("script-src 'sha256-" + hash + "'")));
        static const QRegularExpression handler(QStringLiteral("\\son[a-z]+="));
        QVERIFY(!handler.match(QString::fromUtf8(html.left(begin))).hasMatch());
    }

    void hostileTextsStayText()
    {
        StorySnapshot story = *sampleStory();
        const std::string hostile =
            "\"><script>alert(1)</script><img src=x onerror=alert(2)>' & ]]> <!-- \x01\xef\xbf\xbe \xf0\x9f\x8e\x89 %1";
        story.story.name.en = hostile;
        story.story.summary.en = hostile;
        for (StoryStep &step : story.story.steps)
            step.title.en = step.caption.en = step.notes.en = hostile;
        const QByteArray html = page(story);
        const Read found = read(html);
        QVERIFY2(found.error.isEmpty(), qPrintable(found.error));
        QCOMPARE(html.count("<script"), 1);
        QVERIFY(!found.elements.contains(QStringLiteral("img")));
        QCOMPARE(found.titles.value(0),
                 QString::fromUtf8(
                     "\"><script>alert(1)</script><img src=x onerror=alert(2)>' & ]]> <!--  \xf0\x9f\x8e\x89 %1"));
    }

    void hostileAddressesAreOnlyLinks()
    {
        for (const std::string &address : hostileAddresses()) {
            EventStoreBuilder builder;
            Source source;
            source.id = "s";
            source.title.neutral = "Source " + address.substr(0, 200);
            source.url = address;
            builder.addSource(source);
            EventRecord event;
            event.id = event.title.neutral = "event";
            event.date = Edtf::parse("2020").value();
            event.sources = {{"s", {}}};
            builder.add(event);
            StorySnapshot story;
            story.store = builder.build();
            story.story.steps.emplace_back().event = "event";
            const Result<QByteArray> html = storyHtml(story, options());
            QVERIFY2(html, qPrintable(html ? QString() : html.error().message));
            const Read found = read(*html);
            QVERIFY2(found.error.isEmpty(), qPrintable(found.error));
            std::set<std::string> targets;
            for (const QString &target : found.targets)
                targets.insert(target.toStdString());
            QVERIFY2(targets == addressesOf(story.store->sources()), address.substr(0, 100).c_str());
            QCOMPARE(html->count("<script"), 1);
        }
    }

    void rightToLeftTextIsIsolated()
    {
        StorySnapshot story = *sampleStory();
        story.story.name.en = story.story.summary.en = "a \xe2\x80\xae"
                                                       "fdp";
        for (StoryStep &step : story.story.steps) {
            step.title.en = "b \xe2\x80\xae"
                            "fdp";
            step.caption.en = step.notes.en = "c *\xe2\x80\xae"
                                              "fdp* d\ne \xe2\x80\xae";
        }
        const QString html = QString::fromUtf8(page(story));
        QVERIFY(html.count(QChar(0x202e)) > 20);
        QVERIFY(html.contains(QString::fromUtf16(u"<title>\u2068a \u202Efdp\u2069</title>")));
        QVERIFY(html.contains(QString::fromUtf16(u"data-story=\"\u2068a \u202Efdp\u2069\"")));
        QVERIFY(html.contains(
            QString::fromUtf16(u"\u2068c <strong>\u202Efdp</strong> d\u2069<br/>\u2068e \u202E\u2069</p>")));
        // Each override is in an isolate that ends in the same element or attribute.
        static const QRegularExpression isolate(QStringLiteral("\u2068[^\u2068\u2069]*\u202e[^\u2068\u2069]*\u2069"));
        QVERIFY(!QString(html).remove(isolate).contains(QChar(0x202e)));
    }

    void languageThemeAndTitleAreSet()
    {
        StoryFileOptions how = options();
        how.slide.theme = Theme::Dark;
        const QByteArray html = page(*sampleStory(Language::French), how);
        QVERIFY(html.startsWith("<!DOCTYPE html>\n<html lang=\"fr\" data-theme=\"dark\">"));
        QVERIFY(html.contains("<title>L’argent et la puissance</title>"));
        QVERIFY(html.contains("Toutes les étapes"));
        QVERIFY(page(*sampleStory()).contains("<html lang=\"en\" data-theme=\"light\">"));
    }

    void sameStoryGivesTheSameBytes() { QVERIFY(page(*sampleStory()) == page(*sampleStory())); }

    void sizeIsReasonable() { QVERIFY2(page(*sampleStory()).size() < 400'000, "six steps of ten events"); }

    void cancelGivesNothing()
    {
        const auto html = storyHtml(*sampleStory(), options(), [](double share) { return share < 0.3; });
        QVERIFY(!html.ok());
        QVERIFY(html.error().message.isEmpty());
    }

    void storyWithoutStepsIsAPageToo()
    {
        StorySnapshot story = *sampleStory();
        story.story.steps.clear();
        const Read found = read(page(story));
        QVERIFY2(found.error.isEmpty(), qPrintable(found.error));
        QCOMPARE(found.titles, QStringList{QStringLiteral("Money & <power>")});
    }
};

TIMELOUPE_TEST(TestStoryPage, QApplication)
#include "tst_storypage.moc"
