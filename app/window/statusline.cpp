// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/statusline.h"

#include "model/core/backgroundrelease.h"
#include "model/wording/dateformat.h"
#include "views/widgets/translated.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <cmath>

namespace timeloupe {

namespace {

constexpr int kThrottleMs = 60; // update interval of the sum while the range moves
constexpr std::size_t kManyEvents = 20'000;

QString listed(const QStringList &parts)
{
    return parts.join(QStringLiteral(" · "));
}

QString netWords(const Total &total, const Words &words)
{
    return words.money(total.net, total.currency) + (total.openUpward ? QStringLiteral("+") : QString());
}

/// The part that is only possibly in view; empty when there is none.
QString possibleWords(const Total &total, const Totals &certain, const Words &words)
{
    double known = 0;
    for (const Total &part : certain.totals)
        if (part.currency == total.currency)
            known = part.net;
    const double possible = total.net - known;
    return possible > 0 ? StatusLine::tr("%1 of it only possibly").arg(words.money(possible, total.currency))
                        : QString();
}

} // namespace

StatusLine::StatusLine(ViewState &state, QWidget *parent)
    : QWidget(parent),
      m_state(state),
      m_events(new QLabel(this)),
      m_range(new QLabel(this)),
      m_total(new QToolButton(this)),
      m_pixel(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 0, 10, 0);
    row->setSpacing(22);
    for (QLabel *label : {m_events, m_range, m_pixel})
        label->setTextFormat(Qt::PlainText);
    m_total->setFocusPolicy(Qt::StrongFocus);
    translated(m_total, [](auto *it) { it->setToolTip(tr("How this was summed and what was left out")); });
    for (QWidget *widget : std::initializer_list<QWidget *>{m_events, m_range, m_total, m_pixel})
        row->addWidget(widget);
    row->addStretch();
    connect(m_total, &QToolButton::clicked, this, &StatusLine::detailsRequested);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kThrottleMs);
    connect(&m_soon, &QTimer::timeout, this, &StatusLine::startTotals);
    connectState();
    setLook(Style::make(Theme::Light));
    restart();
    callForEachLanguage(this, [this] {
        showCounts();
        showRange();
        showTotals();
    });
}

void StatusLine::connectState()
{
    connect(&m_state, &ViewState::storeChanged, this, &StatusLine::restart);
    for (const auto signal : {&ViewState::matchingRowsChanged, &ViewState::partialRowsChanged, &ViewState::queryChanged,
                              &ViewState::languageChanged})
        connect(&m_state, signal, this, &StatusLine::showCounts);
    for (const auto signal : {&ViewState::matchingRowsChanged, &ViewState::rangeChanged, &ViewState::languageChanged})
        connect(&m_state, signal, this, &StatusLine::requestTotals);
    for (const auto signal : {&ViewState::rangeChanged, &ViewState::foldsChanged, &ViewState::languageChanged})
        connect(&m_state, signal, this, &StatusLine::showRange);
}

void StatusLine::setLook(const Style &style)
{
    const QString ink = QStringLiteral("color: %1;").arg(style.muted.name());
    for (QLabel *label : {m_events, m_range, m_pixel}) {
        label->setFont(style.small);
        label->setStyleSheet(ink);
    }
    m_total->setFont(style.small);
    m_total->setStyleSheet(
        QStringLiteral("QToolButton { border: none; background: transparent; color: %1; padding: 0;"
                       " min-height: 0; }"
                       "QToolButton:hover, QToolButton:focus { color: %2; text-decoration: underline; }")
            .arg(style.muted.name(), style.accent.name()));
}

void StatusLine::setPixelLength(std::function<double()> msPerPixel)
{
    m_msPerPixel = std::move(msPerPixel);
    showRange();
}

void StatusLine::restart()
{
    m_index = releasedInBackground(std::make_shared<const TotalsInRange>(m_state.store()));
    m_totals.reset();
    showCounts();
    showRange();
    showTotals();
    startTotals();
}

void StatusLine::showCounts()
{
    const Words words(m_state.language());
    const std::size_t all = m_state.store()->size();
    const auto number = [&words](std::size_t n) { return words.number(static_cast<double>(n)); };
    const QString every = tr("%1 events", nullptr, static_cast<int>(all)).arg(number(all));
    if (!m_state.isFiltering())
        m_events->setText(
            m_state.query().isEmpty() ? every : tr("%1 of %2").arg(number(m_state.matchingRows()->count()), every));
    else if (m_state.partialRows() && m_state.partialRows()->count() > 0)
        m_events->setText(tr("%1, filtering… %2 found so far").arg(every, number(m_state.partialRows()->count())));
    else
        m_events->setText(tr("%1, filtering…").arg(every));
}

void StatusLine::showRange()
{
    m_range->setText(Words(m_state.language()).range(m_state.range()));
    m_pixel->setText(m_msPerPixel ? tr("1 px = %1").arg(roughDuration(m_msPerPixel())) : QString());
}

/// Sums of many events wait until the range stops moving.
void StatusLine::requestTotals()
{
    const bool many = m_state.store()->size() > kManyEvents;
    if (many)
        m_job.cancel();
    if (many || !m_soon.isActive())
        m_soon.start();
}

void StatusLine::startTotals()
{
    m_soon.stop();
    const auto work = [index = m_index, rows = m_state.matchingRows(),
                       range = m_state.range()](const std::atomic<bool> &isVoid) {
        return std::make_shared<const InRange>(index->of(*rows, range, &isVoid));
    };
    m_job.start(work, [this](std::shared_ptr<const InRange> totals) {
        m_totals = std::move(totals);
        showTotals();
        Q_EMIT totalsChanged();
    });
}

void StatusLine::showTotals()
{
    if (!m_totals) {
        m_total->setText(QString());
        return;
    }
    const Words words(m_state.language());
    QStringList sums;
    constexpr qsizetype kMostSums = 4; // currencies shown
    for (const Total &total : m_totals->all.totals) {
        if (total.net <= 0)
            continue;
        if (sums.size() == kMostSums) {
            sums.append(tr("and more", "sums of other currencies"));
            break;
        }
        const QString net = netWords(total, words);
        const QString possible = possibleWords(total, m_totals->parts.certain, words);
        const QString rule = sums.isEmpty() ? tr("%1 announced, nothing known to be counted twice").arg(net) : net;
        sums.append(possible.isEmpty() ? rule : tr("%1 (%2)", "a sum, what of it").arg(rule, possible));
    }
    m_total->setText(sums.isEmpty() ? tr("In view: no amounts") : tr("In view: %1").arg(listed(sums)));
}

QString StatusLine::eventsText() const
{
    return m_events->text();
}

QString StatusLine::rangeText() const
{
    return m_range->text();
}

QString StatusLine::totalText() const
{
    return m_total->text();
}

QString roughDuration(double ms)
{
    struct Unit
    {
        double ms;
        const char *count;
    };
    const double day = static_cast<double>(kMsPerDay);
    const Unit units[] = {
        {365.25 * day * 1e6, QT_TRANSLATE_N_NOOP("timeloupe::StatusLine", "%1 million years")},
        {365.25 * day, QT_TRANSLATE_N_NOOP("timeloupe::StatusLine", "%1 years")},
        {30.4375 * day, QT_TRANSLATE_N_NOOP("timeloupe::StatusLine", "%1 months")},
        {day, QT_TRANSLATE_N_NOOP("timeloupe::StatusLine", "%1 days")},
        {static_cast<double>(kMsPerHour), QT_TRANSLATE_N_NOOP("timeloupe::StatusLine", "%1 hours")},
        {static_cast<double>(kMsPerMinute), QT_TRANSLATE_N_NOOP("timeloupe::StatusLine", "%1 minutes")},
        {static_cast<double>(kMsPerSecond), QT_TRANSLATE_N_NOOP("timeloupe::StatusLine", "%1 seconds")},
        {1, QT_TRANSLATE_N_NOOP("timeloupe::StatusLine", "%1 ms")},
    };
    for (const Unit &unit : units) {
        const double count = ms / unit.ms;
        if (count < 0.95 && unit.ms > 1)
            continue;
        const QString number = count < 0.95 ? QString::number(count, 'g', 2)
                               : count < 10 ? QString::number(count, 'f', 1)
                                            : QString::number(count, 'f', 0);
        const QString plain = number.endsWith(QStringLiteral(".0")) ? number.chopped(2) : number;
        // A fraction takes the plural form of the next whole number.
        return StatusLine::tr(unit.count, nullptr, static_cast<int>(std::ceil(plain.toDouble()))).arg(plain);
    }
    return {};
}

} // namespace timeloupe
