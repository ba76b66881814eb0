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

/// The label of a mark: bold amount, then title.
struct LabelText
{
    QString bold;
    QString plain;
    QString note;       ///< source numbers behind it, in small type
    bool muted = false; ///< in a further lane of a deal: only the role
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

/// Makes and caches the labels of a store in one language and style. An event has the same label at every zoom; shorter
/// forms are derived from it.
class LabelTexts
{
public:
    LabelTexts(EventStorePtr store, Language language, const Style &style);

    /// Sets the notes behind the labels; none by default.
    void setNotes(std::function<QString(EventRow)> notes);
    /// Ascending: labels of these events are not truncated at kLongest.
    void setUntruncated(std::vector<EventRow> rows);

    /// In the lane of the first party. Valid until the next call.
    const LabelText &full(EventRow row);
    /// In a further lane: the role of `company`, and the title.
    LabelText role(EventRow row, CompanyIndex company) const;
    /// The amount alone or the first words of the title, at most `width` pixels, without the note.
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
