// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/jsonlines/jsonlinesreader.h"

#include "model/core/parallel.h"
#include "model/formats/json/jsonhandler.h"
#include "model/formats/json/jsonlinekind.h"
#include "model/formats/json/jsonloaded.h"
#include "model/formats/json/syntax/jsonsyntax.h"

#include <QCoreApplication>

#include <algorithm>
#include <atomic>

namespace timeloupe {

namespace {

constexpr std::size_t kGrain = std::size_t(1) << 18; ///< minimum bytes per thread

/// Removes white space around a line's object.
std::string_view trimmed(std::string_view line)
{
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r'))
        line.remove_suffix(1);
    return line.find_first_not_of(" \t") == std::string_view::npos ? std::string_view() : line;
}

/// How lines are classified as full or simple form.
enum class LineKinds : std::uint8_t {
    OfEach,    ///< each line is inspected
    AsTheFirst ///< all lines as the first: true for nearly every file; others are read again
};

/// Reads a range of lines.
class LinesPart
{
public:
    LinesPart(std::string_view text, const QString &fileName, std::size_t begin, std::size_t end, LineKinds kinds,
              const Progress &progress)
        : m_text(text),
          m_begin(begin),
          m_end(end),
          m_looksAtEach(kinds == LineKinds::OfEach),
          m_readContext(text, fileName),
          m_handler(m_readContext, progress, begin, end)
    {
        if (begin > 0)
            m_kinds.skipHeader();
    }

    /// Returns false on error, which the diagnostics hold, or when cancelled.
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
    /// Lines of both forms: the file must be read again.
    [[nodiscard]] bool isMixed() const { return m_handler.hasOtherKind(); }
    [[nodiscard]] JsonReadContext &readContext() { return m_readContext; }
    [[nodiscard]] bool finish() { return m_handler.finish(); }

private:
    bool readLine(std::size_t at, std::string_view line)
    {
        if (m_looksAtEach || m_kind == JsonContext::Header) {
            m_kind = m_kinds.of(line);
            if (!m_looksAtEach && m_kind != JsonContext::Header)
                m_handler.assumeKind(m_kind);
        }
        m_handler.beginLine(m_kind, at);
        std::optional<JsonParseError> fault;
        if (parseJson(m_text.substr(0, at + line.size()), at, JsonUnit::Line, m_handler, fault))
            return true;
        return fault && m_readContext.diagnostics.error(fault->offset, fault->message);
    }

    std::string_view m_text;
    std::size_t m_begin;
    std::size_t m_end;
    bool m_looksAtEach;
    JsonReadContext m_readContext;
    JsonHandler m_handler;
    JsonLineKinds m_kinds;
    JsonContext m_kind = JsonContext::Header; ///< of the last line; Header before the first event
};

Result<LoadedTimeline> readAlone(std::string_view text, const QString &fileName, const Progress &progress)
{
    LinesPart part(text, fileName, 0, text.size(), LineKinds::OfEach, progress);
    if (!part.read() || !part.finish())
        return part.readContext().diagnostics.errorDiagnostic();
    return loadedFrom(part.readContext(), progress);
}

/// Start offsets of the parts, aligned to lines, and the end.
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

/// Shared progress of concurrent readers; stops all when one fails.
class SharedProgress
{
public:
    explicit SharedProgress(const Progress &progress) : m_progress(progress) {}

    /// Reports the share read by the leading part. Returns false to stop.
    bool report(double share)
    {
        m_share = std::max(m_share, share);
        if (m_progress && !m_progress(m_share))
            m_isCancelled = true;
        return shouldContinue();
    }
    void fail() { m_failed = true; }
    void beginAgain() { m_failed = false; }
    [[nodiscard]] bool shouldContinue() const { return !m_isCancelled && !m_failed; }
    [[nodiscard]] bool isCancelled() const { return m_isCancelled; }
    [[nodiscard]] bool failed() const { return m_failed; }

private:
    const Progress &m_progress;
    double m_share = 0;
    std::atomic<bool> m_isCancelled = false;
    std::atomic<bool> m_failed = false;
};

using LinesParts = std::vector<std::unique_ptr<LinesPart>>;

LinesParts readParts(std::string_view text, const QString &fileName, std::size_t count, LineKinds kinds,
                     SharedProgress &progress)
{
    const std::vector<std::size_t> bounds = partBounds(text, count);
    LinesParts parts(count);
    runParts(count, [&](std::size_t part) {
        const Progress partProgress = [&progress, part](double share) {
            return part == 0 ? progress.report(share) : progress.shouldContinue();
        };
        parts[part] = std::make_unique<LinesPart>(text, fileName, bounds[part], bounds[part + 1], kinds, partProgress);
        if (!parts[part]->read())
            progress.fail();
    });
    return parts;
}

/// Reads all parts in parallel; nullopt when any part has an error.
std::optional<Result<LoadedTimeline>> readTogether(std::string_view text, const QString &fileName,
                                                   const Progress &progress, std::size_t count)
{
    SharedProgress shared(progress);
    LinesParts parts = readParts(text, fileName, count, LineKinds::AsTheFirst, shared);
    const auto isMixed = [](const std::unique_ptr<LinesPart> &part) { return part->isMixed(); };
    if (!shared.isCancelled() && std::any_of(parts.begin(), parts.end(), isMixed)) {
        parts.clear();
        shared.beginAgain();
        parts = readParts(text, fileName, count, LineKinds::OfEach, shared);
    }
    if (shared.isCancelled())
        return Diagnostic::cancelled();
    if (shared.failed())
        return std::nullopt;
    JsonReadContext &readContext = parts.front()->readContext();
    for (std::size_t i = 1; i < count; ++i) {
        if (!readContext.append(std::move(parts[i]->readContext())))
            return std::nullopt;
        parts[i].reset();
    }
    if (!parts.front()->finish())
        return readContext.diagnostics.errorDiagnostic();
    return loadedFrom(readContext, progress);
}

} // namespace

Result<LoadedTimeline> readJsonLines(std::string_view text, const QString &fileName, const Progress &progress)
{
    if (const std::optional<QString> message = notJson(text, JsonUnit::Line))
        return Diagnostic::errorAt(fileName, 1, 1, *message);
    const std::size_t parts = parallelParts(text.size(), kGrain);
    if (parts > 1) {
        if (auto loaded = readTogether(text, fileName, progress, parts))
            return *std::move(loaded);
    }
    return readAlone(text, fileName, progress); // reads sequentially to report the first error
}

} // namespace timeloupe
