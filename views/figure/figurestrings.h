// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/totals/totals.h"
#include "model/wording/dateformat.h"

#include <QStringList>

namespace timeloupe {

/// What a figure says beside the data, in the figure's own language, whatever that of the window is.
class FigureStrings
{
public:
    explicit FigureStrings(Language language) : m_words(language) {}
    [[nodiscard]] const Words &words() const { return m_words; }

    /// "41 events", "27 of 41 events".
    [[nodiscard]] QString events(std::size_t shown, std::size_t all) const;
    /// "net $1.3T and €10B, nothing counted twice"; empty without amounts.
    [[nodiscard]] QString net(const Totals &totals) const;
    [[nodiscard]] QString filter(const QString &query) const;
    [[nodiscard]] QString dataUpTo(Instant end) const;
    /// "Title. Publisher, 9 March 2026."
    [[nodiscard]] QString source(const Source &source) const;
    /// "Title, 9 March 2026"
    [[nodiscard]] QString shortSource(const Source &source) const;
    /// "column 2, row 1"; for one row of pages or one column: "2 / 4".
    [[nodiscard]] QString place(std::size_t column, std::size_t columns, std::size_t row, std::size_t rows) const;
    /// "and 12 more".
    [[nodiscard]] QString more(std::size_t events) const;
    /// On the edge of a page that lies under page `page`.
    [[nodiscard]] QString overlapLabel(int page) const;
    [[nodiscard]] QString pages(int first, int last) const; ///< "page 3", "pages 3–5"

    [[nodiscard]] QString untitled() const { return pick("Timeline", "Frise chronologique"); }
    [[nodiscard]] QString cancelled() const { return pick("cancelled", "annulé"); }
    [[nodiscard]] QString legend() const { return pick("Legend", "Légende"); }
    [[nodiscard]] QString band() const { return pick("date known to the month or year", "date au mois ou à l’année"); }
    [[nodiscard]] QString span() const { return pick("span of time", "durée"); }
    [[nodiscard]] QString bounds() const { return pick("undated, within these bounds", "sans date, entre ces bornes"); }
    [[nodiscard]] QString cluster() const { return pick("several events, counted", "plusieurs événements, comptés"); }
    [[nodiscard]] QString cell() const { return pick("events there, counted", "événements à cet endroit, comptés"); }
    [[nodiscard]] QString margin() const { return pick("undated, beside the axis", "sans date, hors de l’axe"); }
    [[nodiscard]] QString highlighted() const { return pick("highlighted", "mis en avant"); }
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
    [[nodiscard]] QString undated() const { return pick("undated", "sans date"); }
    [[nodiscard]] QString undatedWithin(const QString &bounds) const
    {
        return pick("undated (%1)", "sans date (%1)").arg(bounds);
    }
    [[nodiscard]] QString list() const { return pick("Events", "Événements"); }
    [[nodiscard]] QString sources() const { return pick("Sources", "Sources"); }
    [[nodiscard]] QString overview() const { return pick("Overview", "Aperçu"); }
    [[nodiscard]] QString cutHere() const { return pick("cut here", "couper ici"); }
    /// Before the title of an event of the appendix that is not drawn apart, and what that means.
    [[nodiscard]] static QString countedSign() { return QStringLiteral("+"); }
    [[nodiscard]] QString countedOnlyNote() const
    {
        return pick("+ not drawn apart: counted in a cluster", "+ non dessiné à part : compté dans un groupe");
    }
    [[nodiscard]] QString doesNotFit() const
    {
        return pick(
            "the lanes do not fit on a page of this size; expected a larger size, a filter or fewer panels",
            "les lignes ne tiennent pas sur une page de cette taille ; il faut une taille plus grande, un filtre "
            "ou moins de panneaux");
    }
    [[nodiscard]] QString appendix() const { return pick("Appendix: all events", "Annexe : tous les événements"); }
    [[nodiscard]] QStringList columns() const;

private:
    [[nodiscard]] QString pick(const char *english, const char *french) const;

    Words m_words;
};

} // namespace timeloupe
