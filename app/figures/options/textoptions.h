// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/options/optionrows.h"

#include "app/figures/options/figurechoice.h"

#include <vector>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QLineEdit;
QT_END_NAMESPACE

namespace timeloupe {

struct FigureOption;

/// Texts of a figure besides the data.
class TextOptions : public OptionRows
{
    Q_OBJECT

public:
    explicit TextOptions(QWidget *parent = nullptr);

    /// Shows `choice`, without a signal.
    void setChoice(const FigureChoice &choice);
    void apply(FigureChoice &choice) const;
    /// Placeholders where nothing is typed.
    void setOwnWords(const QString &title, const QString &subtitle);

Q_SIGNALS:
    void changed();

private:
    struct Part
    {
        const FigureOption *option;
        QCheckBox *box;
    };
    void createSwitches();
    [[nodiscard]] QCheckBox *boxOf(const char *key) const;
    void change();
    void adapt();

    bool m_showing = false;
    FigureTarget m_target = FigureTarget::Pdf;
    QComboBox *m_language = nullptr;
    QLineEdit *m_title = nullptr;
    QLineEdit *m_subtitle = nullptr;
    std::vector<Part> m_parts;
};

} // namespace timeloupe
