// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/figure/figurecontext.h"

#include "model/text/displaytext.h"
#include "model/totals/totalsinrange.h"

namespace timeloupe {

namespace {

constexpr qsizetype kLongestTitle = 1000; // about ten lines of a page

Style styleOf(const FigureOptions &options)
{
    Style style = Style::make(options.theme);
    // Contextual alternates of dashes and brackets do not survive PDF search and copy.
    for (QFont *font : {&style.font, &style.bold, &style.small, &style.smallBold, &style.title})
        font->setStyleStrategy(QFont::PreferNoShaping);
    if (options.transparent) {
        for (QColor *ground : {&style.surface, &style.laneOdd, &style.header, &style.window})
            ground->setAlpha(0);
    }
    return style;
}

QFont resized(QFont font, int pixels)
{
    font.setPixelSize(pixels);
    return font;
}

RowSetPtr shownRows(const ViewSnapshot &view)
{
    if (view.range == view.extent)
        return view.matchingRows;
    const EventStore &store = *view.store;
    std::vector<std::uint64_t> words(view.matchingRows->words().size());
    view.matchingRows->forEach([&](EventRow row) {
        const bool undated = std::binary_search(view.marginRows.begin(), view.marginRows.end(), row);
        if (undated || view.range.overlaps({store.earliest(row), store.latest(row)}))
            words[row.value / 64] |= std::uint64_t(1) << (row.value % 64);
    });
    return std::make_shared<const RowSet>(std::move(words), store.size());
}

std::vector<EventRow> highlightedRows(const ViewSnapshot &view, bool wanted)
{
    if (!wanted)
        return {};
    std::vector<EventRow> rows = view.selection;
    if (view.current && !std::binary_search(rows.begin(), rows.end(), *view.current))
        rows.insert(std::upper_bound(rows.begin(), rows.end(), *view.current), *view.current);
    return rows;
}

} // namespace

FigureContext::FigureContext(const ViewSnapshot &snapshot, FigureOptions figureOptions)
    : view(snapshot),
      options(std::move(figureOptions)),
      words(view.language),
      style(styleOf(options)),
      shown(shownRows(view)),
      citations(view.store, options.sources || options.appendix || options.shows(Panel::List)
                                ? *shown
                                : RowSet::none(view.store->size())),
      highlighted(highlightedRows(view, options.highlight))
{
    if (options.shows(Panel::Amount))
        amounts.emplace(view);
    for (const Source &source : store().sources()) {
        if (source.published && source.published->latest() < kInstantMax)
            dataEnd = std::max(dataEnd.value_or(kInstantMin), source.published->latest());
    }
    makeStrings();
}

void FigureContext::makeStrings()
{
    title = options.title.isEmpty() ? displayLabel(store().title().in(view.language)) : options.title;
    if (title.isEmpty())
        title = options.fileName.isEmpty() ? words.untitled() : options.fileName;
    title = displayText(title, kLongestTitle);
    const bool cut = view.range != view.extent;
    Totals sums;
    std::size_t count = view.matchingRows->count();
    if (cut) {
        const InRange in = TotalsInRange(view.store).of(*view.matchingRows, view.range);
        sums = in.all;
        count = in.parts.certainCount + in.parts.possibleCount + in.undatedCount;
    } else {
        sums = totals(store(), *view.matchingRows);
    }
    if (store().datedCount() > 0)
        range = words.words().range(cut ? view.range : store().extent());
    QStringList parts;
    if (!range.isEmpty())
        parts += range;
    parts += words.events(count, store().size());
    if (const QString net = words.net(sums); !net.isEmpty())
        parts += net;
    subtitle =
        options.subtitle.isEmpty() ? parts.join(QStringLiteral(" · ")) : displayText(options.subtitle, kLongestBlock);
    rule = words.totalsRule();
    if (!view.query.isEmpty())
        rule = words.filter(displayText(view.query.print(), kLongestBlock)) + u'\n' + rule;
    QStringList about;
    if (!options.fileName.isEmpty())
        about += options.fileName;
    if (dataEnd)
        about += words.dataUpTo(*dataEnd);
    if (!options.program.isEmpty())
        about += options.program;
    file = about.join(QStringLiteral(" · "));
}

QFont FigureContext::titleFont() const
{
    return resized(style.title, 26);
}

QFont FigureContext::subtitleFont() const
{
    return resized(style.font, 15);
}

TimelineContentPtr FigureContext::content(std::size_t mostLanes, const TimelineContentPtr &previous) const
{
    TimelineContentRequest request;
    request.store = view.store;
    request.matchingRows = isSlide() ? shown : view.matchingRows;
    request.query = view.query;
    request.marginRows = view.marginRows;
    request.order = view.laneOrder;
    request.othersOpen = view.othersOpen;
    request.previous = previous;
    request.mostLanes = mostLanes;
    for (const EventRow row : highlighted) {
        for (const Party &party : store().parties(row))
            request.apart.push_back(party.company);
    }
    return timelineContent(request);
}

} // namespace timeloupe
