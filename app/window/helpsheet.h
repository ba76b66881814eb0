// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace timeloupe {

struct Style;

/// A sheet of all gestures.
class HelpSheet : public QDialog
{
    Q_OBJECT

public:
    explicit HelpSheet(QWidget *parent = nullptr);

    void setLook(const Style &style);
};

} // namespace timeloupe
