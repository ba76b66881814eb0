// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/json/jsonloaded.h"

#include "model/formats/json/syntax/jsontext.h"
#include "model/text/displaytext.h"

#include <QCoreApplication>

namespace timeloupe {

namespace {

QString noEventMessage(const std::string &id)
{
    return QCoreApplication::translate("JsonFormat", "no event has the id “%1”").arg(displayLabel(id));
}

} // namespace

Result<LoadedTimeline> loadedFrom(JsonReadContext &readContext, const Progress &progress)
{
    LoadedTimeline loaded;
    loaded.store = readContext.builder.build();
    for (const JsonEventReference &mention : readContext.eventReferences) {
        if (!loaded.store->find(mention.id))
            readContext.diagnostics.warn(tokenStart(readContext.json, mention.before), noEventMessage(mention.id));
    }
    loaded.warnings = readContext.diagnostics.warnings(*loaded.store);
    if (progress && !progress(1))
        return Diagnostic::cancelled();
    return loaded;
}

} // namespace timeloupe
