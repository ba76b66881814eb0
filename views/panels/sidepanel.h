// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace timeloupe {

class AmountHistogram;
class ChoiceList;
class CompanyPanel;
class FilterRunner;
class SectionTitle;
class ViewLibraryModel;
class SavedViewController;
class ViewList;
class ViewState;
struct Style;

/// The left side: companies, kinds, statuses, amounts, saved views. The company list takes the remaining height and
/// scrolls; when that is not enough, the whole panel scrolls. Empty sections are hidden.
class SidePanel : public QScrollArea
{
    Q_OBJECT

public:
    SidePanel(ViewState &state, FilterRunner &runner, ViewLibraryModel &library, SavedViewController &viewController,
              QWidget *parent = nullptr);

    void setLook(const Style &style);
    [[nodiscard]] QSize sizeHint() const override { return {216, 700}; }
    [[nodiscard]] ViewList &views() { return *m_views; }

private:
    void showSections();

    FilterRunner &m_runner;
    CompanyPanel *m_companies;
    ChoiceList *m_kinds;
    ChoiceList *m_statuses;
    SectionTitle *m_amountTitle;
    AmountHistogram *m_amounts;
    ViewList *m_views;
};

} // namespace timeloupe
