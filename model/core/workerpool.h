// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QThreadPool;

namespace timeloupe {

/// The threads of background work; idle before the application object is gone. Not QThreadPool::globalInstance(): with
/// its help Qt paints large areas, and a window that waits for a long job of ours stands still.
QThreadPool &workerPool();

} // namespace timeloupe
