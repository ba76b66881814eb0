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
    explicit EditedEvents(const EventStore &store) : m_store(store), m_order(store.size())
    {
        for (std::size_t row = 0; row < store.size(); ++row)
            m_order[store.inputOrder(EventRow(row))] = static_cast<std::uint32_t>(row);
    }

    /// Where it is in the order; nullopt: nowhere.
    [[nodiscard]] std::optional<std::size_t> find(const std::string &id) const
    {
        std::optional<std::uint32_t> entry;
        if (const auto known = m_entries.find(id); known != m_entries.end())
            entry = known->second;
        else if (const auto row = m_store.find(id))
            entry = row->value;
        if (!entry)
            return std::nullopt;
        return static_cast<std::size_t>(std::find(m_order.begin(), m_order.end(), *entry) - m_order.begin());
    }
    [[nodiscard]] EventRecord at(std::size_t place) const
    {
        const std::uint32_t entry = m_order[place];
        return entry < m_store.size() ? m_store.record(EventRow(std::size_t(entry)))
                                      : m_records[entry - m_store.size()].record;
    }
    [[nodiscard]] std::size_t size() const { return m_order.size(); }
    [[nodiscard]] std::string freeId() const
    {
        for (std::size_t number = m_order.size() + 1;; ++number) {
            std::string id("e");
            id += std::to_string(number);
            if (!find(id))
                return id;
        }
    }

    void insert(std::size_t place, EventRecord record)
    {
        const std::uint32_t entry = add(std::move(record), std::nullopt);
        m_order.insert(m_order.begin() + static_cast<std::ptrdiff_t>(place), entry);
    }
    void replace(std::size_t place, EventRecord record)
    {
        const std::optional<std::uint32_t> origin = originOf(m_order[place]);
        forget(place);
        m_order[place] = add(std::move(record), origin);
    }
    void remove(std::size_t place)
    {
        forget(place);
        m_order.erase(m_order.begin() + static_cast<std::ptrdiff_t>(place));
    }

    void copyTo(EventStoreSplice &splice) const
    {
        splice.order = m_order;
        for (const Added &added : m_records)
            splice.added.push_back(added.record);
    }

    /// Events that were not touched stay in order among themselves.
    [[nodiscard]] ChangeSet changes(const EventStore &now) const
    {
        std::vector<std::uint8_t> isTouchedBefore(m_store.size(), 1);
        for (const std::uint32_t entry : m_order) {
            if (entry < m_store.size())
                isTouchedBefore[entry] = 0;
        }
        std::vector<std::uint8_t> isTouchedNow(now.size());
        std::unordered_map<std::uint32_t, EventRow> replaced;
        std::vector<EventRow> changed;
        for (const std::uint32_t entry : m_order) {
            if (entry < m_store.size())
                continue;
            const Added &added = m_records[entry - m_store.size()];
            const EventRow row = *now.find(added.record.id);
            isTouchedNow[row.value] = 1;
            if (!added.origin)
                continue;
            replaced.emplace(*added.origin, row);
            if (m_store.record(EventRow(std::size_t(*added.origin))) != added.record)
                changed.push_back(row);
        }
        ChangeSet changes;
        std::size_t next = 0;
        for (std::size_t row = 0; row < m_store.size(); ++row) {
            if (isTouchedBefore[row]) {
                if (const auto found = replaced.find(static_cast<std::uint32_t>(row)); found != replaced.end())
                    changes.append(EventRow(row), found->second);
                continue;
            }
            while (isTouchedNow[next])
                ++next;
            changes.append(EventRow(row), EventRow(next++));
        }
        std::sort(changed.begin(), changed.end());
        changes.finish(m_store.size(), now.size(), std::move(changed));
        return changes;
    }

private:
    struct Added
    {
        EventRecord record;
        std::optional<std::uint32_t> origin; ///< the row that it took the place of
    };

    [[nodiscard]] std::optional<std::uint32_t> originOf(std::uint32_t entry) const
    {
        return entry < m_store.size() ? entry : m_records[entry - m_store.size()].origin;
    }
    std::uint32_t add(EventRecord record, std::optional<std::uint32_t> origin)
    {
        const auto entry = static_cast<std::uint32_t>(m_store.size() + m_records.size());
        m_entries[record.id] = entry;
        m_records.push_back({std::move(record), origin});
        return entry;
    }
    void forget(std::size_t place)
    {
        const std::uint32_t entry = m_order[place];
        if (entry < m_store.size())
            m_entries[std::string(m_store.id(EventRow(std::size_t(entry))))] = std::nullopt;
        else
            m_entries[m_records[entry - m_store.size()].record.id] = std::nullopt;
    }

    const EventStore &m_store;
    std::vector<std::uint32_t> m_order; ///< rows, and behind them places in m_records
    std::vector<Added> m_records;
    std::unordered_map<std::string, std::optional<std::uint32_t>> m_entries; ///< of ids that were touched
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

    [[nodiscard]] EventStorePtr build() const
    {
        EventStoreSplice splice{m_store,     {},        {},      m_store.title(), m_store.unknownMembers(),
                                m_companies, m_sources, m_views, m_stories};
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
        EventRecord before = m_events.at(*place);
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
        Insert<EventRecord> inverse{m_events.at(*place), *place};
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
    applied.store = timeline.build();
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
    ChangeSet change = timeline.events().changes(*applied.store);
    change.companiesChanged = companies != store->companies();
    change.sourcesChanged = applied.store->sources() != store->sources();
    change.viewsChanged = applied.store->views() != store->views() || applied.store->stories() != store->stories();
    applied.change = std::make_shared<const ChangeSet>(std::move(change));
    return applied;
}

} // namespace timeloupe
