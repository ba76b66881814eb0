// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/json/jsondates.h"

#include "model/formats/json/syntax/jsontext.h"
#include "model/text/displaytext.h"

#include <QCoreApplication>

namespace timeloupe {

namespace {

Result<Edtf> parsed(std::string_view text, DateSyntax syntax)
{
    return syntax == DateSyntax::Iso8601 ? Edtf::parseIso(text) : Edtf::parse(text);
}

/// The start of a span whose dates are valid but whose end precedes its start.
std::optional<Edtf> startOfReversed(std::string_view text, DateSyntax syntax)
{
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos)
        return std::nullopt;
    const Result<Edtf> start = parsed(text.substr(0, slash), syntax);
    const Result<Edtf> end = parsed(text.substr(slash + 1), syntax);
    if (!start || !end || end->latest() > start->earliest())
        return std::nullopt;
    return *start;
}

QString quoted(std::string_view text)
{
    constexpr qsizetype longest = 41;
    return u'“' + displayText(text, longest) + u'”';
}

} // namespace

JsonValueResult readDate(JsonReadContext &readContext, const JsonScalar &scalar, DateSyntax syntax,
                         std::optional<std::size_t> event, std::optional<Edtf> &date)
{
    Result<Edtf> result = parsed(scalar.text, syntax);
    const bool isSpan = !result || result->isInterval();
    if (isSpan && (date = startOfReversed(scalar.text, syntax))) {
        const QString message = QCoreApplication::translate("JsonFormat", "%1 ends before it begins");
        readContext.diagnostics.warn(tokenStart(readContext.json, scalar.before), message.arg(quoted(scalar.text)),
                                     event);
        return JsonValueResult::Keep;
    }
    if (!result) {
        const std::size_t start = tokenStart(readContext.json, scalar.before);
        QString reason = result.error().message;
        if (reason.endsWith(u'.'))
            reason.chop(1);
        readContext.diagnostics.error(
            offsetInString(readContext.json, start, result.error().column),
            QCoreApplication::translate("JsonFormat", "%1 is not a date. %2").arg(quoted(scalar.text), reason));
        return JsonValueResult::Failed;
    }
    date = std::move(result).value();
    return JsonValueResult::Taken;
}

} // namespace timeloupe
