// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/options/figurechoice.h"

#include <vector>

namespace timeloupe {

/// A choice with a name. A value.
struct FigurePreset
{
    QString name;
    FigureChoice choice;
    friend bool operator==(const FigurePreset &, const FigurePreset &) = default;
};

/// Those that come with the program: pages, a poster, slides.
std::vector<FigurePreset> builtInPresets();

/// The user's own presets, by name. Every name stands once, and none is that of a built-in one.
class FigurePresets
{
public:
    [[nodiscard]] const std::vector<FigurePreset> &own() const { return m_own; }
    /// The built-in ones, then the user's own.
    [[nodiscard]] std::vector<FigurePreset> all() const;
    /// One that means this choice, whatever its title: the `preferred` one when it does; nullopt: none.
    [[nodiscard]] std::optional<QString> nameOf(const FigureChoice &choice, const QString &preferred = {}) const;

    /// Why a preset cannot be called so; `except` is the present name of the one to be renamed. nullopt: it can.
    [[nodiscard]] std::optional<QString> nameError(const QString &name, const QString &except = {}) const;
    /// Adds it, or takes the place of the one of that name. A wrong name changes nothing.
    void save(const QString &name, const FigureChoice &choice);
    void rename(const QString &from, const QString &to);
    void remove(const QString &name);
    [[nodiscard]] bool isOwn(const QString &name) const;

    /// `theirs` with all that `ours` changed of `base`.
    static FigurePresets merged(const FigurePresets &base, const FigurePresets &ours, FigurePresets theirs);

    [[nodiscard]] QByteArray toJson() const;
    /// What cannot be understood is left out.
    static FigurePresets fromJson(const QByteArray &json);

private:
    std::vector<FigurePreset> m_own;
};

} // namespace timeloupe
