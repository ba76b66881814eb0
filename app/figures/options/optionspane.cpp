// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/options/optionspane.h"

#include "app/figures/options/contentoptions.h"
#include "app/figures/options/pageoptions.h"
#include "app/figures/options/presetbar.h"
#include "app/figures/options/textoptions.h"

#include <QVBoxLayout>

namespace timeloupe {

namespace {

constexpr int kOptionsWidth = 392;

} // namespace

OptionsPane::OptionsPane(QWidget *parent) : QScrollArea(parent)
{
    auto *options = new QWidget(this);
    m_presets = new PresetBar(options);
    m_page = new PageOptions(options);
    m_content = new ContentOptions(options);
    m_texts = new TextOptions(options);
    auto *column = new QVBoxLayout(options);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(18);
    for (QWidget *group : std::initializer_list<QWidget *>{m_presets, m_page, m_content, m_texts})
        column->addWidget(group);
    column->addStretch(1);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedWidth(kOptionsWidth);
    setFocusPolicy(Qt::NoFocus);
    setWidget(options);
    connect(m_page, &PageOptions::changed, this, &OptionsPane::readOptions);
    connect(m_content, &ContentOptions::changed, this, &OptionsPane::readOptions);
    connect(m_texts, &TextOptions::changed, this, &OptionsPane::readOptions);
    connect(m_presets, &PresetBar::chosen, this, &OptionsPane::takePreset);
}

void OptionsPane::setLook(const Style &style)
{
    m_presets->setLook(style);
    m_page->setLook(style);
    m_content->setLook(style);
    m_texts->setLook(style);
}

void OptionsPane::setChoice(const FigureChoice &choice)
{
    m_choice = choice;
    m_page->setChoice(m_choice);
    m_content->setChoice(m_choice);
    m_texts->setChoice(m_choice);
    m_presets->setChoice(m_choice);
}

void OptionsPane::setHasSelection(bool has)
{
    m_content->setHasSelection(has);
}

void OptionsPane::setOwnWords(const QString &title, const QString &subtitle)
{
    m_texts->setOwnWords(title, subtitle);
}

void OptionsPane::readOptions()
{
    FigureChoice choice = m_choice;
    m_page->apply(choice);
    m_content->apply(choice);
    m_texts->apply(choice);
    setChoice(choice);
    Q_EMIT changed();
}

/// A preset has no titles: those typed stay.
void OptionsPane::takePreset(FigureChoice choice)
{
    choice.look.title = m_choice.look.title;
    choice.look.subtitle = m_choice.look.subtitle;
    setChoice(choice);
    Q_EMIT changed();
}

} // namespace timeloupe
