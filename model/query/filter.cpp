// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/filter.h"

#include "model/query/companynames.h"
#include "model/query/termrows.h"
#include "model/text/phrasesearch.h"

#include <algorithm>
#include <unordered_map>

namespace timeloupe {

namespace {

using Op = QueryNode::Op;

/// Number of cached terms, one bit per row each: those that panels count under, and those unchanged while another is
/// typed.
constexpr std::size_t kRemembered = 6;

} // namespace

/// One apply(): evaluates the rows of each term, then the tree bottom-up on bits.
class Filter::Evaluation
{
public:
    Evaluation(const Filter &filter, const std::atomic<bool> *cancelled, const PartialResults *partialResults)
        : m_filter(filter), m_cancelled(cancelled), m_partialResults(partialResults)
    {
        if (partialResults != nullptr)
            m_clock.emplace(partialResults->first, partialResults->every);
    }

    [[nodiscard]] RowBits rows(const QueryNode &root)
    {
        if (hasNegatedWords(root, false))
            m_partialResults = nullptr;
        m_root = &root;
        collectTerms(root);
        // Text terms are slowest: partial results of the others can be reported meanwhile.
        std::stable_partition(m_terms.begin(), m_terms.end(),
                              [](const Term &term) { return term.node->field != QueryField::Words; });
        for (std::size_t i = 0; i < m_terms.size(); ++i)
            m_places[m_terms[i].node] = i;
        for (Term &term : m_terms)
            if (!isCancelled(m_cancelled))
                term.rows = remembered(term);
        return combined(root);
    }

private:
    struct Term
    {
        const QueryNode *node = nullptr;
        Rows rows; ///< nullptr: not evaluated yet
    };

    [[nodiscard]] static bool hasNegatedWords(const QueryNode &node, bool negated)
    {
        negated = negated || node.op == Op::Not;
        return (negated && node.op == Op::Term && node.field == QueryField::Words) ||
               std::any_of(node.children.begin(), node.children.end(),
                           [negated](const QueryNode &child) { return hasNegatedWords(child, negated); });
    }

    void collectTerms(const QueryNode &node)
    {
        if (node.op == Op::Term)
            m_terms.push_back({&node, nullptr});
        for (const QueryNode &child : node.children)
            collectTerms(child);
    }

    [[nodiscard]] std::size_t words() const { return (m_filter.m_store->size() + 63) / 64; }
    [[nodiscard]] RowBits none() const { return RowBits(words()); }
    [[nodiscard]] RowBits all() const { return RowBits(words(), ~std::uint64_t(0)); }

    /// Treats unevaluated terms as matching no row.
    [[nodiscard]] RowBits combined(const QueryNode &node) const
    {
        switch (node.op) {
        case Op::Term: {
            const Rows &rows = m_terms[m_places.at(&node)].rows;
            return rows ? *rows : none();
        }
        case Op::Not: {
            RowBits bits = node.children.empty() ? none() : combined(node.children.front());
            for (std::uint64_t &word : bits)
                word = ~word;
            return bits;
        }
        case Op::Or:
            return combined(node, none(), [](std::uint64_t a, std::uint64_t b) { return a | b; });
        default:
            return combined(node, all(), [](std::uint64_t a, std::uint64_t b) { return a & b; });
        }
    }

    template <class Combine> RowBits combined(const QueryNode &node, RowBits bits, Combine combine) const
    {
        bool first = true;
        for (const QueryNode &child : node.children) {
            RowBits more = combined(child);
            if (first)
                bits = std::move(more);
            else
                std::transform(bits.begin(), bits.end(), more.begin(), bits.begin(), combine);
            first = false;
        }
        return bits;
    }

    [[nodiscard]] RowBits bitsOf(const RowSet &set) const
    {
        const auto from = set.words();
        RowBits bits(from.begin(), from.end());
        bits.resize(words());
        return bits;
    }

    /// Searches within the rows of the previous text when it is a part of the current one.
    [[nodiscard]] RowBits wordRows(Term &term)
    {
        const std::string &words = term.node->values.front().text;
        const Rows within = m_filter.rememberedPart(words);
        if (m_partialResults == nullptr)
            return bitsOf(m_filter.text().containing(words, m_cancelled, within.get()));
        const auto report = [this, &term](RowBits found) {
            term.rows = std::make_shared<const RowBits>(std::move(found));
            m_partialResults->report(std::make_shared<const RowSet>(combined(*m_root), m_filter.m_store->size()));
        };
        const TextIndex::Listener listener{m_partialResults->near, *m_clock, report};
        return bitsOf(m_filter.text().containing(words, m_cancelled, within.get(), &listener));
    }

    [[nodiscard]] RowBits within(TimeRange range) const { return bitsOf(m_filter.intervals().certainlyIn(range)); }

    [[nodiscard]] Rows remembered(Term &term)
    {
        if (const Rows known = m_filter.remembered(*term.node))
            return known;
        auto found = std::make_shared<const RowBits>(termOf(term));
        if (!isCancelled(m_cancelled))
            m_filter.remember(*term.node, found);
        return found;
    }

    [[nodiscard]] RowBits termOf(Term &term)
    {
        const QueryNode &node = *term.node;
        switch (node.field) {
        case QueryField::Words:
            return wordRows(term);
        case QueryField::Date:
            return bitsOf(m_filter.intervals().possiblyIn(node.date->possible()));
        case QueryField::Certain:
            return within(node.date->possible());
        case QueryField::Before:
            return within({kInstantMin, node.date->earliest()});
        case QueryField::After:
            return within({node.date->latest(), kInstantMax});
        default:
            return termRows(*m_filter.m_store, node, m_cancelled);
        }
    }

    const Filter &m_filter;
    const std::atomic<bool> *m_cancelled;
    const PartialResults *m_partialResults;
    std::optional<ReportThrottle> m_clock;
    const QueryNode *m_root = nullptr;
    std::vector<Term> m_terms;
    std::unordered_map<const QueryNode *, std::size_t> m_places; ///< indices into m_terms
};

Filter::Filter(EventStorePtr store) : m_store(std::move(store)) {}

Filter::Rows Filter::remembered(const QueryNode &term) const
{
    const std::lock_guard lock(m_rememberedMutex);
    const auto at = std::find_if(m_remembered.begin(), m_remembered.end(),
                                 [&term](const Remembered &known) { return known.term == term; });
    if (at == m_remembered.end())
        return nullptr;
    std::rotate(m_remembered.begin(), at, at + 1);
    return m_remembered.front().rows;
}

Filter::Rows Filter::rememberedPart(std::string_view words) const
{
    const std::string plain = folded(words);
    const std::lock_guard lock(m_rememberedMutex);
    Rows rows;
    std::size_t longest = 0;
    for (const Remembered &known : m_remembered) {
        if (known.term.op != Op::Term || known.term.field != QueryField::Words)
            continue;
        const std::string part = folded(known.term.values.front().text);
        if (part.size() <= longest || !containsPhrase(plain, part))
            continue;
        longest = part.size();
        rows = known.rows;
    }
    return rows;
}

void Filter::remember(const QueryNode &term, Rows rows) const
{
    const std::lock_guard lock(m_rememberedMutex);
    m_remembered.push_front({term, std::move(rows)});
    if (m_remembered.size() > kRemembered)
        m_remembered.pop_back();
}

std::shared_ptr<const Facets> Filter::wholeFacets() const
{
    const std::lock_guard lock(m_rememberedMutex);
    return m_whole;
}

void Filter::rememberWhole(std::shared_ptr<const Facets> facets) const
{
    const std::lock_guard lock(m_rememberedMutex);
    m_whole = std::move(facets);
}

const TextIndex &Filter::text() const
{
    std::call_once(m_textOnce, [this] { m_text = std::make_unique<TextIndex>(*m_store); });
    return *m_text;
}

const IntervalIndex &Filter::intervals() const
{
    std::call_once(m_intervalOnce, [this] { m_interval = std::make_unique<IntervalIndex>(*m_store); });
    return *m_interval;
}

RowSetPtr Filter::apply(const Query &query, const std::atomic<bool> *cancelled,
                        const PartialResults *partialResults) const
{
    RowBits bits = Evaluation(*this, cancelled, partialResults).rows(query.root());
    if (isCancelled(cancelled))
        return nullptr;
    return std::make_shared<const RowSet>(std::move(bits), m_store->size());
}

std::vector<CompanyIndex> Filter::companiesNamed(std::string_view name) const
{
    return timeloupe::companiesNamed(*m_store, name);
}

} // namespace timeloupe
