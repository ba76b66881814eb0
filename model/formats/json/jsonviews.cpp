// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/json/jsonviews.h"

#include "model/events/panels.h"
#include "model/formats/json/jsondates.h"
#include "model/formats/json/syntax/jsontext.h"
#include "model/formats/json/syntax/jsonwords.h"
#include "model/formats/json/viewkeywords.h"
#include "model/query/language/query.h"

namespace timeloupe {

namespace {

using json::JsonText;
using json::toQString;

} // namespace

void JsonViewReader::warn(const JsonScalar &scalar, const QString &message)
{
    m_readContext.diagnostics.warn(tokenStart(m_readContext.json, scalar.before), message);
}

void JsonViewReader::begin(JsonContext context)
{
    switch (context) {
    case JsonContext::View:
        m_view = &m_views.emplace_back();
        break;
    case JsonContext::Story:
        m_stories.emplace_back();
        break;
    case JsonContext::Step:
        m_stories.back().steps.emplace_back();
        break;
    case JsonContext::StepView:
        m_view = &step().view;
        break;
    default:
        break;
    }
}

Text &JsonViewReader::text(JsonContext context, JsonMember member)
{
    if (context == JsonContext::View)
        return m_view->name;
    if (context == JsonContext::Story)
        return member == JsonMember::Name ? m_stories.back().name : m_stories.back().summary;
    if (member == JsonMember::Caption)
        return step().caption;
    return member == JsonMember::Notes ? step().notes : step().title;
}

JsonValueResult JsonViewReader::value(JsonContext context, JsonMember member, const JsonScalar &scalar)
{
    switch (context) {
    case JsonContext::Selection:
        m_view->selection.emplace_back(scalar.text);
        mention(scalar);
        return JsonValueResult::Taken;
    case JsonContext::Panels:
        return panel(scalar);
    case JsonContext::Step:
        step().event = scalar.text;
        mention(scalar);
        return JsonValueResult::Taken;
    default:
        return viewValue(member, scalar);
    }
}

JsonValueResult JsonViewReader::viewValue(JsonMember member, const JsonScalar &scalar)
{
    switch (member) {
    case JsonMember::Range:
        return range(scalar);
    case JsonMember::Filter:
        return filter(scalar);
    case JsonMember::Lanes:
        return lanes(scalar);
    case JsonMember::Folds:
        m_view->folds = scalar.number != 0;
        return JsonValueResult::Taken;
    default:
        m_view->othersOpen = scalar.number != 0;
        return JsonValueResult::Taken;
    }
}

JsonValueResult JsonViewReader::range(const JsonScalar &scalar)
{
    std::optional<Edtf> date;
    const JsonValueResult taken = readDate(m_readContext, scalar, DateSyntax::Edtf, std::nullopt, date);
    if (taken == JsonValueResult::Taken)
        m_view->range = date->possible();
    return taken;
}

JsonValueResult JsonViewReader::filter(const JsonScalar &scalar)
{
    m_view->filter = scalar.text;
    const Result<Query> query = Query::parse(scalar.text);
    if (!query) {
        const std::size_t start = tokenStart(m_readContext.json, scalar.before);
        m_readContext.diagnostics.warn(offsetInString(m_readContext.json, start, query.error().column),
                                       JsonText::tr("this filter cannot be read: %1").arg(query.error().message));
    }
    return JsonValueResult::Taken;
}

JsonValueResult JsonViewReader::lanes(const JsonScalar &scalar)
{
    if (const auto order = laneOrderFromKeyword(scalar.text)) {
        m_view->lanes = *order;
        return JsonValueResult::Taken;
    }
    warn(scalar,
         JsonText::tr("“%1” is not a lane order; expected file, events, amount or name").arg(toQString(scalar.text)));
    return JsonValueResult::Keep;
}

JsonValueResult JsonViewReader::panel(const JsonScalar &scalar)
{
    m_view->panels.emplace_back(scalar.text);
    if (!panelFromKeyword(scalar.text))
        warn(scalar, JsonText::tr("“%1” is not one of the panels").arg(toQString(scalar.text)));
    return JsonValueResult::Taken;
}

void JsonViewReader::mention(const JsonScalar &scalar)
{
    m_readContext.eventReferences.push_back({std::string(scalar.text), scalar.before});
}

UnknownMembers &JsonViewReader::unknownMembers(JsonContext record)
{
    if (record == JsonContext::Story)
        return m_stories.back().unknown;
    return record == JsonContext::Step ? step().unknown : m_view->unknown;
}

void JsonViewReader::setSource(JsonContext context, std::string_view text)
{
    if (context == JsonContext::View)
        m_view->source.text = text;
    else if (context == JsonContext::Story)
        m_stories.back().source.text = text;
}

void JsonViewReader::finish()
{
    m_readContext.builder.setViews(std::move(m_views));
    m_readContext.builder.setStories(std::move(m_stories));
}

} // namespace timeloupe
