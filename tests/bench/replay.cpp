// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay.h"

#include "shownevents.h"
#include "views/timeline/timelineview.h"

#include <cstdio>

namespace timeloupe::bench {

namespace {

constexpr int kRestMs = 200; // after READY

void say(const QString &line)
{
    std::puts(qPrintable(line));
    std::fflush(stdout);
}

void warn(const QString &line)
{
    std::fprintf(stderr, "timeloupe_replay: %s\n", qPrintable(line));
}

QString msText(double ms)
{
    return QString::number(ms, 'f', 3);
}

Query showOnlyCompany(const QString &name)
{
    return Query().withValues(QueryField::Company, {QueryValue{name.toStdString(), std::nullopt}});
}

} // namespace

Replay::Replay(ReplayPlan plan) : m_plan(std::move(plan)) {}

std::optional<Diagnostic> Replay::run()
{
    if (auto error = m_window.open(m_plan.data, m_plan.viewport))
        return error;
    if (auto error = unknownCompany())
        return error;
    const std::size_t events = m_window.state().store()->size();
    if (events != m_plan.events)
        warn(
            QStringLiteral("the plan says that there are %1 events, the file holds %2").arg(m_plan.events).arg(events));
    const ViewState &state = m_window.state();
    m_content = timelineContent({state.store(), state.matchingRows(), state.query(), state.marginRows(),
                                 state.laneOrder(), state.othersOpen(), nullptr});
    show(m_plan.full(), true);
    m_window.rest();
    say(QStringLiteral("READY"));
    m_window.wait(kRestMs);
    printShownEvents(QStringLiteral("full"));
    filter();
    for (const QString &name : m_plan.phases)
        phase(name);
    return std::nullopt;
}

std::optional<Diagnostic> Replay::unknownCompany()
{
    for (const QString &name : m_plan.companies) {
        const auto &companies = m_window.state().store()->companies();
        if (std::none_of(companies.begin(), companies.end(),
                         [&](const Company &company) { return company.name == name.toStdString(); }))
            return Diagnostic{Severity::Error,
                              m_plan.data,
                              0,
                              0,
                              QStringLiteral("filter: no event is of a company \"%1\"").arg(name),
                              {}};
    }
    return std::nullopt;
}

void Replay::filter()
{
    for (const QString &company : m_plan.companies) {
        const Query only = showOnlyCompany(company);
        say(QStringLiteral("FILTER ") + msText(m_window.timed([&](ViewState &state) { state.setQuery(only); })));
        say(QStringLiteral("CLEAR ") + msText(m_window.timed([](ViewState &state) { state.setQuery(Query()); })));
    }
}

void Replay::phase(const QString &name)
{
    const std::vector<TimeRange> &windows = m_plan.windows.at(name);
    if (name == QStringLiteral("panMonth"))
        jumpTo(windows.front());
    show(windows.front(), true);
    m_window.rest();
    say(QStringLiteral("BEGIN ") + name);
    QStringList frames;
    for (std::size_t i = 1; i < windows.size(); ++i)
        frames.append(msText(show(windows[i], false)));
    say(QStringLiteral("END %1 {\"frames\":[%2]}").arg(name, frames.join(QStringLiteral(", "))));
    if (name.startsWith(QStringLiteral("pan")))
        printShownEvents(name);
}

void Replay::jumpTo(TimeRange range)
{
    show(m_plan.full(), true);
    m_window.rest();
    say(QStringLiteral("JUMP ") + msText(show(range, true)));
}

/// `settled` false as in the midst of a gesture.
double Replay::show(TimeRange range, bool settled)
{
    const double ms = m_window.timed([&](ViewState &state) { state.setRange(range, settled); });
    const TimeRange shown = m_window.state().range();
    if (shown != range)
        warn(QStringLiteral("[%1, %2] goes beyond what the events span: [%3, %4] is shown")
                 .arg(range.begin)
                 .arg(range.end)
                 .arg(shown.begin)
                 .arg(shown.end));
    return ms;
}

void Replay::printShownEvents(const QString &window)
{
    const ShownEvents events = shownEvents(m_window.timeline().scene(), *m_content, m_window.state().range());
    say(QStringLiteral("SHOWN %1 {\"shown\":%2,\"inWindow\":%3}").arg(window).arg(events.shown).arg(events.inWindow));
}

} // namespace timeloupe::bench
