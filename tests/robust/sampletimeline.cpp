// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus.h"

namespace timeloupe::robust {

namespace {

const QByteArray kTemplate = R"({ "format": "timeloupe", "version": 1, "title": "@TITLE@",
 "companies": [
  { "id": "a", "name": "@COMPANY@", "kind": "company", "aliases": ["@ALIAS@"], "parent": @PARENTA@ },
  { "id": "b", "name": "Beta", "kind": "fund", "parent": @PARENTB@ },
  { "id": "c", "name": "Gamma", "kind": "government" }@COMPANIES@ ],
 "sources": [
  { "id": "s1", "title": "@SOURCE@", "publisher": "@PUBLISHER@", "published": "2025-06-01", "language": "en", "url": "@URL@" },
  { "id": "s2", "title": "Other", "file": "@FILE@", "published": "2025" }@SOURCES@ ],
 "events": [
  { "id": "@ID@", "title": "@EVENT@", "summary": "@SUMMARY@", "date": "@DATE@", "kind": "@KIND@", "status": "signed",
    "parties": [ { "company": "a", "role": "customer" }, { "company": "b", "role": "provider" }@PARTIES@ ],
    "amounts": [ { "value": @AMOUNT@, "max": @MAX@, "currency": "@CURRENCY@", "bound": "at-least", "of": "total" }@AMOUNTS@ ],
    "measures": [ { "name": "power", "value": @POWER@, "unit": "@UNIT@" } ],
    "places": [ { "name": "@PLACE@", "country": "US" } ],
    "relations": [ { "type": "part-of", "to": "@TO1@" }@RELATIONS@ ],
    "sources": [ { "source": "s1", "locator": "@LOCATOR@" } ], "differs": ["@DIFFERS@"], "tags": ["@TAG@"],
    "note": "@NOTE@"@MEMBERS@ },
  { "id": "e2", "title": "Second", "date": "2025-06", "kind": "investment", "parties": [ { "company": "a", "role": "investor" } ],
    "amounts": [ { "value": 2e9, "currency": "USD", "bound": "up-to" } ], "relations": [ { "type": "part-of", "to": "@TO2@" } ] },
  { "id": "e3", "title": "Third", "date": "2024/2027", "kind": "site", "status": "planned", "parties": [ { "company": "b" , "role": "owner"} ],
    "relations": [ { "type": "@RELATION@", "to": "@TO3@" } ] },
  { "id": "e4", "title": "Undated", "date": null, "bounds": "@BOUNDS@", "kind": "estimate" }@EVENTS@ ],
 "views": [ { "name": "@VIEW@", "range": "@RANGE@", "filter": "@FILTER@", "selection": ["@SELECTED@"], "panels": ["@PANEL@"] }@VIEWS@ ],
 "stories": [ { "name": "S", "summary": "@STORY@", "steps": [
   { "title": "@STEP@", "caption": "@CAPTION@", "notes": "@NOTES@", "event": "@HIGHLIGHT@",
     "view": { "range": "@STEPRANGE@", "filter": "@STEPFILTER@", "folds": false } }@STEPS@ ] } ]@TOP@ }
)";

const Replacements kHarmless = {
    {"TITLE", "Deals"},
    {"COMPANY", "Alpha"},
    {"ALIAS", "Al"},
    {"PARENTA", "null"},
    {"PARENTB", "\"a\""},
    {"SOURCE", "Release"},
    {"PUBLISHER", "Press"},
    {"URL", "https://example.com/a"},
    {"FILE", "a.pdf"},
    {"ID", "e1"},
    {"EVENT", "Alpha buys"},
    {"SUMMARY", "All of it."},
    {"DATE", "2025-06-10"},
    {"KIND", "contract"},
    {"AMOUNT", "3e9"},
    {"MAX", "null"},
    {"CURRENCY", "USD"},
    {"POWER", "1.5"},
    {"UNIT", "GW"},
    {"PLACE", "Texas"},
    {"TO1", "e3"},
    {"TO2", "e1"},
    {"TO3", "e1"},
    {"RELATION", "leads-to"},
    {"LOCATOR", "\xc2\xb6 4"},
    {"DIFFERS", "Others say 2."},
    {"TAG", "one"},
    {"NOTE", "Seen."},
    {"BOUNDS", "2025-07/2025-11"},
    {"VIEW", "V"},
    {"RANGE", "2025-01-01/2025-12-31"},
    {"FILTER", "kind:contract"},
    {"SELECTED", "e2"},
    {"PANEL", "list"},
    {"STORY", "What happened."},
    {"STEP", "One"},
    {"CAPTION", "*Alpha* buys."},
    {"NOTES", "Pause."},
    {"HIGHLIGHT", "e2"},
    {"STEPRANGE", "2025-01-01/2025-12-31"},
    {"STEPFILTER", ""},
    {"COMPANIES", ""},
    {"SOURCES", ""},
    {"PARTIES", ""},
    {"AMOUNTS", ""},
    {"RELATIONS", ""},
    {"MEMBERS", ""},
    {"EVENTS", ""},
    {"VIEWS", ""},
    {"STEPS", ""},
    {"TOP", ""},
};

} // namespace

QByteArray sampleTimeline(const Replacements &replacements)
{
    QByteArray json = kTemplate;
    for (const Replacements &list : {replacements, kHarmless})
        for (const auto &[name, value] : list)
            json.replace(QByteArray('@' + name + '@'), value);
    return json;
}

} // namespace timeloupe::robust
