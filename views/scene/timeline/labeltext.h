// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventstore.h"
#include "model/wording/dateformat.h"
#include "views/style/clockcache.h"
#include "views/style/style.h"
#include "views/style/textmeasure.h"

#include <QString>

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

/// Makes and keeps the label texts of one store in one language and style. The same event always gets the same text,
/// whatever the zoom; a shorter form is made from it.
class LabelTexts
{
public:
    LabelTexts(EventStorePtr store, Language language, const Style &style);

    /// What stands behind each event's words; none at first.
    void setNotes(std::function<QString(EventRow)> notes);
    /// Ascending: the words of these are not cut at kLongest.
    void setUntruncated(std::vector<EventRow> rows);

    /// As in the lane of its first party. Valid until the next call.
    const LabelText &full(EventRow row);
    /// In a further lane: the role of `company` in it, and the title.
    LabelText role(EventRow row, CompanyIndex company) const;
    /// The amount alone, or the first words of the title; at most `width` pixels. Without its note.
    LabelText shortened(const LabelText &text, double width) const;

    /// Longest label drawn, in pixels.
    static constexpr double kLongest = 280;
    static constexpr double kMaxUntruncatedWidth = 620;
    static constexpr double kMaxRoleWidth = 190;
    static constexpr double kShort = 90;

private:
    EventStorePtr m_store;
    Words m_words;
    TextMeasure m_plain;
    TextMeasure m_bold;
    TextMeasure m_small;
    std::function<QString(EventRow)> m_notes;
    std::vector<EventRow> m_singleBlock;
    ClockCache<EventRow, LabelText> m_full;
};

} // namespace timeloupe
