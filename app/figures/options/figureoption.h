// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/options/figurechoice.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

#include <optional>
#include <span>

namespace timeloupe {

/// An option of a figure: stored under `key` in settings and presets, named `option` on the command line, and described
/// in help and dialog. Texts have the context FigureOptions.
struct FigureOption
{
    enum class Section : std::uint8_t { Content, Look, Text };
    using Error = std::optional<QString>;

    /// Reading and writing its value.
    struct Access
    {
        QJsonValue (*toJson)(const FigureChoice &choice);                ///< undefined: not stored
        void (*fromJson)(FigureChoice &choice, const QJsonValue &value); ///< an invalid value changes nothing
        Error (*parse)(FigureChoice &choice, const QString &option, const QString &word); ///< flags ignore `word`
        QStringList (*keywords)() = nullptr;                                              ///< nullptr: none
    };

    const char *key = ""; ///< empty: per timeline, not stored
    Section section = Section::Look;
    Access access;
    const char *option = nullptr;    ///< nullptr: not on the command line
    const char *offOption = nullptr; ///< of a flag that can be switched off
    const char *value = nullptr;     ///< placeholder of its value in the help; nullptr: a flag
    const char *help = nullptr;      ///< %1: its keywords
    const char *label = nullptr;     ///< of its check box; nullptr: none
    const char *tip = nullptr;
    bool setBySteps = false; ///< decided by each step of a story: not combined with --story

    [[nodiscard]] bool isFlag() const { return value == nullptr; }
    /// State of a check box.
    [[nodiscard]] bool isOn(const FigureChoice &choice) const { return access.toJson(choice).toBool(); }
    void setOn(FigureChoice &choice, bool on) const { access.fromJson(choice, on); }
    [[nodiscard]] QString labelText() const;
    [[nodiscard]] QString tipText() const;
    [[nodiscard]] QString helpText() const;
};

/// All options, in the order of help and dialog.
std::span<const FigureOption> figureOptions();
/// The option with `key`, which must exist.
const FigureOption &figureOption(const char *key);
/// The option named `name` on the command line, on or off; nullptr when there is none.
const FigureOption *figureOptionNamed(const QString &name);

/// The stored part of a choice.
QJsonObject toJson(const FigureChoice &choice);
/// Missing and invalid values get defaults.
FigureChoice figureChoiceFrom(const QJsonObject &json);

} // namespace timeloupe
