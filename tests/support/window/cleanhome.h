// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

namespace timeloupe::test {

/// A start as the first one: no session of before is found, and nothing is left behind in the user's folders. Where
/// there is no display, windows are drawn without one. To be made before the application object.
class CleanHome
{
public:
    CleanHome()
    {
        for (const char *folder : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
            qputenv(folder, m_folder.path().toLocal8Bit());
        if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM") && !qEnvironmentVariableIsSet("DISPLAY") &&
            !qEnvironmentVariableIsSet("WAYLAND_DISPLAY"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
    }

private:
    QTemporaryDir m_folder;
};

/// An application in such a home.
template <class Application> class CleanStart : CleanHome, public Application
{
public:
    CleanStart(int &argc, char **argv) : Application(argc, argv) {}
};

} // namespace timeloupe::test
