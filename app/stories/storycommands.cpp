// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stories/storycommands.h"

#include "app/common/actions.h"
#include "app/stories/presentation.h"
#include "app/stories/storyexport.h"
#include "app/stories/viewcommands.h"
#include "views/story/storypanel.h"

#include <QAction>

namespace timeloupe {

StoryCommands::StoryCommands(ViewState &state, ViewCommands &views, QWidget &window)
    : m_state(state), m_views(views), m_window(window)
{
    connect(&views, &ViewCommands::presentRequested, this, &StoryCommands::present);
    connect(&views, &ViewCommands::exportRequested, this, &StoryCommands::exportStory);
}

StoryCommands::~StoryCommands() = default;

void StoryCommands::connectTo(const Actions &actions, StoryPanel &panel)
{
    m_panel = &panel;
    connect(actions.present, &QAction::triggered, this, [this] {
        if (const auto story = currentOrFirstStory())
            present(*story, 0);
    });
    connect(actions.presentFromStep, &QAction::triggered, this, [this] {
        if (const auto story = currentOrFirstStory())
            present(*story, m_panel->story() == story ? m_panel->step().value_or(0) : 0);
    });
    connect(actions.exportStory, &QAction::triggered, this, [this] {
        if (const auto story = currentOrFirstStory())
            exportStory(*story);
    });
}

std::optional<std::size_t> StoryCommands::currentOrFirstStory()
{
    if (m_panel != nullptr && m_panel->story())
        return m_panel->story();
    if (m_views.library().storyCount() > 0)
        return 0;
    Q_EMIT said(tr("There is no story yet. Story ▸ Add What Is Shown as a Step begins one."));
    return std::nullopt;
}

StorySnapshot StoryCommands::storySnapshot(std::size_t story) const
{
    return {m_state.store(), m_state.storeName(), m_views.library().story(story), m_state.language()};
}

void StoryCommands::present(std::size_t story, std::size_t step)
{
    if (m_presentation || story >= m_views.library().storyCount())
        return;
    if (m_views.library().story(story).steps.empty()) {
        Q_EMIT said(tr("This story has no steps yet."));
        return;
    }
    const Theme theme = m_style.theme == Theme::Dark ? Theme::Dark : Theme::Light;
    m_presentation =
        std::make_unique<Presentation>(std::make_shared<const StorySnapshot>(storySnapshot(story)), theme, &m_window);
    connect(
        m_presentation.get(), &Presentation::finished, this,
        [this, story](int last) {
            m_presentation.release()->deleteLater();
            showLastStep(story, last);
        },
        Qt::QueuedConnection);
    m_presentation->start(static_cast<int>(step));
}

void StoryCommands::showLastStep(std::size_t story, int step)
{
    const ViewLibraryModel &library = m_views.library();
    const auto at = static_cast<std::size_t>(std::max(0, step));
    if (!library.hasStep(story, at))
        return;
    if (m_panel != nullptr)
        m_panel->choose(story, at);
    const StoryStep &last = library.story(story).steps[at];
    m_views.viewController().goTo(last.view, last.event);
}

void StoryCommands::exportStory(std::size_t story)
{
    if (story >= m_views.library().storyCount())
        return;
    if (m_export) { // one export at a time
        m_export->raise();
        m_export->activateWindow();
        return;
    }
    m_export = new StoryExport(storySnapshot(story), m_style, &m_window);
    m_export->setAttribute(Qt::WA_DeleteOnClose);
    m_export->open();
}

Presentation *StoryCommands::presentation() const
{
    return m_presentation.get();
}

} // namespace timeloupe
