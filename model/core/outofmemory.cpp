// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/outofmemory.h"

#include <QCoreApplication>

#include <utility>

namespace timeloupe {

namespace {

/// The handler of the application's thread.
std::function<void()> &outOfMemoryHandler()
{
    static std::function<void()> handler;
    return handler;
}

} // namespace

void setOutOfMemoryHandler(std::function<void()> handler)
{
    outOfMemoryHandler() = std::move(handler);
}

void reportOutOfMemory()
{
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [] {
            if (outOfMemoryHandler())
                outOfMemoryHandler()();
        },
        Qt::QueuedConnection);
}

Diagnostic outOfMemory(const QString &file)
{
    return Diagnostic::errorIn(
        file,
        QCoreApplication::translate("Format", "there is not enough memory; expected a smaller file, or more memory"));
}

} // namespace timeloupe
