// SPDX-License-Identifier: GPL-3.0-or-later
#include "textindex.h"

#include "rowscan.h"

#include <algorithm>
#include <cstring>

namespace timeloupe {

namespace {

constexpr std::size_t kChunkRows = 65'536; // whole words of a RowSet
constexpr std::size_t kGroupRows = 32;

// Neither is ever in a folded text, so that no phrase is found across two.
constexpr char kRowEnd = '\0';
constexpr char kTextEnd = '\x01';

/// The rarer a character is in texts, the larger.
std::size_t rareness(char c)
{
    static constexpr std::string_view kByFrequency = " etaoinsrlcdupmhgbfyvwkxjqz-'.,0125346789$";
    return kByFrequency.find(c);
}

void appendText(std::string_view text, std::vector<char> &arena)
{
    if (text.empty())
        return;
    appendFolded(text, arena);
    arena.push_back(kTextEnd);
}

void appendText(const RareParts::TextView &text, std::vector<char> &arena)
{
    appendText(text.neutral, arena);
    appendText(text.en, arena);
    appendText(text.fr, arena);
}

} // namespace

/// What is searched, by the rarest of its characters first.
class TextIndex::Needle
{
public:
    explicit Needle(std::string_view text) : m_text(text)
    {
        const auto rarest =
            std::max_element(text.begin(), text.end(), [](char a, char b) { return rareness(a) < rareness(b); });
        m_anchor = static_cast<std::size_t>(rarest - text.begin());
    }

    /// Where it is first in [from, end); nullptr when it is not.
    [[nodiscard]] const char *findIn(const char *from, const char *end) const
    {
        while (static_cast<std::size_t>(end - from) >= m_text.size()) {
            const char *const first = from + m_anchor;
            const char *const last = end - (m_text.size() - 1 - m_anchor);
            const void *const anchor = std::memchr(first, m_text[m_anchor], static_cast<std::size_t>(last - first));
            if (anchor == nullptr)
                return nullptr;
            from = static_cast<const char *>(anchor) - m_anchor;
            if (std::memcmp(from, m_text.data(), m_text.size()) == 0)
                return from;
            ++from;
        }
        return nullptr;
    }

private:
    std::string_view m_text;
    std::size_t m_anchor = 0;
};

TextIndex::TextIndex(const EventStore &store) : m_store(&store)
{
    for (const Company &company : store.companies()) {
        std::string names = folded(company.name);
        for (const std::string &alias : company.aliases)
            names += kTextEnd + folded(alias);
        m_companies.push_back(std::move(names));
    }
    m_chunks.resize((store.size() + kChunkRows - 1) / kChunkRows);
    parallelFor(m_chunks.size(), 1, [&](std::size_t begin, std::size_t end) {
        for (std::size_t chunk = begin; chunk < end; ++chunk) {
            Chunk &made = m_chunks[chunk];
            const std::size_t last = std::min((chunk + 1) * kChunkRows, store.size());
            for (std::size_t row = chunk * kChunkRows; row < last; ++row) {
                if (row % kGroupRows == 0)
                    made.groups.push_back(made.arena.size());
                append(store, EventRow(row), made.arena);
            }
            made.arena.shrink_to_fit();
        }
    });
}

void TextIndex::append(const EventStore &store, EventRow row, std::vector<char> &arena)
{
    const std::string_view english = store.title(row, Language::English);
    const std::string_view french = store.title(row, Language::French);
    appendText(english, arena);
    if (french != english)
        appendText(french, arena);
    if (const std::optional<RareParts> rare = store.rareParts(row)) {
        appendText(rare->summary(), arena);
        for (const RareParts::PlaceView &place : rare->places())
            appendText(place.name, arena);
        for (const std::string_view tag : rare->tags())
            appendText(tag, arena);
    }
    arena.push_back(kRowEnd);
}

void TextIndex::search(const Chunk &chunk, const Needle &needle, std::uint64_t *words)
{
    const char *const begin = chunk.arena.data();
    const char *const end = begin + chunk.arena.size();
    std::size_t row = 0;
    const char *rowBegin = begin;
    for (const char *hit = needle.findIn(begin, end); hit != nullptr; hit = needle.findIn(rowBegin, end)) {
        const auto next = std::upper_bound(chunk.groups.begin() + static_cast<std::ptrdiff_t>(row / kGroupRows),
                                           chunk.groups.end(), static_cast<std::size_t>(hit - begin));
        const std::size_t group = static_cast<std::size_t>(next - chunk.groups.begin()) - 1;
        if (group > row / kGroupRows) {
            row = group * kGroupRows;
            rowBegin = begin + chunk.groups[group];
        }
        const auto rowEnd = [&] {
            return static_cast<const char *>(std::memchr(rowBegin, kRowEnd, static_cast<std::size_t>(end - rowBegin)));
        };
        const char *stop = rowEnd();
        for (; stop < hit; stop = rowEnd()) {
            rowBegin = stop + 1;
            ++row;
        }
        words[row / 64] |= std::uint64_t(1) << (row % 64);
        rowBegin = stop + 1;
        ++row;
    }
}

RowSet TextIndex::containing(std::string_view phrase, const std::atomic<bool> *cancelled) const
{
    const std::string plain = folded(phrase);
    if (plain.empty())
        return RowSet::all(m_store->size());
    std::vector<std::uint64_t> words((m_store->size() + 63) / 64);
    const Needle needle(plain);
    parallelFor(m_chunks.size(), 4, [&](std::size_t begin, std::size_t end) {
        for (std::size_t chunk = begin; chunk < end && !isCancelled(cancelled); ++chunk)
            search(m_chunks[chunk], needle, words.data() + chunk * kChunkRows / 64);
    });
    for (std::size_t lane = 0; lane < m_companies.size() && !isCancelled(cancelled); ++lane) {
        if (m_companies[lane].find(plain) == std::string::npos)
            continue;
        for (const std::uint32_t row : m_store->laneRows(lane))
            words[row / 64] |= std::uint64_t(1) << (row % 64);
    }
    return RowSet(std::move(words), m_store->size());
}

} // namespace timeloupe
