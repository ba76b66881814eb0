// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <cstdint>
#include <utility>
#include <vector>

namespace timeloupe {

/// Which form of a word a number takes, by the rules of the Unicode CLDR: categories ("one", "few" …) with conditions
/// such as "n % 10 = 1 and n % 100 != 11 or v = 0" (Unicode Technical Standard 35, part 3, "Language Plural Rules").
class PluralRules
{
public:
    PluralRules() = default;
    /// Of an object {category: condition}. Conditions that cannot be read never hold.
    explicit PluralRules(const QJsonObject &rules);

    /// The first category whose condition holds, else "other". The sign does not count, and of the decimals three.
    [[nodiscard]] QString category(double number) const;

private:
    /// "n % 100 != 11..14"
    struct Relation
    {
        char operand = 'n'; ///< n, i, v, f or t
        std::int64_t modulo = 0;
        bool equal = true;
        std::vector<std::pair<std::int64_t, std::int64_t>> ranges;
    };
    using Conjunction = std::vector<Relation>;
    struct Rule
    {
        QString category;
        std::vector<Conjunction> alternatives;
    };

    static Relation relation(QString text);

    std::vector<Rule> m_rules;
};

} // namespace timeloupe
