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

Diagnostic refusal(const QString &fileName, const QString &message)
{
    return {Severity::Error, fileName, 1, 1, message, {}};
}

Result<LoadedTimeline> loadedFrom(JsonGathered &gathered, const QString &fileName, const Progress &progress)
{
    LoadedTimeline loaded;
    loaded.store = gathered.builder.build();
    for (const JsonMention &mention : gathered.mentions) {
        if (!loaded.store->find(mention.id))
            gathered.findings.warn(tokenStart(gathered.json, mention.before), noEventMessage(mention.id));
    }
    loaded.warnings = gathered.findings.warnings(*loaded.store);
    if (progress && !progress(1))
        return refusal(fileName, QString());
    return loaded;
}

} // namespace timeloupe
