// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/table/eventfacts.h"
#include "model/totals/totals.h"
#include "views/style/style.h"

#include <QWidget>

#include <functional>

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

    /// Made of the event's facts within limits; called again where the reader asks for more.
    using Facts = std::function<EventFacts(const FactLimits &limits)>;
    /// The beginning of everything known about an event, in bounded time; each long text and section ends with a
    /// button that adds its next piece.
    void addEvent(const Facts &facts);
    void addTitle(const QString &text);
    void addHeading(const QString &text);
    void addText(const QString &strong, const QString &plain = {}, const QString &muted = {});
    void addTotals(const Totals &totals, const Words &words);
    void addLink(EventRow row, const QString &text, const QString &muted);
    void addStretch();

Q_SIGNALS:
    void eventActivated(timeloupe::EventRow row);
    void addressActivated(const WebAddress &address);

private:
    void addKindLine(const EventFacts &facts);
    void addSection(const FactSection &section);
    void addFact(const Fact &fact, FactSection::Form form);
    void addChips(const std::vector<Fact> &facts);
    void addCaution(const std::vector<Fact> &facts);
    TextBlock *addBlock();
    void addMoreText(FullText whole, std::size_t from, int at);
    void addMoreFacts(const QString &heading, std::size_t shown, std::size_t count, int at);
    void addMoreButton(const QString &text, int at, const std::function<void(int at)> &clicked);

    Style m_style;
    QVBoxLayout *m_layout;
    Facts m_facts; ///< of the event that is shown
};

} // namespace timeloupe
