// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontokens.h"

#include <bit>
#include <functional>

namespace timeloupe {

JsonTokenBlock *JsonTokenChannel::emptyBlock()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_stopped || m_pushed - m_taken < kBlocks - 1; });
    if (m_stopped)
        return nullptr;
    JsonTokenBlock &block = m_blocks[m_pushed % kBlocks];
    block.count = 0;
    block.texts.clear();
    return &block;
}

void JsonTokenChannel::push()
{
    const std::lock_guard lock(m_mutex);
    ++m_pushed;
    m_changed.notify_one();
}

void JsonTokenChannel::finish()
{
    const std::lock_guard lock(m_mutex);
    m_finished = true;
    m_changed.notify_one();
}

const JsonTokenBlock *JsonTokenChannel::next()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_finished || m_pushed > m_taken; });
    if (m_pushed == m_taken)
        return nullptr;
    m_changed.notify_one();
    return &m_blocks[m_taken++ % kBlocks];
}

void JsonTokenChannel::stop()
{
    const std::lock_guard lock(m_mutex);
    m_stopped = true;
    m_changed.notify_one();
}

bool JsonTokenWriter::write(const JsonToken &token)
{
    if (m_block == nullptr)
        return false;
    m_block->tokens[m_block->count++] = token;
    if (m_block->count < m_block->tokens.size())
        return true;
    m_channel.push();
    m_block = m_channel.emptyBlock();
    return m_block != nullptr;
}

bool JsonTokenWriter::text(JsonToken::Kind kind, std::string_view text, std::size_t end)
{
    const std::less_equal<const char *> notAfter;
    const bool isInJson = notAfter(m_json.data(), text.data()) && notAfter(text.data(), m_json.data() + m_json.size());
    if (!isInJson && m_block != nullptr)
        text = m_block->texts.emplace_back(text);
    return write(
        {end, reinterpret_cast<std::uintptr_t>(text.data()), text.size(), static_cast<std::uint8_t>(kind), JsonString});
}

bool JsonTokenWriter::key(std::string_view name, std::size_t end)
{
    return text(JsonToken::Kind::Key, name, end);
}

bool JsonTokenWriter::scalar(JsonType type, double number, std::string_view string, std::size_t end)
{
    if (type == JsonString)
        return text(JsonToken::Kind::Scalar, string, end);
    return write(
        {end, std::bit_cast<std::uint64_t>(number), 0, static_cast<std::uint8_t>(JsonToken::Kind::Scalar), type});
}

bool JsonTokenWriter::open(JsonType type, std::size_t end)
{
    return write({end, 0, 0, static_cast<std::uint8_t>(JsonToken::Kind::Open), type});
}

bool JsonTokenWriter::close(std::size_t end)
{
    return write({end, 0, 0, static_cast<std::uint8_t>(JsonToken::Kind::Close), JsonNull});
}

void JsonTokenWriter::finish()
{
    if (m_block != nullptr)
        m_channel.push();
    m_channel.finish();
}

bool replay(const JsonTokenBlock &block, JsonSink &sink)
{
    for (std::size_t i = 0; i < block.count; ++i) {
        const JsonToken &token = block.tokens[i];
        const auto type = static_cast<JsonType>(token.type);
        const auto text = [&token] {
            return std::string_view(reinterpret_cast<const char *>(token.value), token.size);
        };
        bool goesOn = false;
        switch (static_cast<JsonToken::Kind>(token.kind)) {
        case JsonToken::Kind::Key:
            goesOn = sink.key(text(), token.end);
            break;
        case JsonToken::Kind::Scalar:
            goesOn = type == JsonString ? sink.scalar(type, 0, text(), token.end)
                                        : sink.scalar(type, std::bit_cast<double>(token.value), {}, token.end);
            break;
        case JsonToken::Kind::Open:
            goesOn = sink.open(type, token.end);
            break;
        case JsonToken::Kind::Close:
            goesOn = sink.close(token.end);
            break;
        }
        if (!goesOn)
            return false;
    }
    return true;
}

} // namespace timeloupe
