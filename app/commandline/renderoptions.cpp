// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/renderoptions.h"

#include "app/commandline/commandtext.h"
#include "app/figures/options/figureoption.h"
#include "app/figures/options/optionkeywords.h"
#include "model/time/edtf.h"

#include <algorithm>
#include <array>

namespace timeloupe {

namespace {

using namespace Qt::StringLiterals;
using Problem = std::optional<QString>;
using Target = RenderOptions::Target;

const QString kHtml = u"html"_s;

Problem setFormat(RenderOptions &options, const QString &name, const QString &value)
{
    const auto target = valueOfWord(kTargetKeywords, value);
    if (!target && value != kHtml)
        return CommandText::tr("%1 %2 is not known; expected one of %3")
            .arg(name, value, (words(kTargetKeywords) << kHtml).join(u", "_s));
    options.format = target ? renderTarget(*target) : Target::Html;
    return std::nullopt;
}

Problem setRange(RenderOptions &options, const QString &name, const QString &value)
{
    const Result<Edtf> date = Edtf::parse(value.toStdString());
    if (date)
        options.range = date->possible();
    if (!date || options.range->isEmpty() || options.range->begin <= kInstantMin || options.range->end >= kInstantMax)
        return CommandText::tr("%1 %2 is not a time range; expected FROM/TO, as 2025-01/2026-03").arg(name, value);
    return std::nullopt;
}

Problem setStep(RenderOptions &options, const QString &name, const QString &value)
{
    bool ok = false;
    const int step = value.toInt(&ok);
    if (!ok || step < 1)
        return CommandText::tr("%1 %2 is not a step number; expected a number from 1").arg(name, value);
    options.step = step;
    return std::nullopt;
}

template <auto Member> Problem setName(RenderOptions &options, const QString &name, const QString &value)
{
    options.*Member = value.trimmed();
    return value.trimmed().isEmpty() ? Problem(CommandText::tr("%1 needs a name").arg(name)) : std::nullopt;
}

/// Options handled by the command line for all commands.
Problem ignore(RenderOptions &, const QString &, const QString &)
{
    return std::nullopt;
}

enum class Section : std::uint8_t { Content, Story, Look, Text };

constexpr std::array<std::pair<Section, const char *>, 4> kSections{
    {{Section::Content, QT_TRANSLATE_NOOP("CommandLine", "What render shows")},
     {Section::Story, QT_TRANSLATE_NOOP("CommandLine", "A story instead")},
     {Section::Look, QT_TRANSLATE_NOOP("CommandLine", "How it looks")},
     {Section::Text, QT_TRANSLATE_NOOP("CommandLine", "What it says")}}};

/// An option of the command with a value that is not a figure option.
struct OwnOption
{
    const char *option;
    const char *value;
    Section section;
    const char *help;
    Problem (*set)(RenderOptions &options, const QString &name, const QString &value);
    bool setBySteps = false; ///< as FigureOption::setBySteps
};

constexpr std::array<OwnOption, 6> kOwnOptions{
    {{"--view", "NAME", Section::Content,
      QT_TRANSLATE_NOOP("CommandLine", "a saved view; the next four take the place of its own"),
      setName<&RenderOptions::view>, true},
     {"--filter", "QUERY", Section::Content, QT_TRANSLATE_NOOP("CommandLine", "the matching events"), ignore, true},
     {"--range", "FROM/TO", Section::Content, QT_TRANSLATE_NOOP("CommandLine", "a range of time, as 2025-01/2026-03"),
      setRange, true},
     {"--story", "NAME", Section::Story,
      QT_TRANSLATE_NOOP("CommandLine", "a story: a deck, a web page or a folder of pictures"),
      setName<&RenderOptions::story>},
     {"--step", "N", Section::Story, QT_TRANSLATE_NOOP("CommandLine", "one step of it, into a .pdf, .svg or .png"),
      setStep},
     {"--format", "FORMAT", Section::Look,
      QT_TRANSLATE_NOOP("CommandLine", "pdf, svg, png or html, whatever the name of OUT"), setFormat}}};

const OwnOption *ownOption(const QString &name)
{
    const auto found = std::find_if(kOwnOptions.begin(), kOwnOptions.end(), [&name](const OwnOption &option) {
        return name == QLatin1StringView(option.option);
    });
    return found == kOwnOptions.end() ? nullptr : &*found;
}

Section sectionOf(const FigureOption &option)
{
    switch (option.section) {
    case FigureOption::Section::Content:
        return Section::Content;
    case FigureOption::Section::Look:
        return Section::Look;
    case FigureOption::Section::Text:
        break;
    }
    return Section::Text;
}

QString optionNames(const FigureOption &option)
{
    QString names = QString::fromLatin1(option.option);
    if (option.offOption != nullptr)
        names += u", "_s + QLatin1StringView(option.offOption);
    return option.isFlag() ? names : QString(names + u' ' + QLatin1StringView(option.value));
}

} // namespace

std::optional<bool> RenderOptions::folds() const
{
    const FigureOption &option = figureOption("folds");
    const bool given = isGiven(QString::fromLatin1(option.option)) || isGiven(QString::fromLatin1(option.offOption));
    return given ? std::optional(figure.folds) : std::nullopt;
}

bool isRenderOption(const QString &name)
{
    const FigureOption *option = figureOptionNamed(name);
    return name == "-o"_L1 || name == "--output"_L1 || ownOption(name) != nullptr ||
           (option != nullptr && !option->isFlag());
}

bool isRenderFlag(const QString &name)
{
    const FigureOption *option = figureOptionNamed(name);
    return option != nullptr && option->isFlag();
}

bool isSetBySteps(const QString &name)
{
    if (const OwnOption *option = ownOption(name))
        return option->setBySteps;
    const FigureOption *option = figureOptionNamed(name);
    return option != nullptr && option->setBySteps;
}

std::optional<QString> setRenderOption(RenderOptions &options, const QString &name, const QString &value)
{
    if (!options.isGiven(name))
        options.given += name;
    if (const OwnOption *option = ownOption(name))
        return option->set(options, name, value);
    const FigureOption *option = figureOptionNamed(name);
    if (option == nullptr)
        return std::nullopt;
    if (option->offOption == nullptr || name != QLatin1StringView(option->offOption))
        return option->access.parse(options.figure, name, value);
    option->setOn(options.figure, false);
    return std::nullopt;
}

RenderOptions::Target renderTarget(FigureTarget target)
{
    switch (target) {
    case FigureTarget::Svg:
        return Target::Svg;
    case FigureTarget::Png:
        return Target::Png;
    case FigureTarget::Pdf:
        break;
    }
    return Target::Pdf;
}

std::vector<RenderHelpSection> renderHelp()
{
    std::vector<RenderHelpSection> sections;
    for (const auto &[section, title] : kSections) {
        RenderHelpSection help{CommandText::tr(title), {}};
        for (const OwnOption &option : kOwnOptions)
            if (option.section == section)
                help.options.push_back(
                    {QLatin1StringView(option.option) + QStringLiteral(" ") + QLatin1StringView(option.value),
                     CommandText::tr(option.help)});
        for (const FigureOption &option : figureOptions())
            if (option.option != nullptr && sectionOf(option) == section)
                help.options.push_back({optionNames(option), option.helpText()});
        sections.push_back(std::move(help));
    }
    return sections;
}

} // namespace timeloupe
