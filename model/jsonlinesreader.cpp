// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonlinesreader.h"

#include "jsonintake.h"
#include "jsonlinekind.h"
#include "jsonloaded.h"
#include "jsonsyntax.h"
#include "parallel.h"

#include <QCoreApplication>

#include <atomic>

namespace timeloupe {

namespace {

constexpr std::size_t kGrain = std::size_t(1) << 18; ///< bytes that are worth a thread

/// Without what stands around its object.
std::string_view trimmed(std::string_view line)
{
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r'))
        line.remove_suffix(1);
    return line.find_first_not_of(" \t") == std::string_view::npos ? std::string_view() : line;
}

/// Some lines of the text, and what they give.
class LinesPart
{
public:
    LinesPart(std::string_view text, const QString &fileName, std::size_t begin, std::size_t end, Progress progress)
        : m_text(text),
          m_begin(begin),
          m_end(end),
          m_gathered(text, fileName),
          m_intake(m_gathered, progress, begin, end)
    {
        if (begin > 0)
            m_kinds.skipHeader();
    }

    /// False: an error, which the findings have, or cancelled.
    bool read()
    {
        for (std::size_t at = m_begin; at < m_end;) {
            const std::size_t next = std::min(m_text.find('\n', at), m_end);
            const std::string_view line = trimmed(m_text.substr(at, next - at));
            if (!line.empty() && !readLine(at, line))
                return false;
            at = next + 1;
        }
        return true;
    }
    [[nodiscard]] JsonGathered &gathered() { return m_gathered; }
    [[nodiscard]] bool finish() { return m_intake.finish(); }

private:
    bool readLine(std::size_t at, std::string_view line)
    {
        m_intake.beginLine(m_kinds.of(line), at);
        std::optional<JsonFault> fault;
        if (parseJson(m_text.substr(0, at + line.size()), at, JsonUnit::Line, m_intake, fault))
            return true;
        return fault && m_gathered.findings.error(fault->offset, fault->message);
    }

    std::string_view m_text;
    std::size_t m_begin;
    std::size_t m_end;
    JsonGathered m_gathered;
    JsonIntake m_intake;
    JsonLineKinds m_kinds;
};

Result<LoadedTimeline> readAlone(std::string_view text, const QString &fileName, const Progress &progress)
{
    LinesPart part(text, fileName, 0, text.size(), progress);
    if (!part.read() || !part.finish())
        return part.gathered().findings.errorDiagnostic();
    return loadedFrom(part.gathered(), fileName, progress);
}

/// Where the parts begin, each with a line; and the end.
std::vector<std::size_t> partBounds(std::string_view text, std::size_t parts)
{
    std::vector<std::size_t> bounds{0};
    for (std::size_t part = 1; part < parts; ++part) {
        const std::size_t lineEnd = text.find('\n', std::max(text.size() * part / parts, bounds.back()));
        bounds.push_back(lineEnd == std::string_view::npos ? text.size() : lineEnd + 1);
    }
    bounds.push_back(text.size());
    return bounds;
}

/// All parts at once. nullopt: there is an error in one of them, or between them.
std::optional<Result<LoadedTimeline>> readTogether(std::string_view text, const QString &fileName,
                                                   const Progress &progress, std::size_t count)
{
    const std::vector<std::size_t> bounds = partBounds(text, count);
    std::atomic<bool> isCancelled = false;
    std::atomic<bool> failed = false;
    const Progress told = [&](double share) {
        if (progress && !progress(share))
            isCancelled = true;
        return !isCancelled && !failed;
    };
    const Progress untold = [&](double) { return !isCancelled && !failed; };
    std::vector<std::unique_ptr<LinesPart>> parts;
    for (std::size_t i = 0; i < count; ++i)
        parts.push_back(std::make_unique<LinesPart>(text, fileName, bounds[i], bounds[i + 1], i == 0 ? told : untold));
    runParts(count, [&](std::size_t part) {
        if (!parts[part]->read())
            failed = true;
    });
    if (isCancelled)
        return refusal(fileName, QString());
    JsonGathered &gathered = parts.front()->gathered();
    for (std::size_t i = 1; i < count && !failed; ++i) {
        failed = !gathered.append(std::move(parts[i]->gathered()));
        parts[i].reset();
    }
    if (failed)
        return std::nullopt;
    if (!parts.front()->finish())
        return gathered.findings.errorDiagnostic();
    return loadedFrom(gathered, fileName, progress);
}

} // namespace

Result<LoadedTimeline> readJsonLines(std::string_view text, const QString &fileName, const Progress &progress)
{
    if (const std::optional<QString> message = notJson(text, JsonUnit::Line))
        return refusal(fileName, *message);
    const std::size_t parts = parallelParts(text.size(), kGrain);
    if (parts > 1) {
        if (auto loaded = readTogether(text, fileName, progress, parts))
            return *std::move(loaded);
    }
    return readAlone(text, fileName, progress); // the first error is told by going from line to line
}

} // namespace timeloupe
