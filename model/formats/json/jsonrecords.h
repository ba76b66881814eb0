// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/json/jsonevent.h"
#include "model/formats/json/jsonviews.h"
#include "model/formats/json/syntax/jsonparser.h"

#include <unordered_map>

namespace timeloupe {

/// Receives the values of a whole file with their enclosing object, and fills the store.
class JsonRecords
{
public:
    explicit JsonRecords(JsonReadContext &readContext)
        : m_readContext(readContext), m_events(readContext), m_views(readContext)
    {
    }

    /// An object or array begins as member `member` of `parent`.
    void begin(JsonContext context, JsonContext parent, JsonMember member, std::size_t before);
    /// `rule` is the rule of the member or of the array's elements.
    JsonValueResult value(JsonContext context, const JsonRule &rule, const JsonScalar &scalar);
    /// Adds a string of the current text object in a language without a rule of its own. False: not a language tag,
    /// empty, or there already.
    bool addTranslation(std::string_view language, std::string_view text);
    /// The object or array ends. False: an error was reported.
    bool end(JsonContext context);
    /// Sets the source text of the ending view or story; ignored for other objects.
    void setSource(JsonContext context, std::string_view text) { m_views.setSource(context, text); }
    [[nodiscard]] bool isRelationUnknown() const { return m_events.isRelationUnknown(); }
    /// Unknown members of the current record (isRecord()).
    [[nodiscard]] UnknownMembers &unknownMembers(JsonContext record);

    /// Checks references. In JSON Lines, undeclared companies and sources are created from their ids when none is
    /// declared. False: an error was reported.
    bool finish(JsonUnit unit);

private:
    JsonValueResult topValue(JsonMember member, const JsonScalar &scalar);
    JsonValueResult companyValue(JsonMember member, const JsonScalar &scalar);
    JsonValueResult sourceValue(JsonMember member, const JsonScalar &scalar);
    bool endCompany();
    bool endSource();
    void makeNamedCompanies();
    void makeSources();
    bool checkNames(const JsonIdTable &names, const QString &message);
    bool checkParents();
    /// The text that a string member `member` of `context` fills.
    Text &text(JsonContext context, JsonMember member);

    JsonReadContext &m_readContext;
    JsonEventReader m_events;
    JsonViewReader m_views;
    Company m_company;
    Source m_source;
    Text m_title;
    UnknownMembers m_unknown;
    Text *m_text = nullptr; ///< the text whose languages are being read
    std::size_t m_idBefore = 0;
    struct Parent
    {
        std::string of;
        std::string id;
        std::size_t before = 0;
    };
    std::size_t m_parentBefore = 0;
    std::vector<Parent> m_parents;
    std::unordered_map<std::string, std::string> m_idsByName; ///< of declared companies
};

} // namespace timeloupe
