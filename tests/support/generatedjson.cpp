// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator.h"

#include <charconv>
#include <unordered_map>

namespace timeloupe::test {

namespace {

/// Writes JSON by hand, so that what it is compared with is not what wrote it. The generator's words need no escapes.
class Json
{
public:
    Json &raw(std::string_view text)
    {
        m_bytes.append(text.data(), static_cast<qsizetype>(text.size()));
        return *this;
    }
    Json &string(std::string_view text) { return raw("\"").raw(text).raw("\""); }
    Json &member(std::string_view name, std::string_view text) { return raw(",\"").raw(name).raw("\":").string(text); }
    Json &number(double value)
    {
        char digits[40];
        const auto end = std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed).ptr;
        return raw({digits, static_cast<std::size_t>(end - digits)});
    }
    [[nodiscard]] QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
};

void writeList(Json &json, std::string_view name, std::size_t count, auto writeItem)
{
    if (count == 0)
        return;
    json.raw(",\"").raw(name).raw("\":[");
    for (std::size_t i = 0; i < count; ++i) {
        json.raw(i == 0 ? "" : ",");
        writeItem(i);
    }
    json.raw("]");
}

using Names = std::unordered_map<std::string, std::string>;

void writeSimpleEvent(Json &json, const Names &names, const EventRecord &event)
{
    json.raw("{\"title\":").string(event.title.en);
    const std::string date = event.date->print();
    const std::size_t slash = date.find('/');
    json.member("start", std::string_view(date).substr(0, slash));
    if (slash != std::string::npos)
        json.member("end", std::string_view(date).substr(slash + 1));
    writeList(json, "companies", event.parties.size(),
              [&](std::size_t i) { json.string(names.at(event.parties[i].company)); });
    json.member("kind", keyword(event.kind));
    if (!event.amounts.empty()) {
        json.raw(",\"amount\":").number(event.amounts.front().value);
        json.member("currency", event.amounts.front().currency);
    }
    json.raw("}");
}

void writeDate(Json &json, std::string_view name, const std::optional<Edtf> &date)
{
    json.raw(",\"").raw(name).raw("\":");
    if (date)
        json.string(date->print());
    else
        json.raw("null");
}

void writeText(Json &json, std::string_view name, const Text &text)
{
    if (text.isEmpty())
        return;
    json.raw(",\"").raw(name).raw("\":{\"en\":").string(text.en);
    if (!text.fr.empty())
        json.member("fr", text.fr);
    json.raw("}");
}

void writeSparseFields(Json &json, const EventRecord &event)
{
    writeText(json, "summary", event.summary);
    writeList(json, "measures", event.measures.size(), [&](std::size_t i) {
        const Measure &measure = event.measures[i];
        json.raw("{\"name\":").string(measure.name).raw(",\"value\":").number(measure.value);
        json.member("unit", measure.unit).raw("}");
    });
    writeList(json, "places", event.places.size(),
              [&](std::size_t i) { json.raw("{\"name\":").string(event.places[i].name).raw("}"); });
    writeList(json, "relations", event.relations.size(), [&](std::size_t i) {
        json.raw("{\"type\":").string(keyword(event.relations[i].type)).member("to", event.relations[i].to).raw("}");
    });
    writeList(json, "sources", event.sources.size(), [&](std::size_t i) {
        const Citation &citation = event.sources[i];
        json.raw("{\"source\":").string(citation.source).member("locator", citation.locator).raw("}");
    });
    writeList(json, "tags", event.tags.size(), [&](std::size_t i) { json.string(event.tags[i]); });
}

void writeEvent(Json &json, const EventRecord &event)
{
    json.raw("{\"id\":").string(event.id);
    writeText(json, "title", event.title);
    writeDate(json, "date", event.date);
    if (event.bounds)
        writeDate(json, "bounds", event.bounds);
    json.member("kind", keyword(event.kind)).member("status", keyword(event.status));
    writeList(json, "parties", event.parties.size(), [&](std::size_t i) {
        json.raw("{\"company\":").string(event.parties[i].company);
        if (event.parties[i].role != Role::Unknown)
            json.member("role", keyword(event.parties[i].role));
        json.raw("}");
    });
    writeList(json, "amounts", event.amounts.size(), [&](std::size_t i) {
        const Amount &amount = event.amounts[i];
        json.raw("{\"value\":").number(amount.value).member("currency", amount.currency);
        json.member("bound", keyword(amount.bound)).raw("}");
    });
    writeSparseFields(json, event);
    json.raw("}");
}

} // namespace

QByteArray generatedJson(const GeneratorOptions &options)
{
    Generator generator(options);
    Names names;
    for (const Company &company : generator.companies())
        names.emplace(company.id, company.name);
    Json json;
    json.raw("[\n");
    bool first = true;
    for (std::size_t i = 0; i < options.events; ++i) {
        const EventRecord &event = generator.next();
        if (!event.date) // the simple form has no events without a date
            continue;
        json.raw(first ? "" : ",\n");
        first = false;
        writeSimpleEvent(json, names, event);
    }
    return json.raw("\n]\n").take();
}

QByteArray generatedTimeloupeJson(const GeneratorOptions &options)
{
    Generator generator(options);
    Json json;
    json.raw("{\"format\":\"timeloupe\",\"version\":1,\"title\":\"Generated\"");
    writeList(json, "companies", generator.companies().size(), [&](std::size_t i) {
        const Company &company = generator.companies()[i];
        json.raw("{\"id\":").string(company.id).member("name", company.name).member("kind", "company").raw("}");
    });
    writeList(json, "sources", generator.sources().size(), [&](std::size_t i) {
        const Source &source = generator.sources()[i];
        json.raw("{\"id\":").string(source.id).member("publisher", source.publisher);
        writeText(json, "title", source.title);
        json.raw("}");
    });
    json.raw(",\"events\":[");
    for (std::size_t i = 0; i < options.events; ++i) {
        json.raw(i == 0 ? "\n" : ",\n");
        writeEvent(json, generator.next());
    }
    return json.raw("\n]}\n").take();
}

} // namespace timeloupe::test
