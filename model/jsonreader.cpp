// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonreader.h"

#include "jsonintake.h"
#include "jsonloaded.h"
#include "jsonsyntax.h"
#include "jsontokens.h"

#include <future>
#include <system_error>

namespace timeloupe {

namespace {

/// Less is parsed in the thread that asks for it.
constexpr std::size_t kWorthAThread = std::size_t(1) << 18;

std::optional<JsonFault> parseInto(JsonTokenChannel &channel, std::string_view json)
{
    std::optional<JsonFault> fault;
    JsonTokenWriter writer(json, channel);
    parseJson(json, 0, JsonUnit::File, writer, fault);
    writer.finish();
    return fault;
}

/// Parses in a thread of its own. False: the intake did not want to go on.
bool parseBeside(std::string_view json, JsonIntake &intake, std::optional<JsonFault> &fault)
{
    JsonTokenChannel channel;
    auto parser = std::async(std::launch::async, [&] { return parseInto(channel, json); });
    bool goesOn = true;
    while (const JsonTokenBlock *block = goesOn ? channel.next() : nullptr)
        goesOn = replay(*block, intake);
    channel.stop();
    fault = parser.get();
    return goesOn;
}

/// False: the error is in the findings.
bool takeIn(std::string_view json, JsonIntake &intake, JsonFindings &findings)
{
    std::optional<JsonFault> fault;
    bool goesOn = true;
    if (json.size() < kWorthAThread)
        goesOn = parseJson(json, 0, JsonUnit::File, intake, fault) || fault;
    else
        goesOn = parseBeside(json, intake, fault);
    if (goesOn && fault)
        return findings.error(fault->offset, fault->message);
    return goesOn;
}

} // namespace

Result<LoadedTimeline> readJson(std::string_view json, const QString &fileName, const Progress &progress)
{
    if (const std::optional<QString> message = notJson(json, JsonUnit::File))
        return refusal(fileName, *message);
    JsonGathered gathered(json, fileName);
    {
        JsonIntake intake(gathered, progress, 0, json.size());
        if (!takeIn(json, intake, gathered.findings) || !intake.finish())
            return gathered.findings.errorDiagnostic();
    }
    return loadedFrom(gathered, fileName, progress);
}

} // namespace timeloupe
