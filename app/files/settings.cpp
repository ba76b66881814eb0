// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/settings.h"

#include "app/files/settingswriter.h"
#include "app/files/usersettings.h"
#include "model/language/interfacetranslation.h"

#include <array>

namespace timeloupe {

namespace {

/// The value of a keyword; the first of `values` for unknown keywords.
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

const QString kLayouts = QStringLiteral("layouts");

constexpr std::array<std::pair<ThemeChoice, const char *>, 3> kThemes = {
    {{ThemeChoice::System, "system"}, {ThemeChoice::Light, "light"}, {ThemeChoice::Dark, "dark"}}};
constexpr std::array<std::pair<SeriesKind, const char *>, 3> kSeries = {
    {{SeriesKind::Amount, "amount"}, {SeriesKind::Power, "power"}, {SeriesKind::Count, "count"}}};
constexpr std::array<std::pair<LaneOrder, const char *>, 4> kOrders = {{{LaneOrder::File, "file"},
                                                                        {LaneOrder::Events, "events"},
                                                                        {LaneOrder::Amount, "amount"},
                                                                        {LaneOrder::Name, "name"}}};

/// A range with both ends valid, otherwise nullopt: damaged files must not change the view.
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
    return range ? QStringLiteral("%1/%2").arg(QString::number(range->begin), QString::number(range->end)) : QString();
}

void write(const Session &session)
{
    UserSettings stored;
    stored.set(QStringLiteral("session/file"), session.file);
    stored.set(QStringLiteral("session/range"), textOf(session.range));
    stored.set(QStringLiteral("session/query"), session.query);
    stored.set(QStringLiteral("session/selection"), session.selection.mid(0, Session::kMaxSelection));
    stored.set(QStringLiteral("session/folds"), session.foldsEnabled);
    stored.set(QStringLiteral("session/lanes"), wordOf(kOrders, session.laneOrder));
    stored.set(QStringLiteral("session/series"), wordOf(kSeries, session.seriesKind));
    stored.set(QStringLiteral("window/theme"), wordOf(kThemes, session.theme));
    stored.set(QStringLiteral("window/language"), session.language);
    stored.set(QStringLiteral("window/geometry"), session.geometry);
    stored.set(QStringLiteral("window/hidden"), session.hiddenPanels);
    stored.set(QStringLiteral("window/story"), session.storyShown);
    stored.set(QStringLiteral("files/recent"), session.recentFiles);
    for (const auto &[name, state] : session.layouts)
        stored.set(kLayouts + u'/' + name, state);
}

} // namespace

Session loadSession()
{
    SettingsWriter::wait();
    UserSettings stored;
    Session session;
    session.file = stored.text(QStringLiteral("session/file"));
    session.range = rangeFrom(stored.text(QStringLiteral("session/range")));
    session.query = stored.text(QStringLiteral("session/query"));
    session.selection = stored.texts(QStringLiteral("session/selection"), Session::kMaxSelection);
    session.foldsEnabled = stored.flag(QStringLiteral("session/folds"), true);
    session.laneOrder = valueOf(kOrders, stored.text(QStringLiteral("session/lanes")));
    session.seriesKind = valueOf(kSeries, stored.text(QStringLiteral("session/series")));
    session.theme = valueOf(kThemes, stored.text(QStringLiteral("window/theme")));
    session.language = interfaceLanguageOf(stored.text(QStringLiteral("window/language")));
    session.geometry = stored.bytes(QStringLiteral("window/geometry"));
    session.hiddenPanels = stored.texts(QStringLiteral("window/hidden"), Session::kMaxPanels);
    session.storyShown = stored.flag(QStringLiteral("window/story"));
    session.recentFiles = stored.texts(QStringLiteral("files/recent"), Session::kMaxRecent);
    for (const QString &name : stored.keysIn(kLayouts, Session::kMaxPanels))
        session.layouts[name] = stored.bytes(kLayouts + u'/' + name);
    return session;
}

void saveSession(const Session &session)
{
    SettingsWriter::post([session] { write(session); });
}

QStringList withRecent(QStringList recent, const QString &file)
{
    recent.removeAll(file);
    recent.prepend(file);
    return recent.mid(0, Session::kMaxRecent);
}

} // namespace timeloupe
