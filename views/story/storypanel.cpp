// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/storypanel.h"

#include "model/wording/dateformat.h"
#include "views/story/stepeditor.h"
#include "views/story/steplist.h"
#include "views/story/stepmodel.h"
#include "views/story/storychooser.h"
#include "views/widgets/iconbutton.h"
#include "views/widgets/sectiontitle.h"
#include "views/widgets/translated.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace timeloupe {

namespace {

constexpr int kNarrowest = 240;

} // namespace

StoryPanel::StoryPanel(ViewState &state, ViewLibraryModel &library, SavedViewController &viewController,
                       QWidget *parent)
    : QScrollArea(parent),
      m_state(state),
      m_library(library),
      m_viewController(viewController),
      m_content(new QWidget(this)),
      m_chooser(new StoryChooser(state, library, m_content)),
      m_given(new QWidget(m_content)),
      m_hint(new QLabel(m_content)),
      m_model(new StepModel(state, library, this))
{
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 8, 0, 8);
    layout->setSpacing(4);
    createHead(*layout);
    m_steps = new StepList(m_content);
    m_steps->setModel(m_model);
    layout->addWidget(m_steps, 1);
    createButtons(*layout);
    m_editor = new StepEditor(state, library, m_content); // created after the buttons: also the tab order
    layout->addWidget(m_editor);
    createFoot(*layout);
    setWidget(m_content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(kNarrowest);
    setFocusPolicy(Qt::NoFocus);
    connectParts();
    takeStory();
    callForEachLanguage(this, [this] { adapt(); });
}

/// Disconnects the current row before its model is destroyed.
StoryPanel::~StoryPanel()
{
    m_steps->disconnect(this);
}

void StoryPanel::createHead(QVBoxLayout &layout)
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(kPanelMargin, 0, kPanelMargin - 4, 0);
    head->addWidget(m_chooser);
    layout.addLayout(head);
    auto *given = new QHBoxLayout(m_given);
    given->setContentsMargins(kPanelMargin, 0, kPanelMargin, 0);
    auto *duplicate = translated(new QPushButton(m_given), [](auto *it) { it->setText(tr("Duplicate to edit")); });
    translated(duplicate,
               [](auto *it) { it->setToolTip(tr("This story comes with the timeline; your copy can be changed")); });
    given->addWidget(duplicate, 1);
    connect(duplicate, &QPushButton::clicked, m_chooser, &StoryChooser::duplicate);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(kPanelMargin, 4, kPanelMargin, 4);
    layout.addWidget(m_given);
    layout.addWidget(m_hint);
}

void StoryPanel::createButtons(QVBoxLayout &layout)
{
    m_add = translated(new QPushButton(m_content), [](auto *it) { it->setText(tr("Add step")); });
    translated(m_add,
               [](auto *it) { it->setToolTip(tr("Add what the window shows now as a step after the current one")); });
    m_update = translated(new QPushButton(m_content), [](auto *it) { it->setText(tr("Update")); });
    translated(m_update, [](auto *it) { it->setToolTip(tr("The current step shows what the window shows now")); });
    m_duplicate = new IconButton(
        IconButton::Sign::Duplicate, [] { return tr("Duplicate the step"); }, m_content);
    m_remove = new IconButton(
        IconButton::Sign::Delete, [] { return tr("Delete the step"); }, m_content);
    m_up = new IconButton(
        IconButton::Sign::Up, [] { return tr("Move the step up (Alt+↑)"); }, m_content);
    m_down = new IconButton(
        IconButton::Sign::Down, [] { return tr("Move the step down (Alt+↓)"); }, m_content);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(kPanelMargin, 0, kPanelMargin - 4, 0);
    row->setSpacing(4);
    row->addWidget(m_add);
    row->addWidget(m_update);
    row->addStretch(1);
    for (IconButton *button : {m_up, m_down, m_duplicate, m_remove})
        row->addWidget(button);
    layout.addLayout(row);
    connect(m_add, &QPushButton::clicked, this, &StoryPanel::addStep);
    connect(m_update, &QPushButton::clicked, this, &StoryPanel::updateStep);
    connect(m_duplicate, &IconButton::clicked, this, &StoryPanel::duplicateStep);
    connect(m_remove, &IconButton::clicked, this, [this] { removeStep(m_steps->currentIndex().row()); });
    const auto moveBy = [this](int by) {
        const int row = m_steps->currentIndex().row();
        moveStep(row, row + by);
    };
    connect(m_up, &IconButton::clicked, this, [moveBy] { moveBy(-1); });
    connect(m_down, &IconButton::clicked, this, [moveBy] { moveBy(1); });
}

void StoryPanel::createFoot(QVBoxLayout &layout)
{
    m_present = translated(new QPushButton(m_content), [](auto *it) { it->setText(tr("Present")); });
    m_export = translated(new QPushButton(m_content), [](auto *it) { it->setText(tr("Export…")); });
    auto *row = new QHBoxLayout;
    row->setContentsMargins(kPanelMargin, 2, kPanelMargin, 0);
    row->setSpacing(6);
    row->addWidget(m_present, 1);
    row->addWidget(m_export, 1);
    layout.addLayout(row);
    const auto present = [this] {
        if (story())
            Q_EMIT presentRequested(*story(), step().value_or(0));
    };
    const auto exported = [this] {
        if (story())
            Q_EMIT exportRequested(*story());
    };
    connect(m_present, &QPushButton::clicked, this, present);
    connect(m_export, &QPushButton::clicked, this, exported);
    connect(m_chooser, &StoryChooser::presentRequested, this, present);
    connect(m_chooser, &StoryChooser::exportRequested, this, exported);
}

void StoryPanel::connectParts()
{
    connect(m_chooser, &StoryChooser::storyChosen, this, &StoryPanel::takeStory);
    connect(m_chooser, &StoryChooser::removed, this, &StoryPanel::removed);
    connect(m_steps, &ReorderList::chosen, this, &StoryPanel::goTo);
    connect(m_steps, &ReorderList::currentRowChanged, this, &StoryPanel::adapt);
    connect(m_steps, &ReorderList::moveRequested, this, &StoryPanel::moveStep);
    connect(m_steps, &ReorderList::removeRequested, this, &StoryPanel::removeStep);
    connect(m_steps, &ReorderList::undoRequested, &m_library, &ViewLibraryModel::undo);
    connect(m_steps, &ReorderList::redoRequested, &m_library, &ViewLibraryModel::redo);
    connect(&m_library, &ViewLibraryModel::storiesChanged, this, &StoryPanel::adapt);
}

void StoryPanel::setLook(const Style &style)
{
    setPalette(style.palette());
    setFont(style.font);
    m_chooser->setLook(style);
    m_steps->setLook(style);
    m_editor->setLook(style);
    for (IconButton *button : {m_duplicate, m_remove, m_up, m_down})
        button->setLook(style);
    m_hint->setFont(style.small);
    QPalette muted = style.palette();
    muted.setColor(QPalette::WindowText, style.muted);
    m_hint->setPalette(muted);
}

std::optional<std::size_t> StoryPanel::story() const
{
    return m_chooser->story();
}

std::optional<std::size_t> StoryPanel::step() const
{
    const int row = m_steps->currentIndex().row();
    return row < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(row));
}

bool StoryPanel::isOwn() const
{
    return story() && m_library.canEditStory(*story());
}

void StoryPanel::choose(std::size_t story, std::size_t step)
{
    m_chooser->choose(story);
    setCurrent(step);
}

void StoryPanel::setCurrent(std::size_t step)
{
    m_steps->setCurrentIndex(m_model->index(static_cast<int>(step)));
}

void StoryPanel::takeStory()
{
    m_model->setStory(story());
    if (m_model->rowCount() > 0)
        setCurrent(0);
    adapt();
}

void StoryPanel::adapt()
{
    const bool own = isOwn();
    const bool hasStep = story() && step() && m_library.hasStep(*story(), *step());
    const int row = m_steps->currentIndex().row();
    m_given->setVisible(story() && !own);
    m_hint->setVisible(m_model->rowCount() == 0);
    m_hint->setText(story() ? tr("No steps yet. Show in the window what the audience should see, and add it.")
                            : tr("A story leads through the timeline step by step. Show in the window what the "
                                 "audience should see first, and add it."));
    m_add->setEnabled(own || !story());
    m_update->setEnabled(own && hasStep);
    m_duplicate->setEnabled(own && hasStep);
    m_remove->setEnabled(own && hasStep);
    m_up->setEnabled(own && hasStep && row > 0);
    m_down->setEnabled(own && hasStep && row + 1 < m_model->rowCount());
    m_present->setEnabled(m_model->rowCount() > 0);
    m_export->setEnabled(m_model->rowCount() > 0);
    m_editor->setStep(story(), hasStep ? step() : std::nullopt);
}

void StoryPanel::goTo(int row)
{
    if (!story() || !m_library.hasStep(*story(), static_cast<std::size_t>(row)))
        return;
    const StoryStep step = m_library.story(*story()).steps[static_cast<std::size_t>(row)];
    m_viewController.goTo(step.view, step.event);
}

/// The event's title, otherwise the range in words; in both languages for a bilingual story.
Text StoryPanel::suggestedTitle() const
{
    Text title;
    if (m_state.current()) {
        title = m_state.store()->record(*m_state.current()).title;
    } else {
        title.en = Words(Language::English).range(m_state.range()).toStdString();
        title.fr = Words(Language::French).range(m_state.range()).toStdString();
    }
    const Text &name = m_library.story(*story()).name;
    if (name.en.empty() || name.fr.empty())
        return {title.in(m_state.language()), {}, {}};
    return title;
}

void StoryPanel::addStep()
{
    if (!isOwn())
        m_chooser->choose(m_library.addStory());
    StoryStep added;
    added.title = suggestedTitle();
    added.view = m_viewController.take();
    if (m_state.current())
        added.event = std::string(m_state.store()->id(*m_state.current()));
    setCurrent(m_library.insertStep(*story(), step() ? *step() + 1 : 0, std::move(added)));
}

void StoryPanel::updateStep()
{
    if (story() && step())
        m_library.replaceStepView(*story(), *step(), m_viewController.take());
}

void StoryPanel::duplicateStep()
{
    if (!story() || !step())
        return;
    const std::size_t at = *step();
    m_library.duplicateStep(*story(), at);
    setCurrent(at + 1);
}

void StoryPanel::removeStep(int row)
{
    if (!isOwn() || row < 0)
        return;
    const QString title = m_model->index(row).data().toString();
    m_library.removeStep(*story(), static_cast<std::size_t>(row));
    Q_EMIT removed(title);
}

void StoryPanel::moveStep(int from, int to)
{
    if (!isOwn() || from < 0 || to < 0 || to >= m_model->rowCount())
        return;
    m_library.moveStep(*story(), static_cast<std::size_t>(from), static_cast<std::size_t>(to));
    setCurrent(static_cast<std::size_t>(to));
}

} // namespace timeloupe
