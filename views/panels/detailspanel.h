// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/latestjob.h"
#include "model/index/rowsinview.h"
#include "model/state/viewstate.h"
#include "model/text/webaddress.h"
#include "model/totals/totals.h"
#include "views/style/style.h"

#include <QScrollArea>
#include <QTimer>

namespace timeloupe {

class DetailsPage;

/// Everything known about the selected event; sums and titles of several events; without a selection, what is in view.
/// Links go to their event; web pages open after confirmation of their address. Ctrl+C without a text selection copies
/// everything.
class DetailsPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit DetailsPanel(ViewState &state, QWidget *parent = nullptr);

    void setLook(const Style &style);
    [[nodiscard]] QSize sizeHint() const override { return {300, 700}; }
    /// The contents as text.
    [[nodiscard]] QString shownText() const;
    /// Whether it matches the current selection, or the current filter and range.
    [[nodiscard]] bool isUpToDate() const { return !m_refresh.isActive() && !m_summing.isRunning(); }

public Q_SLOTS:
    void copyAll();

Q_SIGNALS:
    void shown(); ///< the contents changed

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// Sums of several events or of those in view.
    struct Sums
    {
        std::size_t count = 0;
        Totals totals;
    };

    void refresh();
    void refreshLater(int delay);
    void followView();
    void computeTotals();
    void presentEvent(EventRow row);
    void presentSeveral(const Sums &sums);
    void presentInView(const Sums &sums, TimeRange range);
    void setPage(DetailsPage *page);
    void openAddress(const WebAddress &address);
    [[nodiscard]] DetailsPage *newPage();

    ViewState &m_state;
    EventStorePtr m_store;
    std::shared_ptr<const RowsInView> m_inView;
    Style m_style = Style::make(Theme::Light);
    LatestJob m_summing;
    QTimer m_refresh;
    std::optional<EventRow> m_event; ///< the event shown
    bool m_keepsScroll = false;      ///< same contents after a reload or edit
    QString m_text;                  ///< text of other contents
};

} // namespace timeloupe
