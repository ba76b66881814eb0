// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/commandline.h"

#include "app/commandline/commandtext.h"
#include "model/formats/base/format.h"
#include "model/formats/formatregistry.h"
#include "model/io/outputtarget.h"
#include "model/language/interfacetranslation.h"

#include <algorithm>
#include <array>
#include <utility>

/// Resources of a static library are not registered otherwise. Q_INIT_RESOURCE must be called outside a namespace.
static void initResources()
{
    Q_INIT_RESOURCE(resources);
}

namespace timeloupe {

namespace {

using namespace Qt::StringLiterals;
using Command = CommandLine::Command;

std::optional<Command> commandNamed(const QString &name)
{
    if (name == "check"_L1)
        return Command::Check;
    if (name == "export"_L1)
        return Command::Export;
    if (name == "totals"_L1)
        return Command::Totals;
    if (name == "render"_L1)
        return Command::Render;
    return std::nullopt;
}

/// Parses the arguments of one subcommand in order.
class Parser
{
public:
    Parser(Command command, QStringList arguments) : m_arguments(std::move(arguments)) { m_line.command = command; }

    Result<CommandLine> run()
    {
        while (!m_arguments.isEmpty() && !m_error) {
            const QString argument = m_arguments.takeFirst();
            if (argument == "--"_L1)
                m_line.files += std::exchange(m_arguments, {});
            else if (argument.startsWith(u'-') && argument != "-"_L1)
                option(argument);
            else
                m_line.files += argument;
        }
        if (!m_error)
            finish();
        if (m_error)
            return *m_error;
        return m_line;
    }

private:
    void fail(const QString &message) { m_error = Diagnostic::error(message); }

    /// Accepts `--name value` and `--name=value`, and -h, --help and --version for every command.
    void option(const QString &argument)
    {
        const qsizetype equals = argument.startsWith("--"_L1) ? argument.indexOf(u'=') : -1;
        const QString name = equals < 0 ? argument : argument.left(equals);
        if (name == "--help"_L1 || name == "-h"_L1) {
            m_isInfo = true;
            m_line.command = Command::Help;
        } else if (name == "--version"_L1) {
            m_isInfo = true;
            m_line.command = Command::Version;
        } else if (m_line.command == Command::Render && isRenderFlag(name)) {
            flag(name, equals >= 0);
        } else if (!takes(name)) {
            fail(CommandText::tr("unknown option %1; --help lists the options").arg(name));
        } else if (equals >= 0) {
            value(name, argument.mid(equals + 1));
        } else if (m_arguments.isEmpty()) {
            fail(CommandText::tr("%1 needs a value").arg(name));
        } else {
            value(name, m_arguments.takeFirst());
        }
    }

    void flag(const QString &name, bool hasValue)
    {
        if (hasValue)
            return fail(CommandText::tr("%1 takes no value; expected it alone").arg(name));
        (void)setRenderOption(m_line.render, name, {});
    }

    [[nodiscard]] bool takes(const QString &name) const
    {
        if (name == "--lang"_L1)
            return true;
        if (m_line.command == Command::Render)
            return isRenderOption(name);
        if (m_line.command == Command::Export)
            return name == "-o"_L1 || name == "--output"_L1 || name == "--filter"_L1 || name == "--format"_L1;
        return m_line.command == Command::Totals &&
               (name == "--by"_L1 || name == "--filter"_L1 || name == "--format"_L1);
    }

    void value(const QString &name, const QString &value)
    {
        if (name == "--lang"_L1)
            language(value);
        else if (name == "--filter"_L1)
            filter(value);
        else if (m_line.command == Command::Render && name != "-o"_L1 && name != "--output"_L1)
            render(name, value);
        else if (name == "--by"_L1)
            by(value);
        else if (name == "--format"_L1 && m_line.command == Command::Export)
            m_line.formatId = value;
        else if (name == "--format"_L1)
            totalsFormat(value);
        else
            m_line.output = value;
    }

    void language(const QString &value)
    {
        m_line.language = interfaceLanguageOf(value);
        if (m_line.command == Command::Render)
            render(u"--lang"_s, value);
        else if (m_line.language.isEmpty())
            fail(CommandText::tr("--lang %1 is not known; expected one of %2")
                     .arg(value, interfaceLanguages().join(u", "_s)));
    }

    void filter(const QString &value)
    {
        m_line.filter = value;
        if (m_line.command == Command::Render)
            render(u"--filter"_s, value);
    }

    void render(const QString &name, const QString &value)
    {
        if (const auto wrong = setRenderOption(m_line.render, name, value))
            fail(*wrong);
    }

    void by(const QString &value)
    {
        m_line.by = valueOfWord(kTotalsByKeywords, value);
        if (!m_line.by)
            fail(CommandText::tr("--by %1 is not known; expected one of %2")
                     .arg(value, words(kTotalsByKeywords).join(u", "_s)));
    }

    void totalsFormat(const QString &value)
    {
        const auto format = valueOfWord(kTotalsFormatKeywords, value);
        if (!format)
            return fail(CommandText::tr("totals cannot be written as %1; expected one of %2")
                            .arg(value, words(kTotalsFormatKeywords).join(u", "_s)));
        m_line.totalsFormat = *format;
    }

    void finish()
    {
        if (m_isInfo || m_line.command == Command::Window)
            return;
        if (m_line.command != Command::Check && m_line.files.size() > 1)
            return fail(CommandText::tr("one file at a time; expected nothing after %1").arg(m_line.files.front()));
        if (m_line.files.isEmpty())
            m_line.files += bundledRecord();
        if (m_line.command == Command::Export)
            finishExport();
        if (m_line.command != Command::Render)
            return;
        if (const auto wrong = finishRenderOptions(m_line.render, m_line.output))
            fail(*wrong);
    }

    void finishExport()
    {
        if (m_line.output.isEmpty())
            return fail(CommandText::tr("export needs -o OUT; expected a file, or - for standard output"));
        if (m_line.formatId.isEmpty()) {
            const Format *bySuffix = formatForFile(m_line.output);
            if (bySuffix == nullptr && m_line.output != "-"_L1 && !isSpecialOutput(m_line.output))
                return fail(CommandText::tr("%1 has no known format; expected a suffix or --format, one of %2")
                                .arg(m_line.output, writableFormatIds().join(u", "_s)));
            m_line.formatId = bySuffix != nullptr ? bySuffix->id() : u"json"_s;
        }
        const Format *format = formatById(m_line.formatId);
        if (format == nullptr || !format->canWrite())
            fail(CommandText::tr("the format %1 is not supported; expected one of %2")
                     .arg(m_line.formatId, writableFormatIds().join(u", "_s)));
    }

    CommandLine m_line;
    QStringList m_arguments;
    std::optional<Diagnostic> m_error;
    bool m_isInfo = false;
};

} // namespace

QString bundledRecord()
{
    initResources();
    return u":/timelines/ai-infrastructure.json"_s;
}

QString languageIn(const QStringList &arguments)
{
    QString language;
    for (qsizetype i = 0; i < arguments.size() && arguments[i] != "--"_L1; ++i) {
        if (arguments[i].startsWith("--lang="_L1))
            language = arguments[i].section(u'=', 1);
        else if (arguments[i] == "--lang"_L1 && i + 1 < arguments.size())
            language = arguments[i + 1];
    }
    return interfaceLanguageOf(language);
}

Result<CommandLine> parseCommandLine(const QStringList &arguments)
{
    if (arguments.isEmpty())
        return CommandLine();
    if (const std::optional<Command> command = commandNamed(arguments.front()))
        return Parser(*command, arguments.mid(1)).run();
    return Parser(Command::Window, arguments).run();
}

} // namespace timeloupe
