// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/startwindow.h"

#include "app/commandline/commandline.h"
#include "app/window/mainwindow.h"

#include <QApplication>

namespace timeloupe {

int startWindow(int argc, char **argv, const CommandLine &line)
{
    const QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("timeloupe"));
    QApplication::setOrganizationName(QStringLiteral("timeloupe"));
    QApplication::setApplicationDisplayName(QStringLiteral("Timeloupe"));
    QApplication::setStyle(QStringLiteral("Fusion"));
    MainWindow window(line.language);
    window.open(line.files);
    window.show();
    return QApplication::exec();
}

} // namespace timeloupe
