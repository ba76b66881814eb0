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

/// The presets: choose one, save the current choice, rename and delete own presets.
class PresetBar : public OptionRows
{
    Q_OBJECT

public:
    explicit PresetBar(QWidget *parent = nullptr);

    void setPresets(const FigurePresets &presets);
    [[nodiscard]] const FigurePresets &presets() const { return m_presets; }
    /// Shows the preset equal to the choice, or that there is none.
    void setChoice(const FigureChoice &choice);

    /// Like the menu entries after the name was entered; returns the error for an invalid name and changes nothing.
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
    QString m_named; ///< the last chosen one: several presets may be equal
    QComboBox *m_names = nullptr;
    QToolButton *m_menu = nullptr;
    QAction *m_rename = nullptr;
    QAction *m_remove = nullptr;
};

} // namespace timeloupe
