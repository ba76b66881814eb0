// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/edtfcursor.h"

#include <QCoreApplication>

namespace timeloupe {

Diagnostic EdtfCursor::fault() const
{
    // Text before the error is ASCII: byte offsets are code point offsets.
    return Diagnostic::errorAt({}, 0, static_cast<int>(m_faultAt) + 1, QCoreApplication::translate("Edtf", m_fault));
}

bool EdtfCursor::fail(std::size_t at, const char *message)
{
    m_faultAt = at;
    m_fault = message;
    return false;
}

bool EdtfCursor::failUnspecified(std::size_t at)
{
    return fail(
        at,
        QT_TRANSLATE_NOOP(
            "Edtf",
            "Expected X: what follows an unspecified digit must be unspecified, or it is no single stretch of time."));
}

unsigned EdtfCursor::takeQualifier()
{
    if (take('~'))
        return 1;
    if (take('?'))
        return 2;
    return take('%') ? 3 : 0;
}

bool EdtfCursor::readPair(Pair &pair, const char *message)
{
    pair.at = m_at;
    for (int i = 0; i < 2; ++i, ++m_at) {
        const char c = peek();
        if (c != 'X' && !isDigit(c))
            return fail(m_at, message);
        if (c != 'X' && pair.unspecified > 0)
            return failUnspecified(m_at);
        pair.unspecified += c == 'X' ? 1 : 0;
        pair.value = pair.value * 10 + (c == 'X' ? 0 : c - '0');
    }
    return true;
}

bool EdtfCursor::readTwoDigits(int &value, int most, const char *message)
{
    const std::size_t at = m_at;
    for (int i = 0; i < 2; ++i, ++m_at) {
        if (!isDigit(peek()))
            return fail(m_at, message);
        value = value * 10 + (peek() - '0');
    }
    return value <= most || fail(at, message);
}

bool EdtfCursor::readNumber(std::int64_t &number, std::int64_t most, const char *message)
{
    const std::size_t at = m_at;
    if (!isDigit(peek()))
        return fail(m_at, QT_TRANSLATE_NOOP("Edtf", "Expected a digit."));
    for (; isDigit(peek()); ++m_at) {
        number = number * 10 + (peek() - '0');
        if (number > most)
            return fail(at, message);
    }
    return true;
}

} // namespace timeloupe
