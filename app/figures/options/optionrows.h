// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <map>
#include <vector>

QT_BEGIN_NAMESPACE
class QGridLayout;
class QLabel;
QT_END_NAMESPACE

namespace timeloupe {

struct Style;

/// A titled group of option rows, each with a label. Labels of all groups have the same width.
class OptionRows : public QWidget
{
    Q_OBJECT

public:
    explicit OptionRows(const QString &title, QWidget *parent = nullptr);

    void setLook(const Style &style);

protected:
    /// `text` with an & is a shortcut to `field`.
    void addRow(const QString &text, QWidget *field);
    /// Two check boxes in place of a field; `second` may be null, the label empty.
    void addSwitches(const QString &text, QWidget *first, QWidget *second = nullptr);
    /// Enables an option; `why` is its tooltip while disabled, `tip` while enabled.
    void setApplies(QWidget *field, bool applies, const QString &why, const QString &tip = {});

private:
    void addLabel(const QString &text, QWidget *field);

    QGridLayout *m_grid;
    QLabel *m_title;
    std::map<QWidget *, QLabel *> m_labels;
};

/// Widgets in one row, without margins.
QWidget *rowOf(const std::vector<QWidget *> &widgets, QWidget *parent);

} // namespace timeloupe
