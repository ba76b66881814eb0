// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/options/figureoutput.h"
#include "model/events/panels.h"
#include "views/figure/figureoptions.h"

#include <QCoreApplication>
#include <QString>

#include <algorithm>
#include <array>
#include <optional>

namespace timeloupe {

/// A value of an option: its keyword in settings and on the command line, and its label in dialogs.
template <class Value> struct OptionKeyword
{
    const char *word;
    Value value;
    const char *label; ///< of context FigureOptions
};

inline constexpr std::array<OptionKeyword<FigureTarget>, 3> kTargetKeywords{
    {{"pdf", FigureTarget::Pdf, QT_TRANSLATE_NOOP("FigureOptions", "PDF page")},
     {"svg", FigureTarget::Svg, QT_TRANSLATE_NOOP("FigureOptions", "SVG vectors")},
     {"png", FigureTarget::Png, QT_TRANSLATE_NOOP("FigureOptions", "PNG picture")}}};
/// Portrait or landscape.
inline constexpr std::array<OptionKeyword<bool>, 2> kOrientationKeywords{
    {{"landscape", false, QT_TRANSLATE_NOOP("FigureOptions", "Landscape")},
     {"portrait", true, QT_TRANSLATE_NOOP("FigureOptions", "Portrait")}}};
inline constexpr std::array<OptionKeyword<Theme>, 3> kThemeKeywords{
    {{"light", Theme::Light, QT_TRANSLATE_NOOP("FigureOptions", "Light")},
     {"dark", Theme::Dark, QT_TRANSLATE_NOOP("FigureOptions", "Dark")},
     {"print", Theme::Print, QT_TRANSLATE_NOOP("FigureOptions", "Print")}}};
inline constexpr std::array<OptionKeyword<ReadingDistance>, 3> kDistanceKeywords{
    {{"document", ReadingDistance::Document, QT_TRANSLATE_NOOP("FigureOptions", "a document")},
     {"slide", ReadingDistance::Slide, QT_TRANSLATE_NOOP("FigureOptions", "a slide")},
     {"last-row", ReadingDistance::LastRow, QT_TRANSLATE_NOOP("FigureOptions", "a slide, from the last row")}}};
/// What the appendix lists.
inline constexpr std::array<OptionKeyword<bool>, 1> kAppendixKeywords{{{"events", true, ""}}};
/// Labels of kPanels, in their order.
inline constexpr std::array<const char *, kPanels.size()> kPanelLabels{
    QT_TRANSLATE_NOOP("FigureOptions", "Timeline"), QT_TRANSLATE_NOOP("FigureOptions", "Amounts"),
    QT_TRANSLATE_NOOP("FigureOptions", "Overview"), QT_TRANSLATE_NOOP("FigureOptions", "List of events")};

template <class Value, std::size_t N>
std::optional<Value> valueOfWord(const std::array<OptionKeyword<Value>, N> &keywords, const QString &word)
{
    for (const OptionKeyword<Value> &keyword : keywords)
        if (word == QLatin1StringView(keyword.word))
            return keyword.value;
    return std::nullopt;
}

template <class Value, std::size_t N>
QString wordOfValue(const std::array<OptionKeyword<Value>, N> &keywords, const Value &wanted)
{
    for (const OptionKeyword<Value> &keyword : keywords)
        if (keyword.value == wanted)
            return QString::fromLatin1(keyword.word);
    return {};
}

/// Index of a value among the keywords; 0 for a value without a keyword.
template <class Value, std::size_t N>
int indexOfValue(const std::array<OptionKeyword<Value>, N> &keywords, const Value &wanted)
{
    const auto found = std::find_if(keywords.begin(), keywords.end(),
                                    [&wanted](const auto &keyword) { return keyword.value == wanted; });
    return found == keywords.end() ? 0 : static_cast<int>(found - keywords.begin());
}

template <class Value, std::size_t N> QStringList words(const std::array<OptionKeyword<Value>, N> &keywords)
{
    QStringList words;
    for (const OptionKeyword<Value> &keyword : keywords)
        words += QString::fromLatin1(keyword.word);
    return words;
}

/// Labels for a dialog, translated.
template <class Value, std::size_t N> QStringList labels(const std::array<OptionKeyword<Value>, N> &keywords)
{
    QStringList labels;
    for (const OptionKeyword<Value> &keyword : keywords)
        labels += QCoreApplication::translate("FigureOptions", keyword.label);
    return labels;
}

/// File suffix: the keyword.
QString suffixOf(FigureTarget target);
/// The target for the suffix of a file name; nullopt when there is none.
std::optional<FigureTarget> targetOfFile(const QString &fileName);

/// "2x1", "2x" (as many down as needed), "x1"; nullopt for anything else and beyond PageGrid::kMost.
std::optional<PageGrid> pageGridOfWord(const QString &word);
QString wordOfPageGrid(const PageGrid &grid);

} // namespace timeloupe
