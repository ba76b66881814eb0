// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/panels.h"
#include "views/style/style.h"

#include <QSizeF>

#include <optional>

namespace timeloupe {

/// From where a picture is read: type, marks and lines of a slide are larger beside its size than those of a page.
enum class ReadingDistance : std::uint8_t { Document, Slide, LastRow };

/// How many pages a figure is spread over, side by side and one below the other; nullopt: as many as it needs.
struct PageGrid
{
    std::optional<int> wide = 1;
    std::optional<int> high = 1;

    static constexpr int kMost = 40; ///< pages on each side
    friend bool operator==(const PageGrid &, const PageGrid &) = default;
};

/// What a figure is to look like. A value.
struct FigureOptions
{
    QSizeF page{1588, 1122.667}; ///< in 96ths of an inch
    double margin = 44;          ///< around each page, likewise
    PageGrid pages;
    ReadingDistance distance = ReadingDistance::Document;
    double pictureSide = 0; ///< of the picture this is a part of: its shorter side, for `distance`; 0: the page's
    Theme theme = Theme::Print;
    bool transparent = false; ///< no ground

    /// The list is a table as far as one page goes; all events: `appendix`.
    Panels panels{Panel::Timeline, Panel::Amount};

    // What is said beside the data.
    bool heading = true; ///< title and subtitle
    bool legend = true;
    bool rule = true;       ///< the filter in words and the rule of the totals
    bool footer = true;     ///< range, file, number of the page
    bool sources = false;   ///< numbers at the events and the list of them
    bool appendix = false;  ///< a table of all events on further pages
    bool onePage = false;   ///< the device has no further pages
    QString title;          ///< empty: the timeline's own
    QString subtitle;       ///< empty: range, number of events and net total
    bool highlight = false; ///< draws the current event and the selection as such
    QString fileName;       ///< for the footer
    QString program;        ///< for the footer: name and version

    [[nodiscard]] bool shows(Panel panel) const { return panels.contains(panel); }

    friend bool operator==(const FigureOptions &, const FigureOptions &) = default;
};

} // namespace timeloupe
