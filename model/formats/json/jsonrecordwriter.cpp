// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/json/jsonrecordwriter.h"

#include <algorithm>

namespace timeloupe {

bool JsonRecordWriter::key(const JsonPath &path, std::string_view name)
{
    const bool isRoot = path.text().empty();
    const bool isKept = std::any_of(m_unknown.begin(), m_unknown.end(), [&](const UnknownMember &member) {
        return (isRoot ? JsonPath::ownName(member.name) : path.childName(member.name)) == name;
    });
    if (!isKept)
        m_out.key(name);
    return !isKept;
}

void JsonRecordWriter::endObject(const JsonPath &path)
{
    for (const UnknownMember &member : m_unknown) {
        if (const auto name = path.childName(member.name)) {
            m_out.key(*name);
            m_out.json(member.json);
        }
    }
    m_out.endObject();
}

void JsonRecordWriter::unknownMembers()
{
    for (const UnknownMember &member : m_unknown) {
        if (const auto name = JsonPath::ownName(member.name)) {
            m_out.key(*name);
            m_out.json(member.json);
        }
    }
}

void JsonRecordWriter::string(const JsonPath &path, std::string_view name, std::string_view value)
{
    if (key(path, name))
        m_out.string(value);
}

void JsonRecordWriter::stringOrNull(const JsonPath &path, std::string_view name, std::string_view value)
{
    if (!key(path, name))
        return;
    if (value.empty())
        m_out.null();
    else
        m_out.string(value);
}

void JsonRecordWriter::optionalString(std::string_view name, const std::optional<std::string> &value)
{
    if (!key(m_root, name))
        return;
    if (value)
        m_out.string(*value);
    else
        m_out.null();
}

void JsonRecordWriter::number(const JsonPath &path, std::string_view name, double value)
{
    if (key(path, name))
        m_out.number(value);
}

void JsonRecordWriter::boolean(std::string_view name, bool value)
{
    if (key(m_root, name))
        m_out.json(value ? "true" : "false");
}

bool JsonRecordWriter::hasUnknownIn(const JsonPath &path) const
{
    return std::any_of(m_unknown.begin(), m_unknown.end(),
                       [&](const UnknownMember &member) { return path.childName(member.name).has_value(); });
}

void JsonRecordWriter::text(const JsonPath &path, const Text &text)
{
    if (text.en.empty() && text.fr.empty() && text.others.empty() && !hasUnknownIn(path)) {
        m_out.string(text.neutral);
        return;
    }
    m_out.beginObject();
    if (!text.en.empty())
        string(path, "en", text.en);
    if (!text.fr.empty())
        string(path, "fr", text.fr);
    for (const Text::Translation &translation : text.others)
        string(path, translation.language, translation.text);
    endObject(path);
}

void JsonRecordWriter::textMember(std::string_view name, const Text &value)
{
    JsonPath path;
    path.add(name);
    m_out.key(name);
    text(path, value);
}

void JsonRecordWriter::optionalText(std::string_view name, const Text &value)
{
    JsonPath path;
    path.add(name);
    if (!value.isEmpty() || hasUnknownIn(path))
        textMember(name, value);
}

void JsonRecordWriter::date(std::string_view name, const std::optional<Edtf> &date)
{
    if (key(m_root, name)) {
        if (date)
            m_out.string(date->print());
        else
            m_out.null();
    }
}

void JsonRecordWriter::strings(std::string_view name, const std::vector<std::string> &values)
{
    m_out.key(name);
    m_out.beginArray();
    for (const std::string &value : values)
        m_out.string(value);
    m_out.endArray();
}

template <class Element, class Write>
void JsonRecordWriter::list(std::string_view name, const std::vector<Element> &elements, Write write)
{
    JsonPath afterLast;
    afterLast.add(name);
    afterLast.add(JsonPath::kAfterLast);
    const bool hasMore = std::any_of(m_unknown.begin(), m_unknown.end(),
                                     [&](const UnknownMember &member) { return member.name == afterLast.text(); });
    if (elements.empty() && !hasMore)
        return;
    m_out.key(name);
    m_out.beginArray();
    for (std::size_t i = 0; i < elements.size(); ++i) {
        JsonPath path;
        path.add(name);
        path.add(i);
        write(elements[i], path);
    }
    for (const UnknownMember &member : m_unknown) {
        if (member.name == afterLast.text())
            m_out.json(member.json);
    }
    m_out.endArray();
}

void JsonRecordWriter::head(const Text &title)
{
    m_out.key("format");
    m_out.string("timeloupe");
    m_out.key("version");
    m_out.number(1);
    optionalText("title", title);
}

void JsonRecordWriter::company(const Company &company)
{
    m_out.beginObject();
    string(m_root, "id", company.id);
    string(m_root, "name", company.name);
    string(m_root, "kind", keyword(company.kind));
    strings("aliases", company.aliases);
    stringOrNull(m_root, "parent", company.parent.value_or(std::string()));
    unknownMembers();
    m_out.endObject();
}

void JsonRecordWriter::source(const Source &source)
{
    m_out.beginObject();
    string(m_root, "id", source.id);
    textMember("title", source.title);
    stringOrNull(m_root, "publisher", source.publisher);
    date("published", source.published);
    stringOrNull(m_root, "language", source.language);
    optionalString("file", source.file);
    optionalString("url", source.url);
    unknownMembers();
    m_out.endObject();
}

void JsonRecordWriter::event(const EventRecord &event)
{
    m_out.beginObject();
    if (!event.idGenerated)
        string(m_root, "id", event.id);
    textMember("title", event.title);
    optionalText("summary", event.summary);
    date("date", event.date);
    if (event.bounds)
        date("bounds", event.bounds);
    if (event.kind != Kind::Unknown)
        string(m_root, "kind", keyword(event.kind));
    if (event.status != Status::Unknown)
        string(m_root, "status", keyword(event.status));
    parties(event);
    amounts(event);
    measures(event);
    places(event);
    relations(event);
    citations(event);
    differs(event);
    if (!event.tags.empty())
        strings("tags", event.tags);
    optionalText("note", event.note);
    unknownMembers();
    m_out.endObject();
}

void JsonRecordWriter::parties(const EventRecord &event)
{
    list("parties", event.parties, [this](const PartyRecord &party, const JsonPath &path) {
        m_out.beginObject();
        string(path, "company", party.company);
        if (party.role != Role::Unknown)
            string(path, "role", keyword(party.role));
        endObject(path);
    });
}

void JsonRecordWriter::amounts(const EventRecord &event)
{
    list("amounts", event.amounts, [this](const Amount &amount, const JsonPath &path) {
        m_out.beginObject();
        number(path, "value", amount.value);
        if (amount.max)
            number(path, "max", *amount.max);
        string(path, "currency", amount.currency);
        string(path, "bound", keyword(amount.bound));
        string(path, "of", keyword(amount.of));
        endObject(path);
    });
}

void JsonRecordWriter::measures(const EventRecord &event)
{
    list("measures", event.measures, [this](const Measure &measure, const JsonPath &path) {
        m_out.beginObject();
        string(path, "name", measure.name);
        number(path, "value", measure.value);
        if (measure.max)
            number(path, "max", *measure.max);
        if (!measure.unit.empty())
            string(path, "unit", measure.unit);
        string(path, "bound", keyword(measure.bound));
        endObject(path);
    });
}

void JsonRecordWriter::places(const EventRecord &event)
{
    list("places", event.places, [this](const EventPlace &place, const JsonPath &path) {
        m_out.beginObject();
        string(path, "name", place.name);
        if (place.country)
            string(path, "country", *place.country);
        endObject(path);
    });
}

void JsonRecordWriter::relations(const EventRecord &event)
{
    list("relations", event.relations, [this](const Relation &relation, const JsonPath &path) {
        m_out.beginObject();
        string(path, "type", keyword(relation.type));
        string(path, "to", relation.to);
        endObject(path);
    });
}

void JsonRecordWriter::citations(const EventRecord &event)
{
    list("sources", event.sources, [this](const Citation &citation, const JsonPath &path) {
        m_out.beginObject();
        string(path, "source", citation.source);
        if (!citation.locator.empty())
            string(path, "locator", citation.locator);
        endObject(path);
    });
}

void JsonRecordWriter::differs(const EventRecord &event)
{
    list("differs", event.differs, [this](const Text &value, const JsonPath &path) { text(path, value); });
}

} // namespace timeloupe
