// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/state/viewstate.h"
#include "model/totals/series.h"

#include <QByteArray>
#include <QStringList>

#include <map>

namespace timeloupe {

enum class ThemeChoice : std::uint8_t { System, Light, Dark };

/// What is found again at the next start. Everything has a value for the first start.
struct Session
{
    QString file;                   ///< empty: the bundled record
    std::optional<TimeRange> range; ///< nullopt: everything
    QString query;
    QStringList selection; ///< ids of events; the current one first
    bool foldsEnabled = true;
    LaneOrder laneOrder = LaneOrder::File;
    SeriesKind seriesKind = SeriesKind::Amount;
    ThemeChoice theme = ThemeChoice::System;
    QByteArray geometry;                   ///< of the window; empty: the usual size
    std::map<QString, QByteArray> layouts; ///< of splitters and of the list, by name
    QStringList hiddenPanels;              ///< by name
    bool storyShown = false;               ///< in front of the details
    QStringList recentFiles;               ///< newest first

    static constexpr qsizetype kMaxRecent = 10;
    static constexpr qsizetype kMaxSelection = 1000;
    static constexpr qsizetype kMaxPanels = 32; ///< and layouts
    friend bool operator==(const Session &, const Session &) = default;
};

/// The session as last saved in the user's settings, after pending writes. What cannot be understood has its value of
/// the first start.
Session loadSession();
/// Writes in the background what is looked at, and else what differs from `before`, which was loaded or saved last:
/// what other windows have changed since then stays. Recent files join those of others.
void saveSession(const Session &session, const Session &before);

/// `file` moved or put to the front, at most kMaxRecent of them.
QStringList withRecent(QStringList recent, const QString &file);

} // namespace timeloupe
