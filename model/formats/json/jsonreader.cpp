// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/json/jsonreader.h"

#include "model/formats/json/jsonintake.h"
#include "model/formats/json/jsonloaded.h"
#include "model/formats/json/syntax/jsonsyntax.h"

namespace timeloupe {

namespace {

/// False: the error is in the findings.
bool takeIn(std::string_view json, JsonIntake &intake, JsonFindings &findings)
{
    std::optional<JsonFault> fault;
    if (parseJson(json, 0, JsonUnit::File, intake, fault))
        return true;
    return fault && findings.error(fault->offset, fault->message);
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
