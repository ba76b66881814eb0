// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/toolrow.h"

#include "app/common/actions.h"
#include "app/window/rangebuttons.h"
#include "views/panels/filterline.h"
#include "views/widgets/translated.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace timeloupe {

ToolRow::ToolRow(ViewState &state, FilterRunner &runner, const Actions &actions, QWidget *parent)
    : QWidget(parent),
      m_folding(actions.fold),
      m_filterLine(new FilterLine(state, runner, this)),
      m_ranges(new RangeButtons(state, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 6, 10, 7);
    row->setSpacing(8);
    row->addWidget(buttonFor(
        actions.open, [] { return tr("Open…"); }, [] { return tr("Open a file"); }));
    row->addWidget(m_ranges);
    row->addWidget(buttonFor(
        actions.back, [] { return QStringLiteral("◀"); }, [] { return tr("Back to the previous view"); }));
    row->addWidget(buttonFor(
        actions.forward, [] { return QStringLiteral("▶"); }, [] { return tr("Forward to the next view"); }));
    row->addWidget(m_filterLine, 1);
    m_fold = buttonFor(
        actions.fold, [] { return QString(); }, [] { return tr("Fold long stretches without events"); });
    row->addWidget(m_fold);
    row->addWidget(exportButton(actions));
    connect(m_folding, &QAction::toggled, this, &ToolRow::showFolding);
    setLook(m_style);
    callForEachLanguage(this, [this] { showFolding(); });
}

/// A button that triggers and follows an action, with a shorter text.
QToolButton *ToolRow::buttonFor(QAction *action, const Caption &text, const Caption &name)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setFocusPolicy(Qt::StrongFocus);
    const auto write = [button, text, name] {
        if (!text().isEmpty())
            button->setText(text());
        button->setToolTip(name());
        button->setAccessibleName(name());
    };
    callForEachLanguage(button, write);
    // The button resets its text after each change of the action.
    connect(action, &QAction::changed, button, write);
    m_buttons.push_back(button);
    return button;
}

/// Exports of the view: picture, print, data.
QToolButton *ToolRow::exportButton(const Actions &actions)
{
    auto *menu = translated(new QMenu(this), [](auto *it) { it->setTitle(tr("Export")); });
    menu->addActions({actions.figure, actions.copyPicture, actions.print});
    menu->addSeparator();
    menu->addMenu(actions.exportMenu());
    QToolButton *button = buttonFor(
        menu->menuAction(), [] { return tr("Export ▾"); }, [] { return tr("Save, copy or print what is shown"); });
    button->setPopupMode(QToolButton::InstantPopup);
    return button;
}

void ToolRow::setLook(const Style &style)
{
    m_style = style;
    // Hides the style's menu arrow, since the text has one, and marks active options.
    const QString sheet =
        QStringLiteral("QToolButton { padding: 4px 7px; } QToolButton::menu-indicator { image: none; }"
                       "QToolButton:checked { background: %1; color: %2; font-weight: 400; }"
                       "QToolButton:checked:hover { background: %3; }")
            .arg(style.surface.name(), style.text.name(), style.selection.name());
    for (QToolButton *button : m_buttons) {
        button->setFont(style.font);
        button->setStyleSheet(sheet);
    }
    m_ranges->setLook(style);
    m_filterLine->setLook(style);
    showFolding();
}

void ToolRow::showFolding()
{
    m_fold->setText(m_folding->isChecked() ? tr("Fold quiet periods ✓") : tr("Fold quiet periods"));
}

void ToolRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_style.window);
    painter.fillRect(0, height() - 1, width(), 1, m_style.border);
}

} // namespace timeloupe
