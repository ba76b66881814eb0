// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/cache/storefile.h"

#include "model/events/eventstorecolumns.h"
#include "model/formats/cache/storestream.h"
#include "model/formats/json/jsonreader.h"
#include "model/formats/json/jsonwriter.h"
#include "model/formats/json/librarytext.h"
#include "model/io/inputbytes.h"
#include "model/io/leasedmapping.h"

namespace timeloupe {

namespace {

/// The parts of the columns in the order of the file, for both directions.
template <class Columns, class Archive> void archiveColumns(Columns &columns, Archive &archive)
{
    archive(columns.dated, columns.extent, columns.currencies);
    archive(columns.begins, columns.ends, columns.dates, columns.words, columns.importance);
    archive(columns.amountCodes, columns.amounts, columns.partyLists, columns.inputOrder);
    archive(columns.texts, columns.ids, columns.parties, columns.lanes);
    archive(columns.topK, columns.amountMasks);
    archive(columns.irregularDates, columns.irregularTitles, columns.irregularAmounts, columns.measures);
    archive(columns.sparse, columns.linksFrom, columns.linksTo);
}

/// Companies, sources and what else is beside the events: as JSON without events.
bool takeHead(EventStore::Columns &columns, std::string_view json)
{
    const Result<LoadedTimeline> head = readJson(json, {}, {});
    if (!head)
        return false;
    const EventStore::Columns &read = head->store->columns();
    columns.title = read.title;
    columns.unknown = read.unknown;
    columns.companies = read.companies;
    columns.sources = read.sources;
    for (const Company &company : columns.companies)
        columns.companyIds.intern(company.id);
    for (const Source &source : columns.sources)
        columns.sourceIds.intern(source.id);
    return true;
}

/// The texts that views and stories were read from are kept, so that saving gives them back.
std::string libraryOf(const EventStore &store)
{
    ViewLibrary library{store.views(), store.stories()};
    return libraryDocument(textOf(library));
}

bool takeLibrary(EventStore::Columns &columns, Result<ViewLibrary> library)
{
    if (!library)
        return false;
    columns.views = library->views;
    columns.stories = library->stories;
    return true;
}

/// One value for each row in every column, a lane for each company, and what belongs to their blocks: else it is no
/// store of ours.
bool doColumnsFit(const EventStore::Columns &columns)
{
    const std::size_t rows = columns.begins.size();
    return columns.ends.size() == rows && columns.dates.size() == rows && columns.words.size() == rows &&
           columns.importance.size() == rows && columns.amountCodes.size() == rows && columns.amounts.size() == rows &&
           columns.partyLists.size() == rows && columns.inputOrder.size() == rows && columns.texts.size() == rows &&
           columns.dated <= rows && columns.lanes.count() == columns.companies.size() + 1 &&
           columns.topK.blockCount() == columns.lanes.blockCount() && columns.amountMasks.haveBlocks((rows + 63) / 64);
}

struct KeptBytes
{
    std::span<const std::byte> bytes;
    std::shared_ptr<const void> owner;
};

/// Mapped where they are sure to stay as they are, else read. nullopt: cannot be read.
std::optional<KeptBytes> keptBytes(InputFile &file)
{
    if (const auto mapping = LeasedMapping::of(file))
        return KeptBytes{mapping->bytes(), mapping};
    const std::uint64_t size = file.status().size;
    if (size > largestInput())
        return std::nullopt;
    const auto buffer = std::make_shared<LargeBuffer>(size);
    if (readInto(*buffer, file, {}) != ReadOutcome::Done)
        return std::nullopt;
    return KeptBytes{std::as_bytes(std::span(buffer->data(), buffer->size())), buffer};
}

} // namespace

bool writeStoreFile(QIODevice &out, const std::string &owner, const LoadedTimeline &timeline,
                    const std::atomic<bool> &cancelled)
{
    SectionWriter sections(out, cancelled);
    StoreOutput archive(sections);
    const QByteArray head = writeJsonHead(*timeline.store);
    archive(owner, std::string(head.constData(), static_cast<std::size_t>(head.size())), libraryOf(*timeline.store),
            timeline.warnings);
    archiveColumns(timeline.store->columns(), archive);
    return sections.finish();
}

std::optional<LoadedTimeline> readStoreFile(InputFile &file, const std::string &owner, const ViewLibrary *library)
{
    const std::optional<KeptBytes> kept = keptBytes(file);
    if (!kept)
        return std::nullopt;
    std::optional<SectionReader> sections = SectionReader::open(kept->bytes);
    if (!sections)
        return std::nullopt;
    StoreInput archive(*sections);
    LoadedTimeline timeline;
    auto columns = std::make_unique<EventStore::Columns>();
    columns->file = kept->owner;
    std::string found;
    std::string head;
    archive(found);
    if (found != owner)
        return std::nullopt;
    std::string libraryText;
    archive(head, libraryText, timeline.warnings);
    archiveColumns(*columns, archive);
    if (!sections->isOk() || !sections->isAtEnd() || !takeHead(*columns, head) ||
        !takeLibrary(*columns, library != nullptr ? *library : libraryFromDocument(libraryText)) ||
        !doColumnsFit(*columns))
        return std::nullopt;
    timeline.store = std::make_shared<const EventStore>(std::move(columns));
    return timeline;
}

} // namespace timeloupe
