// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/json/jsongathered.h"

namespace timeloupe {

/// Reads the saved views and stories of a file.
class JsonViewReader
{
public:
    explicit JsonViewReader(JsonGathered &gathered) : m_gathered(gathered) {}

    /// Whether the object or array belongs to views and stories.
    static bool owns(JsonContext context) { return context >= JsonContext::Views && context <= JsonContext::StepView; }

    void begin(JsonContext context);
    /// The text that member `member` of `context` fills.
    Text &text(JsonContext context, JsonMember member);
    JsonTaken value(JsonContext context, JsonMember member, const JsonScalar &scalar);
    [[nodiscard]] UnknownMembers &unknownMembers(JsonContext record);
    /// Sets the source text of the ending view or story.
    void setSource(JsonContext context, std::string_view text);
    /// Passes views and stories to the builder.
    void finish();

private:
    JsonTaken viewValue(JsonMember member, const JsonScalar &scalar);
    JsonTaken range(const JsonScalar &scalar);
    JsonTaken filter(const JsonScalar &scalar);
    JsonTaken lanes(const JsonScalar &scalar);
    JsonTaken panel(const JsonScalar &scalar);
    void mention(const JsonScalar &scalar);
    void warn(const JsonScalar &scalar, const QString &message);
    StoryStep &step() { return m_stories.back().steps.back(); }

    JsonGathered &m_gathered;
    std::vector<SavedView> m_views;
    std::vector<Story> m_stories;
    SavedView *m_view = nullptr; ///< the current view
};

} // namespace timeloupe
