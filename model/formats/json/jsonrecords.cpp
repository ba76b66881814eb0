// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/json/jsonrecords.h"

#include "model/formats/base/partcycle.h"
#include "model/formats/json/jsondates.h"
#include "model/formats/json/syntax/jsontext.h"
#include "model/formats/json/syntax/jsonwords.h"
#include "model/text/webaddress.h"

#include <algorithm>
#include <unordered_map>

namespace timeloupe {

namespace {

using json::JsonText;
using json::toQString;

constexpr double kVersion = 1;

/// A prefix long enough to identify an address.
QString beginning(std::string_view text)
{
    constexpr qsizetype kMost = 80;
    const QString whole = toQString(text);
    return whole.size() > kMost ? whole.left(kMost) + u'…' : whole;
}

/// A company id from a name: lower-case words joined by "-". Non-ASCII characters are kept.
std::string slug(std::string_view name)
{
    std::string id;
    bool gap = false;
    for (const char c : name) {
        const bool isUpper = c >= 'A' && c <= 'Z';
        const bool isWord = isUpper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
        if (isWord && gap && !id.empty())
            id += '-';
        gap = !isWord;
        if (isWord)
            id += isUpper ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return id.empty() ? "company" : id;
}

/// Subtags of letters and digits joined by "-", the first of letters: the form of BCP 47, not its registry.
bool isLanguageTag(std::string_view text)
{
    std::size_t length = 0; // of the subtag
    bool isFirst = true;
    for (const char c : text) {
        const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (c == '-' ? length == 0 : (!isLetter && (isFirst || c < '0' || c > '9')) || length == 8)
            return false;
        isFirst = isFirst && c != '-';
        length = c == '-' ? 0 : length + 1;
    }
    const std::size_t first = std::min(text.find('-'), text.size());
    return length > 0 && first >= 2;
}

} // namespace

void JsonRecords::begin(JsonContext context, JsonContext parent, JsonMember member, std::size_t before)
{
    if (context == JsonContext::Company)
        m_company = Company();
    else if (context == JsonContext::Source)
        m_source = Source();
    else if (context == JsonContext::Text)
        m_text = &text(parent, member);
    else if (JsonViewReader::owns(context))
        m_views.begin(context);
    else
        m_events.begin(context, before);
}

Text &JsonRecords::text(JsonContext context, JsonMember member)
{
    if (context == JsonContext::Top || context == JsonContext::Header)
        return m_title;
    if (JsonViewReader::owns(context))
        return m_views.text(context, member);
    return context == JsonContext::Source ? m_source.title : m_events.text(context, member);
}

JsonValueResult JsonRecords::value(JsonContext context, const JsonRule &rule, const JsonScalar &scalar)
{
    if (rule.opens == JsonContext::Text) { // a string is allowed in its place
        text(context, rule.member).neutral = scalar.text;
        return JsonValueResult::Taken;
    }
    switch (context) {
    case JsonContext::Top:
    case JsonContext::Header:
        return topValue(rule.member, scalar);
    case JsonContext::Company:
        return companyValue(rule.member, scalar);
    case JsonContext::Source:
        return sourceValue(rule.member, scalar);
    case JsonContext::Aliases:
        m_company.aliases.emplace_back(scalar.text);
        return JsonValueResult::Taken;
    case JsonContext::Text:
        (rule.member == JsonMember::English ? m_text->en : m_text->fr) = scalar.text;
        return JsonValueResult::Taken;
    default:
        return JsonViewReader::owns(context) ? m_views.value(context, rule.member, scalar)
                                             : m_events.value(context, rule.member, scalar);
    }
}

bool JsonRecords::addTranslation(std::string_view language, std::string_view text)
{
    const auto isSame = [&language](const Text::Translation &translation) { return translation.language == language; };
    if (text.empty() || !isLanguageTag(language) || std::any_of(m_text->others.begin(), m_text->others.end(), isSame))
        return false;
    m_text->others.push_back({std::string(language), std::string(text)});
    return true;
}

JsonValueResult JsonRecords::topValue(JsonMember member, const JsonScalar &scalar)
{
    const std::size_t start = tokenStart(m_readContext.json, scalar.before);
    if (member == JsonMember::Format && scalar.text != "timeloupe") {
        m_readContext.diagnostics.error(
            start, JsonText::tr("the format is “%1”; expected “timeloupe”").arg(toQString(scalar.text)));
        return JsonValueResult::Failed;
    }
    if (member == JsonMember::Version && scalar.number != kVersion) {
        m_readContext.diagnostics.error(
            start, JsonText::tr("the format has version %1; expected version 1, the only one that this "
                                "program reads")
                       .arg(scalar.number));
        return JsonValueResult::Failed;
    }
    return JsonValueResult::Taken;
}

JsonValueResult JsonRecords::companyValue(JsonMember member, const JsonScalar &scalar)
{
    switch (member) {
    case JsonMember::Id:
        m_company.id = scalar.text;
        m_idBefore = scalar.before;
        return JsonValueResult::Taken;
    case JsonMember::Name:
        m_company.name = scalar.text;
        return JsonValueResult::Taken;
    case JsonMember::Parent:
        m_company.parent = scalar.text;
        m_parentBefore = scalar.before;
        m_readContext.companies.use(scalar.text, scalar.before);
        return JsonValueResult::Taken;
    default:
        if (const auto kind = companyKindFromKeyword(scalar.text)) {
            m_company.kind = *kind;
            return JsonValueResult::Taken;
        }
        m_company.kind = CompanyKind::Other;
        m_readContext.diagnostics.warn(
            tokenStart(m_readContext.json, scalar.before),
            JsonText::tr("the company kind “%1” is not in the format").arg(toQString(scalar.text)));
        return JsonValueResult::Keep;
    }
}

JsonValueResult JsonRecords::sourceValue(JsonMember member, const JsonScalar &scalar)
{
    switch (member) {
    case JsonMember::Id:
        m_source.id = scalar.text;
        m_idBefore = scalar.before;
        return JsonValueResult::Taken;
    case JsonMember::Publisher:
        m_source.publisher = scalar.text;
        return JsonValueResult::Taken;
    case JsonMember::Published:
        return readDate(m_readContext, scalar, DateSyntax::Edtf, std::nullopt, m_source.published);
    case JsonMember::Language:
        m_source.language = scalar.text;
        return JsonValueResult::Taken;
    case JsonMember::File:
        m_source.file = scalar.text;
        return JsonValueResult::Taken;
    default:
        m_source.url = scalar.text;
        if (!WebAddress::from(scalar.text))
            m_readContext.diagnostics.warn(
                tokenStart(m_readContext.json, scalar.before),
                JsonText::tr("“%1” cannot be a link; expected an http or https address, percent-encoded, "
                             "without user name or password")
                    .arg(beginning(scalar.text)));
        return JsonValueResult::Taken;
    }
}

bool JsonRecords::end(JsonContext context)
{
    switch (context) {
    case JsonContext::Company:
        return endCompany();
    case JsonContext::Source:
        return endSource();
    default:
        return m_events.end(context);
    }
}

bool JsonRecords::endCompany()
{
    const std::string_view json = m_readContext.json;
    if (const auto first = m_readContext.companies.declare(m_company.id, m_idBefore))
        return m_readContext.diagnostics.error(
            tokenStart(json, m_idBefore),
            JsonText::tr("the id “%1” is used twice (first at %2); expected that each company has its own")
                .arg(toQString(m_company.id), m_readContext.diagnostics.place(tokenStart(json, *first))));
    if (m_company.parent)
        m_parents.push_back({m_company.id, *m_company.parent, m_parentBefore});
    m_idsByName.emplace(m_company.name, m_company.id);
    m_readContext.builder.addCompany(std::move(m_company));
    return true;
}

bool JsonRecords::endSource()
{
    const std::string_view json = m_readContext.json;
    if (const auto first = m_readContext.sources.declare(m_source.id, m_idBefore))
        return m_readContext.diagnostics.error(
            tokenStart(json, m_idBefore),
            JsonText::tr("the id “%1” is used twice (first at %2); expected that each source has its own")
                .arg(toQString(m_source.id), m_readContext.diagnostics.place(tokenStart(json, *first))));
    m_readContext.builder.addSource(std::move(m_source));
    return true;
}

UnknownMembers &JsonRecords::unknownMembers(JsonContext record)
{
    if (JsonViewReader::owns(record))
        return m_views.unknownMembers(record);
    switch (record) {
    case JsonContext::Company:
        return m_company.unknown;
    case JsonContext::Source:
        return m_source.unknown;
    case JsonContext::Top:
    case JsonContext::Header:
        return m_unknown;
    default:
        return m_events.unknownMembers();
    }
}

bool JsonRecords::checkNames(const JsonIdTable &names, const QString &message)
{
    const auto missing = names.firstMissing();
    return !missing || m_readContext.diagnostics.error(tokenStart(m_readContext.json, missing->offset),
                                                       message.arg(toQString(missing->id)));
}

bool JsonRecords::checkParents()
{
    std::sort(m_parents.begin(), m_parents.end(), [](const Parent &a, const Parent &b) { return a.of < b.of; });
    const auto at = [this](const std::string &id) {
        return std::lower_bound(m_parents.begin(), m_parents.end(), id,
                                [](const Parent &parent, const std::string &name) { return parent.of < name; });
    };
    std::vector<PartEdge> edges; // companies by index in m_parents; a company without a parent is in no cycle
    for (std::size_t i = 0; i < m_parents.size(); ++i)
        edges.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(m_parents.size())});
    for (PartEdge &edge : edges) {
        const auto parent = at(m_parents[edge.from].id);
        if (parent != m_parents.end() && parent->of == m_parents[edge.from].id)
            edge.to = static_cast<std::uint32_t>(parent - m_parents.begin());
    }
    const std::vector<std::size_t> cycle = findCycle(edges);
    if (cycle.empty())
        return true;
    const Parent &last = m_parents[cycle.back()];
    return m_readContext.diagnostics.error(
        tokenStart(m_readContext.json, last.before),
        JsonText::tr("the company “%1” is its own ancestor; expected parents without a cycle").arg(toQString(last.of)));
}

/// Resolves the names of the simple form to declared companies or creates new ones.
void JsonRecords::makeNamedCompanies()
{
    for (const JsonCompanyNames::Name &named : m_readContext.companyNames.all()) {
        const auto declared = m_idsByName.find(std::string(named.name));
        if (declared != m_idsByName.end()) {
            m_readContext.builder.addCompanyName(std::string(named.key), declared->second);
            continue;
        }
        const std::string wanted = slug(named.name);
        Company company;
        company.id = wanted;
        for (int number = 2; m_readContext.companies.declare(company.id, 0); ++number)
            company.id = wanted + '-' + std::to_string(number);
        company.name = named.name;
        m_readContext.builder.addCompanyName(std::string(named.key), company.id);
        m_readContext.builder.addCompany(std::move(company));
    }
}

void JsonRecords::makeSources()
{
    for (const JsonIdTable::Missing &missing : m_readContext.sources.missing()) {
        Source source;
        source.id = missing.id;
        source.title.neutral = missing.id;
        m_readContext.builder.addSource(std::move(source));
    }
}

bool JsonRecords::finish(JsonUnit unit)
{
    const bool makesCompanies = unit == JsonUnit::Line && !m_readContext.companies.declaresAny();
    makeNamedCompanies();
    if (!makesCompanies &&
        !checkNames(m_readContext.companies, JsonText::tr("no company has the id “%1”; expected one of “companies”")))
        return false;
    if (unit == JsonUnit::Line && !m_readContext.sources.declaresAny())
        makeSources();
    else if (!checkNames(m_readContext.sources, JsonText::tr("no source has the id “%1”; expected one of “sources”")))
        return false;
    if (!checkParents() || !m_readContext.events.check(m_readContext.diagnostics))
        return false;
    m_readContext.builder.setTitle(std::move(m_title));
    m_readContext.builder.setUnknownMembers(std::move(m_unknown));
    m_views.finish();
    return true;
}

} // namespace timeloupe
