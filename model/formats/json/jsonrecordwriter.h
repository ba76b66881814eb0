// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventrecord.h"
#include "model/formats/json/syntax/jsonoutput.h"
#include "model/formats/json/syntax/jsonpath.h"

namespace timeloupe {

/// Writes the members of one record, merged with its unknown members: a kept unknown keyword replaces its member, at
/// the end of the object.
class JsonRecordWriter
{
public:
    JsonRecordWriter(JsonOutput &out, const UnknownMembers &unknown) : m_out(out), m_unknown(unknown) {}

    void company(const Company &company);
    void source(const Source &source);
    void event(const EventRecord &event);
    /// The top-level members before the lists: format, version, title.
    void head(const Text &title);
    /// The unknown members of the record itself.
    void unknownMembers();

protected:
    /// Begins a member of the object at `path`; false: a kept value is written instead.
    bool key(const JsonPath &path, std::string_view name);
    void endObject(const JsonPath &path);
    [[nodiscard]] bool hasUnknownIn(const JsonPath &path) const;
    void string(const JsonPath &path, std::string_view name, std::string_view value);
    void stringOrNull(const JsonPath &path, std::string_view name, std::string_view value);
    void number(const JsonPath &path, std::string_view name, double value);
    void text(const JsonPath &path, const Text &text);
    void boolean(std::string_view name, bool value);
    void textMember(std::string_view name, const Text &text);
    /// Null without a value; an empty string is written as such.
    void optionalString(std::string_view name, const std::optional<std::string> &value);
    /// Omitted when the text is empty in every language.
    void optionalText(std::string_view name, const Text &text);
    void date(std::string_view name, const std::optional<Edtf> &date);
    void strings(std::string_view name, const std::vector<std::string> &values);

    JsonOutput &m_out;
    const UnknownMembers &m_unknown;
    const JsonPath m_root;

private:
    /// A list of objects, omitted when empty; `write(element, path)` writes the members of each.
    template <class Element, class Write>
    void list(std::string_view name, const std::vector<Element> &elements, Write write);
    void parties(const EventRecord &event);
    void amounts(const EventRecord &event);
    void measures(const EventRecord &event);
    void places(const EventRecord &event);
    void relations(const EventRecord &event);
    void citations(const EventRecord &event);
    void differs(const EventRecord &event);
};

} // namespace timeloupe
