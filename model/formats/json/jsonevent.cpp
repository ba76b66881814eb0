// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/json/jsonevent.h"

#include "model/formats/json/jsondates.h"
#include "model/formats/json/syntax/jsontext.h"
#include "model/formats/json/syntax/jsonwords.h"

#include <algorithm>

namespace timeloupe {

namespace {

using json::JsonText;
using json::toQString;

bool isCountryCode(std::string_view text)
{
    return text.size() == 2 && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

void clear(Text &text)
{
    text.neutral.clear();
    text.en.clear();
    text.fr.clear();
    text.others.clear();
}

} // namespace

void JsonEventReader::reset()
{
    m_event.id.clear();
    clear(m_event.title);
    clear(m_event.summary);
    clear(m_event.note);
    m_event.date.reset();
    m_event.bounds.reset();
    m_event.kind = Kind::Unknown;
    m_event.status = Status::Unknown;
    m_event.parties.clear();
    m_event.amounts.clear();
    m_event.measures.clear();
    m_event.places.clear();
    m_event.relations.clear();
    m_event.sources.clear();
    m_event.differs.clear();
    m_event.tags.clear();
    m_event.unknown.clear();
    m_simple.reset();
}

void JsonEventReader::begin(JsonContext context, std::size_t before)
{
    switch (context) {
    case JsonContext::Event:
    case JsonContext::SimpleEvent:
        reset();
        m_before = before;
        break;
    case JsonContext::Party:
        m_event.parties.emplace_back();
        break;
    case JsonContext::Amount:
        m_event.amounts.emplace_back();
        break;
    case JsonContext::Measure:
        m_event.measures.emplace_back();
        break;
    case JsonContext::Place:
        m_event.places.emplace_back();
        break;
    case JsonContext::Relation:
        m_event.relations.emplace_back();
        m_relationUnknown = false;
        break;
    case JsonContext::Citation:
        m_event.sources.emplace_back();
        break;
    default:
        break;
    }
}

Text &JsonEventReader::text(JsonContext context, JsonMember member)
{
    if (context == JsonContext::Differs)
        return m_event.differs.emplace_back();
    if (member == JsonMember::Summary)
        return m_event.summary;
    return member == JsonMember::Note ? m_event.note : m_event.title;
}

JsonValueResult JsonEventReader::value(JsonContext context, JsonMember member, const JsonScalar &scalar)
{
    switch (context) {
    case JsonContext::Event:
        return eventValue(member, scalar);
    case JsonContext::SimpleEvent:
        return JsonSimpleEvent::hasMember(member) ? m_simple.value(member, scalar) : eventValue(member, scalar);
    case JsonContext::Party:
        return partyValue(member, scalar);
    case JsonContext::Amount:
        return amountValue(member, scalar);
    case JsonContext::Measure:
        return measureValue(member, scalar);
    case JsonContext::Place:
        return placeValue(member, scalar);
    case JsonContext::Relation:
        return relationValue(member, scalar);
    case JsonContext::Citation:
        return citationValue(member, scalar);
    case JsonContext::Tags:
        m_event.tags.emplace_back(scalar.text);
        return JsonValueResult::Taken;
    case JsonContext::SimpleCompanies:
        m_simple.addCompany(scalar.text);
        return JsonValueResult::Taken;
    default:
        return JsonValueResult::Taken;
    }
}

template <class Word>
JsonValueResult JsonEventReader::keyword(const JsonScalar &scalar, std::optional<Word> known, Word &keyword,
                                         const char *what)
{
    if (known) {
        keyword = *known;
        return JsonValueResult::Taken;
    }
    m_readContext.warnInEvent(scalar.before, JsonText::tr(what).arg(toQString(scalar.text)));
    return JsonValueResult::Keep;
}

JsonValueResult JsonEventReader::eventValue(JsonMember member, const JsonScalar &scalar)
{
    switch (member) {
    case JsonMember::Id:
        return id(scalar);
    case JsonMember::Date:
        return readDate(m_readContext, scalar, DateSyntax::Edtf, m_readContext.eventCount, m_event.date);
    case JsonMember::Bounds: {
        m_boundsBefore = scalar.before;
        const JsonValueResult taken =
            readDate(m_readContext, scalar, DateSyntax::Edtf, m_readContext.eventCount, m_event.bounds);
        if (taken == JsonValueResult::Keep)
            m_event.bounds.reset();
        return taken;
    }
    case JsonMember::Kind:
        return keyword(scalar, kindFromKeyword(scalar.text), m_event.kind,
                       QT_TRANSLATE_NOOP("JsonFormat", "the kind “%1” is not in the format"));
    case JsonMember::Status:
        return keyword(scalar, statusFromKeyword(scalar.text), m_event.status,
                       QT_TRANSLATE_NOOP("JsonFormat", "the status “%1” is not in the format"));
    default:
        return JsonValueResult::Taken;
    }
}

JsonValueResult JsonEventReader::partyValue(JsonMember member, const JsonScalar &scalar)
{
    PartyRecord &party = m_event.parties.back();
    if (member == JsonMember::Role)
        return keyword(scalar, roleFromKeyword(scalar.text), party.role,
                       QT_TRANSLATE_NOOP("JsonFormat", "the role “%1” is not in the format"));
    party.company = scalar.text;
    m_readContext.companies.use(scalar.text, scalar.before);
    return JsonValueResult::Taken;
}

JsonValueResult JsonEventReader::amountValue(JsonMember member, const JsonScalar &scalar)
{
    Amount &amount = m_event.amounts.back();
    switch (member) {
    case JsonMember::Value:
        return m_readContext.readNumber(scalar, amount.value);
    case JsonMember::Max:
        return max(scalar, amount.max);
    case JsonMember::Currency:
        return m_readContext.readCurrency(scalar, amount.currency);
    case JsonMember::Bound:
        return keyword(scalar, boundFromKeyword(scalar.text), amount.bound,
                       QT_TRANSLATE_NOOP("JsonFormat", "the bound “%1” is not in the format"));
    default:
        return keyword(
            scalar, amountOfFromKeyword(scalar.text), amount.of,
            QT_TRANSLATE_NOOP("JsonFormat",
                              "“%1” is not what an amount can be of; expected total, initial, increment or estimate"));
    }
}

JsonValueResult JsonEventReader::measureValue(JsonMember member, const JsonScalar &scalar)
{
    Measure &measure = m_event.measures.back();
    switch (member) {
    case JsonMember::Name:
        measure.name = scalar.text;
        return JsonValueResult::Taken;
    case JsonMember::Value:
        return m_readContext.readNumber(scalar, measure.value);
    case JsonMember::Max:
        return max(scalar, measure.max);
    case JsonMember::Unit:
        measure.unit = scalar.text;
        return JsonValueResult::Taken;
    default:
        return keyword(scalar, boundFromKeyword(scalar.text), measure.bound,
                       QT_TRANSLATE_NOOP("JsonFormat", "the bound “%1” is not in the format"));
    }
}

JsonValueResult JsonEventReader::placeValue(JsonMember member, const JsonScalar &scalar)
{
    EventPlace &place = m_event.places.back();
    if (member == JsonMember::Name) {
        place.name = scalar.text;
        return JsonValueResult::Taken;
    }
    place.country = scalar.text;
    if (!isCountryCode(scalar.text))
        m_readContext.warnInEvent(
            scalar.before,
            JsonText::tr("“%1” is not an ISO 3166 country code (two capital letters)").arg(toQString(scalar.text)));
    return JsonValueResult::Taken;
}

JsonValueResult JsonEventReader::relationValue(JsonMember member, const JsonScalar &scalar)
{
    Relation &relation = m_event.relations.back();
    if (member == JsonMember::To) {
        relation.to = scalar.text;
        m_toBefore = scalar.before;
        return JsonValueResult::Taken;
    }
    // The enclosing relation is kept as a whole when it ends.
    m_relationUnknown =
        keyword(scalar, relationTypeFromKeyword(scalar.text), relation.type,
                QT_TRANSLATE_NOOP("JsonFormat", "the relation “%1” is not in the format")) == JsonValueResult::Keep;
    return JsonValueResult::Taken;
}

JsonValueResult JsonEventReader::citationValue(JsonMember member, const JsonScalar &scalar)
{
    Citation &citation = m_event.sources.back();
    if (member == JsonMember::Locator) {
        citation.locator = scalar.text;
        return JsonValueResult::Taken;
    }
    citation.source = scalar.text;
    m_readContext.sources.use(scalar.text, scalar.before);
    return JsonValueResult::Taken;
}

JsonValueResult JsonEventReader::id(const JsonScalar &scalar)
{
    if (scalar.text.empty()) {
        m_readContext.warnInEvent(scalar.before, JsonText::tr("the id is empty; a new one is used"));
        return JsonValueResult::Taken;
    }
    const auto first = m_readContext.events.declare(scalar.text, m_readContext.eventCount, scalar.before);
    if (first) {
        const std::string_view json = m_readContext.json;
        m_readContext.diagnostics.error(
            tokenStart(json, scalar.before),
            JsonText::tr("the id “%1” is used twice (first at %2); expected that each event has its own")
                .arg(toQString(scalar.text), m_readContext.diagnostics.place(tokenStart(json, *first))));
        return JsonValueResult::Failed;
    }
    m_event.id = scalar.text;
    return JsonValueResult::Taken;
}

JsonValueResult JsonEventReader::max(const JsonScalar &scalar, std::optional<double> &max)
{
    m_maxBefore = scalar.before;
    return m_readContext.readNumber(scalar, max.emplace());
}

bool JsonEventReader::end(JsonContext context)
{
    switch (context) {
    case JsonContext::Amount:
        if (m_event.amounts.back().max < m_event.amounts.back().value && m_event.amounts.back().max)
            m_readContext.warnInEvent(m_maxBefore, JsonText::tr("“max” is below “value”"));
        return true;
    case JsonContext::Measure:
        if (m_event.measures.back().max < m_event.measures.back().value && m_event.measures.back().max)
            m_readContext.warnInEvent(m_maxBefore, JsonText::tr("“max” is below “value”"));
        return true;
    case JsonContext::Relation:
        if (m_relationUnknown)
            m_event.relations.pop_back();
        else
            m_readContext.events.relate(m_readContext.eventCount, m_event.relations.back().type, m_toBefore);
        return true;
    case JsonContext::Event:
        finish();
        return true;
    case JsonContext::SimpleEvent:
        m_simple.finish();
        finish();
        return true;
    default:
        return true;
    }
}

void JsonEventReader::finish()
{
    if (m_event.title.isEmpty())
        m_readContext.warnInEvent(m_before, JsonText::tr("the event's title is empty"));
    if (m_event.date && m_event.bounds && !m_event.date->possible().overlaps(m_event.bounds->possible()))
        m_readContext.warnInEvent(m_boundsBefore, JsonText::tr("the bounds do not overlap the date"));
    m_readContext.builder.add(m_event);
    ++m_readContext.eventCount;
}

} // namespace timeloupe
