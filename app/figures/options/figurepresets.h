// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/options/figurechoice.h"

#include <vector>

namespace timeloupe {

/// A named choice. A value.
struct FigurePreset
{
    QString name;
    FigureChoice choice;
    friend bool operator==(const FigurePreset &, const FigurePreset &) = default;
};

/// The presets of the program: pages, a poster, slides.
std::vector<FigurePreset> builtInPresets();

/// The user's presets by name. Names are unique and differ from built-in ones.
class FigurePresets
{
public:
    [[nodiscard]] const std::vector<FigurePreset> &own() const { return m_own; }
    /// Built-in presets, then the user's.
    [[nodiscard]] std::vector<FigurePreset> all() const;
    /// A preset equal to the choice, ignoring its title: `preferred` if equal; nullopt when there is none.
    [[nodiscard]] std::optional<QString> nameOf(const FigureChoice &choice, const QString &preferred = {}) const;

    /// Why the name is invalid; `except` is the current name when renaming. nullopt when valid.
    [[nodiscard]] std::optional<QString> nameError(const QString &name, const QString &except = {}) const;
    /// Adds or replaces a preset. Ignores invalid names.
    void save(const QString &name, const FigureChoice &choice);
    void rename(const QString &from, const QString &to);
    void remove(const QString &name);
    [[nodiscard]] bool isOwn(const QString &name) const;

    /// `theirs` with all that `ours` changed of `base`.
    static FigurePresets merged(const FigurePresets &base, const FigurePresets &ours, FigurePresets theirs);

    [[nodiscard]] QByteArray toJson() const;
    /// Skips invalid presets.
    static FigurePresets fromJson(const QByteArray &json);

private:
    std::vector<FigurePreset> m_own;
};

} // namespace timeloupe
