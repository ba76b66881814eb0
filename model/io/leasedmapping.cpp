// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/leasedmapping.h"

#include "model/core/parallel.h"
#include "model/io/filehandle.h"
#include "model/io/inputfile.h"

#ifdef __linux__
#include <fcntl.h>
#include <linux/magic.h>
#include <sys/mman.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <future>
#include <thread>
#endif

namespace timeloupe {

#if defined(__linux__) && defined(MADV_POPULATE_READ)

namespace {

constexpr std::size_t kCopiedPiece = std::size_t(16) << 20;
constexpr int kLeaseSignal = SIGIO; ///< sent to the thread that holds the lease, which alone waits for it

/// Nobody changes files there but through this kernel, which knows of leases.
bool isOnThisComputer(const FileHandle &file)
{
    struct statfs found = {};
    if (::fstatfs(file.descriptor(), &found) != 0)
        return false;
    switch (static_cast<unsigned long>(found.f_type)) {
    case EXT4_SUPER_MAGIC:
    case XFS_SUPER_MAGIC:
    case BTRFS_SUPER_MAGIC:
    case F2FS_SUPER_MAGIC:
    case TMPFS_MAGIC:
        return true;
    default:
        return false;
    }
}

/// A thread holds the lease, so that the kernel can tell it, and nothing else in the program, of a writer.
class LinuxMapping final : public LeasedMapping
{
public:
    explicit LinuxMapping(FileHandle file) : m_file(std::move(file))
    {
        std::promise<bool> mapped;
        std::future<bool> isMapped = mapped.get_future();
        m_thread = std::thread([this, mapped = std::move(mapped)]() mutable { hold(std::move(mapped)); });
        m_isMapped = isMapped.get();
    }
    LinuxMapping(const LinuxMapping &) = delete;
    LinuxMapping &operator=(const LinuxMapping &) = delete;
    ~LinuxMapping() override
    {
        m_ends = true;
        if (m_isMapped)
            ::pthread_kill(m_thread.native_handle(), kLeaseSignal);
        m_thread.join();
        if (!m_bytes.empty())
            ::munmap(m_bytes.data(), m_bytes.size());
    }

    /// Brings all pages into memory on every core, so that a disk that fails gives an error here.
    [[nodiscard]] bool load() const
    {
        std::atomic<bool> isLoaded = m_isMapped;
        parallelFor((m_bytes.size() + kCopiedPiece - 1) / kCopiedPiece, 1, [&](std::size_t first, std::size_t last) {
            for (std::size_t piece = first; piece < last && isLoaded; ++piece) {
                const std::span<std::byte> some =
                    m_bytes.subspan(piece * kCopiedPiece, std::min(kCopiedPiece, m_bytes.size() - piece * kCopiedPiece));
                if (::madvise(some.data(), some.size(), MADV_POPULATE_READ) != 0)
                    isLoaded = false;
            }
        });
        return isLoaded;
    }

private:
    void hold(std::promise<bool> mapped)
    {
        sigset_t waitedFor;
        ::sigemptyset(&waitedFor);
        ::sigaddset(&waitedFor, kLeaseSignal);
        ::pthread_sigmask(SIG_BLOCK, &waitedFor, nullptr);
        const bool isLeased = lease();
        const bool isMapped = isLeased && map();
        mapped.set_value(isMapped);
        int signal = 0;
        while (isMapped && !m_ends && ::fcntl(m_file.descriptor(), F_GETLEASE) == F_RDLCK)
            ::sigwait(&waitedFor, &signal);
        if (isMapped && !m_ends)
            copy();
        if (isLeased)
            ::fcntl(m_file.descriptor(), F_SETLEASE, F_UNLCK); // the writer goes on
    }
    /// Refused while anybody has the file open for writing.
    [[nodiscard]] bool lease() const
    {
        f_owner_ex thisThread{F_OWNER_TID, ::gettid()};
        return ::fcntl(m_file.descriptor(), F_SETOWN_EX, &thisThread) == 0 &&
               ::fcntl(m_file.descriptor(), F_SETLEASE, F_RDLCK) == 0;
    }
    [[nodiscard]] bool map()
    {
        const auto stamp = FileStamp::of(m_file);
        if (!stamp || stamp->size <= 0)
            return false;
        const auto size = static_cast<std::size_t>(stamp->size);
        void *const bytes = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, m_file.descriptor(), 0);
        if (bytes == MAP_FAILED)
            return false;
        m_bytes = {static_cast<std::byte *>(bytes), size};
        return true;
    }
    /// Memory of our own with the same bytes takes the place of the mapping at once; readers notice nothing. (Private
    /// pages of the mapping itself would not do: they go when the file is cut.)
    void copy()
    {
        const std::size_t size = m_bytes.size();
        void *const own = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (own == MAP_FAILED)
            return;
        if (!fill({static_cast<char *>(own), size}) || ::mprotect(own, size, PROT_READ) != 0 ||
            ::mremap(own, size, size, MREMAP_MAYMOVE | MREMAP_FIXED, m_bytes.data()) == MAP_FAILED)
            ::munmap(own, size);
    }
    [[nodiscard]] bool fill(std::span<char> buffer) const
    {
        for (std::size_t done = 0; done < buffer.size();) {
            const ssize_t some =
                ::pread(m_file.descriptor(), buffer.data() + done, buffer.size() - done, static_cast<off_t>(done));
            if (some <= 0)
                return false;
            done += static_cast<std::size_t>(some);
        }
        return true;
    }

    FileHandle m_file;
    std::atomic<bool> m_ends = false;
    bool m_isMapped = false;
    std::thread m_thread;
};

} // namespace

std::shared_ptr<const LeasedMapping> LeasedMapping::of(const InputFile &file)
{
    FileHandle another = file.duplicate();
    if (!another.isOpen() || !isOnThisComputer(another))
        return nullptr;
    auto mapping = std::make_shared<const LinuxMapping>(std::move(another));
    return mapping->load() ? mapping : nullptr;
}

#else

std::shared_ptr<const LeasedMapping> LeasedMapping::of(const InputFile &)
{
    return nullptr;
}

#endif

} // namespace timeloupe
