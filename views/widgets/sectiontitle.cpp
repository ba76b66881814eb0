// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/sectiontitle.h"

#include "views/style/style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace timeloupe {

SectionTitle::SectionTitle(const Caption &text, QWidget *parent)
    : QWidget(parent), m_layout(new QHBoxLayout(this)), m_label(new QLabel(this))
{
    m_layout->setContentsMargins(kPanelMargin, 10, kPanelMargin - 4, 2);
    m_layout->setSpacing(2);
    m_label->setTextFormat(Qt::PlainText);
    translated(m_label, [text](QLabel *label) { label->setText(text()); });
    m_layout->addWidget(m_label, 1);
    setFixedHeight(34);
}

void SectionTitle::addButton(QWidget *button)
{
    m_layout->addWidget(button, 0, Qt::AlignVCenter);
}

QPushButton *SectionTitle::addTextButton(const Caption &text, const Caption &tip)
{
    auto *button = translated(new QPushButton(this), [text, tip](QPushButton *made) {
        made->setText(text());
        made->setToolTip(tip());
        made->setAccessibleDescription(tip());
    });
    button->setCursor(Qt::PointingHandCursor);
    button->setFlat(true);
    m_words.push_back(button);
    addButton(button);
    return button;
}

void SectionTitle::setLook(const Style &style)
{
    QFont font = style.smallBold;
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.6);
    m_label->setFont(font);
    QPalette palette = style.palette();
    palette.setColor(QPalette::WindowText, style.muted);
    m_label->setPalette(palette);
    for (QPushButton *button : m_words) {
        button->setFont(style.small);
        button->setStyleSheet(
            QStringLiteral("QPushButton { border: 1px solid transparent; border-radius: 4px; background: transparent;"
                           " color: %1; padding: 1px 4px; min-height: 14px; min-width: 0px; }"
                           "QPushButton:hover { color: %2; } QPushButton:focus { border-color: %2; }")
                .arg(style.muted.name(), style.accent.name()));
    }
}

} // namespace timeloupe
