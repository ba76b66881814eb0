// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/options/figurechoice.h"
#include "model/time/timerange.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace timeloupe {

/// Options of `render`: data and figure options. A value.
struct RenderOptions
{
    /// Html and Pictures (a folder of PNGs) are for stories only.
    enum class Target : std::uint8_t { Pdf, Svg, Png, Html, Pictures };

    Target target = Target::Pdf;
    std::optional<Target> format; ///< absent: derived from the output's name
    std::optional<TimeRange> range;
    QString view;            ///< name of a saved view; empty: none
    QString story;           ///< name of a story; empty: none
    std::optional<int> step; ///< one-based step of the story; absent: all
    FigureChoice figure;     ///< options not given get their defaults in finishRenderOptions()
    QStringList given;       ///< names of the given options, without duplicates

    [[nodiscard]] bool isGiven(const QString &name) const { return given.contains(name); }
    [[nodiscard]] Language language() const { return figure.language.value_or(Language::English); }
    /// Whether quiet periods are folded; absent: the view's setting, otherwise on.
    [[nodiscard]] std::optional<bool> folds() const;

    friend bool operator==(const RenderOptions &, const RenderOptions &) = default;
};

/// Whether `render` has such an option with a value, or such a flag.
bool isRenderOption(const QString &name);
bool isRenderFlag(const QString &name);
/// Whether the option is decided by each step of a story: it does not go with --story.
bool isSetBySteps(const QString &name);

/// Returns the error; nullopt when accepted. Flags ignore `value`.
std::optional<QString> setRenderOption(RenderOptions &options, const QString &name, const QString &value);
/// Derives the target from the format or the output's name, sets defaults for it (PDF: an A3 page in print colours;
/// picture: 1920 × 1080, light; story: a light slide), and checks all options together. Returns the error or nullopt.
std::optional<QString> finishRenderOptions(RenderOptions &options, const QString &output);

/// The target of a figure's format.
RenderOptions::Target renderTarget(FigureTarget target);

/// An option in the help.
struct RenderOptionHelp
{
    QString names; ///< including the placeholder of its value
    QString text;  ///< one line or several
};
/// A titled section of the help. Every option is in one section.
struct RenderHelpSection
{
    QString title;
    std::vector<RenderOptionHelp> options;
};
std::vector<RenderHelpSection> renderHelp();

} // namespace timeloupe
