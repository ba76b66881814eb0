// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/options/figurechoice.h"
#include "model/time/timerange.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace timeloupe {

/// How `render` is asked to draw: what of which data, and the figure's options. A value.
struct RenderOptions
{
    /// Html and Pictures (a folder of PNGs) are of a story only.
    enum class Target : std::uint8_t { Pdf, Svg, Png, Html, Pictures };

    Target target = Target::Pdf;
    std::optional<Target> format; ///< absent: as the name of the output says
    std::optional<TimeRange> range;
    QString view;            ///< name of a saved view; empty: none
    QString story;           ///< name of a story; empty: none
    std::optional<int> step; ///< one of the story, from 1; absent: all
    FigureChoice figure;     ///< options that were not given have their defaults after finishRenderOptions()
    QStringList given;       ///< the options' names, each once

    [[nodiscard]] bool isGiven(const QString &name) const { return given.contains(name); }
    [[nodiscard]] Language language() const { return figure.language.value_or(Language::English); }
    /// Whether quiet periods are folded; absent: as the view says, or else on.
    [[nodiscard]] std::optional<bool> folds() const;

    friend bool operator==(const RenderOptions &, const RenderOptions &) = default;
};

/// Whether `render` has an option of that name that takes a value, or one that takes none.
bool isRenderOption(const QString &name);
bool isRenderFlag(const QString &name);
/// Whether the steps of a story decide what the option decides; it does not go with --story.
bool isSetBySteps(const QString &name);

/// What is wrong with it; nullopt: taken. `value` is ignored by flags.
std::optional<QString> setRenderOption(RenderOptions &options, const QString &name, const QString &value);
/// Takes the target from the format, or else the output's name, sets what was not given by it (a PDF is an A3 page in
/// print colours, a picture 1920 × 1080 and light, a story a light slide), and checks all together; what is wrong, or
/// nullopt.
std::optional<QString> finishRenderOptions(RenderOptions &options, const QString &output);

/// The target of a figure's format.
RenderOptions::Target renderTarget(FigureTarget target);

/// An option as the help lists it.
struct RenderOptionHelp
{
    QString names; ///< with the placeholder of its value
    QString text;  ///< one line or several
};
/// The options of `render` under a title. Every option is in one of the sections.
struct RenderHelpSection
{
    QString title;
    std::vector<RenderOptionHelp> options;
};
std::vector<RenderHelpSection> renderHelp();

} // namespace timeloupe
