// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/storypanel.h"

#include "tests/support/panelrecord.h"
#include "tests/support/testprogram/testprogram.h"
#include "tests/support/warnings.h"
#include "views/story/stepeditor.h"
#include "views/story/steplist.h"
#include "views/story/stepmodel.h"
#include "views/story/storychooser.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace timeloupe;

namespace {

Story storyOf(const std::string &name, const std::vector<std::string> &steps)
{
    Story story;
    story.name.neutral = name;
    for (const std::string &title : steps) {
        StoryStep step;
        step.title.neutral = title;
        step.view.filter = title;
        story.steps.push_back(step);
    }
    return story;
}

} // namespace

class TestStoryPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnUnexpectedWarnings();
        m_state = std::make_unique<ViewState>();
        m_state->setStore(panelRecord(), QStringLiteral("record"));
        m_library = std::make_unique<ViewLibraryModel>();
        m_viewController = std::make_unique<SavedViewController>(*m_state);
        m_panel = std::make_unique<StoryPanel>(*m_state, *m_library, *m_viewController);
        m_panel->setLook(Style::make(Theme::Light));
        m_panel->resize(300, 800);
        m_steps = m_panel->findChild<StepList *>();
        new QAbstractItemModelTester(m_steps->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_steps);
        m_panel->show();
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }
    void cleanup()
    {
        m_panel.reset();
        m_viewController.reset();
        m_library.reset();
        m_state.reset();
    }

    void aTextTooLongToBeEditedStaysAsItIs()
    {
        const std::string text(100'000, 'x');
        Story story = storyOf("Long", {"One", "Two"});
        story.steps[0].caption.neutral = text;
        story.steps[1].caption.neutral = "short";
        m_library->open({}, {{}, {story}});
        m_panel->choose(0, 0);
        QVERIFY(caption()->toPlainText().startsWith(u'x'));
        QVERIFY(caption()->toPlainText().size() <= 20'000);
        QTest::keyClicks(caption(), QStringLiteral("y"));
        QCOMPARE(m_library->story(0).steps[0].caption.neutral, text);
        m_panel->choose(0, 1);
        QTest::keyClicks(caption(), QStringLiteral("y"));
        QVERIFY(m_library->story(0).steps[1].caption.neutral.find('y') != std::string::npos);
    }

    void aStoryIsBuiltFromTheWindow()
    {
        QVERIFY(button("Add step")->isEnabled());
        QVERIFY(!button("Present")->isEnabled());
        const EventRow event = *m_state->store()->find(std::string(m_state->store()->id(EventRow(1))));
        m_state->setCurrent(event);
        m_state->setQuery(Query::parse("company:OpenAI").value());
        press("Add step");
        m_state->setCurrent(std::nullopt);
        press("Add step");
        QCOMPARE(m_library->storyCount(), std::size_t(1));
        const Story &story = m_library->story(0);
        QCOMPARE(story.name.neutral, std::string("Story 1"));
        QCOMPARE(story.steps.size(), std::size_t(2));
        QCOMPARE(story.steps[0].title.neutral, std::string(m_state->store()->title(event, Language::English)));
        QCOMPARE(story.steps[0].event.value_or(""), std::string(m_state->store()->id(event)));
        QCOMPARE(story.steps[0].view.filter, std::string("company:OpenAI"));
        QVERIFY(!story.steps[1].event);
        QVERIFY(!story.steps[1].title.neutral.empty()); // the range in words
        QCOMPARE(m_steps->currentIndex().row(), 1);
        QVERIFY(button("Present")->isEnabled());
    }

    void stepsComeAfterTheCurrentOne()
    {
        open({}, {storyOf("s", {"a", "b", "c"})});
        m_steps->setCurrentIndex(m_steps->model()->index(0, 0));
        press("Add step");
        QCOMPARE(m_library->story(0).steps[0].title.neutral, std::string("a"));
        QCOMPARE(m_library->story(0).steps[2].title.neutral, std::string("b"));
        QCOMPARE(m_steps->currentIndex().row(), 1);
    }

    void aTitleInBothLanguagesForAStoryInBoth()
    {
        Story story = storyOf("", {});
        story.name = {{}, "Name", "Nom"};
        open({}, {story});
        press("Add step");
        QVERIFY(!m_library->story(0).steps[0].title.en.empty());
        QVERIFY(!m_library->story(0).steps[0].title.fr.empty());
        m_state->setLanguage(Language::French);
        QCOMPARE(combo()->currentText(), QStringLiteral("Nom"));
        QCOMPARE(titleField()->text(), QString::fromStdString(m_library->story(0).steps[0].title.fr));
    }

    void aClickGoesToTheStep()
    {
        Story story = storyOf("s", {"a", "b"});
        story.steps[1].event = std::string(m_state->store()->id(EventRow(2)));
        open({}, {story});
        click(1);
        QCOMPARE(m_state->query().print(), std::string("b"));
        QVERIFY(m_state->current() == EventRow(2));
        QCOMPARE(titleField()->text(), QStringLiteral("b"));
        m_steps->setFocus();
        QTest::keyClick(m_steps, Qt::Key_Up);
        QCOMPARE(titleField()->text(), QStringLiteral("a")); // it is edited, and the window stays
        QCOMPARE(m_state->query().print(), std::string("b"));
        QTest::keyClick(m_steps, Qt::Key_Return);
        QCOMPARE(m_state->query().print(), std::string("a"));
    }

    void textsAreWrittenAtOnce()
    {
        open({}, {storyOf("s", {"a", "b"})});
        click(1);
        titleField()->setFocus();
        titleField()->selectAll();
        QTest::keyClicks(titleField(), QStringLiteral("New"));
        QTest::keyClicks(caption(), QStringLiteral("It *is*"));
        QTest::keyClicks(notes(), QStringLiteral("Say"));
        const StoryStep &step = m_library->story(0).steps[1];
        QCOMPARE(step.title.neutral, std::string("New"));
        QCOMPARE(step.caption.neutral, std::string("It *is*"));
        QCOMPARE(step.notes.neutral, std::string("Say"));
        QCOMPARE(m_steps->model()->index(1, 0).data(StepModel::CaptionRole).toString(), QStringLiteral("It is"));
        m_library->undo();
        QCOMPARE(notes()->toPlainText(), QString());
        m_library->undo();
        m_library->undo();
        QCOMPARE(titleField()->text(), QStringLiteral("b"));
        QVERIFY(!m_library->canUndo());
        caption()->setFocus();
        QTest::keyClick(caption(), Qt::Key_Tab); // leads on, and writes nothing
        QVERIFY(notes()->hasFocus());
    }

    void theOtherLanguageStays()
    {
        Story story = storyOf("s", {"a"});
        story.steps[0].caption = {{}, "English", "Français"};
        open({}, {story});
        m_state->setLanguage(Language::French);
        QCOMPARE(caption()->toPlainText(), QStringLiteral("Français"));
        caption()->selectAll();
        QTest::keyClick(caption(), Qt::Key_Delete);
        QCOMPARE(caption()->toPlainText(), QString()); // not filled with English while one writes
        QTest::keyClicks(caption(), QStringLiteral("Autre"));
        QVERIFY(m_library->story(0).steps[0].caption == (Text{{}, "English", "Autre"}));
    }

    void theEventIsChosenByTheSelection()
    {
        open({}, {storyOf("s", {"a"})});
        QVERIFY(!button("Use selected")->isEnabled());
        QVERIFY(!button("None")->isEnabled());
        m_state->setCurrent(EventRow(3));
        press("Use selected");
        const std::string id(m_state->store()->id(EventRow(3)));
        QCOMPARE(m_library->story(0).steps[0].event.value_or(""), id);
        const QString title =
            QString::fromStdString(std::string(m_state->store()->title(EventRow(3), Language::English)));
        m_state->setCurrent(std::nullopt);
        QPushButton *link = button(title.toUtf8().constData());
        QVERIFY(link && link->isEnabled());
        QTest::mouseClick(link, Qt::LeftButton);
        QVERIFY(m_state->current() == EventRow(3));
        press("None");
        QVERIFY(!m_library->story(0).steps[0].event);
        m_library->setStepEvent(0, 0, "gone");
        QVERIFY(button("“gone” is not in this timeline"));
    }

    void stepsAreUpdatedCopiedMovedDeleted()
    {
        open({}, {storyOf("s", {"a", "b", "c"})});
        QSignalSpy removed(m_panel.get(), &StoryPanel::removed);
        click(0);
        m_state->setQuery(Query::parse("now").value());
        press("Update");
        QCOMPARE(m_library->story(0).steps[0].view.filter, std::string("now"));
        QCOMPARE(m_library->story(0).steps[0].title.neutral, std::string("a"));
        pressIcon("Duplicate the step");
        QCOMPARE(titles(), QStringLiteral("aabc"));
        QCOMPARE(m_steps->currentIndex().row(), 1);
        pressIcon("Move the step down (Alt+↓)");
        pressIcon("Move the step down (Alt+↓)");
        pressIcon("Move the step down (Alt+↓)"); // is off at the end
        QCOMPARE(titles(), QStringLiteral("abca"));
        QCOMPARE(m_steps->currentIndex().row(), 3);
        pressIcon("Move the step up (Alt+↑)");
        QCOMPARE(titles(), QStringLiteral("abac"));
        pressIcon("Delete the step");
        QCOMPARE(titles(), QStringLiteral("abc"));
        QCOMPARE(removed.count(), 1);
        m_steps->setFocus();
        QTest::keyClick(m_steps, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(titles(), QStringLiteral("abac"));
        QTest::mousePress(m_steps->viewport(), Qt::LeftButton, {}, at(3));
        QTest::mouseMove(m_steps->viewport(), QPoint(20, 2));
        QTest::mouseRelease(m_steps->viewport(), Qt::LeftButton, {}, QPoint(20, 2));
        QCOMPARE(titles(), QStringLiteral("caba"));
        QTest::keyClick(m_steps, Qt::Key_F2);
        QTest::keyClicks(m_steps->viewport()->findChild<QLineEdit *>(), QStringLiteral("x"));
        QTest::keyClick(m_steps->viewport()->findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_COMPARE(titles(), QStringLiteral("xaba"));
    }

    void givenStoriesAreReadOnly()
    {
        open({storyOf("given", {"a", "b"})}, {});
        QVERIFY(button("Duplicate to edit")->isVisible());
        QVERIFY(!button("Add step")->isEnabled());
        QVERIFY(!button("Update")->isEnabled());
        QVERIFY(titleField()->isReadOnly() && caption()->isReadOnly() && notes()->isReadOnly());
        QVERIFY(!button("Use selected")->isVisible());
        click(1);
        QCOMPARE(m_state->query().print(), std::string("b"));
        m_steps->setFocus();
        QTest::keyClick(m_steps, Qt::Key_Delete);
        QTest::keyClick(m_steps, Qt::Key_Up, Qt::AltModifier);
        QTest::mouseDClick(m_steps->viewport(), Qt::LeftButton, {}, at(0));
        QVERIFY(!m_steps->isRenaming());
        QCOMPARE(titles(), QStringLiteral("ab"));
        QCOMPARE(enabledInMenu(), QStringLiteral("New Story, Duplicate, Present, Export…"));
        press("Duplicate to edit");
        QCOMPARE(combo()->currentText(), QStringLiteral("given (copy)"));
        QVERIFY(!button("Duplicate to edit")->isVisible());
        QVERIFY(button("Add step")->isEnabled());
        QVERIFY(!titleField()->isReadOnly());
        QCOMPARE(combo()->count(), 2);
        m_library->undo();
        QCOMPARE(combo()->currentText(), QStringLiteral("given"));
        QVERIFY(titleField()->isReadOnly());
    }

    void storiesAreMadeRenamedDeleted()
    {
        open({}, {storyOf("one", {"a"}), storyOf("two", {"b"})});
        QSignalSpy removed(m_panel.get(), &StoryPanel::removed);
        QTest::keyClick(combo(), Qt::Key_Down);
        QCOMPARE(*m_panel->story(), std::size_t(1));
        QCOMPARE(titleField()->text(), QStringLiteral("b"));
        trigger(QStringLiteral("New Story"));
        QVERIFY(nameField()->isVisible() && nameField()->hasFocus());
        QTest::keyClicks(nameField(), QStringLiteral("three"));
        QTest::keyClick(nameField(), Qt::Key_Return);
        QVERIFY(!nameField()->isVisible());
        QCOMPARE(combo()->currentText(), QStringLiteral("three"));
        QVERIFY(hint()->isVisible());
        trigger(QStringLiteral("Rename"));
        QTest::keyClicks(nameField(), QStringLiteral("no"));
        QTest::keyClick(nameField(), Qt::Key_Escape);
        QCOMPARE(combo()->currentText(), QStringLiteral("three"));
        trigger(QStringLiteral("Delete"));
        QCOMPARE(combo()->currentText(), QStringLiteral("two"));
        QCOMPARE(titleField()->text(), QStringLiteral("b"));
        QCOMPARE(removed.count(), 1);
        trigger(QStringLiteral("Delete"));
        trigger(QStringLiteral("Delete"));
        QVERIFY(!m_panel->story());
        QVERIFY(!m_panel->findChild<StepEditor *>()->isEnabled());
        m_library->undo();
        QCOMPARE(combo()->currentText(), QStringLiteral("one"));
    }

    void anotherTimelineHasOtherStories()
    {
        open({}, {storyOf("one", {"a", "b"})});
        click(1);
        open({}, {storyOf("two", {"c", "d"})}); // begins at its beginning
        QCOMPARE(combo()->currentText(), QStringLiteral("two"));
        QCOMPARE(titleField()->text(), QStringLiteral("c"));
        open({storyOf("x", {"z"})}, {});
        QCOMPARE(combo()->currentText(), QStringLiteral("x"));
        QCOMPARE(titleField()->text(), QStringLiteral("z"));
        open({}, {});
        QCOMPARE(m_steps->model()->rowCount(), 0);
        QCOMPARE(titleField()->text(), QString());
    }

    void tabGoesDown()
    {
        open({}, {storyOf("one", {"a", "b"})});
        click(1);
        m_state->setCurrent(EventRow(1));
        press("Use selected");
        combo()->setFocus();
        int last = -1;
        for (int i = 0; i < 20; ++i) {
            const QWidget *focused = QApplication::focusWidget();
            const int top = focused->mapTo(m_panel.get(), QPoint()).y();
            QVERIFY2(top + 8 >= last, qPrintable(focused->accessibleName()));
            last = top;
            if (focused == button("Export…"))
                return;
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QFAIL("the last button was not reached");
    }

    void aLowPanelScrolls()
    {
        open({}, {storyOf("one", {"a", "b"})});
        QCOMPARE(m_panel->verticalScrollBar()->maximum(), 0);
        m_panel->resize(300, 200);
        QCOMPARE(m_panel->height(), 200);
        QTRY_VERIFY(m_panel->verticalScrollBar()->maximum() > 0);
    }

    void presentingBeginsAtTheStep()
    {
        open({storyOf("x", {"z"})}, {storyOf("one", {"a", "b"})});
        QSignalSpy presented(m_panel.get(), &StoryPanel::presentRequested);
        QSignalSpy exported(m_panel.get(), &StoryPanel::exportRequested);
        m_panel->choose(1, 1);
        press("Present");
        QCOMPARE(presented.count(), 1);
        QCOMPARE(presented.front().at(0).value<std::size_t>(), std::size_t(1));
        QCOMPARE(presented.front().at(1).value<std::size_t>(), std::size_t(1));
        press("Export…");
        QCOMPARE(exported.count(), 1);
        QCOMPARE(exported.front().at(0).value<std::size_t>(), std::size_t(1));
    }

private:
    void open(std::vector<Story> given, std::vector<Story> own)
    {
        m_library->open({{}, std::move(given)}, {{}, std::move(own)});
    }
    [[nodiscard]] QPushButton *button(const char *text) const
    {
        for (QPushButton *button : m_panel->findChildren<QPushButton *>())
            if (button->text() == QString::fromUtf8(text))
                return button;
        return nullptr;
    }
    void press(const char *text) { QTest::mouseClick(button(text), Qt::LeftButton); }
    void pressIcon(const char *name)
    {
        for (QAbstractButton *button : m_panel->findChildren<QAbstractButton *>())
            if (button->accessibleName() == QString::fromUtf8(name))
                QTest::mouseClick(button, Qt::LeftButton);
    }
    [[nodiscard]] QLineEdit *line(const char *name) const
    {
        for (QLineEdit *field : m_panel->findChildren<QLineEdit *>())
            if (field->accessibleName() == QString::fromUtf8(name))
                return field;
        return nullptr;
    }
    [[nodiscard]] QLineEdit *titleField() const { return m_panel->findChild<StepEditor *>()->findChild<QLineEdit *>(); }
    [[nodiscard]] QLineEdit *nameField() const { return line("Name of the story"); }
    [[nodiscard]] QPlainTextEdit *caption() const { return m_panel->findChildren<QPlainTextEdit *>().at(0); }
    [[nodiscard]] QPlainTextEdit *notes() const { return m_panel->findChildren<QPlainTextEdit *>().at(1); }
    [[nodiscard]] QComboBox *combo() const { return m_panel->findChild<QComboBox *>(); }
    [[nodiscard]] QLabel *hint() const
    {
        return m_panel->widget()->findChild<QLabel *>(QString(), Qt::FindDirectChildrenOnly);
    }
    [[nodiscard]] QPoint at(int row) const { return m_steps->visualRect(m_steps->model()->index(row, 0)).center(); }
    void click(int row) { QTest::mouseClick(m_steps->viewport(), Qt::LeftButton, {}, at(row)); }
    [[nodiscard]] QString titles() const
    {
        QString titles;
        for (const StoryStep &step : m_library->story(*m_panel->story()).steps)
            titles += QString::fromStdString(step.title.neutral);
        return titles;
    }
    static QString plain(const QAction *action) { return action->text().remove(u'&'); }
    QString enabledInMenu()
    {
        QMenu menu;
        m_panel->findChild<StoryChooser *>()->fillMenu(menu);
        QStringList names;
        for (const QAction *action : menu.actions())
            if (action->isEnabled() && !action->isSeparator())
                names += plain(action);
        return names.join(QStringLiteral(", "));
    }
    void trigger(const QString &name)
    {
        QMenu menu;
        m_panel->findChild<StoryChooser *>()->fillMenu(menu);
        for (QAction *action : menu.actions())
            if (plain(action) == name && action->isEnabled())
                action->trigger();
    }

    std::unique_ptr<ViewState> m_state;
    std::unique_ptr<ViewLibraryModel> m_library;
    std::unique_ptr<SavedViewController> m_viewController;
    std::unique_ptr<StoryPanel> m_panel;
    StepList *m_steps = nullptr;
};

TIMELOUPE_TEST(TestStoryPanel, QApplication)
#include "tst_storypanel.moc"
