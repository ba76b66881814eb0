// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/settings.h"

#include "app/files/settingswriter.h"
#include "app/files/usersettings.h"
#include "model/language/interfacetranslation.h"

#include <QVariantMap>

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
const QString kRecent = QStringLiteral("files/recent");

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

/// Of what is looked at: written by whoever closes last, all of it.
const QString kSession = QStringLiteral("session/");

QVariantMap valuesOf(const Session &session)
{
    QVariantMap values{{kSession + QStringLiteral("file"), session.file},
                       {kSession + QStringLiteral("range"), textOf(session.range)},
                       {kSession + QStringLiteral("query"), session.query},
                       {kSession + QStringLiteral("selection"), session.selection.mid(0, Session::kMaxSelection)},
                       {kSession + QStringLiteral("folds"), session.foldsEnabled},
                       {kSession + QStringLiteral("lanes"), wordOf(kOrders, session.laneOrder)},
                       {kSession + QStringLiteral("series"), wordOf(kSeries, session.seriesKind)},
                       {QStringLiteral("window/theme"), wordOf(kThemes, session.theme)},
                       {QStringLiteral("window/language"), session.language},
                       {QStringLiteral("window/geometry"), session.geometry},
                       {QStringLiteral("window/hidden"), session.hiddenPanels},
                       {QStringLiteral("window/story"), session.storyShown}};
    for (const auto &[name, state] : session.layouts)
        values[kLayouts + u'/' + name] = state;
    return values;
}

/// `theirs` without what was taken out of `before`, and with what was opened since then in front.
QStringList mergedRecent(const QStringList &before, const QStringList &ours, QStringList theirs)
{
    QStringList old = before;
    const auto isGone = [&ours](const QString &file) { return !ours.contains(file); };
    if (ours.size() < Session::kMaxRecent) // else the oldest only made room
        theirs.removeIf([&](const QString &file) { return before.contains(file) && isGone(file); });
    old.removeIf(isGone);
    qsizetype opened = 0;
    for (; opened < ours.size() && ours.mid(opened) != old; ++opened)
        old.removeAll(ours[opened]);
    for (qsizetype i = opened; i > 0; --i)
        theirs = withRecent(theirs, ours[i - 1]);
    return theirs;
}

void write(const Session &session, const Session &before)
{
    UserSettings stored;
    const FolderLock lock = stored.lock();
    const QVariantMap known = valuesOf(before);
    const QVariantMap values = valuesOf(session);
    for (auto value = values.begin(); value != values.end(); ++value)
        if (value.key().startsWith(kSession) || value.value() != known.value(value.key()))
            stored.set(value.key(), value.value());
    stored.set(kRecent,
               mergedRecent(before.recentFiles, session.recentFiles, stored.texts(kRecent, Session::kMaxRecent)));
    stored.sync();
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
    session.recentFiles = stored.texts(kRecent, Session::kMaxRecent);
    for (const QString &name : stored.keysIn(kLayouts, Session::kMaxPanels))
        session.layouts[name] = stored.bytes(kLayouts + u'/' + name);
    return session;
}

void saveSession(const Session &session, const Session &before)
{
    SettingsWriter::post([session, before] { write(session, before); });
}

QStringList withRecent(QStringList recent, const QString &file)
{
    recent.removeAll(file);
    recent.prepend(file);
    return recent.mid(0, Session::kMaxRecent);
}

} // namespace timeloupe
