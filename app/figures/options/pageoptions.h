// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/options/optionrows.h"

#include "app/figures/options/figurechoice.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QDoubleSpinBox;
class QSpinBox;
QT_END_NAMESPACE

namespace timeloupe {

class Segmented;

/// Target and size: paper, orientation, margins, pages, scale.
class PageOptions : public OptionRows
{
    Q_OBJECT

public:
    explicit PageOptions(QWidget *parent = nullptr);

    void setLook(const Style &style);
    /// Shows `choice`, without a signal.
    void setChoice(const FigureChoice &choice);
    /// Writes the values into `choice`.
    void apply(FigureChoice &choice) const;

Q_SIGNALS:
    void changed();

private:
    void createSize();
    void createPages();
    void takeSize();
    void takeOrientation(bool portrait);
    void takeUnit();
    void change();
    void adapt();
    [[nodiscard]] bool isCustom() const;
    [[nodiscard]] SizeUnit unit() const; ///< of a custom size
    [[nodiscard]] SizeUnit marginUnit() const;
    [[nodiscard]] QString sizeKeyword() const;
    void showMargin(double pixels);

    bool m_showing = false;
    double m_margin = 0; ///< in 1/96 inch; the display is rounded
    SizeUnit m_shownUnit = SizeUnit::Millimetres;
    Segmented *m_target = nullptr;
    QComboBox *m_size = nullptr;
    QDoubleSpinBox *m_width = nullptr;
    QDoubleSpinBox *m_height = nullptr;
    QComboBox *m_unit = nullptr;
    QWidget *m_custom = nullptr;
    Segmented *m_orientation = nullptr;
    QDoubleSpinBox *m_marginField = nullptr;
    QSpinBox *m_wide = nullptr;
    QSpinBox *m_high = nullptr;
    QWidget *m_pages = nullptr;
    QDoubleSpinBox *m_scale = nullptr;
};

} // namespace timeloupe
