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

/// A page of the details panel: headings, texts, chips and links. Filled once; replaced for other contents.
class DetailsPage : public QWidget
{
    Q_OBJECT

public:
    explicit DetailsPage(const Style &style, QWidget *parent = nullptr);

    /// Makes the event's facts within limits; called again when the reader asks for more.
    using Facts = std::function<EventFacts(const FactLimits &limits)>;
    /// Adds everything known about an event in bounded time; long texts and sections end with a button for more.
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
    Facts m_facts; ///< of the event shown
};

} // namespace timeloupe
