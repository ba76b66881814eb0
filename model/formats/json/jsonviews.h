// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/json/jsonreadcontext.h"

namespace timeloupe {

/// Reads the saved views and stories of a file.
class JsonViewReader
{
public:
    explicit JsonViewReader(JsonReadContext &readContext) : m_readContext(readContext) {}

    /// Whether the object or array belongs to views and stories.
    static bool owns(JsonContext context) { return context >= JsonContext::Views && context <= JsonContext::StepView; }

    void begin(JsonContext context);
    /// The text that member `member` of `context` fills.
    Text &text(JsonContext context, JsonMember member);
    JsonValueResult value(JsonContext context, JsonMember member, const JsonScalar &scalar);
    [[nodiscard]] UnknownMembers &unknownMembers(JsonContext record);
    /// Sets the source text of the ending view or story.
    void setSource(JsonContext context, std::string_view text);
    /// Passes views and stories to the builder.
    void finish();

private:
    JsonValueResult viewValue(JsonMember member, const JsonScalar &scalar);
    JsonValueResult range(const JsonScalar &scalar);
    JsonValueResult filter(const JsonScalar &scalar);
    JsonValueResult lanes(const JsonScalar &scalar);
    JsonValueResult panel(const JsonScalar &scalar);
    void mention(const JsonScalar &scalar);
    void warn(const JsonScalar &scalar, const QString &message);
    StoryStep &step() { return m_stories.back().steps.back(); }

    JsonReadContext &m_readContext;
    std::vector<SavedView> m_views;
    std::vector<Story> m_stories;
    SavedView *m_view = nullptr; ///< the current view
};

} // namespace timeloupe
