// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <optional>

namespace {

const QString kRoot = QStringLiteral(TIMELOUPE_SOURCE_DIR);
/// The widgets that stand side by side in the window.
const QStringList kViews{QStringLiteral("timelineview"), QStringLiteral("overview"),  QStringLiteral("amountpanel"),
                         QStringLiteral("sidepanel"),    QStringLiteral("eventlist"), QStringLiteral("detailspanel"),
                         QStringLiteral("filterline"),   QStringLiteral("storyview")};

QString contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList filesIn(const QString &folder, const QStringList &patterns)
{
    QStringList files;
    QDirIterator found(kRoot + u'/' + folder, patterns, QDir::Files, QDirIterator::Subdirectories);
    while (found.hasNext())
        files += found.next();
    return files;
}

QStringList sourcesIn(const QString &folder)
{
    return filesIn(folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")});
}

QStringList sourcesOf(const QStringList &layers)
{
    QStringList files;
    for (const QString &layer : layers)
        files += sourcesIn(layer);
    return files;
}

/// Without comments.
QString codeOf(const QString &fileName)
{
    static const QRegularExpression comment(QStringLiteral("(^|\\s)//[^\\n]*"));
    return contentOf(fileName).remove(comment);
}

/// How often .arg(…) follows .arg(…).
int chainedArguments(const QString &code)
{
    static const QRegularExpression chain(
        QStringLiteral("(?<text>\"(?:[^\"\\\\\\n]|\\\\.)*+\"|(?<![0-9A-Fa-f])'(?:[^'\\\\\\n]|\\\\.)++')"
                       "|\\.arg(?<list>\\((?:(?&text)|[^()]|(?&list))*+\\))(?=\\s*\\.arg\\()"));
    int count = 0;
    for (auto matches = chain.globalMatch(code); matches.hasNext();)
        count += matches.next().hasCaptured(QStringLiteral("list")) ? 1 : 0;
    return count;
}

/// What is included, without brackets and quotes.
QStringList includesOf(const QString &fileName)
{
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"),
                                            QRegularExpression::MultilineOption);
    QStringList names;
    for (auto matches = include.globalMatch(contentOf(fileName)); matches.hasNext();)
        names += matches.next().captured(1);
    return names;
}

/// A header and its source file are one unit: the path below the root, without the ending.
QString unitOf(const QString &fileName)
{
    const QFileInfo info(fileName);
    return QDir(kRoot).relativeFilePath(info.path() + u'/' + info.completeBaseName());
}

/// The file of the project that an include names, as a compiler finds it; nullopt: it is not ours.
std::optional<QString> includedFile(const QString &fileName, const QString &include)
{
    for (const QString &folder : {QFileInfo(fileName).path(), kRoot}) {
        const QString path = QDir::cleanPath(folder + u'/' + include);
        if (QFileInfo(path).isFile())
            return path;
    }
    return std::nullopt;
}

using Units = QMap<QString, QSet<QString>>; ///< of each unit those that it includes

/// The registry of formats names every format, and they are made of it.
bool isKnownRing(const QString &from, const QString &to)
{
    return from.endsWith(u"/format") && to.endsWith(u"format");
}

Units unitsIn(const QStringList &layers)
{
    Units units;
    for (const QString &layer : layers) {
        for (const QString &file : sourcesIn(layer)) {
            const QString unit = unitOf(file);
            QSet<QString> &uses = units[unit];
            for (const QString &include : includesOf(file)) {
                const std::optional<QString> other = includedFile(file, include);
                if (other && unitOf(*other) != unit && !isKnownRing(unit, unitOf(*other)))
                    uses += unitOf(*other);
            }
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
    void layersLookDownOnly_data();
    void layersLookDownOnly();
    void noRingOfUnits();
    void modelKnowsNoScreen();
    void viewsDoNotKnowEachOther();
    void jsonLibraryStaysInItsFormat();
    void everySourceSaysItsLicence();
    void dataTextIsNeverRich();
    void standardStreamsHaveOneWriter();
    void settingsHaveOneFront();
    void placesOfATextAreFilledAtOnce();
};

void TestLayering::layersLookDownOnly_data()
{
    QTest::addColumn<QString>("layer");
    QTest::addColumn<QStringList>("above");
    QTest::newRow("model") << QStringLiteral("model")
                           << QStringList{QStringLiteral("views/"), QStringLiteral("app/"), QStringLiteral("tests/")};
    QTest::newRow("views") << QStringLiteral("views") << QStringList{QStringLiteral("app/"), QStringLiteral("tests/")};
    QTest::newRow("app") << QStringLiteral("app") << QStringList{QStringLiteral("tests/")};
}

void TestLayering::layersLookDownOnly()
{
    QFETCH(QString, layer);
    QFETCH(QStringList, above);
    const QStringList sources = sourcesIn(layer);
    QVERIFY(!sources.isEmpty());
    for (const QString &file : sources) {
        for (const QString &include : includesOf(file)) {
            for (const QString &prefix : above)
                QVERIFY2(!include.contains(prefix), qPrintable(file + QStringLiteral(" includes ") + include));
        }
    }
}

void TestLayering::noRingOfUnits()
{
    const Units units = unitsIn({QStringLiteral("model"), QStringLiteral("views"), QStringLiteral("app")});
    QVERIFY(units.value(QStringLiteral("app/main")).size() > 1); // includes are found
    QCOMPARE(ringIn({{QStringLiteral("a"), {QStringLiteral("b"), QStringLiteral("c")}},
                     {QStringLiteral("b"), {QStringLiteral("a")}},
                     {QStringLiteral("c"), {}}}),
             (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("a")}));
    const QStringList ring = ringIn(units);
    QVERIFY2(ring.isEmpty(), qPrintable(ring.join(QStringLiteral(" includes "))));
}

void TestLayering::modelKnowsNoScreen()
{
    const QStringList modules{QStringLiteral("QtGui"), QStringLiteral("QtWidgets"), QStringLiteral("QtCharts"),
                              QStringLiteral("QtPrintSupport"), QStringLiteral("QtSvg")};
    QVERIFY(isHeaderOf(QStringLiteral("QtGui"), QStringLiteral("QColor")));
    for (const QString &file : sourcesIn(QStringLiteral("model"))) {
        for (const QString &include : includesOf(file)) {
            for (const QString &module : modules)
                QVERIFY2(!isHeaderOf(module, include), qPrintable(file + QStringLiteral(" includes ") + include));
        }
    }
}

void TestLayering::viewsDoNotKnowEachOther()
{
    // Only its own .cpp files (their names begin with the view's) include a view's header: so no view can reach
    // another through a third file either.
    for (const QString &file : sourcesIn(QStringLiteral("views"))) {
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
    for (const QString &layer : {QStringLiteral("model"), QStringLiteral("views"), QStringLiteral("app")}) {
        for (const QString &file : sourcesIn(layer)) {
            if (includesOf(file).filter(QStringLiteral("nlohmann")).isEmpty())
                continue;
            isUsed = true;
            const QString name = QFileInfo(file).fileName();
            QVERIFY2(name.startsWith(QStringLiteral("json")) && name.endsWith(QStringLiteral(".cpp")),
                     qPrintable(file));
        }
    }
    QVERIFY(isUsed);
}

void TestLayering::everySourceSaysItsLicence()
{
    const QStringList patterns{QStringLiteral("*.h"), QStringLiteral("*.cpp"), QStringLiteral("*.sh"),
                               QStringLiteral("*.py"), QStringLiteral("CMakeLists.txt")};
    QStringList files{kRoot + QStringLiteral("/CMakeLists.txt")};
    for (const QString &folder :
         {QStringLiteral("model"), QStringLiteral("views"), QStringLiteral("app"), QStringLiteral("tests")})
        files += filesIn(folder, patterns);
    for (const QString &file : files) {
        const QStringList lines = contentOf(file).split(u'\n');
        const QString &first = lines.front().startsWith(QStringLiteral("#!")) ? lines.value(1) : lines.front();
        QVERIFY2(first.endsWith(QStringLiteral("SPDX-License-Identifier: GPL-3.0-or-later")), qPrintable(file));
    }
}

void TestLayering::dataTextIsNeverRich()
{
    // A text format that guesses would run markup that a file brings along.
    for (const QString &layer : {QStringLiteral("views"), QStringLiteral("app")}) {
        for (const QString &file : sourcesIn(layer))
            QVERIFY2(!contentOf(file).contains(QStringLiteral("Qt::AutoText")), qPrintable(file));
    }
}

void TestLayering::standardStreamsHaveOneWriter()
{
    // A line for people goes through terminal.cpp, which makes it visible; format.cpp writes data to standard output.
    const QRegularExpression anyStream(
        QStringLiteral("\\b(stdout|stderr|cout|cerr|clog|[fd]?printf|f?puts|fputc|putchar|perror|fwrite|QTextStream|"
                       "qDebug|qInfo|qWarning|qCritical|qFatal|qC(Debug|Info|Warning|Critical))\\b"));
    const QRegularExpression device(QStringLiteral("\\b(out|err)\\s*(\\.|->)\\s*(write|putChar)\\("));
    for (const QString &file : sourcesOf({QStringLiteral("model"), QStringLiteral("views"), QStringLiteral("app")})) {
        QString code = codeOf(file);
        if (file.endsWith(QStringLiteral("/app/terminal.cpp")))
            continue;
        if (file.endsWith(QStringLiteral("/model/format.cpp")))
            code.remove(QStringLiteral("out.open(stdout, QIODevice::WriteOnly)"));
        const QString found = anyStream.match(code).captured();
        QVERIFY2(found.isEmpty(), qPrintable(file + QStringLiteral(" uses ") + found));
        const bool isApp = file.contains(QStringLiteral("/app/"));
        QVERIFY2(!isApp || !device.match(code).hasMatch(), qPrintable(file + QStringLiteral(" writes to a stream")));
    }
}

void TestLayering::settingsHaveOneFront()
{
    for (const QString &file : sourcesOf({QStringLiteral("model"), QStringLiteral("views"), QStringLiteral("app")}))
        QVERIFY2(file.contains(QStringLiteral("/app/usersettings.")) ||
                     !codeOf(file).contains(QStringLiteral("QSettings")),
                 qPrintable(file + QStringLiteral(" reads or writes settings past UserSettings")));
}

void TestLayering::placesOfATextAreFilledAtOnce()
{
    // text.arg(a).arg(b) takes a %2 in `a` for a place of its own: arg(a, b) does not.
    QCOMPARE(chainedArguments(QStringLiteral("tr(\"%1 %2\").arg(f(\")\", ')')) .arg(b)")), 1);
    QCOMPARE(chainedArguments(QStringLiteral("tr(\"%1 %2\").arg(f(x), b) + y.arg(z)")), 0);
    for (const QString &file : sourcesOf({QStringLiteral("model"), QStringLiteral("views"), QStringLiteral("app")}))
        QVERIFY2(chainedArguments(codeOf(file)) == 0,
                 qPrintable(file + QStringLiteral(" chains .arg(): expected one call with all arguments")));
}

QTEST_GUILESS_MAIN(TestLayering)
#include "tst_layering.moc"
