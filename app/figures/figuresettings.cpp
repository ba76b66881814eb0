// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/figuresettings.h"

#include "app/figures/options/figureoption.h"
#include "app/files/settingswriter.h"
#include "app/files/usersettings.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace timeloupe {

namespace {

using namespace Qt::StringLiterals;

const QString kPresets = u"figure/presets"_s;
constexpr qsizetype kMostPresetBytes = 1 << 20;

QByteArray textOf(const FigureChoice &choice)
{
    return QJsonDocument(toJson(choice)).toJson(QJsonDocument::Compact);
}

FigureChoice kept(const UserSettings &stored, const QString &name, FigureTarget target, const FigureChoice &first)
{
    const QJsonObject json = QJsonDocument::fromJson(stored.bytes(name)).object();
    const FigureChoice choice = figureChoiceFrom(json);
    return json.isEmpty() || (choice.target == FigureTarget::Pdf) != (target == FigureTarget::Pdf) ? first : choice;
}

FigureChoice firstOf(FigureTarget target)
{
    for (const FigurePreset &preset : builtInPresets())
        if (preset.choice.target == target)
            return preset.choice;
    return {};
}

QVariantMap valuesOf(const FigureSettings &settings)
{
    return {{kPresets, settings.presets.toJson()},
            {u"figure/page"_s, textOf(settings.page)},
            {u"figure/picture"_s, textOf(settings.picture)},
            {u"figure/isPicture"_s, settings.last.target != FigureTarget::Pdf},
            {u"figure/folder"_s, settings.folder},
            {u"figure/openWhenDone"_s, settings.openWhenDone},
            {u"figure/geometry"_s, settings.geometry}};
}

FigurePresets presetsIn(const UserSettings &stored)
{
    return FigurePresets::fromJson(stored.bytes(kPresets, kMostPresetBytes));
}

void write(const QVariantMap &values, const QVariantMap &known)
{
    UserSettings stored;
    const FolderLock lock = stored.lock();
    const auto presets = [](const QVariantMap &map) {
        return FigurePresets::fromJson(map.value(kPresets).toByteArray());
    };
    for (auto value = values.begin(); value != values.end(); ++value) {
        if (value.value() == known.value(value.key()))
            continue;
        stored.set(value.key(), value.key() == kPresets
                                    ? FigurePresets::merged(presets(known), presets(values), presetsIn(stored)).toJson()
                                    : value.value());
    }
    stored.sync();
}

} // namespace

void FigureSettings::remember(const FigureChoice &choice)
{
    last = withoutTitles(choice);
    (choice.target == FigureTarget::Pdf ? page : picture) = last;
}

FigureSettings loadFigureSettings()
{
    SettingsWriter::wait();
    const UserSettings stored;
    FigureSettings settings;
    settings.presets = presetsIn(stored);
    settings.page = kept(stored, u"figure/page"_s, FigureTarget::Pdf, firstOf(FigureTarget::Pdf));
    settings.picture = kept(stored, u"figure/picture"_s, FigureTarget::Png, firstOf(FigureTarget::Png));
    settings.last = stored.flag(u"figure/isPicture"_s) ? settings.picture : settings.page;
    settings.folder = stored.text(u"figure/folder"_s);
    settings.openWhenDone = stored.flag(u"figure/openWhenDone"_s);
    settings.geometry = stored.bytes(u"figure/geometry"_s);
    settings.known = valuesOf(settings);
    return settings;
}

void saveFigureSettings(FigureSettings &settings)
{
    const QVariantMap values = valuesOf(settings);
    SettingsWriter::post([values, known = settings.known] { write(values, known); });
    settings.known = values;
}

} // namespace timeloupe
