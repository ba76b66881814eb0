// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "model/events/savedview.h"
#include "model/state/viewstate.h"

namespace timeloupe {

/// The current view of `state`. A selection of more than 1000 events is reduced to the current one.
SavedView savedView(const ViewState &state, Text name = {});

/// The range of `view` clipped to the extent of `state`; the whole extent when it has none, or lies outside.
TimeRange rangeIn(const ViewState &state, const SavedView &view);

/// Applies `view` to `state` as one step of the history; the range changes as by ViewState::zoomTo(). `event` (of a
/// story step) is added to the selection as the current event; unknown ids are ignored. An invalid filter is returned
/// as the error and leaves the current one; everything else is applied.
Result<bool> goTo(const SavedView &view, const std::optional<std::string> &event, ViewState &state);

/// Saves and restores views of a window: its state and its visible panels.
class SavedViewController : public QObject
{
    Q_OBJECT

public:
    /// `state` must outlive it.
    explicit SavedViewController(ViewState &state, QObject *parent = nullptr) : QObject(parent), m_state(state) {}

    /// Sets the panels that the window shows (keywords of kPanels).
    void setShownPanels(std::vector<std::string> panels) { m_panels = std::move(panels); }
    [[nodiscard]] SavedView take(Text name = {}) const;
    void goTo(const SavedView &view, const std::optional<std::string> &event = {});
    /// Whether the current range and filter are those of `view`.
    [[nodiscard]] bool isAt(const SavedView &view) const;

Q_SIGNALS:
    void panelsRequested(const std::vector<std::string> &panels); ///< never empty
    void refused(const QString &message);                         ///< the filter is invalid

private:
    ViewState &m_state;
    std::vector<std::string> m_panels;
};

} // namespace timeloupe
