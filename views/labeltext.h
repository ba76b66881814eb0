// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dateformat.h"
#include "model/eventstore.h"
#include "style.h"

#include <QFontMetricsF>
#include <QString>

#include <array>
#include <unordered_map>

namespace timeloupe {

/// The words beside a mark: the amount in bold first, then the title.
struct LabelText
{
    QString bold;
    QString plain;
    bool muted = false; ///< a further lane of a deal: only the role
    float boldWidth = 0;
    float plainWidth = 0;

    [[nodiscard]] double width() const { return static_cast<double>(boldWidth) + static_cast<double>(plainWidth); }
};

/// Widths of texts in one font, quickly: advances of Latin letters from a table, of all others from the font.
class TextMeasure
{
public:
    explicit TextMeasure(const QFont &font);
    [[nodiscard]] double width(const QString &text) const;
    /// `text`, or its beginning and "…", so that it is at most `width` pixels wide.
    [[nodiscard]] QString elided(const QString &text, double width) const;

private:
    static constexpr int kTable = 0x250;
    QFontMetricsF m_metrics;
    std::array<float, kTable> m_advance;
};

/// Makes and keeps the label texts of one store in one language and style. The same event always gets the same text,
/// whatever the zoom; a shorter form is made from it.
class LabelTexts
{
public:
    LabelTexts(EventStorePtr store, Language language, const Style &style);

    /// As in the lane of its first party.
    const LabelText &full(EventRow row);
    /// In a further lane: the role of `company` in it, and the title.
    LabelText role(EventRow row, CompanyIndex company) const;
    /// The amount alone, or the first words of the title; at most `width` pixels.
    LabelText shortened(const LabelText &text, double width) const;

    /// Longest label drawn, in pixels.
    static constexpr double kLongest = 280;
    static constexpr double kLongestRole = 190;
    static constexpr double kShort = 90;

private:
    EventStorePtr m_store;
    Words m_words;
    TextMeasure m_plain;
    TextMeasure m_bold;
    std::unordered_map<std::uint32_t, LabelText> m_full;
};

} // namespace timeloupe
