// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/json/jsonevent.h"
#include "model/formats/json/jsonviews.h"
#include "model/formats/json/syntax/jsonparser.h"

#include <unordered_map>

namespace timeloupe {

/// Takes the values of a whole file, each with the object it stands in, and gives the store.
class JsonRecords
{
public:
    explicit JsonRecords(JsonGathered &gathered) : m_gathered(gathered), m_events(gathered), m_views(gathered) {}

    /// An object or array begins, as member `member` of `parent`.
    void begin(JsonContext context, JsonContext parent, JsonMember member, std::size_t before);
    /// `rule` is the member's, or of the elements.
    JsonTaken value(JsonContext context, const JsonRule &rule, const JsonScalar &scalar);
    /// The object or array ends. False: the error is said.
    bool end(JsonContext context);
    /// The text of the view or story that ends; of other objects it is ignored.
    void setSource(JsonContext context, std::string_view text) { m_views.setSource(context, text); }
    [[nodiscard]] bool isRelationUnknown() const { return m_events.isRelationUnknown(); }
    /// Those of the record (isRecord()) that is being read.
    [[nodiscard]] UnknownMembers &unknownMembers(JsonContext record);

    /// Checks what refers to what. In lines, companies and sources are made from their ids when none is declared.
    /// False: the error is said.
    bool finish(JsonUnit unit);

private:
    JsonTaken topValue(JsonMember member, const JsonScalar &scalar);
    JsonTaken companyValue(JsonMember member, const JsonScalar &scalar);
    JsonTaken sourceValue(JsonMember member, const JsonScalar &scalar);
    bool endCompany();
    bool endSource();
    void makeNamedCompanies();
    void makeSources();
    bool checkNames(const JsonNames &names, const QString &message);
    bool checkParents();
    /// The text that a string of `member` in `context` fills.
    Text &text(JsonContext context, JsonMember member);

    JsonGathered &m_gathered;
    JsonEventReader m_events;
    JsonViewReader m_views;
    Company m_company;
    Source m_source;
    Text m_title;
    UnknownMembers m_unknown;
    Text *m_text = nullptr; ///< the one whose languages are being read
    std::size_t m_idBefore = 0;
    struct Parent
    {
        std::string of;
        std::string id;
        std::size_t before = 0;
    };
    std::size_t m_parentBefore = 0;
    std::vector<Parent> m_parents;
    std::unordered_map<std::string, std::string> m_idsByName; ///< of the companies that are declared
};

} // namespace timeloupe
