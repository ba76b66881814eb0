// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/outputtarget.h"

#include "model/io/iotext.h"
#include "model/io/systemerror.h"

#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace timeloupe {

#ifdef Q_OS_UNIX

namespace {

constexpr int kWriterPatienceMs = 50; ///< interval of cancellation checks
constexpr std::size_t kWritePiece = std::size_t(1) << 16;
constexpr int kMostLinks = 16;

Diagnostic systemError(const QString &fileName, int number)
{
    return Diagnostic::errorAt(fileName, 1, 1,
                               IoText::tr("the file cannot be written: %1").arg(systemErrorText(number)));
}

mode_t modeOf(const QString &fileName)
{
    struct stat found = {};
    return ::stat(QFile::encodeName(fileName).constData(), &found) == 0 ? found.st_mode : 0;
}

/// The descriptor N of a path that resolves to /proc/self/fd/N, such as /dev/stdout.
std::optional<int> descriptorOf(const QString &fileName)
{
    const QString own = QStringLiteral("/proc/%1/fd").arg(::getpid());
    QString path = fileName;
    for (int links = 0; links < kMostLinks; ++links) {
        const QFileInfo info(path);
        const QString folder = QFileInfo(info.path()).canonicalFilePath();
        bool isNumber = false;
        const int number = info.fileName().toInt(&isNumber);
        if (isNumber && (folder == own || folder == QStringLiteral("/dev/fd")))
            return number;
        if (!info.isSymLink())
            return std::nullopt;
        path = info.symLinkTarget();
    }
    return std::nullopt;
}

/// Blocks SIGPIPE in this thread, so that a closed reader is an ordinary error.
class WithoutPipeSignal
{
public:
    WithoutPipeSignal()
    {
        sigemptyset(&m_pipe);
        sigaddset(&m_pipe, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &m_pipe, &m_before);
    }
    WithoutPipeSignal(const WithoutPipeSignal &) = delete;
    WithoutPipeSignal &operator=(const WithoutPipeSignal &) = delete;
    ~WithoutPipeSignal()
    {
        sigset_t pending;
        int signal = 0;
        if (sigismember(&m_before, SIGPIPE) == 0 && sigpending(&pending) == 0 && sigismember(&pending, SIGPIPE) == 1)
            sigwait(&m_pipe, &signal);
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }

private:
    sigset_t m_pipe;
    sigset_t m_before;
};

/// Owns a descriptor.
class Output
{
public:
    explicit Output(int descriptor) : m_descriptor(descriptor) {}
    Output(const Output &) = delete;
    Output &operator=(const Output &) = delete;
    ~Output()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

Result<bool> writeAll(int descriptor, const QString &fileName, const QByteArray &bytes,
                      const std::function<bool()> &shouldContinue)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    for (std::size_t done = 0; done < size;) {
        if (shouldContinue && !shouldContinue())
            return Diagnostic::cancelled();
        pollfd waiting{descriptor, POLLOUT, 0};
        if (::poll(&waiting, 1, shouldContinue ? kWriterPatienceMs : -1) <= 0)
            continue;
        const ssize_t some = ::write(descriptor, bytes.constData() + done, std::min(size - done, kWritePiece));
        if (some > 0)
            done += static_cast<std::size_t>(some);
        else if (errno != EAGAIN && errno != EINTR)
            return systemError(fileName, errno);
    }
    return true;
}

Result<bool> writeIntoDescriptor(int number, const QString &fileName, const QByteArray &bytes,
                                 const std::function<bool()> &shouldContinue)
{
    const Output output(::fcntl(number, F_DUPFD_CLOEXEC, 0)); // keeps its file offset
    return output.descriptor() < 0 ? systemError(fileName, errno)
                                   : writeAll(output.descriptor(), fileName, bytes, shouldContinue);
}

Result<bool> writeIntoPath(const QString &fileName, const QByteArray &bytes,
                           const std::function<bool()> &shouldContinue)
{
    const WithoutPipeSignal quiet;
    const QByteArray name = QFile::encodeName(fileName);
    while (true) {
        const Output output(::open(name.constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
        if (output.descriptor() >= 0)
            return writeAll(output.descriptor(), fileName, bytes, shouldContinue);
        if (errno != ENXIO || !S_ISFIFO(modeOf(fileName)))
            return systemError(fileName, errno);
        if (shouldContinue && !shouldContinue())
            return Diagnostic::cancelled();
        ::poll(nullptr, 0, kWriterPatienceMs); // until a reader opens the FIFO
    }
}

} // namespace

bool isSpecialOutput(const QString &fileName)
{
    const mode_t mode = modeOf(fileName);
    return S_ISFIFO(mode) || S_ISCHR(mode) || S_ISBLK(mode) || S_ISSOCK(mode) || descriptorOf(fileName);
}

std::optional<Result<bool>> writeSpecialOutput(const QString &fileName, const QByteArray &bytes,
                                               const std::function<bool()> &shouldContinue)
{
    if (!isSpecialOutput(fileName))
        return std::nullopt;
    if (const std::optional<int> descriptor = descriptorOf(fileName))
        return writeIntoDescriptor(*descriptor, fileName, bytes, shouldContinue);
    const mode_t mode = modeOf(fileName);
    if (S_ISSOCK(mode))
        return Diagnostic::errorAt(fileName, 1, 1, IoText::tr("this is a socket; expected the name of a file"));
    if (S_ISBLK(mode))
        return Diagnostic::errorAt(fileName, 1, 1, IoText::tr("this is a disk; expected the name of a file"));
    return writeIntoPath(fileName, bytes, shouldContinue);
}

#else

bool isSpecialOutput(const QString &)
{
    return false;
}

std::optional<Result<bool>> writeSpecialOutput(const QString &, const QByteArray &, const std::function<bool()> &)
{
    return std::nullopt;
}

#endif

} // namespace timeloupe
