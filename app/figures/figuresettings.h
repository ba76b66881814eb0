// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/options/figurepresets.h"

#include <QByteArray>
#include <QVariantMap>

namespace timeloupe {

/// Settings of figures kept between sessions, with defaults.
struct FigureSettings
{
    FigurePresets presets;
    FigureChoice last;    ///< of the dialog, without title and subtitle
    FigureChoice page;    ///< the last choice of a page, for printing
    FigureChoice picture; ///< the last choice of a picture, for copying
    QString folder;       ///< of the last save; empty: none
    bool openWhenDone = false;
    QByteArray geometry; ///< of the dialog; empty: default size
    QVariantMap known;   ///< by key, as last loaded or saved

    /// Makes `choice` the last of its kind.
    void remember(const FigureChoice &choice);
};

/// After pending writes.
FigureSettings loadFigureSettings();
/// Writes in the background what differs from what is known: what other windows have changed since then stays.
void saveFigureSettings(FigureSettings &settings);

} // namespace timeloupe
