// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/json/jsonviews.h"

#include "model/formats/json/jsondates.h"
#include "model/formats/json/syntax/jsontext.h"
#include "model/formats/json/syntax/jsonwords.h"
#include "model/formats/json/viewwords.h"
#include "model/query/language/query.h"

namespace timeloupe {

namespace {

using json::toQString;
using json::tr;

} // namespace

void JsonViewReader::warn(const JsonScalar &scalar, const QString &message)
{
    m_gathered.findings.warn(tokenStart(m_gathered.json, scalar.before), message);
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

JsonTaken JsonViewReader::value(JsonContext context, JsonMember member, const JsonScalar &scalar)
{
    switch (context) {
    case JsonContext::Selection:
        m_view->selection.emplace_back(scalar.text);
        mention(scalar);
        return JsonTaken::Taken;
    case JsonContext::Panels:
        return panel(scalar);
    case JsonContext::Step:
        step().event = scalar.text;
        mention(scalar);
        return JsonTaken::Taken;
    default:
        return viewValue(member, scalar);
    }
}

JsonTaken JsonViewReader::viewValue(JsonMember member, const JsonScalar &scalar)
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
        return JsonTaken::Taken;
    default:
        m_view->othersOpen = scalar.number != 0;
        return JsonTaken::Taken;
    }
}

JsonTaken JsonViewReader::range(const JsonScalar &scalar)
{
    std::optional<Edtf> date;
    const JsonTaken taken = readDate(m_gathered, scalar, DateSyntax::Edtf, std::nullopt, date);
    if (taken == JsonTaken::Taken)
        m_view->range = date->possible();
    return taken;
}

JsonTaken JsonViewReader::filter(const JsonScalar &scalar)
{
    m_view->filter = scalar.text;
    const Result<Query> query = Query::parse(scalar.text);
    if (!query) {
        const std::size_t start = tokenStart(m_gathered.json, scalar.before);
        m_gathered.findings.warn(offsetInString(m_gathered.json, start, query.error().column),
                                 tr("this filter cannot be read: %1").arg(query.error().message));
    }
    return JsonTaken::Taken;
}

JsonTaken JsonViewReader::lanes(const JsonScalar &scalar)
{
    if (const auto order = laneOrderFromWord(scalar.text)) {
        m_view->lanes = *order;
        return JsonTaken::Taken;
    }
    warn(scalar, tr("“%1” is no order of lanes; expected file, events, amount or name").arg(toQString(scalar.text)));
    return JsonTaken::Keep;
}

JsonTaken JsonViewReader::panel(const JsonScalar &scalar)
{
    m_view->panels.emplace_back(scalar.text);
    if (!isPanelWord(scalar.text))
        warn(scalar, tr("“%1” is not one of the panels").arg(toQString(scalar.text)));
    return JsonTaken::Taken;
}

void JsonViewReader::mention(const JsonScalar &scalar)
{
    m_gathered.mentions.push_back({std::string(scalar.text), scalar.before});
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
    m_gathered.builder.setViews(std::move(m_views));
    m_gathered.builder.setStories(std::move(m_stories));
}

} // namespace timeloupe
