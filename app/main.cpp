// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"
#include "headless.h"
#include "render.h"
#include "startwindow.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

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
    const Result<CommandLine> line = parseCommandLine(argumentsOf(argc, argv));
    if (line && line->command == CommandLine::Command::Window)
        return startWindow(argc, argv, line->files);
    QFile err;
    if (!err.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return kExitDataError;
    if (line && line->command == CommandLine::Command::Render)
        return startRender(argc, argv, *line, err);
    // Everything else runs without a display and without fonts.
    const QCoreApplication application(argc, argv);
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return kExitDataError;
    const int status = line ? runHeadless(*line, out, err) : reportWrongUsage(line.error(), err);
    return out.flush() ? status : kExitDataError;
}
