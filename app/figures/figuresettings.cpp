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

void write(const FigureSettings &settings)
{
    UserSettings stored;
    stored.set(u"figure/presets"_s, settings.presets.toJson());
    stored.set(u"figure/page"_s, textOf(settings.page));
    stored.set(u"figure/picture"_s, textOf(settings.picture));
    stored.set(u"figure/isPicture"_s, settings.last.target != FigureTarget::Pdf);
    stored.set(u"figure/folder"_s, settings.folder);
    stored.set(u"figure/openWhenDone"_s, settings.openWhenDone);
    stored.set(u"figure/geometry"_s, settings.geometry);
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
    settings.presets = FigurePresets::fromJson(stored.bytes(u"figure/presets"_s, kMostPresetBytes));
    settings.page = kept(stored, u"figure/page"_s, FigureTarget::Pdf, firstOf(FigureTarget::Pdf));
    settings.picture = kept(stored, u"figure/picture"_s, FigureTarget::Png, firstOf(FigureTarget::Png));
    settings.last = stored.flag(u"figure/isPicture"_s) ? settings.picture : settings.page;
    settings.folder = stored.text(u"figure/folder"_s);
    settings.openWhenDone = stored.flag(u"figure/openWhenDone"_s);
    settings.geometry = stored.bytes(u"figure/geometry"_s);
    return settings;
}

void saveFigureSettings(const FigureSettings &settings)
{
    SettingsWriter::post([settings] { write(settings); });
}

} // namespace timeloupe
