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

/// A group of options: a title, then rows of a label and what it labels. Labels of all groups are as wide.
class OptionRows : public QWidget
{
    Q_OBJECT

public:
    explicit OptionRows(const QString &title, QWidget *parent = nullptr);

    void setLook(const Style &style);

protected:
    /// `text` with its & leads to `field`.
    void addRow(const QString &text, QWidget *field);
    /// Two switches side by side in the place of a field; `second` may be null, the label empty.
    void addSwitches(const QString &text, QWidget *first, QWidget *second = nullptr);
    /// Whether an option has a meaning now; `why` not, in its tip. `tip`: what it says when it has.
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
