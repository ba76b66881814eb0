// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dateformat.h"
#include "model/eventstore.h"
#include "recentcache.h"
#include "style.h"

#include <QFontMetricsF>
#include <QString>

#include <array>
#include <functional>
#include <vector>

namespace timeloupe {

/// The words beside a mark: the amount in bold first, then the title.
struct LabelText
{
    QString bold;
    QString plain;
    QString note;       ///< in small type behind them: numbers of sources
    bool muted = false; ///< a further lane of a deal: only the role
    float boldWidth = 0;
    float plainWidth = 0;
    float noteWidth = 0;

    static constexpr double kNoteGap = 4; ///< pixels before the note

    [[nodiscard]] double noteTextWidth() const { return static_cast<double>(noteWidth) - kNoteGap; }
    [[nodiscard]] double width() const
    {
        return static_cast<double>(boldWidth) + static_cast<double>(plainWidth) + static_cast<double>(noteWidth);
    }
};

/// Widths of texts in one font, quickly: the advance of a Latin letter is asked for once, when it first occurs; texts
/// with others are measured by the font. For one thread.
class TextMeasure
{
public:
    explicit TextMeasure(const QFont &font);
    [[nodiscard]] double width(const QString &text) const;
    /// `text`, or its beginning and "…", so that it is at most `width` pixels wide.
    [[nodiscard]] QString elided(const QString &text, double width) const;

private:
    static constexpr std::size_t kLatin = 0x250;     // before combining marks
    static constexpr char16_t kPunctuation = 0x2010; // dashes, quotes, narrow spaces
    static constexpr std::size_t kPunctuations = 0x50;
    static constexpr char16_t kEuro = 0x20ac;
    static constexpr std::size_t kTable = kLatin + kPunctuations + 1;
    /// Of a letter in the table; kTable: of no such letter.
    [[nodiscard]] static std::size_t place(QChar letter);
    [[nodiscard]] static bool isInTable(const QString &text);
    [[nodiscard]] float advance(QChar letter) const;

    QFontMetricsF m_metrics;
    mutable std::array<float, kTable> m_advance; // negative: not asked for yet
};

/// Makes and keeps the label texts of one store in one language and style. The same event always gets the same text,
/// whatever the zoom; a shorter form is made from it.
class LabelTexts
{
public:
    LabelTexts(EventStorePtr store, Language language, const Style &style);

    /// What stands behind each event's words; none at first.
    void setNotes(std::function<QString(EventRow)> notes);
    /// Ascending: the words of these are not cut at kLongest.
    void setWhole(std::vector<EventRow> rows);

    /// As in the lane of its first party. Valid until the next call.
    const LabelText &full(EventRow row);
    /// In a further lane: the role of `company` in it, and the title.
    LabelText role(EventRow row, CompanyIndex company) const;
    /// The amount alone, or the first words of the title; at most `width` pixels. Without its note.
    LabelText shortened(const LabelText &text, double width) const;

    /// Longest label drawn, in pixels.
    static constexpr double kLongest = 280;
    static constexpr double kLongestWhole = 620;
    static constexpr double kLongestRole = 190;
    static constexpr double kShort = 90;

private:
    EventStorePtr m_store;
    Words m_words;
    TextMeasure m_plain;
    TextMeasure m_bold;
    TextMeasure m_small;
    std::function<QString(EventRow)> m_notes;
    std::vector<EventRow> m_whole;
    RecentCache<EventRow, LabelText> m_full;
};

} // namespace timeloupe
