// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventrecord.h"

#include <array>

namespace timeloupe {

/// Fields that only some events have: summary, places, relations, sources, differs, tags, note and unknown members,
/// decoded from their packed bytes. A view: cheap to copy, valid as long as those bytes.
class SparseFields
{
public:
    struct TranslationView
    {
        std::string_view language;
        std::string_view text;
    };
    struct TextView
    {
        std::string_view neutral;
        std::string_view en;
        std::string_view fr;
        std::vector<TranslationView> others;
    };
    struct PlaceView
    {
        std::string_view name;
        std::optional<std::string_view> country;
    };
    struct RelationView
    {
        RelationType type = RelationType::PartOf;
        std::string_view to;
    };
    struct CitationView
    {
        std::string_view source;
        std::string_view locator;
    };

    /// `bytes` must come from encode().
    explicit SparseFields(std::string_view bytes);

    [[nodiscard]] TextView summary() const;
    [[nodiscard]] std::vector<PlaceView> places() const;
    [[nodiscard]] std::vector<RelationView> relations() const;
    [[nodiscard]] std::vector<CitationView> sources() const;
    [[nodiscard]] bool hasDiffers() const { return !m_parts[Differs].empty(); }
    [[nodiscard]] std::vector<std::string_view> tags() const;
    [[nodiscard]] std::size_t sourceCount() const;
    /// Copies all fields into `record`.
    void fill(EventRecord &record) const;

    /// Appends the encoded fields of the event to `bytes`; nothing when it has none.
    static void encode(const EventRecord &event, std::string &bytes);

private:
    enum Part : std::uint8_t { Summary, Places, Relations, Sources, Differs, Tags, Note, Unknown, PartCount };

    static void encodePart(const EventRecord &event, Part part, std::string &bytes);

    std::array<std::string_view, PartCount> m_parts;
};

} // namespace timeloupe
