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
    connect(&views, &ViewCommands::presentAsked, this, &StoryCommands::present);
    connect(&views, &ViewCommands::exportAsked, this, &StoryCommands::exportStory);
}

StoryCommands::~StoryCommands() = default;

void StoryCommands::connectTo(const Actions &actions, StoryPanel &panel)
{
    m_panel = &panel;
    connect(actions.present, &QAction::triggered, this, [this] {
        if (const auto story = storyAtHand())
            present(*story, 0);
    });
    connect(actions.presentFromStep, &QAction::triggered, this, [this] {
        if (const auto story = storyAtHand())
            present(*story, m_panel->story() == story ? m_panel->step().value_or(0) : 0);
    });
    connect(actions.exportStory, &QAction::triggered, this, [this] {
        if (const auto story = storyAtHand())
            exportStory(*story);
    });
}

std::optional<std::size_t> StoryCommands::storyAtHand()
{
    if (m_panel != nullptr && m_panel->story())
        return m_panel->story();
    if (m_views.book().storyCount() > 0)
        return 0;
    Q_EMIT said(tr("There is no story yet. Story ▸ Add What Is Shown as a Step begins one."));
    return std::nullopt;
}

ToldStory StoryCommands::told(std::size_t story) const
{
    return {m_state.store(), m_state.storeName(), m_views.book().story(story), m_state.language()};
}

void StoryCommands::present(std::size_t story, std::size_t step)
{
    if (m_presentation || story >= m_views.book().storyCount())
        return;
    if (m_views.book().story(story).steps.empty()) {
        Q_EMIT said(tr("This story has no steps yet."));
        return;
    }
    const Theme theme = m_style.theme == Theme::Dark ? Theme::Dark : Theme::Light;
    m_presentation = std::make_unique<Presentation>(std::make_shared<const ToldStory>(told(story)), theme, &m_window);
    connect(
        m_presentation.get(), &Presentation::finished, this,
        [this, story](int last) {
            m_presentation.release()->deleteLater();
            showWhereItStopped(story, last);
        },
        Qt::QueuedConnection);
    m_presentation->start(static_cast<int>(step));
}

void StoryCommands::showWhereItStopped(std::size_t story, int step)
{
    const ViewBook &book = m_views.book();
    const auto at = static_cast<std::size_t>(std::max(0, step));
    if (!book.hasStep(story, at))
        return;
    if (m_panel != nullptr)
        m_panel->choose(story, at);
    const StoryStep &last = book.story(story).steps[at];
    m_views.desk().goTo(last.view, last.event);
}

void StoryCommands::exportStory(std::size_t story)
{
    if (story >= m_views.book().storyCount())
        return;
    if (m_export) { // one at a time; it may be busy
        m_export->raise();
        m_export->activateWindow();
        return;
    }
    m_export = new StoryExport(told(story), m_style, &m_window);
    m_export->setAttribute(Qt::WA_DeleteOnClose);
    m_export->open();
}

Presentation *StoryCommands::presentation() const
{
    return m_presentation.get();
}

StoryExport *StoryCommands::exportDialog() const
{
    return m_export;
}

} // namespace timeloupe
