// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/viewbook.h"
#include "model/formats/json/viewwords.h"
#include "model/state/viewdesk.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace timeloupe;

namespace {

SavedView named(const std::string &name)
{
    SavedView view;
    view.name.neutral = name;
    return view;
}

StoryStep titled(const std::string &title)
{
    StoryStep step;
    step.title.neutral = title;
    return step;
}

Shelf shelfOf(const std::vector<std::string> &views, const std::vector<std::string> &stories = {})
{
    Shelf shelf;
    for (const std::string &name : views)
        shelf.views.push_back(named(name));
    for (const std::string &name : stories) {
        Story story;
        story.name.neutral = name;
        story.steps = {titled("a"), titled("b"), titled("c")};
        shelf.stories.push_back(story);
    }
    return shelf;
}

QString viewNames(const ViewBook &book)
{
    QStringList names;
    for (std::size_t i = 0; i < book.viewCount(); ++i)
        names += QString::fromStdString(book.view(i).name.in(Language::English)) +
                 (book.canEditView(i) ? QString() : QStringLiteral("!"));
    return names.join(u' ');
}

QString storyNames(const ViewBook &book)
{
    QStringList names;
    for (std::size_t i = 0; i < book.storyCount(); ++i)
        names += QString::fromStdString(book.story(i).name.in(Language::English)) +
                 (book.canEditStory(i) ? QString() : QStringLiteral("!"));
    return names.join(QStringLiteral(", "));
}

QString stepTitles(const ViewBook &book, std::size_t story)
{
    QString titles;
    for (const StoryStep &step : book.story(story).steps)
        titles += QString::fromStdString(step.title.in(Language::English));
    return titles;
}

EventStorePtr threeYears()
{
    EventStoreBuilder builder;
    for (const char *year : {"2020", "2021", "2022"}) {
        EventRecord event;
        event.id = year;
        event.title.neutral = year;
        event.date = Edtf::parse(year).value();
        builder.add(event);
    }
    return builder.build();
}

} // namespace

class TestViewBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void viewsAreNamedByThemselves();
    void givenOnesStay();
    void viewsMoveAmongTheOwn();
    void replacingKeepsNameAndUnknownMembers();
    void oneLanguageIsEdited();
    void givenStoriesAreCopied();
    void stepsAreEdited();
    void everyEditIsUndone();
    void typingIsOneEdit();
    void undoIsLimited();
    void nothingChangedNothingSaid();
    void aViewIsTakenAndGoneTo();
    void goingIsOneStepOfTheHistory();
    void theMoverMovesTheRange();
    void aFaultyFilterIsTold();
    void rangesAreCutToTheTimeline();
};

void TestViewBook::viewsAreNamedByThemselves()
{
    ViewBook book;
    book.open(shelfOf({"View 2"}), {});
    QCOMPARE(book.addView({}), std::size_t(1));
    QCOMPARE(book.addView({}), std::size_t(2));
    QCOMPARE(book.addView(named("Mine")), std::size_t(3));
    QCOMPARE(viewNames(book), QStringLiteral("View 2! View 1 View 3 Mine"));
    book.addStory();
    book.addStory();
    QCOMPARE(storyNames(book), QStringLiteral("Story 1, Story 2"));
}

void TestViewBook::givenOnesStay()
{
    ViewBook book;
    book.open(shelfOf({"a", "b"}, {"s"}), shelfOf({"c"}));
    const QSignalSpy edited(&book, &ViewBook::edited);
    book.renameView(0, Language::English, QStringLiteral("x"));
    book.replaceView(0, named("x"));
    book.removeView(1);
    book.removeView(9);
    QCOMPARE(book.moveView(0, 2), std::size_t(0));
    book.renameStory(0, Language::English, QStringLiteral("x"));
    book.removeStory(0);
    book.insertStep(0, 0, titled("x"));
    book.setStepText(0, 0, ViewBook::Part::Title, Language::English, QStringLiteral("x"));
    book.setStepEvent(0, 0, "x");
    book.replaceStepView(0, 0, named("x"));
    book.duplicateStep(0, 0);
    book.moveStep(0, 0, 1);
    book.removeStep(0, 0);
    QCOMPARE(viewNames(book), QStringLiteral("a! b! c"));
    QCOMPARE(stepTitles(book, 0), QStringLiteral("abc"));
    QCOMPARE(edited.count(), 0);
    QVERIFY(!book.canUndo());
}

void TestViewBook::viewsMoveAmongTheOwn()
{
    ViewBook book;
    book.open(shelfOf({"g"}), shelfOf({"a", "b", "c", "d"}));
    QCOMPARE(book.moveView(1, 3), std::size_t(3));
    QCOMPARE(viewNames(book), QStringLiteral("g! b c a d"));
    QCOMPARE(book.moveView(4, 0), std::size_t(1)); // not before what is given
    QCOMPARE(viewNames(book), QStringLiteral("g! d b c a"));
    QCOMPARE(book.moveView(2, 99), std::size_t(4));
    QCOMPARE(viewNames(book), QStringLiteral("g! d c a b"));
}

void TestViewBook::replacingKeepsNameAndUnknownMembers()
{
    ViewBook book;
    Shelf own = shelfOf({"a"}, {"s"});
    own.views[0].unknown = {{"colour", "1"}, {"range", "\"2027/2026\""}};
    own.stories[0].steps[0].view.unknown = {{"zoom", "3"}, {"lanes", "\"up\""}};
    book.open({}, own);
    SavedView view = named("other");
    view.filter = "x";
    view.range = TimeRange{0, 1};
    book.replaceView(0, view);
    QCOMPARE(viewNames(book), QStringLiteral("a"));
    QCOMPARE(book.view(0).filter, std::string("x"));
    QVERIFY(book.view(0).range == (TimeRange{0, 1}));
    QVERIFY(book.view(0).unknown == (UnknownMembers{{"colour", "1"}})); // the faulty range has been replaced
    book.replaceStepView(0, 0, view);
    QVERIFY(book.story(0).steps[0].view.unknown == (UnknownMembers{{"zoom", "3"}}));
    QVERIFY(book.story(0).steps[0].view.name.isEmpty());
}

void TestViewBook::oneLanguageIsEdited()
{
    ViewBook book;
    Shelf own = shelfOf({"a"}, {"s"});
    own.views.push_back({});
    own.views[1].name = {{}, "Two", "Deux"};
    own.stories[0].steps[0].caption = {{}, "English", {}};
    book.open({}, own);
    book.renameView(0, Language::French, QStringLiteral(" x "));
    QVERIFY(book.view(0).name == (Text{"x", {}, {}}));
    book.renameView(1, Language::French, QStringLiteral("Les deux"));
    QVERIFY(book.view(1).name == (Text{{}, "Two", "Les deux"}));
    book.renameView(1, Language::French, QStringLiteral("  ")); // no name is no name
    QVERIFY(book.view(1).name == (Text{{}, "Two", "Les deux"}));
    book.setStepText(0, 0, ViewBook::Part::Caption, Language::French, QStringLiteral("Français"));
    QVERIFY(book.story(0).steps[0].caption == (Text{{}, "English", "Français"}));
    book.setStepText(0, 0, ViewBook::Part::Notes, Language::French, QStringLiteral("n"));
    QVERIFY(book.story(0).steps[0].notes == (Text{"n", {}, {}}));
}

void TestViewBook::givenStoriesAreCopied()
{
    ViewBook book;
    Shelf given = shelfOf({}, {"g"});
    given.stories[0].name = {{}, "Given", "Donnée"};
    book.open(given, shelfOf({}, {"x", "y"}));
    QCOMPARE(book.duplicateStory(0), std::size_t(3));
    QCOMPARE(storyNames(book), QStringLiteral("Given!, x, y, Given (copy)"));
    QCOMPARE(book.story(3).name.fr, std::string("Donnée (copie)"));
    QCOMPARE(stepTitles(book, 3), QStringLiteral("abc"));
    QCOMPARE(book.duplicateStory(1), std::size_t(2));
    QCOMPARE(storyNames(book), QStringLiteral("Given!, x, x (copy), y, Given (copy)"));
    book.removeStory(1);
    QCOMPARE(storyNames(book), QStringLiteral("Given!, x (copy), y, Given (copy)"));
    book.renameStory(1, Language::English, QStringLiteral("z"));
    QCOMPARE(storyNames(book), QStringLiteral("Given!, z, y, Given (copy)"));
}

void TestViewBook::stepsAreEdited()
{
    ViewBook book;
    book.open(shelfOf({}, {"g"}), shelfOf({}, {"s"}));
    QCOMPARE(book.insertStep(1, 1, titled("x")), std::size_t(1));
    QCOMPARE(book.insertStep(1, 99, titled("y")), std::size_t(4));
    QCOMPARE(stepTitles(book, 1), QStringLiteral("axbcy"));
    book.moveStep(1, 0, 3);
    QCOMPARE(stepTitles(book, 1), QStringLiteral("xbcay"));
    book.moveStep(1, 4, 1);
    QCOMPARE(stepTitles(book, 1), QStringLiteral("xybca"));
    book.moveStep(1, 4, 5); // there is no such place
    QCOMPARE(stepTitles(book, 1), QStringLiteral("xybca"));
    book.duplicateStep(1, 1);
    QCOMPARE(stepTitles(book, 1), QStringLiteral("xyybca"));
    book.removeStep(1, 0);
    QCOMPARE(stepTitles(book, 1), QStringLiteral("yybca"));
    book.setStepEvent(1, 2, "e");
    QCOMPARE(book.story(1).steps[2].event.value_or(""), std::string("e"));
    book.setStepText(1, 2, ViewBook::Part::Title, Language::English, QStringLiteral("T"));
    QCOMPARE(stepTitles(book, 1), QStringLiteral("yyTca"));
    QCOMPARE(stepTitles(book, 0), QStringLiteral("abc"));
}

void TestViewBook::everyEditIsUndone()
{
    ViewBook book;
    book.open(shelfOf({"g"}, {"g"}), shelfOf({"a", "b"}, {"s"}));
    std::vector<Shelf> values{book.own()};
    const auto did = [&] {
        QVERIFY(!(book.own() == values.back()));
        values.push_back(book.own());
    };
    SavedView other = named("n");
    other.filter = "f";
    book.addView(other), did();
    book.renameView(1, Language::English, QStringLiteral("r")), did();
    book.replaceView(1, other), did();
    book.moveView(1, 2), did();
    book.removeView(1), did();
    book.addStory(), did();
    book.renameStory(1, Language::English, QStringLiteral("r")), did();
    book.duplicateStory(0), did();
    book.removeStory(2), did();
    book.insertStep(1, 0, titled("x")), did();
    book.setStepText(1, 0, ViewBook::Part::Notes, Language::English, QStringLiteral("n")), did();
    book.setStepEvent(1, 0, "e"), did();
    book.replaceStepView(1, 0, other), did();
    book.duplicateStep(1, 0), did();
    book.moveStep(1, 0, 2), did();
    book.removeStep(1, 0), did();

    const QSignalSpy edited(&book, &ViewBook::edited);
    const QSignalSpy views(&book, &ViewBook::viewsChanged);
    const QSignalSpy stories(&book, &ViewBook::storiesChanged);
    QCOMPARE(book.undoText(), QStringLiteral("deleting step 1"));
    for (std::size_t i = values.size() - 1; i-- > 0;) {
        book.undo();
        QVERIFY2(book.own() == values[i], qPrintable(QString::number(i)));
    }
    QVERIFY(!book.canUndo());
    QVERIFY(book.undoText().isEmpty());
    QCOMPARE(book.redoText(), QStringLiteral("saving the view “n”"));
    QCOMPARE(edited.count(), 16);
    QCOMPARE(views.count(), 5);
    QCOMPARE(stories.count(), 11);
    book.undo(); // nothing
    for (std::size_t i = 1; i < values.size(); ++i) {
        book.redo();
        QVERIFY2(book.own() == values[i], qPrintable(QString::number(i)));
    }
    QVERIFY(!book.canRedo());
    book.undo();
    book.addView({});
    QVERIFY(!book.canRedo());
    book.open({}, {});
    QVERIFY(!book.canUndo());
}

void TestViewBook::typingIsOneEdit()
{
    ViewBook book;
    book.open({}, shelfOf({}, {"s"}));
    const Shelf before = book.own();
    const auto type = [&](std::size_t step, ViewBook::Part part, const char *text) {
        book.setStepText(0, step, part, Language::English, QString::fromLatin1(text));
    };
    type(0, ViewBook::Part::Caption, "H");
    type(0, ViewBook::Part::Caption, "He");
    type(0, ViewBook::Part::Caption, "Hey");
    const Shelf caption = book.own();
    type(0, ViewBook::Part::Notes, "N");
    type(1, ViewBook::Part::Notes, "N");
    book.undo();
    book.undo();
    QVERIFY(book.own() == caption);
    book.undo();
    QVERIFY(book.own() == before);
    // After an undo typing begins anew.
    type(0, ViewBook::Part::Caption, "x");
    type(0, ViewBook::Part::Notes, "y");
    book.undo();
    type(0, ViewBook::Part::Caption, "xz");
    book.undo();
    QCOMPARE(book.story(0).steps[0].caption.neutral, std::string("x"));
    book.undo();
    QVERIFY(book.own() == before);
    book.redo();
    book.redo();
    type(0, ViewBook::Part::Caption, "xyz"); // and after a redo
    book.undo();
    QCOMPARE(book.story(0).steps[0].caption.neutral, std::string("xz"));
}

void TestViewBook::undoIsLimited()
{
    ViewBook book;
    for (std::size_t i = 0; i < ViewBook::kMaxUndo + 7; ++i)
        book.addView({});
    while (book.canUndo())
        book.undo();
    QCOMPARE(book.viewCount(), std::size_t(7));
}

void TestViewBook::nothingChangedNothingSaid()
{
    ViewBook book;
    book.open({}, shelfOf({"a"}, {"s"}));
    const QSignalSpy edited(&book, &ViewBook::edited);
    book.renameView(0, Language::English, QStringLiteral("a"));
    book.replaceView(0, named("b"));
    book.moveView(0, 0);
    book.renameStory(0, Language::English, QStringLiteral("s"));
    book.setStepText(0, 0, ViewBook::Part::Title, Language::English, QStringLiteral("a"));
    book.setStepEvent(0, 0, std::nullopt);
    book.replaceStepView(0, 0, named("v"));
    book.moveStep(0, 1, 1);
    QCOMPARE(edited.count(), 0);
    QVERIFY(!book.canUndo());
}

void TestViewBook::aViewIsTakenAndGoneTo()
{
    ViewState state;
    state.setStore(threeYears(), QStringLiteral("t"));
    ViewDesk desk(state);
    desk.setShownPanels({"timeline", "list"});
    QVERIFY(!desk.take().range); // everything in view
    const TimeRange range{toInstant({2020, 6, 1}), toInstant({2021, 6, 1})};
    state.setRange(range);
    state.setQuery(*Query::parse("date:2021"));
    state.setSelection({EventRow(0), EventRow(2)});
    state.setCurrent(EventRow(2));
    state.toggleSelected(EventRow(0));
    state.toggleSelected(EventRow(2));
    state.toggleSelected(EventRow(2)); // current, and not the first
    state.setFoldsOn(false);
    state.setLaneOrder(LaneOrder::Name);
    state.setOthersOpen(true);
    const SavedView view = desk.take({"Mine", {}, {}});
    QCOMPARE(view.name.neutral, std::string("Mine"));
    QVERIFY(view.range == range);
    QCOMPARE(view.filter, std::string("date:2021"));
    QVERIFY(view.selection == (std::vector<std::string>{"2022", "2020"}));
    QVERIFY(!view.folds && view.lanes == LaneOrder::Name && view.othersOpen);
    QVERIFY(view.panels == (std::vector<std::string>{"timeline", "list"}));
    QVERIFY(desk.isAt(view));

    const QSignalSpy panels(&desk, &ViewDesk::panelsAsked);
    const QSignalSpy refused(&desk, &ViewDesk::refused);
    desk.goTo(SavedView());
    QVERIFY(!desk.isAt(view));
    QVERIFY(desk.isAt(SavedView()));
    QVERIFY(state.range() == state.extent() && state.query().isEmpty() && state.selection().empty());
    QVERIFY(state.foldsOn() && state.laneOrder() == LaneOrder::File && !state.othersOpen());
    QCOMPARE(panels.count(), 0); // whichever are
    desk.goTo(view);
    QVERIFY(desk.isAt(view));
    QVERIFY(desk.take({"Mine", {}, {}}) == view);
    QCOMPARE(panels.count(), 1);
    desk.goTo(view, "2021");
    QVERIFY(state.current() == EventRow(1));
    QCOMPARE(state.selection().size(), std::size_t(3));
    desk.goTo(view, "1999"); // not there
    QVERIFY(state.current() == EventRow(2));
    QCOMPARE(refused.count(), 0);
}

void TestViewBook::goingIsOneStepOfTheHistory()
{
    ViewState state;
    state.setStore(threeYears(), QStringLiteral("t"));
    SavedView view;
    view.range = TimeRange{toInstant({2020, 6, 1}), toInstant({2021, 6, 1})};
    view.filter = "date:2021";
    view.selection = {"2021"};
    QVERIFY(goTo(view, {}, state));
    state.goBack();
    QVERIFY(state.range() == state.extent() && state.query().isEmpty() && state.selection().empty());
    QVERIFY(!state.canGoBack());
    state.goForward();
    QVERIFY(state.range() == view.range && !state.query().isEmpty() && state.current() == EventRow(1));
    QVERIFY(!state.canGoForward());
    view.range.reset(); // and without the range moving
    QVERIFY(goTo(view, {}, state));
    QVERIFY(goTo({}, {}, state));
    state.goBack();
    QVERIFY(state.current() == EventRow(1) && !state.query().isEmpty());
}

void TestViewBook::theMoverMovesTheRange()
{
    ViewState state;
    state.setStore(threeYears(), QStringLiteral("t"));
    std::vector<TimeRange> asked;
    state.setMover([&](TimeRange range) { asked.push_back(range); });
    SavedView view;
    view.range = TimeRange{toInstant({2020, 6, 1}), toInstant({2021, 6, 1})};
    QVERIFY(goTo(view, {}, state));
    QVERIFY(asked == std::vector{*view.range});
    QVERIFY(state.range() == state.extent());
}

void TestViewBook::aFaultyFilterIsTold()
{
    ViewState state;
    state.setStore(threeYears(), QStringLiteral("t"));
    state.setQuery(*Query::parse("date:2021"));
    ViewDesk desk(state);
    const QSignalSpy refused(&desk, &ViewDesk::refused);
    SavedView view;
    view.filter = "amount>";
    view.range = TimeRange{toInstant({2020, 6, 1}), toInstant({2021, 6, 1})};
    desk.goTo(view);
    QCOMPARE(refused.count(), 1);
    QCOMPARE(state.query().print(), std::string("date:2021"));
    QVERIFY(state.range() == view.range);
    QVERIFY(!desk.isAt(view));
}

void TestViewBook::rangesAreCutToTheTimeline()
{
    ViewState state;
    state.setStore(threeYears(), QStringLiteral("t"));
    SavedView view;
    view.range = TimeRange{kInstantMin, toInstant({2021, 1, 1})};
    QVERIFY(goTo(view, {}, state));
    QVERIFY(state.range() == (TimeRange{state.extent().begin, toInstant({2021, 1, 1})}));
    QVERIFY(ViewDesk(state).isAt(view));
    view.range = TimeRange{toInstant({1900, 1, 1}), toInstant({1901, 1, 1})};
    QVERIFY(goTo(view, {}, state));
    QVERIFY(state.range() == state.extent());
}

QTEST_GUILESS_MAIN(TestViewBook)
#include "tst_viewbook.moc"
