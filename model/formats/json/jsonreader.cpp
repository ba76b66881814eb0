// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/json/jsonreader.h"

#include "model/formats/json/jsonhandler.h"
#include "model/formats/json/jsonloaded.h"
#include "model/formats/json/syntax/jsonsyntax.h"

namespace timeloupe {

namespace {

/// Returns false on error, which `diagnostics` holds.
bool parseInto(std::string_view json, JsonHandler &handler, JsonDiagnostics &diagnostics)
{
    std::optional<JsonParseError> fault;
    if (parseJson(json, 0, JsonUnit::File, handler, fault))
        return true;
    return fault && diagnostics.error(fault->offset, fault->message);
}

} // namespace

Result<LoadedTimeline> readJson(std::string_view json, const QString &fileName, const Progress &progress)
{
    if (const std::optional<QString> message = notJson(json, JsonUnit::File))
        return Diagnostic::errorAt(fileName, 1, 1, *message);
    JsonReadContext readContext(json, fileName);
    {
        JsonHandler handler(readContext, progress, 0, json.size());
        if (!parseInto(json, handler, readContext.diagnostics) || !handler.finish())
            return readContext.diagnostics.errorDiagnostic();
    }
    return loadedFrom(readContext, progress);
}

} // namespace timeloupe
