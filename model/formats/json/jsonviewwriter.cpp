// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/json/jsonviewwriter.h"

#include "model/formats/json/viewkeywords.h"

namespace timeloupe {

void JsonViewWriter::viewMembers(const SavedView &view)
{
    if (view.range && !view.range->contains(TimeRange{kInstantMin, kInstantMax}))
        string(m_root, "range", rangeText(*view.range));
    if (!view.filter.empty())
        string(m_root, "filter", view.filter);
    if (!view.selection.empty())
        strings("selection", view.selection);
    if (!view.panels.empty())
        strings("panels", view.panels);
    if (!view.folds)
        boolean("folds", false);
    if (view.lanes != LaneOrder::File)
        string(m_root, "lanes", keyword(view.lanes));
    if (view.othersOpen)
        boolean("others", true);
    unknownMembers();
}

void JsonViewWriter::view(const SavedView &view)
{
    m_out.beginObject();
    textMember("name", view.name);
    viewMembers(view);
    m_out.endObject();
}

void JsonViewWriter::story(const Story &story)
{
    m_out.beginObject();
    textMember("name", story.name);
    optionalText("summary", story.summary);
    m_out.key("steps");
    m_out.beginArray();
    for (const StoryStep &step : story.steps)
        JsonViewWriter(m_out, step.unknown).step(step);
    m_out.endArray();
    unknownMembers();
    m_out.endObject();
}

void JsonViewWriter::step(const StoryStep &step)
{
    m_out.beginObject();
    optionalText("title", step.title);
    optionalText("caption", step.caption);
    optionalText("notes", step.notes);
    if (step.event)
        string(m_root, "event", *step.event);
    if (!(step.view == SavedView())) {
        m_out.key("view");
        m_out.beginObject();
        JsonViewWriter(m_out, step.view.unknown).viewMembers(step.view);
        m_out.endObject();
    }
    unknownMembers();
    m_out.endObject();
}

void writeViews(JsonOutput &out, const std::vector<SavedView> &views)
{
    out.beginArray();
    for (const SavedView &view : views)
        JsonViewWriter(out, view.unknown).view(view);
    out.endArray();
}

void writeStories(JsonOutput &out, const std::vector<Story> &stories)
{
    out.beginArray();
    for (const Story &story : stories)
        JsonViewWriter(out, story.unknown).story(story);
    out.endArray();
}

} // namespace timeloupe
