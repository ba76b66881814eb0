// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/state/filterrunner.h"
#include "views/style/style.h"
#include "views/widgets/translated.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QAction;
class QToolButton;
QT_END_NAMESPACE

namespace timeloupe {

class Actions;
class FilterLine;
class RangeButtons;

/// The tool row: open, range, back and forward, filter line, folds, export.
class ToolRow : public QWidget
{
    Q_OBJECT

public:
    ToolRow(ViewState &state, FilterRunner &runner, const Actions &actions, QWidget *parent = nullptr);

    void setLook(const Style &style);
    [[nodiscard]] FilterLine &filterLine() const { return *m_filterLine; }
    [[nodiscard]] RangeButtons &ranges() const { return *m_ranges; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *buttonFor(QAction *action, const Caption &text, const Caption &name);
    QToolButton *exportButton(const Actions &actions);
    void showFolding();

    Style m_style = Style::make(Theme::Light);
    QAction *m_folding;
    FilterLine *m_filterLine = nullptr;
    RangeButtons *m_ranges = nullptr;
    QToolButton *m_fold = nullptr;
    std::vector<QToolButton *> m_buttons;
};

} // namespace timeloupe
