// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/wording/vocabulary.h"

#include "model/language/catalogue.h"

#include <algorithm>

namespace timeloupe {

namespace {

template <std::size_t N> void fill(std::array<QString, N> &table, const QStringList &words)
{
    std::copy_n(words.begin(), std::min<std::size_t>(N, static_cast<std::size_t>(words.size())), table.begin());
}

void fillTables(Vocabulary &words, const Catalogue &catalogue)
{
    fill(words.kinds, catalogue.list("kinds"));
    fill(words.statuses, catalogue.list("statuses"));
    fill(words.roles, catalogue.list("roles"));
    fill(words.relations, catalogue.list("relations"));
    fill(words.inverseRelations, catalogue.list("inverseRelations"));
    fill(words.amountOf, catalogue.list("amountOf"));
    fill(words.months, catalogue.list("calendar.months"));
    fill(words.shortMonths, catalogue.list("calendar.shortMonths"));
    fill(words.divisions, catalogue.list("calendar.divisions"));
    fill(words.shortDivisions, catalogue.list("calendar.shortDivisions"));
    fill(words.known, catalogue.list("precision.known"));
    fill(words.knownEnds, catalogue.list("precision.knownEnds"));
    fill(words.seasonArticles, catalogue.list("dates.articles.seasons"));
}

void fillDates(Vocabulary &words, const Catalogue &catalogue)
{
    words.firstDay = catalogue.text("calendar.firstDay");
    words.beforeEra = catalogue.text("calendar.beforeEra");
    words.decade = catalogue.text("calendar.decade");
    words.shortensSecondYear = catalogue.flag("calendar.shortensSecondYear");
    words.clock = {catalogue.text("calendar.clock.hour"), catalogue.text("calendar.clock.minute"),
                   catalogue.text("calendar.clock.second"), catalogue.text("calendar.clock.millisecond")};
    words.decadeArticle = catalogue.text("dates.articles.decade");
    words.ordinalArticle = catalogue.text("dates.articles.ordinal");
    words.dayArticle = catalogue.text("dates.articles.day");
    words.aboutBefore = catalogue.text("dates.aboutBefore");
    words.aboutAfter = catalogue.text("dates.aboutAfter");
    words.betweenBefore = catalogue.text("dates.betweenBefore");
    words.betweenAnd = catalogue.text("dates.betweenAnd");
    words.betweenDaysBefore = catalogue.text("dates.betweenDaysBefore");
    words.betweenDaysAnd = catalogue.text("dates.betweenDaysAnd");
    words.by = catalogue.text("dates.by");
    words.from = catalogue.text("dates.from");
    words.endUnknown = catalogue.text("dates.endUnknown");
    words.uncertain = catalogue.text("precision.uncertain");
    words.approximate = catalogue.text("precision.approximate");
    words.deadline = catalogue.text("precision.deadline");
    words.startKnownEndOpen = catalogue.text("precision.startKnownEndOpen");
    words.startKnownEndUnknown = catalogue.text("precision.startKnownEndUnknown");
}

void fillNumbers(Vocabulary &words, const Catalogue &catalogue)
{
    for (const QString &scale : catalogue.list("numbers.scales", false)) // "1e9 B"
        words.scales.push_back({scale.section(u' ', 0, 0).toDouble(), scale.section(u' ', 1)});
    words.decimal = catalogue.text("numbers.decimal");
    words.group = catalogue.text("numbers.group");
    words.unitSpace = catalogue.text("numbers.unitSpace");
    words.symbolFirst = catalogue.flag("money.symbolFirst");
    words.markSpace = catalogue.text("money.markSpace");
    words.codeSpace = catalogue.text("money.codeSpace");
    words.atLeast = catalogue.text("numbers.atLeast");
    words.upTo = catalogue.text("numbers.upTo");
    words.about = catalogue.text("numbers.about");
    words.over = catalogue.text("numbers.over");
    words.under = catalogue.text("numbers.under");
}

Vocabulary vocabularyOf(const Catalogue &catalogue)
{
    Vocabulary words;
    fillTables(words, catalogue);
    fillDates(words, catalogue);
    fillNumbers(words, catalogue);
    return words;
}

} // namespace

const Vocabulary &vocabulary(Language language)
{
    static const std::vector<Vocabulary> vocabularies = madeForEachLanguage(vocabularyOf);
    return vocabularies[language.index()];
}

} // namespace timeloupe
