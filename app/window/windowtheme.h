// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/files/settings.h"
#include "views/style/style.h"

#include <QTimer>

#include <functional>
#include <vector>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace timeloupe {

/// The theme of a window: chosen, or that of the system, and applied to the window's parts.
class WindowTheme : public QObject
{
    Q_OBJECT

public:
    explicit WindowTheme(QWidget &window);

    /// A part restyles itself; parts are restyled in the order of registration.
    void addPart(std::function<void(const Style &)> restyle);
    /// Restyles all parts at once.
    void apply(ThemeChoice choice);
    /// Restyles the parts one event at a time, when the style changes; the window paints once all are done.
    void change(ThemeChoice choice);
    void followSystem();

    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    [[nodiscard]] const Style &style() const { return m_style; }
    [[nodiscard]] bool isChanging() const { return m_steps.isActive(); }

private:
    [[nodiscard]] Style wantedStyle() const;
    void restyle();
    void restyleNext();

    QWidget &m_window;
    ThemeChoice m_choice = ThemeChoice::System;
    Style m_style = Style::make(Theme::Light);
    std::vector<std::function<void(const Style &)>> m_parts;
    std::size_t m_next = 0; ///< the part to restyle next, while m_steps is active
    QTimer m_steps;
};

} // namespace timeloupe
