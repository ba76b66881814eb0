// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/json/jsonlinekind.h"

#include "model/formats/json/syntax/jsonparser.h"

#include <algorithm>
#include <functional>
#include <string>

namespace timeloupe {

namespace {

/// Records which members a line's object has.
class MemberSink final : public JsonSink
{
public:
    bool key(std::string_view name, std::size_t) override
    {
        hasDate |= m_depth == 1 && name == "date";
        hasStart |= m_depth == 1 && name == "start";
        hasVersion |= m_depth == 1 && name == "version";
        m_isFormat = m_depth == 1 && name == "format";
        hasFormat |= m_isFormat;
        return true;
    }
    bool scalar(JsonType, double, std::string_view text, std::size_t) override
    {
        isTimeloupe |= m_isFormat && text == "timeloupe";
        m_isFormat = false;
        return true;
    }
    bool open(JsonType, std::size_t) override
    {
        ++m_depth;
        m_isFormat = false;
        return m_depth < kMaxDepth;
    }
    bool close(std::size_t) override
    {
        --m_depth;
        return true;
    }

    bool hasDate = false;
    bool hasStart = false;
    bool hasVersion = false;
    bool hasFormat = false;
    bool isTimeloupe = false;

private:
    static constexpr int kMaxDepth = 100;

    int m_depth = 0;
    bool m_isFormat = false;
};

bool contains(std::string_view line, std::string_view member)
{
    const std::string quoted = '"' + std::string(member) + '"';
    const std::boyer_moore_horspool_searcher searcher(quoted.begin(), quoted.end());
    return std::search(line.begin(), line.end(), searcher) != line.end();
}

} // namespace

JsonContext JsonLineKinds::of(std::string_view line)
{
    const bool wasFirst = std::exchange(m_isFirst, false);
    if (!wasFirst && !contains(line, otherMember(m_last)))
        return m_last;
    MemberSink members;
    std::optional<JsonParseError> fault;
    parseJson(line, 0, JsonUnit::Line, members, fault);
    if (wasFirst && (members.isTimeloupe || (members.hasFormat && members.hasVersion)))
        return JsonContext::Header;
    m_last = members.hasStart && !members.hasDate ? JsonContext::SimpleEvents : JsonContext::Events;
    return m_last;
}

} // namespace timeloupe
