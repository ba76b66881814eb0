// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/sidepanel.h"

#include "model/state/filterrunner.h"
#include "views/panels/amounthistogram.h"
#include "views/panels/choicelist.h"
#include "views/panels/companypanel.h"
#include "views/panels/viewlist.h"
#include "views/style/style.h"
#include "views/widgets/sectiontitle.h"

#include <QVBoxLayout>

namespace timeloupe {

SidePanel::SidePanel(ViewState &state, FilterRunner &runner, ViewLibraryModel &library,
                     SavedViewController &viewController, QWidget *parent)
    : QScrollArea(parent), m_runner(runner)
{
    auto *content = new QWidget(this);
    m_companies = new CompanyPanel(state, runner, content);
    m_kinds = new ChoiceList(ChoiceList::Of::Kinds, state, runner, content);
    m_statuses = new ChoiceList(ChoiceList::Of::Statuses, state, runner, content);
    m_amountTitle = new SectionTitle([] { return tr("Amount"); }, content);
    m_amounts = new AmountHistogram(state, runner, content);
    m_views = new ViewList(state, library, viewController, content);

    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 6);
    layout->setSpacing(0);
    layout->addWidget(m_companies);
    layout->addWidget(m_kinds);
    layout->addWidget(m_statuses);
    layout->addWidget(m_amountTitle);
    layout->addWidget(m_amounts);
    layout->addWidget(m_views);
    layout->addStretch(1);

    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(150);
    setFocusPolicy(Qt::NoFocus);
    // Scrolls to the name editor of a new view after the layout is updated.
    connect(
        m_views, &ViewList::saved, this, [this] { ensureWidgetVisible(m_views, 0, 0); }, Qt::QueuedConnection);
    connect(&runner, &FilterRunner::facetsChanged, this, &SidePanel::showSections);
    showSections();
}

void SidePanel::showSections()
{
    const Facets &whole = *m_runner.wholeFacets();
    m_companies->setVisible(!whole.companies.empty());
    m_amountTitle->setVisible(!whole.amounts.isEmpty());
    m_amounts->setVisible(!whole.amounts.isEmpty());
}

void SidePanel::setLook(const Style &style)
{
    setPalette(style.palette());
    setFont(style.font);
    m_companies->setLook(style);
    m_kinds->setLook(style);
    m_statuses->setLook(style);
    m_amountTitle->setLook(style);
    m_amounts->setLook(style);
    m_views->setLook(style);
}

} // namespace timeloupe
