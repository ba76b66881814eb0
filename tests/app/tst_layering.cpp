// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sourcetree.h"
#include "tests/support/testprogram/testprogram.h"

#include <QFile>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace timeloupe::test;

namespace {

/// The folders of each layer. A folder uses only those before it.
const QMap<QString, QStringList> kFolders{
    {QStringLiteral("model"),
     {QStringLiteral("core"),
      QStringLiteral("language"),
      QStringLiteral("io"),
      QStringLiteral("time"),
      QStringLiteral("text"),
      QStringLiteral("events"),
      QStringLiteral("index"),
      QStringLiteral("query/language"),
      QStringLiteral("query"),
      QStringLiteral("totals"),
      QStringLiteral("lanes"),
      QStringLiteral("wording"),
      QStringLiteral("formats/base"),
      QStringLiteral("formats/csv"),
      QStringLiteral("formats/json/syntax"),
      QStringLiteral("formats/json"),
      QStringLiteral("formats/jsonlines"),
      QStringLiteral("formats/cache"),
      QStringLiteral("formats"),
      QStringLiteral("document"),
      QStringLiteral("state"),
      QStringLiteral("table")}},
    {QStringLiteral("views"),
     {QStringLiteral("style"), QStringLiteral("widgets"), QStringLiteral("scene/axis"),
      QStringLiteral("scene/timeline"), QStringLiteral("scene/amount"), QStringLiteral("scene/overview"),
      QStringLiteral("timeline"), QStringLiteral("chart"), QStringLiteral("panels"), QStringLiteral("figure"),
      QStringLiteral("story"), QStringLiteral("export")}},
    {QStringLiteral("app"),
     {QStringLiteral("files"), QStringLiteral("common"), QStringLiteral("figures/options"), QStringLiteral("figures"),
      QStringLiteral("stories"), QStringLiteral("commandline"), QStringLiteral("window")}},
};
/// The widgets that stand side by side in the window.
const QStringList kViews{QStringLiteral("timelineview"), QStringLiteral("overview"),  QStringLiteral("amountpanel"),
                         QStringLiteral("sidepanel"),    QStringLiteral("eventlist"), QStringLiteral("detailspanel"),
                         QStringLiteral("filterline"),   QStringLiteral("storyview")};

/// The folder of a file, below its layer.
QString folderOf(const QString &fileName, const QString &layer)
{
    return QFileInfo(placeOf(fileName)).path().mid(layer.size() + 1);
}

/// A header and its source file are one unit: the path below the root, without the ending.
QString unitOf(const QString &fileName)
{
    const QFileInfo info(fileName);
    return placeOf(info.path() + u'/' + info.completeBaseName());
}

using Units = QMap<QString, QSet<QString>>; ///< of each unit those that it includes

Units unitsIn(const QStringList &files)
{
    Units units;
    for (const QString &file : files) {
        const QString unit = unitOf(file);
        QSet<QString> &uses = units[unit];
        for (const QString &include : includesOf(file)) {
            const std::optional<QString> other = includedFile(file, include);
            if (other && unitOf(*other) != unit)
                uses += unitOf(*other);
        }
    }
    return units;
}

/// A way of includes that comes back to where it began; empty when there is none.
QStringList ringIn(Units units)
{
    // A unit that uses only units that are in no ring is in none.
    for (bool removed = true; removed;) {
        removed = false;
        for (auto unit = units.begin(); unit != units.end();) {
            unit->removeIf([&units](const QString &used) { return !units.contains(used); });
            removed = removed || unit->isEmpty();
            unit = unit->isEmpty() ? units.erase(unit) : std::next(unit);
        }
    }
    if (units.isEmpty())
        return {};
    QStringList way{units.firstKey()};
    while (way.count(way.last()) == 1)
        way += *units[way.last()].cbegin();
    return way.mid(way.indexOf(way.last()));
}

bool isHeaderOf(const QString &module, const QString &include)
{
    return include.startsWith(module + u'/') ||
           QFile::exists(QLibraryInfo::path(QLibraryInfo::HeadersPath) + u'/' + module + u'/' + include);
}

} // namespace

/// What the architecture promises of who knows whom. That the model links with Qt Core alone is a program of its own
/// (modelalone).
class TestLayering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void layersDependDownwards_data();
    void layersDependDownwards();
    void foldersDependDownwards_data();
    void foldersDependDownwards();
    void foldersAreSmallAndExplained();
    void includesHaveTheFullPath();
    void noIncludeCycles();
    void modelHasNoGui();
    void viewsAreIndependent();
    void jsonLibraryStaysInItsFormat();
};

void TestLayering::layersDependDownwards_data()
{
    QTest::addColumn<QString>("layer");
    QTest::addColumn<QStringList>("above");
    QTest::newRow("model") << QStringLiteral("model")
                           << QStringList{QStringLiteral("views/"), QStringLiteral("app/"), QStringLiteral("tests/")};
    QTest::newRow("views") << QStringLiteral("views") << QStringList{QStringLiteral("app/"), QStringLiteral("tests/")};
    QTest::newRow("app") << QStringLiteral("app") << QStringList{QStringLiteral("tests/")};
}

void TestLayering::layersDependDownwards()
{
    QFETCH(QString, layer);
    QFETCH(QStringList, above);
    const QStringList sources = sourcesIn({layer});
    QVERIFY(!sources.isEmpty());
    for (const QString &file : sources) {
        for (const QString &include : includesOf(file)) {
            for (const QString &prefix : above)
                QVERIFY2(!include.contains(prefix), qPrintable(file + QStringLiteral(" includes ") + include));
        }
    }
}

void TestLayering::foldersDependDownwards_data()
{
    QTest::addColumn<QString>("layer");
    QTest::addColumn<QStringList>("folders");
    for (const auto &[layer, folders] : kFolders.asKeyValueRange())
        QTest::newRow(qPrintable(layer)) << layer << folders;
}

void TestLayering::foldersDependDownwards()
{
    QFETCH(const QString, layer);
    QFETCH(const QStringList, folders);
    QSet<QString> seen;
    for (const QString &file : sourcesIn({layer})) {
        const QString folder = folderOf(file, layer);
        if (folder.isEmpty() && layer == QStringLiteral("app"))
            continue; // main.cpp
        const qsizetype place = folders.indexOf(folder);
        QVERIFY2(place >= 0, qPrintable(file + QStringLiteral(" is in a folder that the table does not name")));
        seen += folder;
        for (const QString &include : includesOf(file)) {
            if (!include.startsWith(layer + u'/'))
                continue;
            const qsizetype used = folders.indexOf(folderOf(sourceRoot() + u'/' + include, layer));
            QVERIFY2(used >= 0 && used <= place, qPrintable(file + QStringLiteral(" includes ") + include));
        }
    }
    QCOMPARE(seen.size(), folders.size());
}

void TestLayering::foldersAreSmallAndExplained()
{
    constexpr int kMostFiles = 40;
    QMap<QString, int> counts;
    for (const QString &file : sourcesIn(layers()))
        ++counts[QFileInfo(file).path()];
    for (const auto &[folder, count] : counts.asKeyValueRange()) {
        QVERIFY2(count <= kMostFiles,
                 qPrintable(QStringLiteral("%1 has %2 files").arg(folder, QString::number(count))));
        QVERIFY2(QFile::exists(folder + QStringLiteral("/README.md")), qPrintable(folder));
    }
}

void TestLayering::includesHaveTheFullPath()
{
    for (const QString &file : sourcesIn(layers())) {
        for (const QString &include : includesOf(file)) {
            const std::optional<QString> other = includedFile(file, include);
            QVERIFY2(!other || placeOf(*other) == include, qPrintable(file + QStringLiteral(" includes ") + include));
        }
    }
}

void TestLayering::noIncludeCycles()
{
    const Units units = unitsIn(sourcesIn(layers()));
    QVERIFY(units.value(QStringLiteral("app/main")).size() > 1); // includes are found
    QCOMPARE(ringIn({{QStringLiteral("a"), {QStringLiteral("b"), QStringLiteral("c")}},
                     {QStringLiteral("b"), {QStringLiteral("a")}},
                     {QStringLiteral("c"), {}}}),
             (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("a")}));
    const QStringList ring = ringIn(units);
    QVERIFY2(ring.isEmpty(), qPrintable(ring.join(QStringLiteral(" includes "))));
}

void TestLayering::modelHasNoGui()
{
    const QStringList modules{QStringLiteral("QtGui"), QStringLiteral("QtWidgets"), QStringLiteral("QtCharts"),
                              QStringLiteral("QtPrintSupport"), QStringLiteral("QtSvg")};
    QVERIFY(isHeaderOf(QStringLiteral("QtGui"), QStringLiteral("QColor")));
    for (const QString &file : sourcesIn({QStringLiteral("model")})) {
        for (const QString &include : includesOf(file)) {
            for (const QString &module : modules)
                QVERIFY2(!isHeaderOf(module, include), qPrintable(file + QStringLiteral(" includes ") + include));
        }
    }
}

void TestLayering::viewsAreIndependent()
{
    // Only its own .cpp files (their names begin with the view's) include a view's header: so no view can reach
    // another through a third file either.
    for (const QString &file : sourcesIn({QStringLiteral("views")})) {
        for (const QString &include : includesOf(file)) {
            const QString name = QFileInfo(include).completeBaseName();
            QVERIFY2(!kViews.contains(name) || QFileInfo(file).completeBaseName().startsWith(name),
                     qPrintable(file + QStringLiteral(" includes ") + include));
        }
    }
}

void TestLayering::jsonLibraryStaysInItsFormat()
{
    bool isUsed = false;
    for (const QString &file : sourcesIn(layers())) {
        if (includesOf(file).filter(QStringLiteral("nlohmann")).isEmpty())
            continue;
        isUsed = true;
        QVERIFY2(placeOf(file).startsWith(QStringLiteral("model/formats/json/")) &&
                     file.endsWith(QStringLiteral(".cpp")),
                 qPrintable(file));
    }
    QVERIFY(isUsed);
}

TIMELOUPE_TEST(TestLayering, QCoreApplication)
#include "tst_layering.moc"
