// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/base/format.h"
#include "model/formats/json/jsonrecords.h"
#include "model/formats/json/syntax/jsonparser.h"

#include <string>
#include <vector>

namespace timeloupe {

/// The state machine between a JSON parser's events and the records: which object is open, which member comes, is
/// its type right. Members that the format does not know are cut out of the text as they stand.
/// When it wants to stop, the error is in the findings.
class JsonIntake final : public JsonSink
{
public:
    /// Deeper is no timeline; it is refused before it costs memory.
    static constexpr std::size_t kMaxDepth = 100;

    /// `begin` to `end` is what it will be given of the text: for progress.
    JsonIntake(JsonGathered &gathered, const Progress &progress, std::size_t begin, std::size_t end);

    /// One object of a file of lines comes next, from offset `begin` on: an event (of Events or SimpleEvents), or the
    /// header.
    void beginLine(JsonContext context, std::size_t begin);
    /// The lines that come are said to be of one kind without being looked at: it stops at what is not.
    void assumeKind(JsonContext context) { m_assumedKind = context; }
    /// It stopped at a member that an event of the other kind has.
    [[nodiscard]] bool isOfOtherKind() const { return m_isOfOtherKind; }

    bool key(std::string_view name, std::size_t end) override;
    bool scalar(JsonType type, double number, std::string_view text, std::size_t end) override;
    bool open(JsonType type, std::size_t end) override;
    bool close(std::size_t end) override;
    /// The whole text has been read, by this one and by others whose findings were added.
    bool finish();

private:
    struct Frame
    {
        JsonContext context = JsonContext::Top;
        const JsonShape *shape = nullptr; ///< of the context
        std::string_view name;            ///< of the parent's member that it is
        std::size_t before = 0;           ///< it follows this offset
        std::size_t guess = 0;            ///< the rule that probably comes next
        std::uint32_t seen = 0;           ///< bit i: the member of rule i was there
        std::size_t count = 0;            ///< elements, of an array
    };
    void moveTo(std::size_t end);
    bool openTop(JsonType type);
    void pushFrame(JsonContext context, std::string_view name);
    /// The rule for the value that comes; nullptr: unknown member.
    const JsonRule *nextRule();
    bool unknownKey(std::string_view name);
    /// Always false: it says the error.
    bool wrongType(const JsonRule &rule, JsonType type);
    bool checkRequired(const Frame &frame);
    void keep(std::string_view name, std::size_t before, std::size_t end);
    void keepRelation(const Frame &frame, std::size_t end);
    [[nodiscard]] std::string pathTo(std::size_t record, std::string_view name) const;
    bool report();

    JsonGathered &m_gathered;
    JsonRecords m_records;
    Progress m_progress;
    std::vector<Frame> m_frames;
    const JsonRule *m_rule = nullptr; ///< of the member whose value comes
    std::string m_unknownName;        ///< the same, when there is no rule
    std::size_t m_skipDepth = 0;      ///< objects and arrays open inside an unknown member
    std::size_t m_skipBefore = 0;
    std::size_t m_before = 0; ///< end of the token before the current one
    std::size_t m_end = 0;    ///< end of the current token
    std::size_t m_textBegin;
    std::size_t m_textEnd;
    std::size_t m_nextReport = 0;
    bool m_inLines = false; ///< each object that is given is a line
    std::optional<JsonContext> m_assumedKind;
    bool m_isOfOtherKind = false;
};

} // namespace timeloupe
