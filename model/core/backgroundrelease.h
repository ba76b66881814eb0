// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/workerpool.h"

#include <QThreadPool>

#include <memory>

namespace timeloupe {

/// Returns the same object with a deleter that destroys it in the workerPool(), whichever thread drops the last
/// reference: for objects that are slow to free. `object` must be the only reference.
template <class T> std::shared_ptr<T> releasedInBackground(std::shared_ptr<T> object)
{
    T *const raw = object.get();
    return {raw, [object = std::move(object)](T *) mutable { workerPool().start([last = std::move(object)] {}); }};
}

} // namespace timeloupe
