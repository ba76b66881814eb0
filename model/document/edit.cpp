// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/edit.h"

#include "model/document/eventstoresplice.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_map>

namespace timeloupe {

namespace {

class EditText
{
    Q_DECLARE_TR_FUNCTIONS(Edit)
};

QString quoted(const std::string &id)
{
    return QStringLiteral("\u201c%1\u201d").arg(QString::fromStdString(id));
}

const std::string &keyOf(const Company &company)
{
    return company.id;
}

const std::string &keyOf(const Source &source)
{
    return source.id;
}

/// The events of a snapshot in the order of its file, while they are edited.
class EditedEvents
{
public:
    /// An event, and where it is in the file.
    struct Place
    {
        std::size_t at = 0;
        std::uint32_t number = 0; ///< of a record that was added; else the row of an event that is as it was
        bool isAdded = false;
    };

    explicit EditedEvents(const EventStore &store) : m_store(store), m_size(store.size())
    {
        if (m_size > 0)
            m_pieces.push_back({0, m_size, false});
    }

    [[nodiscard]] std::optional<Place> find(const std::string &id) const
    {
        Place place;
        if (const auto known = m_numbers.find(id); known != m_numbers.end()) {
            if (!known->second)
                return std::nullopt;
            place.number = *known->second;
            place.isAdded = true;
        } else if (const auto row = m_store.find(id)) {
            place.number = row->value;
        } else {
            return std::nullopt;
        }
        const std::size_t wanted = place.isAdded ? place.number : m_store.inputOrder(EventRow(place.number));
        for (const Piece &piece : m_pieces) {
            if (piece.isAdded == place.isAdded && wanted >= piece.begin && wanted < piece.begin + piece.count) {
                place.at += wanted - piece.begin;
                break;
            }
            place.at += piece.count;
        }
        return place;
    }
    [[nodiscard]] EventRecord record(const Place &place) const
    {
        return place.isAdded ? m_records[place.number].record : m_store.record(EventRow(place.number));
    }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] std::string freeId() const
    {
        for (std::size_t number = m_size + 1;; ++number) {
            std::string id("e");
            id += std::to_string(number);
            if (!find(id))
                return id;
        }
    }

    void insert(std::size_t at, EventRecord record) { add(at, std::move(record), std::nullopt); }
    void replace(const Place &place, EventRecord record)
    {
        const std::optional<EventRow> origin =
            place.isAdded ? m_records[place.number].origin : std::optional(EventRow(place.number));
        remove(place);
        add(place.at, std::move(record), origin);
    }
    void remove(const Place &place)
    {
        if (place.isAdded) {
            m_numbers[m_records[place.number].record.id] = std::nullopt;
        } else {
            m_numbers[std::string(m_store.id(EventRow(place.number)))] = std::nullopt;
            m_removed.emplace_back(place.number);
        }
        const std::size_t piece = split(place.at);
        split(place.at + 1);
        m_pieces.erase(m_pieces.begin() + static_cast<std::ptrdiff_t>(piece));
        --m_size;
    }

    void copyTo(EventStoreSplice &splice) const
    {
        for (const Piece &piece : m_pieces) {
            if (piece.isAdded) {
                splice.inputs.add();
                splice.added.push_back(m_records[piece.begin].record);
            } else {
                splice.inputs.keep(piece.begin, piece.count);
            }
        }
        splice.removed = m_removed;
        std::sort(splice.removed.begin(), splice.removed.end());
    }

    /// Events that were not touched stay in order among themselves.
    [[nodiscard]] ChangeSet changes(const SplicedEvents &now) const
    {
        std::vector<ChangeSet::Run> runs;
        for (const Splice::Run &run : now.rows.kept())
            runs.push_back({run.begin, run.now, run.count});
        std::vector<EventRow> changed;
        auto row = now.addedRows.begin();
        for (const Piece &piece : m_pieces) {
            if (!piece.isAdded)
                continue;
            const Added &added = m_records[piece.begin];
            if (added.origin) {
                runs.push_back({added.origin->value, row->value, 1});
                if (m_store.record(*added.origin) != added.record)
                    changed.push_back(*row);
            }
            ++row;
        }
        std::sort(runs.begin(), runs.end(),
                  [](const ChangeSet::Run &a, const ChangeSet::Run &b) { return a.before < b.before; });
        ChangeSet changes;
        for (const ChangeSet::Run &run : runs)
            changes.append(run);
        std::sort(changed.begin(), changed.end());
        changes.finish(m_store.size(), now.store->size(), std::move(changed));
        return changes;
    }

private:
    /// Events one after the other in the file: of the snapshot, by their places there, or one that was added.
    struct Piece
    {
        std::size_t begin = 0;
        std::size_t count = 0;
        bool isAdded = false;
    };
    struct Added
    {
        EventRecord record;
        std::optional<EventRow> origin; ///< the row that it took the place of
    };

    /// The piece that begins there, after this.
    std::size_t split(std::size_t at)
    {
        std::size_t piece = 0;
        for (; piece < m_pieces.size() && at >= m_pieces[piece].count; ++piece)
            at -= m_pieces[piece].count;
        if (at == 0)
            return piece;
        const Piece rest{m_pieces[piece].begin + at, m_pieces[piece].count - at, m_pieces[piece].isAdded};
        m_pieces[piece].count = at;
        m_pieces.insert(m_pieces.begin() + static_cast<std::ptrdiff_t>(piece + 1), rest);
        return piece + 1;
    }
    void add(std::size_t at, EventRecord record, std::optional<EventRow> origin)
    {
        m_numbers[record.id] = static_cast<std::uint32_t>(m_records.size());
        const std::size_t piece = split(at);
        m_pieces.insert(m_pieces.begin() + static_cast<std::ptrdiff_t>(piece), Piece{m_records.size(), 1, true});
        m_records.push_back({std::move(record), origin});
        ++m_size;
    }

    const EventStore &m_store;
    std::size_t m_size;
    std::vector<Piece> m_pieces;
    std::vector<EventRow> m_removed;
    std::vector<Added> m_records;
    std::unordered_map<std::string, std::optional<std::uint32_t>> m_numbers; ///< of ids that were touched: in m_records
};

/// A snapshot while it is edited.
class EditedTimeline
{
public:
    explicit EditedTimeline(const EventStore &store)
        : m_store(store),
          m_events(store),
          m_companies(store.companies()),
          m_sources(store.sources()),
          m_views(store.views()),
          m_stories(store.stories())
    {
    }

    /// The step that takes it back.
    Result<EditStep> apply(const EditStep &step)
    {
        return std::visit([this](const auto &one) { return apply(one); }, step);
    }

    [[nodiscard]] SplicedEvents build() const
    {
        EventStoreSplice splice{m_store,
                                Splice(m_store.size()),
                                {},
                                {},
                                m_store.title(),
                                m_store.unknownMembers(),
                                m_companies,
                                m_sources,
                                m_views,
                                m_stories};
        m_events.copyTo(splice);
        return spliced(splice);
    }
    [[nodiscard]] const EditedEvents &events() const { return m_events; }
    [[nodiscard]] const std::vector<Company> &companies() const { return m_companies; }

private:
    static Diagnostic wrong(const QString &message) { return {Severity::Error, {}, 0, 0, message, {}}; }
    static Diagnostic missing(const std::string &id)
    {
        return wrong(EditText::tr("there is no %1 to be edited").arg(quoted(id)));
    }
    static Diagnostic taken(const std::string &id) { return wrong(EditText::tr("the id %1 is taken").arg(quoted(id))); }

    Result<EditStep> apply(const Insert<EventRecord> &step)
    {
        EventRecord record = step.value;
        if (record.id.empty()) {
            record.id = m_events.freeId();
            record.idGenerated = true;
        } else if (m_events.find(record.id)) {
            return taken(record.id);
        }
        const EventId id{record.id};
        m_events.insert(std::min(step.place, m_events.size()), std::move(record));
        return EditStep(Remove<EventRecord>{id});
    }
    Result<EditStep> apply(const Replace<EventRecord> &step)
    {
        const auto place = m_events.find(step.key.text);
        if (!place)
            return missing(step.key.text);
        EventRecord before = m_events.record(*place);
        EventRecord record = step.value;
        if (record.id.empty()) {
            record.id = before.id;
            record.idGenerated = before.idGenerated;
        }
        if (record.id != before.id && m_events.find(record.id))
            return taken(record.id);
        const EventId id{record.id};
        m_events.replace(*place, std::move(record));
        return EditStep(Replace<EventRecord>{id, std::move(before)});
    }
    Result<EditStep> apply(const Remove<EventRecord> &step)
    {
        const auto place = m_events.find(step.key.text);
        if (!place)
            return missing(step.key.text);
        Insert<EventRecord> inverse{m_events.record(*place), place->at};
        m_events.remove(*place);
        return EditStep(std::move(inverse));
    }

    std::vector<Company> &listOf(const Company *) { return m_companies; }
    std::vector<Source> &listOf(const Source *) { return m_sources; }
    std::vector<SavedView> &listOf(const SavedView *) { return m_views; }
    std::vector<Story> &listOf(const Story *) { return m_stories; }
    template <class T> static auto at(std::vector<T> &list, std::size_t place)
    {
        return list.begin() + static_cast<std::ptrdiff_t>(place);
    }

    template <class T> static std::optional<std::size_t> placeOf(const std::vector<T> &list, const std::string &id)
    {
        const auto found = std::find_if(list.begin(), list.end(), [&id](const T &one) { return keyOf(one) == id; });
        return found == list.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - list.begin()));
    }
    template <class T> static std::optional<std::size_t> placeOf(const std::vector<T> &list, std::size_t place)
    {
        return place < list.size() ? std::optional(place) : std::nullopt;
    }
    static std::string inWords(const std::string &id) { return id; }
    static std::string inWords(std::size_t place) { return std::to_string(place + 1); }

    template <class T> Result<EditStep> apply(const Insert<T> &step)
    {
        std::vector<T> &list = listOf(static_cast<const T *>(nullptr));
        const std::size_t place = std::min(step.place, list.size());
        if constexpr (requires { keyOf(step.value); }) {
            if (placeOf(list, keyOf(step.value)))
                return taken(keyOf(step.value));
            list.insert(at(list, place), step.value);
            return EditStep(Remove<T>{keyOf(step.value)});
        } else {
            list.insert(at(list, place), step.value);
            return EditStep(Remove<T>{place});
        }
    }
    template <class T> Result<EditStep> apply(const Replace<T> &step)
    {
        std::vector<T> &list = listOf(static_cast<const T *>(nullptr));
        const auto place = placeOf(list, step.key);
        if (!place)
            return missing(inWords(step.key));
        auto key = step.key;
        if constexpr (requires { keyOf(step.value); }) {
            if (keyOf(step.value) != step.key && placeOf(list, keyOf(step.value)))
                return taken(keyOf(step.value));
            key = keyOf(step.value);
        }
        T before = std::exchange(list[*place], step.value);
        return EditStep(Replace<T>{std::move(key), std::move(before)});
    }
    template <class T> Result<EditStep> apply(const Remove<T> &step)
    {
        std::vector<T> &list = listOf(static_cast<const T *>(nullptr));
        const auto place = placeOf(list, step.key);
        if (!place)
            return missing(inWords(step.key));
        Insert<T> inverse{std::move(list[*place]), *place};
        list.erase(at(list, *place));
        return EditStep(std::move(inverse));
    }

    const EventStore &m_store;
    EditedEvents m_events;
    std::vector<Company> m_companies;
    std::vector<Source> m_sources;
    std::vector<SavedView> m_views;
    std::vector<Story> m_stories;
};

} // namespace

Result<AppliedEdit> applied(const EventStorePtr &store, const Edit &edit)
{
    EditedTimeline timeline(*store);
    AppliedEdit applied;
    for (const EditStep &step : edit) {
        Result<EditStep> inverse = timeline.apply(step);
        if (!inverse)
            return inverse.error();
        applied.inverse.push_back(std::move(inverse).value());
    }
    const SplicedEvents now = timeline.build();
    applied.store = now.store;
    // Parties that are no company yet have become one, and go first when the edit is taken back.
    const auto &companies = applied.store->companies();
    for (std::size_t i = timeline.companies().size(); i < companies.size(); ++i) {
        if (store->findCompany(companies[i].id)) {
            return Diagnostic{Severity::Error,
                              {},
                              0,
                              0,
                              EditText::tr("the company %1 is a party of an event").arg(quoted(companies[i].id)),
                              {}};
        }
        applied.inverse.insert(applied.inverse.begin(), Remove<Company>{companies[i].id});
    }
    std::reverse(applied.inverse.begin(), applied.inverse.end());
    ChangeSet change = timeline.events().changes(now);
    change.companiesChanged = companies != store->companies();
    change.sourcesChanged = applied.store->sources() != store->sources();
    change.viewsChanged = applied.store->views() != store->views() || applied.store->stories() != store->stories();
    applied.change = std::make_shared<const ChangeSet>(std::move(change));
    return applied;
}

} // namespace timeloupe
