// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/viewlibrarymodel.h"
#include "model/formats/json/viewkeywords.h"
#include "model/state/savedviewcontroller.h"
#include "tests/support/testprogram/testprogram.h"

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

ViewLibrary libraryOf(const std::vector<std::string> &views, const std::vector<std::string> &stories = {})
{
    ViewLibrary library;
    for (const std::string &name : views)
        library.views.push_back(named(name));
    for (const std::string &name : stories) {
        Story story;
        story.name.neutral = name;
        story.steps = {titled("a"), titled("b"), titled("c")};
        library.stories.push_back(story);
    }
    return library;
}

QString viewNames(const ViewLibraryModel &library)
{
    QStringList names;
    for (std::size_t i = 0; i < library.viewCount(); ++i)
        names += QString::fromStdString(library.view(i).name.in(Language::English)) +
                 (library.canEditView(i) ? QString() : QStringLiteral("!"));
    return names.join(u' ');
}

QString storyNames(const ViewLibraryModel &library)
{
    QStringList names;
    for (std::size_t i = 0; i < library.storyCount(); ++i)
        names += QString::fromStdString(library.story(i).name.in(Language::English)) +
                 (library.canEditStory(i) ? QString() : QStringLiteral("!"));
    return names.join(QStringLiteral(", "));
}

QString stepTitles(const ViewLibraryModel &library, std::size_t story)
{
    QString titles;
    for (const StoryStep &step : library.story(story).steps)
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

class TestViewLibraryModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void viewsGetDefaultNames();
    void readOnlyItemsStay();
    void viewsMoveAmongTheOwn();
    void replacingKeepsNameAndUnknownMembers();
    void oneLanguageIsEdited();
    void givenStoriesAreCopied();
    void stepsAreEdited();
    void everyEditIsUndone();
    void typingIsOneEdit();
    void undoIsLimited();
    void unchangedStateEmitsNothing();
    void savedViewRoundTrips();
    void goToIsOneHistoryStep();
    void anAcceptedRequestMovesTheRangeLater();
    void faultyFilterIsReported();
    void rangesAreCutToTheTimeline();
};

void TestViewLibraryModel::viewsGetDefaultNames()
{
    ViewLibraryModel library;
    library.open(libraryOf({"View 2"}), {});
    QCOMPARE(library.addView({}), std::size_t(1));
    QCOMPARE(library.addView({}), std::size_t(2));
    QCOMPARE(library.addView(named("Mine")), std::size_t(3));
    QCOMPARE(viewNames(library), QStringLiteral("View 2! View 1 View 3 Mine"));
    library.addStory();
    library.addStory();
    QCOMPARE(storyNames(library), QStringLiteral("Story 1, Story 2"));
}

void TestViewLibraryModel::readOnlyItemsStay()
{
    ViewLibraryModel library;
    library.open(libraryOf({"a", "b"}, {"s"}), libraryOf({"c"}));
    const QSignalSpy edited(&library, &ViewLibraryModel::edited);
    library.renameView(0, Language::English, QStringLiteral("x"));
    library.replaceView(0, named("x"));
    library.removeView(1);
    library.removeView(9);
    QCOMPARE(library.moveView(0, 2), std::size_t(0));
    library.renameStory(0, Language::English, QStringLiteral("x"));
    library.removeStory(0);
    library.insertStep(0, 0, titled("x"));
    library.setStepText(0, 0, ViewLibraryModel::Part::Title, Language::English, QStringLiteral("x"));
    library.setStepEvent(0, 0, "x");
    library.replaceStepView(0, 0, named("x"));
    library.duplicateStep(0, 0);
    library.moveStep(0, 0, 1);
    library.removeStep(0, 0);
    QCOMPARE(viewNames(library), QStringLiteral("a! b! c"));
    QCOMPARE(stepTitles(library, 0), QStringLiteral("abc"));
    QCOMPARE(edited.count(), 0);
    QVERIFY(!library.canUndo());
}

void TestViewLibraryModel::viewsMoveAmongTheOwn()
{
    ViewLibraryModel library;
    library.open(libraryOf({"g"}), libraryOf({"a", "b", "c", "d"}));
    QCOMPARE(library.moveView(1, 3), std::size_t(3));
    QCOMPARE(viewNames(library), QStringLiteral("g! b c a d"));
    QCOMPARE(library.moveView(4, 0), std::size_t(1)); // not before what is given
    QCOMPARE(viewNames(library), QStringLiteral("g! d b c a"));
    QCOMPARE(library.moveView(2, 99), std::size_t(4));
    QCOMPARE(viewNames(library), QStringLiteral("g! d c a b"));
}

void TestViewLibraryModel::replacingKeepsNameAndUnknownMembers()
{
    ViewLibraryModel library;
    ViewLibrary own = libraryOf({"a"}, {"s"});
    own.views[0].unknown = {{"colour", "1"}, {"range", "\"2027/2026\""}};
    own.stories[0].steps[0].view.unknown = {{"zoom", "3"}, {"lanes", "\"up\""}};
    library.open({}, own);
    SavedView view = named("other");
    view.filter = "x";
    view.range = TimeRange{0, 1};
    library.replaceView(0, view);
    QCOMPARE(viewNames(library), QStringLiteral("a"));
    QCOMPARE(library.view(0).filter, std::string("x"));
    QVERIFY(library.view(0).range == (TimeRange{0, 1}));
    QVERIFY(library.view(0).unknown == (UnknownMembers{{"colour", "1"}})); // the faulty range has been replaced
    library.replaceStepView(0, 0, view);
    QVERIFY(library.story(0).steps[0].view.unknown == (UnknownMembers{{"zoom", "3"}}));
    QVERIFY(library.story(0).steps[0].view.name.isEmpty());
}

void TestViewLibraryModel::oneLanguageIsEdited()
{
    ViewLibraryModel library;
    ViewLibrary own = libraryOf({"a"}, {"s"});
    own.views.push_back({});
    own.views[1].name = {{}, "Two", "Deux"};
    own.stories[0].steps[0].caption = {{}, "English", {}};
    library.open({}, own);
    library.renameView(0, Language::French, QStringLiteral(" x "));
    QVERIFY(library.view(0).name == (Text{"x", {}, {}}));
    library.renameView(1, Language::French, QStringLiteral("Les deux"));
    QVERIFY(library.view(1).name == (Text{{}, "Two", "Les deux"}));
    library.renameView(1, Language::French, QStringLiteral("  ")); // no name is no name
    QVERIFY(library.view(1).name == (Text{{}, "Two", "Les deux"}));
    library.setStepText(0, 0, ViewLibraryModel::Part::Caption, Language::French, QStringLiteral("Français"));
    QVERIFY(library.story(0).steps[0].caption == (Text{{}, "English", "Français"}));
    library.setStepText(0, 0, ViewLibraryModel::Part::Notes, Language::French, QStringLiteral("n"));
    QVERIFY(library.story(0).steps[0].notes == (Text{"n", {}, {}}));
}

void TestViewLibraryModel::givenStoriesAreCopied()
{
    ViewLibraryModel library;
    ViewLibrary given = libraryOf({}, {"g"});
    given.stories[0].name = {{}, "Given", "Donnée"};
    library.open(given, libraryOf({}, {"x", "y"}));
    QCOMPARE(library.duplicateStory(0), std::size_t(3));
    QCOMPARE(storyNames(library), QStringLiteral("Given!, x, y, Given (copy)"));
    QCOMPARE(library.story(3).name.fr, std::string("Donnée (copie)"));
    QCOMPARE(stepTitles(library, 3), QStringLiteral("abc"));
    QCOMPARE(library.duplicateStory(1), std::size_t(2));
    QCOMPARE(storyNames(library), QStringLiteral("Given!, x, x (copy), y, Given (copy)"));
    library.removeStory(1);
    QCOMPARE(storyNames(library), QStringLiteral("Given!, x (copy), y, Given (copy)"));
    library.renameStory(1, Language::English, QStringLiteral("z"));
    QCOMPARE(storyNames(library), QStringLiteral("Given!, z, y, Given (copy)"));
}

void TestViewLibraryModel::stepsAreEdited()
{
    ViewLibraryModel library;
    library.open(libraryOf({}, {"g"}), libraryOf({}, {"s"}));
    QCOMPARE(library.insertStep(1, 1, titled("x")), std::size_t(1));
    QCOMPARE(library.insertStep(1, 99, titled("y")), std::size_t(4));
    QCOMPARE(stepTitles(library, 1), QStringLiteral("axbcy"));
    library.moveStep(1, 0, 3);
    QCOMPARE(stepTitles(library, 1), QStringLiteral("xbcay"));
    library.moveStep(1, 4, 1);
    QCOMPARE(stepTitles(library, 1), QStringLiteral("xybca"));
    library.moveStep(1, 4, 5); // there is no such place
    QCOMPARE(stepTitles(library, 1), QStringLiteral("xybca"));
    library.duplicateStep(1, 1);
    QCOMPARE(stepTitles(library, 1), QStringLiteral("xyybca"));
    library.removeStep(1, 0);
    QCOMPARE(stepTitles(library, 1), QStringLiteral("yybca"));
    library.setStepEvent(1, 2, "e");
    QCOMPARE(library.story(1).steps[2].event.value_or(""), std::string("e"));
    library.setStepText(1, 2, ViewLibraryModel::Part::Title, Language::English, QStringLiteral("T"));
    QCOMPARE(stepTitles(library, 1), QStringLiteral("yyTca"));
    QCOMPARE(stepTitles(library, 0), QStringLiteral("abc"));
}

void TestViewLibraryModel::everyEditIsUndone()
{
    ViewLibraryModel library;
    library.open(libraryOf({"g"}, {"g"}), libraryOf({"a", "b"}, {"s"}));
    std::vector<ViewLibrary> values{library.own()};
    const auto did = [&] {
        QVERIFY(!(library.own() == values.back()));
        values.push_back(library.own());
    };
    SavedView other = named("n");
    other.filter = "f";
    library.addView(other), did();
    library.renameView(1, Language::English, QStringLiteral("r")), did();
    library.replaceView(1, other), did();
    library.moveView(1, 2), did();
    library.removeView(1), did();
    library.addStory(), did();
    library.renameStory(1, Language::English, QStringLiteral("r")), did();
    library.duplicateStory(0), did();
    library.removeStory(2), did();
    library.insertStep(1, 0, titled("x")), did();
    library.setStepText(1, 0, ViewLibraryModel::Part::Notes, Language::English, QStringLiteral("n")), did();
    library.setStepEvent(1, 0, "e"), did();
    library.replaceStepView(1, 0, other), did();
    library.duplicateStep(1, 0), did();
    library.moveStep(1, 0, 2), did();
    library.removeStep(1, 0), did();

    const QSignalSpy edited(&library, &ViewLibraryModel::edited);
    const QSignalSpy views(&library, &ViewLibraryModel::viewsChanged);
    const QSignalSpy stories(&library, &ViewLibraryModel::storiesChanged);
    QCOMPARE(library.undoText(), QStringLiteral("deleting step 1"));
    for (std::size_t i = values.size() - 1; i-- > 0;) {
        library.undo();
        QVERIFY2(library.own() == values[i], qPrintable(QString::number(i)));
    }
    QVERIFY(!library.canUndo());
    QVERIFY(library.undoText().isEmpty());
    QCOMPARE(library.redoText(), QStringLiteral("saving the view “n”"));
    QCOMPARE(edited.count(), 16);
    QCOMPARE(views.count(), 5);
    QCOMPARE(stories.count(), 11);
    library.undo(); // nothing
    for (std::size_t i = 1; i < values.size(); ++i) {
        library.redo();
        QVERIFY2(library.own() == values[i], qPrintable(QString::number(i)));
    }
    QVERIFY(!library.canRedo());
    library.undo();
    library.addView({});
    QVERIFY(!library.canRedo());
    library.open({}, {});
    QVERIFY(!library.canUndo());
}

void TestViewLibraryModel::typingIsOneEdit()
{
    ViewLibraryModel library;
    library.open({}, libraryOf({}, {"s"}));
    const ViewLibrary before = library.own();
    const auto type = [&](std::size_t step, ViewLibraryModel::Part part, const char *text) {
        library.setStepText(0, step, part, Language::English, QString::fromLatin1(text));
    };
    type(0, ViewLibraryModel::Part::Caption, "H");
    type(0, ViewLibraryModel::Part::Caption, "He");
    type(0, ViewLibraryModel::Part::Caption, "Hey");
    const ViewLibrary caption = library.own();
    type(0, ViewLibraryModel::Part::Notes, "N");
    type(1, ViewLibraryModel::Part::Notes, "N");
    library.undo();
    library.undo();
    QVERIFY(library.own() == caption);
    library.undo();
    QVERIFY(library.own() == before);
    // After an undo typing begins anew.
    type(0, ViewLibraryModel::Part::Caption, "x");
    type(0, ViewLibraryModel::Part::Notes, "y");
    library.undo();
    type(0, ViewLibraryModel::Part::Caption, "xz");
    library.undo();
    QCOMPARE(library.story(0).steps[0].caption.neutral, std::string("x"));
    library.undo();
    QVERIFY(library.own() == before);
    library.redo();
    library.redo();
    type(0, ViewLibraryModel::Part::Caption, "xyz"); // and after a redo
    library.undo();
    QCOMPARE(library.story(0).steps[0].caption.neutral, std::string("xz"));
}

void TestViewLibraryModel::undoIsLimited()
{
    ViewLibraryModel library;
    for (std::size_t i = 0; i < ViewLibraryModel::kMaxUndo + 7; ++i)
        library.addView({});
    while (library.canUndo())
        library.undo();
    QCOMPARE(library.viewCount(), std::size_t(7));
}

void TestViewLibraryModel::unchangedStateEmitsNothing()
{
    ViewLibraryModel library;
    library.open({}, libraryOf({"a"}, {"s"}));
    const QSignalSpy edited(&library, &ViewLibraryModel::edited);
    library.renameView(0, Language::English, QStringLiteral("a"));
    library.replaceView(0, named("b"));
    library.moveView(0, 0);
    library.renameStory(0, Language::English, QStringLiteral("s"));
    library.setStepText(0, 0, ViewLibraryModel::Part::Title, Language::English, QStringLiteral("a"));
    library.setStepEvent(0, 0, std::nullopt);
    library.replaceStepView(0, 0, named("v"));
    library.moveStep(0, 1, 1);
    QCOMPARE(edited.count(), 0);
    QVERIFY(!library.canUndo());
}

void TestViewLibraryModel::savedViewRoundTrips()
{
    ViewState state;
    state.setStore(threeYears(), QStringLiteral("t"));
    SavedViewController viewController(state);
    viewController.setShownPanels({"timeline", "list"});
    QVERIFY(!viewController.take().range); // everything in view
    const TimeRange range{toInstant({2020, 6, 1}), toInstant({2021, 6, 1})};
    state.setRange(range);
    state.setQuery(*Query::parse("date:2021"));
    state.setSelection({EventRow(0), EventRow(2)});
    state.setCurrent(EventRow(2));
    state.toggleSelected(EventRow(0));
    state.toggleSelected(EventRow(2));
    state.toggleSelected(EventRow(2)); // current, and not the first
    state.setFoldsEnabled(false);
    state.setLaneOrder(LaneOrder::Name);
    state.setOthersOpen(true);
    const SavedView view = viewController.take({"Mine", {}, {}});
    QCOMPARE(view.name.neutral, std::string("Mine"));
    QVERIFY(view.range == range);
    QCOMPARE(view.filter, std::string("date:2021"));
    QVERIFY(view.selection == (std::vector<std::string>{"2022", "2020"}));
    QVERIFY(!view.folds && view.lanes == LaneOrder::Name && view.othersOpen);
    QVERIFY(view.panels == (std::vector<std::string>{"timeline", "list"}));
    QVERIFY(viewController.isAt(view));

    const QSignalSpy panels(&viewController, &SavedViewController::panelsRequested);
    const QSignalSpy refused(&viewController, &SavedViewController::refused);
    viewController.goTo(SavedView());
    QVERIFY(!viewController.isAt(view));
    QVERIFY(viewController.isAt(SavedView()));
    QVERIFY(state.range() == state.extent() && state.query().isEmpty() && state.selection().empty());
    QVERIFY(state.foldsEnabled() && state.laneOrder() == LaneOrder::File && !state.othersOpen());
    QCOMPARE(panels.count(), 0); // whichever are
    viewController.goTo(view);
    QVERIFY(viewController.isAt(view));
    QVERIFY(viewController.take({"Mine", {}, {}}) == view);
    QCOMPARE(panels.count(), 1);
    viewController.goTo(view, "2021");
    QVERIFY(state.current() == EventRow(1));
    QCOMPARE(state.selection().size(), std::size_t(3));
    viewController.goTo(view, "1999"); // not there
    QVERIFY(state.current() == EventRow(2));
    QCOMPARE(refused.count(), 0);
}

void TestViewLibraryModel::goToIsOneHistoryStep()
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

void TestViewLibraryModel::anAcceptedRequestMovesTheRangeLater()
{
    ViewState state;
    state.setStore(threeYears(), QStringLiteral("t"));
    std::vector<TimeRange> asked;
    connect(&state, &ViewState::rangeRequested, this, [&asked](RangeRequest &request) {
        asked.push_back(request.target);
        request.isAccepted = true;
    });
    SavedView view;
    view.range = TimeRange{toInstant({2020, 6, 1}), toInstant({2021, 6, 1})};
    QVERIFY(goTo(view, {}, state));
    QVERIFY(asked == std::vector{*view.range});
    QVERIFY(state.range() == state.extent());
}

void TestViewLibraryModel::faultyFilterIsReported()
{
    ViewState state;
    state.setStore(threeYears(), QStringLiteral("t"));
    state.setQuery(*Query::parse("date:2021"));
    SavedViewController viewController(state);
    const QSignalSpy refused(&viewController, &SavedViewController::refused);
    SavedView view;
    view.filter = "amount>";
    view.range = TimeRange{toInstant({2020, 6, 1}), toInstant({2021, 6, 1})};
    viewController.goTo(view);
    QCOMPARE(refused.count(), 1);
    QCOMPARE(state.query().print(), std::string("date:2021"));
    QVERIFY(state.range() == view.range);
    QVERIFY(!viewController.isAt(view));
}

void TestViewLibraryModel::rangesAreCutToTheTimeline()
{
    ViewState state;
    state.setStore(threeYears(), QStringLiteral("t"));
    SavedView view;
    view.range = TimeRange{kInstantMin, toInstant({2021, 1, 1})};
    QVERIFY(goTo(view, {}, state));
    QVERIFY(state.range() == (TimeRange{state.extent().begin, toInstant({2021, 1, 1})}));
    QVERIFY(SavedViewController(state).isAt(view));
    view.range = TimeRange{toInstant({1900, 1, 1}), toInstant({1901, 1, 1})};
    QVERIFY(goTo(view, {}, state));
    QVERIFY(state.range() == state.extent());
}

TIMELOUPE_TEST(TestViewLibraryModel, QCoreApplication)
#include "tst_viewlibrarymodel.moc"
