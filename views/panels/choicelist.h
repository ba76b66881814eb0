// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/state/filterrunner.h"
#include "views/panels/facetlist.h"

namespace timeloupe {

class SectionTitle;

/// Kinds or statuses that occur in the store, each with its sign and its number of events under the present filter
/// without its own term. Ticks are the query's `kind:` or `status:` term, both ways: all ticked is no term. Unticking
/// the last one ticks all.
class ChoiceList : public QWidget
{
    Q_OBJECT

public:
    enum class Of : std::uint8_t { Kinds, Statuses };

    ChoiceList(Of of, ViewState &state, FilterRunner &runner, QWidget *parent = nullptr);

    void setLook(const Style &style);

private:
    void nameChoices();
    void readQuery();
    void readFacets();
    void toggle(int key);
    void chooseOnly(int key);
    void choose(const std::vector<bool> &ticked);
    [[nodiscard]] QueryField field() const;
    [[nodiscard]] std::string wordOf(int key) const;
    [[nodiscard]] std::vector<std::uint32_t> counts(const Facets &facets) const;

    Of m_of;
    ViewState &m_state;
    FilterRunner &m_runner;
    FacetModel m_model;
    std::vector<bool> m_occurs; ///< by key
    SectionTitle *m_title;
    FacetList *m_list;
};

} // namespace timeloupe
