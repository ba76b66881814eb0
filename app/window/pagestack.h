// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "views/style/style.h"
#include "views/widgets/translated.h"

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QStackedWidget;
class QToolButton;
QT_END_NAMESPACE

namespace timeloupe {

/// A stack of pages with a row of buttons that choose one.
class PageStack : public QWidget
{
    Q_OBJECT

public:
    explicit PageStack(QWidget *parent = nullptr);

    void setLook(const Style &style);
    /// Takes ownership. The first page is shown.
    void addPage(const Caption &title, QWidget *page);
    [[nodiscard]] int page() const;
    void show(int page);

Q_SIGNALS:
    void pageChanged(int page);

private:
    void adapt();

    std::vector<QToolButton *> m_buttons;
    QHBoxLayout *m_row;
    QStackedWidget *m_pages;
};

} // namespace timeloupe
