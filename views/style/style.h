// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/ids.h"

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

namespace timeloupe {

enum class Theme : std::uint8_t { Light, Dark, Print };

/// How everything looks: colours by role, fonts and sizes in pixels. A value; screen and paper differ by a Style,
/// never by a code path. Text on its ground meets WCAG 2.2 AA (4.5:1), marks and lines that carry meaning 3:1.
struct Style
{
    Theme theme = Theme::Light;

    // Grounds
    QColor window;    ///< panels, bars
    QColor surface;   ///< timeline, list, details
    QColor laneOdd;   ///< every other lane
    QColor header;    ///< calendar and table headers
    QColor card;      ///< hover card, chips
    QColor selection; ///< behind what is selected
    QColor caution;   ///< behind "the sources differ"
    // Lines
    QColor border;
    QColor gridMajor;
    QColor gridMinor;
    QColor cautionEdge;
    QColor foldHatch;
    QColor foldGround;
    QColor brush; ///< overview: over what is in view (translucent)
    QColor bars;  ///< histogram bars
    // Inks
    QColor text;
    QColor muted;  ///< second rank
    QColor accent; ///< links, what is active
    QColor dataEnd;
    QColor error;
    QColor queryField;
    QColor queryNumber;

    // Fonts, in pixels so that layout is the same on every device
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
    /// The lane "others", and events of no company.
    [[nodiscard]] QColor noCompany() const { return muted; }
    /// That colour as a soft ground behind text.
    [[nodiscard]] QColor soft(const QColor &color) const;
    [[nodiscard]] QPalette palette() const;
    /// Style sheet for ordinary widgets (buttons, lists, chips) in these colours.
    [[nodiscard]] QString sheet() const;
};

/// WCAG contrast ratio of two opaque colours, 1 … 21.
double contrast(const QColor &a, const QColor &b);

} // namespace timeloupe
