// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pagestack.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace timeloupe {

PageStack::PageStack(QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout), m_pages(new QStackedWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_row->setContentsMargins(10, 8, 10, 2);
    m_row->setSpacing(0);
    layout->addLayout(m_row);
    layout->addWidget(m_pages, 1);
    connect(m_pages, &QStackedWidget::currentChanged, this, [this](int page) {
        adapt();
        Q_EMIT pageChanged(page);
    });
}

void PageStack::addPage(const Caption &title, QWidget *page)
{
    auto *button = translated(new QToolButton(this), [title](QToolButton *made) { made->setText(title()); });
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_row->addWidget(button, 1);
    const int at = static_cast<int>(m_buttons.size());
    m_buttons.push_back(button);
    m_pages->addWidget(page);
    connect(button, &QToolButton::clicked, this, [this, at] {
        show(at);
        adapt(); // the checked button shows the page in view, not the last click
    });
    adapt();
}

int PageStack::page() const
{
    return m_pages->currentIndex();
}

void PageStack::show(int page)
{
    m_pages->setCurrentIndex(page);
}

void PageStack::adapt()
{
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setChecked(static_cast<int>(i) == m_pages->currentIndex());
}

/// A frame around all buttons.
void PageStack::setLook(const Style &style)
{
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        const QString left = i == 0 ? QStringLiteral("5px") : QStringLiteral("0");
        const QString right = i + 1 == m_buttons.size() ? QStringLiteral("5px") : QStringLiteral("0");
        m_buttons[i]->setFont(style.font);
        m_buttons[i]->setStyleSheet(
            QStringLiteral(
                "QToolButton { border: 1px solid %1; border-left-width: %2; background: %3; padding: 3px 9px;"
                " min-height: 16px; border-top-left-radius: %4; border-bottom-left-radius: %4;"
                " border-top-right-radius: %5; border-bottom-right-radius: %5; }"
                "QToolButton:hover { background: %6; } QToolButton:focus { color: %7; }"
                "QToolButton:checked { background: %6; color: %7; font-weight: 600; }")
                .arg(style.border.name(), i == 0 ? QStringLiteral("1px") : QStringLiteral("0"), style.surface.name(),
                     left, right, style.selection.name(), style.accent.name()));
    }
}

} // namespace timeloupe
