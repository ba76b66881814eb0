// SPDX-License-Identifier: GPL-3.0-or-later
#include "mutations.h"

#include "hostiletexts.h"

#include <QByteArrayList>
#include <QRegularExpression>
#include <QString>

namespace timeloupe::robust {

namespace {

constexpr std::size_t kMostChanges = 8;

/// The tokens with the blanks between them.
QByteArrayList tokensOf(const QByteArray &json)
{
    static const QRegularExpression token(QStringLiteral("\\s+|\"(?:[^\"\\\\]|\\\\.)*\"|[-+0-9.eE]+|[a-z]+|."),
                                          QRegularExpression::DotMatchesEverythingOption);
    QByteArrayList tokens;
    for (auto matches = token.globalMatch(QString::fromLatin1(json)); matches.hasNext();)
        tokens += matches.next().captured().toLatin1();
    return tokens;
}

QByteArray anyToken(Random &random)
{
    static const QByteArrayList tokens = {
        "{",         "}",        "[",          "]",        ":",      ",",     "null",     "true",
        "false",     "0",        "-1",         "1e308",    "1e-400", "\"\"",  "{}",       "[]",
        "[[]]",      "\"id\"",   "\"events\"", "\"date\"", "\"e1\"", "\"a\"", "\"2025\"", "99999999999999999999",
        "\"../..\"", "\"title\""};
    if (random.chance(0.2))
        return '"' + random.pick(hostileTexts()).json.left(200) + '"';
    return random.pick(tokens);
}

} // namespace

QByteArray withOtherBytes(QByteArray bytes, Random &random)
{
    for (std::size_t left = 1 + random.below(kMostChanges); left > 0 && !bytes.isEmpty(); --left) {
        const auto at = static_cast<qsizetype>(random.below(static_cast<std::size_t>(bytes.size())));
        switch (random.below(4)) {
        case 0:
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.below(8)));
            break;
        case 1:
            bytes.remove(at, static_cast<qsizetype>(1 + random.below(4)));
            break;
        case 2:
            bytes.insert(at, bytes.mid(at, static_cast<qsizetype>(1 + random.below(16))));
            break;
        default:
            bytes[at] = static_cast<char>(random.below(256));
        }
    }
    return bytes;
}

QByteArray withOtherTokens(QByteArray json, Random &random)
{
    QByteArrayList tokens = tokensOf(json);
    for (std::size_t left = 1 + random.below(kMostChanges); left > 0 && tokens.size() > 1; --left) {
        const auto any = [&] { return static_cast<qsizetype>(random.below(static_cast<std::size_t>(tokens.size()))); };
        const qsizetype at = any();
        const qsizetype other = any();
        switch (random.below(4)) {
        case 0:
            tokens[at] = anyToken(random);
            break;
        case 1:
            tokens.swapItemsAt(at, other);
            break;
        case 2:
            tokens.insert(at, tokens.at(other));
            break;
        default:
            tokens.removeAt(at);
        }
    }
    return tokens.join();
}

QByteArray spliced(QByteArray bytes, Random &random)
{
    for (std::size_t left = 1 + random.below(3); left > 0; --left) {
        const auto size = static_cast<std::size_t>(bytes.size());
        const QByteArray part =
            bytes.mid(static_cast<qsizetype>(random.below(size)), static_cast<qsizetype>(random.below(200)));
        bytes.insert(static_cast<qsizetype>(random.below(size)), part);
    }
    return bytes;
}

} // namespace timeloupe::robust
