// SPDX-License-Identifier: GPL-3.0-or-later
#include "memorywatch.h"

#include "commandrun.h"

#include <QFile>

#include <algorithm>

#include <malloc.h>
#include <unistd.h>

#ifdef __SANITIZE_ADDRESS__
/// Of the sanitizer's runtime; GCC comes without its header.
extern "C" std::size_t __sanitizer_get_current_allocated_bytes();
#endif

namespace timeloupe::robust {

namespace {

constexpr double kMegabyte = 1 << 20;
constexpr double kAllowedShare = 0.05;
constexpr double kAllowedResident = 24; ///< MB that fragments and caches may take
constexpr double kAllowedAllocated = 6;

double residentMegabytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const double pages = file.readAll().split(' ').value(1).toDouble();
    return pages * static_cast<double>(::sysconf(_SC_PAGESIZE)) / kMegabyte;
}

double allocatedMegabytes()
{
#ifdef __SANITIZE_ADDRESS__
    return static_cast<double>(__sanitizer_get_current_allocated_bytes()) / kMegabyte;
#else
    const struct mallinfo2 info = ::mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd) / kMegabyte;
#endif
}

} // namespace

void MemoryWatch::sample()
{
    ::malloc_trim(0);
    m_samples.push_back({residentMegabytes(), allocatedMegabytes()});
}

QString MemoryWatch::growth() const
{
    if (m_samples.size() < kFewest)
        return {};
    const std::size_t quarter = m_samples.size() / 4;
    const auto median = [&](std::size_t from, double Sample::*value) {
        std::vector<double> values;
        for (std::size_t i = from; i < from + quarter; ++i)
            values.push_back(m_samples[i].*value);
        std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
        return values[values.size() / 2];
    };
    QString grown;
    const auto compare = [&](const char *what, double Sample::*value, double allowed) {
        const double second = median(quarter, value);
        const double fourth = median(m_samples.size() - quarter, value);
        if (fourth - second > std::max(allowed, kAllowedShare * second))
            grown += QStringLiteral("%1 memory grows from %2 to %3 MB; ")
                         .arg(QLatin1String(what))
                         .arg(second, 0, 'f', 1)
                         .arg(fourth, 0, 'f', 1);
    };
    if (!isSanitized())
        compare("resident", &Sample::resident, kAllowedResident);
    compare("allocated", &Sample::allocated, kAllowedAllocated);
    return grown;
}

QString MemoryWatch::summary() const
{
    QString text = QStringLiteral("%1 samples, resident/allocated MB:").arg(m_samples.size());
    for (const std::size_t part : {0, 1, 2, 3, 4}) {
        if (m_samples.empty())
            break;
        const Sample &sample = m_samples[(m_samples.size() - 1) * part / 4];
        text += QStringLiteral(" %1/%2").arg(sample.resident, 0, 'f', 1).arg(sample.allocated, 0, 'f', 1);
    }
    return text;
}

} // namespace timeloupe::robust
