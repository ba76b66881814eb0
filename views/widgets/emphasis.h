// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace timeloupe {

/// Plain text in which some stretches are emphasised.
struct EmphasisedText
{
    struct Stretch
    {
        qsizetype begin = 0;
        qsizetype length = 0;
        friend bool operator==(const Stretch &, const Stretch &) = default;
    };
    QString text; ///< without the stars
    std::vector<Stretch> strong;
};

/// "one *word*" emphasises the word. A star emphasises only when it stands before a letter and has its counterpart
/// behind one; every other star is a star.
EmphasisedText emphasised(const QString &text);

} // namespace timeloupe
