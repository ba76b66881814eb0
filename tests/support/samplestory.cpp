// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplestory.h"

#include "panelrecord.h"

namespace timeloupe::test {

namespace {

StoryStep step(const char *title, const char *caption, const char *notes)
{
    StoryStep made;
    made.title.en = title;
    made.caption.en = caption;
    made.notes.en = notes;
    return made;
}

TimeRange range(const char *edtf)
{
    return Edtf::parse(edtf).value().possible();
}

StoryStep everything()
{
    StoryStep made = step("Who gives and who takes", "What *six companies* did in ten years.", "Greet the audience.");
    made.title.fr = "Qui donne et qui reçoit";
    made.caption.fr = "Ce que *six sociétés* ont fait en dix ans, à l’été comme à Noël.";
    made.notes.fr = "Saluer le public.";
    made.event = "giant";
    return made;
}

StoryStep signs()
{
    StoryStep made =
        step("One gift & <b>one</b> \"contract\"", "From $1B to *$30B*; a </script> stays text, 5 * 3 too.",
             "Say </script> & \"quote\".\nSecond line.");
    made.event = "cloud";
    made.view.filter = "company:OpenAI";
    made.view.range = range("2025-01/2025-12");
    made.view.panels = {"timeline", "amount"};
    return made;
}

StoryStep days()
{
    StoryStep made = step("The days of the outage", "Hours matter here.", "");
    made.event = "outage";
    made.view.range = range("2026-03-01/2026-03-03");
    made.view.folds = false;
    return made;
}

} // namespace

StorySnapshotPtr sampleStory(Language language)
{
    auto told = std::make_shared<StorySnapshot>();
    told->store = panelRecord();
    told->storeName = QStringLiteral("panel.json");
    told->language = language;
    told->story.name.en = "Money & <power>";
    told->story.name.fr = "L’argent et la puissance";
    told->story.summary.en = "A story for tests.";
    StoryStep broken = step("A step that is broken", "Its filter cannot be read.", "");
    broken.view.filter = "amount>=x";
    StoryStep stray = step("", "An event that is not there.", "");
    stray.event = "no-such";
    told->story.steps = {everything(), signs(), days(), broken, stray, step("What remains", "", "Thank them.")};
    return told;
}

} // namespace timeloupe::test
