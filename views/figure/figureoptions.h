// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/panels.h"
#include "views/style/style.h"

#include <QSizeF>

#include <optional>

namespace timeloupe {

/// Viewing distance: type, marks and lines are larger relative to the size for slides.
enum class ReadingDistance : std::uint8_t { Document, Slide, LastRow };

/// Number of pages side by side and one below the other; nullopt: as needed.
struct PageGrid
{
    std::optional<int> wide = 1;
    std::optional<int> high = 1;

    static constexpr int kMost = 40; ///< maximum pages per direction
    friend bool operator==(const PageGrid &, const PageGrid &) = default;
};

/// Options of a figure. A value.
struct FigureOptions
{
    QSizeF page{1588, 1122.667}; ///< in 1/96 inch
    double margin = 44;          ///< of each page, in 1/96 inch
    PageGrid pages;
    ReadingDistance distance = ReadingDistance::Document;
    double pictureSide = 0; ///< shorter side of the enclosing picture, for `distance`; 0: that of the page
    Theme theme = Theme::Print;
    bool transparent = false; ///< no background

    /// The list is a table on the sheet only; see `appendix` for all events.
    Panels panels{Panel::Timeline, Panel::Amount};

    // Texts besides the data.
    bool heading = true; ///< title and subtitle
    bool legend = true;
    bool rule = true;       ///< filter and rule of the totals in words
    bool footer = true;     ///< range, file, page number
    bool sources = false;   ///< source numbers at the events, and the list of sources
    bool appendix = false;  ///< a table of all events on further pages
    bool onePage = false;   ///< the target has a single page
    QString title;          ///< empty: title of the timeline
    QString subtitle;       ///< empty: range, number of events and net total
    bool highlight = false; ///< highlights the current event and the selection
    QString fileName;       ///< shown in the footer
    QString program;        ///< name and version, shown in the footer

    [[nodiscard]] bool shows(Panel panel) const { return panels.contains(panel); }

    friend bool operator==(const FigureOptions &, const FigureOptions &) = default;
};

} // namespace timeloupe
