// SPDX-License-Identifier: GPL-3.0-or-later
#include "detailspage.h"

#include "flowlayout.h"
#include "linkbutton.h"
#include "marks.h"
#include "plaintip.h"
#include "textblock.h"

#include <QFontMetrics>
#include <QVBoxLayout>

namespace timeloupe {

namespace {

constexpr int kMargin = 14;
constexpr int kLineGap = 2;
constexpr int kSectionGap = 9;

/// "◆ Project · announced": the mark as it stands on the timeline.
class KindLine : public QWidget
{
public:
    KindLine(const EventFacts &facts, const Style &style) : m_facts(facts), m_style(style)
    {
        setAccessibleName(facts.kindLine);
        setFixedHeight(20);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor color = m_facts.company ? m_style.company(*m_facts.company) : m_style.noCompany();
        paintMark(painter, m_facts.kind, QPointF(6, height() / 2.0), m_style.mark, color, isPlanned(m_facts.status),
                  m_style.surface);
        painter.setFont(m_style.font);
        painter.setPen(m_style.muted);
        painter.drawText(rect().adjusted(18, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                         QFontMetrics(m_style.font).elidedText(m_facts.kindLine, Qt::ElideRight, width() - 18));
    }

private:
    EventFacts m_facts;
    Style m_style;
};

class Chip : public QWidget
{
public:
    Chip(const QString &text, const Style &style) : m_text(text), m_style(style)
    {
        setAccessibleName(text);
        setToolTip(plainToolTip(text));
    }
    QSize sizeHint() const override { return {QFontMetrics(m_style.font).horizontalAdvance(m_text) + 17, 22}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_style.card);
        painter.drawRoundedRect(rect(), 11, 11);
        painter.setFont(m_style.font);
        painter.setPen(m_style.text);
        painter.drawText(rect().adjusted(8, 0, -8, 0), Qt::AlignCenter | Qt::TextSingleLine,
                         QFontMetrics(m_style.font).elidedText(m_text, Qt::ElideMiddle, width() - 16));
    }

private:
    QString m_text;
    Style m_style;
};

/// A box with a bar at its left side.
class CautionBox : public QWidget
{
public:
    explicit CautionBox(const Style &style) : m_style(style)
    {
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(11, 7, 9, 7);
        layout->setSpacing(5);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), m_style.caution);
        painter.fillRect(QRect(0, 0, 3, height()), m_style.cautionEdge);
    }

private:
    Style m_style;
};

} // namespace

DetailsPage::DetailsPage(const Style &style, QWidget *parent)
    : QWidget(parent), m_style(style), m_layout(new QVBoxLayout(this))
{
    QPalette palette = style.palette();
    palette.setColor(QPalette::Window, style.surface);
    setPalette(palette);
    setAutoFillBackground(true);
    m_layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
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

void DetailsPage::addEvent(const EventFacts &facts)
{
    addKindLine(facts);
    m_layout->addSpacing(4);
    addTitle(facts.title);
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
    if (!fact.link)
        return;
    auto *link = new LinkButton(fact.link->text(), {}, m_style, this);
    m_layout->addWidget(link);
    connect(link, &LinkButton::clicked, this, [this, address = *fact.link] { Q_EMIT addressWanted(address); });
}

void DetailsPage::addLink(EventRow row, const QString &text, const QString &muted)
{
    auto *link = new LinkButton(QStringLiteral("→ ") + text, muted, m_style, this);
    m_layout->addWidget(link);
    connect(link, &LinkButton::clicked, this, [this, row] { Q_EMIT eventWanted(row); });
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
}

void DetailsPage::addTotals(const Totals &totals, const Words &words)
{
    for (const Total &total : totals.totals) {
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
