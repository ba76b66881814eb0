// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/figure/figureoptions.h"

#include <QString>

#include <array>
#include <optional>

namespace timeloupe {

/// The words by which the command line and kept presets call what a figure can be like.

template <class Value> using OptionKeyword = std::pair<const char *, Value>;

inline constexpr std::array<OptionKeyword<Theme>, 3> kThemeKeywords{
    {{"light", Theme::Light}, {"dark", Theme::Dark}, {"print", Theme::Print}}};
inline constexpr std::array<OptionKeyword<ReadingDistance>, 3> kDistanceKeywords{
    {{"document", ReadingDistance::Document},
     {"slide", ReadingDistance::Slide},
     {"last-row", ReadingDistance::LastRow}}};
/// In the order in which they stand.
inline constexpr std::array<OptionKeyword<bool FigureOptions::*>, 4> kPanelKeywords{
    {{"timeline", &FigureOptions::timeline},
     {"amount", &FigureOptions::amounts},
     {"overview", &FigureOptions::overview},
     {"list", &FigureOptions::list}}};

template <class Value, std::size_t N>
std::optional<Value> valueOfWord(const std::array<OptionKeyword<Value>, N> &words, const QString &word)
{
    for (const auto &[name, value] : words)
        if (word == QLatin1StringView(name))
            return value;
    return std::nullopt;
}

template <class Value, std::size_t N>
QString wordOfValue(const std::array<OptionKeyword<Value>, N> &words, const Value &wanted)
{
    for (const auto &[name, value] : words)
        if (value == wanted)
            return QString::fromLatin1(name);
    return {};
}

/// "light, dark, print".
template <class Value, std::size_t N> QString allWords(const std::array<OptionKeyword<Value>, N> &words)
{
    QString all;
    for (const auto &[name, value] : words)
        all += (all.isEmpty() ? QString() : QStringLiteral(", ")) + QLatin1StringView(name);
    return all;
}

/// "2x1", "2x" (as many high as are needed), "x1"; nullopt: none of them, or beyond PageGrid::kMost.
std::optional<PageGrid> pageGridOfWord(const QString &word);
QString wordOfPageGrid(const PageGrid &grid);

} // namespace timeloupe
