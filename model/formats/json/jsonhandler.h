// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/base/format.h"
#include "model/formats/json/jsonrecords.h"
#include "model/formats/json/syntax/jsonparser.h"

#include <string>
#include <vector>

namespace timeloupe {

/// State machine from JSON tokens to records: tracks the open objects, the current member and its expected type.
/// Unknown members are copied from the text unchanged. It stops at an error, which is in the findings.
class JsonHandler final : public JsonSink
{
public:
    /// Maximum nesting depth; deeper input is rejected before it costs memory.
    static constexpr std::size_t kMaxDepth = 100;

    /// `begin` to `end` is the range of the text to be read, for progress.
    JsonHandler(JsonReadContext &readContext, const Progress &progress, std::size_t begin, std::size_t end);

    /// Starts one line of JSON Lines at offset `begin`: an event (of Events or SimpleEvents), or the header.
    void beginLine(JsonContext context, std::size_t begin);
    /// Assumes the kind of all further lines without inspecting them; stops at a line of another kind.
    void assumeKind(JsonContext context) { m_assumedKind = context; }
    /// It stopped at a member of an event of the other kind.
    [[nodiscard]] bool hasOtherKind() const { return m_hasOtherKind; }

    bool key(std::string_view name, std::size_t end) override;
    bool scalar(JsonType type, double number, std::string_view text, std::size_t end) override;
    bool open(JsonType type, std::size_t end) override;
    bool close(std::size_t end) override;
    /// Ends reading, after this and all other parts were appended.
    bool finish();

private:
    struct Frame
    {
        JsonContext context = JsonContext::Top;
        const JsonShape *shape = nullptr; ///< of the context
        std::string_view name;            ///< name of the parent's member
        std::size_t before = 0;           ///< offset before the token
        std::size_t guess = 0;            ///< index of the probable next rule
        std::uint32_t seen = 0;           ///< bit i: the member of rule i was there
        std::size_t count = 0;            ///< elements, of an array
    };
    void moveTo(std::size_t end);
    bool openTop(JsonType type);
    void pushFrame(JsonContext context, std::string_view name);
    /// The rule for the next value; nullptr: unknown member.
    const JsonRule *nextRule();
    bool unknownKey(std::string_view name);
    /// Reports the error and returns false.
    bool wrongType(const JsonRule &rule, JsonType type);
    bool checkRequired(const Frame &frame);
    void keep(std::string_view name, std::size_t before, std::size_t end);
    void keepRelation(const Frame &frame, std::size_t end);
    [[nodiscard]] std::string pathTo(std::size_t record, std::string_view name) const;
    bool report();

    JsonReadContext &m_readContext;
    JsonRecords m_records;
    Progress m_progress;
    std::vector<Frame> m_frames;
    const JsonRule *m_rule = nullptr; ///< rule of the current member
    std::string m_unknownName;        ///< name of the current member without a rule
    std::size_t m_skipDepth = 0;      ///< objects and arrays open inside an unknown member
    std::size_t m_skipBefore = 0;
    std::size_t m_before = 0; ///< end of the token before the current one
    std::size_t m_end = 0;    ///< end of the current token
    std::size_t m_textBegin;
    std::size_t m_textEnd;
    std::size_t m_nextReport = 0;
    bool m_inLines = false; ///< each object that is given is a line
    std::optional<JsonContext> m_assumedKind;
    bool m_hasOtherKind = false;
};

} // namespace timeloupe
