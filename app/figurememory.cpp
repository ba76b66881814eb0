// SPDX-License-Identifier: GPL-3.0-or-later
#include "figurememory.h"

#include "settings.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace timeloupe {

namespace {

using namespace Qt::StringLiterals;

QByteArray textOf(const FigureChoice &choice)
{
    return QJsonDocument(toJson(choice)).toJson(QJsonDocument::Compact);
}

FigureChoice kept(const QSettings &stored, const QString &name, FigureTarget target, const FigureChoice &first)
{
    const QJsonObject json = QJsonDocument::fromJson(stored.value(name).toByteArray()).object();
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
    const QSettings stored = userSettings();
    FigureMemory memory;
    memory.presets = FigurePresets::fromJson(stored.value(u"figure/presets"_s).toByteArray());
    memory.page = kept(stored, u"figure/page"_s, FigureTarget::Pdf, firstOf(FigureTarget::Pdf));
    memory.picture = kept(stored, u"figure/picture"_s, FigureTarget::Png, firstOf(FigureTarget::Png));
    memory.last = stored.value(u"figure/isPicture"_s).toBool() ? memory.picture : memory.page;
    memory.folder = stored.value(u"figure/folder"_s).toString();
    memory.openWhenDone = stored.value(u"figure/openWhenDone"_s).toBool();
    memory.geometry = stored.value(u"figure/geometry"_s).toByteArray();
    return memory;
}

void saveFigureMemory(const FigureMemory &memory)
{
    QSettings stored = userSettings();
    stored.setValue(u"figure/presets"_s, memory.presets.toJson());
    stored.setValue(u"figure/page"_s, textOf(memory.page));
    stored.setValue(u"figure/picture"_s, textOf(memory.picture));
    stored.setValue(u"figure/isPicture"_s, memory.last.target != FigureTarget::Pdf);
    stored.setValue(u"figure/folder"_s, memory.folder);
    stored.setValue(u"figure/openWhenDone"_s, memory.openWhenDone);
    stored.setValue(u"figure/geometry"_s, memory.geometry);
}

} // namespace timeloupe
