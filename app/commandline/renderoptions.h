// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/options/figureoutput.h"
#include "model/events/eventrecord.h"
#include "model/time/timerange.h"
#include "views/figure/figureoptions.h"

#include <QSizeF>
#include <QString>
#include <QStringList>

#include <optional>

namespace timeloupe {

/// How `render` is asked to draw: the options of the command line. A value.
struct RenderOptions
{
    /// Html and Pictures (a folder of PNGs) are of a story only.
    enum class Target : std::uint8_t { Pdf, Svg, Png, Html, Pictures };

    Target target = Target::Pdf;
    std::optional<Target> format; ///< absent: as the name of the output says
    QSizeF page;                  ///< in 96ths of an inch; empty: the target's usual one
    double scale = 1;
    std::optional<bool> portrait;
    std::optional<TimeRange> range;
    std::optional<Theme> theme; ///< absent: print on paper, light in pictures
    Language language = Language::English;
    std::optional<bool> folds; ///< absent: as the view says, or else on
    QString view;              ///< name of a saved view; empty: none
    QString story;             ///< name of a story; empty: none
    std::optional<int> step;   ///< one of the story, from 1; absent: all
    FigureOptions figure;      ///< pages, distance, panels, words; not its page, theme and what the file says
    QStringList given;         ///< the options' names, each once

    [[nodiscard]] bool isGiven(const QString &name) const { return given.contains(name); }
    /// Pdf: A3; else 1920 × 1080; of a story always a slide. Turned as `portrait` says.
    [[nodiscard]] QSizeF pageSize() const;
    [[nodiscard]] FigureTarget figureTarget() const;

    friend bool operator==(const RenderOptions &, const RenderOptions &) = default;
};

/// Whether `render` has an option of that name that takes a value, or one that takes none.
bool isRenderOption(const QString &name);
bool isRenderFlag(const QString &name);

/// What is wrong with it; nullopt: taken. `value` is ignored by flags.
std::optional<QString> setRenderOption(RenderOptions &options, const QString &name, const QString &value);
/// Takes the target from the format, or else the output's name, and checks all together; what is wrong, or nullopt.
std::optional<QString> finishRenderOptions(RenderOptions &options, const QString &output);

} // namespace timeloupe
