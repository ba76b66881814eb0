// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled twice: as the rest of this build, and as the program is released. No templates of the library, whose
// instances the linker would share between the two.
#include "slowdown.h"

#ifdef TIMELOUPE_AS_RELEASED
#define TIMELOUPE_CALIBRATED calibratedAsReleased
#else
#define TIMELOUPE_CALIBRATED calibratedAsBuilt
#endif

namespace timeloupe::test {

namespace {

struct Entry
{
    std::uint32_t key = 0;
    std::int32_t next = -1; ///< in its bucket
    double amount = 0;
    char name[24] = {};
};

class Work
{
public:
    std::uint64_t run()
    {
        fill();
        chain();
        sort(0, kEntries - 1);
        return sum();
    }

private:
    static constexpr int kEntries = 1 << 13;
    static constexpr std::uint32_t kBuckets = 1 << 11;

    void fill()
    {
        std::uint32_t random = 1;
        for (int i = 0; i < kEntries; ++i) {
            random = random * 1664525U + 1013904223U;
            Entry &entry = m_entries[i];
            entry.key = random >> 16U;
            entry.amount = 0.5 * static_cast<double>(random % 1000U);
            for (int c = 0; c < 23; ++c)
                entry.name[c] = static_cast<char>('a' + (random >> static_cast<unsigned>(c)) % 26U);
            m_order[i] = i;
        }
    }
    static std::uint32_t hashOf(const char *name)
    {
        std::uint32_t hash = 2166136261U;
        for (; *name != '\0'; ++name)
            hash = (hash ^ static_cast<unsigned char>(*name)) * 16777619U;
        return hash;
    }
    void chain()
    {
        for (std::int32_t &head : m_buckets)
            head = -1;
        for (int i = 0; i < kEntries; ++i) {
            std::int32_t &head = m_buckets[hashOf(m_entries[i].name) % kBuckets];
            m_entries[i].next = head;
            head = i;
        }
    }
    [[nodiscard]] bool isBefore(int a, int b) const
    {
        const Entry &left = m_entries[a];
        const Entry &right = m_entries[b];
        for (int c = 0; left.name[c] != '\0'; ++c)
            if (left.name[c] != right.name[c])
                return left.name[c] < right.name[c];
        return left.key < right.key;
    }
    void sort(int first, int last)
    {
        int low = first;
        int high = last;
        const int middle = m_order[(first + last) / 2];
        while (low <= high) {
            while (isBefore(m_order[low], middle))
                ++low;
            while (isBefore(middle, m_order[high]))
                --high;
            if (low <= high) {
                const int moved = m_order[low];
                m_order[low++] = m_order[high];
                m_order[high--] = moved;
            }
        }
        if (first < high)
            sort(first, high);
        if (low < last)
            sort(low, last);
    }
    [[nodiscard]] std::uint64_t sum() const
    {
        double amount = 0;
        for (int i = 0; i < kEntries; ++i)
            for (int at = m_buckets[m_entries[m_order[i]].key % kBuckets]; at >= 0; at = m_entries[at].next)
                amount += m_entries[at].amount * static_cast<double>(i % 7);
        return static_cast<std::uint64_t>(amount);
    }

    Entry m_entries[kEntries];
    int m_order[kEntries] = {};
    std::int32_t m_buckets[kBuckets] = {};
};

} // namespace

std::uint64_t TIMELOUPE_CALIBRATED()
{
    static Work work;
    return work.run();
}

} // namespace timeloupe::test
