// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/panels.h"
#include "views/widgets/translated.h"

#include <QObject>
#include <QStringList>

#include <optional>
#include <vector>

QT_BEGIN_NAMESPACE
class QAction;
class QWidget;
QT_END_NAMESPACE

namespace timeloupe {

/// The checkable actions that show and hide the panels of a window. All panels are shown at first.
class PanelSwitches : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// `name` is the panel's name in the session; `panel` is set for a panel that saved views know.
    QAction *add(const QString &name, std::optional<Panel> panel, const Caption &title, QWidget *widget);
    [[nodiscard]] std::vector<QAction *> actions() const;
    void show(const QString &name);

    /// Names for the session.
    [[nodiscard]] QStringList hidden() const;
    void setHidden(const QStringList &names);

    /// Keywords of the shown panels that saved views know, in the order of kPanels. The timeline is always shown.
    [[nodiscard]] std::vector<std::string> shownKeywords() const;
    /// Shows exactly these of the panels that saved views know; the others stay.
    void showKeywords(const std::vector<std::string> &keywords);

Q_SIGNALS:
    void changed();

private:
    struct Switch
    {
        QString name;
        std::optional<Panel> panel;
        QAction *action = nullptr;
    };

    std::vector<Switch> m_switches;
};

} // namespace timeloupe
