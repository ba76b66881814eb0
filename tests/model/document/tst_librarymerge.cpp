// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/librarymerge.h"

#include "model/document/viewlibrarymodel.h"
#include "tests/support/testprogram/testprogram.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <random>

using namespace timeloupe;

namespace {

/// "a=1 b": views by name and filter.
ViewLibrary libraryOf(const QString &words)
{
    ViewLibrary library;
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
        SavedView &view = library.views.emplace_back();
        view.name.neutral = word.section(u'=', 0, 0).replace(u'_', u' ').toStdString();
        view.filter = word.section(u'=', 1).toStdString();
    }
    return library;
}

QString wordsOf(const ViewLibrary &library)
{
    QStringList words;
    for (const SavedView &view : library.views) {
        const QString name = QString::fromStdString(view.name.neutral).replace(u' ', u'_');
        words += view.filter.empty() ? name : name + u'=' + QString::fromStdString(view.filter);
    }
    return words.join(u' ');
}

bool has(const std::vector<SavedView> &views, const SavedView &view)
{
    return std::find(views.begin(), views.end(), view) != views.end();
}

/// Perhaps under a name that had to be made free.
bool hasUnderSomeName(const std::vector<SavedView> &views, const SavedView &view)
{
    return std::any_of(views.begin(), views.end(), [&](SavedView one) {
        const bool isNameLike =
            one.name.neutral == view.name.neutral || one.name.neutral.starts_with(view.name.neutral + " (");
        one.name = view.name;
        return isNameLike && one == view;
    });
}

class Editor
{
public:
    explicit Editor(unsigned seed) : m_random(seed) {}

    ViewLibrary made(std::size_t most)
    {
        ViewLibrary library;
        for (std::size_t i = below(most + 1); i > 0; --i)
            library.views.push_back(view());
        return library;
    }

    ViewLibrary edited(ViewLibrary library)
    {
        for (std::size_t i = below(4); i > 0; --i)
            editOne(library.views);
        return library;
    }

private:
    std::size_t below(std::size_t end) { return m_random() % end; }

    /// Few names and contents, so that they meet.
    SavedView view()
    {
        SavedView view;
        view.name.neutral = std::string(1, static_cast<char>('a' + below(6)));
        view.filter = std::to_string(below(4));
        return view;
    }

    void editOne(std::vector<SavedView> &views)
    {
        const std::size_t at = views.empty() ? 0 : below(views.size());
        const auto place = views.begin() + static_cast<std::ptrdiff_t>(at);
        switch (views.empty() ? 0 : below(5)) {
        case 0:
            views.insert(place, view());
            return;
        case 1:
            views.erase(place);
            return;
        case 2:
            place->filter = view().filter;
            return;
        case 3:
            place->name = view().name;
            return;
        default:
            std::swap(*place, views[below(views.size())]);
        }
    }

    std::mt19937 m_random;
};

} // namespace

class TestLibraryMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void merges_data();
    void merges();
    void storiesAreMergedToo();
    void randomMergesLoseNothing();
    void undoKeepsForeignAdditions();
};

void TestLibraryMerge::merges_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("ours");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<int>("conflicts");
    const auto row = [](const char *what, const char *base, const char *ours, const char *theirs, const char *expected,
                        int conflicts = 0) {
        QTest::newRow(what) << QString::fromLatin1(base) << QString::fromLatin1(ours) << QString::fromLatin1(theirs)
                            << QString::fromLatin1(expected) << conflicts;
    };
    row("nothing", "", "", "", "");
    row("ours added", "a", "a b", "a", "a b");
    row("theirs added", "a", "a", "a b", "a b");
    row("both added", "a", "a b", "a c", "a c b");
    row("both added the same", "a", "a b=1", "a b=1", "a b=1");
    row("both added one of the name", "a", "a b=1", "a b=2", "a b=2 b_(2)=1", 1);
    row("added in the middle", "a b", "a x b", "a b y", "a x b y");
    row("ours edited", "a b", "a=1 b", "a b", "a=1 b");
    row("theirs edited", "a b", "a b", "a=1 b", "a=1 b");
    row("each edited one", "a b", "a=1 b", "a b=2", "a=1 b=2");
    row("both edited one", "a b", "a=1 b", "a=2 b", "a=2 a_(2)=1 b", 1);
    row("both edited one alike", "a b", "a=1 b", "a=1 b", "a=1 b");
    row("both edited, next name taken", "a a_(2)", "a=1 a_(2)", "a=2 a_(2)", "a=2 a_(3)=1 a_(2)", 1);
    row("ours deleted", "a b", "b", "a b", "b");
    row("theirs deleted", "a b", "a b", "b", "b");
    row("ours deleted what they edited", "a b", "b", "a=1 b", "a=1 b", 1);
    row("theirs deleted what we edited", "a b", "a=1 b", "b", "a=1 b", 1);
    row("ours renamed, theirs added", "a=1 b", "x=1 b", "a=1 b c", "x=1 b c");
    row("ours renamed what they edited", "a=1 b", "x=1 b", "a=2 b", "a=2 x=1 b", 1);
    row("ours moved", "a b c", "c a b", "a b c", "c a b");
    row("theirs moved", "a b c", "a b c", "c a b", "c a b");
    row("ours moved, theirs added", "a b c", "c a b", "a x b c", "c a x b");
    row("theirs moved, ours added", "a b c", "a x b c", "c b a", "c b a x");
    row("another file", "a b", "a b=1 mine", "other=9", "other=9 b=1 mine", 1);
    row("two of one name", "a=1 a=2", "a=1 a=3", "a=1 a=2 b", "a=1 a=3 b");
}

void TestLibraryMerge::merges()
{
    QFETCH(const QString, base);
    QFETCH(const QString, ours);
    QFETCH(const QString, theirs);
    QFETCH(const QString, expected);
    QFETCH(const int, conflicts);
    const MergedLibrary result = merged(libraryOf(base), libraryOf(ours), libraryOf(theirs));
    QCOMPARE(wordsOf(result.library), expected);
    QCOMPARE(static_cast<int>(result.conflicts.size()), conflicts);
}

void TestLibraryMerge::storiesAreMergedToo()
{
    const auto story = [](const char *name, const char *summary) {
        Story story;
        story.name.neutral = name;
        story.summary.neutral = summary;
        return story;
    };
    const MergedLibrary result =
        merged({{}, {story("a", "1"), story("b", "1")}}, {{}, {story("a", "2"), story("b", "1")}},
               {{}, {story("a", "1"), story("b", "2"), story("c", "1")}});
    QVERIFY(result.library.stories == (std::vector<Story>{story("a", "2"), story("b", "2"), story("c", "1")}));
    QVERIFY(result.conflicts.empty());
}

void TestLibraryMerge::randomMergesLoseNothing()
{
    for (unsigned seed = 0; seed < 4000; ++seed) {
        Editor editor(seed);
        const ViewLibrary base = editor.made(5);
        const ViewLibrary ours = editor.edited(base);
        const ViewLibrary theirs = editor.edited(base);
        const QString shown =
            QStringLiteral("seed %1: %2 | %3 | %4").arg(seed).arg(wordsOf(base), wordsOf(ours), wordsOf(theirs));
        const MergedLibrary result = merged(base, ours, theirs);
        const std::vector<SavedView> &views = result.library.views;
        for (const SavedView &view : theirs.views)
            QVERIFY2(has(views, view) || has(base.views, view), qPrintable(shown)); // else deleted or edited by us
        for (const SavedView &view : ours.views)
            QVERIFY2(hasUnderSomeName(views, view) || has(base.views, view), qPrintable(shown));
        for (const SavedView &view : base.views)
            QVERIFY2(has(views, view) || !has(ours.views, view) || !has(theirs.views, view), qPrintable(shown));
        for (const SavedView &view : views)
            QVERIFY2(has(theirs.views, view) || has(ours.views, view) || !result.conflicts.empty(), qPrintable(shown));
        QVERIFY2(merged(base, ours, base).library == ours, qPrintable(shown));
        QVERIFY2(merged(base, base, theirs).library == theirs, qPrintable(shown));
        QVERIFY2(merged(base, ours, ours).library == ours, qPrintable(shown));
        QVERIFY2(merged(ours, ours, result.library).library == result.library, qPrintable(shown));
    }
}

void TestLibraryMerge::undoKeepsForeignAdditions()
{
    ViewLibraryModel library;
    library.open({}, libraryOf(QStringLiteral("a b")));
    library.removeView(0);
    library.addView(libraryOf(QStringLiteral("mine")).views.front());
    const ViewLibrary saved = library.own();
    library.rebase(saved,
                   merged(libraryOf(QStringLiteral("a b")), saved, libraryOf(QStringLiteral("a b=1 theirs"))).library);
    QCOMPARE(wordsOf(library.own()), QStringLiteral("b=1 theirs mine"));
    library.undo();
    QCOMPARE(wordsOf(library.own()), QStringLiteral("b=1 theirs"));
    library.undo();
    QCOMPARE(wordsOf(library.own()), QStringLiteral("a b=1 theirs"));
    library.redo();
    library.redo();
    QCOMPARE(wordsOf(library.own()), QStringLiteral("b=1 theirs mine"));
}

TIMELOUPE_TEST(TestLibraryMerge, QCoreApplication)
#include "tst_librarymerge.moc"
