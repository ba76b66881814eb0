// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/options/textoptions.h"

#include "app/figures/options/figureoption.h"
#include "app/figures/options/optionkeywords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

#include <algorithm>

namespace timeloupe {

namespace {

constexpr int kLongestWords = 500;

/// Keeps the text being typed, including a trailing space.
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
    for (const FigureOption &option : figureOptions()) {
        if (option.section != FigureOption::Section::Text || option.label == nullptr)
            continue;
        auto *box = new QCheckBox(option.labelText(), this);
        box->setToolTip(option.tipText());
        connect(box, &QCheckBox::toggled, this, &TextOptions::change);
        m_parts.push_back({&option, box});
    }
    for (std::size_t i = 0; i < m_parts.size(); i += 2)
        addSwitches(i == 0 ? tr("Parts") : QString(), m_parts[i].box,
                    i + 1 < m_parts.size() ? m_parts[i + 1].box : nullptr);
}

QCheckBox *TextOptions::boxOf(const char *key) const
{
    const FigureOption *option = &figureOption(key);
    return std::find_if(m_parts.begin(), m_parts.end(), [option](const Part &part) { return part.option == option; })
        ->box;
}

void TextOptions::setChoice(const FigureChoice &choice)
{
    m_showing = true;
    m_target = choice.target;
    m_language->setCurrentIndex(choice.language ? 1 + static_cast<int>(choice.language->index()) : 0);
    put(*m_title, choice.look.title);
    put(*m_subtitle, choice.look.subtitle);
    for (const Part &part : m_parts)
        part.box->setChecked(part.option->isOn(choice));
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
    for (const Part &part : m_parts)
        part.option->setOn(choice, part.box->isChecked());
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
    const bool heading = boxOf("heading")->isChecked();
    setApplies(m_title, heading, noHeading);
    setApplies(m_subtitle, heading, noHeading);
    setApplies(boxOf("appendix"), m_target == FigureTarget::Pdf, tr("Only a PDF has further pages."),
               figureOption("appendix").tipText());
}

} // namespace timeloupe
