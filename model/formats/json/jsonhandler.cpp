// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/json/jsonhandler.h"

#include "model/formats/json/jsonlinekind.h"
#include "model/formats/json/syntax/jsonpath.h"
#include "model/formats/json/syntax/jsontext.h"
#include "model/formats/json/syntax/jsonwords.h"

#include <bit>

namespace timeloupe {

namespace {

using json::JsonText;
using json::toQString;

constexpr std::size_t kReports = 100;
constexpr double kParsingShare = 0.8; ///< share of the progress; the rest is building the store

std::size_t afterByteOrderMark(std::string_view json, std::size_t begin)
{
    return json.substr(begin).starts_with("\xEF\xBB\xBF") ? begin + 3 : begin;
}

/// A member of the full form that the simple form lacks: the writer uses the full form.
bool isForeign(JsonContext context, std::string_view name)
{
    const JsonShape &simple = shapeOf(JsonContext::SimpleEvent);
    const JsonShape &full = shapeOf(JsonContext::Event);
    return context == JsonContext::SimpleEvent && simple.find(name) == simple.rules.size() &&
           full.find(name) < full.rules.size();
}

} // namespace

JsonHandler::JsonHandler(JsonReadContext &readContext, const Progress &progress, std::size_t begin, std::size_t end)
    : m_readContext(readContext),
      m_records(readContext),
      m_progress(progress),
      m_end(afterByteOrderMark(readContext.json, begin)),
      m_textBegin(begin),
      m_textEnd(end),
      m_nextReport(begin)
{
}

void JsonHandler::beginLine(JsonContext context, std::size_t begin)
{
    m_inLines = true;
    m_end = afterByteOrderMark(m_readContext.json, begin);
    m_frames.clear();
    if (context != JsonContext::Header)
        pushFrame(context, {});
}

void JsonHandler::pushFrame(JsonContext context, std::string_view name)
{
    Frame frame;
    frame.context = context;
    frame.shape = &shapeOf(context);
    frame.name = name;
    frame.before = m_before;
    m_frames.push_back(frame);
}

void JsonHandler::moveTo(std::size_t end)
{
    m_before = m_end;
    m_end = end;
}

bool JsonHandler::key(std::string_view name, std::size_t end)
{
    moveTo(end);
    if (m_skipDepth > 0)
        return true;
    Frame &frame = m_frames.back();
    const std::span<const JsonRule> rules = frame.shape->rules;
    const std::size_t found = frame.shape->find(name, frame.guess);
    if (found == rules.size())
        return unknownKey(name);
    if ((frame.seen >> found & 1) != 0)
        return m_readContext.diagnostics.error(
            tokenStart(m_readContext.json, m_before),
            JsonText::tr("“%1” occurs twice in %2; expected once").arg(toQString(name), contextName(frame.context)));
    frame.seen |= std::uint32_t(1) << found;
    frame.guess = found + 1;
    m_rule = &rules[found];
    return true;
}

bool JsonHandler::unknownKey(std::string_view name)
{
    m_hasOtherKind = m_assumedKind && m_frames.size() == 2 && name == JsonLineKinds::otherMember(*m_assumedKind);
    m_rule = nullptr;
    m_unknownName = name;
    return !m_hasOtherKind;
}

const JsonRule *JsonHandler::nextRule()
{
    Frame &frame = m_frames.back();
    if (!frame.shape->isArray)
        return m_rule;
    ++frame.count;
    return &frame.shape->rules.front();
}

bool JsonHandler::wrongType(const JsonRule &rule, JsonType type)
{
    if (m_inLines && m_frames.size() == 1 && m_frames.front().shape->isArray)
        return m_readContext.diagnostics.error(
            tokenStart(m_readContext.json, m_before),
            JsonText::tr("the line is %1; expected an object (an event)").arg(typeNames(type)));
    const bool isElement = rule.member == JsonMember::Element;
    const QString what =
        isElement ? JsonText::tr("an element of %1 is %2; expected %3") : JsonText::tr("“%1” is %2; expected %3");
    return m_readContext.diagnostics.error(
        tokenStart(m_readContext.json, m_before),
        what.arg(isElement ? contextName(m_frames.back().context) : toQString(rule.name), typeNames(type),
                 typeNames(rule.types)));
}

bool JsonHandler::scalar(JsonType type, double number, std::string_view text, std::size_t end)
{
    moveTo(end);
    if (m_skipDepth > 0)
        return true;
    if (m_frames.empty())
        return openTop(type);
    const JsonRule *rule = nextRule();
    if (rule == nullptr) {
        const bool isTranslation = m_frames.back().context == JsonContext::Text && type == JsonString;
        if (!isTranslation || !m_records.addTranslation(m_unknownName, text))
            keep(m_unknownName, m_before, m_end);
        return true;
    }
    if ((rule->types & type) == 0)
        return wrongType(*rule, type);
    if (type == JsonNull)
        return true;
    const JsonValueResult taken = m_records.value(m_frames.back().context, *rule, {type, number, text, m_before});
    if (taken == JsonValueResult::Keep)
        keep(rule->name, m_before, m_end);
    return taken != JsonValueResult::Failed;
}

bool JsonHandler::openTop(JsonType type)
{
    if (type != JsonObject && type != JsonArray)
        return m_readContext.diagnostics.error(
            tokenStart(m_readContext.json, m_before),
            JsonText::tr("the file is %1; expected an object (a timeline) or an array of events").arg(typeNames(type)));
    pushFrame(type == JsonArray ? JsonContext::SimpleEvents : m_inLines ? JsonContext::Header : JsonContext::Top, {});
    return true;
}

bool JsonHandler::open(JsonType type, std::size_t end)
{
    moveTo(end);
    if (m_frames.size() + m_skipDepth >= kMaxDepth)
        return m_readContext.diagnostics.error(
            tokenStart(m_readContext.json, m_before),
            JsonText::tr("objects and arrays are nested too deeply; expected at most %1 levels").arg(kMaxDepth));
    if (m_skipDepth > 0) {
        ++m_skipDepth;
        return true;
    }
    if (m_frames.empty())
        return openTop(type);
    const JsonRule *rule = nextRule();
    if (rule == nullptr) {
        m_skipDepth = 1;
        m_skipBefore = m_before;
        return true;
    }
    if ((rule->types & type) == 0)
        return wrongType(*rule, type);
    const JsonContext parent = m_frames.back().context;
    pushFrame(rule->opens, rule->name);
    m_records.begin(rule->opens, parent, rule->member, m_before);
    return true;
}

bool JsonHandler::checkRequired(const Frame &frame)
{
    const std::uint32_t missing = frame.shape->required & ~frame.seen;
    if (missing == 0)
        return true;
    const JsonRule &rule = frame.shape->rules[static_cast<std::size_t>(std::countr_zero(missing))];
    const QString message =
        rule.member == JsonMember::Format
            ? JsonText::tr("this is not a timeline; expected “format”: “timeloupe” in an object, or an array of events")
            : JsonText::tr("%1 without “%2”; expected %3")
                  .arg(contextName(frame.context), toQString(rule.name), typeNames(rule.types));
    return m_readContext.diagnostics.error(tokenStart(m_readContext.json, frame.before), message);
}

bool JsonHandler::close(std::size_t end)
{
    moveTo(end);
    if (m_skipDepth > 0) {
        if (--m_skipDepth == 0)
            keep(m_unknownName, m_skipBefore, m_end);
        return true;
    }
    const Frame frame = m_frames.back();
    if (frame.context == JsonContext::View || frame.context == JsonContext::Story) {
        const std::size_t begin = tokenStart(m_readContext.json, frame.before);
        m_records.setSource(frame.context, m_readContext.json.substr(begin, end - begin));
    }
    if (!checkRequired(frame) || !m_records.end(frame.context))
        return false;
    if (frame.context == JsonContext::Relation && m_records.isRelationUnknown())
        keepRelation(frame, end);
    m_frames.pop_back();
    return m_end < m_nextReport || report();
}

std::string JsonHandler::pathTo(std::size_t record, std::string_view name) const
{
    JsonPath path;
    for (std::size_t i = record + 1; i < m_frames.size(); ++i) {
        if (m_frames[i - 1].shape->isArray)
            path.add(m_frames[i - 1].count - 1);
        else
            path.add(m_frames[i].name);
    }
    path.add(name);
    return path.text();
}

void JsonHandler::keep(std::string_view name, std::size_t before, std::size_t end)
{
    std::size_t record = m_frames.size() - 1;
    while (!isRecord(m_frames[record].context))
        --record;
    const JsonContext context = m_frames[record].context;
    std::string path = record + 1 < m_frames.size() ? pathTo(record, name)
                       : isForeign(context, name)   ? "x-" + std::string(name)
                                                    : JsonPath::memberName(std::string(name));
    m_records.unknownMembers(context).push_back({std::move(path), compactValue(m_readContext.json, before, end)});
}

void JsonHandler::keepRelation(const Frame &frame, std::size_t end)
{
    UnknownMembers &unknown = m_records.unknownMembers(JsonContext::Event);
    Frame &list = m_frames[m_frames.size() - 2];
    --list.count;
    JsonPath path;
    path.add(list.name);
    path.add(list.count);
    std::erase_if(unknown, [&](const UnknownMember &member) { return member.name.starts_with(path.text() + '/'); });
    JsonPath last;
    last.add(list.name);
    last.add(JsonPath::kAfterLast);
    unknown.push_back({last.text(), compactValue(m_readContext.json, frame.before, end)});
}

bool JsonHandler::report()
{
    const std::size_t size = m_textEnd - m_textBegin;
    m_nextReport = m_end + size / kReports + 1;
    const double share = static_cast<double>(m_end - m_textBegin) / static_cast<double>(size);
    if (!m_progress || m_progress(kParsingShare * share))
        return true;
    m_readContext.diagnostics.cancel();
    return false;
}

bool JsonHandler::finish()
{
    return m_records.finish(m_inLines ? JsonUnit::Line : JsonUnit::File);
}

} // namespace timeloupe
