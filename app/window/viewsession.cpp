// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/viewsession.h"

namespace timeloupe {

namespace {

QString idOf(const EventStore &store, EventRow row)
{
    const std::string_view id = store.id(row);
    return QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
}

void restoreSelection(const QStringList &ids, ViewState &state)
{
    std::vector<EventRow> rows;
    for (const QString &id : ids) {
        const QByteArray utf8 = id.toUtf8();
        if (const auto row = state.store()->find({utf8.constData(), static_cast<std::size_t>(utf8.size())}))
            rows.push_back(*row);
    }
    if (rows.empty())
        return;
    state.setCurrent(rows.front());
    state.setSelection(std::move(rows));
}

} // namespace

void saveViewTo(const ViewState &state, Session &session)
{
    session.range = state.range() == state.extent() ? std::nullopt : std::optional(state.range());
    session.query = QString::fromStdString(state.query().print());
    session.foldsEnabled = state.foldsEnabled();
    session.laneOrder = state.laneOrder();
    session.selection.clear();
    if (state.current())
        session.selection.append(idOf(*state.store(), *state.current()));
    for (const EventRow row : state.selection()) {
        if (session.selection.size() >= Session::kMaxSelection)
            break;
        if (row != state.current())
            session.selection.append(idOf(*state.store(), row));
    }
}

void restoreView(const Session &session, ViewState &state)
{
    if (const auto query = Query::parse(session.query.toStdString()))
        state.setQuery(*query);
    restoreSelection(session.selection, state);
    if (session.range)
        state.setRange(*session.range);
}

} // namespace timeloupe
