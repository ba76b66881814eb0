// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/filter.h"

#include "model/query/language/queryfields.h"
#include "model/text/displaytext.h"

#include <QCoreApplication>

namespace timeloupe {

namespace {

class QueryWarnings
{
    Q_DECLARE_TR_FUNCTIONS(Filter)

public:
    explicit QueryWarnings(const Filter &filter) : m_filter(filter) {}

    void look(const QueryNode &node)
    {
        for (const QueryNode &child : node.children)
            look(child);
        if (node.op != QueryNode::Op::Term)
            return;
        if (node.values.empty()) {
            inspect(node, node.column);
            return;
        }
        QueryNode one = node;
        one.values.clear(); // copying all values for each would be quadratic
        for (const QueryValue &value : node.values) {
            one.values.assign(1, value);
            inspect(one, value.column);
        }
    }

    Diagnostics take() { return std::move(m_warnings); }

private:
    /// Skips terms beyond kMost: generated queries.
    void inspect(const QueryNode &term, QueryColumn column)
    {
        if (m_looked++ < kMost && !finds(term))
            add(column, nothingIn(term));
    }
    [[nodiscard]] bool finds(const QueryNode &term) const { return m_filter.apply(Query(term))->count() > 0; }

    void add(QueryColumn column, const QString &message)
    {
        m_warnings.push_back(Diagnostic::warningAt({}, column.value > 0 ? 1 : 0, column.value, message));
    }

    [[nodiscard]] QString nothingIn(const QueryNode &term) const
    {
        const std::string first = term.values.empty() ? std::string() : term.values.front().text;
        const QString text = displayLabel(first);
        switch (term.field) {
        case QueryField::Company:
        case QueryField::Party:
            if (m_filter.companiesNamed(first).empty())
                return tr("No company is called “%1”").arg(text);
            break;
        case QueryField::Words:
            return tr("“%1” is in no event's title, summary, companies, places or tags").arg(text);
        case QueryField::Measure:
            if (!anyMeasure(term))
                return tr("No event has a measure “%1”").arg(displayLabel(term.measure));
            break;
        case QueryField::Id:
            return tr("No event has the id “%1”").arg(text);
        default:
            break;
        }
        return tr("Nothing matches %1").arg(displayLabel(Query(term).print()));
    }

    [[nodiscard]] bool anyMeasure(QueryNode term) const
    {
        term.numbers = {};
        return finds(term);
    }

    static constexpr std::size_t kMost = 200;

    const Filter &m_filter;
    std::size_t m_looked = 0;
    Diagnostics m_warnings;
};

} // namespace

Diagnostics Filter::queryWarnings(const Query &query) const
{
    if (m_store->size() == 0)
        return {};
    QueryWarnings queryWarnings(*this);
    queryWarnings.look(query.root());
    return queryWarnings.take();
}

} // namespace timeloupe
