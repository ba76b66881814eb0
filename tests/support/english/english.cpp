// SPDX-License-Identifier: GPL-3.0-or-later
// Every test program says English as the program does: with its plurals.
#include "model/language/interfacetranslation.h"

#include <QCoreApplication>

static void installEnglish()
{
    static timeloupe::InterfaceTranslation *const english = new timeloupe::InterfaceTranslation; // lives on
    english->setLanguage(QStringLiteral("en"));
}
Q_COREAPP_STARTUP_FUNCTION(installEnglish)
