// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/language/catalogue.h"
#include "model/totals/totals.h"
#include "model/wording/dateformat.h"

#include <QStringList>

namespace timeloupe {

/// Texts of a figure besides the data, in the figure's language.
class FigureStrings
{
public:
    explicit FigureStrings(Language language) : m_words(language) {}
    [[nodiscard]] const Words &words() const { return m_words; }

    /// "41 events", "27 of 41 events".
    [[nodiscard]] QString events(std::size_t shown, std::size_t all) const;
    /// "net $1.3T and €10B, nothing known to be counted twice"; empty without amounts.
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
    /// Label at the edge of a page overlapped by page `page`.
    [[nodiscard]] QString overlapLabel(int page) const;
    [[nodiscard]] QString pages(int first, int last) const; ///< "page 3", "pages 3–5"

    [[nodiscard]] QString untitled() const { return text("figure.untitled"); }
    [[nodiscard]] QString cancelled() const { return text("figure.cancelled"); }
    [[nodiscard]] QString legend() const { return text("figure.legend"); }
    [[nodiscard]] QString band() const { return text("figure.band"); }
    [[nodiscard]] QString span() const { return text("figure.span"); }
    [[nodiscard]] QString bounds() const { return text("figure.bounds"); }
    [[nodiscard]] QString cluster() const { return text("figure.cluster"); }
    [[nodiscard]] QString cell() const { return text("figure.cell"); }
    [[nodiscard]] QString margin() const { return text("figure.margin"); }
    [[nodiscard]] QString highlighted() const { return text("figure.highlighted"); }
    [[nodiscard]] QString planned() const { return text("figure.planned"); }
    [[nodiscard]] QString tie() const { return text("figure.tie"); }
    [[nodiscard]] QString fold() const { return text("figure.fold"); }
    [[nodiscard]] QString dataEnd() const { return text("figure.dataEnd"); }
    [[nodiscard]] QString totalsRule() const { return text("figure.totalsRule"); }
    [[nodiscard]] QString amount() const { return text("figure.amount"); }
    [[nodiscard]] QString logScale() const { return text("figure.logScale"); }
    [[nodiscard]] QString cumulative() const { return text("figure.cumulative"); }
    [[nodiscard]] QString noAmounts() const { return text("figure.noAmounts"); }
    [[nodiscard]] QString undated() const { return text("figure.undated"); }
    [[nodiscard]] QString undatedWithin(const QString &bounds) const
    {
        return text("figure.undatedWithin").arg(bounds);
    }
    [[nodiscard]] QString list() const { return text("figure.list"); }
    [[nodiscard]] QString sources() const { return text("figure.sources"); }
    [[nodiscard]] QString overview() const { return text("figure.overview"); }
    [[nodiscard]] QString cutHere() const { return text("figure.cutHere"); }
    /// Marks an appendix event that is not drawn individually, and its explanation.
    [[nodiscard]] static QString countedSign() { return QStringLiteral("+"); }
    [[nodiscard]] QString countedOnlyNote() const { return text("figure.countedOnlyNote"); }
    [[nodiscard]] QString doesNotFit() const { return text("figure.doesNotFit"); }
    [[nodiscard]] QString appendix() const { return text("figure.appendix"); }
    [[nodiscard]] QStringList columns() const;

private:
    [[nodiscard]] const Catalogue &catalogue() const { return Catalogue::of(m_words.language()); }
    [[nodiscard]] QString text(QByteArrayView key) const { return catalogue().text(key); }

    Words m_words;
};

} // namespace timeloupe
