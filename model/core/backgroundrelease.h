// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/workerpool.h"

#include <QThreadPool>

#include <memory>

namespace timeloupe {

/// The same object. When the last of those who hold the result lets go of it, in whichever thread, it is destroyed in
/// the workerPool(): for what takes long to free. Nothing else may hold `object`.
template <class T> std::shared_ptr<T> releasedInBackground(std::shared_ptr<T> object)
{
    T *const raw = object.get();
    return {raw, [object = std::move(object)](T *) mutable { workerPool().start([last = std::move(object)] {}); }};
}

} // namespace timeloupe
