// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/wording/vocabulary.h"

#include <algorithm>

namespace timeloupe {

namespace {

constexpr Vocabulary kEnglish{
    .kinds = {u"Investment", u"Contract", u"Project", u"Site", u"Policy", u"Dispute", u"Outage", u"Milestone",
              u"Estimate", u"Product", u"Environment", u"Unknown"},
    .statuses = {u"announced", u"signed", u"planned", u"under construction", u"happened", u"claimed", u"estimate",
                 u"unknown"},
    .roles = {u"investor", u"provider", u"customer", u"builder", u"partner", u"owner", u"regulator", u"operator",
              u"subject", u"speaker", u"funder", u"unknown"},
    .relations = {u"part of", u"leads to", u"supersedes", u"may overlap", u"follows", u"contradicts"},
    .inverseRelations = {u"contains", u"follows from", u"superseded by", u"may overlap", u"followed by",
                         u"contradicted by"},
    .amountOf = {u"", u"initial", u"increase", u"estimate"},
    .months = {u"January", u"February", u"March", u"April", u"May", u"June", u"July", u"August", u"September",
               u"October", u"November", u"December"},
    .shortMonths = {u"Jan", u"Feb", u"Mar", u"Apr", u"May", u"Jun", u"Jul", u"Aug", u"Sep", u"Oct", u"Nov", u"Dec"},
    .divisions = {u"spring %1",
                  u"summer %1",
                  u"autumn %1",
                  u"winter %1",
                  u"spring %1 (northern hemisphere)",
                  u"summer %1 (northern hemisphere)",
                  u"autumn %1 (northern hemisphere)",
                  u"winter %1 (northern hemisphere)",
                  u"spring %1 (southern hemisphere)",
                  u"summer %1 (southern hemisphere)",
                  u"autumn %1 (southern hemisphere)",
                  u"winter %1 (southern hemisphere)",
                  u"1st quarter of %1",
                  u"2nd quarter of %1",
                  u"3rd quarter of %1",
                  u"4th quarter of %1",
                  u"first four months of %1",
                  u"second four months of %1",
                  u"last four months of %1",
                  u"1st half of %1",
                  u"2nd half of %1"},
    .shortDivisions = {u"spring",   u"summer",   u"autumn",   u"winter",   u"spring N", u"summer N", u"autumn N",
                       u"winter N", u"spring S", u"summer S", u"autumn S", u"winter S", u"Q1",       u"Q2",
                       u"Q3",       u"Q4",       u"4M1",      u"4M2",      u"4M3",      u"H1",       u"H2"},
    .known = {u"unknown", u"millennium known", u"century known", u"decade known", u"year known", u"half-year known",
              u"season known", u"quarter known", u"month known", u"", u"", u"", u"", u""},
    .knownEnds = {u"", u"start and end known to the millennium", u"start and end known to the century",
                  u"start and end known to the decade", u"start and end known to the year",
                  u"start and end known to the half-year", u"start and end known to the season",
                  u"start and end known to the quarter", u"start and end known to the month", u"", u"", u"", u"", u""},
    .units = {u"year", u"month", u"day", u"h", u"min", u"s", u"ms"},
    .manyUnits = {u"years", u"months", u"days", u"h", u"min", u"s", u"ms"},
    .first = u"1",
    .beforeEra = u" BCE",
    .decadeBefore = u"",
    .decadeAfter = u"s",
    .aboutBefore = u"about ",
    .aboutAfter = u" or so",
    .betweenBefore = u"between ",
    .betweenAnd = u" and ",
    .uncertain = u"uncertain",
    .approximate = u"approximate",
    .by = u"by ",
    .from = u"from ",
    .endUnknown = u", end unknown",
    .deadline = u"deadline",
    .startKnownEndOpen = u"start known, end open",
    .startKnownEndUnknown = u"start known, end unknown",
    .atLeast = u"at least ",
    .upTo = u"up to ",
    .about = u"about ",
    .over = u"over ",
    .under = u"below ",
};

constexpr Vocabulary kFrench{
    .kinds = {u"Investissement", u"Contrat", u"Projet", u"Site", u"Politique publique", u"Litige", u"Panne", u"Jalon",
              u"Estimation", u"Produit", u"Environnement", u"Inconnu"},
    .statuses = {u"annoncé", u"signé", u"prévu", u"en construction", u"réalisé", u"affirmé", u"estimation", u"inconnu"},
    .roles = {u"investisseur", u"fournisseur", u"client", u"constructeur", u"partenaire", u"propriétaire",
              u"régulateur", u"exploitant", u"concerné", u"déclarant", u"financeur", u"inconnu"},
    .relations = {u"fait partie de", u"mène à", u"remplace", u"peut recouper", u"suit", u"contredit"},
    .inverseRelations = {u"contient", u"découle de", u"remplacé par", u"peut recouper", u"suivi de", u"contredit par"},
    .amountOf = {u"", u"initial", u"hausse", u"estimation"},
    .months = {u"janvier", u"février", u"mars", u"avril", u"mai", u"juin", u"juillet", u"août", u"septembre",
               u"octobre", u"novembre", u"décembre"},
    .shortMonths = {u"janv.", u"févr.", u"mars", u"avr.", u"mai", u"juin", u"juil.", u"août", u"sept.", u"oct.",
                    u"nov.", u"déc."},
    .divisions = {u"printemps %1",
                  u"été %1",
                  u"automne %1",
                  u"hiver %1",
                  u"printemps %1 (hémisphère nord)",
                  u"été %1 (hémisphère nord)",
                  u"automne %1 (hémisphère nord)",
                  u"hiver %1 (hémisphère nord)",
                  u"printemps %1 (hémisphère sud)",
                  u"été %1 (hémisphère sud)",
                  u"automne %1 (hémisphère sud)",
                  u"hiver %1 (hémisphère sud)",
                  u"1er trimestre %1",
                  u"2e trimestre %1",
                  u"3e trimestre %1",
                  u"4e trimestre %1",
                  u"1er quadrimestre %1",
                  u"2e quadrimestre %1",
                  u"3e quadrimestre %1",
                  u"1er semestre %1",
                  u"2e semestre %1"},
    .shortDivisions = {u"printemps", u"été",         u"automne", u"hiver",     u"printemps N", u"été N", u"automne N",
                       u"hiver N",   u"printemps S", u"été S",   u"automne S", u"hiver S",     u"T1",    u"T2",
                       u"T3",        u"T4",          u"Q1",      u"Q2",        u"Q3",          u"S1",    u"S2"},
    .known = {u"inconnu", u"millénaire connu", u"siècle connu", u"décennie connue", u"année connue", u"semestre connu",
              u"saison connue", u"trimestre connu", u"mois connu", u"", u"", u"", u"", u""},
    .knownEnds = {u"", u"début et fin connus au millénaire près", u"début et fin connus au siècle près",
                  u"début et fin connus à la décennie près", u"début et fin connus à l’année près",
                  u"début et fin connus au semestre près", u"début et fin connus à la saison près",
                  u"début et fin connus au trimestre près", u"début et fin connus au mois près", u"", u"", u"", u"",
                  u""},
    .units = {u"an", u"mois", u"jour", u"h", u"min", u"s", u"ms"},
    .manyUnits = {u"ans", u"mois", u"jours", u"h", u"min", u"s", u"ms"},
    .first = u"1er",
    .beforeEra = u" av. J.-C.",
    .decadeBefore = u"années ",
    .decadeAfter = u"",
    .aboutBefore = u"vers ",
    .aboutAfter = u" environ",
    .betweenBefore = u"entre ",
    .betweenAnd = u" et ",
    .uncertain = u"incertain",
    .approximate = u"approximatif",
    .by = u"d’ici ",
    .from = u"dès ",
    .endUnknown = u", fin inconnue",
    .deadline = u"échéance",
    .startKnownEndOpen = u"début connu, fin ouverte",
    .startKnownEndUnknown = u"début connu, fin inconnue",
    .atLeast = u"au moins ",
    .upTo = u"jusqu’à ",
    .about = u"environ ",
    .over = u"plus de ",
    .under = u"moins de ",
};

template <class Table> constexpr bool isComplete(const Table &table, std::size_t first = 0)
{
    for (std::size_t i = first; i < table.size(); ++i) {
        if (table[i].size() == 0)
            return false;
    }
    return true;
}

// A word that is forgotten is a build that fails.
constexpr bool isComplete(const Vocabulary &words)
{
    return isComplete(words.kinds) && isComplete(words.statuses) && isComplete(words.roles) &&
           isComplete(words.relations) && isComplete(words.inverseRelations) && isComplete(words.amountOf, 1) &&
           isComplete(words.months) && isComplete(words.shortMonths) && isComplete(words.divisions) &&
           isComplete(words.shortDivisions) && isComplete(words.units) && isComplete(words.manyUnits);
}
static_assert(isComplete(kEnglish) && isComplete(kFrench));

} // namespace

const Vocabulary &vocabulary(Language language)
{
    return language == Language::French ? kFrench : kEnglish;
}

} // namespace timeloupe
