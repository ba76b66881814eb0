// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/options/contentoptions.h"

#include "app/figures/options/figureoption.h"
#include "app/figures/options/optionkeywords.h"
#include "app/figures/options/optiontext.h"
#include "views/style/style.h"
#include "views/widgets/segmented.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>

namespace timeloupe {

namespace {

QCheckBox *checkBoxOf(const FigureOption &option, QWidget *parent)
{
    return new QCheckBox(option.labelText(), parent);
}

} // namespace

ContentOptions::ContentOptions(QWidget *parent) : OptionRows(tr("Picture"), parent)
{
    createRange();
    createLook();
    for (QCheckBox *box : findChildren<QCheckBox *>())
        connect(box, &QCheckBox::toggled, this, [this] {
            if (!m_showing)
                Q_EMIT changed();
        });
}

void ContentOptions::createRange()
{
    m_range = new Segmented(tr("Range"), {tr("In view"), tr("Everything")}, this);
    m_range->button(0)->setToolTip(tr("The range that the window shows"));
    m_range->button(1)->setToolTip(tr("From the first event to the last"));
    addRow(tr("Range"), m_range);
    for (std::size_t i = 0; i < m_panels.size(); ++i)
        m_panels[i] = new QCheckBox(OptionText::tr(kPanelLabels[i]), this);
    m_panels[3]->setToolTip(tr("The events as a table below; all of them on further pages: \"Table of all events\""));
    m_folds = checkBoxOf(figureOption("folds"), this);
    m_highlight = checkBoxOf(figureOption("highlight"), this);
    addSwitches(tr("Panels"), m_panels[0], m_panels[1]);
    addSwitches({}, m_panels[2], m_panels[3]);
    addSwitches({}, m_folds, m_highlight);
    connect(m_range, &Segmented::chosen, this, [this] { Q_EMIT changed(); });
}

void ContentOptions::createLook()
{
    m_theme = new Segmented(tr("Colours"), labels(kThemeKeywords), this);
    m_distance = new QComboBox(this);
    m_distance->addItems(labels(kDistanceKeywords));
    m_transparent = checkBoxOf(figureOption("transparent"), this);
    addRow(tr("Colours"), m_theme);
    addRow(tr("R&ead as"), m_distance);
    addSwitches({}, m_transparent);
    connect(m_theme, &Segmented::chosen, this, [this] { Q_EMIT changed(); });
    connect(m_distance, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_showing)
            Q_EMIT changed();
    });
}

void ContentOptions::setLook(const Style &style)
{
    OptionRows::setLook(style);
    m_range->setLook(style);
    m_theme->setLook(style);
}

void ContentOptions::setChoice(const FigureChoice &choice)
{
    m_showing = true;
    m_target = choice.target;
    m_range->setCurrent(choice.everything ? 1 : 0);
    for (std::size_t i = 0; i < m_panels.size(); ++i)
        m_panels[i]->setChecked(choice.look.shows(kPanels[i].second));
    m_folds->setChecked(choice.folds);
    m_highlight->setChecked(choice.look.highlight);
    m_theme->setCurrent(indexOfValue(kThemeKeywords, choice.look.theme));
    m_distance->setCurrentIndex(indexOfValue(kDistanceKeywords, choice.look.distance));
    m_transparent->setChecked(choice.look.transparent);
    adapt();
    m_showing = false;
}

void ContentOptions::apply(FigureChoice &choice) const
{
    choice.everything = m_range->current() == 1;
    for (std::size_t i = 0; i < m_panels.size(); ++i)
        choice.look.panels.set(kPanels[i].second, m_panels[i]->isChecked());
    choice.folds = m_folds->isChecked();
    choice.look.highlight = m_highlight->isChecked();
    choice.look.theme = kThemeKeywords[static_cast<std::size_t>(m_theme->current())].value;
    choice.look.distance = kDistanceKeywords[static_cast<std::size_t>(m_distance->currentIndex())].value;
    choice.look.transparent = m_transparent->isChecked();
}

void ContentOptions::setHasSelection(bool selection)
{
    m_hasSelection = selection;
    adapt();
}

void ContentOptions::adapt()
{
    setApplies(m_highlight, m_hasSelection, tr("Nothing is selected in the window."),
               figureOption("highlight").tipText());
    setApplies(m_transparent, m_target != FigureTarget::Pdf, tr("A page has the background of its paper."),
               figureOption("transparent").tipText());
}

} // namespace timeloupe
