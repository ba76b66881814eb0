// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <functional>
#include <new>
#include <optional>
#include <system_error>
#include <thread>
#include <vector>

namespace timeloupe {

/// Number of parts for `count` items with at least `grain` items each: from 1 to the number of cores.
inline std::size_t parallelParts(std::size_t count, std::size_t grain)
{
    static const std::size_t cores = std::max(1U, std::thread::hardware_concurrency()); // it reads a file
    return std::clamp<std::size_t>(count / std::max<std::size_t>(grain, 1), 1, cores);
}

/// Calls run(part) for each part of [0, parts), each in its own thread except the first, and waits for all. Rethrows
/// the first exception after all have ended.
template <class Run> void runParts(std::size_t parts, Run run)
{
    std::vector<std::exception_ptr> thrown(parts);
    const auto guarded = [&thrown, &run](std::size_t part) noexcept {
        try {
            run(part);
        } catch (...) {
            thrown[part] = std::current_exception();
        }
    };
    std::vector<std::thread> threads;
    threads.reserve(parts);
    for (std::size_t part = 1; part < parts; ++part) {
        try {
            threads.emplace_back(guarded, part);
        } catch (const std::system_error &) { // no more threads to be had
            guarded(part);
        } catch (const std::bad_alloc &) {
            guarded(part);
        }
    }
    if (parts > 0)
        guarded(std::size_t(0));
    for (std::thread &thread : threads)
        thread.join();
    for (const std::exception_ptr &failure : thrown)
        if (failure)
            std::rethrow_exception(failure);
}

/// Runs independent tasks on `threads` threads; each thread takes the next task when it is free.
inline void runTasks(std::size_t threads, const std::vector<std::function<void()>> &tasks)
{
    std::atomic<std::size_t> next = 0;
    runParts(threads, [&](std::size_t) {
        for (std::size_t task = next++; task < tasks.size(); task = next++)
            tasks[task]();
    });
}

/// Returns make(part) for each part of [0, parts), each computed in its own thread except the first. The results are
/// built in place by their thread, which avoids false sharing.
template <class Make> auto mapParts(std::size_t parts, Make make)
{
    std::vector<std::optional<decltype(make(parts))>> made(parts);
    runParts(parts, [&](std::size_t part) { made[part].emplace(make(part)); });
    return made;
}

/// Begin of `part` among `count` items in `parts` parts: a multiple of `step`.
inline std::size_t partBegin(std::size_t count, std::size_t parts, std::size_t part, std::size_t step = 1)
{
    if (part >= parts)
        return count;
    return std::min(count, (count / step + 1) * part / parts * step);
}

/// Calls run(begin, end) for parts that cover [0, count), in parallel from two `grain`s on. Part sizes are multiples of
/// `step`, except the last.
template <class Run> void parallelFor(std::size_t count, std::size_t grain, Run run, std::size_t step = 1)
{
    const std::size_t parts = parallelParts(count, grain);
    runParts(parts, [&](std::size_t part) {
        run(partBegin(count, parts, part, step), partBegin(count, parts, part + 1, step));
    });
}

} // namespace timeloupe
