// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/foldedtext.h"

#include "model/text/foldtable.h"

#include <algorithm>

namespace timeloupe {

namespace {

bool isPlain(char c)
{
    return static_cast<unsigned char>(c) < 0x80;
}

bool isAscii(std::string_view text)
{
    unsigned char bits = 0;
    for (const char c : text)
        bits |= static_cast<unsigned char>(c);
    return bits < 0x80;
}

/// Returns false, leaving `to` unchanged, when a character is not in the table.
bool appendKnown(std::string_view text, std::vector<char> &to)
{
    const FoldTable &table = FoldTable::instance();
    const std::size_t before = to.size();
    const char *const end = text.data() + text.size();
    for (const char *at = text.data(); at < end;) {
        const char *const stop = std::find_if_not(at, end, isPlain);
        const auto size = static_cast<std::ptrdiff_t>(to.size());
        to.resize(to.size() + static_cast<std::size_t>(stop - at));
        std::transform(at, stop, to.begin() + size, foldedAscii);
        at = stop;
        if (at == end)
            break;
        const std::optional<std::string_view> letter = table.next(at, end);
        if (!letter) {
            to.resize(before);
            return false;
        }
        to.insert(to.end(), letter->begin(), letter->end());
    }
    return true;
}

} // namespace

std::string folded(std::string_view text)
{
    if (!isAscii(text)) {
        std::vector<char> plain;
        // Building the table costs more than folding thousands of names.
        const bool isKnown = FoldTable::isMade() && appendKnown(text, plain);
        return isKnown ? std::string(plain.begin(), plain.end()) : foldedUnicode(text);
    }
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), foldedAscii);
    return result;
}

void appendFolded(std::string_view text, std::vector<char> &to)
{
    if (isAscii(text)) {
        const auto at = static_cast<std::ptrdiff_t>(to.size());
        to.resize(to.size() + text.size());
        std::transform(text.begin(), text.end(), to.begin() + at, foldedAscii);
        return;
    }
    if (appendKnown(text, to))
        return;
    const std::string plain = foldedUnicode(text);
    to.insert(to.end(), plain.begin(), plain.end());
}

} // namespace timeloupe
