// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include <array>
#include <mutex>

namespace timeloupe {

namespace {

/// The value with that word; `values` begins with the one for words that are not known.
template <class T, std::size_t N>
T valueOf(const std::array<std::pair<T, const char *>, N> &values, const QString &word)
{
    for (const auto &[value, name] : values)
        if (word == QLatin1String(name))
            return value;
    return values.front().first;
}

template <class T, std::size_t N> QString wordOf(const std::array<std::pair<T, const char *>, N> &values, T wanted)
{
    for (const auto &[value, name] : values)
        if (value == wanted)
            return QString::fromLatin1(name);
    return {};
}

constexpr std::array<std::pair<ThemeChoice, const char *>, 3> kThemes = {
    {{ThemeChoice::System, "system"}, {ThemeChoice::Light, "light"}, {ThemeChoice::Dark, "dark"}}};
constexpr std::array<std::pair<SeriesKind, const char *>, 3> kSeries = {
    {{SeriesKind::Amount, "amount"}, {SeriesKind::Power, "power"}, {SeriesKind::Count, "count"}}};
constexpr std::array<std::pair<LaneOrder, const char *>, 4> kOrders = {{{LaneOrder::File, "file"},
                                                                        {LaneOrder::Events, "events"},
                                                                        {LaneOrder::Amount, "amount"},
                                                                        {LaneOrder::Name, "name"}}};

/// An instant at both ends, or none: what stands in a damaged file must not become a view.
std::optional<TimeRange> rangeFrom(const QString &text)
{
    const QStringList parts = text.split(u'/');
    bool beginOk = false;
    bool endOk = false;
    const TimeRange range{parts.value(0).toLongLong(&beginOk), parts.value(1).toLongLong(&endOk)};
    const bool inside = kInstantMin <= range.begin && range.end <= kInstantMax;
    if (parts.size() != 2 || !beginOk || !endOk || range.isEmpty() || !inside)
        return std::nullopt;
    return range;
}

QString textOf(const std::optional<TimeRange> &range)
{
    return range ? QStringLiteral("%1/%2").arg(range->begin).arg(range->end) : QString();
}

} // namespace

QSettings userSettings()
{
    return QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("Timeloupe"),
                     QStringLiteral("Timeloupe"));
}

Session loadSession()
{
    QSettings stored = userSettings();
    Session session;
    session.file = stored.value(QStringLiteral("session/file")).toString();
    session.range = rangeFrom(stored.value(QStringLiteral("session/range")).toString());
    session.query = stored.value(QStringLiteral("session/query")).toString();
    session.selection = stored.value(QStringLiteral("session/selection")).toStringList().mid(0, Session::kMaxSelection);
    session.foldsOn = stored.value(QStringLiteral("session/folds"), true).toBool();
    session.laneOrder = valueOf(kOrders, stored.value(QStringLiteral("session/lanes")).toString());
    session.seriesKind = valueOf(kSeries, stored.value(QStringLiteral("session/series")).toString());
    session.theme = valueOf(kThemes, stored.value(QStringLiteral("window/theme")).toString());
    session.geometry = stored.value(QStringLiteral("window/geometry")).toByteArray();
    session.hiddenPanels = stored.value(QStringLiteral("window/hidden")).toStringList();
    session.storyShown = stored.value(QStringLiteral("window/story"), false).toBool();
    session.recentFiles = stored.value(QStringLiteral("files/recent")).toStringList().mid(0, Session::kMaxRecent);
    stored.beginGroup(QStringLiteral("layouts"));
    for (const QString &name : stored.childKeys()) {
        if (!name.isEmpty()) // a damaged file can hold one without a name
            session.layouts[name] = stored.value(name).toByteArray();
    }
    return session;
}

void saveSession(const Session &session, const std::atomic<bool> &isVoid)
{
    static std::mutex oneAtATime;
    const std::lock_guard<std::mutex> lock(oneAtATime);
    if (isVoid)
        return;
    QSettings stored = userSettings();
    stored.setValue(QStringLiteral("session/file"), session.file);
    stored.setValue(QStringLiteral("session/range"), textOf(session.range));
    stored.setValue(QStringLiteral("session/query"), session.query);
    stored.setValue(QStringLiteral("session/selection"), session.selection.mid(0, Session::kMaxSelection));
    stored.setValue(QStringLiteral("session/folds"), session.foldsOn);
    stored.setValue(QStringLiteral("session/lanes"), wordOf(kOrders, session.laneOrder));
    stored.setValue(QStringLiteral("session/series"), wordOf(kSeries, session.seriesKind));
    stored.setValue(QStringLiteral("window/theme"), wordOf(kThemes, session.theme));
    stored.setValue(QStringLiteral("window/geometry"), session.geometry);
    stored.setValue(QStringLiteral("window/hidden"), session.hiddenPanels);
    stored.setValue(QStringLiteral("window/story"), session.storyShown);
    stored.setValue(QStringLiteral("files/recent"), session.recentFiles);
    stored.beginGroup(QStringLiteral("layouts"));
    for (const auto &[name, state] : session.layouts)
        stored.setValue(name, state);
}

QStringList withRecent(QStringList recent, const QString &file)
{
    recent.removeAll(file);
    recent.prepend(file);
    return recent.mid(0, Session::kMaxRecent);
}

} // namespace timeloupe
