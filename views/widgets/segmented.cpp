// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/segmented.h"

#include "views/style/style.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

namespace timeloupe {

Segmented::Segmented(const QString &name, const QStringList &words, QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (const QString &word : words) {
        auto *button = new QPushButton(word, this);
        button->setCheckable(true);
        button->setAutoDefault(false);
        button->setAccessibleName(name + QStringLiteral(": ") + word);
        m_group->addButton(button, static_cast<int>(m_buttons.size()));
        row->addWidget(button, 1);
        m_buttons.push_back(button);
    }
    setCurrent(0);
    setLook(Style::make(Theme::Light));
    // Covers the keyboard: arrow keys change the checked button without a click.
    connect(m_group, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (on)
            Q_EMIT chosen(index);
    });
}

/// A frame around the buttons with thin separators.
void Segmented::setLook(const Style &style)
{
    const QString sheet = QStringLiteral("QPushButton { border: 1px solid %1; border-left-width: %2; border-radius: 0;"
                                         " background: %3; padding: 3px 6px; min-height: 18px; %4 }"
                                         "QPushButton:hover { background: %5; }"
                                         "QPushButton:focus { text-decoration: underline; }"
                                         "QPushButton:checked { background: %5; color: %6; font-weight: 600; }"
                                         "QPushButton:disabled { color: %7; }"
                                         "QPushButton:checked:disabled { background: %8; }");
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        QString corners;
        if (i == 0)
            corners += QStringLiteral("border-top-left-radius: 5px; border-bottom-left-radius: 5px;");
        if (i + 1 == m_buttons.size())
            corners += QStringLiteral("border-top-right-radius: 5px; border-bottom-right-radius: 5px;");
        m_buttons[i]->setStyleSheet(sheet.arg(style.border.name(), i == 0 ? QStringLiteral("1px") : QStringLiteral("0"),
                                              style.surface.name(), corners, style.selection.name(),
                                              style.accent.name(), style.muted.name(), style.card.name()));
        m_buttons[i]->setFont(style.font);
    }
}

int Segmented::current() const
{
    return m_group->checkedId();
}

void Segmented::setCurrent(int index)
{
    const QSignalBlocker quiet(m_group);
    button(index)->setChecked(true);
}

} // namespace timeloupe
