// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/json/jsondiagnostics.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_map>

namespace timeloupe {

namespace {

/// Counts lines and columns forwards; going back restarts from the beginning.
class PlaceCounter
{
public:
    explicit PlaceCounter(std::string_view text) : m_text(text) {}

    void moveTo(std::size_t offset)
    {
        if (offset < m_at)
            *this = PlaceCounter(m_text);
        for (; m_at < std::min(offset, m_text.size()); ++m_at) {
            const auto c = static_cast<unsigned char>(m_text[m_at]);
            if (c == '\n') {
                ++m_line;
                m_column = 1;
            } else if ((c & 0xC0) != 0x80 && !isByteOrderMark()) {
                ++m_column;
            }
        }
    }
    [[nodiscard]] int line() const { return m_line; }
    [[nodiscard]] int column() const { return m_column; }

private:
    [[nodiscard]] bool isByteOrderMark() const { return m_at == 0 && m_text.substr(0, 3) == "\xEF\xBB\xBF"; }

    std::string_view m_text;
    std::size_t m_at = 0;
    int m_line = 1;
    int m_column = 1;
};

/// Ids of the numbered events.
std::unordered_map<std::size_t, QString> idsOf(const EventStore &store, const std::vector<std::size_t> &events)
{
    std::unordered_map<std::size_t, QString> ids;
    for (const std::size_t event : events)
        ids.emplace(event, QString());
    if (ids.empty())
        return ids;
    for (std::size_t row = 0; row < store.size(); ++row) {
        const auto found = ids.find(store.inputOrder(EventRow(row)));
        if (found != ids.end()) {
            const std::string_view id = store.id(EventRow(row));
            found->second = QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
        }
    }
    return ids;
}

} // namespace

bool JsonDiagnostics::error(std::size_t offset, QString message)
{
    if (!m_error)
        m_error = Finding{offset, std::move(message), std::nullopt};
    return false;
}

void JsonDiagnostics::cancel()
{
    error(0, QString());
}

void JsonDiagnostics::warn(std::size_t offset, QString message, std::optional<std::size_t> event)
{
    if (m_warnings.size() < kMaxWarnings)
        m_warnings.push_back({offset, std::move(message), event});
    else
        ++m_dropped;
}

void JsonDiagnostics::append(const JsonDiagnostics &later, std::size_t events)
{
    for (const Finding &finding : later.m_warnings)
        warn(finding.offset, finding.message, finding.event ? std::optional(*finding.event + events) : std::nullopt);
    m_dropped += later.m_dropped;
}

Diagnostic JsonDiagnostics::errorDiagnostic() const
{
    if (m_error->message.isEmpty())
        return Diagnostic::cancelled();
    PlaceCounter counter(m_json);
    counter.moveTo(m_error->offset);
    return Diagnostic::errorAt(m_fileName, counter.line(), counter.column(), m_error->message);
}

Diagnostics JsonDiagnostics::warnings(const EventStore &store)
{
    std::stable_sort(m_warnings.begin(), m_warnings.end(),
                     [](const Finding &a, const Finding &b) { return a.offset < b.offset; });
    std::vector<std::size_t> events;
    for (const Finding &warning : m_warnings) {
        if (warning.event)
            events.push_back(*warning.event);
    }
    auto ids = idsOf(store, events);
    Diagnostics diagnostics;
    PlaceCounter counter(m_json);
    for (const Finding &warning : m_warnings) {
        counter.moveTo(warning.offset);
        diagnostics.push_back(Diagnostic::warningAt(m_fileName, counter.line(), counter.column(), warning.message,
                                                    warning.event ? ids[*warning.event] : QString()));
    }
    if (m_dropped > 0) {
        const QString more = QCoreApplication::translate("JsonFormat", "and %1 more warnings").arg(m_dropped);
        diagnostics.push_back(Diagnostic::warningIn(m_fileName, more));
    }
    return diagnostics;
}

QString JsonDiagnostics::place(std::size_t offset) const
{
    PlaceCounter counter(m_json);
    counter.moveTo(offset);
    return QCoreApplication::translate("JsonFormat", "line %1, column %2")
        .arg(QString::number(counter.line()), QString::number(counter.column()));
}

} // namespace timeloupe
