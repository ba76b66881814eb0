// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sourcetree.h"
#include "tests/support/testprogram/testprogram.h"
#include "tests/support/warnings.h"

#include <QFile>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace timeloupe;

/// What translators get to see is what the program asks for.
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }
    void everyTextHasAContextThatIsAskedFor();
    void everyEnglishPluralHasItsForms();
};

namespace {

/// The contexts that lupdate finds in the sources.
QSet<QString> foundContexts(const QString &catalogue)
{
    QSet<QString> found;
    QFile file(catalogue);
    if (!file.open(QIODevice::ReadOnly))
        return found;
    QXmlStreamReader xml(&file);
    bool inContext = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"context")
            inContext = true;
        else if (xml.isStartElement() && xml.name() == u"name" && std::exchange(inContext, false))
            found += xml.readElementText();
    }
    return found;
}

/// Contexts that the program asks for: classes with a meta-object, and those that are named.
QSet<QString> askedContexts()
{
    static const QRegularExpression metaObject(QStringLiteral("class (\\w+)[^;{]*\\{\\s*Q_(?:OBJECT|GADGET)"));
    static const QRegularExpression declared(QStringLiteral("Q_DECLARE_TR_FUNCTIONS\\((\\w+)\\)"));
    static const QRegularExpression named(QStringLiteral("translate\\(\\s*\"(\\w+)\""));
    QSet<QString> asked{QStringLiteral("QIODevice")}; // Qt's own
    for (const QString &file : test::sourcesIn(test::layers())) {
        const QString code = test::codeOf(file);
        for (auto match = metaObject.globalMatch(code); match.hasNext();)
            asked += QStringLiteral("timeloupe::") + match.next().captured(1);
        for (const QRegularExpression &form : {declared, named})
            for (auto match = form.globalMatch(code); match.hasNext();)
                asked += match.next().captured(1);
    }
    return asked;
}

} // namespace

void TestTranslations::everyTextHasAContextThatIsAskedFor()
{
    const QString lupdate = QLibraryInfo::path(QLibraryInfo::BinariesPath) + QStringLiteral("/lupdate");
    QVERIFY2(QFile::exists(lupdate), qPrintable(lupdate));
    QTemporaryDir folder;
    const QString catalogue = folder.filePath(QStringLiteral("all.ts"));
    QProcess process;
    process.setWorkingDirectory(test::sourceRoot());
    process.start(lupdate, QStringList{QStringLiteral("-silent"), QStringLiteral("-I"), QStringLiteral(".")} +
                               test::layers() + QStringList{QStringLiteral("-ts"), catalogue});
    QVERIFY(process.waitForFinished(120'000));
    const QSet<QString> found = foundContexts(catalogue);
    QVERIFY(found.size() > 50);
    const QSet<QString> lost = found - askedContexts();
    QVERIFY2(lost.isEmpty(), qPrintable(QStringList(lost.begin(), lost.end()).join(u' ')));
}

void TestTranslations::everyEnglishPluralHasItsForms()
{
    const QString english =
        test::contentOf(test::sourceRoot() + QStringLiteral("/resources/translations/timeloupe_en.ts"));
    QVERIFY(english.contains(QStringLiteral("<numerusform>%n event</numerusform>")));
    QVERIFY(!english.contains(QStringLiteral("unfinished")));
}

TIMELOUPE_TEST(TestTranslations, QCoreApplication)
#include "tst_translations.moc"
