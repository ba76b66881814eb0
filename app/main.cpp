// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"
#include "headless.h"
#include "render.h"
#include "startwindow.h"
#include "terminal.h"

#include <QCoreApplication>

using namespace timeloupe;

namespace {

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    return arguments;
}

} // namespace

int main(int argc, char *argv[])
{
    installMessageHandler();
    const Result<CommandLine> line = parseCommandLine(argumentsOf(argc, argv));
    if (line && line->command == CommandLine::Command::Window)
        return startWindow(argc, argv, line->files);
    StandardStreams streams;
    if (!streams.openErr())
        return kExitDataError;
    if (line && line->command == CommandLine::Command::Render)
        return startRender(argc, argv, *line, streams.err());
    // Everything else runs without a display and without fonts.
    const QCoreApplication application(argc, argv);
    if (!streams.openOut())
        return kExitDataError;
    const int status =
        line ? runHeadless(*line, streams.out(), streams.err()) : reportWrongUsage(line.error(), streams.err());
    return streams.flush() ? status : kExitDataError;
}
