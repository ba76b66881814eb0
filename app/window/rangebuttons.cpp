// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/rangebuttons.h"

#include "views/widgets/translated.h"

#include <QHBoxLayout>
#include <QToolButton>

#include <array>
#include <cmath>

namespace timeloupe {

namespace {

constexpr double kDay = static_cast<double>(kMsPerDay);
/// Lengths of the buttons' ranges; 0: everything.
constexpr std::array<double, 6> kLengths = {0, 5 * 365.25 * kDay, 365.25 * kDay, 91.3125 * kDay, 30.4375 * kDay, kDay};
constexpr double kTolerance = 0.01;

} // namespace

RangeButtons::RangeButtons(ViewState &state, QWidget *parent) : QWidget(parent), m_state(state)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    const std::array<std::pair<Caption, Caption>, 6> names = {{
        {[] { return tr("All"); }, [] { return tr("Show everything (0)"); }},
        {[] { return tr("5 Y", "5 years"); }, [] { return tr("Show five years"); }},
        {[] { return tr("1 Y", "1 year"); }, [] { return tr("Show one year"); }},
        {[] { return tr("Quarter"); }, [] { return tr("Show three months"); }},
        {[] { return tr("Month"); }, [] { return tr("Show one month"); }},
        {[] { return tr("Day"); }, [] { return tr("Show one day"); }},
    }};
    for (std::size_t i = 0; i < names.size(); ++i) {
        auto *button = translated(new QToolButton(this), [name = names[i]](QToolButton *made) {
            made->setText(name.first());
            made->setToolTip(name.second());
            made->setAccessibleName(name.second());
        });
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        row->addWidget(button);
        m_buttons.push_back(button);
        connect(button, &QToolButton::clicked, this, [this, index = static_cast<int>(i)] {
            adapt(); // the checked button shows the current range, not the last click
            Q_EMIT rangeRequested(rangeOf(index));
        });
    }
    connect(&m_state, &ViewState::rangeChanged, this, &RangeButtons::adapt);
    connect(&m_state, &ViewState::storeChanged, this, &RangeButtons::adapt);
    setLook(Style::make(Theme::Light));
    adapt();
}

/// A frame around the buttons with thin separators.
void RangeButtons::setLook(const Style &style)
{
    const QString sheet = QStringLiteral("QToolButton { border: 1px solid %1; border-left-width: %2; border-radius: 0;"
                                         " background: %3; padding: 4px 9px; min-height: 18px; %4 }"
                                         "QToolButton:hover { background: %5; } QToolButton:focus { color: %6; }"
                                         "QToolButton:checked { background: %5; color: %6; font-weight: 600; }");
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        const bool first = i == 0;
        const bool last = i + 1 == m_buttons.size();
        const QString corners = first ? QStringLiteral("border-top-left-radius: 5px; border-bottom-left-radius: 5px;")
                                : last
                                    ? QStringLiteral("border-top-right-radius: 5px; border-bottom-right-radius: 5px;")
                                    : QString();
        m_buttons[i]->setStyleSheet(sheet.arg(style.border.name(), first ? QStringLiteral("1px") : QStringLiteral("0"),
                                              style.surface.name(), corners, style.selection.name(),
                                              style.accent.name()));
        m_buttons[i]->setFont(style.font);
    }
}

void RangeButtons::adapt()
{
    const double length = m_state.range().length();
    const bool all = m_state.range() == m_state.extent();
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        const bool same = i == 0 ? all : !all && std::abs(length - kLengths[i]) < kTolerance * kLengths[i];
        m_buttons[i]->setChecked(same);
        m_buttons[i]->setEnabled(i == 0 || kLengths[i] < m_state.extent().length());
    }
}

TimeRange RangeButtons::rangeOf(int index) const
{
    if (index == 0)
        return m_state.extent();
    const double half = kLengths[static_cast<std::size_t>(index)] / 2;
    return {shifted(centre(), -half), shifted(centre(), half)};
}

/// The centre of the view. When everything is in view: the current event, otherwise the date of the newest source.
Instant RangeButtons::centre() const
{
    const EventStore &store = *m_state.store();
    const TimeRange range = m_state.range();
    const auto current = m_state.current();
    if (current && current->value < store.datedCount() && range.contains(store.begin(*current)))
        return store.begin(*current);
    if (range != m_state.extent())
        return shifted(range.begin, range.length() / 2);
    std::optional<Instant> newest;
    for (const Source &source : store.sources())
        if (source.published && source.published->earliest() > newest.value_or(kInstantMin))
            newest = source.published->earliest();
    if (newest && range.contains(*newest))
        return *newest;
    return store.datedCount() > 0 ? store.begin(EventRow(store.datedCount() - 1))
                                  : shifted(range.begin, range.length() / 2);
}

} // namespace timeloupe
