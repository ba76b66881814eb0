// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/commandtext.h"
#include "app/commandline/renderoptions.h"
#include "app/figures/options/optionkeywords.h"
#include "model/io/outputtarget.h"

#include <QFileInfo>

namespace timeloupe {

namespace {

using namespace Qt::StringLiterals;
using Problem = std::optional<QString>;
using Target = RenderOptions::Target;

bool isFolder(const QString &output)
{
    return output.endsWith(u'/') || QFileInfo(output).isDir();
}

/// Output without a file name defaults to PDF; nullopt when neither the format nor the suffix is known.
std::optional<Target> targetOf(const RenderOptions &options, const QString &output)
{
    if (isFolder(output))
        return Target::Pictures;
    if (options.format)
        return options.format;
    const QString suffix = QFileInfo(output).suffix().toLower();
    if (suffix == "html"_L1 || suffix == "htm"_L1)
        return Target::Html;
    const auto file = targetOfFile(output);
    if (!file)
        return output == "-"_L1 || isSpecialOutput(output) ? std::optional(Target::Pdf) : std::nullopt;
    return renderTarget(*file);
}

Problem takeTarget(RenderOptions &options, const QString &output)
{
    const bool story = !options.story.isEmpty();
    if (output.isEmpty())
        return CommandText::tr(
            "render needs -o OUT; expected a file that ends in .pdf, .svg or .png, or - for standard output");
    const auto target = targetOf(options, output);
    if (!target && story && !options.step)
        return CommandText::tr("%1 has no known format; expected a file that ends in .pdf or .html, or a folder as %1/")
            .arg(output);
    if (!target)
        return CommandText::tr("%1 has no known format; expected a file that ends in .pdf, .svg or .png").arg(output);
    if (isFolder(output) && options.format && options.format != Target::Png)
        return CommandText::tr("a folder takes pictures; expected --format png with it, or a file");
    options.target = *target;
    const bool ofStory = *target == Target::Html || *target == Target::Pictures;
    if (ofStory && !story)
        return CommandText::tr(
                   "-o %1 is for a story; expected --story NAME with it, or a file that ends in .pdf, .svg or .png")
            .arg(output);
    if (ofStory && options.step)
        return CommandText::tr("--step is one picture; expected a file that ends in .pdf, .svg or .png with it");
    if (story && !options.step && (*target == Target::Svg || *target == Target::Png))
        return CommandText::tr(
            "a story is more than one picture; expected --step N with it, or a file that ends in .pdf or .html, "
            "or a folder as pictures/");
    return std::nullopt;
}

/// A story takes its views from its steps.
Problem checkStory(const RenderOptions &options)
{
    if (options.story.isEmpty())
        return options.step ? Problem(CommandText::tr("--step needs a story; expected --story NAME with it"))
                            : std::nullopt;
    for (const QString &name : options.given)
        if (isSetBySteps(name))
            return CommandText::tr(
                       "%1 does not go with --story: each step says itself what it shows; expected one of them alone")
                .arg(name);
    return std::nullopt;
}

Problem checkTarget(const RenderOptions &options)
{
    const bool pixels = options.target == Target::Png || options.target == Target::Pictures;
    if (!pixels && options.isGiven(u"--scale"_s))
        return CommandText::tr("--scale is for pictures of pixels; expected a .png file with it");
    if (options.target == Target::Pdf && options.figure.look.transparent)
        return CommandText::tr("--transparent is for pictures; expected a .png or .svg file with it");
    if (options.target == Target::Pdf)
        return std::nullopt;
    if (options.figure.look.appendix)
        return CommandText::tr("--appendix needs further pages; expected a .pdf file with it");
    if (options.isGiven(u"--pages"_s))
        return CommandText::tr("--pages needs pages; expected a .pdf file with it");
    return std::nullopt;
}

FigureTarget figureTarget(Target target)
{
    return target == Target::Svg                                 ? FigureTarget::Svg
           : target == Target::Png || target == Target::Pictures ? FigureTarget::Png
                                                                 : FigureTarget::Pdf;
}

/// The default size: A3 on paper, the slide of a story, otherwise screen pixels.
QString usualSize(const RenderOptions &options)
{
    const bool vectors = options.target != Target::Png && options.target != Target::Pictures;
    if (!options.story.isEmpty() && vectors)
        return u"1280x720"_s;
    return options.target == Target::Pdf ? u"A3"_s : u"1920x1080"_s;
}

void setDefaults(RenderOptions &options)
{
    FigureChoice &figure = options.figure;
    figure.target = figureTarget(options.target);
    if (!options.isGiven(u"--size"_s))
        figure.size = usualSize(options);
    if (!options.isGiven(u"--orientation"_s)) // the orientation of the size as written
        figure.portrait = figureSize(figure.size)->height() > figureSize(figure.size)->width();
    const bool onPaper = options.target == Target::Pdf && options.story.isEmpty();
    if (!options.isGiven(u"--theme"_s))
        figure.look.theme = onPaper ? Theme::Print : Theme::Light;
}

} // namespace

std::optional<QString> finishRenderOptions(RenderOptions &options, const QString &output)
{
    if (const Problem problem = takeTarget(options, output))
        return problem;
    if (const Problem problem = checkStory(options))
        return problem;
    if (const Problem problem = checkTarget(options))
        return problem;
    setDefaults(options);
    return sizeError(options.figure.target, options.figure.page(), options.figure.scale);
}

} // namespace timeloupe
