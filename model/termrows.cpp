// SPDX-License-Identifier: GPL-3.0-or-later
#include "termrows.h"

#include "partyrows.h"
#include "queryfields.h"
#include "textindex.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <mutex>
#include <unordered_map>
#include <unordered_set>

namespace timeloupe {

namespace {

/// What a text, seen again and again, was judged to be.
template <class Judge> class Verdicts
{
public:
    explicit Verdicts(Judge judge) : m_judge(std::move(judge)) {}
    bool operator()(const std::string &text)
    {
        const auto [found, isNew] = m_verdicts.try_emplace(text, false);
        if (isNew)
            found->second = m_judge(text);
        return found->second;
    }

private:
    Judge m_judge;
    std::unordered_map<std::string_view, bool> m_verdicts; ///< of texts of the store, which outlives them
};

std::vector<std::string> foldedTexts(const std::vector<QueryValue> &values)
{
    std::vector<std::string> texts;
    for (const QueryValue &value : values)
        texts.push_back(folded(value.text));
    return texts;
}

template <class Test> bool anyOf(const std::vector<std::string> &texts, Test test)
{
    return std::any_of(texts.begin(), texts.end(), test);
}

template <class Enum, class FromWord>
RowBits maskedRows(const std::vector<QueryValue> &values, FromWord fromWord, auto scan)
{
    std::uint32_t mask = 0;
    for (const QueryValue &value : values)
        if (const std::optional<Enum> word = fromWord(value.text))
            mask |= 1U << static_cast<unsigned>(*word);
    return scan(mask);
}

/// A range of numbers as two closed ends, so that a test takes no branches.
class Limits
{
public:
    explicit Limits(const NumberRange &range)
    {
        constexpr double kInfinity = std::numeric_limits<double>::infinity();
        m_low = range.low.value_or(-kInfinity);
        m_high = range.high.value_or(kInfinity);
        if (!range.lowInclusive)
            m_low = std::nextafter(m_low, kInfinity);
        if (!range.highInclusive)
            m_high = std::nextafter(m_high, -kInfinity);
    }
    [[nodiscard]] bool overlap(double value, std::optional<double> max) const
    {
        const double high = max ? std::max(value, *max) : value;
        return static_cast<bool>(static_cast<int>(high >= m_low) & static_cast<int>(value <= m_high));
    }

private:
    double m_low = 0;
    double m_high = 0;
};

class Terms
{
public:
    Terms(const EventStore &store, const std::atomic<bool> *cancelled) : m_store(store), m_cancelled(cancelled) {}

    [[nodiscard]] RowBits roles(const std::vector<QueryValue> &values) const
    {
        return maskedRows<Role>(values, queryRole, [this](std::uint32_t mask) {
            return each([this, mask](EventRow row) {
                const auto parties = m_store.parties(row);
                return std::any_of(parties.begin(), parties.end(), [mask](const Party &party) {
                    return (mask >> static_cast<unsigned>(party.role) & 1) != 0;
                });
            });
        });
    }

    [[nodiscard]] RowBits kinds(const std::vector<QueryValue> &values) const
    {
        return maskedRows<Kind>(values, queryKind, [this](std::uint32_t mask) {
            return each(
                [this, mask](EventRow row) { return (mask >> static_cast<unsigned>(m_store.kind(row)) & 1) != 0; });
        });
    }

    [[nodiscard]] RowBits statuses(const std::vector<QueryValue> &values) const
    {
        return maskedRows<Status>(values, queryStatus, [this](std::uint32_t mask) {
            return each(
                [this, mask](EventRow row) { return (mask >> static_cast<unsigned>(m_store.status(row)) & 1) != 0; });
        });
    }

    [[nodiscard]] RowBits tags(const std::vector<QueryValue> &values) const
    {
        const auto wanted = foldedTexts(values);
        const auto isWanted = [&wanted](const std::string &tag) {
            return anyOf(wanted, [plain = folded(tag)](const std::string &text) { return plain == text; });
        };
        return eachRare([isWanted] {
            return [is = Verdicts(isWanted)](const EventRecord &rare) mutable {
                return std::any_of(rare.tags.begin(), rare.tags.end(), std::ref(is));
            };
        });
    }

    [[nodiscard]] RowBits places(const std::vector<QueryValue> &values) const
    {
        const auto wanted = foldedTexts(values);
        const auto isWanted = [&wanted](const std::string &name) {
            return anyOf(wanted, [plain = folded(name)](const std::string &text) {
                return plain.find(text) != std::string::npos;
            });
        };
        const auto isCountry = [&wanted](const EventPlace &place) {
            return place.country &&
                   anyOf(wanted, [plain = lowered(*place.country)](const std::string &text) { return plain == text; });
        };
        return eachRare([isWanted, isCountry] {
            return [is = Verdicts(isWanted), isCountry](const EventRecord &rare) mutable {
                return std::any_of(rare.places.begin(), rare.places.end(),
                                   [&](const EventPlace &place) { return is(place.name) || isCountry(place); });
            };
        });
    }

    [[nodiscard]] RowBits sources(const std::vector<QueryValue> &values) const
    {
        std::unordered_set<std::string_view> ids;
        for (const QueryValue &value : values) {
            ids.insert(value.text);
            for (const Source &source : m_store.sources())
                if (isCalled(source, folded(value.text)))
                    ids.insert(source.id);
        }
        return eachRare([&ids] {
            return [&ids](const EventRecord &rare) {
                return std::any_of(rare.sources.begin(), rare.sources.end(),
                                   [&ids](const Citation &citation) { return ids.contains(citation.source); });
            };
        });
    }

    [[nodiscard]] RowBits ids(const std::vector<QueryValue> &values) const
    {
        RowBits bits = none();
        for (const QueryValue &value : values)
            if (const auto row = m_store.find(value.text))
                set(bits, *row);
        return bits;
    }

    [[nodiscard]] RowBits amounts(const NumberRange &range) const
    {
        return eachAmount(
            [limits = Limits(range)](const AmountView &amount) { return limits.overlap(amount.value, amount.max); });
    }

    [[nodiscard]] RowBits currencies(const std::vector<QueryValue> &values) const
    {
        const auto wanted = foldedTexts(values);
        std::vector<bool> mask;
        for (const std::string &currency : m_store.currencies())
            mask.push_back(
                anyOf(wanted, [plain = folded(currency)](const std::string &text) { return plain == text; }));
        return eachAmount([&mask](const AmountView &amount) { return mask[amount.currency]; });
    }

    [[nodiscard]] RowBits measures(const std::string &name, const NumberRange &range) const
    {
        const std::string wanted = folded(name);
        const bool power = name == "power";
        const Limits limits(range);
        return each([&, this](EventRow row) {
            const auto measures = m_store.measures(row);
            return std::any_of(measures.begin(), measures.end(), [&](const Measure &measure) {
                if (measure.name != name && folded(measure.name) != wanted)
                    return false;
                return power ? powerOverlaps(limits, measure) : limits.overlap(measure.value, measure.max);
            });
        });
    }

    [[nodiscard]] RowBits flagged(QueryFlag flag) const
    {
        switch (flag) {
        case QueryFlag::Planned:
            return each([this](EventRow row) { return isPlanned(m_store.status(row)); });
        case QueryFlag::Undated:
            return each([this](EventRow row) { return m_store.isUndated(row); });
        case QueryFlag::Disputed:
            return disputed();
        case QueryFlag::MultiParty:
            return each([this](EventRow row) {
                const auto parties = m_store.parties(row);
                return std::any_of(parties.begin(), parties.end(),
                                   [&parties](const Party &party) { return party.company != parties.front().company; });
            });
        }
        return none();
    }

private:
    [[nodiscard]] RowBits none() const { return RowBits((m_store.size() + 63) / 64); }
    static void set(RowBits &bits, EventRow row) { bits[row.value / 64] |= std::uint64_t(1) << (row.value % 64); }

    template <class Passes> [[nodiscard]] RowBits each(Passes passes) const
    {
        return scannedRows(m_store.size(), m_cancelled, [&passes] { return passes; });
    }

    /// `make` makes a predicate of the rare parts.
    template <class Make> [[nodiscard]] RowBits eachRare(Make make) const
    {
        return scannedRows(m_store.size(), m_cancelled, [&] {
            return [this, passes = make()](EventRow row) mutable {
                const EventRecord *rare = m_store.rareParts(row);
                return rare != nullptr && passes(*rare);
            };
        });
    }

    template <class Passes> [[nodiscard]] RowBits eachAmount(Passes passes) const
    {
        return each([this, passes](EventRow row) {
            const std::size_t count = m_store.amountCount(row);
            for (std::size_t i = 0; i < count; ++i)
                if (passes(m_store.amount(row, i)))
                    return true;
            return false;
        });
    }

    static bool powerOverlaps(const Limits &range, const Measure &measure)
    {
        const std::optional<double> value = powerInGigawatts(measure);
        if (!value || !measure.max)
            return value && range.overlap(*value, std::nullopt);
        Measure highest = measure;
        highest.value = *measure.max;
        return range.overlap(*value, powerInGigawatts(highest));
    }

    static bool isCalled(const Source &source, const std::string &plain)
    {
        const auto has = [&plain](const std::string &text) { return folded(text).find(plain) != std::string::npos; };
        return folded(source.id) == plain || (source.file && has(*source.file)) || has(source.title.neutral) ||
               has(source.title.en) || has(source.title.fr);
    }

    [[nodiscard]] RowBits disputed() const
    {
        std::mutex mutex;
        std::vector<EventRow> contradicted;
        RowBits bits = each([&, this](EventRow row) {
            const EventRecord *rare = m_store.rareParts(row);
            bool contradicts = false;
            if (rare != nullptr) {
                for (const Relation &relation : rare->relations) {
                    const auto other =
                        relation.type == RelationType::Contradicts ? m_store.find(relation.to) : std::nullopt;
                    if (!other)
                        continue;
                    contradicts = true;
                    const std::lock_guard lock(mutex);
                    contradicted.push_back(*other);
                }
            }
            return contradicts || m_store.kind(row) == Kind::Dispute || (rare != nullptr && !rare->differs.empty());
        });
        for (const EventRow row : contradicted)
            set(bits, row);
        return bits;
    }

    const EventStore &m_store;
    const std::atomic<bool> *m_cancelled;
};

} // namespace

std::vector<CompanyIndex> companiesNamed(const EventStore &store, std::string_view name)
{
    const std::string wanted = folded(name);
    std::vector<CompanyIndex> exact;
    std::vector<CompanyIndex> beginning;
    if (wanted.empty())
        return exact;
    for (std::size_t i = 0; i < store.companies().size(); ++i) {
        const Company &company = store.companies()[i];
        std::vector<std::string> names{folded(company.id), folded(company.name)};
        for (const std::string &alias : company.aliases)
            names.push_back(folded(alias));
        if (anyOf(names, [&wanted](const std::string &text) { return text == wanted; }))
            exact.emplace_back(i);
        else if (anyOf(names, [&wanted](const std::string &text) { return text.starts_with(wanted); }))
            beginning.emplace_back(i);
    }
    return exact.empty() ? beginning : exact;
}

RowBits termRows(const EventStore &store, const QueryNode &term, const std::atomic<bool> *cancelled)
{
    const Terms terms(store, cancelled);
    switch (term.field) {
    case QueryField::Company:
    case QueryField::Party:
        return partyRows(store, term.values, cancelled);
    case QueryField::Role:
        return terms.roles(term.values);
    case QueryField::Kind:
        return terms.kinds(term.values);
    case QueryField::Status:
        return terms.statuses(term.values);
    case QueryField::Tag:
        return terms.tags(term.values);
    case QueryField::Place:
        return terms.places(term.values);
    case QueryField::Source:
        return terms.sources(term.values);
    case QueryField::Id:
        return terms.ids(term.values);
    case QueryField::Amount:
        return terms.amounts(term.numbers);
    case QueryField::Measure:
        return terms.measures(term.measure, term.numbers);
    case QueryField::Currency:
        return terms.currencies(term.values);
    case QueryField::Is:
        return terms.flagged(term.flag.value_or(QueryFlag::Planned));
    default:
        return RowBits((store.size() + 63) / 64);
    }
}

} // namespace timeloupe
