// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/workerpool.h"

#include <QCoreApplication>
#include <QThreadPool>

namespace timeloupe {

namespace {

QThreadPool &pool()
{
    static QThreadPool threads;
    return threads;
}

} // namespace

QThreadPool &workerPool()
{
    [[maybe_unused]] static const bool once = [] {
        qAddPostRoutine([] { pool().waitForDone(); });
        return true;
    }();
    return pool();
}

} // namespace timeloupe
