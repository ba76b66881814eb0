// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/options/figurechoice.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

#include <optional>
#include <span>

namespace timeloupe {

/// One option of a figure. Settings and presets keep it under `key`, the command line takes it as `option`, the help
/// and the dialog describe it. Texts are of context FigureOptions.
struct FigureOption
{
    enum class Section : std::uint8_t { Content, Look, Text };
    using Error = std::optional<QString>;

    /// How its value is read and written.
    struct Access
    {
        QJsonValue (*toJson)(const FigureChoice &choice);                ///< undefined: nothing to keep
        void (*fromJson)(FigureChoice &choice, const QJsonValue &value); ///< an invalid value changes nothing
        Error (*parse)(FigureChoice &choice, const QString &option, const QString &word); ///< flags ignore `word`
        QStringList (*keywords)() = nullptr;                                              ///< nullptr: it has none
    };

    const char *key = ""; ///< empty: belongs to one timeline, and is not kept
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
    /// The state of a check box.
    [[nodiscard]] bool isOn(const FigureChoice &choice) const { return access.toJson(choice).toBool(); }
    void setOn(FigureChoice &choice, bool on) const { access.fromJson(choice, on); }
    [[nodiscard]] QString labelText() const;
    [[nodiscard]] QString tipText() const;
    [[nodiscard]] QString helpText() const;
};

/// Every option, in the order of help and dialog.
std::span<const FigureOption> figureOptions();
/// The option kept under `key`, which must exist.
const FigureOption &figureOption(const char *key);
/// The option that the command line calls `name`, on or off; nullptr: none.
const FigureOption *figureOptionNamed(const QString &name);

/// All that is kept of a choice.
QJsonObject toJson(const FigureChoice &choice);
/// Missing and invalid values have their defaults.
FigureChoice figureChoiceFrom(const QJsonObject &json);

} // namespace timeloupe
