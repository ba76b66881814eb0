// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/librarymerge.h"

#include <algorithm>
#include <optional>
#include <set>

namespace timeloupe {

namespace {

/// For each element of one side the one of `base` that it was.
using Origins = std::vector<std::optional<std::size_t>>;

template <class T> bool isSameButForName(T a, const T &b)
{
    a.name = b.name;
    return a == b;
}

template <class T> Origins originsIn(const std::vector<T> &base, const std::vector<T> &side)
{
    Origins origins(side.size());
    std::vector<bool> isTaken(base.size());
    const auto match = [&](auto belongTogether) {
        for (std::size_t i = 0; i < side.size(); ++i) {
            for (std::size_t j = 0; j < base.size() && !origins[i]; ++j) {
                if (isTaken[j] || !belongTogether(base[j], side[i]))
                    continue;
                origins[i] = j;
                isTaken[j] = true;
            }
        }
    };
    match([](const T &a, const T &b) { return a == b; });
    match([](const T &a, const T &b) { return a.name == b.name; });
    match([](const T &a, const T &b) { return isSameButForName(a, b); });
    return origins;
}

template <class T> class Merge
{
public:
    Merge(const std::vector<T> &base, const std::vector<T> &ours, const std::vector<T> &theirs)
        : m_base(base), m_ours(ours), m_theirs(theirs), m_slots(base.size())
    {
        enter(ours, m_ourOrder, &Slot::our);
        enter(theirs, m_theirOrder, &Slot::their);
        joinEqualAdditions();
    }

    std::vector<T> result(std::vector<MergeConflict> &conflicts, OldPositions &before)
    {
        std::vector<T> all;
        std::vector<Renamed> renamed;
        for (const std::size_t at : order()) {
            const Slot &slot = m_slots[at];
            const std::size_t known = all.size();
            const T *our = slot.our ? &m_ours[*slot.our] : nullptr;
            const T *their = slot.their ? &m_theirs[*slot.their] : nullptr;
            const T *was = at < m_base.size() ? &m_base[at] : nullptr;
            addMerged(was, our, their, all, renamed, conflicts);
            before.resize(all.size()); // of two versions the last is ours
            if (all.size() > known)
                before.back() = slot.our;
        }
        for (const Renamed &one : renamed) {
            giveFreeName(all, all[one.element]);
            conflicts[one.conflict].ownName = all[one.element].name;
        }
        return all;
    }

private:
    /// One element through its versions. The first ones are those of `base`.
    struct Slot
    {
        std::optional<std::size_t> our;
        std::optional<std::size_t> their;
    };
    using Order = std::vector<std::size_t>;
    struct Renamed
    {
        std::size_t element = 0;
        std::size_t conflict = 0;
    };

    void enter(const std::vector<T> &side, Order &order, std::optional<std::size_t> Slot::*part)
    {
        const Origins origins = originsIn(m_base, side);
        for (std::size_t i = 0; i < side.size(); ++i) {
            const std::size_t at = origins[i].value_or(m_slots.size());
            if (!origins[i])
                m_slots.emplace_back();
            m_slots[at].*part = i;
            order.push_back(at);
        }
    }

    /// Additions of both sides that are equal, or else have the same name, are one slot.
    void joinEqualAdditions()
    {
        const auto join = [&](auto belongTogether) {
            for (std::size_t &theirs : m_theirOrder) {
                const Slot their = m_slots[theirs];
                if (theirs < m_base.size() || their.our)
                    continue;
                const auto found = std::find_if(m_ourOrder.begin(), m_ourOrder.end(), [&](std::size_t at) {
                    return at >= m_base.size() && !m_slots[at].their &&
                           belongTogether(m_ours[*m_slots[at].our], m_theirs[*their.their]);
                });
                if (found == m_ourOrder.end())
                    continue;
                m_slots[*found].their = their.their;
                m_slots[theirs] = {};
                theirs = *found;
            }
        };
        join([](const T &a, const T &b) { return a == b; });
        join([](const T &a, const T &b) { return a.name == b.name; });
    }

    [[nodiscard]] bool haveWeReordered() const
    {
        std::size_t last = 0;
        for (const std::size_t at : m_ourOrder) {
            if (at >= m_base.size())
                continue;
            if (at < last)
                return true;
            last = at;
        }
        return false;
    }

    [[nodiscard]] Order order() const
    {
        const bool isOurs = haveWeReordered();
        Order order = isOurs ? m_ourOrder : m_theirOrder;
        std::optional<std::size_t> before;
        for (const std::size_t at : isOurs ? m_theirOrder : m_ourOrder) {
            if (std::find(order.begin(), order.end(), at) == order.end()) {
                auto place = before ? std::find(order.begin(), order.end(), *before) + 1 : order.begin();
                while (place != order.end() && *place >= m_base.size())
                    ++place; // behind what the other side added here
                order.insert(place, at);
            }
            before = at;
        }
        return order;
    }

    static T withSourceOf(T value, const T &other)
    {
        if (!other.source.text.empty())
            value.source = other.source;
        return value;
    }

    void addMerged(const T *was, const T *our, const T *their, std::vector<T> &all, std::vector<Renamed> &renamed,
                   std::vector<MergeConflict> &conflicts) const
    {
        if (our != nullptr && their != nullptr) {
            const bool isOurEdit = was == nullptr || !(*our == *was);
            const bool isTheirEdit = was == nullptr || !(*their == *was);
            if (!isOurEdit || *our == *their) {
                all.push_back(*their);
            } else if (!isTheirEdit) {
                all.push_back(withSourceOf(*our, *their));
            } else {
                all.push_back(*their);
                renamed.push_back({all.size(), conflicts.size()});
                all.push_back(*our);
                conflicts.push_back({their->name, {}, false});
            }
            return;
        }
        const T *left = our != nullptr ? our : their;
        if (left == nullptr || (was != nullptr && *left == *was))
            return; // deleted by the other side, or both
        all.push_back(*left);
        if (was != nullptr)
            conflicts.push_back({left->name, {}, true});
    }

    static void giveFreeName(const std::vector<T> &all, T &own)
    {
        const auto isTaken = [&](const Text &name) {
            return std::any_of(all.begin(), all.end(), [&](const T &one) { return &one != &own && one.name == name; });
        };
        const Text name = own.name;
        for (int number = 2; isTaken(own.name); ++number) {
            own.name = name;
            const std::string digits = std::to_string(number);
            own.name.forEach([&digits](std::string &text) {
                if (!text.empty())
                    text.append(" (").append(digits).append(")");
            });
            if (name.isEmpty())
                own.name.neutral.append("(").append(digits).append(")");
        }
    }

    const std::vector<T> &m_base;
    const std::vector<T> &m_ours;
    const std::vector<T> &m_theirs;
    std::vector<Slot> m_slots;
    Order m_ourOrder;
    Order m_theirOrder;
};

} // namespace

MergedLibrary merged(const ViewLibrary &base, const ViewLibrary &ours, const ViewLibrary &theirs)
{
    MergedLibrary result;
    result.library.views =
        Merge(base.views, ours.views, theirs.views).result(result.conflicts, result.oldViewPositions);
    result.library.stories =
        Merge(base.stories, ours.stories, theirs.stories).result(result.conflicts, result.oldStoryPositions);
    return result;
}

} // namespace timeloupe
