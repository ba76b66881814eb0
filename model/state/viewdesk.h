// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "model/events/savedview.h"
#include "model/state/viewstate.h"

namespace timeloupe {

/// What is looked at now, to be gone back to. A selection of more than 1000 events is only the current one.
SavedView savedView(const ViewState &state, Text name = {});

/// What `view`'s range is in `state`: cut to its extent; everything when it has none, or nothing of the timeline.
TimeRange rangeIn(const ViewState &state, const SavedView &view);

/// Looks at what `view` says, in one step of the history; the range is moved to as ViewState::zoomTo() does. `event`
/// (of a step of a story) is selected too, and current; ids that the store has not are passed over. A filter that
/// cannot be read leaves the one in force, and is the error; all else is done all the same.
Result<bool> goTo(const SavedView &view, const std::optional<std::string> &event, ViewState &state);

/// Where views are taken from and gone to: the state of a window and the panels that it shows.
class ViewDesk : public QObject
{
    Q_OBJECT

public:
    /// `state` must outlive it.
    explicit ViewDesk(ViewState &state, QObject *parent = nullptr) : QObject(parent), m_state(state) {}

    /// Those that the window shows now (panelWords()).
    void setShownPanels(std::vector<std::string> panels) { m_panels = std::move(panels); }
    [[nodiscard]] SavedView take(Text name = {}) const;
    void goTo(const SavedView &view, const std::optional<std::string> &event = {});
    /// Range and filter are those of the view.
    [[nodiscard]] bool isAt(const SavedView &view) const;

Q_SIGNALS:
    void panelsAsked(const std::vector<std::string> &panels); ///< never none
    void refused(const QString &message);                     ///< a filter that cannot be read

private:
    ViewState &m_state;
    std::vector<std::string> m_panels;
};

} // namespace timeloupe
