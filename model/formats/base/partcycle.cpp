// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/base/partcycle.h"

#include <algorithm>

namespace timeloupe {

namespace {

/// Depth-first search with an explicit stack. Nodes are identified by their first edge: a node without edges is in no
/// cycle.
class CycleSearch
{
public:
    explicit CycleSearch(const std::vector<PartEdge> &edges) : m_edges(edges), m_states(edges.size(), State::New) {}

    std::vector<std::size_t> run()
    {
        for (std::size_t edge = 0; edge < m_edges.size(); ++edge) {
            if (m_states[firstEdgeFrom(m_edges[edge].from)] != State::New)
                continue;
            enter(edge);
            while (!m_path.empty()) {
                const std::size_t next = firstEdgeFrom(m_edges[m_path.back()].to);
                if (next == m_edges.size() || m_states[next] == State::Done)
                    advance();
                else if (m_states[next] == State::OnPath)
                    return pathFrom(m_edges[next].from);
                else
                    enter(next);
            }
        }
        return {};
    }

private:
    enum class State : std::uint8_t { New, OnPath, Done };

    /// Returns m_edges.size() when the node has none.
    [[nodiscard]] std::size_t firstEdgeFrom(std::uint32_t node) const
    {
        const auto first = std::partition_point(m_edges.begin(), m_edges.end(),
                                                [node](const PartEdge &edge) { return edge.from < node; });
        return first != m_edges.end() && first->from == node ? static_cast<std::size_t>(first - m_edges.begin())
                                                             : m_edges.size();
    }

    void enter(std::size_t firstEdge)
    {
        m_states[firstEdge] = State::OnPath;
        m_path.push_back(firstEdge);
    }

    /// Moves to the next edge of the node, or backtracks to the nearest node that has one.
    void advance()
    {
        while (!m_path.empty()) {
            const std::size_t edge = m_path.back();
            if (edge + 1 < m_edges.size() && m_edges[edge + 1].from == m_edges[edge].from) {
                m_path.back() = edge + 1;
                return;
            }
            m_states[firstEdgeFrom(m_edges[edge].from)] = State::Done;
            m_path.pop_back();
        }
    }

    [[nodiscard]] std::vector<std::size_t> pathFrom(std::uint32_t node) const
    {
        const auto begin =
            std::find_if(m_path.begin(), m_path.end(), [&](std::size_t edge) { return m_edges[edge].from == node; });
        return {begin, m_path.end()};
    }

    const std::vector<PartEdge> &m_edges;
    std::vector<State> m_states;     ///< by the node's first edge
    std::vector<std::size_t> m_path; ///< the followed edge of each node
};

} // namespace

std::vector<std::size_t> findCycle(const std::vector<PartEdge> &edges)
{
    return CycleSearch(edges).run();
}

} // namespace timeloupe
