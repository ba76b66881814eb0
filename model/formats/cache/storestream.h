// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/events/eventstorecolumns.h"
#include "model/formats/cache/sectionfile.h"

#include <QDataStream>

namespace timeloupe {

// Serialization of a store to file sections. A class with private members declares `template <class Self, class
// Archive> static void archive(Self &self, Archive &archive)`, which lists them once for both directions; `Self` is
// const when writing.

template <class Part, class Archive>
concept Archived = requires(Part &part, Archive &archive)
{
    std::remove_const_t<Part>::archive(part, archive);
};
template <class T>
concept Plain = std::is_trivially_copyable_v<T>;

/// Writes the members of a store.
class StoreOutput
{
public:
    explicit StoreOutput(SectionWriter &sections) : m_sections(sections) {}

    template <class... Parts> void operator()(const Parts &...parts) { (add(parts), ...); }
    /// Writes blocks of equal size from different places as one section, and zeros for what follows the `used` bytes.
    void chunks(const std::vector<const char *> &starts, std::size_t size, std::uint64_t used)
    {
        m_sections.begin();
        for (const char *start : starts) {
            const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(used, size));
            m_sections.put(start, count);
            m_sections.put(std::vector<char>(size - count).data(), size - count);
            used -= count;
        }
        m_sections.end();
    }

private:
    template <class T> void add(const T &part)
    {
        if constexpr (Archived<const T, StoreOutput>)
            T::archive(part, *this);
        else
            m_sections.write(std::span<const T>(&part, 1));
    }
    template <class T> void add(const Column<T> &column) { m_sections.write(std::span<const T>(column)); }
    template <Plain T> void add(const std::vector<T> &values) { m_sections.write(std::span<const T>(values)); }
    void add(const RowSet &set)
    {
        add(set.rows());
        m_sections.write(set.words());
    }
    void add(const std::string &text) { m_sections.write(std::span<const char>(text)); }
    void add(const std::vector<std::string> &values) { addStreamed(values); }
    void add(const std::vector<Text> &values) { addStreamed(values); }
    void add(const std::vector<IrregularDate> &values) { addStreamed(values); }
    void add(const std::vector<std::vector<AmountView>> &values) { addStreamed(values); }
    void add(const std::vector<RowMeasures> &values) { addStreamed(values); }
    void add(const Diagnostics &values) { addStreamed(values); }
    template <class T> void addStreamed(const std::vector<T> &values);

    SectionWriter &m_sections;
};

/// Reads the members of a store: columns refer to the file, everything else is copied. SectionReader::isOk() reports
/// success.
class StoreInput
{
public:
    explicit StoreInput(SectionReader &sections) : m_sections(sections) {}

    template <class... Parts> void operator()(Parts &...parts) { (take(parts), ...); }
    void chunks(std::vector<const char *> &starts, std::size_t size, std::uint64_t /*used*/)
    {
        const std::span<const char> bytes = m_sections.read<char>();
        for (std::size_t begin = 0; begin + size <= bytes.size(); begin += size)
            starts.push_back(bytes.data() + begin);
    }

private:
    template <class T> void take(T &part)
    {
        if constexpr (Archived<T, StoreInput>) {
            T::archive(part, *this);
        } else {
            const std::span<const T> values = m_sections.read<T>();
            if (values.size() == 1)
                part = values.front();
            else
                m_sections.fail();
        }
    }
    template <class T> void take(Column<T> &column) { column = Column<T>::over(m_sections.read<T>()); }
    template <Plain T> void take(std::vector<T> &values)
    {
        const std::span<const T> read = m_sections.read<T>();
        values.assign(read.begin(), read.end());
    }
    void take(RowSet &set)
    {
        std::size_t rows = 0;
        take(rows);
        const std::span<const std::uint64_t> words = m_sections.read<std::uint64_t>();
        if (words.size() < (rows + 63) / 64)
            m_sections.fail();
        else if (!words.empty())
            set = RowSet({words.begin(), words.end()}, rows);
    }
    void take(std::string &text)
    {
        const std::span<const char> read = m_sections.read<char>();
        text.assign(read.begin(), read.end());
    }
    void take(std::vector<std::string> &values) { takeStreamed(values); }
    void take(std::vector<Text> &values) { takeStreamed(values); }
    void take(std::vector<IrregularDate> &values) { takeStreamed(values); }
    void take(std::vector<std::vector<AmountView>> &values) { takeStreamed(values); }
    void take(std::vector<RowMeasures> &values) { takeStreamed(values); }
    void take(Diagnostics &values) { takeStreamed(values); }
    template <class T> void takeStreamed(std::vector<T> &values);

    SectionReader &m_sections;
};

} // namespace timeloupe
