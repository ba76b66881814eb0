// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/options/presetbar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

namespace timeloupe {

PresetBar::PresetBar(QWidget *parent) : OptionRows(QString(), parent)
{
    m_names = new QComboBox(this);
    m_names->setPlaceholderText(tr("changed"));
    m_names->setMaxVisibleItems(20);
    m_menu = new QToolButton(this);
    m_menu->setText(QStringLiteral("⋯"));
    m_menu->setToolTip(tr("Keep, rename or delete presets"));
    m_menu->setAccessibleName(m_menu->toolTip());
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setFocusPolicy(Qt::StrongFocus);
    m_menu->setStyleSheet(QStringLiteral("QToolButton { padding: 2px 6px; }"
                                         "QToolButton::menu-indicator { image: none; }"));
    auto *menu = new QMenu(m_menu);
    menu->addAction(tr("Keep as &Preset…"), this, [this] {
        askForName(tr("Keep as preset"), m_presets.isOwn(current()) ? current() : QString(), &PresetBar::takeNew);
    });
    m_rename = menu->addAction(tr("&Rename…"), this,
                               [this] { askForName(tr("Rename the preset"), current(), &PresetBar::takeRenamed); });
    m_remove = menu->addAction(tr("&Delete"), this, &PresetBar::remove);
    m_menu->setMenu(menu);
    auto *field = new QWidget(this);
    auto *row = new QHBoxLayout(field);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_names, 1);
    row->addWidget(m_menu);
    field->setFocusProxy(m_names);
    m_names->setAccessibleName(tr("Preset"));
    setFocusProxy(m_names);
    addRow(tr("&Preset"), field);
    connect(m_names, &QComboBox::activated, this, [this](int index) {
        const auto all = m_presets.all();
        const auto wanted = std::find_if(all.begin(), all.end(), [&](const FigurePreset &preset) {
            return preset.name == m_names->itemText(index);
        });
        if (wanted == all.end())
            return;
        m_named = wanted->name;
        Q_EMIT chosen(wanted->choice);
    });
    fill();
}

void PresetBar::setPresets(const FigurePresets &presets)
{
    m_presets = presets;
    fill();
}

void PresetBar::setChoice(const FigureChoice &choice)
{
    m_choice = choice;
    adapt();
}

void PresetBar::fill()
{
    const QSignalBlocker quiet(m_names);
    m_names->clear();
    for (const FigurePreset &preset : builtInPresets())
        m_names->addItem(preset.name);
    if (!m_presets.own().empty())
        m_names->insertSeparator(m_names->count());
    for (const FigurePreset &preset : m_presets.own())
        m_names->addItem(preset.name);
    adapt();
}

void PresetBar::adapt()
{
    const QSignalBlocker quiet(m_names);
    const auto name = m_presets.nameOf(m_choice, m_named);
    m_names->setCurrentIndex(name ? m_names->findText(*name) : -1);
    const bool own = m_presets.isOwn(current());
    m_rename->setEnabled(own);
    m_remove->setEnabled(own);
}

QString PresetBar::current() const
{
    return m_names->currentIndex() < 0 ? QString() : m_names->currentText();
}

void PresetBar::askForName(const QString &title, const QString &proposed, void (PresetBar::*done)(const QString &))
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("Name of the preset:"));
    dialog->setTextValue(proposed);
    connect(dialog, &QInputDialog::textValueSelected, this, done);
    dialog->open();
}

void PresetBar::takeNew(const QString &name)
{
    if (const auto wrong = saveAs(name))
        Q_EMIT said(*wrong);
}

void PresetBar::takeRenamed(const QString &name)
{
    if (const auto wrong = rename(name))
        Q_EMIT said(*wrong);
}

std::optional<QString> PresetBar::saveAs(const QString &name)
{
    if (const auto wrong = m_presets.nameError(name))
        return wrong;
    m_presets.save(name, m_choice);
    m_named = name.trimmed();
    fill();
    Q_EMIT presetsChanged();
    return std::nullopt;
}

std::optional<QString> PresetBar::rename(const QString &name)
{
    if (const auto wrong = m_presets.nameError(name, current()))
        return wrong;
    m_presets.rename(current(), name);
    m_named = name.trimmed();
    fill();
    Q_EMIT presetsChanged();
    return std::nullopt;
}

void PresetBar::remove()
{
    if (!m_presets.isOwn(current()))
        return;
    m_presets.remove(current());
    fill();
    Q_EMIT presetsChanged();
}

} // namespace timeloupe
