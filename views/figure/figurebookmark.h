// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace timeloupe {

/// A bookmark of a document.
struct FigureBookmark
{
    QString title;
    int level = 0; ///< 0: top level
    int page = 0;
    double y = 0; ///< from the top of the page, in 1/96 inch

    friend bool operator==(const FigureBookmark &, const FigureBookmark &) = default;
};

} // namespace timeloupe
