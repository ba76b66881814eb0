// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/viewlibrarystorage.h"
#include "model/formats/base/format.h"
#include "model/formats/timelinefile.h"
#include "random.h"

#include <QCoreApplication>

#include <cstdio>

using namespace timeloupe;

namespace {

constexpr std::size_t kMostViews = 20;

/// Views, then stories, by their names.
std::string stateOf(const ViewLibraryModel &library)
{
    std::string names;
    for (std::size_t i = 0; i < library.viewCount(); ++i)
        names += ' ' + library.view(i).name.neutral;
    names += " /";
    for (std::size_t i = 0; i < library.storyCount(); ++i)
        names += ' ' + library.story(i).name.neutral;
    return names;
}

void say(char what, const std::string &text)
{
    std::printf("%c%s\n", what, text.c_str());
    std::fflush(stdout);
}

Text neutral(std::string text)
{
    Text named;
    named.neutral = std::move(text);
    return named;
}

void edit(ViewLibraryModel &library, robust::Random &random, const std::string &name)
{
    const std::size_t at = random.below(library.viewCount());
    switch (library.viewCount() < kMostViews ? random.below(6) : 5) {
    case 0:
        library.moveView(at, random.below(library.viewCount()));
        return;
    case 1:
        if (library.storyCount() > 3)
            library.removeStory(0);
        else
            library.addStory(neutral(name));
        return;
    case 2:
        library.undo();
        return;
    case 5:
        library.removeView(at);
        return;
    default:
        SavedView view;
        view.name = neutral(name);
        library.addView(view);
    }
}

} // namespace

/// robust_writer FILE SEED EDITS [lie]: edits the views and stories of FILE and saves each time. Prints `?` with the
/// names before it saves, `!` with them after it has saved, `E` with an error. EDITS 0: prints them, and edits nothing.
/// `lie`: does not save from the third time on, so that a test sees that this is found.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString file = arguments.value(1);
    const Result<LoadedTimeline> loaded = readTimeline(file);
    if (!loaded) {
        say('E', toLine(loaded.error()).toStdString());
        return 1;
    }
    ViewLibraryModel library;
    ViewLibraryStorage keeper(library);
    QObject::connect(&keeper, &ViewLibraryStorage::failed, &application,
                     [](const Diagnostic &error) { say('E', error.message.toStdString()); });
    keeper.open(file, *loaded->store, viewPlaceOf(file));
    say('!', stateOf(library));
    robust::Random random(arguments.value(2).toULongLong());
    const int edits = arguments.value(3).toInt();
    for (int i = 0; i < edits; ++i) {
        const std::string name = "s" + std::to_string(random.next() % 100'000) + "n" + std::to_string(i);
        for (std::size_t more = 1 + random.below(3); more > 0; --more)
            edit(library, random, name + "x" + std::to_string(more));
        say('?', stateOf(library));
        if (arguments.value(4) != QStringLiteral("lie") || i < 2)
            keeper.flush();
        say('!', stateOf(library));
    }
    return 0;
}
