// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panelswitches.h"

#include <QAction>
#include <QWidget>

namespace timeloupe {

QAction *PanelSwitches::add(const QString &name, std::optional<Panel> panel, const Caption &title, QWidget *widget)
{
    auto *action = translated(new QAction(this), [title](QAction *made) { made->setText(title()); });
    action->setCheckable(true);
    action->setChecked(true);
    connect(action, &QAction::toggled, widget, &QWidget::setVisible);
    connect(action, &QAction::toggled, this, &PanelSwitches::changed);
    m_switches.push_back({name, panel, action});
    return action;
}

std::vector<QAction *> PanelSwitches::actions() const
{
    std::vector<QAction *> actions;
    for (const Switch &each : m_switches)
        actions.push_back(each.action);
    return actions;
}

void PanelSwitches::show(const QString &name)
{
    for (const Switch &each : m_switches)
        if (each.name == name)
            each.action->setChecked(true);
}

QStringList PanelSwitches::hidden() const
{
    QStringList names;
    for (const Switch &each : m_switches)
        if (!each.action->isChecked())
            names.append(each.name);
    return names;
}

void PanelSwitches::setHidden(const QStringList &names)
{
    for (const Switch &each : m_switches)
        each.action->setChecked(!names.contains(each.name));
}

std::vector<std::string> PanelSwitches::shownKeywords() const
{
    Panels shown{Panel::Timeline};
    for (const Switch &each : m_switches)
        if (each.panel && each.action->isChecked())
            shown.set(*each.panel);
    std::vector<std::string> keywords;
    for (const auto &[keyword, panel] : kPanels)
        if (shown.contains(panel))
            keywords.emplace_back(keyword);
    return keywords;
}

void PanelSwitches::showKeywords(const std::vector<std::string> &keywords)
{
    const Panels wanted = Panels::named(keywords);
    for (const Switch &each : m_switches)
        if (each.panel)
            each.action->setChecked(wanted.contains(*each.panel));
}

} // namespace timeloupe
