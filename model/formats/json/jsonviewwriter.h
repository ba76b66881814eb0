// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/story.h"
#include "model/formats/json/jsonrecordwriter.h"

#include <vector>

namespace timeloupe {

/// Writes saved views and stories. Defaults are omitted.
class JsonViewWriter : public JsonRecordWriter
{
public:
    using JsonRecordWriter::JsonRecordWriter;

    void view(const SavedView &view);
    void story(const Story &story);

private:
    void step(const StoryStep &step);
    void viewMembers(const SavedView &view);
};

/// Writes the array as the current value.
void writeViews(JsonOutput &out, const std::vector<SavedView> &views);
void writeStories(JsonOutput &out, const std::vector<Story> &stories);

} // namespace timeloupe
