// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/displaytext.h"
#include "model/wording/dateformat.h"
#include "model/wording/numberwords.h"
#include "model/wording/vocabulary.h"

#include <array>
#include <cmath>

namespace timeloupe {

namespace {

struct Scale
{
    double factor;
    QStringView mark;
};
constexpr std::array<Scale, 4> kEnglishScales{{{1e12, u"T"}, {1e9, u"B"}, {1e6, u"M"}, {1e3, u"K"}}};
// A French billion is an English trillion: beyond 10⁹ it is milliards, grouped by thousands.
constexpr std::array<Scale, 3> kFrenchScales{{{1e9, u"Md"}, {1e6, u"M"}, {1e3, u"k"}}};
constexpr double kFirstScaled = 10'000;
constexpr double kFirstWhole = 0.005; // below it two decimals say nothing
constexpr int kMostDecimals = 12;
constexpr double kLargest = 1e308; // what a sum that overflows is said to be beyond

struct Symbol
{
    std::string_view currency;
    QStringView symbol;
};
constexpr std::array<Symbol, 6> kSymbols{
    {{"USD", u"$"}, {"EUR", u"€"}, {"GBP", u"£"}, {"JPY", u"¥"}, {"INR", u"₹"}, {"KRW", u"₩"}}};

struct Noun
{
    std::string_view name; ///< of the measure, or its unit
    QStringView one, many, oneFrench, manyFrench;
};
constexpr std::array<Noun, 12> kNouns{{
    {"jobs", u"job", u"jobs", u"emploi", u"emplois"},
    {"processors", u"processor", u"processors", u"processeur", u"processeurs"},
    {"data-centres", u"data centre", u"data centres", u"centre de données", u"centres de données"},
    {"sites", u"site", u"sites", u"site", u"sites"},
    {"turbines", u"turbine", u"turbines", u"turbine", u"turbines"},
    {"acre", u"acre", u"acres", u"acre", u"acres"},
    {"acres", u"acre", u"acres", u"acre", u"acres"},
    {"year", u"year", u"years", u"an", u"ans"},
    {"month", u"month", u"months", u"mois", u"mois"},
    {"week", u"week", u"weeks", u"semaine", u"semaines"},
    {"day", u"day", u"days", u"jour", u"jours"},
    {"hour", u"hour", u"hours", u"heure", u"heures"},
}};

/// One number of an amount, cut up: 1.54 and T.
struct Scaled
{
    QString digits;
    QString mark;
};

template <class Scales> Scaled scaled(double value, const Scales &scales, Language language)
{
    if (isBeyondDigits(value))
        return {powerOfTen(value, language), QString()};
    const double rounded = threeDigits(value);
    if (std::abs(rounded) > 0 && std::abs(rounded) < kFirstWhole)
        return {grouped(rounded, kMostDecimals, language), QString()};
    double factor = 1;
    QStringView mark;
    for (const Scale &scale : scales) {
        if (std::abs(rounded) >= std::max(scale.factor, kFirstScaled)) {
            factor = scale.factor;
            mark = scale.mark;
            break;
        }
    }
    return {grouped(rounded / factor, 2, language), mark.toString()};
}

Scaled scaled(double value, Language language)
{
    return language == Language::French ? scaled(value, kFrenchScales, language)
                                        : scaled(value, kEnglishScales, language);
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

/// "−$500B", "−500 Md$": the symbol is where the language puts it.
QString withSymbol(const Scaled &number, std::string_view currency, Language language)
{
    QString symbol = symbolOf(currency);
    if (language == Language::French) {
        QString unit = number.mark;
        if (isCode(symbol) && !unit.isEmpty())
            unit += kNarrowNoBreakSpace;
        unit += symbol;
        return unit.isEmpty() ? number.digits : QString(number.digits + kNarrowNoBreakSpace + unit);
    }
    if (isCode(symbol))
        symbol += u' ';
    const bool negative = number.digits.startsWith(kMinus);
    const QString digits = negative ? number.digits.mid(1) : number.digits;
    return (negative ? QString(kMinus) : QString()) + symbol + digits + number.mark;
}

/// The number or numbers of an amount, without its bound: "$3T–4T".
QString plainAmount(const Amount &amount, Language language)
{
    const Scaled low = scaled(amount.value, language);
    if (!amount.max)
        return withSymbol(low, amount.currency, language);
    const Scaled high = scaled(*amount.max, language);
    if (language == Language::English)
        return withSymbol(low, amount.currency, language) + kEnDash + high.digits + high.mark;
    const QString first = low.mark == high.mark ? low.digits : withSymbol(low, amount.currency, language);
    return first + kEnDash + withSymbol(high, amount.currency, language);
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

/// Before the largest number, of a sum that is infinite.
QStringView beyond(double value, const Vocabulary &words)
{
    return value > 0 ? words.over : words.under;
}

const Noun *nounOf(std::string_view name)
{
    for (const Noun &noun : kNouns) {
        if (noun.name == name)
            return &noun;
    }
    return nullptr;
}

/// "GW", "jobs", "acres": what is counted or measured, after the number.
QString unitOf(const Measure &measure, Language language)
{
    const std::string &named = measure.unit.empty() ? measure.name : measure.unit;
    const Noun *noun = nounOf(named);
    if (noun == nullptr)
        return displayLabel(named, kLongestWord);
    const double count = std::abs(measure.max.value_or(measure.value));
    if (language == Language::French) // 1,5 is singular
        return (count < 2 ? noun->oneFrench : noun->manyFrench).toString();
    return (count == 1 ? noun->one : noun->many).toString();
}

} // namespace

QString Words::number(double value) const
{
    if (std::isinf(value))
        return beyond(value, vocabulary(m_language)) + powerOfTen(std::copysign(kLargest, value), m_language);
    if (isBeyondDigits(value))
        return powerOfTen(value, m_language);
    const double size = std::abs(value);
    if (size > 0 && size < 0.001)
        return grouped(threeDigits(value), kMostDecimals, m_language);
    return grouped(value, size < 1'000 ? 3 : 0, m_language);
}

QString Words::money(double value, std::string_view currency) const
{
    if (std::isinf(value))
        return beyond(value, vocabulary(m_language)) + money(std::copysign(kLargest, value), currency);
    return withSymbol(scaled(value, m_language), currency, m_language);
}

QString Words::amount(const Amount &amount) const
{
    QString text = plainAmount(amount, m_language);
    switch (amount.bound) {
    case Bound::AtLeast:
        return text + u'+';
    case Bound::UpTo:
        return vocabulary(m_language).upTo + text;
    case Bound::About:
        return u'~' + text;
    case Bound::Exact:
        break;
    }
    return text;
}

QString Words::shortAmount(const Amount &amount) const
{
    QString text = plainAmount(amount, m_language);
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
    const QString text = bounded(amount.bound, plainAmount(amount, m_language), words);
    const QStringView of = words.amountOf[static_cast<std::size_t>(amount.of)];
    return of.isEmpty() ? text : QString(text + QStringLiteral(" (") + of + u')');
}

QString Words::measure(const Measure &measure) const
{
    QString text = number(measure.value);
    if (measure.max)
        text += kEnDash + number(*measure.max);
    const QString unit = unitOf(measure, m_language);
    if (!unit.isEmpty())
        text += (m_language == Language::French ? kNarrowNoBreakSpace : QChar(u' ')) + unit;
    return bounded(measure.bound, text, vocabulary(m_language));
}

} // namespace timeloupe
