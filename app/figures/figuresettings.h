// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/options/figurepresets.h"

#include <QByteArray>
#include <QVariantMap>

namespace timeloupe {

/// What is found again of figures at the next time. Everything has a value for the first time.
struct FigureSettings
{
    FigurePresets presets;
    FigureChoice last;    ///< of the dialog, without title and subtitle
    FigureChoice page;    ///< the last that was a page: what is printed
    FigureChoice picture; ///< the last that was a picture: what is copied
    QString folder;       ///< where the last one was saved; empty: none yet
    bool openWhenDone = false;
    QByteArray geometry; ///< of the dialog; empty: the usual size
    QVariantMap known;   ///< by key, as loaded or saved last

    /// Makes `choice` the last of its kind.
    void remember(const FigureChoice &choice);
};

/// After pending writes.
FigureSettings loadFigureSettings();
/// Writes in the background what differs from what is known: what other windows have changed since then stays.
void saveFigureSettings(FigureSettings &settings);

} // namespace timeloupe
