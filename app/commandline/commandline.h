// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/renderoptions.h"
#include "app/figures/options/optionkeywords.h"
#include "model/core/result.h"
#include "model/totals/totals.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace timeloupe {

/// The parsed command line (resources/schema/README.md, Command line). A value.
struct CommandLine
{
    enum class Command : std::uint8_t { Window, Check, Export, Totals, Render, Help, Version };
    enum class TotalsFormat : std::uint8_t { Text, Csv, Json };

    Command command = Command::Window;
    QStringList files; ///< Window: may be empty; Check: at least one; else exactly one, by default the bundled record
    QString output;    ///< Export: "-" is standard output; Render: a file
    QString formatId;  ///< Export: a writable Format
    QString filter;    ///< Export, Totals, Render: a query; empty = everything
    std::optional<TotalsBy> by; ///< Totals
    TotalsFormat totalsFormat = TotalsFormat::Text;
    QString language; ///< of the interface; empty: the system's or the last session's
    RenderOptions render;

    friend bool operator==(const CommandLine &, const CommandLine &) = default;
};

/// Values of `totals --by`.
inline constexpr std::array<OptionKeyword<TotalsBy>, 3> kTotalsByKeywords{
    {{"company", TotalsBy::Company, ""}, {"kind", TotalsBy::Kind, ""}, {"year", TotalsBy::Year, ""}}};
/// Values of `totals --format`.
inline constexpr std::array<OptionKeyword<CommandLine::TotalsFormat>, 3> kTotalsFormatKeywords{
    {{"text", CommandLine::TotalsFormat::Text, ""},
     {"csv", CommandLine::TotalsFormat::Csv, ""},
     {"json", CommandLine::TotalsFormat::Json, ""}}};

/// The timeline used when no file is named.
QString bundledRecord();

/// The value of the last --lang when it is an interface language, otherwise empty. For usage errors.
QString languageIn(const QStringList &arguments);

/// `arguments` exclude the program's name. Errors describe the usage and have no position.
Result<CommandLine> parseCommandLine(const QStringList &arguments);

} // namespace timeloupe
