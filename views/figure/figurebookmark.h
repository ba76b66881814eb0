// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace timeloupe {

/// A place in a figure that a reader may want to go to.
struct FigureBookmark
{
    QString title;
    int level = 0; ///< 0: top
    int page = 0;
    double y = 0; ///< from the top of the page, in 96ths of an inch

    friend bool operator==(const FigureBookmark &, const FigureBookmark &) = default;
};

} // namespace timeloupe
