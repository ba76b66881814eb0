// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chart/amountpanel.h"

#include "model/text/displaytext.h"
#include "views/scene/amount/amountplot.h"
#include "views/timeline/timegestures.h"
#include "views/widgets/translated.h"

#include <QActionGroup>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <span>

namespace timeloupe {

namespace {

constexpr int kHeight = 150;
constexpr double kTop = 20; // space for the labels of the running total
constexpr double kBottom = 10;
constexpr int kHeadLeft = 13;   // aligned with the timeline's lane names
constexpr int kButtonInset = 5; // padding of a tool button's text
constexpr double kTickPitch = 24;
constexpr double kReach = 9; // hit radius of a head, in pixels
constexpr double kStemReach = 3;
constexpr std::size_t kManySelected = 500; // larger selections are not emphasised one by one
constexpr double kWholeWidth = 1000;

QString kindName(SeriesKind kind)
{
    switch (kind) {
    case SeriesKind::Power:
        return timeloupe::AmountPanel::tr("Power");
    case SeriesKind::Count:
        return timeloupe::AmountPanel::tr("Events");
    case SeriesKind::Amount:
        break;
    }
    return timeloupe::AmountPanel::tr("Amount");
}

QString emptyWords(SeriesKind kind)
{
    switch (kind) {
    case SeriesKind::Power:
        return timeloupe::AmountPanel::tr("No power figures under this filter");
    case SeriesKind::Count:
        return timeloupe::AmountPanel::tr("No dated events under this filter");
    case SeriesKind::Amount:
        break;
    }
    return timeloupe::AmountPanel::tr("No amounts under this filter");
}

} // namespace

AmountPanel::AmountPanel(ViewState &state, QWidget *parent)
    : QWidget(parent), m_state(state), m_plot(new AmountPlot(this))
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    translated(this, [](auto *it) { it->setAccessibleName(tr("Amounts over time")); });
    createHead();
    new TimeGestures(m_state, this, [this] {
        return TimeGestures::Axis{timeScale(m_style, m_area, m_state), m_area.left};
    });
    connectState();
    setLook(m_style);
    prepare();
    callForEachLanguage(this, [this] {
        if (m_prepared.index)
            updateCurrencies();
        updateHead();
        refresh();
    });
}

AmountPanel::~AmountPanel() = default;

void AmountPanel::createHead()
{
    m_kindButton = new QToolButton(this);
    m_kindButton->setPopupMode(QToolButton::InstantPopup);
    translated(m_kindButton, [](auto *it) { it->setAccessibleName(tr("What the panel shows")); });
    auto *kinds = new QMenu(m_kindButton);
    m_kinds = new QActionGroup(this);
    for (const SeriesKind kind : {SeriesKind::Amount, SeriesKind::Power, SeriesKind::Count}) {
        auto *action = translated(new QAction(kinds), [kind](QAction *made) { made->setText(kindName(kind)); });
        connect(action, &QAction::triggered, this, [this, kind] { setKind(kind); });
        kinds->addAction(action);
        action->setCheckable(true);
        action->setData(static_cast<int>(kind));
        m_kinds->addAction(action);
    }
    m_kindButton->setMenu(kinds);
    m_scaleLabel = new QLabel(this);
    m_scaleLabel->setTextFormat(Qt::PlainText);
    m_currencyButton = new QToolButton(this);
    m_currencyButton->setPopupMode(QToolButton::InstantPopup);
    translated(m_currencyButton, [](auto *it) { it->setAccessibleName(tr("Currency")); });
    m_currencyButton->setMenu(new QMenu(m_currencyButton));
}

void AmountPanel::connectState()
{
    connect(&m_state, &ViewState::storeChanged, this, &AmountPanel::restart);
    connect(&m_state, &ViewState::matchingRowsChanged, this, &AmountPanel::prepare);
    for (const auto signal : {&ViewState::rangeChanged, &ViewState::foldsChanged, &ViewState::languageChanged})
        connect(&m_state, signal, this, &AmountPanel::refresh);
    for (const auto signal : {&ViewState::hoveredChanged, &ViewState::selectionChanged})
        connect(&m_state, signal, this, &AmountPanel::emphasise);
}

void AmountPanel::setLook(const Style &style)
{
    m_style = style;
    m_plot->setLook(style);
    const QString flat = QStringLiteral("QToolButton { border: none; background: transparent; padding: 0; margin: 0;"
                                        " min-height: 0; color: %1; } QToolButton::menu-indicator { image: none; }"
                                        "QToolButton:hover, QToolButton:focus { color: %2; }");
    m_kindButton->setStyleSheet(flat.arg(style.text.name(), style.accent.name()));
    m_kindButton->setFont(style.bold);
    m_currencyButton->setStyleSheet(flat.arg(style.muted.name(), style.accent.name()));
    m_currencyButton->setFont(style.small);
    m_scaleLabel->setFont(style.small);
    m_scaleLabel->setStyleSheet(QStringLiteral("color: %1;").arg(style.muted.name()));
    updateHead();
    layOut();
}

void AmountPanel::setRightMargin(int pixels)
{
    m_rightMargin = pixels;
    layOut();
}

void AmountPanel::setKind(SeriesKind kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    m_prepared = {};
    m_columns = {};
    updateHead();
    prepare();
    Q_EMIT kindChanged();
}

std::string AmountPanel::currency() const
{
    return m_prepared.index ? m_prepared.index->currency() : std::string();
}

void AmountPanel::setCurrency(const std::string &currency)
{
    if (currency == m_wantedCurrency)
        return;
    m_wantedCurrency = currency;
    prepare();
}

const std::vector<LollipopMark> &AmountPanel::marks() const
{
    return m_plot->amounts().marks;
}

const LollipopItem::Emphasis &AmountPanel::emphasis() const
{
    return m_plot->emphasis();
}

QString AmountPanel::emptyText() const
{
    return m_plot->amounts().emptyText;
}

QSize AmountPanel::sizeHint() const
{
    return {600, kHeight};
}

QSize AmountPanel::minimumSizeHint() const
{
    return {120, 90};
}

/// Clears the plot until a scene of the new store is available; old rows are invalid.
void AmountPanel::restart()
{
    m_prepared = {};
    m_unfiltered = {};
    m_columns = {};
    if (!m_state.change())
        m_wantedCurrency.clear();
    prepare();
}

void AmountPanel::prepare()
{
    const SeriesRequest asked{m_state.store(), m_kind, m_wantedCurrency};
    const bool everything = m_state.matchingRows()->isAll();
    if (everything && m_unfiltered.prepared.index && m_unfiltered.asked == asked) {
        m_job.cancel();
        take(m_unfiltered.prepared);
        return;
    }
    const auto work = [store = m_state.store(), rows = m_state.matchingRows(), kind = m_kind,
                       currency = m_wantedCurrency, extent = m_state.extent()](const std::atomic<bool> &) {
        auto index = std::make_shared<const SeriesIndex>(store, rows, kind, currency);
        const auto &known = index->currencies();
        if (!currency.empty() && std::find(known.begin(), known.end(), currency) == known.end())
            index = std::make_shared<const SeriesIndex>(store, rows, kind, std::string());
        const Series whole = index->series(TimeScale(extent, kWholeWidth));
        const double total = whole.running.empty() ? 0 : whole.running.back().value;
        return Prepared{index, whole.minValue, std::max(whole.maxValue, total)};
    };
    m_job.start(work, [this, asked, everything](Prepared prepared) {
        if (everything)
            m_unfiltered = {asked, prepared};
        take(std::move(prepared));
    });
    layOut();
}

void AmountPanel::take(Prepared prepared)
{
    m_prepared = std::move(prepared);
    m_columns = {};
    updateCurrencies();
    layOut();
}

void AmountPanel::updateHead()
{
    m_kindButton->setText(tr("%1 ▾", "a button that opens a menu").arg(kindName(m_kind)));
    for (QAction *action : m_kinds->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(m_kind));
    m_kindButton->adjustSize();
    m_kindButton->move(kHeadLeft - kButtonInset, static_cast<int>(kTop) + 3);
    m_scaleLabel->setText(tr("log scale"));
    m_scaleLabel->adjustSize();
    m_scaleLabel->move(kHeadLeft, m_kindButton->geometry().bottom() + 2);
    m_currencyButton->adjustSize();
    m_currencyButton->move(kHeadLeft - kButtonInset, m_scaleLabel->geometry().bottom() + 4);
}

void AmountPanel::updateCurrencies()
{
    const auto &currencies = m_prepared.index->currencies();
    const bool unsaid = isWrittenByCode(currency(), Words(m_state.language()));
    m_currencyButton->setVisible(m_kind == SeriesKind::Amount && (currencies.size() > 1 || unsaid));
    m_currencyButton->setText(tr("in %1 ▾", "a currency's code").arg(displayLabel(currency(), kLongestWord)));
    m_currencyButton->menu()->clear();
    constexpr std::size_t kMostCurrencies = 50;
    for (const std::string &code : std::span(currencies).first(std::min(currencies.size(), kMostCurrencies))) {
        QAction *action = m_currencyButton->menu()->addAction(displayLabel(code, kLongestWord), this,
                                                              [this, code] { setCurrency(code); });
        action->setCheckable(true);
        action->setChecked(code == currency());
    }
    updateHead();
}

void AmountPanel::layOut()
{
    m_area = plotArea(m_style, width() - m_rightMargin, m_state);
    m_plot->setGeometry(rect());
    if (m_prepared.index)
        m_axis = hasNoValues()
                     ? ValueAxis()
                     : valueAxis(m_kind, currency(), m_prepared.smallest, m_prepared.largest,
                                 static_cast<int>(plotRect().height() / kTickPitch), Words(m_state.language()));
    refresh();
}

QRectF AmountPanel::plotRect() const
{
    return {m_area.left, kTop, m_area.width(), std::max(10.0, height() - kTop - kBottom)};
}

bool AmountPanel::hasNoValues() const
{
    return m_prepared.index && m_prepared.largest <= 0;
}

void AmountPanel::resizeEvent(QResizeEvent *)
{
    layOut();
}

void AmountPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    layOut();
}

/// Builds the scene of one frame: O(pixels · log n).
void AmountPanel::refresh()
{
    if (isVisible())
        drawSeries();
}

void AmountPanel::drawSeries()
{
    const TimeScale scale = timeScale(m_style, m_area, m_state);
    m_series = m_prepared.index ? m_prepared.index->series(scale, m_columns) : Series();
    m_plot->setAmounts(amountScene(
        {m_series, m_axis, scale, calendarTicks(scale, m_state.language()), m_style, QRectF(rect()), plotRect(),
         m_kind == SeriesKind::Amount ? tr("cumulative, nothing known to be counted twice") : tr("cumulative"),
         hasNoValues() ? emptyWords(m_kind) : QString(), AmountStyle::screen()}));
    emphasise();
}

std::optional<std::size_t> AmountPanel::markOf(EventRow row) const
{
    const auto &all = marks();
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].row == row)
            return i;
    return std::nullopt;
}

void AmountPanel::emphasise()
{
    LollipopItem::Emphasis emphasis;
    if (m_state.selection().size() <= kManySelected) {
        for (std::size_t i = 0; i < marks().size(); ++i)
            if (m_state.isSelected(marks()[i].row))
                emphasis.selected.push_back(i);
    }
    for (const auto &row : {m_state.hovered(), m_state.current()})
        if (row && !emphasis.labelled)
            emphasis.labelled = markOf(*row);
    if (emphasis.labelled)
        describeMark(emphasis, *emphasis.labelled);
    m_plot->setEmphasis(std::move(emphasis));
}

void AmountPanel::describeMark(LollipopItem::Emphasis &emphasis, std::size_t mark) const
{
    const EventRow row = marks()[mark].row;
    emphasis.title = displayLabel(m_state.store()->title(row, m_state.language()));
    emphasis.amount = valueText(row, m_series.lollipops[mark].value);
    if (m_kind != SeriesKind::Count && marks()[mark].count > 1)
        emphasis.title = tr("%1 (and %2 more here)").arg(emphasis.title, QString::number(marks()[mark].count - 1));
}

/// Marks a value that is a lower or upper bound: "$500B+".
QString AmountPanel::valueText(EventRow row, double value) const
{
    const Words words(m_state.language());
    const EventStore &store = *m_state.store();
    for (std::size_t i = 0; m_kind == SeriesKind::Amount && i < store.amountCount(row); ++i) {
        const AmountView amount = store.amount(row, i);
        if (store.currencies()[amount.currency] == currency() && amount.value == value)
            return words.amount({amount.value, amount.max, currency(), amount.bound, amount.of});
    }
    return seriesValue(m_kind, currency(), value, words);
}

/// Hit test: heads before stems.
std::optional<std::size_t> AmountPanel::markAt(QPointF at) const
{
    std::optional<std::size_t> best;
    double nearest = kReach;
    const auto &all = marks();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const QPointF to = all[i].head - at;
        const double head = std::hypot(to.x(), to.y());
        const bool onStem = at.y() > all[i].head.y() && at.y() < m_plot->amounts().plot.bottom();
        const double stem = onStem && std::abs(to.x()) < kStemReach ? kReach - kStemReach + std::abs(to.x()) : kReach;
        const double distance = std::min(head, stem);
        if (distance < nearest) {
            nearest = distance;
            best = i;
        }
    }
    return best;
}

void AmountPanel::mouseMoveEvent(QMouseEvent *event)
{
    const auto under = markAt(event->position());
    if (under)
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
    m_state.setHovered(under ? std::optional(marks()[*under].row) : std::nullopt);
}

void AmountPanel::mouseReleaseEvent(QMouseEvent *event)
{
    const auto under = event->button() == Qt::LeftButton ? markAt(event->position()) : std::nullopt;
    if (!under)
        return;
    const EventRow row = marks()[*under].row;
    if (event->modifiers().testFlag(Qt::ControlModifier))
        m_state.toggleSelected(row);
    else
        m_state.setCurrent(row);
}

void AmountPanel::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const auto under = markAt(event->position()))
        m_state.zoomTo(marks()[*under].row);
}

void AmountPanel::leaveEvent(QEvent *)
{
    unsetCursor();
    m_state.setHovered(std::nullopt);
}

} // namespace timeloupe
