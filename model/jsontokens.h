// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonparser.h"

#include <array>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>

namespace timeloupe {

/// One event of a JSON parser, in 24 bytes.
struct JsonToken
{
    enum class Kind : std::uint8_t { Key, Scalar, Open, Close };

    std::uint64_t end;       ///< offset just after the token
    std::uint64_t value;     ///< where the text begins; of other scalars the bits of a double
    std::uint64_t size : 48; ///< of the text
    std::uint64_t kind : 8;  ///< of Kind
    std::uint64_t type : 8;  ///< of JsonType: of what is opened, or of the scalar
};

/// Some tokens, and those of their texts that do not stand in the JSON text as they are.
struct JsonTokenBlock
{
    std::array<JsonToken, 2048> tokens;
    std::size_t count = 0;
    std::deque<std::string> texts;
};

/// Hands blocks of tokens from the thread that parses to the one that makes events of them; a few at a time, so that
/// neither runs away.
class JsonTokenChannel
{
public:
    // The parser's side.

    /// An empty block; waits for it. nullptr: nobody wants more.
    JsonTokenBlock *emptyBlock();
    /// The block that emptyBlock() gave last is full.
    void push();
    /// There is no more.
    void finish();

    // The other side.

    /// The next block; waits for it, and has the one before emptied. nullptr: there is no more.
    const JsonTokenBlock *next();
    /// No more are wanted.
    void stop();

private:
    static constexpr std::size_t kBlocks = 8;

    std::array<JsonTokenBlock, kBlocks> m_blocks;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::size_t m_pushed = 0;
    std::size_t m_taken = 0; ///< the last of them is still being read
    bool m_finished = false;
    bool m_stopped = false;
};

/// Puts tokens into a channel.
class JsonTokenWriter final : public JsonSink
{
public:
    JsonTokenWriter(std::string_view json, JsonTokenChannel &channel) : m_json(json), m_channel(channel) {}

    bool key(std::string_view name, std::size_t end) override;
    bool scalar(JsonType type, double number, std::string_view string, std::size_t end) override;
    bool open(JsonType type, std::size_t end) override;
    bool close(std::size_t end) override;
    /// Puts away what is left.
    void finish();

private:
    bool text(JsonToken::Kind kind, std::string_view text, std::size_t end);
    bool write(const JsonToken &token);

    std::string_view m_json;
    JsonTokenChannel &m_channel;
    JsonTokenBlock *m_block = m_channel.emptyBlock(); ///< nullptr: stopped
};

/// Gives the tokens to a sink. False: it did not want to go on.
bool replay(const JsonTokenBlock &block, JsonSink &sink);

} // namespace timeloupe
