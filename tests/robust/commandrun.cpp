// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandrun.h"

#include "outputcheck.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <vector>

#include <poll.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

extern "C" { // glibc 2.36 leaves it out
#include <sys/pidfd.h>
}

namespace timeloupe::robust {

namespace {

constexpr rlim_t kLargestFile = rlim_t(1) << 30;
constexpr qsizetype kShownBytes = 2000;

int unnamedFile(const QByteArray &content = {})
{
    const int file = ::memfd_create("robust", MFD_CLOEXEC);
    if (file < 0 || ::write(file, content.constData(), static_cast<std::size_t>(content.size())) != content.size() ||
        ::lseek(file, 0, SEEK_SET) != 0)
        qFatal("no file in memory can be made");
    return file;
}

QByteArray contentOf(int file)
{
    QByteArray content;
    std::array<char, 65536> part{};
    ::lseek(file, 0, SEEK_SET);
    for (ssize_t got = ::read(file, part.data(), part.size()); got > 0; got = ::read(file, part.data(), part.size()))
        content.append(part.data(), got);
    return content;
}

void limit(int resource, rlim_t most)
{
    const rlimit both{most, most};
    ::setrlimit(static_cast<__rlimit_resource_t>(resource), &both);
}

} // namespace

CommandRun::CommandRun(const QStringList &command, const QByteArray &input, const RunLimits &limits)
    : m_limits(limits), m_in(unnamedFile(input)), m_out(unnamedFile()), m_err(unnamedFile())
{
    m_id = ::fork();
    if (m_id == 0)
        become(command);
    m_process = m_id > 0 ? ::pidfd_open(m_id, 0) : -1;
    if (m_process < 0)
        qFatal("no process can be started");
}

CommandRun::~CommandRun()
{
    if (!m_ended) {
        kill();
        finish();
    }
    for (const int file : {m_in, m_out, m_err, m_process})
        ::close(file);
}

void CommandRun::become(const QStringList &command) const
{
    ::setpgid(0, 0);
    ::dup2(m_in, STDIN_FILENO);
    ::dup2(m_out, STDOUT_FILENO);
    ::dup2(m_err, STDERR_FILENO);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, kLargestFile);
    limit(RLIMIT_CPU, static_cast<rlim_t>(2 * m_limits.cpuSeconds) + 1);
    const qint64 megabytes = 2 * m_limits.memory >> 20;
    if (isSanitized())
        ::setenv("ASAN_OPTIONS", qPrintable(QStringLiteral("exitcode=99:hard_rss_limit_mb=%1").arg(megabytes)), 1);
    else
        limit(RLIMIT_DATA, static_cast<rlim_t>(2 * m_limits.memory));
    ::setenv("UBSAN_OPTIONS", "exitcode=99:print_stacktrace=1", 1);
    std::vector<QByteArray> words;
    for (const QString &word : command)
        words.push_back(word.toLocal8Bit());
    std::vector<char *> arguments;
    for (QByteArray &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    ::execv(arguments.front(), arguments.data());
    ::_exit(127);
}

bool CommandRun::waitFor(std::chrono::microseconds time)
{
    using std::chrono::steady_clock;
    const auto end = steady_clock::now() + time;
    for (;;) {
        const auto left = std::max(std::chrono::nanoseconds(end - steady_clock::now()), std::chrono::nanoseconds(0));
        const timespec wait{left.count() / 1'000'000'000, left.count() % 1'000'000'000};
        pollfd process{m_process, POLLIN, 0};
        const int ready = ::ppoll(&process, 1, &wait, nullptr);
        if (ready >= 0 || errno != EINTR)
            return ready > 0;
    }
}

void CommandRun::kill()
{
    ::kill(-m_id, SIGKILL);
    ::kill(m_id, SIGKILL); // before it has a group of its own
}

RunResult CommandRun::finish()
{
    RunResult result;
    result.hung = !waitFor(std::chrono::microseconds(static_cast<qint64>(1e6 * m_limits.wallSeconds)));
    if (result.hung)
        kill();
    int status = 0;
    rusage used{};
    while (::wait4(m_id, &status, 0, &used) < 0 && errno == EINTR) {
    }
    m_ended = true;
    ::kill(-m_id, SIGKILL); // what it left behind
    result.wallSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - m_begin).count();
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
    };
    result.cpuSeconds = seconds(used.ru_utime) + seconds(used.ru_stime);
    result.memory = qint64(used.ru_maxrss) << 10;
    result.status = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
    result.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    result.out = contentOf(m_out);
    result.err = contentOf(m_err);
    return result;
}

bool isSanitized()
{
#ifdef __SANITIZE_ADDRESS__
    return true;
#else
    return false;
#endif
}

QString runFailure(const RunResult &result, const RunLimits &limits)
{
    const QString said = QStringLiteral("\n") + QString::fromUtf8(result.err.left(kShownBytes));
    if (result.err.contains("ERROR: AddressSanitizer") || result.err.contains("ERROR: LeakSanitizer") ||
        result.err.contains(": runtime error: ") || result.status == CommandRun::kSanitizerStatus)
        return QStringLiteral("a sanitizer reports") + said;
    if (result.hung)
        return QStringLiteral("does not end within %1 s").arg(limits.wallSeconds);
    if (result.signal != 0)
        return QStringLiteral("ended by signal %1 after %2 s of processor time, %3 MB")
                   .arg(result.signal)
                   .arg(result.cpuSeconds)
                   .arg(result.memory >> 20) +
               said;
    if (result.status < 0 || result.status > 2)
        return QStringLiteral("exit status %1").arg(result.status) + said;
    if (result.cpuSeconds > limits.cpuSeconds)
        return QStringLiteral("takes %1 s of processor time, at most %2 are allowed")
            .arg(result.cpuSeconds)
            .arg(limits.cpuSeconds);
    if (result.memory > limits.memory)
        return QStringLiteral("takes %1 MB, at most %2 are allowed").arg(result.memory >> 20).arg(limits.memory >> 20);
    return terminalError(result.err);
}

} // namespace timeloupe::robust
