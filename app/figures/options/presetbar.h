// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/options/optionrows.h"

#include "app/figures/options/figurepresets.h"

QT_BEGIN_NAMESPACE
class QAction;
class QComboBox;
class QToolButton;
QT_END_NAMESPACE

namespace timeloupe {

/// The presets by name: choose one, keep the present choice as one, rename and delete one's own.
class PresetBar : public OptionRows
{
    Q_OBJECT

public:
    explicit PresetBar(QWidget *parent = nullptr);

    void setPresets(const FigurePresets &presets);
    [[nodiscard]] const FigurePresets &presets() const { return m_presets; }
    /// What is chosen now: the preset that means it is shown, or that none does.
    void setChoice(const FigureChoice &choice);

    /// As the menu's entries do once a name was given; a wrong one is told by the return value and changes nothing.
    std::optional<QString> saveAs(const QString &name);
    std::optional<QString> rename(const QString &name);
    void remove();

Q_SIGNALS:
    void chosen(const timeloupe::FigureChoice &choice);
    void presetsChanged();
    void said(const QString &message);

private:
    void fill();
    void adapt();
    void askForName(const QString &title, const QString &proposed, void (PresetBar::*done)(const QString &));
    void takeNew(const QString &name);
    void takeRenamed(const QString &name);
    [[nodiscard]] QString current() const;

    FigurePresets m_presets;
    FigureChoice m_choice;
    QString m_named; ///< chosen last: several presets may mean the same
    QComboBox *m_names = nullptr;
    QToolButton *m_menu = nullptr;
    QAction *m_rename = nullptr;
    QAction *m_remove = nullptr;
};

} // namespace timeloupe
