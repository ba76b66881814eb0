// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/renderview.h"

#include "app/commandline/commandtext.h"
#include "app/commandline/namelookup.h"
#include "model/wording/dateformat.h"

#include <algorithm>

namespace timeloupe {

namespace {

using namespace Qt::StringLiterals;

template <class Thing> std::vector<const Text *> namesOf(const std::vector<Thing> &things)
{
    std::vector<const Text *> names;
    for (const Thing &thing : things)
        names.push_back(&thing.name);
    return names;
}

QString quoted(const QStringList &names)
{
    QStringList all;
    for (const QString &name : names)
        all += u'"' + name + u'"';
    return all.join(u", "_s);
}

} // namespace

Result<SavedView> viewToRender(const CommandLine &line, const EventStore &store)
{
    const RenderOptions &options = line.render;
    SavedView view;
    if (!options.view.isEmpty()) {
        const auto all = namesOf(store.views());
        if (all.empty())
            return Diagnostic::errorIn(
                u"--view"_s, CommandText::tr("this timeline has no saved views; expected a range or a filter instead"));
        const auto place = indexOfName(all, options.view);
        if (!place)
            return Diagnostic::errorIn(
                u"--view"_s, CommandText::tr("there is no view \"%1\"; expected one of %2")
                                 .arg(options.view, quoted(sortedBySimilarity(all, options.view, options.language()))));
        view = store.views()[*place];
    }
    if (options.range)
        view.range = options.range;
    if (!line.filter.isEmpty())
        view.filter = line.filter.toStdString();
    view.folds = options.folds().value_or(view.folds);
    return view;
}

Result<const Story *> storyToRender(const CommandLine &line, const EventStore &store)
{
    const QString &name = line.render.story;
    const auto all = namesOf(store.stories());
    if (all.empty())
        return Diagnostic::errorIn(u"--story"_s,
                                   CommandText::tr("this timeline has no stories; expected one that has"));
    const auto place = indexOfName(all, name);
    if (!place)
        return Diagnostic::errorIn(u"--story"_s,
                                   CommandText::tr("there is no story \"%1\"; expected one of %2")
                                       .arg(name, quoted(sortedBySimilarity(all, name, line.render.language()))));
    const Story &story = store.stories()[*place];
    if (story.steps.empty())
        return Diagnostic::errorIn(u"--story"_s, CommandText::tr("the story \"%1\" has no steps").arg(name));
    const int count = static_cast<int>(story.steps.size());
    if (line.render.step.value_or(1) > count)
        return Diagnostic::errorIn(
            u"--step"_s, CommandText::tr("the story has %1 steps; expected a number from 1 to %1").arg(count));
    return &story;
}

void showPanels(const SavedView &view, FigureOptions &figure)
{
    if (view.panels.empty())
        return;
    figure.panels = Panels::named(view.panels);
    figure.panels.set(Panel::Timeline);
}

Diagnostic withOptionHint(const CommandLine &line, const EventStore &store, const Diagnostic &error)
{
    const RenderOptions &options = line.render;
    if (options.range && !options.range->overlaps(store.extent()))
        return Diagnostic::errorIn(u"--range"_s,
                                   CommandText::tr("there are no data in that range; expected a part of %1")
                                       .arg(Words(Language::English).range(store.extent())));
    return Diagnostic::errorIn(u"--view"_s,
                               CommandText::tr("the view \"%1\" cannot be shown: %2").arg(options.view, error.message));
}

} // namespace timeloupe
