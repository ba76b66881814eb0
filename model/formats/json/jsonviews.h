// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/json/jsongathered.h"

namespace timeloupe {

/// Fills the saved views and stories of a file, one after the other.
class JsonViewReader
{
public:
    explicit JsonViewReader(JsonGathered &gathered) : m_gathered(gathered) {}

    /// The object or array is one of views and stories.
    static bool owns(JsonContext context) { return context >= JsonContext::Views && context <= JsonContext::StepView; }

    void begin(JsonContext context);
    /// The text that member `member` of `context` fills.
    Text &text(JsonContext context, JsonMember member);
    JsonTaken value(JsonContext context, JsonMember member, const JsonScalar &scalar);
    [[nodiscard]] UnknownMembers &unknownMembers(JsonContext record);
    /// The text of the view or story that ends.
    void setSource(JsonContext context, std::string_view text);
    /// Gives them to the builder.
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
    SavedView *m_view = nullptr; ///< the one that is being read
};

} // namespace timeloupe
