// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/options/figurepresets.h"

#include "app/figures/options/figureoption.h"
#include "app/figures/options/optiontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace timeloupe {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestWord = 60;
constexpr std::size_t kMostRead = 1000;

FigureChoice page(const QString &size)
{
    FigureChoice choice;
    choice.size = size;
    return choice;
}

FigureChoice poster(const QString &size)
{
    FigureChoice choice = page(size);
    choice.look.sources = true;
    choice.everything = true;
    return choice;
}

FigureChoice slide(const QString &size, ReadingDistance distance, Theme theme = Theme::Light)
{
    FigureChoice choice;
    choice.target = FigureTarget::Png;
    choice.size = size;
    choice.look.theme = theme;
    choice.look.distance = distance;
    choice.look.panels = {Panel::Timeline};
    choice.look.rule = false;
    return choice;
}

FigureChoice glued(const QString &size)
{
    FigureChoice choice = page(size);
    choice.look.pages = {2, 1};
    return choice;
}

} // namespace

std::vector<FigurePreset> builtInPresets()
{
    const QString wide = u"1920x1080"_s;
    return {{OptionText::tr("A4 page"), page(u"A4"_s)},
            {OptionText::tr("A3 page"), page(u"A3"_s)},
            {OptionText::tr("Poster A0"), poster(u"A0"_s)},
            {OptionText::tr("2 × 1 A4 to assemble"), glued(u"A4"_s)},
            {OptionText::tr("Slide 1920 × 1080"), slide(wide, ReadingDistance::Slide)},
            {OptionText::tr("Slide 1920 × 1080, last row"), slide(wide, ReadingDistance::LastRow)},
            {OptionText::tr("Slide 1920 × 1080, last row, dark"), slide(wide, ReadingDistance::LastRow, Theme::Dark)},
            {OptionText::tr("Slide 1600 × 1200 (4:3)"), slide(u"1600x1200"_s, ReadingDistance::Slide)},
            {OptionText::tr("Square 1080 × 1080"), slide(u"1080x1080"_s, ReadingDistance::Slide)}};
}

std::vector<FigurePreset> FigurePresets::all() const
{
    std::vector<FigurePreset> all = builtInPresets();
    all.insert(all.end(), m_own.begin(), m_own.end());
    return all;
}

std::optional<QString> FigurePresets::nameOf(const FigureChoice &choice, const QString &preferred) const
{
    const FigureChoice wanted = withoutTitles(choice);
    std::optional<QString> first;
    for (const FigurePreset &preset : all()) {
        if (preset.choice != wanted)
            continue;
        if (preset.name == preferred)
            return preferred;
        if (!first)
            first = preset.name;
    }
    return first;
}

std::optional<QString> FigurePresets::nameError(const QString &name, const QString &except) const
{
    if (name.trimmed().isEmpty())
        return OptionText::tr("A preset needs a name.");
    if (name.size() > kLongestWord)
        return OptionText::tr("The name is too long; expected at most %1 characters.").arg(kLongestWord);
    for (const FigurePreset &preset : builtInPresets())
        if (preset.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0)
            return OptionText::tr("\"%1\" comes with the program; expected another name.").arg(preset.name);
    if (!except.isEmpty() && name.trimmed() != except && isOwn(name.trimmed()))
        return OptionText::tr("There is a preset \"%1\" already; expected another name.").arg(name.trimmed());
    return std::nullopt;
}

void FigurePresets::save(const QString &name, const FigureChoice &choice)
{
    if (nameError(name))
        return;
    const FigurePreset preset{name.trimmed(), withoutTitles(choice)};
    const auto same =
        std::find_if(m_own.begin(), m_own.end(), [&](const FigurePreset &each) { return each.name == preset.name; });
    if (same != m_own.end())
        *same = preset;
    else
        m_own.push_back(preset);
}

void FigurePresets::rename(const QString &from, const QString &to)
{
    if (nameError(to, from))
        return;
    for (FigurePreset &preset : m_own)
        if (preset.name == from)
            preset.name = to.trimmed();
}

void FigurePresets::remove(const QString &name)
{
    std::erase_if(m_own, [&name](const FigurePreset &preset) { return preset.name == name; });
}

bool FigurePresets::isOwn(const QString &name) const
{
    return std::any_of(m_own.begin(), m_own.end(), [&name](const FigurePreset &each) { return each.name == name; });
}

FigurePresets FigurePresets::merged(const FigurePresets &base, const FigurePresets &ours, FigurePresets theirs)
{
    for (const FigurePreset &preset : base.m_own)
        if (!ours.isOwn(preset.name))
            theirs.remove(preset.name);
    for (const FigurePreset &preset : ours.m_own)
        if (std::find(base.m_own.begin(), base.m_own.end(), preset) == base.m_own.end())
            theirs.save(preset.name, preset.choice);
    return theirs;
}

QByteArray FigurePresets::toJson() const
{
    QJsonArray presets;
    for (const FigurePreset &preset : m_own) {
        QJsonObject json = timeloupe::toJson(preset.choice);
        json.insert(u"name"_s, preset.name);
        presets.append(json);
    }
    return QJsonDocument(presets).toJson(QJsonDocument::Compact);
}

FigurePresets FigurePresets::fromJson(const QByteArray &json)
{
    FigurePresets presets;
    const QJsonArray all = QJsonDocument::fromJson(json).array();
    for (const QJsonValue &each : all) {
        if (presets.own().size() >= kMostRead)
            break;
        presets.save(each.toObject().value(u"name").toString(), figureChoiceFrom(each.toObject()));
    }
    return presets;
}

} // namespace timeloupe
