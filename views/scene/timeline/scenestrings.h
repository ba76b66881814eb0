// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventrecord.h"

#include <QString>

namespace timeloupe {

/// What a timeline says itself between the data, in the language of the data, whatever that of the window is.
class SceneStrings
{
public:
    explicit SceneStrings(Language language) : m_language(language) {}

    [[nodiscard]] QString others(std::size_t companies) const; ///< "5 others"
    [[nodiscard]] QString noCompany() const { return pick("No company", "Sans société"); }
    [[nodiscard]] QString undated() const { return pick("undated", "sans date"); }
    [[nodiscard]] QString undatedSuffix() const { return pick("(undated)", "(sans date)"); }
    [[nodiscard]] QString dataEnd() const { return pick("data end", "fin des données"); }
    [[nodiscard]] QString ongoing(std::size_t events) const; ///< "‹ 1.2k ongoing"
    [[nodiscard]] QString folded(const QString &length, bool empty) const;
    [[nodiscard]] QString noEvents() const
    {
        return pick("This timeline has no events", "Cette frise n’a aucun événement");
    }
    [[nodiscard]] QString noMatchingEvents() const
    {
        return pick("No event passes the filter", "Aucun événement ne passe le filtre");
    }

private:
    [[nodiscard]] QString pick(const char *english, const char *french) const;

    Language m_language;
};

/// "7", "1.2k", "34k", "1.2M": in whatever language.
QString shortCount(std::size_t count);

} // namespace timeloupe
