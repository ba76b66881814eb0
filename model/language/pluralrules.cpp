// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/language/pluralrules.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace timeloupe {

namespace {

constexpr int kDecimals = 3;
constexpr double kLargest = 9e15; // all doubles beyond are whole, with meaningless last digits

/// CLDR plural operands: the written digits without trailing zeros.
struct Operands
{
    explicit Operands(double number) : n(std::min(std::abs(number), kLargest))
    {
        const QString text = QString::number(n, 'f', kDecimals);
        QString fraction = text.section(u'.', 1);
        while (fraction.endsWith(u'0'))
            fraction.chop(1);
        i = text.section(u'.', 0, 0).toLongLong();
        v = fraction.size();
        f = fraction.toLongLong();
    }

    [[nodiscard]] double value(char operand) const
    {
        switch (operand) {
        case 'i':
            return static_cast<double>(i);
        case 'v':
            return static_cast<double>(v);
        case 'f':
        case 't':
            return static_cast<double>(f);
        default:
            return n;
        }
    }

    double n;
    std::int64_t i = 0;
    std::int64_t v = 0;
    std::int64_t f = 0;
};

} // namespace

PluralRules::PluralRules(const QJsonObject &rules)
{
    // CLDR keywords in evaluation order.
    for (const char *name : {"zero", "one", "two", "few", "many"}) {
        const QString condition = rules.value(QLatin1String(name)).toString();
        if (condition.isEmpty())
            continue;
        Rule rule{QString::fromLatin1(name), {}};
        for (const QString &alternative : condition.split(QStringLiteral(" or "))) {
            Conjunction &conjunction = rule.alternatives.emplace_back();
            for (const QString &each : alternative.split(QStringLiteral(" and ")))
                conjunction.push_back(relation(each));
        }
        m_rules.push_back(std::move(rule));
    }
}

PluralRules::Relation PluralRules::relation(QString text)
{
    static const QRegularExpression form(
        QStringLiteral("^([nivft])(?:%(\\d+))?(!?=)(\\d+(?:\\.\\.\\d+)?(?:,\\d+(?:\\.\\.\\d+)?)*)$"));
    const QRegularExpressionMatch match = form.match(text.remove(u' '));
    Relation made;
    if (!match.hasMatch())
        return made; // matches no range
    made.operand = match.captured(1).at(0).toLatin1();
    made.modulo = match.captured(2).toLongLong();
    made.equal = match.captured(3) == QStringLiteral("=");
    for (const QString &range : match.captured(4).split(u',')) {
        const qint64 first = range.section(QStringLiteral(".."), 0, 0).toLongLong();
        made.ranges.emplace_back(first,
                                 range.contains(u'.') ? range.section(QStringLiteral(".."), 1).toLongLong() : first);
    }
    return made;
}

QString PluralRules::category(double number) const
{
    const Operands operands(number);
    const auto holds = [&](const Relation &relation) {
        double value = operands.value(relation.operand);
        if (relation.modulo > 0)
            value = std::fmod(value, static_cast<double>(relation.modulo));
        const bool found =
            std::floor(value) == value &&
            std::any_of(relation.ranges.begin(), relation.ranges.end(), [&](const auto &range) {
                return value >= static_cast<double>(range.first) && value <= static_cast<double>(range.second);
            });
        return found == relation.equal;
    };
    for (const Rule &rule : m_rules) {
        for (const Conjunction &all : rule.alternatives) {
            if (std::all_of(all.begin(), all.end(), holds))
                return rule.category;
        }
    }
    return QStringLiteral("other");
}

} // namespace timeloupe
