// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/state/viewstate.h"
#include "model/totals/series.h"

#include <QByteArray>
#include <QStringList>

#include <map>

namespace timeloupe {

enum class ThemeChoice : std::uint8_t { System, Light, Dark };

/// The session restored at the next start, with defaults for the first.
struct Session
{
    QString file;                   ///< empty: the bundled record
    std::optional<TimeRange> range; ///< nullopt: everything
    QString query;
    QStringList selection; ///< ids of events, the current one first
    bool foldsEnabled = true;
    LaneOrder laneOrder = LaneOrder::File;
    SeriesKind seriesKind = SeriesKind::Amount;
    ThemeChoice theme = ThemeChoice::System;
    QString language;                      ///< of the interface, by tag; empty: the system's
    QByteArray geometry;                   ///< of the window; empty: the usual size
    std::map<QString, QByteArray> layouts; ///< of splitters and the list, by name
    QStringList hiddenPanels;              ///< by name
    bool storyShown = false;               ///< instead of the details
    QStringList recentFiles;               ///< newest first

    static constexpr qsizetype kMaxRecent = 10;
    static constexpr qsizetype kMaxSelection = 1000;
    static constexpr qsizetype kMaxPanels = 32; ///< and layouts
    friend bool operator==(const Session &, const Session &) = default;
};

/// The session last saved, after pending writes. Invalid values get defaults.
Session loadSession();
/// Writes in the background what is looked at, and else what differs from `before`, which was loaded or saved last:
/// what other windows have changed since then stays. Recent files join those of others.
void saveSession(const Session &session, const Session &before);

/// Moves or adds `file` to the front; at most kMaxRecent files.
QStringList withRecent(QStringList recent, const QString &file);

} // namespace timeloupe
