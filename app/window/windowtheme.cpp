// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/windowtheme.h"

#include <QGuiApplication>
#include <QPalette>
#include <QWidget>

namespace timeloupe {

WindowTheme::WindowTheme(QWidget &window) : m_window(window)
{
    m_steps.setInterval(0);
    connect(&m_steps, &QTimer::timeout, this, &WindowTheme::restyleNext);
}

void WindowTheme::addPart(std::function<void(const Style &)> restyle)
{
    m_parts.push_back(std::move(restyle));
}

void WindowTheme::apply(ThemeChoice choice)
{
    m_choice = choice;
    m_style = wantedStyle();
    for (const auto &part : m_parts)
        part(m_style);
}

void WindowTheme::change(ThemeChoice choice)
{
    m_choice = choice;
    restyle();
}

void WindowTheme::followSystem()
{
    if (m_choice == ThemeChoice::System)
        restyle();
}

/// Restyling a whole window takes tens of milliseconds: each part gets an event of its own.
void WindowTheme::restyle()
{
    const Style wanted = wantedStyle();
    if (m_parts.empty() || wanted.theme == m_style.theme)
        return;
    m_style = wanted;
    m_window.setUpdatesEnabled(false);
    m_next = 0;
    m_steps.start();
}

void WindowTheme::restyleNext()
{
    m_parts[m_next](m_style);
    if (++m_next < m_parts.size())
        return;
    m_steps.stop();
    m_window.setUpdatesEnabled(true);
}

Style WindowTheme::wantedStyle() const
{
    if (m_choice != ThemeChoice::System)
        return Style::make(m_choice == ThemeChoice::Dark ? Theme::Dark : Theme::Light);
    const QPalette system = QGuiApplication::palette();
    const bool dark = system.color(QPalette::Window).lightness() < system.color(QPalette::WindowText).lightness();
    return Style::make(dark ? Theme::Dark : Theme::Light);
}

} // namespace timeloupe
