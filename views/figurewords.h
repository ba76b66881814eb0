// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dateformat.h"
#include "model/totals.h"

namespace timeloupe {

/// What a figure says beside the data, in the figure's own language, whatever that of the window is.
class FigureWords
{
public:
    explicit FigureWords(Language language) : m_words(language) {}
    [[nodiscard]] const Words &words() const { return m_words; }

    /// "41 events", "27 of 41 events".
    [[nodiscard]] QString events(std::size_t shown, std::size_t all) const;
    /// "net $1.3T and €10B, nothing counted twice"; empty without amounts.
    [[nodiscard]] QString net(const Totals &totals) const;
    [[nodiscard]] QString filter(const QString &query) const;
    [[nodiscard]] QString dataUpTo(Instant end) const;
    /// "Title. Publisher, 9 March 2026."
    [[nodiscard]] QString source(const Source &source) const;

    [[nodiscard]] QString untitled() const { return pick("Timeline", "Frise chronologique"); }
    [[nodiscard]] QString cancelled() const { return pick("cancelled", "annulé"); }
    [[nodiscard]] QString legend() const { return pick("Legend", "Légende"); }
    [[nodiscard]] QString band() const { return pick("date known to the month or year", "date au mois ou à l’année"); }
    [[nodiscard]] QString planned() const { return pick("planned", "prévu"); }
    [[nodiscard]] QString tie() const
    {
        return pick("one deal, several parties; arrow: who is paid",
                    "un accord, plusieurs parties ; flèche : qui est payé");
    }
    [[nodiscard]] QString fold() const { return pick("quiet time folded", "temps calme replié"); }
    [[nodiscard]] QString dataEnd() const { return pick("end of the data", "fin des données"); }
    [[nodiscard]] QString totalsRule() const
    {
        return pick("Totals: each plan once; parts, increments and forecasts left out; currencies apart.",
                    "Totaux : chaque projet une fois ; sans les parties, les hausses ni les prévisions ; devises à "
                    "part.");
    }
    [[nodiscard]] QString amount() const { return pick("Amount", "Montant"); }
    [[nodiscard]] QString logScale() const { return pick("log scale", "échelle log."); }
    [[nodiscard]] QString cumulative() const
    {
        return pick("cumulative, nothing counted twice", "cumul, rien compté deux fois");
    }
    [[nodiscard]] QString noAmounts() const { return pick("No amounts", "Aucun montant"); }
    [[nodiscard]] QString appendix() const { return pick("Appendix: all events", "Annexe : tous les événements"); }
    [[nodiscard]] QStringList columns() const;

private:
    [[nodiscard]] QString pick(const char *english, const char *french) const;

    Words m_words;
};

} // namespace timeloupe
