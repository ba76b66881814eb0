// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/actions.h"
#include "app/window/mainwindow.h"

#include <QAction>
#include <QApplication>

#include <cstdio>

using namespace timeloupe;

/// windowpicture OUT.png light|dark [EVENT]: the window on the bundled record as a picture, that event selected.
int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 3)
        return 2;
    MainWindow window;
    window.resize(1600, 1000);
    window.setTheme(arguments[2] == QStringLiteral("dark") ? ThemeChoice::Dark : ThemeChoice::Light);
    window.open({});
    window.show();
    const auto settle = [&] {
        do {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
        } while (!window.isSettled());
        QCoreApplication::processEvents();
    };
    settle();
    if (arguments.size() > 3) {
        window.state().setCurrent(window.state().store()->find(arguments[3].toStdString()));
        settle();
    }
    return window.grab().save(arguments[1]) ? 0 : 1;
}
