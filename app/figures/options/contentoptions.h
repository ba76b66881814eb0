// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/options/optionrows.h"

#include "app/figures/options/figurechoice.h"

#include <array>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
QT_END_NAMESPACE

namespace timeloupe {

class Segmented;

/// Options for the contents, colours and type sizes.
class ContentOptions : public OptionRows
{
    Q_OBJECT

public:
    explicit ContentOptions(QWidget *parent = nullptr);

    void setLook(const Style &style);
    /// Shows `choice`, without a signal.
    void setChoice(const FigureChoice &choice);
    void apply(FigureChoice &choice) const;
    /// Whether anything is selected in the window.
    void setHasSelection(bool selection);

Q_SIGNALS:
    void changed();

private:
    void createRange();
    void createLook();
    void adapt();

    bool m_showing = false;
    bool m_hasSelection = false;
    FigureTarget m_target = FigureTarget::Pdf;
    Segmented *m_range = nullptr;
    std::array<QCheckBox *, kPanels.size()> m_panels{};
    QCheckBox *m_folds = nullptr;
    QCheckBox *m_highlight = nullptr;
    Segmented *m_theme = nullptr;
    QComboBox *m_distance = nullptr;
    QCheckBox *m_transparent = nullptr;
};

} // namespace timeloupe
