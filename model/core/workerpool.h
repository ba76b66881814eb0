// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QThreadPool;

namespace timeloupe {

/// The thread pool of background work; idle before the application object is destroyed. Not
/// QThreadPool::globalInstance(), which Qt uses to paint large areas: a long job would block the window.
QThreadPool &workerPool();

} // namespace timeloupe
