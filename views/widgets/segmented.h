// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

QT_BEGIN_NAMESPACE
class QButtonGroup;
class QPushButton;
QT_END_NAMESPACE

namespace timeloupe {

struct Style;

/// A choice of a few words in one frame, exactly one of them checked. ← and → change it.
class Segmented : public QWidget
{
    Q_OBJECT

public:
    Segmented(const QString &name, const QStringList &words, QWidget *parent = nullptr);

    void setLook(const Style &style);
    [[nodiscard]] int current() const;
    void setCurrent(int index); ///< without a signal
    [[nodiscard]] QPushButton *button(int index) const { return m_buttons[static_cast<std::size_t>(index)]; }

Q_SIGNALS:
    void chosen(int index);

private:
    QButtonGroup *m_group = nullptr;
    std::vector<QPushButton *> m_buttons;
};

} // namespace timeloupe
