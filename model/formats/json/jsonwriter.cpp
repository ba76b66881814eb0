// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/json/jsonwriter.h"

#include "model/formats/base/format.h"
#include "model/formats/json/jsonviewwriter.h"

#include <algorithm>

namespace timeloupe {

namespace {

/// Written or not, by index.
struct Needed
{
    std::vector<bool> companies;
    std::vector<bool> sources;
};

void needCompany(const EventStore &store, CompanyIndex company, Needed &needed)
{
    // Terminates: the parents of a needed company are already marked.
    while (!needed.companies[company.value]) {
        needed.companies[company.value] = true;
        const std::optional<std::string> &parent = store.companies()[company.value].parent;
        const auto found = parent ? store.findCompany(*parent) : std::nullopt;
        if (!found)
            return;
        company = *found;
    }
}

Needed all(const EventStore &store)
{
    return {std::vector<bool>(store.companies().size(), true), std::vector<bool>(store.sources().size(), true)};
}

Needed neededBy(const EventStore &store, const std::vector<EventRow> &rows)
{
    if (rows.size() == store.size())
        return all(store);
    Needed needed{std::vector<bool>(store.companies().size()), std::vector<bool>(store.sources().size())};
    for (const EventRow row : rows) {
        for (const Party &party : store.parties(row))
            needCompany(store, party.company, needed);
        const std::optional<SparseFields> sparse = store.sparseFields(row);
        if (!sparse)
            continue;
        for (const SparseFields::CitationView &citation : sparse->sources()) {
            if (const auto source = store.findSource(citation.source))
                needed.sources[source->value] = true;
        }
    }
    return needed;
}

class FileWriter
{
public:
    FileWriter(const EventStore &store, JsonOutput::Layout layout) : m_store(store), m_out(layout) {}

    QByteArray writeObject(const std::vector<EventRow> &rows) { return writeObject(rows, neededBy(m_store, rows)); }

    QByteArray writeObject(const std::vector<EventRow> &rows, const Needed &needed)
    {
        JsonRecordWriter file(m_out, m_store.unknownMembers());
        m_out.beginObject();
        writeHead(file, needed);
        m_out.key("events");
        m_out.beginArray();
        for (const EventRow row : rows)
            writeEvent(row);
        m_out.endArray();
        writeTail(file);
        m_out.endObject();
        endLine();
        return std::move(m_bytes);
    }

    QByteArray writeLines(const std::vector<EventRow> &rows)
    {
        JsonRecordWriter file(m_out, m_store.unknownMembers());
        m_out.beginObject();
        writeHead(file, neededBy(m_store, rows));
        writeTail(file);
        m_out.endObject();
        endLine();
        for (const EventRow row : rows) {
            writeEvent(row);
            endLine();
        }
        return std::move(m_bytes);
    }

private:
    void writeHead(JsonRecordWriter &file, const Needed &needed)
    {
        file.head(m_store.title());
        m_out.key("companies");
        m_out.beginArray();
        for (std::size_t i = 0; i < needed.companies.size(); ++i) {
            const Company &company = m_store.companies()[i];
            if (needed.companies[i])
                JsonRecordWriter(m_out, company.unknown).company(company);
        }
        m_out.endArray();
        m_out.key("sources");
        m_out.beginArray();
        for (std::size_t i = 0; i < needed.sources.size(); ++i) {
            const Source &source = m_store.sources()[i];
            if (needed.sources[i])
                JsonRecordWriter(m_out, source.unknown).source(source);
        }
        m_out.endArray();
    }

    void writeTail(JsonRecordWriter &file)
    {
        m_out.key("views");
        writeViews(m_out, m_store.views());
        m_out.key("stories");
        writeStories(m_out, m_store.stories());
        file.unknownMembers();
    }

    void writeEvent(EventRow row)
    {
        const EventRecord event = m_store.record(row);
        JsonRecordWriter(m_out, event.unknown).event(event);
        flush();
    }

    void endLine()
    {
        m_out.endLine();
        flush();
    }

    /// Limits memory to one buffer.
    void flush()
    {
        m_bytes.append(m_out.text().data(), static_cast<qsizetype>(m_out.text().size()));
        m_out.clearText();
    }

    const EventStore &m_store;
    JsonOutput m_out;
    QByteArray m_bytes;
};

} // namespace

QByteArray writeJsonHead(const EventStore &store)
{
    return FileWriter(store, JsonOutput::Layout::Indented).writeObject({}, all(store));
}

QByteArray writeJson(const EventStore &store, const std::vector<EventRow> &rows)
{
    return FileWriter(store, JsonOutput::Layout::Indented).writeObject(inInputOrder(store, rows));
}

QByteArray writeJsonLines(const EventStore &store, const std::vector<EventRow> &rows)
{
    return FileWriter(store, JsonOutput::Layout::OneLine).writeLines(inInputOrder(store, rows));
}

} // namespace timeloupe
