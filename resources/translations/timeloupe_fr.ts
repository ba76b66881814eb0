<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>CommandLine</name>
    <message>
        <source>unknown option %1; --help lists the options</source>
        <translation>option %1 inconnue&#x202f;; --help donne la liste des options</translation>
    </message>
    <message>
        <source>%1 needs a value</source>
        <translation>%1 demande une valeur</translation>
    </message>
    <message>
        <source>%1 takes no value; expected it alone</source>
        <translation>%1 ne prend pas de valeur&#x202f;; il faut l’indiquer seule</translation>
    </message>
    <message>
        <source>--lang %1 is not known; expected one of %2</source>
        <translation>--lang %1&#xa0;: langue inconnue&#x202f;; valeurs admises&#xa0;: %2</translation>
    </message>
    <message>
        <source>one file at a time; expected nothing after %1</source>
        <translation>un seul fichier à la fois&#x202f;; il ne faut rien après %1</translation>
    </message>
    <message>
        <source>export needs -o OUT; expected a file, or - for standard output</source>
        <translation>export demande -o OUT&#x202f;; il faut un fichier, ou - pour la sortie standard</translation>
    </message>
    <message>
        <source>%1 has no known format; expected a suffix or --format, one of %2</source>
        <translation>%1&#xa0;: format inconnu&#x202f;; il faut un suffixe ou --format, parmi %2</translation>
    </message>
    <message>
        <source>the format %1 is not supported; expected one of %2</source>
        <translation>le format %1 n’est pas pris en charge&#x202f;; valeurs admises&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: %2 events, %3 companies, %4 sources</source>
        <translation>%1&#xa0;: %2 événements, %3 sociétés, %4 sources</translation>
    </message>
    <message>
        <source>standard output cannot be written: %1</source>
        <translation>impossible d’écrire sur la sortie standard&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 needs a name</source>
        <translation>%1 demande un nom</translation>
    </message>
    <message>
        <source>%1 %2 is not known; expected one of %3</source>
        <translation>%1 %2&#xa0;: valeur inconnue&#x202f;; valeurs admises&#xa0;: %3</translation>
    </message>
    <message>
        <source>render needs -o OUT; expected a file that ends in .pdf, .svg or .png, or - for standard output</source>
        <translation>render demande -o OUT&#x202f;; il faut un fichier en .pdf, .svg ou .png, ou - pour la sortie standard</translation>
    </message>
    <message>
        <source>%1 has no known format; expected a file that ends in .pdf or .html, or a folder as %1/</source>
        <translation>%1&#xa0;: format inconnu&#x202f;; il faut un fichier en .pdf ou .html, ou un dossier, sous la forme %1/</translation>
    </message>
    <message>
        <source>%1 has no known format; expected a file that ends in .pdf, .svg or .png</source>
        <translation>%1&#xa0;: format inconnu&#x202f;; il faut un fichier en .pdf, .svg ou .png</translation>
    </message>
    <message>
        <source>a folder takes pictures; expected --format png with it, or a file</source>
        <translation>un dossier reçoit des images&#x202f;; il faut y joindre --format png, ou indiquer un fichier</translation>
    </message>
    <message>
        <source>-o %1 is for a story; expected --story NAME with it, or a file that ends in .pdf, .svg or .png</source>
        <translation>-o %1 convient à un récit&#x202f;; il faut y joindre --story NAME, ou un fichier en .pdf, .svg ou .png</translation>
    </message>
    <message>
        <source>--step is one picture; expected a file that ends in .pdf, .svg or .png with it</source>
        <translation>--step donne une seule image&#x202f;; il faut un fichier en .pdf, .svg ou .png</translation>
    </message>
    <message>
        <source>a story is more than one picture; expected --step N with it, or a file that ends in .pdf or .html, or a folder as pictures/</source>
        <translation>un récit compte plusieurs images&#x202f;; il faut y joindre --step N, ou indiquer un fichier en .pdf ou .html, ou un dossier, par exemple pictures/</translation>
    </message>
    <message>
        <source>--step needs a story; expected --story NAME with it</source>
        <translation>--step demande un récit&#x202f;; il faut y joindre --story NAME</translation>
    </message>
    <message>
        <source>%1 does not go with --story: each step says itself what it shows; expected one of them alone</source>
        <translation>%1 est incompatible avec --story&#xa0;: chaque étape fixe elle-même ce qu’elle montre&#x202f;; il faut l’un ou l’autre</translation>
    </message>
    <message>
        <source>--scale is for pictures of pixels; expected a .png file with it</source>
        <translation>--scale concerne les images en pixels&#x202f;; il faut un fichier .png</translation>
    </message>
    <message>
        <source>--transparent is for pictures; expected a .png or .svg file with it</source>
        <translation>--transparent concerne les images&#x202f;; il faut un fichier .png ou .svg</translation>
    </message>
    <message>
        <source>--appendix needs further pages; expected a .pdf file with it</source>
        <translation>--appendix demande d’autres pages&#x202f;; il faut un fichier .pdf</translation>
    </message>
    <message>
        <source>--pages needs pages; expected a .pdf file with it</source>
        <translation>--pages demande des pages&#x202f;; il faut un fichier .pdf</translation>
    </message>
    <message>
        <source>this timeline has no saved views; expected a range or a filter instead</source>
        <translation>cette frise n’a pas de vue enregistrée&#x202f;; il faut une période ou un filtre</translation>
    </message>
    <message>
        <source>there is no view &quot;%1&quot;; expected one of %2</source>
        <translation>il n’existe pas de vue «&#xa0;%1&#xa0;»&#x202f;; valeurs admises&#xa0;: %2</translation>
    </message>
    <message>
        <source>this timeline has no stories; expected one that has</source>
        <translation>cette frise n’a pas de récit&#x202f;; il faut une frise qui en ait un</translation>
    </message>
    <message>
        <source>there is no story &quot;%1&quot;; expected one of %2</source>
        <translation>il n’existe pas de récit «&#xa0;%1&#xa0;»&#x202f;; valeurs admises&#xa0;: %2</translation>
    </message>
    <message>
        <source>the story &quot;%1&quot; has no steps</source>
        <translation>le récit «&#xa0;%1&#xa0;» n’a pas d’étapes</translation>
    </message>
    <message>
        <source>the story has %1 steps; expected a number from 1 to %1</source>
        <translation>le récit compte %1 étapes&#x202f;; il faut un nombre de 1 à %1</translation>
    </message>
    <message>
        <source>there are no data in that range; expected a part of %1</source>
        <translation>cette période ne contient aucune donnée&#x202f;; il faut une partie de %1</translation>
    </message>
    <message>
        <source>the view &quot;%1&quot; cannot be shown: %2</source>
        <translation>la vue «&#xa0;%1&#xa0;» ne peut être montrée&#xa0;: %2</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>Brut</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Net</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>part of</source>
        <translation>partie d’un autre</translation>
    </message>
    <message>
        <source>increment</source>
        <translation>hausse</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>estimation</translation>
    </message>
    <message>
        <source>Nothing was left out of net.</source>
        <translation>Rien n’a été écarté du net.</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>Compté dans</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>Left out of net (%1):</source>
        <translation>Écartés du net (%1)&#xa0;:</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>et %1 de plus</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 événements</translation>
    </message>
    <message>
        <source>No amounts.</source>
        <translation>Aucun montant.</translation>
    </message>
    <message>
        <source>A deal counts in full for each of its companies (shared; split not stated), so these do not add up.</source>
        <translation>Un accord compte en entier pour chacune de ses sociétés (partagé, répartition non précisée)&#xa0;: ces sommes ne s’additionnent donc pas.</translation>
    </message>
    <message>
        <source>Gross is every amount but estimates; in net nothing is known to be counted twice; low and high are the range of net.</source>
        <translation>Le brut réunit tous les montants sauf les estimations&#x202f;; dans le net, rien n’est compté deux fois à notre connaissance&#x202f;; minimum et maximum encadrent le net.</translation>
    </message>
    <message>
        <source>A sum “over 10³⁰⁸” is beyond the largest number that can be added up.</source>
        <translation>Une somme «&#xa0;plus de 10³⁰⁸&#xa0;» dépasse le plus grand nombre que l’on puisse additionner.</translation>
    </message>
    <message>
        <source>+ means open upward: an amount in it is a minimum. Currencies are never added to each other.</source>
        <translation>+ signale un total ouvert vers le haut&#xa0;: l’un de ses montants est un minimum. Les devises ne sont jamais additionnées entre elles.</translation>
    </message>
    <message>
        <source>--by %1 is not known; expected one of %2</source>
        <translation>--by %1&#xa0;: valeur inconnue&#x202f;; valeurs admises&#xa0;: %2</translation>
    </message>
    <message>
        <source>totals cannot be written as %1; expected one of %2</source>
        <translation>les totaux ne peuvent être écrits au format %1&#x202f;; valeurs admises&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 %2 is not a time range; expected FROM/TO, as 2025-01/2026-03</source>
        <translation>%1 %2&#xa0;: ce n’est pas une période&#x202f;; il faut FROM/TO, par exemple 2025-01/2026-03</translation>
    </message>
    <message>
        <source>%1 %2 is not a step number; expected a number from 1</source>
        <translation>%1 %2&#xa0;: ce n’est pas un numéro d’étape&#x202f;; il faut un nombre à partir de 1</translation>
    </message>
    <message>
        <source>What render shows</source>
        <translation>Ce que montre render</translation>
    </message>
    <message>
        <source>A story instead</source>
        <translation>Un récit à la place</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Textes</translation>
    </message>
    <message>
        <source>a saved view; the next four take the place of its own</source>
        <translation>vue enregistrée&#x202f;; les quatre options suivantes la remplacent</translation>
    </message>
    <message>
        <source>the matching events</source>
        <translation>les événements retenus</translation>
    </message>
    <message>
        <source>a range of time, as 2025-01/2026-03</source>
        <translation>période, par exemple 2025-01/2026-03</translation>
    </message>
    <message>
        <source>a story: a deck, a web page or a folder of pictures</source>
        <translation>récit&#xa0;: diaporama, page web ou dossier d’images</translation>
    </message>
    <message>
        <source>one step of it, into a .pdf, .svg or .png</source>
        <translation>une seule étape du récit, en .pdf, .svg ou .png</translation>
    </message>
    <message>
        <source>pdf, svg, png or html, whatever the name of OUT</source>
        <translation>pdf, svg, png ou html, quel que soit le nom de OUT</translation>
    </message>
    <message>
        <source>Timeloupe, a timeline explorer

  timeloupe [FILE…]          opens the window
  timeloupe check [FILE…]    one line per file: events, companies, sources
  timeloupe export [FILE] -o OUT [--filter QUERY] [--format %1]
  timeloupe totals [FILE] [--by %2] [--filter QUERY]
                   [--format %3]
  timeloupe render [FILE] -o OUT.pdf|.svg|.png|- [OPTION…]
  timeloupe render [FILE] --story NAME -o DECK.pdf|PAGE.html|FOLDER/ [OPTION…]
  timeloupe --help | --version
</source>
        <translation>Timeloupe, un explorateur de frises chronologiques

  timeloupe [FILE…]          ouvre la fenêtre
  timeloupe check [FILE…]    une ligne par fichier&#xa0;: événements, sociétés, sources
  timeloupe export [FILE] -o OUT [--filter QUERY] [--format %1]
  timeloupe totals [FILE] [--by %2] [--filter QUERY]
                   [--format %3]
  timeloupe render [FILE] -o OUT.pdf|.svg|.png|- [OPTION…]
  timeloupe render [FILE] --story NAME -o DECK.pdf|PAGE.html|FOLDER/ [OPTION…]
  timeloupe --help | --version
</translation>
    </message>
    <message>
        <source>FILE left out means the bundled record; - means standard input or output.
A file called like a command is opened as ./check, or after --.
Exit status: 0 success, 1 data error, 2 usage error.</source>
        <translation>Sans FILE, le recueil fourni&#x202f;; - désigne l’entrée ou la sortie standard.
Un fichier qui porte le nom d’une commande s’ouvre par ./check, ou après --.
Code de sortie&#xa0;: 0 succès, 1 erreur dans les données, 2 erreur d’usage.</translation>
    </message>
</context>
<context>
    <name>CsvFormat</name>
    <message>
        <source>CSV (spreadsheet)</source>
        <translation>CSV (tableur)</translation>
    </message>
</context>
<context>
    <name>Edit</name>
    <message>
        <source>there is no %1 to be edited</source>
        <translation>%1 n’existe pas et ne peut être modifié</translation>
    </message>
    <message>
        <source>the id %1 is taken</source>
        <translation>l’identifiant %1 est déjà pris</translation>
    </message>
    <message>
        <source>the company %1 is a party of an event</source>
        <translation>la société %1 est partie à un événement</translation>
    </message>
</context>
<context>
    <name>Edtf</name>
    <message>
        <source>Expected an hour of two digits, 00 to 23.</source>
        <translation>Il faut une heure à deux chiffres, de 00 à 23.</translation>
    </message>
    <message>
        <source>Expected a minute of two digits, 00 to 59.</source>
        <translation>Il faut des minutes à deux chiffres, de 00 à 59.</translation>
    </message>
    <message>
        <source>Expected a second of two digits, 00 to 59.</source>
        <translation>Il faut des secondes à deux chiffres, de 00 à 59.</translation>
    </message>
    <message>
        <source>A time needs a year, a month and a day before it: expected the end of the date.</source>
        <translation>Une heure doit être précédée de l’année, du mois et du jour&#xa0;: la date doit s’arrêter ici.</translation>
    </message>
    <message>
        <source>Expected digits of a second.</source>
        <translation>Il faut les décimales des secondes.</translation>
    </message>
    <message>
        <source>Expected a month of two digits, 01 to 12, or 21 to 41 for a season, quarter or half.</source>
        <translation>Il faut un mois à deux chiffres, de 01 à 12, ou de 21 à 41 pour une saison, un trimestre ou un semestre.</translation>
    </message>
    <message>
        <source>Expected a day of two digits that is in this month.</source>
        <translation>Il faut un jour à deux chiffres, qui existe dans ce mois.</translation>
    </message>
    <message>
        <source>Expected X: what follows an unspecified digit must be unspecified, or it is no single stretch of time.</source>
        <translation>Il faut X&#xa0;: ce qui suit un chiffre indéterminé doit l’être aussi, sans quoi la date ne couvre pas une seule période.</translation>
    </message>
    <message>
        <source>There is no date: expected a date or an interval.</source>
        <translation>La date manque&#xa0;: il faut une date ou un intervalle.</translation>
    </message>
    <message>
        <source>A set of dates has no one place in time: expected a date or an interval.</source>
        <translation>Un ensemble de dates n’a pas de place unique dans le temps&#xa0;: il faut une date ou un intervalle.</translation>
    </message>
    <message>
        <source>Expected / and a date after the two dots.</source>
        <translation>Il faut / et une date après «&#xa0;..&#xa0;».</translation>
    </message>
    <message>
        <source>Expected the end of the interval.</source>
        <translation>Il faut la fin de l’intervalle.</translation>
    </message>
    <message>
        <source>Expected a date on one side of the slash at least.</source>
        <translation>Il faut une date d’un côté au moins de la barre oblique.</translation>
    </message>
    <message>
        <source>The interval ends before it begins: expected an end that is not before the start.</source>
        <translation>L’intervalle finit avant de commencer&#xa0;: il faut une fin qui ne précède pas le début.</translation>
    </message>
    <message>
        <source>Expected the end of the date: a year with Y or S has no month.</source>
        <translation>La date doit s’arrêter ici&#xa0;: une année avec Y ou S n’a pas de mois.</translation>
    </message>
    <message>
        <source>Expected the end of the date, or / and another date.</source>
        <translation>La date doit s’arrêter ici, ou être suivie de / et d’une autre date.</translation>
    </message>
    <message>
        <source>Expected a year of four digits (X for those that are not known), or Y and more than four digits.</source>
        <translation>Il faut une année à quatre chiffres (X pour ceux qui sont inconnus), ou Y et plus de quatre chiffres.</translation>
    </message>
    <message>
        <source>Expected a year from -200 000 000 to 200 000 000.</source>
        <translation>Il faut une année de -200&#x202f;000&#x202f;000 à 200&#x202f;000&#x202f;000.</translation>
    </message>
    <message>
        <source>There is no year before 0000 with these digits: expected another year, or no minus.</source>
        <translation>Ces chiffres ne désignent aucune année avant 0000&#xa0;: il faut une autre année, ou supprimer le signe moins.</translation>
    </message>
    <message>
        <source>Expected four digits: a longer year has Y before it.</source>
        <translation>Il faut quatre chiffres&#xa0;: une année plus longue est précédée de Y.</translation>
    </message>
    <message>
        <source>Expected more than four digits: a shorter year has no Y.</source>
        <translation>Il faut plus de quatre chiffres&#xa0;: une année plus courte s’écrit sans Y.</translation>
    </message>
    <message>
        <source>Expected the number of significant digits, from 1 to the digits of the year.</source>
        <translation>Il faut le nombre de chiffres significatifs, de 1 à celui des chiffres de l’année.</translation>
    </message>
    <message>
        <source>Expected a digit.</source>
        <translation>Il faut un chiffre.</translation>
    </message>
</context>
<context>
    <name>EventFacts</name>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>within: %1</source>
        <translation>entre ces bornes&#xa0;: %1</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>part of the total, counted once</source>
        <translation>partie du total, comptée une seule fois</translation>
    </message>
    <message>
        <source>counted once, in “%1”</source>
        <translation>compté une seule fois, dans «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>a change; not added to the net total</source>
        <translation>une variation&#x202f;; non ajoutée au total net</translation>
    </message>
    <message>
        <source>an estimate; in no total</source>
        <translation>une estimation&#x202f;; dans aucun total</translation>
    </message>
    <message numerus="yes">
        <source>Amounts</source>
        <translation>
            <numerusform>Montant</numerusform>
            <numerusform>Montants</numerusform>
        </translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Puissance</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Emplois</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Superficie</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>Processeurs</translation>
    </message>
    <message>
        <source>Data centres</source>
        <translation>Centres de données</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>The sources differ</source>
        <translation>Les sources divergent</translation>
    </message>
    <message>
        <source>not among the sources of the file</source>
        <translation>absente des sources du fichier</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Mots-clés</translation>
    </message>
</context>
<context>
    <name>EventTableModel</name>
    <message>
        <source>undated</source>
        <translation>sans date</translation>
    </message>
</context>
<context>
    <name>FigureChoice</name>
    <message>
        <source>The margins leave no room on the page; expected narrower ones.</source>
        <translation>Les marges ne laissent pas de place sur la page&#x202f;; il faut les réduire.</translation>
    </message>
    <message>
        <source>No panel is chosen; expected at least one of timeline, amounts, overview and list.</source>
        <translation>Aucun panneau n’est choisi&#x202f;; il faut au moins la frise, les montants, l’aperçu ou la liste.</translation>
    </message>
</context>
<context>
    <name>FigureFile</name>
    <message>
        <source>a picture of %1 × %2 pixels cannot be drawn; expected at least 1 and at most %3 on each side, and at most %4 million in all</source>
        <translation>impossible de dessiner une image de %1 × %2 pixels&#x202f;; il faut de 1 à %3 pixels de chaque côté, et %4&#xa0;millions en tout au plus</translation>
    </message>
    <message>
        <source>a PDF of this page size cannot be drawn; expected a smaller page</source>
        <translation>impossible de dessiner un PDF de ce format&#x202f;; il faut une page plus petite</translation>
    </message>
    <message>
        <source>the PDF cannot be drawn; expected more memory or fewer pages</source>
        <translation>impossible de dessiner le PDF&#x202f;; il faut plus de mémoire ou moins de pages</translation>
    </message>
    <message>
        <source>the SVG cannot be drawn</source>
        <translation>impossible de dessiner le SVG</translation>
    </message>
    <message>
        <source>there is not enough memory for a picture of this size; expected a smaller one</source>
        <translation>la mémoire ne suffit pas pour une image de cette taille&#x202f;; il en faut une plus petite</translation>
    </message>
    <message>
        <source>the picture cannot be packed as PNG; expected more memory or a smaller size</source>
        <translation>impossible de comprimer l’image en PNG&#x202f;; il faut plus de mémoire ou une image plus petite</translation>
    </message>
    <message>
        <source>the printed file %1 cannot be read</source>
        <translation>impossible de lire le fichier imprimé %1</translation>
    </message>
    <message>
        <source>there is no such page; expected pages from 1 to %1</source>
        <translation>cette page n’existe pas&#x202f;; il faut des pages de 1 à %1</translation>
    </message>
    <message>
        <source>the printer does not answer; expected one that is switched on and connected</source>
        <translation>l’imprimante ne répond pas&#x202f;; elle doit être allumée et connectée</translation>
    </message>
    <message>
        <source>the printer stopped after %1 pages</source>
        <translation>l’imprimante s’est arrêtée après %1 pages</translation>
    </message>
    <message>
        <source>the printer did not take all pages</source>
        <translation>l’imprimante n’a pas accepté toutes les pages</translation>
    </message>
    <message>
        <source>a processing instruction or entity</source>
        <translation>une instruction de traitement ou une entité</translation>
    </message>
    <message>
        <source>the element %1</source>
        <translation>l’élément %1</translation>
    </message>
    <message>
        <source>a script</source>
        <translation>un script</translation>
    </message>
    <message>
        <source>the attribute %1</source>
        <translation>l’attribut %1</translation>
    </message>
    <message>
        <source>a link to “%1”, which is not the address of a source</source>
        <translation>un lien vers «&#xa0;%1&#xa0;», qui n’est pas l’adresse d’une source</translation>
    </message>
    <message>
        <source>the file was not written: it would contain %1, and only links to sources are allowed</source>
        <translation>le fichier n’a pas été écrit&#xa0;: il contiendrait %1, et seuls sont admis les liens vers les sources</translation>
    </message>
    <message>
        <source>the file was not written: it would be damaged (%1)</source>
        <translation>le fichier n’a pas été écrit&#xa0;: il serait endommagé (%1)</translation>
    </message>
    <message>
        <source>an earlier version of itself</source>
        <translation>une version antérieure de lui-même</translation>
    </message>
    <message>
        <source>encryption</source>
        <translation>un chiffrement</translation>
    </message>
    <message>
        <source>the entry %1</source>
        <translation>l’entrée %1</translation>
    </message>
    <message>
        <source>objects nested too deeply</source>
        <translation>des objets trop profondément imbriqués</translation>
    </message>
    <message>
        <source>an annotation that is not a link</source>
        <translation>une annotation qui n’est pas un lien</translation>
    </message>
    <message>
        <source>an action that is not a link (%1)</source>
        <translation>une action qui n’est pas un lien (%1)</translation>
    </message>
    <message>
        <source>the PDF was not written: it would contain %1, and only links to sources are allowed</source>
        <translation>le PDF n’a pas été écrit&#xa0;: il contiendrait %1, et seuls sont admis les liens vers les sources</translation>
    </message>
    <message>
        <source>the PDF was not written: it would be damaged (%1)</source>
        <translation>le PDF n’a pas été écrit&#xa0;: il serait endommagé (%1)</translation>
    </message>
    <message>
        <source>the PDF cannot be put together: %1</source>
        <translation>impossible d’assembler le PDF&#xa0;: %1</translation>
    </message>
    <message>
        <source>the deck cannot be drawn</source>
        <translation>impossible de dessiner le diaporama</translation>
    </message>
    <message>
        <source>a picture of %1 × %2 pixels cannot be drawn; expected at least 1 and at most %3 on each side</source>
        <translation>impossible de dessiner une image de %1 × %2 pixels&#x202f;; il faut de 1 à %3 pixels de chaque côté</translation>
    </message>
    <message>
        <source>there is not enough memory for the picture; expected a smaller size</source>
        <translation>la mémoire ne suffit pas pour l’image&#x202f;; il faut une taille plus petite</translation>
    </message>
    <message>
        <source>step %1: %2</source>
        <translation>étape %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>step %1: its event &quot;%2&quot; is not in the timeline</source>
        <translation>étape %1&#xa0;: son événement «&#xa0;%2&#xa0;» n’est pas dans la frise</translation>
    </message>
</context>
<context>
    <name>FigureOptions</name>
    <message>
        <source>A4 page</source>
        <translation>Page A4</translation>
    </message>
    <message>
        <source>A3 page</source>
        <translation>Page A3</translation>
    </message>
    <message>
        <source>Poster A0</source>
        <translation>Affiche A0</translation>
    </message>
    <message>
        <source>2 × 1 A4 to assemble</source>
        <translation>2 × 1 A4 à assembler</translation>
    </message>
    <message>
        <source>Slide 1920 × 1080</source>
        <translation>Diapositive 1920 × 1080</translation>
    </message>
    <message>
        <source>Slide 1920 × 1080, last row</source>
        <translation>Diapositive 1920 × 1080, dernier rang</translation>
    </message>
    <message>
        <source>Slide 1920 × 1080, last row, dark</source>
        <translation>Diapositive 1920 × 1080, dernier rang, sombre</translation>
    </message>
    <message>
        <source>Slide 1600 × 1200 (4:3)</source>
        <translation>Diapositive 1600 × 1200 (4:3)</translation>
    </message>
    <message>
        <source>Square 1080 × 1080</source>
        <translation>Carré 1080 × 1080</translation>
    </message>
    <message>
        <source>A preset needs a name.</source>
        <translation>Un préréglage doit avoir un nom.</translation>
    </message>
    <message>
        <source>The name is too long; expected at most %1 characters.</source>
        <translation>Le nom est trop long&#x202f;; il faut %1 caractères au plus.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; comes with the program; expected another name.</source>
        <translation>«&#xa0;%1&#xa0;» est fourni avec le logiciel&#x202f;; il faut un autre nom.</translation>
    </message>
    <message>
        <source>There is a preset &quot;%1&quot; already; expected another name.</source>
        <translation>Le préréglage «&#xa0;%1&#xa0;» existe déjà&#x202f;; il faut un autre nom.</translation>
    </message>
    <message>
        <source>%1 is no size; expected A0 to A6, Letter, Legal, Tabloid, Ledger, pixels as 1920x1080, or 420x297mm or 11x8.5in</source>
        <translation>%1 n’est pas une taille&#x202f;; il faut A0 à A6, Letter, Legal, Tabloid, Ledger, des pixels comme 1920x1080, ou 420x297mm ou 11x8.5in</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 pixels</translation>
    </message>
    <message>
        <source>%1 × %2 %3</source>
        <translation>%1 × %2 %3</translation>
    </message>
    <message>
        <source>A page of %1 × %2 pixels cannot be drawn; expected %3 to %4 pixels (%5 mm to %6 m) on each side.</source>
        <translation>Impossible de dessiner une page de %1 × %2 pixels&#x202f;; il faut de %3 à %4 pixels (de %5&#xa0;mm à %6&#xa0;m) de chaque côté.</translation>
    </message>
    <message>
        <source>%1 × %2 pixels are too many; expected at most %3 million: a smaller size or scale.</source>
        <translation>%1 × %2 pixels, c’est trop&#x202f;; il faut au plus %3&#xa0;millions&#xa0;: une taille ou une échelle plus petite.</translation>
    </message>
    <message>
        <source>%1 %2 is not known; expected one of %3</source>
        <translation>%1 %2&#xa0;: valeur inconnue&#x202f;; valeurs admises&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1 %2 cannot be drawn; expected a number from 1 to 4</source>
        <translation>%1 %2&#xa0;: impossible à dessiner&#x202f;; il faut un nombre de 1 à 4</translation>
    </message>
    <message>
        <source>%1 %2 is not a page grid; expected WxH of 1 to %3, as 2x1, or 2x or x1 for as many as are needed</source>
        <translation>%1 %2&#xa0;: ce n’est pas une grille de pages&#x202f;; il faut WxH de 1 à %3, par exemple 2x1, ou bien 2x ou x1 pour autant de pages qu’il en faut</translation>
    </message>
    <message>
        <source>%1 %2 is not known; expected some of %3, with commas between</source>
        <translation>%1 %2&#xa0;: valeur inconnue&#x202f;; il faut des valeurs parmi %3, séparées par des virgules</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 ou %2</translation>
    </message>
    <message>
        <source>PDF page</source>
        <translation>Page PDF</translation>
    </message>
    <message>
        <source>SVG vectors</source>
        <translation>Vecteurs SVG</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>Image PNG</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Paysage</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Portrait</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Impression</translation>
    </message>
    <message>
        <source>a document</source>
        <translation>un document</translation>
    </message>
    <message>
        <source>a slide</source>
        <translation>une diapositive</translation>
    </message>
    <message>
        <source>a slide, from the last row</source>
        <translation>une diapositive, vue du dernier rang</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Frise</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>Montants</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>List of events</source>
        <translation>Liste des événements</translation>
    </message>
    <message>
        <source>quiet periods folded, or not</source>
        <translation>temps calmes repliés, ou non</translation>
    </message>
    <message>
        <source>Fold quiet periods</source>
        <translation>Replier les temps calmes</translation>
    </message>
    <message>
        <source>some of %1</source>
        <translation>un choix parmi %1</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Mise en avant</translation>
    </message>
    <message>
        <source>The selected events stand out, as in the window</source>
        <translation>Les événements sélectionnés ressortent, comme dans la fenêtre</translation>
    </message>
    <message>
        <source>A0 to A6, Letter, Legal, Tabloid, Ledger, 1920x1080,
420x297mm or 11x8.5in</source>
        <translation>A0 à A6, Letter, Legal, Tabloid, Ledger, 1920x1080,
420x297mm ou 11x8.5in</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>spread over pages; 2x or x1: as many as needed (.pdf)</source>
        <translation>sur plusieurs pages&#x202f;; 2x ou x1&#xa0;: autant qu’il en faut (.pdf)</translation>
    </message>
    <message>
        <source>pixels for each pixel of the size, 1 to 4 (.png)</source>
        <translation>pixels par pixel de la taille, de 1 à 4 (.png)</translation>
    </message>
    <message>
        <source>from where it is read: %1</source>
        <translation>distance de lecture&#xa0;: %1</translation>
    </message>
    <message>
        <source>no background (.png, .svg)</source>
        <translation>sans fond (.png, .svg)</translation>
    </message>
    <message>
        <source>Transparent ground</source>
        <translation>Fond transparent</translation>
    </message>
    <message>
        <source>No ground: what the picture is put on shows through</source>
        <translation>Sans fond&#xa0;: ce qui est derrière l’image se voit au travers</translation>
    </message>
    <message>
        <source>%1, also for what all other commands say</source>
        <translation>%1, aussi pour les messages des autres commandes</translation>
    </message>
    <message>
        <source>instead of its own</source>
        <translation>à la place du titre d’origine</translation>
    </message>
    <message>
        <source>instead of range, number of events and net total</source>
        <translation>à la place de la période, du nombre d’événements et du total net</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>En-tête</translation>
    </message>
    <message>
        <source>Title and subtitle</source>
        <translation>Titre et sous-titre</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>What shapes, bands and lines mean</source>
        <translation>Ce que signifient formes, bandes et lignes</translation>
    </message>
    <message>
        <source>numbers at the events, and the list of sources</source>
        <translation>numéros aux événements, et liste des sources</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Numbers at the events, and the list of the sources they stand for</source>
        <translation>Les numéros aux événements, et la liste des sources correspondantes</translation>
    </message>
    <message>
        <source>Filter, totals</source>
        <translation>Filtre, totaux</translation>
    </message>
    <message>
        <source>The filter in words, and how totals are made</source>
        <translation>Le filtre en toutes lettres, et la règle des totaux</translation>
    </message>
    <message>
        <source>Footer</source>
        <translation>Pied de page</translation>
    </message>
    <message>
        <source>Range, name of the file, number of the page</source>
        <translation>Période, nom du fichier, numéro de page</translation>
    </message>
    <message>
        <source>a table of all events (.pdf)</source>
        <translation>tableau de tous les événements (.pdf)</translation>
    </message>
    <message>
        <source>Table of all events</source>
        <translation>Tableau des événements</translation>
    </message>
    <message>
        <source>An appendix with every matching event, on further pages</source>
        <translation>Une annexe avec tous les événements retenus, sur d’autres pages</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>the file cannot be written: %1</source>
        <translation>impossible d’écrire le fichier&#xa0;: %1</translation>
    </message>
    <message>
        <source>there is a file of that name; expected a folder, or a name that is free</source>
        <translation>un fichier porte ce nom&#x202f;; il faut un dossier, ou un nom libre</translation>
    </message>
    <message>
        <source>the folder cannot be created; expected a place to write to</source>
        <translation>impossible de créer le dossier&#x202f;; il faut un emplacement où l’on puisse écrire</translation>
    </message>
    <message>
        <source>the folder cannot be created: there is no %1</source>
        <translation>impossible de créer le dossier&#xa0;: %1 n’existe pas</translation>
    </message>
    <message>
        <source>the file was changed meanwhile and is no longer a timeline</source>
        <translation>le fichier a été modifié entre-temps et n’est plus une frise</translation>
    </message>
    <message>
        <source>the file was changed meanwhile, and its views cannot be read: %1</source>
        <translation>le fichier a été modifié entre-temps, et ses vues sont illisibles&#xa0;: %1</translation>
    </message>
    <message>
        <source>the file was changed meanwhile, and has views or stories twice</source>
        <translation>le fichier a été modifié entre-temps, et contient deux fois des vues ou des récits</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>No company is called “%1”</source>
        <translation>Aucune société ne s’appelle «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>“%1” is in no event&apos;s title, summary, companies, places or tags</source>
        <translation>«&#xa0;%1&#xa0;» ne figure dans le titre, le résumé, les sociétés, les lieux ni les mots-clés d’aucun événement</translation>
    </message>
    <message>
        <source>No event has a measure “%1”</source>
        <translation>Aucun événement n’a la mesure «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>No event has the id “%1”</source>
        <translation>Aucun événement n’a l’identifiant «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Nothing matches %1</source>
        <translation>Rien ne correspond à %1</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>there is not enough memory; expected a smaller file, or more memory</source>
        <translation>la mémoire ne suffit pas&#x202f;; il faut un fichier plus petit, ou plus de mémoire</translation>
    </message>
    <message>
        <source>%1 files cannot be read</source>
        <translation>les fichiers %1 ne peuvent être lus</translation>
    </message>
    <message>
        <source>%1 files cannot be written</source>
        <translation>les fichiers %1 ne peuvent être écrits</translation>
    </message>
    <message>
        <source>standard output cannot be written: %1</source>
        <translation>impossible d’écrire sur la sortie standard&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 files cannot be read; expected %2</source>
        <translation>les fichiers %1 ne peuvent être lus&#x202f;; formats lisibles&#xa0;: %2</translation>
    </message>
    <message>
        <source>the file cannot be written: %1</source>
        <translation>impossible d’écrire le fichier&#xa0;: %1</translation>
    </message>
    <message>
        <source>the file cannot be read any more: %1</source>
        <translation>le fichier n’est plus lisible&#xa0;: %1</translation>
    </message>
    <message>
        <source>other programs keep changing the file</source>
        <translation>d’autres programmes modifient sans cesse le fichier</translation>
    </message>
    <message>
        <source>standard input cannot be read: %1</source>
        <translation>impossible de lire l’entrée standard&#xa0;: %1</translation>
    </message>
    <message>
        <source>the file may not be read; expected read permission</source>
        <translation>la lecture du fichier n’est pas autorisée&#x202f;; il faut le droit de lecture</translation>
    </message>
    <message>
        <source>the file does not exist; expected the path of a timeline</source>
        <translation>le fichier n’existe pas&#x202f;; il faut le chemin d’une frise</translation>
    </message>
    <message>
        <source>this is a folder; expected a file</source>
        <translation>c’est un dossier&#x202f;; il faut un fichier</translation>
    </message>
    <message>
        <source>this is a device; expected a file, or - for standard input</source>
        <translation>c’est un périphérique&#x202f;; il faut un fichier, ou - pour l’entrée standard</translation>
    </message>
    <message>
        <source>this is a socket; expected a file</source>
        <translation>c’est un socket&#x202f;; il faut un fichier</translation>
    </message>
    <message>
        <source>the file cannot be read: %1</source>
        <translation>impossible de lire le fichier&#xa0;: %1</translation>
    </message>
    <message>
        <source>the file has %1; expected at most %2, half of this computer&apos;s memory</source>
        <translation>le fichier fait %1&#x202f;; il faut au plus %2, soit la moitié de la mémoire de cet ordinateur</translation>
    </message>
    <message>
        <source>the file was truncated while it was read; expected one that nothing is writing to</source>
        <translation>le fichier a été tronqué pendant sa lecture&#x202f;; il faut un fichier où rien n’écrit</translation>
    </message>
    <message>
        <source>the file was changed while it was read; expected one that nothing is writing to</source>
        <translation>le fichier a été modifié pendant sa lecture&#x202f;; il faut un fichier où rien n’écrit</translation>
    </message>
    <message>
        <source>the input exceeds %1, half of this computer&apos;s memory; expected a smaller one</source>
        <translation>l’entrée dépasse %1, soit la moitié de la mémoire de cet ordinateur&#x202f;; il en faut une plus petite</translation>
    </message>
    <message>
        <source>this is a socket; expected the name of a file</source>
        <translation>c’est un socket&#x202f;; il faut le nom d’un fichier</translation>
    </message>
    <message>
        <source>this is a disk; expected the name of a file</source>
        <translation>c’est un disque&#x202f;; il faut le nom d’un fichier</translation>
    </message>
</context>
<context>
    <name>JsonFormat</name>
    <message>
        <source>%1 ends before it begins</source>
        <translation>%1 finit avant de commencer</translation>
    </message>
    <message>
        <source>%1 is not a date. %2</source>
        <translation>%1 n’est pas une date. %2</translation>
    </message>
    <message>
        <source>and %1 more warnings</source>
        <translation>et %1 autres avertissements</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>ligne %1, colonne %2</translation>
    </message>
    <message>
        <source>the kind “%1” is not in the format</source>
        <translation>le genre «&#xa0;%1&#xa0;» n’existe pas dans le format</translation>
    </message>
    <message>
        <source>the status “%1” is not in the format</source>
        <translation>le statut «&#xa0;%1&#xa0;» n’existe pas dans le format</translation>
    </message>
    <message>
        <source>the role “%1” is not in the format</source>
        <translation>le rôle «&#xa0;%1&#xa0;» n’existe pas dans le format</translation>
    </message>
    <message>
        <source>the bound “%1” is not in the format</source>
        <translation>la borne «&#xa0;%1&#xa0;» n’existe pas dans le format</translation>
    </message>
    <message>
        <source>“%1” is not what an amount can be of; expected total, initial, increment or estimate</source>
        <translation>«&#xa0;%1&#xa0;» ne qualifie pas un montant&#x202f;; il faut total, initial, increment ou estimate</translation>
    </message>
    <message>
        <source>“%1” is not an ISO 3166 country code (two capital letters)</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un code de pays ISO 3166 (deux majuscules)</translation>
    </message>
    <message>
        <source>the relation “%1” is not in the format</source>
        <translation>la relation «&#xa0;%1&#xa0;» n’existe pas dans le format</translation>
    </message>
    <message>
        <source>the id is empty; a new one is used</source>
        <translation>l’identifiant est vide&#x202f;; un nouveau est attribué</translation>
    </message>
    <message>
        <source>the id “%1” is used twice (first at %2); expected that each event has its own</source>
        <translation>l’identifiant «&#xa0;%1&#xa0;» sert deux fois (d’abord à %2)&#x202f;; chaque événement doit avoir le sien</translation>
    </message>
    <message>
        <source>the number is below zero</source>
        <translation>le nombre est négatif</translation>
    </message>
    <message>
        <source>“%1” is not an ISO 4217 currency code</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un code de devise ISO 4217</translation>
    </message>
    <message>
        <source>“max” is below “value”</source>
        <translation>«&#xa0;max&#xa0;» est inférieur à «&#xa0;value&#xa0;»</translation>
    </message>
    <message>
        <source>the event&apos;s title is empty</source>
        <translation>le titre de l’événement est vide</translation>
    </message>
    <message>
        <source>the bounds do not overlap the date</source>
        <translation>les bornes ne recoupent pas la date</translation>
    </message>
    <message>
        <source>Timeloupe JSON</source>
        <translation>JSON de Timeloupe</translation>
    </message>
    <message>
        <source>“%1” occurs twice in %2; expected once</source>
        <translation>«&#xa0;%1&#xa0;» figure deux fois dans %2&#x202f;; il ne faut l’écrire qu’une fois</translation>
    </message>
    <message>
        <source>the line is %1; expected an object (an event)</source>
        <translation>la ligne est %1&#x202f;; il faut un objet (un événement)</translation>
    </message>
    <message>
        <source>an element of %1 is %2; expected %3</source>
        <translation>dans %1, un élément est %2&#x202f;; il faut %3</translation>
    </message>
    <message>
        <source>“%1” is %2; expected %3</source>
        <translation>«&#xa0;%1&#xa0;» est %2&#x202f;; il faut %3</translation>
    </message>
    <message>
        <source>the file is %1; expected an object (a timeline) or an array of events</source>
        <translation>le fichier est %1&#x202f;; il faut un objet (une frise) ou un tableau d’événements</translation>
    </message>
    <message>
        <source>objects and arrays are nested too deeply; expected at most %1 levels</source>
        <translation>objets et tableaux sont trop profondément imbriqués&#x202f;; il faut %1 niveaux au plus</translation>
    </message>
    <message>
        <source>this is not a timeline; expected “format”: “timeloupe” in an object, or an array of events</source>
        <translation>ce n’est pas une frise&#x202f;; il faut «&#xa0;format&#xa0;»&#xa0;: «&#xa0;timeloupe&#xa0;» dans un objet, ou un tableau d’événements</translation>
    </message>
    <message>
        <source>%1 without “%2”; expected %3</source>
        <translation>%1 sans «&#xa0;%2&#xa0;»&#x202f;; il faut %3</translation>
    </message>
    <message>
        <source>no event has the id “%1”</source>
        <translation>aucun événement n’a l’identifiant «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>the format is “%1”; expected “timeloupe”</source>
        <translation>le format est «&#xa0;%1&#xa0;»&#x202f;; il faut «&#xa0;timeloupe&#xa0;»</translation>
    </message>
    <message>
        <source>the format has version %1; expected version 1, the only one that this program reads</source>
        <translation>le format porte la version %1&#x202f;; il faut la version 1, la seule que lise ce programme</translation>
    </message>
    <message>
        <source>the company kind “%1” is not in the format</source>
        <translation>le genre de société «&#xa0;%1&#xa0;» n’existe pas dans le format</translation>
    </message>
    <message>
        <source>“%1” cannot be a link; expected an http or https address, percent-encoded, without user name or password</source>
        <translation>«&#xa0;%1&#xa0;» ne peut servir de lien&#x202f;; il faut une adresse http ou https, avec l’encodage-pourcent, sans nom d’utilisateur ni mot de passe</translation>
    </message>
    <message>
        <source>the id “%1” is used twice (first at %2); expected that each company has its own</source>
        <translation>l’identifiant «&#xa0;%1&#xa0;» sert deux fois (d’abord à %2)&#x202f;; chaque société doit avoir le sien</translation>
    </message>
    <message>
        <source>the id “%1” is used twice (first at %2); expected that each source has its own</source>
        <translation>l’identifiant «&#xa0;%1&#xa0;» sert deux fois (d’abord à %2)&#x202f;; chaque source doit avoir le sien</translation>
    </message>
    <message>
        <source>the company “%1” is its own ancestor; expected parents without a cycle</source>
        <translation>la société «&#xa0;%1&#xa0;» est son propre ascendant&#x202f;; il faut des sociétés mères sans boucle</translation>
    </message>
    <message>
        <source>no company has the id “%1”; expected one of “companies”</source>
        <translation>aucune société n’a l’identifiant «&#xa0;%1&#xa0;»&#x202f;; il faut l’un de ceux de «&#xa0;companies&#xa0;»</translation>
    </message>
    <message>
        <source>no source has the id “%1”; expected one of “sources”</source>
        <translation>aucune source n’a l’identifiant «&#xa0;%1&#xa0;»&#x202f;; il faut l’un de ceux de «&#xa0;sources&#xa0;»</translation>
    </message>
    <message>
        <source>this relation leads to “%1”, and no event has that id</source>
        <translation>cette relation mène à «&#xa0;%1&#xa0;», mais aucun événement n’a cet identifiant</translation>
    </message>
    <message>
        <source>events are part of each other in a circle (%1); expected that no event is part of itself</source>
        <translation>des événements font partie les uns des autres en boucle (%1)&#x202f;; aucun événement ne doit faire partie de lui-même</translation>
    </message>
    <message>
        <source>the end is before the start; only the start is used</source>
        <translation>la fin précède le début&#x202f;; seul le début est retenu</translation>
    </message>
    <message>
        <source>a span cannot be the start or end of a span; only its start is used</source>
        <translation>une durée ne peut être ni le début ni la fin d’une durée&#x202f;; seul son début est retenu</translation>
    </message>
    <message>
        <source>the amount has no currency; it is totalled separately as XXX (ISO 4217: no currency)</source>
        <translation>le montant n’a pas de devise&#x202f;; il est totalisé à part, sous XXX (ISO 4217&#xa0;: sans devise)</translation>
    </message>
    <message>
        <source>this filter cannot be read: %1</source>
        <translation>ce filtre est illisible&#xa0;: %1</translation>
    </message>
    <message>
        <source>“%1” is not a lane order; expected file, events, amount or name</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un ordre des voies&#x202f;; il faut file, events, amount ou name</translation>
    </message>
    <message>
        <source>“%1” is not one of the panels</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas l’un des panneaux</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>le fichier</translation>
    </message>
    <message>
        <source>the companies</source>
        <translation>les sociétés</translation>
    </message>
    <message>
        <source>a company</source>
        <translation>une société</translation>
    </message>
    <message>
        <source>the aliases</source>
        <translation>les autres noms</translation>
    </message>
    <message>
        <source>the sources</source>
        <translation>les sources</translation>
    </message>
    <message>
        <source>a source</source>
        <translation>une source</translation>
    </message>
    <message>
        <source>the events</source>
        <translation>les événements</translation>
    </message>
    <message>
        <source>an event</source>
        <translation>un événement</translation>
    </message>
    <message>
        <source>the parties</source>
        <translation>les parties</translation>
    </message>
    <message>
        <source>a party</source>
        <translation>une partie</translation>
    </message>
    <message>
        <source>the amounts</source>
        <translation>les montants</translation>
    </message>
    <message>
        <source>an amount</source>
        <translation>un montant</translation>
    </message>
    <message>
        <source>the measures</source>
        <translation>les mesures</translation>
    </message>
    <message>
        <source>a measure</source>
        <translation>une mesure</translation>
    </message>
    <message>
        <source>the places</source>
        <translation>les lieux</translation>
    </message>
    <message>
        <source>a place</source>
        <translation>un lieu</translation>
    </message>
    <message>
        <source>the relations</source>
        <translation>les relations</translation>
    </message>
    <message>
        <source>a relation</source>
        <translation>une relation</translation>
    </message>
    <message>
        <source>the list of differences</source>
        <translation>la liste des divergences</translation>
    </message>
    <message>
        <source>the tags</source>
        <translation>les mots-clés</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texte</translation>
    </message>
    <message>
        <source>the views</source>
        <translation>les vues</translation>
    </message>
    <message>
        <source>a view</source>
        <translation>une vue</translation>
    </message>
    <message>
        <source>the selection</source>
        <translation>la sélection</translation>
    </message>
    <message>
        <source>the panels</source>
        <translation>les panneaux</translation>
    </message>
    <message>
        <source>the stories</source>
        <translation>les récits</translation>
    </message>
    <message>
        <source>a story</source>
        <translation>un récit</translation>
    </message>
    <message>
        <source>the steps</source>
        <translation>les étapes</translation>
    </message>
    <message>
        <source>a step</source>
        <translation>une étape</translation>
    </message>
    <message>
        <source>the view of a step</source>
        <translation>la vue d’une étape</translation>
    </message>
    <message>
        <source>the header</source>
        <translation>l’en-tête</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>un objet</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>un tableau</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation>octet %1</translation>
    </message>
    <message>
        <source>this is not UTF-8; expected text in UTF-8</source>
        <translation>ce n’est pas de l’UTF-8&#x202f;; il faut du texte en UTF-8</translation>
    </message>
    <message>
        <source>the text has no end; expected a closing quote (&quot;)</source>
        <translation>le texte ne se termine pas&#x202f;; il faut un guillemet fermant (&quot;)</translation>
    </message>
    <message>
        <source>a bare control character in a text; expected an escape like \n</source>
        <translation>un caractère de contrôle nu dans un texte&#x202f;; il faut une séquence d’échappement comme \n</translation>
    </message>
    <message>
        <source>a wrong escape in a text; expected one of \&quot; \\ \/ \b \f \n \r \t \uXXXX</source>
        <translation>une séquence d’échappement fautive dans un texte&#x202f;; il faut l’une de \&quot; \\ \/ \b \f \n \r \t \uXXXX</translation>
    </message>
    <message>
        <source>expected four hexadecimal digits after \u</source>
        <translation>il faut quatre chiffres hexadécimaux après \u</translation>
    </message>
    <message>
        <source>half of a surrogate pair; expected both halves</source>
        <translation>la moitié d’une paire de substitution&#x202f;; il faut les deux moitiés</translation>
    </message>
    <message>
        <source>a wrong number; expected a digit</source>
        <translation>un nombre fautif&#x202f;; il faut un chiffre</translation>
    </message>
    <message>
        <source>the number is too large; expected less than 1.8e308</source>
        <translation>le nombre est trop grand&#x202f;; il faut moins de 1.8e308</translation>
    </message>
    <message>
        <source>a name in double quotes</source>
        <translation>un nom entre guillemets doubles</translation>
    </message>
    <message>
        <source>“:”</source>
        <translation>«&#xa0;:&#xa0;»</translation>
    </message>
    <message>
        <source>“,” or “}”</source>
        <translation>«&#xa0;,&#xa0;» ou «&#xa0;}&#xa0;»</translation>
    </message>
    <message>
        <source>“,” or “]”</source>
        <translation>«&#xa0;,&#xa0;» ou «&#xa0;]&#xa0;»</translation>
    </message>
    <message>
        <source>the end of the line</source>
        <translation>la fin de la ligne</translation>
    </message>
    <message>
        <source>the end of the file</source>
        <translation>la fin du fichier</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>une valeur</translation>
    </message>
    <message>
        <source>the text is UTF-16; expected UTF-8</source>
        <translation>le texte est en UTF-16&#x202f;; il faut de l’UTF-8</translation>
    </message>
    <message>
        <source>this is binary data; expected JSON text in UTF-8</source>
        <translation>ce sont des données binaires&#x202f;; il faut du texte JSON en UTF-8</translation>
    </message>
    <message>
        <source>the file is empty; expected JSON: an object (an event) in each line</source>
        <translation>le fichier est vide&#x202f;; il faut du JSON&#xa0;: un objet (un événement) par ligne</translation>
    </message>
    <message>
        <source>the file is empty; expected JSON: a timeline or an array of events</source>
        <translation>le fichier est vide&#x202f;; il faut du JSON&#xa0;: une frise ou un tableau d’événements</translation>
    </message>
    <message>
        <source>the line ends too early; expected %1</source>
        <translation>la ligne finit trop tôt&#x202f;; il faut %1</translation>
    </message>
    <message>
        <source>the file ends too early; expected %1</source>
        <translation>le fichier finit trop tôt&#x202f;; il faut %1</translation>
    </message>
    <message>
        <source>unexpected %1; expected %2</source>
        <translation>inattendu ici&#xa0;: %1&#x202f;; il faut %2</translation>
    </message>
</context>
<context>
    <name>JsonLinesFormat</name>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
</context>
<context>
    <name>QIODevice</name>
    <message>
        <source>%1; the whole new content is in %2</source>
        <translation>%1&#x202f;; tout le nouveau contenu est dans %2</translation>
    </message>
    <message>
        <source>other programs changed the file at the same time; what one of them wrote is in %1</source>
        <translation>d’autres programmes ont modifié le fichier au même moment&#x202f;; ce que l’un d’eux a écrit est dans %1</translation>
    </message>
</context>
<context>
    <name>Query</name>
    <message>
        <source>There is no parenthesis to close here: expected a term</source>
        <translation>Aucune parenthèse n’est à fermer ici&#xa0;: il faut un terme</translation>
    </message>
    <message>
        <source>Nothing follows the “-”: expected a term right after it</source>
        <translation>Rien ne suit le «&#xa0;-&#xa0;»&#xa0;: il faut un terme juste après</translation>
    </message>
    <message>
        <source>This is nested too deeply: expected at most %1 levels</source>
        <translation>L’imbrication est trop profonde&#xa0;: il faut %1 niveaux au plus</translation>
    </message>
    <message>
        <source>A term is missing at the end: expected a word, field or parenthesis</source>
        <translation>Un terme manque à la fin&#xa0;: il faut un mot, un champ ou une parenthèse</translation>
    </message>
    <message>
        <source>A term is missing here: expected a word, field or parenthesis</source>
        <translation>Un terme manque ici&#xa0;: il faut un mot, un champ ou une parenthèse</translation>
    </message>
    <message>
        <source>The parenthesis is not closed: expected “)”</source>
        <translation>La parenthèse n’est pas fermée&#xa0;: il faut «&#xa0;)&#xa0;»</translation>
    </message>
    <message>
        <source>There is nothing in the quotes: expected text</source>
        <translation>Les guillemets sont vides&#xa0;: il faut du texte</translation>
    </message>
    <message>
        <source>The quote is not closed: expected “&quot;” after the text</source>
        <translation>Le guillemet n’est pas fermé&#xa0;: il faut «&#xa0;&quot;&#xa0;» après le texte</translation>
    </message>
    <message>
        <source>There is no field “%1”: did you mean “%2”?</source>
        <translation>Le champ «&#xa0;%1&#xa0;» n’existe pas&#xa0;: vouliez-vous dire «&#xa0;%2&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>There is no field “%1”: expected one of %2; or put the text in quotes</source>
        <translation>Le champ «&#xa0;%1&#xa0;» n’existe pas&#xa0;: il faut l’un des champs %2&#x202f;; sinon, mettez le texte entre guillemets</translation>
    </message>
    <message>
        <source>A value is missing: expected %1</source>
        <translation>Une valeur manque&#xa0;: il faut %1</translation>
    </message>
    <message>
        <source>The closing quote is followed by text: expected a space</source>
        <translation>Du texte suit le guillemet fermant&#xa0;: il faut une espace</translation>
    </message>
    <message>
        <source>a number of gigawatts such as 1GW, or a range such as 500MW..2GW</source>
        <translation>un nombre de gigawatts, comme 1GW, ou une fourchette, comme 500MW..2GW</translation>
    </message>
    <message>
        <source>a number such as 500k or 1B, or a range such as 1B..50B</source>
        <translation>un nombre, comme 500k ou 1B, ou une fourchette, comme 1B..50B</translation>
    </message>
    <message>
        <source>“%1” is not a number: expected %2</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nombre&#xa0;: il faut %2</translation>
    </message>
    <message>
        <source>The range is reversed: expected the lower end first</source>
        <translation>La fourchette est inversée&#xa0;: il faut d’abord la borne inférieure</translation>
    </message>
    <message>
        <source>“%1” cannot be compared: expected “%1:”</source>
        <translation>«&#xa0;%1&#xa0;» ne peut être comparé&#xa0;: il faut «&#xa0;%1:&#xa0;»</translation>
    </message>
    <message>
        <source>a date such as 2025 or 2025-06, or 2025-06/2026-03</source>
        <translation>une date, comme 2025 ou 2025-06, ou bien 2025-06/2026-03</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>l’une des valeurs %1</translation>
    </message>
    <message>
        <source>“%1” is not a known value: expected one of %2</source>
        <translation>«&#xa0;%1&#xa0;» est une valeur inconnue&#xa0;: il faut l’une des valeurs %2</translation>
    </message>
    <message>
        <source>a name, in quotes when it has spaces</source>
        <translation>un nom, entre guillemets s’il contient des espaces</translation>
    </message>
    <message>
        <source>A company has one role here: expected a comma or a space</source>
        <translation>Une société n’a ici qu’un rôle&#xa0;: il faut une virgule ou une espace</translation>
    </message>
    <message>
        <source>This filter has %1 bytes: expected at most %2</source>
        <translation>Ce filtre fait %1 octets&#xa0;: il en faut %2 au plus</translation>
    </message>
    <message>
        <source>This filter has too many terms: expected at most %1</source>
        <translation>Ce filtre contient trop de termes&#xa0;: il en faut %1 au plus</translation>
    </message>
</context>
<context>
    <name>QueryCompletion</name>
    <message>
        <source>number, or range such as 1B..50B</source>
        <translation>nombre, ou fourchette comme 1B..50B</translation>
    </message>
    <message>
        <source>number such as 500k or 1B</source>
        <translation>nombre comme 500k ou 1B</translation>
    </message>
    <message>
        <source>gigawatts where no unit is given</source>
        <translation>en gigawatts si l’unité n’est pas précisée</translation>
    </message>
    <message>
        <source>date or interval</source>
        <translation>date ou intervalle</translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n événement</numerusform>
            <numerusform>%n événements</numerusform>
        </translation>
    </message>
    <message>
        <source>names, each with a role after / if wanted</source>
        <translation>noms, chacun suivi au besoin de / et d’un rôle</translation>
    </message>
</context>
<context>
    <name>Reload</name>
    <message numerus="yes">
        <source>%1 events added</source>
        <translation>
            <numerusform>%1 événement ajouté</numerusform>
            <numerusform>%1 événements ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 added</source>
        <translation>
            <numerusform>%1 ajouté</numerusform>
            <numerusform>%1 ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 events changed</source>
        <translation>
            <numerusform>%1 événement modifié</numerusform>
            <numerusform>%1 événements modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 changed</source>
        <translation>
            <numerusform>%1 modifié</numerusform>
            <numerusform>%1 modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 events removed</source>
        <translation>
            <numerusform>%1 événement supprimé</numerusform>
            <numerusform>%1 événements supprimés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 removed</source>
        <translation>
            <numerusform>%1 supprimé</numerusform>
            <numerusform>%1 supprimés</numerusform>
        </translation>
    </message>
    <message>
        <source>companies changed</source>
        <translation>sociétés modifiées</translation>
    </message>
    <message>
        <source>sources changed</source>
        <translation>sources modifiées</translation>
    </message>
    <message>
        <source>saved views or stories changed</source>
        <translation>vues ou récits enregistrés modifiés</translation>
    </message>
    <message>
        <source>title or other members changed</source>
        <translation>titre ou autres membres modifiés</translation>
    </message>
    <message>
        <source>Reloaded.</source>
        <translation>Fichier relu.</translation>
    </message>
    <message>
        <source>Reloaded: %1</source>
        <translation>Fichier relu&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>SavedView</name>
    <message>
        <source>the filter &quot;%1&quot;: %2</source>
        <translation>le filtre «&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
    <message>
        <source>its range is outside the timeline</source>
        <translation>sa période est hors de la frise</translation>
    </message>
</context>
<context>
    <name>SystemError</name>
    <message>
        <source>disk full</source>
        <translation>disque plein</translation>
    </message>
    <message>
        <source>disk quota exceeded</source>
        <translation>quota de disque dépassé</translation>
    </message>
</context>
<context>
    <name>TimelineMenu</name>
    <message>
        <source>Zoom to this event</source>
        <translation>Zoomer sur cet événement</translation>
    </message>
    <message>
        <source>Copy its title</source>
        <translation>Copier son titre</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Seulement %1</translation>
    </message>
    <message>
        <source>Gather the others in one lane</source>
        <translation>Réunir les autres dans une seule voie</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout afficher</translation>
    </message>
</context>
<context>
    <name>ViewLibraryStorage</name>
    <message>
        <source>the settings cannot be written</source>
        <translation>impossible d’écrire les paramètres</translation>
    </message>
</context>
<context>
    <name>timeloupe::Actions</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Fichiers &amp;récents</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exporter</translation>
    </message>
    <message>
        <source>&amp;Copy the Selected Rows</source>
        <translation>&amp;Copier les lignes sélectionnées</translation>
    </message>
    <message>
        <source>Copy &amp;Picture</source>
        <translation>Copier l’&amp;image</translation>
    </message>
    <message>
        <source>Clear &amp;Selection</source>
        <translation>&amp;Désélectionner</translation>
    </message>
    <message>
        <source>Clear Step by Step</source>
        <translation>Effacer pas à pas</translation>
    </message>
    <message>
        <source>All &amp;Gestures</source>
        <translation>Tous les &amp;gestes</translation>
    </message>
    <message>
        <source>&amp;About Timeloupe</source>
        <translation>À &amp;propos de Timeloupe</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open the &amp;Bundled Record</source>
        <translation>Ouvrir le recueil &amp;fourni</translation>
    </message>
    <message>
        <source>&amp;Figure…</source>
        <translation>Fi&amp;gure…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimer…</translation>
    </message>
    <message>
        <source>Print Pre&amp;view…</source>
        <translation>Aperçu a&amp;vant impression…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>a file format</comment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>&amp;Everything</source>
        <translation>&amp;Tout</translation>
    </message>
    <message>
        <source>&amp;First Event</source>
        <translation>&amp;Premier événement</translation>
    </message>
    <message>
        <source>&amp;Last Event</source>
        <translation>&amp;Dernier événement</translation>
    </message>
    <message>
        <source>&amp;Centre the Selection, Then Fit It</source>
        <translation>&amp;Centrer la sélection, puis la cadrer</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Zoom a&amp;vant</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>&amp;Zoom arrière</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Reculer</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>Ava&amp;ncer</translation>
    </message>
    <message>
        <source>Fold &amp;Quiet Periods</source>
        <translation>Replier les temps ca&amp;lmes</translation>
    </message>
    <message>
        <source>&amp;Go to the Filter Line</source>
        <translation>&amp;Aller à la ligne de filtre</translation>
    </message>
    <message>
        <source>Only What Is in &amp;View</source>
        <translation>Seulement ce qui est &amp;visible</translation>
    </message>
    <message>
        <source>Only the &amp;Measured Span</source>
        <translation>Seulement la période &amp;mesurée</translation>
    </message>
    <message>
        <source>Only the &amp;Companies of the Selected Event</source>
        <translation>Seulement les &amp;sociétés de l’événement sélectionné</translation>
    </message>
    <message>
        <source>Clear the &amp;Filter</source>
        <translation>&amp;Effacer le filtre</translation>
    </message>
    <message>
        <source>Save T&amp;his View</source>
        <translation>Enre&amp;gistrer cette vue</translation>
    </message>
    <message>
        <source>&amp;Story Panel</source>
        <translation>Panneau du &amp;récit</translation>
    </message>
    <message>
        <source>&amp;Add What Is Shown as a Step</source>
        <translation>&amp;Ajouter l’affichage comme étape</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>&amp;Présenter</translation>
    </message>
    <message>
        <source>Present &amp;from This Step</source>
        <translation>Présenter &amp;depuis cette étape</translation>
    </message>
    <message>
        <source>&amp;Export Story…</source>
        <translation>&amp;Exporter le récit…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Afficha&amp;ge</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Thè&amp;me</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>L&amp;angue</translation>
    </message>
    <message>
        <source>Fi&amp;lter</source>
        <translation>Fi&amp;ltre</translation>
    </message>
    <message>
        <source>&amp;Story</source>
        <translation>&amp;Récit</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>&amp;Follow the System</source>
        <translation>Comme le s&amp;ystème</translation>
    </message>
    <message>
        <source>&amp;System Language</source>
        <translation>&amp;Langue du système</translation>
    </message>
</context>
<context>
    <name>timeloupe::AmountHistogram</name>
    <message>
        <source>Amount range</source>
        <translation>Fourchette de montants</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>de %1 à %2</translation>
    </message>
    <message>
        <source>Amounts of all currencies by their number</source>
        <translation>Montants de toutes les devises, selon leur seule valeur numérique</translation>
    </message>
    <message>
        <source>No amounts</source>
        <translation>Aucun montant</translation>
    </message>
</context>
<context>
    <name>timeloupe::AmountPanel</name>
    <message>
        <source>Power</source>
        <translation>Puissance</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>No power figures under this filter</source>
        <translation>Aucune puissance indiquée avec ce filtre</translation>
    </message>
    <message>
        <source>No dated events under this filter</source>
        <translation>Aucun événement daté avec ce filtre</translation>
    </message>
    <message>
        <source>No amounts under this filter</source>
        <translation>Aucun montant avec ce filtre</translation>
    </message>
    <message>
        <source>Amounts over time</source>
        <translation>Montants dans le temps</translation>
    </message>
    <message>
        <source>What the panel shows</source>
        <translation>Ce que montre le panneau</translation>
    </message>
    <message>
        <source>log scale</source>
        <translation>échelle log.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>%1 ▾</source>
        <comment>a button that opens a menu</comment>
        <translation>%1 ▾</translation>
    </message>
    <message>
        <source>in %1 ▾</source>
        <comment>a currency&apos;s code</comment>
        <translation>en %1 ▾</translation>
    </message>
    <message>
        <source>cumulative, nothing known to be counted twice</source>
        <translation>cumul, rien compté deux fois</translation>
    </message>
    <message>
        <source>cumulative</source>
        <translation>cumul</translation>
    </message>
    <message>
        <source>%1 (and %2 more here)</source>
        <translation>%1 (et %2 de plus ici)</translation>
    </message>
</context>
<context>
    <name>timeloupe::ChoiceList</name>
    <message>
        <source>Kinds</source>
        <translation>Genres</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
</context>
<context>
    <name>timeloupe::CloseGuard</name>
    <message>
        <source>Saving views and stories…</source>
        <translation>Enregistrement des vues et des récits…</translation>
    </message>
    <message>
        <source>Timeloupe</source>
        <translation>Timeloupe</translation>
    </message>
    <message>
        <source>Views and stories are not saved.</source>
        <translation>Les vues et les récits ne sont pas enregistrés.</translation>
    </message>
    <message>
        <source>Neither the file nor your settings can be written.</source>
        <translation>L’écriture est impossible dans le fichier comme dans vos paramètres.</translation>
    </message>
    <message>
        <source>Close Without Saving</source>
        <translation>Fermer sans enregistrer</translation>
    </message>
</context>
<context>
    <name>timeloupe::ClusterDetails</name>
    <message>
        <source>Click: list them</source>
        <translation>Clic&#xa0;: les lister</translation>
    </message>
    <message>
        <source>Click: zoom to them</source>
        <translation>Clic&#xa0;: zoomer dessus</translation>
    </message>
    <message>
        <source>no amounts that count</source>
        <translation>aucun montant qui compte</translation>
    </message>
    <message>
        <source>net %1</source>
        <translation>net %1</translation>
    </message>
</context>
<context>
    <name>timeloupe::CompanyPanel</name>
    <message>
        <source>Companies</source>
        <translation>Sociétés</translation>
    </message>
    <message>
        <source>None ticked: all are shown. Tick some to see only those.</source>
        <translation>Rien de coché&#xa0;: toutes sont affichées. Cochez-en pour ne voir que celles-là.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Show all companies</source>
        <translation>Afficher toutes les sociétés</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Untick all companies, to tick a few</source>
        <translation>Tout décocher, pour ne cocher que quelques sociétés</translation>
    </message>
    <message>
        <source>Sort companies and lanes</source>
        <translation>Trier les sociétés et les voies</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>Comme dans le fichier</translation>
    </message>
    <message>
        <source>By number of events</source>
        <translation>Par nombre d’événements</translation>
    </message>
    <message>
        <source>By amount</source>
        <translation>Par montant</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par nom</translation>
    </message>
    <message>
        <source>Search companies</source>
        <translation>Rechercher des sociétés</translation>
    </message>
</context>
<context>
    <name>timeloupe::CompletionPopup</name>
    <message>
        <source>Completions</source>
        <translation>Propositions</translation>
    </message>
</context>
<context>
    <name>timeloupe::ContentOptions</name>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>In view</source>
        <translation>À l’écran</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>The range that the window shows</source>
        <translation>La période que montre la fenêtre</translation>
    </message>
    <message>
        <source>From the first event to the last</source>
        <translation>Du premier au dernier événement</translation>
    </message>
    <message>
        <source>The events as a table below; all of them on further pages: &quot;Table of all events&quot;</source>
        <translation>Les événements en tableau sous la figure&#x202f;; pour tous les avoir sur d’autres pages&#xa0;: «&#xa0;Tableau des événements&#xa0;»</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Panneaux</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>R&amp;ead as</source>
        <translation>À &amp;lire comme</translation>
    </message>
    <message>
        <source>Nothing is selected in the window.</source>
        <translation>Rien n’est sélectionné dans la fenêtre.</translation>
    </message>
    <message>
        <source>A page has the background of its paper.</source>
        <translation>Une page a le fond de son papier.</translation>
    </message>
</context>
<context>
    <name>timeloupe::DetailsPage</name>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Afficher plus</translation>
    </message>
    <message>
        <source>Show more (%1 of %2)</source>
        <translation>Afficher plus (%1 sur %2)</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>au moins %1</translation>
    </message>
    <message>
        <source>no upper bound</source>
        <translation>sans borne supérieure</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>au plus %1</translation>
    </message>
    <message>
        <source>gross %1</source>
        <translation>brut %1</translation>
    </message>
    <message>
        <source>and %1 more currencies</source>
        <translation>et %1 autres devises</translation>
    </message>
    <message>
        <source>Amounts left out (parts, changes, estimates): %1</source>
        <translation>Montants écartés (parties d’un autre, variations, estimations)&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>timeloupe::DetailsPanel</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Copy all details</source>
        <translation>Copier tous les détails</translation>
    </message>
    <message numerus="yes">
        <source>%1 events selected</source>
        <translation>
            <numerusform>%1 événement sélectionné</numerusform>
            <numerusform>%1 événements sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>Total, nothing known to be counted twice</source>
        <translation>Total, rien compté deux fois</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>et %1 de plus</translation>
    </message>
    <message>
        <source>No timeline is open.</source>
        <translation>Aucune frise n’est ouverte.</translation>
    </message>
    <message>
        <source>Select an event to see all that is known about it.</source>
        <translation>Sélectionnez un événement pour voir tout ce que l’on en sait.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 events</source>
        <translation>
            <numerusform>%1 sur %2 événement</numerusform>
            <numerusform>%1 sur %2 événements</numerusform>
        </translation>
    </message>
    <message>
        <source>In view</source>
        <translation>À l’écran</translation>
    </message>
    <message>
        <source>Open a web page</source>
        <translation>Ouvrir une page web</translation>
    </message>
    <message>
        <source>Open this page of %1 in the browser?</source>
        <translation>Ouvrir cette page de %1 dans le navigateur&#x202f;?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>timeloupe::EventList</name>
    <message>
        <source>Only events in view</source>
        <translation>Seulement les événements visibles</translation>
    </message>
    <message>
        <source>Sorting…</source>
        <translation>Tri en cours…</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>No events.</source>
        <translation>Aucun événement.</translation>
    </message>
    <message>
        <source>No events match the filter.</source>
        <translation>Aucun événement ne passe le filtre.</translation>
    </message>
    <message>
        <source>No event in view.</source>
        <translation>Aucun événement visible.</translation>
    </message>
</context>
<context>
    <name>timeloupe::EventListMenus</name>
    <message>
        <source>Copy rows</source>
        <translation>Copier les lignes</translation>
    </message>
    <message>
        <source>Zoom to event</source>
        <translation>Zoomer sur l’événement</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Trier par</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Only events in view</source>
        <translation>Seulement les événements visibles</translation>
    </message>
    <message>
        <source>Move “%1” to the left</source>
        <translation>Déplacer «&#xa0;%1&#xa0;» vers la gauche</translation>
    </message>
    <message>
        <source>Move “%1” to the right</source>
        <translation>Déplacer «&#xa0;%1&#xa0;» vers la droite</translation>
    </message>
</context>
<context>
    <name>timeloupe::EventTableModel</name>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Sociétés</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Puissance</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
</context>
<context>
    <name>timeloupe::FacetList</name>
    <message>
        <source>all</source>
        <translation>tout</translation>
    </message>
    <message>
        <source>only</source>
        <translation>isoler</translation>
    </message>
</context>
<context>
    <name>timeloupe::FacetModel</name>
    <message>
        <source>%1, events: %2</source>
        <translation>%1, événements&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>timeloupe::FigureCommands</name>
    <message>
        <source>Copied: a picture of %1 × %2 pixels, also as SVG and PDF.</source>
        <translation>Copiée&#xa0;: une image de %1 × %2 pixels, aussi en SVG et en PDF.</translation>
    </message>
</context>
<context>
    <name>timeloupe::FigureDialog</name>
    <message>
        <source>Figure</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>Cancelled: nothing was saved.</source>
        <translation>Annulé&#xa0;: rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>Copied: a picture of %1 × %2 pixels, also as SVG and PDF.</source>
        <translation>Copiée&#xa0;: une image de %1 × %2 pixels, aussi en SVG et en PDF.</translation>
    </message>
    <message>
        <source>Nothing can be drawn.</source>
        <translation>Rien ne peut être dessiné.</translation>
    </message>
    <message>
        <source>timeline</source>
        <translation>frise</translation>
    </message>
    <message>
        <source>Save the figure</source>
        <translation>Enregistrer la figure</translation>
    </message>
    <message>
        <source>%1 was not written: its name ends in .%2, but a %3 is chosen. Choose a name that ends in .%4.</source>
        <translation>%1 n’a pas été écrit&#xa0;: son nom finit par .%2, alors que le format choisi est %3. Choisissez un nom qui finit par .%4.</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation>Enregistrement de %1…</translation>
    </message>
    <message>
        <source>%1 was saved (%2).</source>
        <translation>%1 a été enregistré (%2).</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Copie en cours…</translation>
    </message>
    <message>
        <source>%1, vectors</source>
        <translation>%1, vecteurs</translation>
    </message>
    <message>
        <source>%1 × %2 pixels at %3 dpi</source>
        <translation>%1 × %2 pixels à %3&#xa0;ppp</translation>
    </message>
    <message numerus="yes">
        <source>%n pages, %1</source>
        <translation>
            <numerusform>%n page, %1</numerusform>
            <numerusform>%n pages, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>timeloupe::FigureFooter</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>Show in &amp;Folder</source>
        <translation>Montrer dans le &amp;dossier</translation>
    </message>
    <message>
        <source>&amp;Copy Picture</source>
        <translation>&amp;Copier l’image</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>I&amp;mprimer…</translation>
    </message>
    <message>
        <source>Open when &amp;done</source>
        <translation>Ouvrir une &amp;fois terminé</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Enregistrer…</translation>
    </message>
</context>
<context>
    <name>timeloupe::FigurePreview</name>
    <message>
        <source>Preview</source>
        <translation>Prévisualisation</translation>
    </message>
    <message>
        <source>all %1 pages</source>
        <translation>les %1 pages</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>page %1 sur %2</translation>
    </message>
</context>
<context>
    <name>timeloupe::FigurePrinter</name>
    <message>
        <source>Printing…</source>
        <translation>Impression en cours…</translation>
    </message>
    <message numerus="yes">
        <source>A figure of %n pages was printed.</source>
        <translation>
            <numerusform>Une figure de %n page a été imprimée.</numerusform>
            <numerusform>Une figure de %n pages a été imprimée.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>timeloupe::FigureSaver</name>
    <message>
        <source>%1 was not written: the folder %2 is not there any more. Choose another folder.</source>
        <translation>%1 n’a pas été écrit&#xa0;: le dossier %2 n’existe plus. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>%1 was not written: there is a folder of that name. Choose another name.</source>
        <translation>%1 n’a pas été écrit&#xa0;: un dossier porte ce nom. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>%1 was not written: nothing may be written to it or to its folder %2. Choose another name or folder.</source>
        <translation>%1 n’a pas été écrit&#xa0;: l’écriture est interdite dans ce fichier ou dans son dossier %2. Choisissez un autre nom ou un autre dossier.</translation>
    </message>
    <message>
        <source>%1 was not written: %2. What was there before is unchanged. Make room, or choose another folder.</source>
        <translation>%1 n’a pas été écrit&#xa0;: %2. Ce qui s’y trouvait est inchangé. Libérez de la place, ou choisissez un autre dossier.</translation>
    </message>
</context>
<context>
    <name>timeloupe::FileController</name>
    <message>
        <source>Opening %1…</source>
        <translation>Ouverture&#xa0;: %1…</translation>
    </message>
    <message>
        <source>Reading %1 again…</source>
        <translation>Relecture&#xa0;: %1…</translation>
    </message>
    <message>
        <source>%1 was removed or renamed by another program. What was read from it stays open.</source>
        <translation>%1 a été supprimé ou renommé par un autre programme. Ce qui en a été lu reste ouvert.</translation>
    </message>
    <message numerus="yes">
        <source>%n events were written to %1</source>
        <translation>
            <numerusform>%n événement a été écrit dans %1</numerusform>
            <numerusform>%n événements ont été écrits dans %1</numerusform>
        </translation>
    </message>
    <message>
        <source>the bundled record</source>
        <translation>le recueil fourni</translation>
    </message>
    <message>
        <source>%1 was open last but no longer exists: the bundled record is shown instead.</source>
        <translation>%1 était le dernier fichier ouvert, mais n’existe plus&#xa0;: le recueil fourni est affiché à la place.</translation>
    </message>
    <message>
        <source>Your settings could not be used: they are no file, or one of more than %1 MB. They are kept as %2; new ones are begun.</source>
        <translation>Vos paramètres n’ont pu être utilisés&#xa0;: ce n’est pas un fichier, ou il dépasse %1&#xa0;Mo. Ils sont conservés sous %2&#x202f;; de nouveaux sont créés.</translation>
    </message>
    <message>
        <source>One window shows one file: %1 was opened, the other files were not.</source>
        <translation>Une fenêtre montre un seul fichier&#xa0;: %1 a été ouvert, les autres ne l’ont pas été.</translation>
    </message>
    <message>
        <source>%1 was changed by another program. It is not read again, since you have edited it here.</source>
        <translation>%1 a été modifié par un autre programme. Il n’est pas relu, car vous l’avez modifié ici.</translation>
    </message>
    <message>
        <source>the file was changed by another program, and cannot be read again: %1. What was read before stays open.</source>
        <translation>le fichier a été modifié par un autre programme, et n’a pu être relu&#xa0;: %1. Ce qui avait été lu reste ouvert.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Everything that can be opened (%1)</source>
        <translation>Tous les fichiers lisibles (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Export the events that match the filter</source>
        <translation>Exporter les événements qui passent le filtre</translation>
    </message>
</context>
<context>
    <name>timeloupe::FilterLine</name>
    <message>
        <source>Filter:</source>
        <translation>Filtre&#xa0;:</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>company:OpenAI amount&gt;1B after:2019 …</source>
        <translation>company:OpenAI amount&gt;1B after:2019 …</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
</context>
<context>
    <name>timeloupe::HelpSheet</name>
    <message>
        <source>Move through time</source>
        <translation>Se déplacer dans le temps</translation>
    </message>
    <message>
        <source>Wheel, pinch</source>
        <translation>Molette, pincement</translation>
    </message>
    <message>
        <source>zoom at the cursor</source>
        <translation>zoomer sous le pointeur</translation>
    </message>
    <message>
        <source>Drag, Shift+wheel, wheel sideways</source>
        <translation>Glisser, Maj+molette, molette horizontale</translation>
    </message>
    <message>
        <source>pan</source>
        <translation>faire défiler</translation>
    </message>
    <message>
        <source>W S or + −</source>
        <translation>W S ou + −</translation>
    </message>
    <message>
        <source>zoom in, zoom out; hold to go faster</source>
        <translation>zoom avant, zoom arrière&#x202f;; maintenir pour accélérer</translation>
    </message>
    <message>
        <source>A D or ← →</source>
        <translation>A D ou ← →</translation>
    </message>
    <message>
        <source>pan; hold to go faster</source>
        <translation>faire défiler&#x202f;; maintenir pour accélérer</translation>
    </message>
    <message>
        <source>Page up, Page down</source>
        <translation>Page préc., Page suiv.</translation>
    </message>
    <message>
        <source>one view back, one view on</source>
        <translation>une vue en arrière, une vue en avant</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Début, Fin</translation>
    </message>
    <message>
        <source>first event, last event</source>
        <translation>premier, dernier événement</translation>
    </message>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>tout</translation>
    </message>
    <message>
        <source>Alt+← Alt+→</source>
        <translation>Alt+← Alt+→</translation>
    </message>
    <message>
        <source>back and forward through the views shown</source>
        <translation>reculer et avancer dans les vues montrées</translation>
    </message>
    <message>
        <source>Overview strip</source>
        <translation>Bandeau d’aperçu</translation>
    </message>
    <message>
        <source>Drag the body or a handle</source>
        <translation>Glisser le corps ou une poignée</translation>
    </message>
    <message>
        <source>pan, or cut what is in view</source>
        <translation>faire défiler, ou recadrer ce qui est visible</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Clic</translation>
    </message>
    <message>
        <source>jump there</source>
        <translation>y aller</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Maj+E</translation>
    </message>
    <message>
        <source>see, save, copy or print it as a figure</source>
        <translation>voir, enregistrer, copier ou imprimer en figure</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Maj+C</translation>
    </message>
    <message>
        <source>copy as a picture with the last options</source>
        <translation>copier en image avec les dernières options</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Ctrl+P</translation>
    </message>
    <message>
        <source>print with the last options</source>
        <translation>imprimer avec les dernières options</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Click, Ctrl+click</source>
        <translation>Clic, Ctrl+clic</translation>
    </message>
    <message>
        <source>select one, add one</source>
        <translation>en sélectionner un, en ajouter un</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Double-clic</translation>
    </message>
    <message>
        <source>zoom to the event, or zoom in there</source>
        <translation>zoomer sur l’événement, ou à cet endroit</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab, . and ,</source>
        <translation>Tab, Maj+Tab, . et ,</translation>
    </message>
    <message>
        <source>next and previous event in time</source>
        <translation>événement suivant, précédent dans le temps</translation>
    </message>
    <message>
        <source>↑ ↓</source>
        <translation>↑ ↓</translation>
    </message>
    <message>
        <source>lane above, lane below</source>
        <translation>voie au-dessus, voie au-dessous</translation>
    </message>
    <message>
        <source>F, then F again</source>
        <translation>F, puis encore F</translation>
    </message>
    <message>
        <source>centre the selection, fit it</source>
        <translation>centrer la sélection, la cadrer</translation>
    </message>
    <message>
        <source>Shift+drag</source>
        <translation>Maj+glisser</translation>
    </message>
    <message>
        <source>measure a span; Enter zooms to it, F filters to it</source>
        <translation>mesurer une période&#x202f;; Entrée y zoome, F la prend pour filtre</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Ctrl+F or /</source>
        <translation>Ctrl+F ou /</translation>
    </message>
    <message>
        <source>the filter line</source>
        <translation>la ligne de filtre</translation>
    </message>
    <message>
        <source>Alt+click on a company</source>
        <translation>Alt+clic sur une société</translation>
    </message>
    <message>
        <source>only this one</source>
        <translation>seulement celle-ci</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>clear: message, measure, selection, filter</source>
        <translation>effacer&#xa0;: message, mesure, sélection, filtre</translation>
    </message>
    <message>
        <source>Saved views and stories</source>
        <translation>Vues enregistrées et récits</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>save this view</source>
        <translation>enregistrer cette vue</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Maj+S</translation>
    </message>
    <message>
        <source>the story beside the timeline</source>
        <translation>le récit à côté de la frise</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation>Ctrl+Maj+N</translation>
    </message>
    <message>
        <source>add what is shown as a step</source>
        <translation>ajouter l’affichage comme étape</translation>
    </message>
    <message>
        <source>F5, Shift+F5</source>
        <translation>F5, Maj+F5</translation>
    </message>
    <message>
        <source>present from the start, from this step</source>
        <translation>présenter depuis le début, depuis cette étape</translation>
    </message>
    <message>
        <source>F2, Delete, Alt+↑ ↓</source>
        <translation>F2, Suppr, Alt+↑ ↓</translation>
    </message>
    <message>
        <source>rename, delete, move a view or a step</source>
        <translation>renommer, supprimer, déplacer une vue ou une étape</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Ctrl+O, or drop a file</source>
        <translation>Ctrl+O, ou déposer un fichier</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvrir</translation>
    </message>
    <message>
        <source>?</source>
        <translation>?</translation>
    </message>
    <message>
        <source>this sheet</source>
        <translation>cette fiche</translation>
    </message>
    <message>
        <source>All gestures</source>
        <translation>Tous les gestes</translation>
    </message>
</context>
<context>
    <name>timeloupe::HoverCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sans date</translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 events</source>
        <translation>
            <numerusform>%1 événement</numerusform>
            <numerusform>%1 événements</numerusform>
        </translation>
    </message>
    <message>
        <source>adding up …</source>
        <translation>calcul en cours…</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>et %1 de plus</translation>
    </message>
</context>
<context>
    <name>timeloupe::LeftOutModel</name>
    <message>
        <source>part of another</source>
        <translation>partie d’un autre</translation>
    </message>
    <message>
        <source>a change of another</source>
        <translation>variation d’un autre</translation>
    </message>
    <message>
        <source>an estimate</source>
        <translation>estimation</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Écarté</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>Compté dans</translation>
    </message>
</context>
<context>
    <name>timeloupe::MainWindow</name>
    <message>
        <source>Timeloupe</source>
        <translation>Timeloupe</translation>
    </message>
    <message>
        <source>%1 – Timeloupe</source>
        <translation>%1 – Timeloupe</translation>
    </message>
    <message>
        <source>There is not enough memory for this. What is shown may be incomplete; a filter that could not be applied was removed.</source>
        <translation>La mémoire ne suffit pas pour cette opération. L’affichage peut être incomplet&#x202f;; un filtre qui n’a pu être appliqué a été retiré.</translation>
    </message>
</context>
<context>
    <name>timeloupe::MeasuredBand</name>
    <message>
        <source>%1 events</source>
        <translation>%1 événements</translation>
    </message>
    <message>
        <source>%1 only possibly in</source>
        <translation>dont %1 peut-être seulement</translation>
    </message>
    <message>
        <source>Enter: zoom · F: filter · Esc: clear</source>
        <translation>Entrée&#xa0;: zoomer · F&#xa0;: filtrer · Échap&#xa0;: effacer</translation>
    </message>
</context>
<context>
    <name>timeloupe::MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>Fermer le message</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Close the warnings</source>
        <translation>Fermer les avertissements</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… et %1 de plus</translation>
    </message>
    <message numerus="yes">
        <source>%n warnings: the file could be read, but look at these</source>
        <translation>
            <numerusform>%n avertissement&#xa0;: le fichier a pu être lu, mais vérifiez ce point</numerusform>
            <numerusform>%n avertissements&#xa0;: le fichier a pu être lu, mais vérifiez ces points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>timeloupe::NotesView</name>
    <message>
        <source>Notes: %1</source>
        <translation>Notes&#xa0;: %1</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Récit</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Time since the start</source>
        <translation>Temps depuis le début</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Étape suivante</translation>
    </message>
</context>
<context>
    <name>timeloupe::Overview</name>
    <message>
        <source>Overview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>The whole record, and what of it is in view. Arrows move, plus and minus zoom.</source>
        <translation>Toute la frise, et ce qui en est visible. Les flèches déplacent, plus et moins zooment.</translation>
    </message>
    <message numerus="yes">
        <source>%1 events</source>
        <translation>
            <numerusform>%1 événement</numerusform>
            <numerusform>%1 événements</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>timeloupe::PageOptions</name>
    <message>
        <source>%1   %2</source>
        <comment>a paper and its size</comment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>as needed</source>
        <translation>selon besoin</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Vector pages for printing or reading (PDF)</source>
        <translation>Pages vectorielles à imprimer ou à lire (PDF)</translation>
    </message>
    <message>
        <source>One vector page for editing or the web (SVG)</source>
        <translation>Une page vectorielle à retoucher ou pour le web (SVG)</translation>
    </message>
    <message>
        <source>A bitmap for slides (PNG)</source>
        <translation>Une image en pixels pour diapositives (PNG)</translation>
    </message>
    <message>
        <source>Custom size</source>
        <translation>Taille personnalisée</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>in</source>
        <comment>inches</comment>
        <translation>po</translation>
    </message>
    <message>
        <source>px</source>
        <comment>pixels</comment>
        <translation>px</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Orientation</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>&amp;Taille</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Personnalisée</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>Pages side by side</source>
        <translation>Pages côte à côte</translation>
    </message>
    <message>
        <source>Pages one below the other</source>
        <translation>Pages l’une sous l’autre</translation>
    </message>
    <message>
        <source>&amp;Margin</source>
        <translation>Mar&amp;ge</translation>
    </message>
    <message>
        <source>Pa&amp;ges</source>
        <translation>&amp;Pages</translation>
    </message>
    <message>
        <source>Sca&amp;le</source>
        <translation>Éc&amp;helle</translation>
    </message>
    <message>
        <source>Choose &quot;Custom size&quot; above to type one.</source>
        <translation>Choisissez ci-dessus «&#xa0;Taille personnalisée&#xa0;» pour en saisir une.</translation>
    </message>
    <message>
        <source>A square has no orientation.</source>
        <translation>Un carré n’a pas d’orientation.</translation>
    </message>
    <message>
        <source>Only a PDF has several pages.</source>
        <translation>Seul un PDF a plusieurs pages.</translation>
    </message>
    <message>
        <source>Pages side by side × one below the other; &quot;as needed&quot; takes as many as all of it needs</source>
        <translation>Pages côte à côte × pages l’une sous l’autre&#x202f;; «&#xa0;selon besoin&#xa0;» en prend autant qu’il en faut pour tout</translation>
    </message>
    <message>
        <source>Only a picture of pixels has a scale; vectors are sharp at any.</source>
        <translation>Seule une image en pixels a une échelle&#x202f;; les vecteurs sont nets à toutes.</translation>
    </message>
    <message>
        <source>Picture pixels per pixel of the size</source>
        <translation>Pixels de l’image par pixel de la taille</translation>
    </message>
</context>
<context>
    <name>timeloupe::PresetBar</name>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>Keep, rename or delete presets</source>
        <translation>Garder, renommer ou supprimer des préréglages</translation>
    </message>
    <message>
        <source>Keep as &amp;Preset…</source>
        <translation>Garder comme &amp;préréglage…</translation>
    </message>
    <message>
        <source>Keep as preset</source>
        <translation>Garder comme préréglage</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Renommer…</translation>
    </message>
    <message>
        <source>Rename the preset</source>
        <translation>Renommer le préréglage</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>Pré&amp;réglage</translation>
    </message>
    <message>
        <source>Name of the preset:</source>
        <translation>Nom du préréglage&#xa0;:</translation>
    </message>
</context>
<context>
    <name>timeloupe::PreviewBar</name>
    <message>
        <source>Page before (Page Up)</source>
        <translation>Page précédente (Page préc.)</translation>
    </message>
    <message>
        <source>Next page (Page Down)</source>
        <translation>Page suivante (Page suiv.)</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>One page</source>
        <translation>Une page</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>Toutes les pages</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100&#xa0;%</translation>
    </message>
    <message>
        <source>200 %</source>
        <translation>200&#xa0;%</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>There is only one page.</source>
        <translation>Il n’y a qu’une page.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>timeloupe::RangeButtons</name>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Show everything (0)</source>
        <translation>Tout afficher (0)</translation>
    </message>
    <message>
        <source>5 Y</source>
        <comment>5 years</comment>
        <translation>5&#xa0;ans</translation>
    </message>
    <message>
        <source>Show five years</source>
        <translation>Afficher cinq ans</translation>
    </message>
    <message>
        <source>1 Y</source>
        <comment>1 year</comment>
        <translation>1&#xa0;an</translation>
    </message>
    <message>
        <source>Show one year</source>
        <translation>Afficher un an</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Trimestre</translation>
    </message>
    <message>
        <source>Show three months</source>
        <translation>Afficher trois mois</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Show one month</source>
        <translation>Afficher un mois</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Show one day</source>
        <translation>Afficher un jour</translation>
    </message>
</context>
<context>
    <name>timeloupe::SavedViewController</name>
    <message>
        <source>The filter of this view cannot be read (%1). The current filter stays.</source>
        <translation>Le filtre de cette vue est illisible (%1). Le filtre actuel est conservé.</translation>
    </message>
</context>
<context>
    <name>timeloupe::SidePanel</name>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
</context>
<context>
    <name>timeloupe::StatusLine</name>
    <message>
        <source>%1 of it only possibly</source>
        <translation>dont %1 peut-être seulement</translation>
    </message>
    <message>
        <source>How this was summed and what was left out</source>
        <translation>Comment cette somme est faite, et ce qui en a été écarté</translation>
    </message>
    <message numerus="yes">
        <source>%1 events</source>
        <translation>
            <numerusform>%1 événement</numerusform>
            <numerusform>%1 événements</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1, filtering… %2 found so far</source>
        <translation>%1, filtrage… %2 trouvés jusqu’ici</translation>
    </message>
    <message>
        <source>%1, filtering…</source>
        <translation>%1, filtrage…</translation>
    </message>
    <message>
        <source>1 px = %1</source>
        <translation>1&#xa0;px = %1</translation>
    </message>
    <message>
        <source>and more</source>
        <comment>sums of other currencies</comment>
        <translation>et d’autres</translation>
    </message>
    <message>
        <source>%1 announced, nothing known to be counted twice</source>
        <translation>%1 annoncés, rien compté deux fois</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a sum, what of it</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>In view: no amounts</source>
        <translation>À l’écran&#xa0;: aucun montant</translation>
    </message>
    <message>
        <source>In view: %1</source>
        <translation>À l’écran&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 million years</source>
        <translation>
            <numerusform>%1&#xa0;million d’années</numerusform>
            <numerusform>%1&#xa0;millions d’années</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 years</source>
        <translation>
            <numerusform>%1&#xa0;an</numerusform>
            <numerusform>%1&#xa0;ans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 months</source>
        <translation>
            <numerusform>%1&#xa0;mois</numerusform>
            <numerusform>%1&#xa0;mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 days</source>
        <translation>
            <numerusform>%1&#xa0;jour</numerusform>
            <numerusform>%1&#xa0;jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 hours</source>
        <translation>
            <numerusform>%1&#xa0;heure</numerusform>
            <numerusform>%1&#xa0;heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 minutes</source>
        <translation>
            <numerusform>%1&#xa0;minute</numerusform>
            <numerusform>%1&#xa0;minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 seconds</source>
        <translation>
            <numerusform>%1&#xa0;seconde</numerusform>
            <numerusform>%1&#xa0;secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 ms</source>
        <translation>
            <numerusform>%1&#xa0;ms</numerusform>
            <numerusform>%1&#xa0;ms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>timeloupe::StepEditor</name>
    <message>
        <source>Caption</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>What the audience reads; *stars* emphasise</source>
        <translation>Ce que lit le public&#x202f;; les *étoiles* mettent en valeur</translation>
    </message>
    <message>
        <source>Presenter&apos;s notes</source>
        <translation>Notes de l’orateur</translation>
    </message>
    <message>
        <source>Only you see them</source>
        <translation>Elles ne s’affichent que pour vous</translation>
    </message>
    <message>
        <source>Use selected</source>
        <translation>Prendre la sélection</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Title of the step</source>
        <translation>Titre de l’étape</translation>
    </message>
    <message>
        <source>The point in one line</source>
        <translation>L’essentiel en une ligne</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Highlighted event</source>
        <translation>Événement mis en avant</translation>
    </message>
    <message>
        <source>Highlight the selected event</source>
        <translation>Mettre en avant l’événement sélectionné</translation>
    </message>
    <message>
        <source>Highlight no event</source>
        <translation>Ne mettre en avant aucun événement</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>“%1” is not in this timeline</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas dans cette frise</translation>
    </message>
    <message>
        <source>Highlighted event: %1</source>
        <translation>Événement mis en avant&#xa0;: %1</translation>
    </message>
    <message>
        <source>Too long to be edited here</source>
        <translation>Trop long pour être modifié ici</translation>
    </message>
</context>
<context>
    <name>timeloupe::StepList</name>
    <message>
        <source>Title of the step</source>
        <translation>Titre de l’étape</translation>
    </message>
    <message>
        <source>Steps of the story</source>
        <translation>Étapes du récit</translation>
    </message>
</context>
<context>
    <name>timeloupe::StepModel</name>
    <message>
        <source>Step %1</source>
        <translation>Étape %1</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Étape %1 sur %2&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>timeloupe::StoryChooser</name>
    <message>
        <source>Create, rename, duplicate or delete a story</source>
        <translation>Créer, renommer, dupliquer ou supprimer un récit</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Récit</translation>
    </message>
    <message>
        <source>No story yet</source>
        <translation>Pas encore de récit</translation>
    </message>
    <message>
        <source>Name of the story</source>
        <translation>Nom du récit</translation>
    </message>
    <message>
        <source>&amp;New Story</source>
        <translation>&amp;Nouveau récit</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Renommer</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>&amp;Dupliquer</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>&amp;Présenter</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
</context>
<context>
    <name>timeloupe::StoryCommands</name>
    <message>
        <source>There is no story yet. Story ▸ Add What Is Shown as a Step begins one.</source>
        <translation>Il n’y a pas encore de récit. La commande Récit ▸ Ajouter l’affichage comme étape en commence un.</translation>
    </message>
    <message>
        <source>This story has no steps yet.</source>
        <translation>Ce récit n’a pas encore d’étapes.</translation>
    </message>
</context>
<context>
    <name>timeloupe::StoryExport</name>
    <message>
        <source>Export Story</source>
        <translation>Exporter le récit</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Enregistrer…</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Enregistré&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>Annulé&#x202f;; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Save the Deck</source>
        <translation>Enregistrer le diaporama</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the Page</source>
        <translation>Enregistrer la page</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Page web (*.html)</translation>
    </message>
    <message>
        <source>Save the Pictures in a Folder</source>
        <translation>Enregistrer les images dans un dossier</translation>
    </message>
    <message>
        <source>Drawing %1 slides…</source>
        <translation>Dessin de %1 diapositives…</translation>
    </message>
    <message>
        <source>A page for each of %1 steps, %2 × %3 in, in vectors, with bookmarks.</source>
        <translation>Une page pour chacune des %1 étapes, %2 × %3&#xa0;po, en vecteurs, avec signets.</translation>
    </message>
    <message>
        <source>One file with all %1 slides that needs no network; → and ← go through it.</source>
        <translation>Un seul fichier avec les %1 diapositives, sans réseau&#x202f;; → et ← les parcourent.</translation>
    </message>
    <message>
        <source>%1 PNG files of %2 × %3 pixels in a folder of your choice.</source>
        <translation>%1 fichiers PNG de %2 × %3 pixels dans un dossier de votre choix.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fermer</translation>
    </message>
</context>
<context>
    <name>timeloupe::StoryOptions</name>
    <message>
        <source>Slides</source>
        <translation>Diapositives</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>PDF deck</source>
        <translation>Diaporama PDF</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Proportions</translation>
    </message>
    <message>
        <source>16 : 9</source>
        <translation>16&#xa0;:&#xa0;9</translation>
    </message>
    <message>
        <source>4 : 3</source>
        <translation>4&#xa0;:&#xa0;3</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>at the desk</source>
        <translation>au bureau</translation>
    </message>
    <message>
        <source>in a room</source>
        <translation>dans une salle</translation>
    </message>
    <message>
        <source>from the last row</source>
        <translation>du dernier rang</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixels</translation>
    </message>
    <message>
        <source>1080 lines</source>
        <translation>1080 lignes</translation>
    </message>
    <message>
        <source>1440</source>
        <translation>1440</translation>
    </message>
    <message>
        <source>2160</source>
        <translation>2160</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Type</translation>
    </message>
    <message>
        <source>Sha&amp;pe</source>
        <translation>&amp;Proportions</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Couleurs</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>&amp;Lecture</translation>
    </message>
    <message>
        <source>Pi&amp;xels</source>
        <translation>Pi&amp;xels</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Lan&amp;gue</translation>
    </message>
    <message>
        <source>A deck and a page are vectors: they have no pixels</source>
        <translation>Diaporama et page sont vectoriels&#xa0;: ils n’ont pas de pixels</translation>
    </message>
</context>
<context>
    <name>timeloupe::StoryPanel</name>
    <message>
        <source>Duplicate to edit</source>
        <translation>Dupliquer pour modifier</translation>
    </message>
    <message>
        <source>This story comes with the timeline; your copy can be changed</source>
        <translation>Ce récit est fourni avec la frise&#x202f;; votre copie sera modifiable</translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>Ajouter une étape</translation>
    </message>
    <message>
        <source>Add what the window shows now as a step after the current one</source>
        <translation>Ajouter ce que montre la fenêtre comme étape, après l’étape courante</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>The current step shows what the window shows now</source>
        <translation>L’étape courante montrera ce que la fenêtre montre à présent</translation>
    </message>
    <message>
        <source>Duplicate the step</source>
        <translation>Dupliquer l’étape</translation>
    </message>
    <message>
        <source>Delete the step</source>
        <translation>Supprimer l’étape</translation>
    </message>
    <message>
        <source>Move the step up (Alt+↑)</source>
        <translation>Monter l’étape (Alt+↑)</translation>
    </message>
    <message>
        <source>Move the step down (Alt+↓)</source>
        <translation>Descendre l’étape (Alt+↓)</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Présenter</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>No steps yet. Show in the window what the audience should see, and add it.</source>
        <translation>Pas encore d’étapes. Affichez dans la fenêtre ce que le public doit voir, puis ajoutez-le.</translation>
    </message>
    <message>
        <source>A story leads through the timeline step by step. Show in the window what the audience should see first, and add it.</source>
        <translation>Un récit mène pas à pas à travers la frise. Affichez dans la fenêtre ce que le public doit voir d’abord, puis ajoutez-le.</translation>
    </message>
</context>
<context>
    <name>timeloupe::SumsModel</name>
    <message>
        <source>all of it</source>
        <translation>en tout</translation>
    </message>
    <message>
        <source>certainly in it</source>
        <translation>avec certitude</translation>
    </message>
    <message>
        <source>only possibly in it</source>
        <translation>peut-être seulement</translation>
    </message>
    <message>
        <source>no upper bound</source>
        <translation>sans borne supérieure</translation>
    </message>
    <message>
        <source>In view</source>
        <translation>À l’écran</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Events counted</source>
        <translation>Événements comptés</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>Brut</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Net</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Maximum</translation>
    </message>
</context>
<context>
    <name>timeloupe::TextOptions</name>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>as in the window</source>
        <translation>comme dans la fenêtre</translation>
    </message>
    <message>
        <source>Lang&amp;uage</source>
        <translation>Lang&amp;ue</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>T&amp;itre</translation>
    </message>
    <message>
        <source>Su&amp;btitle</source>
        <translation>&amp;Sous-titre</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Éléments</translation>
    </message>
    <message>
        <source>Shown with the heading only.</source>
        <translation>N’apparaît qu’avec l’en-tête.</translation>
    </message>
    <message>
        <source>Only a PDF has further pages.</source>
        <translation>Seul un PDF a d’autres pages.</translation>
    </message>
</context>
<context>
    <name>timeloupe::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Frise</translation>
    </message>
</context>
<context>
    <name>timeloupe::ToolRow</name>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Ouvrir un fichier</translation>
    </message>
    <message>
        <source>Back to the previous view</source>
        <translation>Revenir à la vue précédente</translation>
    </message>
    <message>
        <source>Forward to the next view</source>
        <translation>Aller à la vue suivante</translation>
    </message>
    <message>
        <source>Fold long stretches without events</source>
        <translation>Replier les longues périodes sans événement</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Export ▾</source>
        <translation>Exporter ▾</translation>
    </message>
    <message>
        <source>Save, copy or print what is shown</source>
        <translation>Enregistrer, copier ou imprimer ce qui est affiché</translation>
    </message>
    <message>
        <source>Fold quiet periods ✓</source>
        <translation>Temps calmes repliés ✓</translation>
    </message>
    <message>
        <source>Fold quiet periods</source>
        <translation>Replier les temps calmes</translation>
    </message>
</context>
<context>
    <name>timeloupe::TotalsDialog</name>
    <message>
        <source>What it adds up to</source>
        <translation>Le détail du total</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>Sommes</translation>
    </message>
    <message>
        <source>Left out of the net sum</source>
        <translation>Écarté de la somme nette</translation>
    </message>
    <message>
        <source>Net: nothing known to be counted twice. What is part of another event counts inside it; increases and estimates are left out. Gross is every amount but estimates. Currencies are never mixed.</source>
        <translation>Net&#xa0;: rien n’est compté deux fois à notre connaissance. Ce qui fait partie d’un autre événement compte dans celui-ci&#x202f;; hausses et estimations sont écartées. Le brut réunit tous les montants sauf les estimations. Les devises ne sont jamais mêlées.</translation>
    </message>
    <message numerus="yes">
        <source>%n events without a date are in no range, and in none of these sums.</source>
        <translation>
            <numerusform>%n événement sans date n’est dans aucune période, ni dans aucune de ces sommes.</numerusform>
            <numerusform>%n événements sans date ne sont dans aucune période, ni dans aucune de ces sommes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list shows the first %1 of %2 that were left out.</source>
        <translation>La liste montre les %1 premiers des %2 événements écartés.</translation>
    </message>
</context>
<context>
    <name>timeloupe::ViewCommands</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>“%1” was deleted. Ctrl+Z brings it back.</source>
        <translation>«&#xa0;%1&#xa0;» a été supprimé. Ctrl+Z le rétablit.</translation>
    </message>
    <message>
        <source>The view that you were renaming was deleted by another program.</source>
        <translation>La vue que vous renommiez a été supprimée par un autre programme.</translation>
    </message>
    <message>
        <source>The name “%1” was not kept.</source>
        <translation>Le nom « %1 » n’a pas été conservé.</translation>
    </message>
</context>
<context>
    <name>timeloupe::ViewLibraryModel</name>
    <message>
        <source>View %1</source>
        <translation>Vue %1</translation>
    </message>
    <message>
        <source>saving the view “%1”</source>
        <translation>enregistrement de la vue «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>renaming the view “%1”</source>
        <translation>nouveau nom de la vue «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>replacing the view “%1”</source>
        <translation>remplacement de la vue «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>moving the view “%1”</source>
        <translation>déplacement de la vue «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>deleting the view “%1”</source>
        <translation>suppression de la vue «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Story %1</source>
        <translation>Récit %1</translation>
    </message>
    <message>
        <source>creating the story “%1”</source>
        <translation>création du récit «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>renaming the story “%1”</source>
        <translation>nouveau nom du récit «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>duplicating the story “%1”</source>
        <translation>duplication du récit «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>deleting the story “%1”</source>
        <translation>suppression du récit «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>adding a step</source>
        <translation>ajout d’une étape</translation>
    </message>
    <message>
        <source>writing in step %1</source>
        <translation>rédaction de l’étape %1</translation>
    </message>
    <message>
        <source>changing the event of step %1</source>
        <translation>changement d’événement de l’étape %1</translation>
    </message>
    <message>
        <source>changing what step %1 shows</source>
        <translation>changement de l’affichage de l’étape %1</translation>
    </message>
    <message>
        <source>duplicating step %1</source>
        <translation>duplication de l’étape %1</translation>
    </message>
    <message>
        <source>moving step %1</source>
        <translation>déplacement de l’étape %1</translation>
    </message>
    <message>
        <source>deleting step %1</source>
        <translation>suppression de l’étape %1</translation>
    </message>
</context>
<context>
    <name>timeloupe::ViewLibraryStorage</name>
    <message>
        <source>“%1” was deleted here or by another program, and edited by the other: it is kept.</source>
        <translation>«&#xa0;%1&#xa0;» a été supprimé ici ou par un autre programme, et modifié de l’autre côté&#xa0;: il est conservé.</translation>
    </message>
    <message>
        <source>“%1” was edited by another program, too. Both are kept, yours as “%2”.</source>
        <translation>«&#xa0;%1&#xa0;» a aussi été modifié par un autre programme. Les deux versions sont conservées, la vôtre sous «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>The views and stories that your settings keep for this timeline cannot be read (%1). They stay there, aside from new ones.</source>
        <translation>Les vues et récits que vos paramètres conservent pour cette frise sont illisibles (%1). Ils y restent, à l’écart des nouveaux.</translation>
    </message>
    <message>
        <source>Views and stories cannot be saved in the file: %1. They are kept in your settings instead.</source>
        <translation>Les vues et récits ne peuvent être enregistrés dans le fichier&#xa0;: %1. Ils sont conservés dans vos paramètres.</translation>
    </message>
    <message>
        <source>Views and stories cannot be saved, neither in the file (%1) nor in your settings (%2). They are lost when you close the window, unless saving succeeds by then.</source>
        <translation>Les vues et récits ne peuvent être enregistrés ni dans le fichier (%1) ni dans vos paramètres (%2). Ils seront perdus à la fermeture de la fenêtre, sauf si l’enregistrement réussit d’ici là.</translation>
    </message>
    <message>
        <source>Views and stories cannot be saved in your settings (%1). They are lost when you close the window, unless saving succeeds by then.</source>
        <translation>Les vues et récits ne peuvent être enregistrés dans vos paramètres (%1). Ils seront perdus à la fermeture de la fenêtre, sauf si l’enregistrement réussit d’ici là.</translation>
    </message>
</context>
<context>
    <name>timeloupe::ViewList</name>
    <message>
        <source>Name of the view</source>
        <translation>Nom de la vue</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>+ Save</source>
        <translation>+ Enregistrer</translation>
    </message>
    <message>
        <source>Save the present view: range, filter, selection, panels</source>
        <translation>Enregistrer la vue actuelle&#xa0;: période, filtre, sélection, panneaux</translation>
    </message>
    <message>
        <source>Save the present view</source>
        <translation>Enregistrer la vue actuelle</translation>
    </message>
    <message>
        <source>Save what you see, to come back to it.</source>
        <translation>Enregistrez ce que vous voyez, pour y revenir.</translation>
    </message>
    <message>
        <source>&amp;Save the Present View</source>
        <translation>&amp;Enregistrer la vue actuelle</translation>
    </message>
    <message>
        <source>&amp;Go There</source>
        <translation>&amp;Y aller</translation>
    </message>
    <message>
        <source>Copy the &amp;Filter</source>
        <translation>Copier le &amp;filtre</translation>
    </message>
    <message>
        <source>Save a &amp;Copy</source>
        <translation>Enregistrer une &amp;copie</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Renommer</translation>
    </message>
    <message>
        <source>Replace by the &amp;Present View</source>
        <translation>Remplacer par la &amp;vue actuelle</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>&amp;Monter</translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation>&amp;Descendre</translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation>&amp;Supprimer</translation>
    </message>
</context>
<context>
    <name>timeloupe::ViewListModel</name>
    <message>
        <source>It comes with the timeline and cannot be changed.</source>
        <translation>Fournie avec la frise, elle n’est pas modifiable.</translation>
    </message>
    <message>
        <source>shown now</source>
        <translation>affichée</translation>
    </message>
    <message>
        <source>comes with the timeline</source>
        <translation>fournie avec la frise</translation>
    </message>
</context>
<context>
    <name>timeloupe::WindowDialogs</name>
    <message>
        <source>About Timeloupe</source>
        <translation>À propos de Timeloupe</translation>
    </message>
    <message>
        <source>Timeloupe %1</source>
        <translation>Timeloupe %1</translation>
    </message>
    <message>
        <source>A timeline explorer. Free software under the GNU General Public License, version 3 or later; it comes with no warranty.</source>
        <translation>Un explorateur de frises chronologiques. Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure&#x202f;; fourni sans aucune garantie.</translation>
    </message>
</context>
<context>
    <name>timeloupe::WindowLayout</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Récit</translation>
    </message>
    <message>
        <source>Com&amp;panies and Kinds</source>
        <translation>&amp;Sociétés et genres</translation>
    </message>
    <message>
        <source>&amp;Amounts</source>
        <translation>M&amp;ontants</translation>
    </message>
    <message>
        <source>O&amp;verview</source>
        <translation>Aperç&amp;u</translation>
    </message>
    <message>
        <source>List of Eve&amp;nts</source>
        <translation>L&amp;iste des événements</translation>
    </message>
    <message>
        <source>&amp;Details and Story</source>
        <translation>Détails &amp;et récit</translation>
    </message>
</context>
</TS>
