// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/ids.h"

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

namespace timeloupe {

enum class Theme : std::uint8_t { Light, Dark, Print };

/// Colours by role, fonts and sizes in pixels. A value; screen and paper differ by a Style, never by a code path. Text
/// has a contrast of 4.5:1 (WCAG 2.2 AA), meaningful marks and lines 3:1.
struct Style
{
    Theme theme = Theme::Light;

    // Backgrounds
    QColor window;    ///< panels, bars
    QColor surface;   ///< timeline, list, details
    QColor laneOdd;   ///< alternate lanes
    QColor header;    ///< calendar and table headers
    QColor card;      ///< hover card, chips
    QColor selection; ///< selected items
    QColor caution;   ///< box "the sources differ"
    // Lines
    QColor border;
    QColor gridMajor;
    QColor gridMinor;
    QColor cautionEdge;
    QColor foldHatch;
    QColor foldGround;
    QColor brush; ///< overview: range in view (translucent)
    QColor bars;  ///< histogram bars
    // Foregrounds
    QColor text;
    QColor muted;  ///< secondary text
    QColor accent; ///< links and active items
    QColor dataEnd;
    QColor error;
    QColor queryField;
    QColor queryNumber;

    // Fonts, in pixels for identical layout on every device
    QFont font;
    QFont bold;
    QFont small;
    QFont smallBold;
    QFont title;

    // Metrics, in pixels
    double laneHeader = 112;
    double undatedMargin = 134;
    double calendarHeight = 44;
    double rowHeight = 20;
    double mark = 10; ///< size of a mark
    double barHeight = 16;
    double labelGap = 5; ///< between a mark and its label
    double foldWidth = 18;

    static Style make(Theme theme);

    /// The company's colour on `surface`; distinct for the first 20, then repeating.
    [[nodiscard]] QColor company(CompanyIndex company) const;
    /// For the lane "others" and events without a company.
    [[nodiscard]] QColor noCompany() const { return muted; }
    /// The colour as a pale text background.
    [[nodiscard]] QColor soft(const QColor &color) const;
    [[nodiscard]] QPalette palette() const;
    /// Style sheet of ordinary widgets (buttons, lists, chips) in these colours.
    [[nodiscard]] QString sheet() const;
};

/// WCAG contrast ratio of two opaque colours, 1 … 21.
double contrast(const QColor &a, const QColor &b);

} // namespace timeloupe
