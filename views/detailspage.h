// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/eventfacts.h"
#include "model/totals.h"
#include "style.h"

#include <QWidget>

class QVBoxLayout;

namespace timeloupe {

class TextBlock;

/// What the details panel shows at one time: headings, texts, chips, links under each other. Made, filled, shown; for
/// something else another one is made.
class DetailsPage : public QWidget
{
    Q_OBJECT

public:
    explicit DetailsPage(const Style &style, QWidget *parent = nullptr);

    void addEvent(const EventFacts &facts);
    void addTitle(const QString &text);
    void addHeading(const QString &text);
    void addText(const QString &strong, const QString &plain = {}, const QString &muted = {});
    void addTotals(const Totals &totals, const Words &words);
    void addLink(EventRow row, const QString &text, const QString &muted);
    void addStretch();

Q_SIGNALS:
    void eventWanted(timeloupe::EventRow row);
    void addressWanted(const WebAddress &address);

private:
    void addKindLine(const EventFacts &facts);
    void addSection(const FactSection &section);
    void addFact(const Fact &fact, FactSection::Form form);
    void addChips(const std::vector<Fact> &facts);
    void addCaution(const std::vector<Fact> &facts);
    TextBlock *addBlock();

    Style m_style;
    QVBoxLayout *m_layout;
};

} // namespace timeloupe
