// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/progress.h"
#include "model/core/result.h"
#include "model/io/inputfile.h"
#include "model/io/largebuffer.h"

#include <QByteArray>

namespace timeloupe {

/// Half of the memory of the computer: what is made of an input needs room, too.
std::uint64_t largestInput();

/// All bytes of an input, in memory of our own: whatever happens to the file afterwards, they stay as they are. (A
/// mapped file that is cut ends the program.)
class InputBytes
{
public:
    /// Reads a file or FIFO, "-" (standard input) or ":/…" (a resource). Errors: it is none of these, cannot be read,
    /// has more than `most` bytes, or was cut or written over meanwhile. `progress` is asked whether to go on, with 0,
    /// also while a FIFO has no writer; cancelled: an error with an empty message.
    static Result<InputBytes> read(const QString &fileName, const Progress &progress = {},
                                   std::uint64_t most = largestInput());

    /// Valid as long as this object.
    [[nodiscard]] const QByteArray &data() const { return m_data; }

private:
    explicit InputBytes(QByteArray data) : m_data(std::move(data)) {}
    InputBytes(LargeBuffer buffer, std::size_t size);

    static Result<InputBytes> ofRegular(InputFile &file, const QString &fileName, const Progress &progress,
                                        std::uint64_t most);
    static Result<InputBytes> ofStream(InputFile &file, const QString &fileName, const Progress &progress,
                                       std::uint64_t most);

    LargeBuffer m_buffer;
    QByteArray m_data;
};

enum class ReadOutcome : std::uint8_t { Done, Cut, Failed, Cancelled };
/// Fills the buffer with the first bytes of a regular file, in parallel. `shouldContinue` may be null.
ReadOutcome readInto(LargeBuffer &buffer, InputFile &file, const std::function<bool()> &shouldContinue);

} // namespace timeloupe
