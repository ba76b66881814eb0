// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/amounthistogram.h"

#include "model/wording/dateformat.h"
#include "views/widgets/translated.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace timeloupe {

namespace {

constexpr double kHistogramMargin = 10;
constexpr double kBarsHeight = 34;
constexpr double kBarGap = 2;
constexpr double kAxisY = kBarsHeight + 4;
constexpr double kHandleRadius = 6;
constexpr double kHistogramHeight = 72;
// Snap points of a handle: twelve per decade.
constexpr std::array<double, 12> kSteps = {1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9};

/// Snap point `index` (…, −1: 0.9, 0: 1, 12: 10, …), exact for whole amounts.
double snapAmount(int index)
{
    const int count = static_cast<int>(kSteps.size());
    const int power = index >= 0 ? index / count : -((count - 1 - index) / count);
    const double step = kSteps[static_cast<std::size_t>(index - power * count)];
    return power >= 1 ? std::round(step * 10) * std::pow(10, power - 1) : step * std::pow(10, power);
}

/// The last snap point <= `amount`.
int snapIndex(double amount)
{
    int index = static_cast<int>(std::floor(std::log10(amount))) * static_cast<int>(kSteps.size());
    while (snapAmount(index + 1) <= amount)
        ++index;
    while (snapAmount(index) > amount)
        --index;
    return index;
}

} // namespace

AmountHistogram::AmountHistogram(ViewState &state, FilterRunner &runner, QWidget *parent)
    : QWidget(parent), m_state(state), m_runner(runner)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    translated(this, [](auto *it) { it->setAccessibleName(tr("Amount range")); });
    connect(&runner, &FilterRunner::facetsChanged, this, &AmountHistogram::readState);
    connect(&state, &ViewState::queryChanged, this, &AmountHistogram::readState);
    connect(&state, &ViewState::languageChanged, this, &AmountHistogram::readState);
    readState();
    callForEachLanguage(this, [this] { describe(); });
}

void AmountHistogram::setLook(const Style &style)
{
    m_style = style;
    update();
}

QSize AmountHistogram::sizeHint() const
{
    return {180, static_cast<int>(kHistogramHeight)};
}

QSize AmountHistogram::minimumSizeHint() const
{
    return {100, static_cast<int>(kHistogramHeight)};
}

void AmountHistogram::readState()
{
    m_amounts = m_runner.facets()->amounts;
    describe();
    update();
}

bool AmountHistogram::isEmpty() const
{
    return m_amounts.isEmpty() || m_amounts.low >= m_amounts.high;
}

std::optional<double> AmountHistogram::limit(Handle handle) const
{
    const std::optional<NumberRange> range = m_state.query().numbers(QueryField::Amount);
    if (!range)
        return std::nullopt;
    return handle == Handle::Low ? range->low : range->high;
}

double AmountHistogram::valueOf(Handle handle) const
{
    return limit(handle).value_or(handle == Handle::Low ? m_amounts.low : m_amounts.high);
}

double AmountHistogram::xOf(double amount) const
{
    const double left = kHistogramMargin;
    const double right = width() - kHistogramMargin;
    if (isEmpty())
        return left;
    if (amount <= m_amounts.low)
        return left;
    const double low = std::log(m_amounts.low);
    const double share = (std::log(amount) - low) / (std::log(m_amounts.high) - low);
    return std::clamp(left + share * (right - left), left, right);
}

QPointF AmountHistogram::handleCenter(Handle handle) const
{
    if (isEmpty())
        return {handle == Handle::Low ? kHistogramMargin : width() - kHistogramMargin, kAxisY};
    return {xOf(valueOf(handle)), kAxisY};
}

std::optional<double> AmountHistogram::snapped(double x, Handle handle) const
{
    const double span = std::max(1.0, width() - 2 * kHistogramMargin);
    const double share = (x - kHistogramMargin) / span;
    if (handle == Handle::Low ? share <= 0.001 : share >= 0.999)
        return std::nullopt;
    const double low = std::log(m_amounts.low);
    const double log = low + std::clamp(share, 0.0, 1.0) * (std::log(m_amounts.high) - low);
    const double amount = std::clamp(std::exp(log), m_amounts.low, m_amounts.high);
    const int index = snapIndex(amount);
    const double below = snapAmount(index);
    const double above = snapAmount(index + 1);
    return amount / below < above / amount ? below : above;
}

void AmountHistogram::setLimit(Handle handle, std::optional<double> amount, bool settled)
{
    NumberRange range;
    if (const std::optional<NumberRange> now = m_state.query().numbers(QueryField::Amount))
        range = *now;
    if (handle == Handle::Low) {
        range.low = amount;
        range.lowInclusive = true;
        if (range.low && range.high)
            range.low = std::min(*range.low, *range.high);
    } else {
        range.high = amount;
        range.highInclusive = true;
        if (range.low && range.high)
            range.high = std::max(*range.low, *range.high);
    }
    const bool none = !range.low && !range.high;
    m_state.setQuery(m_state.query().withNumbers(QueryField::Amount, none ? std::nullopt : std::optional(range)),
                     settled);
}

void AmountHistogram::step(Handle handle, int steps)
{
    const double value = std::clamp(valueOf(handle), m_amounts.low, m_amounts.high);
    const int index = snapIndex(value);
    const bool between = snapAmount(index) < value;
    const double next = snapAmount(index + steps + (between && steps < 0 ? 1 : 0));
    const bool atEnd = handle == Handle::Low ? next <= m_amounts.low : next >= m_amounts.high;
    setLimit(handle, atEnd ? std::nullopt : std::optional(std::clamp(next, m_amounts.low, m_amounts.high)), true);
}

QString AmountHistogram::label(Handle handle) const
{
    if (m_amounts.isEmpty())
        return {};
    return Words(m_state.language()).money(valueOf(handle), m_amounts.currency);
}

void AmountHistogram::describe()
{
    const QString range = tr("%1 to %2").arg(label(Handle::Low), label(Handle::High));
    const QString all = m_amounts.currency.empty() ? tr("Amounts of all currencies by their number") : QString();
    setAccessibleDescription(isEmpty() ? tr("No amounts") : range);
    setToolTip(all);
}

void AmountHistogram::paintBars(QPainter &painter) const
{
    const double span = width() - 2 * kHistogramMargin;
    const double step = span / AmountBins::kBins;
    const std::uint32_t most = *std::max_element(m_amounts.bins.begin(), m_amounts.bins.end());
    const double low = handleCenter(Handle::Low).x();
    const double high = handleCenter(Handle::High).x();
    for (std::size_t i = 0; i < AmountBins::kBins; ++i) {
        if (m_amounts.bins[i] == 0)
            continue;
        const double height = std::max(2.0, kBarsHeight * m_amounts.bins[i] / most);
        const double left = kHistogramMargin + static_cast<double>(i) * step;
        const QRectF bar(left + kBarGap / 2, kBarsHeight - height, step - kBarGap, height);
        const bool inside = bar.center().x() >= low && bar.center().x() <= high;
        painter.fillRect(bar, inside ? m_style.bars : m_style.border);
    }
}

void AmountHistogram::paintHandles(QPainter &painter) const
{
    const QPointF low = handleCenter(Handle::Low);
    const QPointF high = handleCenter(Handle::High);
    painter.setPen(QPen(m_style.gridMajor, 2));
    painter.drawLine(QPointF(kHistogramMargin, kAxisY), QPointF(width() - kHistogramMargin, kAxisY));
    painter.setPen(QPen(m_style.accent, 2));
    painter.drawLine(low, high);
    for (const Handle handle : {Handle::Low, Handle::High}) {
        const QPointF center = handle == Handle::Low ? low : high;
        const bool focused = hasFocus() && handle == m_active;
        painter.setPen(focused ? QPen(m_style.text, 2) : QPen(m_style.window, 1));
        painter.setBrush(m_style.accent);
        painter.drawEllipse(center, kHandleRadius, kHandleRadius);
    }
}

void AmountHistogram::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_style.font);
    if (m_amounts.isEmpty()) {
        painter.setPen(m_style.muted);
        painter.drawText(QRectF(kHistogramMargin, 0, width() - 2 * kHistogramMargin, 20),
                         Qt::AlignLeft | Qt::AlignVCenter, tr("No amounts"));
        return;
    }
    paintBars(painter);
    paintHandles(painter);
    painter.setPen(m_style.muted);
    const QRectF labels(kHistogramMargin, kAxisY + 11, width() - 2 * kHistogramMargin, 18);
    painter.drawText(labels, Qt::AlignLeft | Qt::AlignVCenter, label(Handle::Low));
    painter.drawText(labels, Qt::AlignRight | Qt::AlignVCenter, label(Handle::High));
}

void AmountHistogram::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || isEmpty())
        return;
    const double x = event->position().x();
    const double low = handleCenter(Handle::Low).x();
    const double high = handleCenter(Handle::High).x();
    if (low == high)
        m_active = x < low || low >= width() - kHistogramMargin ? Handle::Low : Handle::High;
    else
        m_active = std::abs(x - low) <= std::abs(x - high) ? Handle::Low : Handle::High;
    const double offset = handleCenter(m_active).x() - x;
    m_grabbedAt = std::abs(offset) <= kHandleRadius + 2 ? offset : 0;
    m_dragging = true;
    if (m_grabbedAt == 0)
        setLimit(m_active, snapped(x, m_active), false);
    update();
}

void AmountHistogram::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragging)
        setLimit(m_active, snapped(event->position().x() + m_grabbedAt, m_active), false);
}

void AmountHistogram::mouseReleaseEvent(QMouseEvent *)
{
    if (std::exchange(m_dragging, false))
        m_state.setQuery(m_state.query());
}

void AmountHistogram::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_state.setQuery(m_state.query().withNumbers(QueryField::Amount, std::nullopt));
}

void AmountHistogram::keyPressEvent(QKeyEvent *event)
{
    if (isEmpty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int decade = static_cast<int>(kSteps.size());
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down:
        return step(m_active, -1);
    case Qt::Key_Right:
    case Qt::Key_Up:
        return step(m_active, 1);
    case Qt::Key_PageDown:
        return step(m_active, -decade);
    case Qt::Key_PageUp:
        return step(m_active, decade);
    case Qt::Key_Home:
        return setLimit(m_active, m_active == Handle::Low ? std::nullopt : std::optional(valueOf(Handle::Low)), true);
    case Qt::Key_End:
        return setLimit(m_active, m_active == Handle::High ? std::nullopt : std::optional(valueOf(Handle::High)), true);
    default:
        QWidget::keyPressEvent(event);
    }
}

void AmountHistogram::focusInEvent(QFocusEvent *event)
{
    if (event->reason() == Qt::TabFocusReason)
        m_active = Handle::Low;
    else if (event->reason() == Qt::BacktabFocusReason)
        m_active = Handle::High;
    QWidget::focusInEvent(event);
}

bool AmountHistogram::focusNextPrevChild(bool next)
{
    if (!isEmpty() && hasFocus() && next == (m_active == Handle::Low)) {
        m_active = next ? Handle::High : Handle::Low;
        update();
        return true;
    }
    return QWidget::focusNextPrevChild(next);
}

bool AmountHistogram::event(QEvent *event)
{
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::FontChange)
        update();
    return QWidget::event(event);
}

} // namespace timeloupe
