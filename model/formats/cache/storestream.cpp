// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/cache/storestream.h"

#include <QIODevice>

namespace timeloupe {

namespace {

// --- out ---

void put(QDataStream &out, double value)
{
    out << value;
}
void put(QDataStream &out, const std::string &text)
{
    out.writeBytes(text.data(), static_cast<uint>(text.size()));
}
void put(QDataStream &out, const Text &text);
void put(QDataStream &out, const IrregularDate &date);
void put(QDataStream &out, const AmountView &amount);
void put(QDataStream &out, const Measure &measure);
void put(QDataStream &out, const RowMeasures &row);
void put(QDataStream &out, const Diagnostic &found);
template <class T> void put(QDataStream &out, const std::optional<T> &value)
{
    out << value.has_value();
    if (value)
        put(out, *value);
}
void put(QDataStream &out, const Text::Translation &translation)
{
    put(out, translation.language);
    put(out, translation.text);
}
template <class T> void put(QDataStream &out, const std::vector<T> &values)
{
    out << static_cast<quint64>(values.size());
    for (const T &value : values)
        put(out, value);
}
void put(QDataStream &out, const Text &text)
{
    put(out, text.neutral);
    put(out, text.en);
    put(out, text.fr);
    put(out, text.others);
}
void put(QDataStream &out, const IrregularDate &date)
{
    put(out, date.date);
    put(out, date.bounds);
}
void put(QDataStream &out, const AmountView &amount)
{
    put(out, amount.value);
    put(out, amount.max);
    out << amount.currency << static_cast<quint8>(amount.bound) << static_cast<quint8>(amount.of);
}
void put(QDataStream &out, const Measure &measure)
{
    put(out, measure.name);
    put(out, measure.value);
    put(out, measure.max);
    put(out, measure.unit);
    out << static_cast<quint8>(measure.bound);
}
void put(QDataStream &out, const RowMeasures &row)
{
    put(out, row.measures);
    put(out, row.power);
}
void put(QDataStream &out, const Diagnostic &found)
{
    out << (found.severity == Severity::Warning) << found.file << found.line << found.column << found.message
        << found.eventId;
}

// --- in; the stream's status tells whether there was enough ---

void get(QDataStream &in, double &value)
{
    in >> value;
}
template <class Enum> void getWord(QDataStream &in, Enum &word)
{
    quint8 number = 0;
    in >> number;
    word = static_cast<Enum>(number);
}
void get(QDataStream &in, std::string &text)
{
    QByteArray bytes;
    in >> bytes;
    text = bytes.toStdString();
}
void get(QDataStream &in, Text &text);
void get(QDataStream &in, IrregularDate &date);
void get(QDataStream &in, AmountView &amount);
void get(QDataStream &in, Measure &measure);
void get(QDataStream &in, RowMeasures &row);
void get(QDataStream &in, Diagnostic &found);
template <class T> void get(QDataStream &in, std::optional<T> &value)
{
    bool given = false;
    in >> given;
    if (given)
        get(in, value.emplace());
}
void get(QDataStream &in, Text::Translation &translation)
{
    get(in, translation.language);
    get(in, translation.text);
}
template <class T> void get(QDataStream &in, std::vector<T> &values)
{
    quint64 count = 0;
    in >> count;
    for (quint64 i = 0; i < count && in.status() == QDataStream::Ok; ++i)
        get(in, values.emplace_back());
}
void get(QDataStream &in, Text &text)
{
    get(in, text.neutral);
    get(in, text.en);
    get(in, text.fr);
    get(in, text.others);
}
void get(QDataStream &in, IrregularDate &date)
{
    get(in, date.date);
    get(in, date.bounds);
}
void get(QDataStream &in, AmountView &amount)
{
    get(in, amount.value);
    get(in, amount.max);
    in >> amount.currency;
    getWord(in, amount.bound);
    getWord(in, amount.of);
}
void get(QDataStream &in, Measure &measure)
{
    get(in, measure.name);
    get(in, measure.value);
    get(in, measure.max);
    get(in, measure.unit);
    getWord(in, measure.bound);
}
void get(QDataStream &in, RowMeasures &row)
{
    get(in, row.measures);
    get(in, row.power);
}
void get(QDataStream &in, Diagnostic &found)
{
    bool isWarning = false;
    in >> isWarning >> found.file >> found.line >> found.column >> found.message >> found.eventId;
    found.severity = isWarning ? Severity::Warning : Severity::Error;
}

} // namespace

template <class T> void StoreOutput::addStreamed(const std::vector<T> &values)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    put(out, values);
    m_sections.write(std::span<const char>(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

template <class T> void StoreInput::takeStreamed(std::vector<T> &values)
{
    const std::span<const char> read = m_sections.read<char>();
    const QByteArray bytes = QByteArray::fromRawData(read.data(), static_cast<qsizetype>(read.size()));
    QDataStream in(bytes);
    get(in, values);
    if (in.status() != QDataStream::Ok || !in.atEnd())
        m_sections.fail();
}

template void StoreOutput::addStreamed(const std::vector<std::string> &);
template void StoreOutput::addStreamed(const std::vector<Text> &);
template void StoreOutput::addStreamed(const std::vector<IrregularDate> &);
template void StoreOutput::addStreamed(const std::vector<std::vector<AmountView>> &);
template void StoreOutput::addStreamed(const std::vector<RowMeasures> &);
template void StoreOutput::addStreamed(const std::vector<Diagnostic> &);
template void StoreInput::takeStreamed(std::vector<std::string> &);
template void StoreInput::takeStreamed(std::vector<Text> &);
template void StoreInput::takeStreamed(std::vector<IrregularDate> &);
template void StoreInput::takeStreamed(std::vector<std::vector<AmountView>> &);
template void StoreInput::takeStreamed(std::vector<RowMeasures> &);
template void StoreInput::takeStreamed(std::vector<Diagnostic> &);

} // namespace timeloupe
