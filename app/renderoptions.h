// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/eventrecord.h"
#include "model/timerange.h"

#include <QSizeF>
#include <QString>

#include <optional>

namespace timeloupe {

/// How `render` is asked to draw (format.md §5). A value.
struct RenderOptions
{
    enum class Target : std::uint8_t { Pdf, Svg, Png };
    enum class Look : std::uint8_t { Light, Dark, Print };

    Target target = Target::Pdf;
    QSizeF page; ///< in 96ths of an inch; empty: the target's usual one
    double scale = 1;
    std::optional<bool> portrait;
    std::optional<TimeRange> range;
    std::optional<Look> look; ///< absent: print on paper, light in pictures
    bool transparent = false;
    Language language = Language::English;
    bool amounts = true;
    bool folds = true;
    QString title;
    bool sources = false;
    bool appendix = false;

    /// Target::Pdf: A3; else 1920 × 1080. Turned as `portrait` says.
    [[nodiscard]] QSizeF pageSize() const;

    friend bool operator==(const RenderOptions &, const RenderOptions &) = default;
};

/// Whether `render` has an option of that name that takes a value, or one that takes none.
bool isRenderOption(const QString &name);
bool isRenderFlag(const QString &name);

/// What is wrong with it; nullopt: taken. `value` is ignored by flags.
std::optional<QString> setRenderOption(RenderOptions &options, const QString &name, const QString &value);
/// Takes the target from the file's name and checks all together; what is wrong, or nullopt.
std::optional<QString> finishRenderOptions(RenderOptions &options, const QString &output);

} // namespace timeloupe
