// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/options/optionrows.h"

#include "views/style/style.h"

#include <QGridLayout>
#include <QLabel>

namespace timeloupe {

namespace {

constexpr int kLabelWidth = 84;

} // namespace

OptionRows::OptionRows(const QString &title, QWidget *parent)
    : QWidget(parent), m_grid(new QGridLayout(this)), m_title(new QLabel(title, this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnMinimumWidth(0, kLabelWidth);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 1);
    m_title->setTextFormat(Qt::PlainText);
    m_grid->addWidget(m_title, 0, 0, 1, 3);
    m_title->setVisible(!title.isEmpty());
}

void OptionRows::setLook(const Style &style)
{
    m_title->setFont(style.bold);
    for (const auto &[field, label] : m_labels)
        label->setFont(style.font);
}

void OptionRows::addRow(const QString &text, QWidget *field)
{
    const int row = m_grid->rowCount();
    addLabel(text, field);
    m_grid->addWidget(field, row, 1, 1, 2);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(QString(text).remove(u'&'));
}

void OptionRows::addSwitches(const QString &text, QWidget *first, QWidget *second)
{
    const int row = m_grid->rowCount();
    if (!text.isEmpty())
        addLabel(text, first);
    m_grid->addWidget(first, row, 1, 1, second ? 1 : 2);
    if (second)
        m_grid->addWidget(second, row, 2);
}

/// Starts a row.
void OptionRows::addLabel(const QString &text, QWidget *field)
{
    auto *label = new QLabel(text, this);
    // A group of fields passes the focus to its proxy.
    label->setBuddy(field->focusProxy() ? field->focusProxy() : field);
    m_grid->addWidget(label, m_grid->rowCount(), 0, Qt::AlignLeft | Qt::AlignVCenter);
    m_labels[field] = label;
}

void OptionRows::setApplies(QWidget *field, bool applies, const QString &why, const QString &tip)
{
    field->setEnabled(applies);
    field->setToolTip(applies ? tip : why);
    field->setAccessibleDescription(field->toolTip());
    if (const auto label = m_labels.find(field); label != m_labels.end()) {
        label->second->setEnabled(applies);
        label->second->setToolTip(field->toolTip());
    }
}

QWidget *rowOf(const std::vector<QWidget *> &widgets, QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    for (QWidget *widget : widgets)
        layout->addWidget(widget, qobject_cast<QLabel *>(widget) ? 0 : 1);
    row->setFocusProxy(widgets.front());
    return row;
}

} // namespace timeloupe
