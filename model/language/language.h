// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace timeloupe {

/// A language of generated wording: one catalogue of resources/wording. English without a choice.
class Language
{
public:
    static const Language English;
    static const Language French;

    constexpr Language() = default;

    /// Those that have a catalogue: English, French, others by their tag.
    static const std::vector<Language> &all();
    /// The language of a BCP 47 tag, or of the longest beginning of it that has a catalogue: "fr-CA" is French. Case
    /// is ignored, and "_" is as good as "-". nullopt: no catalogue.
    static std::optional<Language> of(QStringView tag);

    /// "en".
    [[nodiscard]] QString tag() const;
    /// In the language itself: "Français".
    [[nodiscard]] QString name() const;
    /// Its place in all().
    [[nodiscard]] constexpr std::size_t index() const { return m_index; }
    friend constexpr bool operator==(Language, Language) = default;

private:
    constexpr explicit Language(std::uint8_t index) : m_index(index) {}

    std::uint8_t m_index = 0;
};

inline constexpr Language Language::English{0};
inline constexpr Language Language::French{1};

} // namespace timeloupe
