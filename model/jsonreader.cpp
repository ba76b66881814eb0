// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonreader.h"

#include "jsonintake.h"
#include "jsonsyntax.h"
#include "jsontext.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <iterator>

namespace timeloupe {

namespace {

/// Walks over the text and tells each step to the outside: the parser's own position is private.
class WatchedIterator
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char *;
    using reference = const char &;

    WatchedIterator(const char *at, const char *&told) : m_at(at), m_told(&told) {}
    reference operator*() const { return *m_at; }
    WatchedIterator &operator++()
    {
        *m_told = ++m_at;
        return *this;
    }
    friend bool operator==(const WatchedIterator &a, const WatchedIterator &b) { return a.m_at == b.m_at; }

private:
    const char *m_at;
    const char **m_told;
};

/// From nlohmann_json's SAX events to the intake's.
class SaxHandler
{
public:
    SaxHandler(JsonIntake &intake, JsonGathered &gathered, const char *const &position)
        : m_intake(intake), m_gathered(gathered), m_position(position)
    {
    }

    bool null() { return m_intake.scalar(JsonNull, 0, {}, end()); }
    bool boolean(bool value) { return m_intake.scalar(JsonBoolean, value ? 1 : 0, {}, end()); }
    bool number_integer(nlohmann::json::number_integer_t value) { return number(static_cast<double>(value)); }
    bool number_unsigned(nlohmann::json::number_unsigned_t value) { return number(static_cast<double>(value)); }
    bool number_float(double value, const std::string &) { return number(value); }
    bool string(std::string &value) { return m_intake.scalar(JsonString, 0, value, end()); }
    bool binary(nlohmann::json::binary_t &) { return false; }
    bool start_object(std::size_t) { return m_intake.open(JsonObject, end()); }
    bool key(std::string &value) { return m_intake.key(value, end()); }
    bool end_object() { return m_intake.close(end()); }
    bool start_array(std::size_t) { return m_intake.open(JsonArray, end()); }
    bool end_array() { return m_intake.close(end()); }
    /// `read`: characters that were read, the faulty one included.
    bool parse_error(std::size_t read, const std::string &, const nlohmann::json::exception &fault)
    {
        const std::string_view said = fault.what();
        const std::size_t offset = faultOffset(said, m_gathered.json, read - 1, m_intake.nextToken());
        return m_gathered.findings.error(offset, syntaxMessage(said, m_gathered.json, offset));
    }

private:
    bool number(double value) { return m_intake.scalar(JsonNumber, value, {}, end()); }
    [[nodiscard]] std::size_t end() const { return static_cast<std::size_t>(m_position - m_gathered.json.data()); }

    JsonIntake &m_intake;
    JsonGathered &m_gathered;
    const char *const &m_position;
};

QString noEventMessage(const std::string &id)
{
    return QCoreApplication::translate("JsonFormat", "no event has the id “%1”").arg(QString::fromStdString(id));
}

Diagnostic refusal(const QString &fileName, const QString &message)
{
    return {Severity::Error, fileName, 1, 1, message, {}};
}

} // namespace

Result<LoadedTimeline> readJson(std::string_view json, const QString &fileName, const Progress &progress)
{
    if (const std::optional<QString> message = notJson(json))
        return refusal(fileName, *message);
    JsonGathered gathered(json, fileName);
    {
        JsonIntake intake(gathered, progress);
        const char *position = json.data();
        SaxHandler handler(intake, gathered, position);
        const bool parsed = nlohmann::json::sax_parse(WatchedIterator(json.data(), position),
                                                      WatchedIterator(json.data() + json.size(), position), &handler);
        if (!parsed || !intake.finish())
            return gathered.findings.errorDiagnostic();
    }
    LoadedTimeline loaded;
    loaded.store = gathered.builder.build();
    for (const JsonMention &mention : gathered.mentions) {
        if (!loaded.store->find(mention.id))
            gathered.findings.warn(tokenStart(json, mention.before), noEventMessage(mention.id));
    }
    loaded.warnings = gathered.findings.warnings(*loaded.store);
    if (progress && !progress(1))
        return refusal(fileName, QString());
    return loaded;
}

} // namespace timeloupe
