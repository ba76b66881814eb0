// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/commandline.h"
#include "app/commandline/headless.h"
#include "app/commandline/render.h"
#include "app/commandline/terminal.h"
#include "app/window/startwindow.h"
#include "model/language/interfacetranslation.h"

#include <QCoreApplication>
#include <QFile>

#include <new>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace timeloupe;

namespace {

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    return arguments;
}

/// Opens closed standard streams on /dev/null, so that no other file gets their descriptors.
void keepClosedStreamsClosed()
{
#ifdef Q_OS_UNIX
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (::fcntl(stream, F_GETFD) < 0)
            (void)::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY); // using it fails
#endif
}

int run(int argc, char **argv, Result<CommandLine> line, StandardStreams &streams)
{
    if (line && line->command == CommandLine::Command::Render)
        return startRender(argc, argv, *line, streams.err());
    // All other commands run without a display and without fonts.
    const QCoreApplication application(argc, argv);
    const QStringList arguments = argumentsOf(argc, argv);
    InterfaceTranslation translation;
    translation.setLanguage(line ? line->language : languageIn(arguments));
    if (!line)
        line = parseCommandLine(arguments); // parsed again for an error message in that language
    if (!streams.openOut())
        return reportWriteError(streams.out(), streams.err());
    const int status =
        line ? runHeadless(*line, streams.out(), streams.err()) : reportUsageError(line.error(), streams.err());
    return streams.flush() || status != kExitSuccess ? status : reportWriteError(streams.out(), streams.err());
}

} // namespace

int main(int argc, char *argv[])
{
    keepClosedStreamsClosed();
    installMessageHandler();
    const Result<CommandLine> line = parseCommandLine(argumentsOf(argc, argv));
    if (line && line->command == CommandLine::Command::Window)
        return startWindow(argc, argv, *line);
    StandardStreams streams;
    if (!streams.openErr())
        return kExitDataError;
    try {
        return run(argc, argv, line, streams);
    } catch (const std::bad_alloc &) {
        writeLine(streams.err(), QStringLiteral("timeloupe: error: there is not enough memory"));
        return kExitDataError;
    }
}
