// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/figurememory.h"

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

} // namespace

void FigureMemory::remember(const FigureChoice &choice)
{
    last = withoutWords(choice);
    (choice.target == FigureTarget::Pdf ? page : picture) = last;
}

FigureMemory loadFigureMemory()
{
    const UserSettings stored;
    FigureMemory memory;
    memory.presets = FigurePresets::fromJson(stored.bytes(u"figure/presets"_s, kMostPresetBytes));
    memory.page = kept(stored, u"figure/page"_s, FigureTarget::Pdf, firstOf(FigureTarget::Pdf));
    memory.picture = kept(stored, u"figure/picture"_s, FigureTarget::Png, firstOf(FigureTarget::Png));
    memory.last = stored.flag(u"figure/isPicture"_s) ? memory.picture : memory.page;
    memory.folder = stored.text(u"figure/folder"_s);
    memory.openWhenDone = stored.flag(u"figure/openWhenDone"_s);
    memory.geometry = stored.bytes(u"figure/geometry"_s);
    return memory;
}

void saveFigureMemory(const FigureMemory &memory)
{
    UserSettings stored;
    stored.set(u"figure/presets"_s, memory.presets.toJson());
    stored.set(u"figure/page"_s, textOf(memory.page));
    stored.set(u"figure/picture"_s, textOf(memory.picture));
    stored.set(u"figure/isPicture"_s, memory.last.target != FigureTarget::Pdf);
    stored.set(u"figure/folder"_s, memory.folder);
    stored.set(u"figure/openWhenDone"_s, memory.openWhenDone);
    stored.set(u"figure/geometry"_s, memory.geometry);
}

} // namespace timeloupe
