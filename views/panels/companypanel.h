// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query/companychoice.h"
#include "model/state/filterrunner.h"
#include "views/panels/facetlist.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace timeloupe {

class IconButton;
class SectionTitle;

/// Every company with its colour and its number of events under the present filter without its own term. Ticks are
/// the query's `company:` term, both ways: all ticked is no term.
///
/// No term can say "no company": after *None* nothing is ticked and nothing is filtered until something is ticked; the
/// panel says so meanwhile. Unticking the last one does the same.
class CompanyPanel : public QWidget
{
    Q_OBJECT

public:
    CompanyPanel(ViewState &state, FilterRunner &runner, QWidget *parent = nullptr);

    void setLook(const Style &style);
    /// The line for a search: only companies whose name or alias contains its text are listed; case and accents do not
    /// matter.
    void setSearchShown(bool shown);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createTitle();
    void createSearch();
    void takeStore();
    void readQuery();
    void readFacets();
    void listCompanies();
    void choose(std::vector<bool> ticked);
    void chooseAll();
    void chooseNone();
    void toggle(int key);
    void chooseOnly(int key);
    void showNoneHint();

    ViewState &m_state;
    FilterRunner &m_runner;
    EventStorePtr m_store; ///< the one listed
    std::unique_ptr<const CompanyChoice> m_choice;
    std::vector<QString> m_searchTexts; ///< folded names and aliases, by company
    FacetModel m_model;
    bool m_none = false;
    SectionTitle *m_title;
    QPushButton *m_all = nullptr;
    QPushButton *m_noneButton = nullptr;
    IconButton *m_find = nullptr;
    IconButton *m_sort = nullptr;
    QLineEdit *m_search;
    QLabel *m_hint;
    FacetList *m_list;
};

} // namespace timeloupe
