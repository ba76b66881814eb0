// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/events/sparsefields.h"

namespace timeloupe {

namespace {

/// Appends numbers and texts. Numbers are little-endian base 128 (LEB128).
class Encoder
{
public:
    explicit Encoder(std::string &bytes) : m_bytes(bytes) {}

    void number(std::size_t number)
    {
        for (; number >= 0x80; number >>= 7)
            m_bytes += static_cast<char>((number & 0x7f) | 0x80);
        m_bytes += static_cast<char>(number);
    }
    void text(std::string_view text)
    {
        number(text.size());
        m_bytes += text;
    }
    void text(const Text &value)
    {
        text(value.neutral);
        text(value.en);
        text(value.fr);
        number(value.others.size());
        for (const Text::Translation &translation : value.others) {
            text(translation.language);
            text(translation.text);
        }
    }

private:
    std::string &m_bytes;
};

class Decoder
{
public:
    explicit Decoder(std::string_view bytes) : m_bytes(bytes) {}

    [[nodiscard]] bool atEnd() const { return m_bytes.empty(); }
    std::size_t number()
    {
        std::size_t number = 0;
        for (unsigned shift = 0;; shift += 7) {
            const auto byte = static_cast<unsigned char>(m_bytes.front());
            m_bytes.remove_prefix(1);
            number |= static_cast<std::size_t>(byte & 0x7f) << shift;
            if (byte < 0x80)
                return number;
        }
    }
    std::string_view text()
    {
        const std::size_t size = number();
        const std::string_view text = m_bytes.substr(0, size);
        m_bytes.remove_prefix(size);
        return text;
    }
    SparseFields::TextView texts()
    {
        SparseFields::TextView view;
        view.neutral = text();
        view.en = text();
        view.fr = text();
        view.others.resize(number());
        for (SparseFields::TranslationView &translation : view.others) {
            translation.language = text();
            translation.text = text();
        }
        return view;
    }

private:
    std::string_view m_bytes;
};

Text copyOf(const SparseFields::TextView &view)
{
    Text text{std::string(view.neutral), std::string(view.en), std::string(view.fr)};
    for (const SparseFields::TranslationView &translation : view.others)
        text.others.push_back({std::string(translation.language), std::string(translation.text)});
    return text;
}

/// Reads a counted list, decoding each item by `take`.
template <class Item, class Take> std::vector<Item> listOf(std::string_view part, Take take)
{
    std::vector<Item> items;
    if (part.empty())
        return items;
    Decoder from(part);
    items.reserve(from.number());
    while (!from.atEnd())
        items.push_back(take(from));
    return items;
}

template <class Item, class Write> void addList(std::string &bytes, const std::vector<Item> &items, Write write)
{
    Encoder to(bytes);
    to.number(items.size());
    for (const Item &item : items)
        write(to, item);
}

} // namespace

SparseFields::SparseFields(std::string_view bytes)
{
    Decoder from(bytes);
    const std::size_t present = from.number();
    for (std::size_t part = 0; part < m_parts.size(); ++part) {
        if ((present >> part & 1) != 0)
            m_parts[part] = from.text();
    }
}

void SparseFields::encode(const EventRecord &event, std::string &bytes)
{
    const std::array<bool, PartCount> present{
        !event.summary.isEmpty(), !event.places.empty(), !event.relations.empty(), !event.sources.empty(),
        !event.differs.empty(),   !event.tags.empty(),   !event.note.isEmpty(),    !event.unknown.empty()};
    bytes.clear();
    std::size_t flags = 0;
    for (std::size_t part = 0; part < present.size(); ++part)
        flags |= static_cast<std::size_t>(present[part]) << part;
    if (flags == 0)
        return;
    Encoder to(bytes);
    to.number(flags);
    std::string part;
    for (std::size_t i = 0; i < present.size(); ++i) {
        if (!present[i])
            continue;
        part.clear();
        encodePart(event, static_cast<Part>(i), part);
        to.text(part);
    }
}

void SparseFields::encodePart(const EventRecord &event, Part part, std::string &bytes)
{
    switch (part) {
    case Summary:
    case Note:
        Encoder(bytes).text(part == Summary ? event.summary : event.note);
        break;
    case Places:
        addList(bytes, event.places, [](Encoder &to, const EventPlace &place) {
            to.text(place.name);
            to.number(place.country ? 1 : 0);
            if (place.country)
                to.text(*place.country);
        });
        break;
    case Relations:
        addList(bytes, event.relations, [](Encoder &to, const Relation &relation) {
            to.number(static_cast<std::size_t>(relation.type));
            to.text(relation.to);
        });
        break;
    case Sources:
        addList(bytes, event.sources, [](Encoder &to, const Citation &citation) {
            to.text(citation.source);
            to.text(citation.locator);
        });
        break;
    case Differs:
        addList(bytes, event.differs, [](Encoder &to, const Text &text) { to.text(text); });
        break;
    case Tags:
        addList(bytes, event.tags, [](Encoder &to, const std::string &tag) { to.text(tag); });
        break;
    default:
        addList(bytes, event.unknown, [](Encoder &to, const UnknownMember &member) {
            to.text(member.name);
            to.text(member.json);
        });
    }
}

SparseFields::TextView SparseFields::summary() const
{
    return m_parts[Summary].empty() ? TextView() : Decoder(m_parts[Summary]).texts();
}

std::vector<SparseFields::PlaceView> SparseFields::places() const
{
    return listOf<PlaceView>(m_parts[Places], [](Decoder &from) {
        PlaceView place{from.text(), std::nullopt};
        if (from.number() != 0)
            place.country = from.text();
        return place;
    });
}

std::vector<SparseFields::RelationView> SparseFields::relations() const
{
    return listOf<RelationView>(m_parts[Relations], [](Decoder &from) {
        const auto type = static_cast<RelationType>(from.number());
        return RelationView{type, from.text()};
    });
}

std::vector<SparseFields::CitationView> SparseFields::sources() const
{
    return listOf<CitationView>(m_parts[Sources], [](Decoder &from) {
        const std::string_view source = from.text();
        return CitationView{source, from.text()};
    });
}

std::vector<std::string_view> SparseFields::tags() const
{
    return listOf<std::string_view>(m_parts[Tags], [](Decoder &from) { return from.text(); });
}

std::size_t SparseFields::sourceCount() const
{
    return m_parts[Sources].empty() ? 0 : Decoder(m_parts[Sources]).number();
}

void SparseFields::fill(EventRecord &record) const
{
    record.summary = copyOf(summary());
    for (const PlaceView &place : places())
        record.places.push_back(
            {std::string(place.name), place.country ? std::optional(std::string(*place.country)) : std::nullopt});
    for (const RelationView &relation : relations())
        record.relations.push_back({relation.type, std::string(relation.to)});
    for (const CitationView &citation : sources())
        record.sources.push_back({std::string(citation.source), std::string(citation.locator)});
    record.differs = listOf<Text>(m_parts[Differs], [](Decoder &from) { return copyOf(from.texts()); });
    for (const std::string_view tag : tags())
        record.tags.emplace_back(tag);
    if (!m_parts[Note].empty())
        record.note = copyOf(Decoder(m_parts[Note]).texts());
    record.unknown = listOf<UnknownMember>(m_parts[Unknown], [](Decoder &from) {
        const std::string_view name = from.text();
        return UnknownMember{std::string(name), std::string(from.text())};
    });
}

} // namespace timeloupe
