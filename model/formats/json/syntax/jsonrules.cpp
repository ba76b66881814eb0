// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/json/syntax/jsonrules.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace timeloupe {

namespace {

using C = JsonContext;
using M = JsonMember;

constexpr std::uint8_t kText = JsonString | JsonObject;
constexpr std::uint8_t kTextOrNull = kText | JsonNull;
constexpr std::uint8_t kStringOrNull = JsonString | JsonNull;
constexpr std::uint8_t kNumberOrNull = JsonNumber | JsonNull;
constexpr std::uint8_t kArrayOrNull = JsonArray | JsonNull;

constexpr auto kTop = std::to_array<JsonRule>({
    {"format", M::Format, JsonString, {}, true},
    {"version", M::Version, JsonNumber, {}, true},
    {"title", M::Title, kTextOrNull, C::Text},
    {"companies", M::Companies, kArrayOrNull, C::Companies},
    {"sources", M::Sources, kArrayOrNull, C::Sources},
    {"events", M::Events, JsonArray, C::Events, true},
    {"views", M::Views, kArrayOrNull, C::Views},
    {"stories", M::Stories, kArrayOrNull, C::Stories},
});
constexpr auto kHeader = [] {
    auto rules = kTop;
    for (JsonRule &rule : rules)
        rule.required = rule.required && rule.member != M::Events;
    return rules;
}();
constexpr auto kCompany = std::to_array<JsonRule>({
    {"id", M::Id, JsonString, {}, true},
    {"name", M::Name, JsonString, {}, true},
    {"kind", M::Kind, JsonString},
    {"aliases", M::Aliases, kArrayOrNull, C::Aliases},
    {"parent", M::Parent, kStringOrNull},
});
constexpr auto kSource = std::to_array<JsonRule>({
    {"id", M::Id, JsonString, {}, true},
    {"title", M::Title, kText, C::Text, true},
    {"publisher", M::Publisher, kStringOrNull},
    {"published", M::Published, kStringOrNull},
    {"language", M::Language, kStringOrNull},
    {"file", M::File, kStringOrNull},
    {"url", M::Url, kStringOrNull},
});
constexpr auto kEvent = std::to_array<JsonRule>({
    {"id", M::Id, JsonString},
    {"title", M::Title, kText, C::Text, true},
    {"summary", M::Summary, kTextOrNull, C::Text},
    {"date", M::Date, kStringOrNull, {}, true},
    {"bounds", M::Bounds, kStringOrNull},
    {"kind", M::Kind, JsonString},
    {"status", M::Status, JsonString},
    {"parties", M::Parties, kArrayOrNull, C::Parties},
    {"amounts", M::Amounts, kArrayOrNull, C::Amounts},
    {"measures", M::Measures, kArrayOrNull, C::Measures},
    {"places", M::Places, kArrayOrNull, C::Places},
    {"relations", M::Relations, kArrayOrNull, C::Relations},
    {"sources", M::Sources, kArrayOrNull, C::Citations},
    {"differs", M::Differs, kArrayOrNull, C::Differs},
    {"tags", M::Tags, kArrayOrNull, C::Tags},
    {"note", M::Note, kTextOrNull, C::Text},
});
constexpr auto kParty = std::to_array<JsonRule>({
    {"company", M::Company, JsonString, {}, true},
    {"role", M::Role, JsonString},
});
constexpr auto kAmount = std::to_array<JsonRule>({
    {"value", M::Value, JsonNumber, {}, true},
    {"max", M::Max, kNumberOrNull},
    {"currency", M::Currency, JsonString, {}, true},
    {"bound", M::Bound, JsonString},
    {"of", M::Of, JsonString},
});
constexpr auto kMeasure = std::to_array<JsonRule>({
    {"name", M::Name, JsonString, {}, true},
    {"value", M::Value, JsonNumber, {}, true},
    {"max", M::Max, kNumberOrNull},
    {"unit", M::Unit, kStringOrNull},
    {"bound", M::Bound, JsonString},
});
constexpr auto kPlace = std::to_array<JsonRule>({
    {"name", M::Name, JsonString, {}, true},
    {"country", M::Country, kStringOrNull},
});
constexpr auto kRelation = std::to_array<JsonRule>({
    {"type", M::Type, JsonString, {}, true},
    {"to", M::To, JsonString, {}, true},
});
constexpr auto kCitation = std::to_array<JsonRule>({
    {"source", M::Source, JsonString, {}, true},
    {"locator", M::Locator, kStringOrNull},
});
constexpr auto kTextRules = std::to_array<JsonRule>({
    {"en", M::English, JsonString},
    {"fr", M::French, JsonString},
});
constexpr auto kSimpleEvent = std::to_array<JsonRule>({
    {"id", M::Id, JsonString},
    {"title", M::Title, kText, C::Text, true},
    {"start", M::Start, kStringOrNull, {}, true},
    {"end", M::End, kStringOrNull},
    {"company", M::Company, kStringOrNull},
    {"companies", M::Companies, kArrayOrNull, C::SimpleCompanies},
    {"kind", M::Kind, kStringOrNull},
    {"amount", M::Amount, kNumberOrNull},
    {"currency", M::Currency, kStringOrNull},
});

constexpr auto kView = std::to_array<JsonRule>({
    {"name", M::Name, kText, C::Text, true},
    {"range", M::Range, kStringOrNull},
    {"filter", M::Filter, kStringOrNull},
    {"selection", M::Selection, kArrayOrNull, C::Selection},
    {"panels", M::Panels, kArrayOrNull, C::Panels},
    {"folds", M::Folds, JsonBoolean},
    {"lanes", M::Lanes, JsonString},
    {"others", M::Others, JsonBoolean},
});
constexpr auto kStory = std::to_array<JsonRule>({
    {"name", M::Name, kText, C::Text, true},
    {"summary", M::Summary, kTextOrNull, C::Text},
    {"steps", M::Steps, JsonArray, C::Steps, true},
});
constexpr auto kStep = std::to_array<JsonRule>({
    {"title", M::Title, kTextOrNull, C::Text},
    {"caption", M::Caption, kTextOrNull, C::Text},
    {"notes", M::Notes, kTextOrNull, C::Text},
    {"event", M::Event, kStringOrNull},
    {"view", M::View, JsonObject | JsonNull, C::StepView},
});

constexpr JsonRule element(std::uint8_t types, C opens = C::Top)
{
    return {"", M::Element, types, opens, false};
}
constexpr std::array kStrings{element(JsonString)};
constexpr std::array kTexts{element(kText, C::Text)};
constexpr std::array kCompanies{element(JsonObject, C::Company)};
constexpr std::array kSources{element(JsonObject, C::Source)};
constexpr std::array kEvents{element(JsonObject, C::Event)};
constexpr std::array kParties{element(JsonObject, C::Party)};
constexpr std::array kAmounts{element(JsonObject, C::Amount)};
constexpr std::array kMeasures{element(JsonObject, C::Measure)};
constexpr std::array kPlaces{element(JsonObject, C::Place)};
constexpr std::array kRelations{element(JsonObject, C::Relation)};
constexpr std::array kCitations{element(JsonObject, C::Citation)};
constexpr std::array kViews{element(JsonObject, C::View)};
constexpr std::array kStories{element(JsonObject, C::Story)};
constexpr std::array kSteps{element(JsonObject, C::Step)};
constexpr std::array kSimpleEvents{element(JsonObject, C::SimpleEvent)};

constexpr JsonShape shape(std::span<const JsonRule> rules)
{
    JsonShape shape{rules, 0, rules.front().member == M::Element};
    for (std::size_t i = 0; i < rules.size(); ++i)
        shape.required |= static_cast<std::uint32_t>(rules[i].required) << i;
    return shape;
}

/// In the order of JsonContext.
constexpr std::array<JsonShape, kJsonContextCount> kShapes{
    shape(kTop),
    shape(kCompanies),
    shape(kCompany),
    shape(kStrings),
    shape(kSources),
    shape(kSource),
    shape(kEvents),
    shape(kEvent),
    shape(kParties),
    shape(kParty),
    shape(kAmounts),
    shape(kAmount),
    shape(kMeasures),
    shape(kMeasure),
    shape(kPlaces),
    shape(kPlace),
    shape(kRelations),
    shape(kRelation),
    shape(kCitations),
    shape(kCitation),
    shape(kTexts),
    shape(kStrings),
    shape(kTextRules),
    shape(kSimpleEvents),
    shape(kSimpleEvent),
    shape(kStrings),
    shape(kViews),
    shape(kView),
    shape(kStrings),
    shape(kStrings),
    shape(kStories),
    shape(kStory),
    shape(kSteps),
    shape(kStep),
    shape(std::span(kView).subspan(1)), // the view of a step has no name
    shape(kHeader),
};

/// In the order of JsonContext.
constexpr std::array<const char *, kJsonContextCount> kContextNames{
    QT_TRANSLATE_NOOP("JsonFormat", "the file"),
    QT_TRANSLATE_NOOP("JsonFormat", "the companies"),
    QT_TRANSLATE_NOOP("JsonFormat", "a company"),
    QT_TRANSLATE_NOOP("JsonFormat", "the aliases"),
    QT_TRANSLATE_NOOP("JsonFormat", "the sources"),
    QT_TRANSLATE_NOOP("JsonFormat", "a source"),
    QT_TRANSLATE_NOOP("JsonFormat", "the events"),
    QT_TRANSLATE_NOOP("JsonFormat", "an event"),
    QT_TRANSLATE_NOOP("JsonFormat", "the parties"),
    QT_TRANSLATE_NOOP("JsonFormat", "a party"),
    QT_TRANSLATE_NOOP("JsonFormat", "the amounts"),
    QT_TRANSLATE_NOOP("JsonFormat", "an amount"),
    QT_TRANSLATE_NOOP("JsonFormat", "the measures"),
    QT_TRANSLATE_NOOP("JsonFormat", "a measure"),
    QT_TRANSLATE_NOOP("JsonFormat", "the places"),
    QT_TRANSLATE_NOOP("JsonFormat", "a place"),
    QT_TRANSLATE_NOOP("JsonFormat", "the relations"),
    QT_TRANSLATE_NOOP("JsonFormat", "a relation"),
    QT_TRANSLATE_NOOP("JsonFormat", "the sources"),
    QT_TRANSLATE_NOOP("JsonFormat", "a source"),
    QT_TRANSLATE_NOOP("JsonFormat", "the list of differences"),
    QT_TRANSLATE_NOOP("JsonFormat", "the tags"),
    QT_TRANSLATE_NOOP("JsonFormat", "a text"),
    QT_TRANSLATE_NOOP("JsonFormat", "the events"),
    QT_TRANSLATE_NOOP("JsonFormat", "an event"),
    QT_TRANSLATE_NOOP("JsonFormat", "the companies"),
    QT_TRANSLATE_NOOP("JsonFormat", "the views"),
    QT_TRANSLATE_NOOP("JsonFormat", "a view"),
    QT_TRANSLATE_NOOP("JsonFormat", "the selection"),
    QT_TRANSLATE_NOOP("JsonFormat", "the panels"),
    QT_TRANSLATE_NOOP("JsonFormat", "the stories"),
    QT_TRANSLATE_NOOP("JsonFormat", "a story"),
    QT_TRANSLATE_NOOP("JsonFormat", "the steps"),
    QT_TRANSLATE_NOOP("JsonFormat", "a step"),
    QT_TRANSLATE_NOOP("JsonFormat", "the view of a step"),
    QT_TRANSLATE_NOOP("JsonFormat", "the header"),
};

} // namespace

const JsonShape &shapeOf(JsonContext context)
{
    return kShapes[static_cast<std::size_t>(context)];
}

std::size_t JsonShape::find(std::string_view name, std::size_t guess) const
{
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const std::size_t next = guess + i < rules.size() ? guess + i : guess + i - rules.size();
        if (rules[next].name == name)
            return next;
    }
    return rules.size();
}

bool isRecord(JsonContext context)
{
    switch (context) {
    case C::Top:
    case C::Company:
    case C::Source:
    case C::Event:
    case C::SimpleEvent:
    case C::View:
    case C::Story:
    case C::Step:
    case C::StepView:
    case C::Header:
        return true;
    default:
        return false;
    }
}

QString contextName(JsonContext context)
{
    return QCoreApplication::translate("JsonFormat", kContextNames[static_cast<std::size_t>(context)]);
}

QString typeNames(std::uint8_t types)
{
    QStringList names;
    const auto add = [&](JsonType type, const QString &name) {
        if ((types & type) != 0)
            names += name;
    };
    add(JsonString, QCoreApplication::translate("JsonFormat", "a text"));
    add(JsonNumber, QCoreApplication::translate("JsonFormat", "a number"));
    add(JsonBoolean, QCoreApplication::translate("JsonFormat", "true or false"));
    add(JsonObject, QCoreApplication::translate("JsonFormat", "an object"));
    add(JsonArray, QCoreApplication::translate("JsonFormat", "an array"));
    add(JsonNull, QCoreApplication::translate("JsonFormat", "null"));
    return names.join(QCoreApplication::translate("JsonFormat", " or "));
}

} // namespace timeloupe
