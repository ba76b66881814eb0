// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/timeline/labeltext.h"

#include "model/text/displaytext.h"
#include "views/scene/timeline/scenestrings.h"

#include <algorithm>

namespace timeloupe {

namespace {

constexpr std::size_t kKept = 50'000;

Amount toAmount(const EventStore &store, const AmountView &view)
{
    return {view.value, view.max, store.currencies()[view.currency], view.bound, view.of};
}

} // namespace

LabelTexts::LabelTexts(EventStorePtr store, Language language, const Style &style)
    : m_store(std::move(store)),
      m_words(language),
      m_plain(style.font),
      m_bold(style.bold),
      m_small(style.small),
      m_full(kKept)
{
}

void LabelTexts::setNotes(std::function<QString(EventRow)> notes)
{
    m_notes = std::move(notes);
    m_full.clear();
}

void LabelTexts::setUntruncated(std::vector<EventRow> rows)
{
    if (m_singleBlock == rows)
        return;
    m_singleBlock = std::move(rows);
    m_full.clear();
}

const LabelText &LabelTexts::full(EventRow row)
{
    if (const LabelText *known = m_full.find(row))
        return *known;
    LabelText text;
    if (const auto amount = m_store->mainAmount(row))
        text.bold = m_words.amount(toAmount(*m_store, *amount)) + u' ';
    text.boldWidth = static_cast<float>(m_bold.width(text.bold));
    QString plain = displayLabel(m_store->title(row, m_words.language()));
    if (m_store->isUndated(row) && row.value < m_store->datedCount())
        plain += u' ' + SceneStrings(m_words.language()).undatedSuffix();
    const bool whole = std::binary_search(m_singleBlock.begin(), m_singleBlock.end(), row);
    text.plain = m_plain.elided(plain, (whole ? kMaxUntruncatedWidth : kLongest) - static_cast<double>(text.boldWidth));
    text.plainWidth = static_cast<float>(m_plain.width(text.plain));
    if (const QString note = m_notes ? m_notes(row) : QString(); !note.isEmpty()) {
        text.note = note;
        text.noteWidth = static_cast<float>(LabelText::kNoteGap + m_small.width(note));
    }
    return m_full.insert(row, std::move(text));
}

LabelText LabelTexts::role(EventRow row, CompanyIndex company) const
{
    LabelText text;
    text.muted = true;
    for (const Party &party : m_store->parties(row)) {
        if (party.company == company && party.role != Role::Unknown && text.plain.size() < kLongestWord)
            text.plain += (text.plain.isEmpty() ? QString() : QStringLiteral(", ")) + m_words.role(party.role);
    }
    const QString name = displayLabel(m_store->title(row, m_words.language()));
    text.plain =
        m_plain.elided(text.plain.isEmpty() ? name : QString(text.plain + QStringLiteral(" · ") + name), kMaxRoleWidth);
    text.plainWidth = static_cast<float>(m_plain.width(text.plain));
    return text;
}

LabelText LabelTexts::shortened(const LabelText &text, double width) const
{
    LabelText result = text;
    result.note.clear();
    result.noteWidth = 0;
    const double room = width - static_cast<double>(text.boldWidth);
    result.plain = room < 40 && !text.bold.isEmpty() ? QString() : m_plain.elided(text.plain, room);
    result.plainWidth = static_cast<float>(m_plain.width(result.plain));
    return result;
}

} // namespace timeloupe
