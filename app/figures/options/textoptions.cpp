// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/options/textoptions.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

namespace timeloupe {

namespace {

constexpr std::array<bool FigureOptions::*, 6> kParts{&FigureOptions::heading, &FigureOptions::legend,
                                                      &FigureOptions::sources, &FigureOptions::rule,
                                                      &FigureOptions::footer,  &FigureOptions::appendix};
constexpr std::size_t kHeading = 0;
constexpr std::size_t kAppendix = 5;
constexpr int kLongestWords = 500;

/// What is being typed stays, with the space before its next word.
void put(QLineEdit &field, const QString &text)
{
    if (field.text().trimmed() != text)
        field.setText(text);
}

} // namespace

TextOptions::TextOptions(QWidget *parent) : OptionRows(tr("Text"), parent)
{
    m_language = new QComboBox(this);
    m_language->addItem(tr("as in the window"));
    for (const Language language : Language::all())
        m_language->addItem(language.name());
    m_title = new QLineEdit(this);
    m_subtitle = new QLineEdit(this);
    for (QLineEdit *field : {m_title, m_subtitle}) {
        field->setMaxLength(kLongestWords);
        field->setClearButtonEnabled(true);
        connect(field, &QLineEdit::textChanged, this, &TextOptions::change);
    }
    addRow(tr("Lang&uage"), m_language);
    addRow(tr("&Title"), m_title);
    addRow(tr("Su&btitle"), m_subtitle);
    createSwitches();
    connect(m_language, &QComboBox::currentIndexChanged, this, &TextOptions::change);
}

void TextOptions::createSwitches()
{
    const std::array texts{tr("Heading"),        tr("Legend"), tr("Sources"),
                           tr("Filter, totals"), tr("Footer"), tr("Table of all events")};
    const std::array tips{tr("Title and subtitle"),
                          tr("What shapes, bands and lines mean"),
                          tr("Numbers at the events, and the list of the sources they stand for"),
                          tr("The filter in words, and how totals are made"),
                          tr("Range, name of the file, number of the page"),
                          tr("An appendix with every matching event, on further pages")};
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        m_parts[i] = new QCheckBox(texts[i], this);
        m_parts[i]->setToolTip(tips[i]);
        connect(m_parts[i], &QCheckBox::toggled, this, &TextOptions::change);
    }
    m_heading = m_parts[kHeading];
    m_appendix = m_parts[kAppendix];
    addSwitches(tr("Parts"), m_parts[0], m_parts[1]);
    addSwitches({}, m_parts[2], m_parts[3]);
    addSwitches({}, m_parts[4], m_parts[5]);
}

void TextOptions::setChoice(const FigureChoice &choice)
{
    m_showing = true;
    m_target = choice.target;
    m_language->setCurrentIndex(choice.language ? static_cast<int>(choice.language->index()) + 1 : 0);
    put(*m_title, choice.look.title);
    put(*m_subtitle, choice.look.subtitle);
    for (std::size_t i = 0; i < m_parts.size(); ++i)
        m_parts[i]->setChecked(choice.look.*kParts[i]);
    adapt();
    m_showing = false;
}

void TextOptions::apply(FigureChoice &choice) const
{
    const int language = m_language->currentIndex();
    choice.language.reset();
    if (language > 0)
        choice.language = Language::all()[static_cast<std::size_t>(language - 1)];
    choice.look.title = m_title->text().trimmed();
    choice.look.subtitle = m_subtitle->text().trimmed();
    for (std::size_t i = 0; i < m_parts.size(); ++i)
        choice.look.*kParts[i] = m_parts[i]->isChecked();
}

void TextOptions::setOwnWords(const QString &title, const QString &subtitle)
{
    m_title->setPlaceholderText(title);
    m_subtitle->setPlaceholderText(subtitle);
}

void TextOptions::change()
{
    if (m_showing)
        return;
    adapt();
    Q_EMIT changed();
}

void TextOptions::adapt()
{
    const QString noHeading = tr("Shown with the heading only.");
    setApplies(m_title, m_heading->isChecked(), noHeading);
    setApplies(m_subtitle, m_heading->isChecked(), noHeading);
    setApplies(m_appendix, m_target == FigureTarget::Pdf, tr("Only a PDF has further pages."),
               tr("An appendix with every matching event, on further pages"));
}

} // namespace timeloupe
