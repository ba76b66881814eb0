// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivechecks.h"

#include "app/window/mainwindow.h"
#include "app/window/statusline.h"
#include "views/panels/eventlist.h"

#include <QItemSelectionModel>

#include <algorithm>

namespace timeloupe::robust {

namespace {

using namespace Qt::StringLiterals;

/// The first number of a text, whatever separates its groups.
std::size_t numberIn(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += c;
        else if (c.isLetter() && !digits.isEmpty())
            break;
    }
    return digits.toULongLong();
}

QStringList brokenState(const ViewState &state)
{
    QStringList broken;
    const auto inside = [](TimeRange part, TimeRange whole) {
        return !part.isEmpty() && whole.begin <= part.begin && part.end <= whole.end;
    };
    if (!inside(state.range(), state.extent()))
        broken += u"the range is not inside the extent"_s;
    if (state.measured() && !inside(*state.measured(), state.extent()))
        broken += u"what is measured is not inside the extent"_s;
    const std::vector<EventRow> &selection = state.selection();
    if (std::adjacent_find(selection.begin(), selection.end(), std::greater_equal<>()) != selection.end())
        broken += u"the selection is not in order, or has a row twice"_s;
    if (!selection.empty() && selection.back().value >= state.store()->size())
        broken += u"a row is selected that the timeline has not"_s;
    if (state.current() && !state.isSelected(*state.current()))
        broken += u"the current event is not selected"_s;
    if (!selection.empty() && !state.current())
        broken += u"there is a selection without a current event"_s;
    if (state.hovered() && state.hovered()->value >= state.store()->size())
        broken += u"a row is hovered that the timeline has not"_s;
    if (state.matchingRows()->rows() != state.store()->size())
        broken += u"the rows that pass are of another timeline"_s;
    const auto again = Query::parse(state.query().print());
    if (!again || !(*again == state.query()))
        broken +=
            u"the filter is another one when it is read again: "_s + QString::fromStdString(state.query().print());
    return broken;
}

QStringList brokenList(const ViewState &state, EventList &list)
{
    QStringList broken;
    const EventTableModel &events = list.events();
    const auto rows = static_cast<std::size_t>(events.rowCount());
    const std::size_t matchingRows = state.matchingRows()->count();
    if (events.inViewOnly() ? rows > matchingRows : rows != matchingRows)
        broken += u"the list has %1 rows, %2 pass the filter"_s.arg(rows).arg(matchingRows);
    for (const int at : {0, events.rowCount() / 2, events.rowCount() - 1})
        if (const auto row = events.rowAt(at); row && !state.matchingRows()->contains(*row))
            broken += u"row %1 of the list does not pass the filter"_s.arg(at);
    return broken;
}

} // namespace

QStringList brokenInvariants(MainWindow &window, bool settled)
{
    const ViewState &state = window.state();
    QStringList broken = brokenState(state);
    if (!settled)
        return broken;
    broken += brokenList(state, *window.findChild<EventList *>());
    const QString said = window.findChild<StatusLine *>()->eventsText();
    if (numberIn(said) != state.matchingRows()->count())
        broken += u"the status line says “%1”, %2 pass the filter"_s.arg(
            said, QString::number(state.matchingRows()->count()));
    return broken;
}

} // namespace timeloupe::robust
