// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/detailspage.h"

#include "model/text/displaytext.h"
#include "views/panels/detailsparts.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/linkbutton.h"
#include "views/widgets/textblock.h"

#include <QVBoxLayout>

#include <algorithm>
#include <span>

namespace timeloupe {

namespace {

constexpr int kPageMargin = 14;
constexpr int kLineGap = 2;
constexpr int kSectionGap = 9;
constexpr std::size_t kFactsAtOnce = 50; // of a section before "Show more"

} // namespace

DetailsPage::DetailsPage(const Style &style, QWidget *parent)
    : QWidget(parent), m_style(style), m_layout(new QVBoxLayout(this))
{
    QPalette palette = style.palette();
    palette.setColor(QPalette::Window, style.surface);
    setPalette(palette);
    setAutoFillBackground(true);
    m_layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    m_layout->setSpacing(kLineGap);
}

TextBlock *DetailsPage::addBlock()
{
    auto *block = new TextBlock(this);
    block->setPalette(m_style.palette());
    m_layout->addWidget(block);
    return block;
}

void DetailsPage::addTitle(const QString &text)
{
    addBlock()->addRun(text, m_style.title, m_style.text);
}

void DetailsPage::addHeading(const QString &text)
{
    m_layout->addSpacing(kSectionGap - kLineGap);
    addBlock()->addRun(text, m_style.small, m_style.muted);
}

void DetailsPage::addText(const QString &strong, const QString &plain, const QString &muted)
{
    TextBlock *block = addBlock();
    if (!strong.isEmpty())
        block->addRun(strong, m_style.bold, m_style.text);
    if (!plain.isEmpty())
        block->addRun(plain, m_style.font, m_style.text);
    if (!muted.isEmpty()) {
        const bool first = strong.isEmpty() && plain.isEmpty();
        block->addRun(first ? muted : QLatin1Char(' ') + muted, m_style.font, m_style.muted);
    }
}

void DetailsPage::addKindLine(const EventFacts &facts)
{
    m_layout->addWidget(new KindLine(facts, m_style));
}

void DetailsPage::addEvent(const Facts &make)
{
    m_facts = make;
    const EventFacts facts = make({0, kFactsAtOnce, kLongestBlock});
    addKindLine(facts);
    m_layout->addSpacing(4);
    addTitle(facts.title);
    if (facts.fullTitle)
        addMoreText(facts.fullTitle, 0, m_layout->count());
    m_layout->addSpacing(2);
    addText({}, facts.date,
            facts.precision.isEmpty() ? QString() : QLatin1Char('(') + facts.precision + QLatin1Char(')'));
    for (const FactSection &section : facts.sections)
        addSection(section);
}

void DetailsPage::addSection(const FactSection &section)
{
    addHeading(section.heading);
    switch (section.form) {
    case FactSection::Form::Chips:
        addChips(section.facts);
        break;
    case FactSection::Form::Caution:
        addCaution(section.facts);
        break;
    case FactSection::Form::Lines:
    case FactSection::Form::Sources:
        for (const Fact &fact : section.facts)
            addFact(fact, section.form);
        break;
    }
    if (section.count > section.facts.size())
        addMoreFacts(section.heading, section.facts.size(), section.count, m_layout->count());
}

/// A button that appends the full text in chunks, starting at `from`.
void DetailsPage::addMoreText(FullText whole, std::size_t from, int at)
{
    const QString text = from == 0 ? tr("Show all") : tr("Show more");
    addMoreButton(text, at, [this, whole = std::move(whole), from](int place) {
        std::size_t end = from;
        auto *block = new TextBlock(this);
        block->setPalette(m_style.palette());
        block->addRun(textPiece(*whole, from, kLongestBlock, end), m_style.font, m_style.text);
        m_layout->insertWidget(place, block);
        if (end < whole->size())
            addMoreText(whole, end, place + 1);
    });
}

/// A button that appends the next facts of a section as text lines.
void DetailsPage::addMoreFacts(const QString &heading, std::size_t shown, std::size_t count, int at)
{
    const QString text = tr("Show more (%1 of %2)").arg(QString::number(shown), QString::number(count));
    addMoreButton(text, at, [=, this](int place) {
        const EventFacts more = m_facts({shown, kFactsAtOnce, kLongestBlock});
        const auto section = std::find_if(more.sections.begin(), more.sections.end(),
                                          [&](const FactSection &other) { return other.heading == heading; });
        if (section == more.sections.end())
            return;
        QStringList lines;
        for (const Fact &fact : section->facts)
            lines << fact.strong + fact.plain + (fact.muted.isEmpty() ? QString() : QLatin1Char(' ') + fact.muted);
        auto *block = new TextBlock(this);
        block->setPalette(m_style.palette());
        block->addRun(lines.join(QLatin1Char('\n')), m_style.font, m_style.text);
        m_layout->insertWidget(place, block);
        const std::size_t end = shown + section->facts.size();
        if (end < count)
            addMoreFacts(heading, end, count, place + 1);
    });
}

/// Removes the button, then calls `clicked` with its former layout index.
void DetailsPage::addMoreButton(const QString &text, int at, const std::function<void(int at)> &clicked)
{
    auto *button = new LinkButton(text, {}, m_style, this);
    m_layout->insertWidget(at, button);
    connect(button, &LinkButton::clicked, this, [this, button, clicked] {
        const int place = m_layout->indexOf(button);
        m_layout->removeWidget(button);
        button->hide();
        button->deleteLater();
        clicked(place);
    });
}

void DetailsPage::addFact(const Fact &fact, FactSection::Form form)
{
    if (fact.event) {
        addLink(*fact.event, fact.plain, fact.muted);
        return;
    }
    if (form == FactSection::Form::Sources) {
        addText(fact.strong, fact.plain);
        if (!fact.muted.isEmpty())
            addText({}, {}, fact.muted);
    } else {
        addText(fact.strong, fact.plain, fact.muted);
    }
    if (fact.whole)
        addMoreText(fact.whole, 0, m_layout->count());
    if (!fact.link)
        return;
    auto *link = new LinkButton(displayText(fact.link->text(), kLongestLabel), {}, m_style, this);
    m_layout->addWidget(link);
    connect(link, &LinkButton::clicked, this, [this, address = *fact.link] { Q_EMIT addressActivated(address); });
}

void DetailsPage::addLink(EventRow row, const QString &text, const QString &muted)
{
    auto *link = new LinkButton(QStringLiteral("→ ") + text, muted, m_style, this);
    m_layout->addWidget(link);
    connect(link, &LinkButton::clicked, this, [this, row] { Q_EMIT eventActivated(row); });
}

void DetailsPage::addChips(const std::vector<Fact> &facts)
{
    auto *chips = new QWidget(this);
    auto *flow = new FlowLayout(5, chips);
    for (const Fact &fact : facts)
        flow->addWidget(new Chip(fact.plain, m_style));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    chips->setSizePolicy(policy);
    m_layout->addSpacing(1);
    m_layout->addWidget(chips);
}

void DetailsPage::addCaution(const std::vector<Fact> &facts)
{
    auto *box = new CautionBox(m_style);
    for (const Fact &fact : facts) {
        auto *block = new TextBlock(box);
        block->setPalette(m_style.palette());
        block->addRun(fact.plain, m_style.font, m_style.text);
        box->layout()->addWidget(block);
    }
    m_layout->addSpacing(2);
    m_layout->addWidget(box);
    for (const Fact &fact : facts) {
        if (fact.whole)
            addMoreText(fact.whole, 0, m_layout->count());
    }
}

void DetailsPage::addTotals(const Totals &totals, const Words &words)
{
    constexpr std::size_t kMostCurrencies = 20;
    const std::size_t shown = std::min(totals.totals.size(), kMostCurrencies);
    for (const Total &total : std::span(totals.totals).first(shown)) {
        QStringList more;
        if (total.low < total.net)
            more << tr("at least %1").arg(words.money(total.low, total.currency));
        if (total.openUpward)
            more << tr("no upper bound");
        else if (total.high > total.net)
            more << tr("at most %1").arg(words.money(total.high, total.currency));
        if (total.gross > total.net)
            more << tr("gross %1").arg(words.money(total.gross, total.currency));
        addText(words.money(total.net, total.currency), {}, more.join(QStringLiteral(", ")));
    }
    if (shown < totals.totals.size())
        addText({}, {},
                tr("and %1 more currencies").arg(words.number(static_cast<double>(totals.totals.size() - shown))));
    if (totals.leftOutCount > 0)
        addText({}, {},
                tr("Amounts left out (parts, changes, estimates): %1")
                    .arg(words.number(static_cast<double>(totals.leftOutCount))));
}

void DetailsPage::addStretch()
{
    m_layout->addStretch(1);
}

} // namespace timeloupe
