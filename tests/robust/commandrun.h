// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <chrono>

namespace timeloupe::robust {

struct RunLimits
{
    double cpuSeconds = 20;
    double wallSeconds = 60;
    qint64 memory = qint64(1) << 30; ///< bytes of resident memory
};

/// What became of a program that was run.
struct RunResult
{
    int status = 0;    ///< its exit status
    int signal = 0;    ///< that ended it; 0: none
    bool hung = false; ///< it was ended by the wall clock limit
    double cpuSeconds = 0;
    double wallSeconds = 0;
    qint64 memory = 0; ///< most resident bytes
    QByteArray out;
    QByteArray err;
};

/// A program that runs. Its standard output and error are kept in unnamed files.
class CommandRun
{
public:
    /// `command` begins with the program. Sanitizers end it with kSanitizerStatus.
    explicit CommandRun(const QStringList &command, const QByteArray &input = {}, const RunLimits &limits = {});
    ~CommandRun();
    CommandRun(const CommandRun &) = delete;
    CommandRun &operator=(const CommandRun &) = delete;

    /// Waits for its end; false: it still runs.
    bool waitFor(std::chrono::microseconds time);
    /// SIGKILL, to it and to what it started.
    void kill();
    /// Waits for the end as long as the limits let it.
    RunResult finish();

    static constexpr int kSanitizerStatus = 99;

private:
    [[noreturn]] void become(const QStringList &command) const;

    RunLimits m_limits;
    std::chrono::steady_clock::time_point m_begin = std::chrono::steady_clock::now();
    int m_in = -1;
    int m_out = -1;
    int m_err = -1;
    int m_process = -1; ///< a file descriptor of it
    int m_id = -1;
    bool m_ended = false;
};

/// Whether the tests are built with sanitizers, which make a program slower and larger.
bool isSanitized();

/// Why the run is not as it has to be: an exit status other than 0, 1 and 2, a signal, a report of a sanitizer, a limit
/// passed, control characters on standard error. Empty: nothing.
QString runFailure(const RunResult &result, const RunLimits &limits);

} // namespace timeloupe::robust
