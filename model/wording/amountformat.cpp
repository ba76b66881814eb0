// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/language/catalogue.h"
#include "model/text/displaytext.h"
#include "model/wording/dateformat.h"
#include "model/wording/numberwords.h"
#include "model/wording/vocabulary.h"

#include <array>
#include <cmath>

namespace timeloupe {

namespace {

constexpr double kFirstScaled = 10'000;
constexpr double kFirstWhole = 0.005; // two decimals would be zero below it
constexpr int kMostDecimals = 12;
constexpr double kLargest = 1e308; // threshold named for an overflowed sum

struct Symbol
{
    std::string_view currency;
    QStringView symbol;
};
constexpr std::array<Symbol, 6> kSymbols{
    {{"USD", u"$"}, {"EUR", u"€"}, {"GBP", u"£"}, {"JPY", u"¥"}, {"INR", u"₹"}, {"KRW", u"₩"}}};

/// A scaled number and its suffix: 1.54 and T.
struct Scaled
{
    QString digits;
    QString mark;
};

Scaled scaled(double value, const Vocabulary &words)
{
    if (isBeyondDigits(value))
        return {powerOfTen(value, words), QString()};
    const double rounded = threeDigits(value);
    if (std::abs(rounded) > 0 && std::abs(rounded) < kFirstWhole)
        return {grouped(rounded, kMostDecimals, words), QString()};
    for (const Vocabulary::Scale &scale : words.scales) {
        if (std::abs(rounded) >= std::max(scale.factor, kFirstScaled))
            return {grouped(rounded / scale.factor, 2, words), scale.mark};
    }
    return {grouped(rounded, 2, words), QString()};
}

QString symbolOf(std::string_view currency)
{
    for (const Symbol &symbol : kSymbols) {
        if (symbol.currency == currency)
            return symbol.symbol.toString();
    }
    return displayLabel(currency, kLongestWord);
}

bool isCode(const QString &symbol)
{
    return symbol.size() > 1;
}

/// "−$500B", "−500 Md$": the symbol at the position of the language.
QString withSymbol(const Scaled &number, std::string_view currency, const Vocabulary &words)
{
    const QString symbol = symbolOf(currency);
    const QString mark = number.mark.isEmpty() ? QString() : QString(words.markSpace + number.mark);
    if (words.symbolFirst) {
        const bool negative = number.digits.startsWith(kMinus);
        const QString digits = negative ? number.digits.mid(1) : number.digits;
        return (negative ? QString(kMinus) : QString()) + symbol + (isCode(symbol) ? words.codeSpace : QString()) +
               digits + mark;
    }
    if (symbol.isEmpty())
        return number.digits + mark;
    const QString &space = isCode(symbol) ? words.codeSpace : mark.isEmpty() ? words.markSpace : QString();
    return number.digits + mark + space + symbol;
}

/// The number or range of an amount without its bound: "$3T–4T".
QString plainAmount(const Amount &amount, const Vocabulary &words)
{
    const Scaled low = scaled(amount.value, words);
    if (!amount.max)
        return withSymbol(low, amount.currency, words);
    const Scaled high = scaled(*amount.max, words);
    if (words.symbolFirst)
        return withSymbol(low, amount.currency, words) + kEnDash + high.digits + high.mark;
    const QString first = low.mark == high.mark ? low.digits : withSymbol(low, amount.currency, words);
    return first + kEnDash + withSymbol(high, amount.currency, words);
}

QString bounded(Bound bound, const QString &text, const Vocabulary &words)
{
    switch (bound) {
    case Bound::AtLeast:
        return words.atLeast + text;
    case Bound::UpTo:
        return words.upTo + text;
    case Bound::About:
        return words.about + text;
    case Bound::Exact:
        break;
    }
    return text;
}

/// Prefix of an overflowed sum.
const QString &beyond(double value, const Vocabulary &words)
{
    return value > 0 ? words.over : words.under;
}

/// "GW", "jobs", "acres": the unit after the number.
QString unitOf(const Measure &measure, Language language)
{
    const std::string &named = measure.unit.empty() ? measure.name : measure.unit;
    const Catalogue &catalogue = Catalogue::of(language);
    const QByteArray key = "nouns." + QByteArray::fromStdString(named);
    if (!catalogue.contains(key))
        return displayLabel(named, kLongestWord);
    return catalogue.text(key, measure.max.value_or(measure.value));
}

} // namespace

QString Words::number(double value) const
{
    const Vocabulary &words = vocabulary(m_language);
    if (std::isinf(value))
        return beyond(value, words) + powerOfTen(std::copysign(kLargest, value), words);
    if (isBeyondDigits(value))
        return powerOfTen(value, words);
    const double size = std::abs(value);
    if (size > 0 && size < 0.001)
        return grouped(threeDigits(value), kMostDecimals, words);
    return grouped(value, size < 1'000 ? 3 : 0, words);
}

QString Words::money(double value, std::string_view currency) const
{
    const Vocabulary &words = vocabulary(m_language);
    if (std::isinf(value))
        return beyond(value, words) + money(std::copysign(kLargest, value), currency);
    return withSymbol(scaled(value, words), currency, words);
}

QString Words::amount(const Amount &amount) const
{
    const Vocabulary &words = vocabulary(m_language);
    QString text = plainAmount(amount, words);
    switch (amount.bound) {
    case Bound::AtLeast:
        return text + u'+';
    case Bound::UpTo:
        return words.upTo + text;
    case Bound::About:
        return u'~' + text;
    case Bound::Exact:
        break;
    }
    return text;
}

QString Words::shortAmount(const Amount &amount) const
{
    QString text = plainAmount(amount, vocabulary(m_language));
    switch (amount.bound) {
    case Bound::AtLeast:
        return QStringLiteral("≥ ") + text;
    case Bound::UpTo:
        return QStringLiteral("≤ ") + text;
    case Bound::About:
        return QStringLiteral("≈ ") + text;
    case Bound::Exact:
        break;
    }
    return text;
}

QString Words::longAmount(const Amount &amount) const
{
    const Vocabulary &words = vocabulary(m_language);
    const QString text = bounded(amount.bound, plainAmount(amount, words), words);
    const QString &of = words.amountOf[static_cast<std::size_t>(amount.of)];
    return of.isEmpty() ? text : QString(text + QStringLiteral(" (") + of + u')');
}

QString Words::measure(const Measure &measure) const
{
    const Vocabulary &words = vocabulary(m_language);
    QString text = number(measure.value);
    if (measure.max)
        text += kEnDash + number(*measure.max);
    const QString unit = unitOf(measure, m_language);
    if (!unit.isEmpty())
        text += words.unitSpace + unit;
    return bounded(measure.bound, text, words);
}

} // namespace timeloupe
