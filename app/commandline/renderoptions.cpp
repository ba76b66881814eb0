// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/renderoptions.h"

#include "app/commandline/commandtext.h"
#include "app/figures/options/figuresize.h"
#include "app/figures/options/optionkeywords.h"
#include "model/time/edtf.h"

#include <array>

namespace timeloupe {

namespace {

using namespace Qt::StringLiterals;
using Problem = std::optional<QString>;

Problem setSize(RenderOptions &options, const QString &value)
{
    const Result<QSizeF> size = figureSize(value);
    if (!size)
        return u"--size: "_s + size.error().message;
    options.page = *size;
    // No page and no picture can be like that, whatever the rest.
    if (const auto figureError = sizeError(FigureTarget::Pdf, *size, 1))
        return u"--size "_s + value + u": "_s + *figureError;
    return std::nullopt;
}

Problem setScale(RenderOptions &options, const QString &value)
{
    bool ok = false;
    options.scale = value.toDouble(&ok);
    if (!ok || !(options.scale >= 1 && options.scale <= 4))
        return CommandText::tr("--scale %1 cannot be drawn; expected a number from 1 to 4").arg(value);
    return std::nullopt;
}

Problem setRange(RenderOptions &options, const QString &value)
{
    const Result<Edtf> date = Edtf::parse(value.toStdString());
    if (date)
        options.range = date->possible();
    if (!date || options.range->isEmpty() || options.range->begin <= kInstantMin || options.range->end >= kInstantMax)
        return CommandText::tr("--range %1 is not a time range; expected FROM/TO, as 2025-01/2026-03").arg(value);
    return std::nullopt;
}

Problem setPages(RenderOptions &options, const QString &value)
{
    const auto grid = pageGridOfWord(value);
    if (!grid)
        return CommandText::tr(
                   "--pages %1 is not a page grid; expected WxH of 1 to %2, as 2x1, or 2x or x1 for as many as are "
                   "needed")
            .arg(value, QString::number(PageGrid::kMost));
    options.figure.pages = *grid;
    return std::nullopt;
}

Problem setPanels(RenderOptions &options, const QString &value)
{
    for (const auto &[word, panel] : kPanelKeywords)
        options.figure.*panel = false;
    const QStringList panels = value.split(u',');
    for (const QString &word : panels) {
        const auto panel = valueOfWord(kPanelKeywords, word);
        if (!panel)
            return CommandText::tr("--panels %1 is not known; expected some of %2, with commas between")
                .arg(word, allWords(kPanelKeywords));
        options.figure.**panel = true;
    }
    return std::nullopt;
}

Problem setStep(RenderOptions &options, const QString &value)
{
    bool ok = false;
    const int step = value.toInt(&ok);
    if (!ok || step < 1)
        return CommandText::tr("--step %1 is not a step number; expected a number from 1").arg(value);
    options.step = step;
    return std::nullopt;
}

Problem setName(QString &name, const QString &option, const QString &value)
{
    name = value.trimmed();
    return name.isEmpty() ? Problem(CommandText::tr("%1 needs a name").arg(option)) : std::nullopt;
}

Problem setLanguage(RenderOptions &options, const QString &value)
{
    const std::optional<Language> language = Language::of(value);
    if (!language) {
        QStringList tags;
        for (const Language each : Language::all())
            tags += each.tag();
        return CommandText::tr("--lang %1 is not known; expected one of %2").arg(value, tags.join(u", "_s));
    }
    options.language = *language;
    return std::nullopt;
}

/// One of some words.
template <class Value, class Word, std::size_t N>
Problem choose(Value &chosen, const std::array<OptionKeyword<Word>, N> &words, const QString &name,
               const QString &value)
{
    const auto meant = valueOfWord(words, value);
    if (!meant)
        return CommandText::tr("%1 %2 is not known; expected one of %3").arg(name, value, allWords(words));
    chosen = *meant;
    return std::nullopt;
}

constexpr std::array<OptionKeyword<bool>, 2> kOrientations{{{"landscape", false}, {"portrait", true}}};
constexpr std::array<OptionKeyword<RenderOptions::Target>, 4> kFormats{{{"pdf", RenderOptions::Target::Pdf},
                                                                        {"svg", RenderOptions::Target::Svg},
                                                                        {"png", RenderOptions::Target::Png},
                                                                        {"html", RenderOptions::Target::Html}}};
constexpr std::array<OptionKeyword<bool>, 1> kAppendices{{{"events", true}}};

using Setter = Problem (*)(RenderOptions &, const QString &name, const QString &value);

/// The options of `render` that take a value, but for those of all commands.
const std::array<std::pair<QString, Setter>, 16> kSetters{{
    {u"--format"_s, [](RenderOptions &o, const QString &name,
                       const QString &value) { return choose(o.format, kFormats, name, value); }},
    {u"--size"_s, [](RenderOptions &o, const QString &, const QString &value) { return setSize(o, value); }},
    {u"--scale"_s, [](RenderOptions &o, const QString &, const QString &value) { return setScale(o, value); }},
    {u"--range"_s, [](RenderOptions &o, const QString &, const QString &value) { return setRange(o, value); }},
    {u"--pages"_s, [](RenderOptions &o, const QString &, const QString &value) { return setPages(o, value); }},
    {u"--panels"_s, [](RenderOptions &o, const QString &, const QString &value) { return setPanels(o, value); }},
    {u"--step"_s, [](RenderOptions &o, const QString &, const QString &value) { return setStep(o, value); }},
    {u"--view"_s,
     [](RenderOptions &o, const QString &name, const QString &value) { return setName(o.view, name, value); }},
    {u"--story"_s,
     [](RenderOptions &o, const QString &name, const QString &value) { return setName(o.story, name, value); }},
    {u"--orientation"_s, [](RenderOptions &o, const QString &name,
                            const QString &value) { return choose(o.portrait, kOrientations, name, value); }},
    {u"--theme"_s, [](RenderOptions &o, const QString &name,
                      const QString &value) { return choose(o.theme, kThemeKeywords, name, value); }},
    {u"--distance"_s, [](RenderOptions &o, const QString &name,
                         const QString &value) { return choose(o.figure.distance, kDistanceKeywords, name, value); }},
    {u"--lang"_s, [](RenderOptions &o, const QString &, const QString &value) { return setLanguage(o, value); }},
    {u"--appendix"_s, [](RenderOptions &o, const QString &name,
                         const QString &value) { return choose(o.figure.appendix, kAppendices, name, value); }},
    {u"--title"_s,
     [](RenderOptions &o, const QString &, const QString &value) -> Problem {
         o.figure.title = value;
         return std::nullopt;
     }},
    {u"--subtitle"_s,
     [](RenderOptions &o, const QString &, const QString &value) -> Problem {
         o.figure.subtitle = value;
         return std::nullopt;
     }},
}};

void setFlag(RenderOptions &options, const QString &name)
{
    if (name == "--transparent"_L1)
        options.figure.transparent = true;
    else if (name == "--sources"_L1)
        options.figure.sources = true;
    else
        options.folds = name == "--fold"_L1;
}

Setter setterOf(const QString &name)
{
    for (const auto &[option, setter] : kSetters)
        if (option == name)
            return setter;
    return nullptr;
}

} // namespace

QSizeF RenderOptions::pageSize() const
{
    QSizeF size = page;
    if (size.isEmpty())
        size = !story.isEmpty() ? QSizeF(1280, 720) : target == Target::Pdf ? *figureSize(u"A3"_s) : QSizeF(1920, 1080);
    if (size == QSizeF(1280, 720) && page.isEmpty() && (target == Target::Png || target == Target::Pictures))
        size = QSizeF(1920, 1080);
    if (portrait && *portrait == (size.width() > size.height()))
        size.transpose();
    return size;
}

FigureTarget RenderOptions::figureTarget() const
{
    return target == Target::Svg                                 ? FigureTarget::Svg
           : target == Target::Png || target == Target::Pictures ? FigureTarget::Png
                                                                 : FigureTarget::Pdf;
}

bool isRenderOption(const QString &name)
{
    return name == "-o"_L1 || name == "--output"_L1 || name == "--filter"_L1 || setterOf(name) != nullptr;
}

bool isRenderFlag(const QString &name)
{
    static const QStringList names{u"--transparent"_s, u"--fold"_s, u"--no-fold"_s, u"--sources"_s};
    return names.contains(name);
}

std::optional<QString> setRenderOption(RenderOptions &options, const QString &name, const QString &value)
{
    if (!options.isGiven(name))
        options.given += name;
    if (const Setter setter = setterOf(name))
        return setter(options, name, value);
    if (isRenderFlag(name))
        setFlag(options, name);
    return std::nullopt;
}

} // namespace timeloupe
