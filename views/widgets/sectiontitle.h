// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/translated.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace timeloupe {

struct Style;

/// The heading of a side panel section, in small capitals, with space for buttons on the right.
class SectionTitle : public QWidget
{
    Q_OBJECT

public:
    explicit SectionTitle(const Caption &text, QWidget *parent = nullptr);

    void setLook(const Style &style);
    void addButton(QWidget *button);
    /// A text button.
    QPushButton *addTextButton(const Caption &text, const Caption &tip);

private:
    QHBoxLayout *m_layout;
    QLabel *m_label;
    std::vector<QPushButton *> m_words;
};

/// Distance of rows and headings from the edges of the side panel.
inline constexpr int kPanelMargin = 10;

} // namespace timeloupe
