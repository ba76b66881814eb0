// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/emphasis.h"

namespace timeloupe {

namespace {

constexpr QChar kStar(u'*');

bool isInk(const QString &text, qsizetype at)
{
    return at >= 0 && at < text.size() && !text[at].isSpace() && text[at] != kStar;
}

/// The star that ends what the one at `open` begins; -1: it is only a star.
qsizetype closing(const QString &text, qsizetype open)
{
    for (qsizetype at = text.indexOf(kStar, open + 1); at >= 0; at = text.indexOf(kStar, at + 1)) {
        if (isInk(text, at - 1))
            return at;
    }
    return -1;
}

} // namespace

EmphasisedText emphasised(const QString &text)
{
    EmphasisedText result;
    bool isAlone = false; // whatever opens from here on is not closed
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool opens = text[at] == kStar && isInk(text, at + 1) && !isAlone;
        const qsizetype end = opens ? closing(text, at) : -1;
        isAlone = isAlone || (opens && end < 0);
        if (end < 0) {
            result.text += text[at];
            continue;
        }
        const QString inner = text.mid(at + 1, end - at - 1);
        result.strong.push_back({result.text.size(), inner.size()});
        result.text += inner;
        at = end;
    }
    return result;
}

} // namespace timeloupe
