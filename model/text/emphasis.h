// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace timeloupe {

/// A stretch of a caption in one rank.
struct EmphasisRun
{
    QString text;
    bool strong = false;

    friend bool operator==(const EmphasisRun &, const EmphasisRun &) = default;
};

/// Plain text in which *stars* emphasise: a star that opens follows a space or a sign and stands before a word, its
/// partner on the same line follows a word and stands before a space or a sign. Every other star is a star. No run is
/// empty.
std::vector<EmphasisRun> emphasisRuns(const QString &text);
/// The text as it is read, without the stars that emphasise.
QString withoutEmphasis(const QString &text);

} // namespace timeloupe
