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
#include <vector>
#endif

namespace timeloupe {

#if defined(__linux__) && defined(MADV_POPULATE_READ)

namespace {

constexpr std::size_t kCopiedPiece = std::size_t(16) << 20;
constexpr std::size_t kLeastCopied = std::size_t(64) << 10; ///< after a disk error; a multiple of any page size
constexpr int kLeaseSignal = SIGIO; ///< sent to the thread that holds the lease and waits for the signal

/// Whether all changes to the file go through this kernel, which honours leases.
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

/// A thread owns the lease and is the only one that the kernel signals when a writer comes.
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

    /// Loads all pages on all cores, so that a disk error is reported here.
    [[nodiscard]] bool load() const
    {
        std::atomic<bool> isLoaded = m_isMapped;
        parallelFor((m_bytes.size() + kCopiedPiece - 1) / kCopiedPiece, 1, [&](std::size_t first, std::size_t last) {
            for (std::size_t piece = first; piece < last && isLoaded; ++piece) {
                const std::span<std::byte> some = m_bytes.subspan(
                    piece * kCopiedPiece, std::min(kCopiedPiece, m_bytes.size() - piece * kCopiedPiece));
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
            ::fcntl(m_file.descriptor(), F_SETLEASE, F_UNLCK); // lets the writer continue
    }
    /// Fails while the file is open for writing.
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
    /// Copies by reading: a disk error is an error code there, not a signal. Unreadable parts stay mapped.
    void copy()
    {
        for (const std::span<std::byte> piece : pieces(m_bytes, kCopiedPiece)) {
            if (replace(piece))
                continue;
            for (const std::span<std::byte> part : pieces(piece, kLeastCopied))
                (void)replace(part);
        }
    }
    static std::vector<std::span<std::byte>> pieces(std::span<std::byte> bytes, std::size_t size)
    {
        std::vector<std::span<std::byte>> all;
        for (std::size_t begin = 0; begin < bytes.size(); begin += size)
            all.push_back(bytes.subspan(begin, std::min(size, bytes.size() - begin)));
        return all;
    }
    /// Replaces the mapping atomically by private memory with the same bytes. (Private pages of the mapping would be
    /// dropped on truncation.)
    bool replace(std::span<std::byte> piece)
    {
        const std::size_t size = piece.size();
        void *const own = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (own == MAP_FAILED)
            return false;
        if (fill({static_cast<char *>(own), size}, static_cast<std::size_t>(piece.data() - m_bytes.data())) &&
            ::mprotect(own, size, PROT_READ) == 0 &&
            ::mremap(own, size, size, MREMAP_MAYMOVE | MREMAP_FIXED, piece.data()) != MAP_FAILED)
            return true;
        ::munmap(own, size);
        return false;
    }
    [[nodiscard]] bool fill(std::span<char> buffer, std::size_t from) const
    {
        for (std::size_t done = 0; done < buffer.size();) {
            const ssize_t some = ::pread(m_file.descriptor(), buffer.data() + done, buffer.size() - done,
                                         static_cast<off_t>(from + done));
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
