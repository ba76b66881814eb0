// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/settingswriter.h"

#include "model/core/outofmemory.h"

#include <QCoreApplication>
#include <QThreadPool>

#include <new>

namespace timeloupe {

namespace {

QThreadPool &thread()
{
    static QThreadPool pool;
    return pool;
}

} // namespace

void SettingsWriter::post(std::function<void()> write)
{
    [[maybe_unused]] static const bool once = [] {
        thread().setMaxThreadCount(1);
        qAddPostRoutine(&SettingsWriter::wait);
        return true;
    }();
    thread().start([write = std::move(write)] {
        try {
            write();
        } catch (const std::bad_alloc &) {
            reportOutOfMemory();
        }
    });
}

void SettingsWriter::wait()
{
    thread().waitForDone();
}

} // namespace timeloupe
