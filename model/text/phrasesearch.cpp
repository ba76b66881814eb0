// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/phrasesearch.h"

#include <cstddef>
#include <vector>

namespace timeloupe {

namespace {

constexpr std::size_t kShort = 64; ///< bytes

/// The border of each prefix: its longest proper prefix that is also a suffix (Knuth, Morris, Pratt, 1977).
std::vector<std::size_t> borders(std::string_view phrase)
{
    std::vector<std::size_t> lengths(phrase.size());
    std::size_t length = 0;
    for (std::size_t i = 1; i < phrase.size(); ++i) {
        while (length > 0 && phrase[i] != phrase[length])
            length = lengths[length - 1];
        length += phrase[i] == phrase[length] ? 1 : 0;
        lengths[i] = length;
    }
    return lengths;
}

} // namespace

bool containsPhrase(std::string_view text, std::string_view phrase)
{
    if (phrase.size() > text.size())
        return false;
    if (phrase.size() <= kShort)
        return text.find(phrase) != std::string_view::npos;
    const std::vector<std::size_t> lengths = borders(phrase);
    std::size_t matched = 0;
    for (const char c : text) {
        while (matched > 0 && c != phrase[matched])
            matched = lengths[matched - 1];
        matched += c == phrase[matched] ? 1 : 0;
        if (matched == phrase.size())
            return true;
    }
    return false;
}

} // namespace timeloupe
