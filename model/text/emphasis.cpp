// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/emphasis.h"

namespace timeloupe {

namespace {

constexpr QChar kStar = u'*';

bool isWord(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() && (text[at].isLetterOrNumber() || text[at].isSurrogate());
}

/// Neither a space nor a star.
bool isSolid(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() && !text[at].isSpace() && text[at] != kStar;
}

bool isStar(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() && text[at] == kStar;
}

bool opens(QStringView text, qsizetype at)
{
    return isSolid(text, at + 1) && !isWord(text, at - 1) && !isStar(text, at - 1);
}

/// The closing star for the opening star at `at`; −1 when there is none.
qsizetype partner(QStringView text, qsizetype at)
{
    for (qsizetype i = at + 2; i < text.size() && text[i] != u'\n'; ++i) {
        if (text[i] == kStar && isSolid(text, i - 1) && !isWord(text, i + 1) && !isStar(text, i + 1))
            return i;
    }
    return -1;
}

} // namespace

std::vector<EmphasisRun> emphasisRuns(const QString &text)
{
    std::vector<EmphasisRun> runs;
    const auto add = [&](qsizetype from, qsizetype to, bool strong) {
        if (to > from)
            runs.push_back({text.mid(from, to - from), strong});
    };
    qsizetype from = 0;
    qsizetype alone = 0; // no star before it has a closing partner on this line
    for (qsizetype i = text.indexOf(kStar); i >= 0; i = text.indexOf(kStar, i + 1)) {
        if (i < alone || !opens(text, i))
            continue;
        const qsizetype end = partner(text, i);
        if (end < 0) {
            const qsizetype lineEnd = text.indexOf(u'\n', i);
            alone = lineEnd < 0 ? text.size() : lineEnd;
            continue;
        }
        add(from, i, false);
        add(i + 1, end, true);
        from = end + 1;
        i = end;
    }
    add(from, text.size(), false);
    return runs;
}

QString withoutEmphasis(const QString &text)
{
    QString plain;
    for (const EmphasisRun &run : emphasisRuns(text))
        plain += run.text;
    return plain;
}

} // namespace timeloupe
