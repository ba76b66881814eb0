<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>CommandLine</name>
    <message>
        <source>unknown option %1; --help lists the options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes no value; expected it alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--lang %1 is not known; expected one of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one file at a time; expected nothing after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export needs -o OUT; expected a file, or - for standard output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no known format; expected a suffix or --format, one of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the format %1 is not supported; expected one of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 events, %3 companies, %4 sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard output cannot be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 is not known; expected one of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>render needs -o OUT; expected a file that ends in .pdf, .svg or .png, or - for standard output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no known format; expected a file that ends in .pdf or .html, or a folder as %1/</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no known format; expected a file that ends in .pdf, .svg or .png</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder takes pictures; expected --format png with it, or a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>-o %1 is for a story; expected --story NAME with it, or a file that ends in .pdf, .svg or .png</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--step is one picture; expected a file that ends in .pdf, .svg or .png with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a story is more than one picture; expected --step N with it, or a file that ends in .pdf or .html, or a folder as pictures/</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--step needs a story; expected --story NAME with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not go with --story: each step says itself what it shows; expected one of them alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--scale is for pictures of pixels; expected a .png file with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--transparent is for pictures; expected a .png or .svg file with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--appendix needs further pages; expected a .pdf file with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--pages needs pages; expected a .pdf file with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this timeline has no saved views; expected a range or a filter instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no view &quot;%1&quot;; expected one of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this timeline has no stories; expected one that has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no story &quot;%1&quot;; expected one of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the story &quot;%1&quot; has no steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the story has %1 steps; expected a number from 1 to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no data in that range; expected a part of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the view &quot;%1&quot; cannot be shown: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gross</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>increment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was left out of net.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out of net (%1):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No amounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A deal counts in full for each of its companies (shared; split not stated), so these do not add up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gross is every amount but estimates; net counts nothing twice; low and high are the range of net.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sum “over 10³⁰⁸” is beyond the largest number that can be added up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ means open upward: an amount in it is a minimum. Currencies are never added to each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--by %1 is not known; expected one of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>totals cannot be written as %1; expected one of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 is not a time range; expected FROM/TO, as 2025-01/2026-03</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 is not a step number; expected a number from 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What render shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A story instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a saved view; the next four take the place of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the matching events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a range of time, as 2025-01/2026-03</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a story: a deck, a web page or a folder of pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one step of it, into a .pdf, .svg or .png</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pdf, svg, png or html, whatever the name of OUT</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FILE left out means the bundled record; - means standard input or output.
A file called like a command is opened as ./check, or after --.
Exit status: 0 success, 1 data error, 2 usage error.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CsvFormat</name>
    <message>
        <source>CSV (spreadsheet)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Edit</name>
    <message>
        <source>there is no %1 to be edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the id %1 is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the company %1 is a party of an event</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Edtf</name>
    <message>
        <source>Expected an hour of two digits, 00 to 23.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a minute of two digits, 00 to 59.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a second of two digits, 00 to 59.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A time needs a year, a month and a day before it: expected the end of the date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected digits of a second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a month of two digits, 01 to 12, or 21 to 41 for a season, quarter or half.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a day of two digits that is in this month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected X: what follows an unspecified digit must be unspecified, or it is no single stretch of time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no date: expected a date or an interval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A set of dates has no one place in time: expected a date or an interval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected / and a date after the two dots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected the end of the interval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a date on one side of the slash at least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The interval ends before it begins: expected an end that is not before the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected the end of the date: a year with Y or S has no month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected the end of the date, or / and another date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a year of four digits (X for those that are not known), or Y and more than four digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a year from -200 000 000 to 200 000 000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no year before 0000 with these digits: expected another year, or no minus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected four digits: a longer year has Y before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected more than four digits: a shorter year has no Y.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected the number of significant digits, from 1 to the digits of the year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a digit.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventFacts</name>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of the total, counted once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counted once, in “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a change; not added to the net total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an estimate; in no total</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Amounts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Parties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data centres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sources differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not among the sources of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventTableModel</name>
    <message>
        <source>undated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureChoice</name>
    <message>
        <source>The margins leave no room on the page; expected narrower ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No panel is chosen; expected at least one of timeline, amounts, overview and list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureFile</name>
    <message>
        <source>a picture of %1 × %2 pixels cannot be drawn; expected at least 1 and at most %3 on each side, and at most %4 million in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PDF of this page size cannot be drawn; expected a smaller page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the PDF cannot be drawn; expected more memory or fewer pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the SVG cannot be drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is not enough memory for a picture of this size; expected a smaller one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the picture cannot be packed as PNG; expected more memory or a smaller size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the printed file %1 cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such page; expected pages from 1 to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the printer does not answer; expected one that is switched on and connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the printer stopped after %1 pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the printer did not take all pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a processing instruction or entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the element %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the attribute %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a link to “%1”, which is not the address of a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file was not written: it would contain %1, and only links to sources are allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file was not written: it would be damaged (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an earlier version of itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the entry %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>objects nested too deeply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an annotation that is not a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an action that is not a link (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the PDF was not written: it would contain %1, and only links to sources are allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the PDF was not written: it would be damaged (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the PDF cannot be put together: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the deck cannot be drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture of %1 × %2 pixels cannot be drawn; expected at least 1 and at most %3 on each side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is not enough memory for the picture; expected a smaller size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1: its event &quot;%2&quot; is not in the timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureOptions</name>
    <message>
        <source>A4 page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A3 page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poster A0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 × 1 A4 to assemble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slide 1920 × 1080</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slide 1920 × 1080, last row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slide 1920 × 1080, last row, dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slide 1600 × 1200 (4:3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Square 1080 × 1080</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A preset needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is too long; expected at most %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; comes with the program; expected another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a preset &quot;%1&quot; already; expected another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no size; expected A0 to A6, Letter, Legal, Tabloid, Ledger, pixels as 1920x1080, or 420x297mm or 11x8.5in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page of %1 × %2 pixels cannot be drawn; expected %3 to %4 pixels (%5 mm to %6 m) on each side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 pixels are too many; expected at most %3 million: a smaller size or scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 is not known; expected one of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 cannot be drawn; expected a number from 1 to 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 is not a page grid; expected WxH of 1 to %3, as 2x1, or 2x or x1 for as many as are needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 is not known; expected some of %3, with commas between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a slide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a slide, from the last row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quiet periods folded, or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold quiet periods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected events stand out, as in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A0 to A6, Letter, Legal, Tabloid, Ledger, 1920x1080,
420x297mm or 11x8.5in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spread over pages; 2x or x1: as many as needed (.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pixels for each pixel of the size, 1 to 4 (.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from where it is read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no background (.png, .svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transparent ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ground: what the picture is put on shows through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, also for what all other commands say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>instead of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>instead of range, number of events and net total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title and subtitle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What shapes, bands and lines mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers at the events, and the list of sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers at the events, and the list of the sources they stand for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter, totals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter in words, and how totals are made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Footer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range, name of the file, number of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a table of all events (.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of all events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An appendix with every matching event, on further pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>the file cannot be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is a file of that name; expected a folder, or a name that is free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder cannot be created; expected a place to write to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder cannot be created: there is no %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file was changed meanwhile and is no longer a timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file was changed meanwhile, and its views cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file was changed meanwhile, and has views or stories twice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>No company is called “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is in no event&apos;s title, summary, companies, places or tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event has a measure “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event has the id “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>there is not enough memory; expected a smaller file, or more memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard output cannot be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files cannot be read; expected %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file cannot be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file cannot be read any more: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other programs keep changing the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard input cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file may not be read; expected read permission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file does not exist; expected the path of a timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is a folder; expected a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is a device; expected a file, or - for standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is a socket; expected a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file has %1; expected at most %2, half of this computer&apos;s memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file was truncated while it was read; expected one that nothing is writing to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file was changed while it was read; expected one that nothing is writing to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the input exceeds %1, half of this computer&apos;s memory; expected a smaller one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is a socket; expected the name of a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is a disk; expected the name of a file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JsonFormat</name>
    <message>
        <source>%1 ends before it begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a date. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kind “%1” is not in the format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the status “%1” is not in the format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the role “%1” is not in the format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the bound “%1” is not in the format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not what an amount can be of; expected total, initial, increment or estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an ISO 3166 country code (two capital letters)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the relation “%1” is not in the format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the id is empty; a new one is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the id “%1” is used twice (first at %2); expected that each event has its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number is below zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an ISO 4217 currency code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“max” is below “value”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the event&apos;s title is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the bounds do not overlap the date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeloupe JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” occurs twice in %2; expected once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the line is %1; expected an object (an event)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an element of %1 is %2; expected %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is %2; expected %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is %1; expected an object (a timeline) or an array of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>objects and arrays are nested too deeply; expected at most %1 levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a timeline; expected “format”: “timeloupe” in an object, or an array of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 without “%2”; expected %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no event has the id “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the format is “%1”; expected “timeloupe”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the format has version %1; expected version 1, the only one that this program reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the company kind “%1” is not in the format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be a link; expected an http or https address, percent-encoded, without user name or password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the id “%1” is used twice (first at %2); expected that each company has its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the id “%1” is used twice (first at %2); expected that each source has its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the company “%1” is its own ancestor; expected parents without a cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no company has the id “%1”; expected one of “companies”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no source has the id “%1”; expected one of “sources”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this relation leads to “%1”, and no event has that id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events are part of each other in a circle (%1); expected that no event is part of itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the end is before the start; only the start is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a span cannot be the start or end of a span; only its start is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the amount has no currency; it is totalled separately as XXX (ISO 4217: no currency)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this filter cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a lane order; expected file, events, amount or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not one of the panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the companies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the aliases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the parties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the amounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the relations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the list of differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the view of a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not UTF-8; expected text in UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text has no end; expected a closing quote (&quot;)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a bare control character in a text; expected an escape like \n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a wrong escape in a text; expected one of \&quot; \\ \/ \b \f \n \r \t \uXXXX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected four hexadecimal digits after \u</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half of a surrogate pair; expected both halves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a wrong number; expected a digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number is too large; expected less than 1.8e308</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name in double quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“:”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“,” or “}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“,” or “]”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the end of the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the end of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text is UTF-16; expected UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is binary data; expected JSON text in UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is empty; expected JSON: an object (an event) in each line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is empty; expected JSON: a timeline or an array of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the line ends too early; expected %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file ends too early; expected %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unexpected %1; expected %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JsonLinesFormat</name>
    <message>
        <source>JSON Lines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QIODevice</name>
    <message>
        <source>%1; the whole new content is in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other programs changed the file at the same time; what one of them wrote is in %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Query</name>
    <message>
        <source>There is no parenthesis to close here: expected a term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing follows the “-”: expected a term right after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is nested too deeply: expected at most %1 levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A term is missing at the end: expected a word, field or parenthesis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A term is missing here: expected a word, field or parenthesis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parenthesis is not closed: expected “)”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in the quotes: expected text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quote is not closed: expected “&quot;” after the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field “%1”: did you mean “%2”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field “%1”: expected one of %2; or put the text in quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is missing: expected %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The closing quote is followed by text: expected a space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number of gigawatts such as 1GW, or a range such as 500MW..2GW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number such as 500k or 1B, or a range such as 1B..50B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a number: expected %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The range is reversed: expected the lower end first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be compared: expected “%1:”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a date such as 2025 or 2025-06, or 2025-06/2026-03</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a known value: expected one of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name, in quotes when it has spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A company has one role here: expected a comma or a space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This filter has %1 bytes: expected at most %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This filter has too many terms: expected at most %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueryCompletion</name>
    <message>
        <source>number, or range such as 1B..50B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number such as 500k or 1B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gigawatts where no unit is given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date or interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>names, each with a role after / if wanted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reload</name>
    <message numerus="yes">
        <source>%1 events added</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 added</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 events changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 events removed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 removed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>companies changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sources changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved views or stories changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>title or other members changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reloaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reloaded: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedView</name>
    <message>
        <source>the filter &quot;%1&quot;: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its range is outside the timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SystemError</name>
    <message>
        <source>disk full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disk quota exceeded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineMenu</name>
    <message>
        <source>Zoom to this event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy its title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gather the others in one lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewLibraryStorage</name>
    <message>
        <source>the settings cannot be written</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear &amp;Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear Step by Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All &amp;Gestures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Timeloupe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open the &amp;Bundled Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Figure…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print Pre&amp;view…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>a file format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Everything</source>
        <translation>&amp;Tout</translation>
    </message>
    <message>
        <source>&amp;First Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Last Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Centre the Selection, Then Fit It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold &amp;Quiet Periods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to the Filter Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only What Is in &amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the &amp;Measured Span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the &amp;Companies of the Selected Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the &amp;Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save T&amp;his View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Story Panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add What Is Shown as a Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present &amp;from This Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export Story…</source>
        <translation type="unfinished"></translation>
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
        <translation>&amp;Thème</translation>
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
        <translation>Comme le &amp;système</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amounts of all currencies by their number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No amounts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::AmountPanel</name>
    <message>
        <source>Power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No power figures under this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No dated events under this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No amounts under this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amounts over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the panel shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ▾</source>
        <comment>a button that opens a menu</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1 ▾</source>
        <comment>a currency&apos;s code</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cumulative, nothing counted twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cumulative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (and %2 more here)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::ChoiceList</name>
    <message>
        <source>Kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::CloseGuard</name>
    <message>
        <source>Saving views and stories…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeloupe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views and stories are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither the file nor your settings can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Without Saving</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::ClusterDetails</name>
    <message>
        <source>Click: list them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click: zoom to them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no amounts that count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>net %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::CompanyPanel</name>
    <message>
        <source>Companies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None ticked, so none is left out yet. Tick those to see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all companies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untick all companies, to tick a few</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort companies and lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By number of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search companies</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::CompletionPopup</name>
    <message>
        <source>Completions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::ContentOptions</name>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The range that the window shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the first event to the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The events as a table below; all of them on further pages: &quot;Table of all events&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;ead as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is selected in the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page has the ground of its paper.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::DetailsPage</name>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more (%1 of %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no upper bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gross %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more currencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amounts left out (parts, changes, estimates): %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::DetailsPanel</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all details</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 events selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Together, nothing counted twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No timeline is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an event to see all that is known about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 events</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>In view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this page of %1 in the browser?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::EventList</name>
    <message>
        <source>Only events in view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event in view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move “%1” to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move “%1” to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::EventTableModel</name>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::FacetList</name>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::FacetModel</name>
    <message>
        <source>%1, events: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::FigureCommands</name>
    <message>
        <source>Copied: a picture of %1 × %2 pixels, also as SVG and PDF.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::FigureDialog</name>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled: nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: a picture of %1 × %2 pixels, also as SVG and PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not written: its name ends in .%2, but a %3 is chosen. Choose a name that ends in .%4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was saved (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 pixels at %3 dpi</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pages, %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>timeloupe::FigureFooter</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in &amp;Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open when &amp;done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::FigurePreview</name>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all %1 pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::FigurePrinter</name>
    <message>
        <source>Printing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A figure of %n pages was printed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>timeloupe::FigureSaver</name>
    <message>
        <source>%1 was not written: the folder %2 is not there any more. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not written: there is a folder of that name. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not written: nothing may be written to it or to its folder %2. Choose another name or folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not written: %2. What was there before is unchanged. Make room, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::FilterLine</name>
    <message>
        <source>Filter:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>company:OpenAI amount&gt;1B after:2019 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::HelpSheet</name>
    <message>
        <source>Move through time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel, pinch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zoom at the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag, Shift+wheel, wheel sideways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W S or + −</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zoom in, zoom out; hold to go faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A D or ← →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pan; hold to go faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page up, Page down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one view back, one view on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first event, last event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+← Alt+→</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back and forward through what was looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview strip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the body or a handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pan, or cut what is in view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jump there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see, save, copy or print it as a figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy as a picture, as last chosen there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print, as last chosen there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click, Ctrl+click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select one, add one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zoom to the event, or zoom in there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab, Shift+Tab, . and ,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next and previous event in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lane above, lane below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F, then F again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>centre the selection, fit it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measure a span; Enter zooms to it, F filters to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+F or /</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the filter line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+click on a company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clear: message, measure, selection, filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved views and stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the story beside the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add what is shown as a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F5, Shift+F5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>present from the start, from this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F2, Delete, Alt+↑ ↓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename, delete, move a view or a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+O, or drop a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All gestures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::HoverCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 events</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>adding up …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::LeftOutModel</name>
    <message>
        <source>part of another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a change of another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::MainWindow</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Com&amp;panies and Kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Amounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O&amp;verview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of Eve&amp;nts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Details and Story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n events were written to %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>About Timeloupe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeloupe %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A timeline explorer. Free software under the GNU General Public License, version 3 or later; it comes with no warranty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the bundled record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was open last but no longer exists: the bundled record is shown instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your settings could not be used: they are no file, or one of more than %1 MB. They are kept as %2; new ones are begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One window shows one file: %1 was opened, the other files were not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1 again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was removed or renamed by another program. What was read from it stays open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file was changed by another program, and cannot be read again: %1. What was read before stays open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that can be opened (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the events that match the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeloupe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Timeloupe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for this. What is shown may be incomplete; a filter that could not be applied was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was changed by another program. It is not read again, since you have edited it here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::MeasuredBand</name>
    <message>
        <source>%1 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 only possibly in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter: zoom · F: filter · Esc: forget</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n warnings: the file could be read, but look at these</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>timeloupe::NotesView</name>
    <message>
        <source>Notes: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time since the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::Overview</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole record, and what of it is in view. Arrows move, plus and minus zoom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 events</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::PageOptions</name>
    <message>
        <source>%1   %2</source>
        <comment>a paper and its size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages in vectors, to be printed or read (PDF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One page in vectors, to be edited or put on a web page (SVG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of pixels, for slides (PNG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in</source>
        <comment>inches</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>px</source>
        <comment>pixels</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages one below the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pa&amp;ges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sca&amp;le</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose &quot;Custom size&quot; above to type one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A square has no orientation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a PDF has several pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages side by side × one below the other; &quot;as needed&quot; takes as many as all of it needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a picture of pixels has a scale; vectors are sharp at any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels for each pixel of the size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::PresetBar</name>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep, rename or delete presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as &amp;Preset…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the preset:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::PreviewBar</name>
    <message>
        <source>Page before (Page Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page (Page Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>200 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is only one page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::RangeButtons</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 Y</source>
        <comment>5 years</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show five years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 Y</source>
        <comment>1 year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show one year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show three months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show one month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show one day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::SavedViewController</name>
    <message>
        <source>The filter of this view cannot be read (%1). The current filter stays.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::SidePanel</name>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::StatusLine</name>
    <message>
        <source>%1 of it only possibly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How this was summed, and what was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 events</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, filtering… %2 found so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, filtering…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 px = %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and more</source>
        <comment>sums of other currencies</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 announced, nothing counted twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a sum, what of it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In view: no amounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In view: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 million years</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 years</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 months</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 hours</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 minutes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 seconds</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 ms</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>timeloupe::StepEditor</name>
    <message>
        <source>Caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the audience reads; *stars* emphasise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presenter&apos;s notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only you see them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The point in one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlighted event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight the selected event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight no event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not in this timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlighted event: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::StepList</name>
    <message>
        <source>Title of the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the story</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::StepModel</name>
    <message>
        <source>Step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::StoryChooser</name>
    <message>
        <source>Make, rename, duplicate or delete a story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No story yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New Story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::StoryCommands</name>
    <message>
        <source>There is no story yet. Story ▸ Add What Is Shown as a Step begins one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This story has no steps yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::StoryExport</name>
    <message>
        <source>Export Story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the Deck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the Pictures in a Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing %1 slides…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page for each of %1 steps, %2 × %3 in, in vectors, with bookmarks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file with all %1 slides that needs no network; → and ← go through it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 PNG files of %2 × %3 pixels in a folder of your choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::StoryOptions</name>
    <message>
        <source>Slides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF deck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>16 : 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 : 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the last row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1080 lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1440</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2160</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sha&amp;pe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pi&amp;xels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A deck and a page are vectors: they have no pixels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::StoryPanel</name>
    <message>
        <source>Duplicate to edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This story comes with the timeline; your copy can be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add what the window shows now as a step after the current one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The current step shows what the window shows now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the step up (Alt+↑)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the step down (Alt+↓)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No steps yet. Show in the window what the audience should see, and add it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A story leads through the timeline step by step. Show in the window what the audience should see first, and add it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::SumsModel</name>
    <message>
        <source>all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certainly in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only possibly in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no upper bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gross</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::TextOptions</name>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lang&amp;uage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Su&amp;btitle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown with the heading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a PDF has further pages.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::ToolRow</name>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to what was looked at before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold long stretches without events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save, copy or print what is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold quiet periods ✓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold quiet periods</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::TotalsDialog</name>
    <message>
        <source>What it adds up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out of the net sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net counts nothing twice: what is part of another event counts inside it, increases and estimates are left out. Gross is every amount but estimates. Currencies are never mixed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n events without a date are in no range, and in none of these sums.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The list shows the first %1 of %2 that were left out.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::ViewLibraryModel</name>
    <message>
        <source>View %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saving the view “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>renaming the view “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replacing the view “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moving the view “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleting the view “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>creating the story “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>renaming the story “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duplicating the story “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleting the story “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adding a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing in step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changing the event of step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changing what step %1 shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duplicating step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moving step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleting step %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::ViewLibraryStorage</name>
    <message>
        <source>“%1” was deleted here or by another program, and edited by the other: it is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was edited by another program, too. Both are kept, yours as “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The views and stories that your settings keep for this timeline cannot be read (%1). They stay there, aside from new ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views and stories cannot be saved in the file: %1. They are kept in your settings instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views and stories cannot be saved, neither in the file (%1) nor in your settings (%2). They are lost when you close the window, unless it can be done by then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views and stories cannot be saved in your settings (%1). They are lost when you close the window, unless it can be done by then.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::ViewList</name>
    <message>
        <source>Name of the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the present view: range, filter, selection, panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the present view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what you see, to come back to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save the Present View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go There</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the &amp;Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a &amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace by the &amp;Present View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeloupe::ViewListModel</name>
    <message>
        <source>It comes with the timeline and cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes with the timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
