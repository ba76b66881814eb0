// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/table/eventfacts.h"
#include "views/style/style.h"

#include <QWidget>

namespace timeloupe {

/// "◆ Project · announced", with the mark of the timeline.
class KindLine : public QWidget
{
public:
    KindLine(const EventFacts &facts, const Style &style);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    EventFacts m_facts;
    Style m_style;
};

/// A short text on a rounded background.
class Chip : public QWidget
{
public:
    Chip(const QString &text, const Style &style);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Style m_style;
};

/// A box with a coloured bar on its left and a vertical layout.
class CautionBox : public QWidget
{
public:
    explicit CautionBox(const Style &style);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Style m_style;
};

} // namespace timeloupe
