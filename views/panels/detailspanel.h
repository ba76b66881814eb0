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

/// Everything known about the selected event; of several what they sum up to, and their titles; of none what is in
/// view. Links travel to their event; a page on the web is opened only after its address was shown and agreed to.
/// Ctrl+C without a selection in a text copies all of it.
class DetailsPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit DetailsPanel(ViewState &state, QWidget *parent = nullptr);

    void setLook(const Style &style);
    [[nodiscard]] QSize sizeHint() const override { return {300, 700}; }
    /// All that is known of what is shown, as text.
    [[nodiscard]] QString shownText() const;
    /// Whether it is of the selection, or of the filter and the range, in force.
    [[nodiscard]] bool isUpToDate() const { return !m_refresh.isActive() && !m_summing.isRunning(); }

public Q_SLOTS:
    void copyAll();

Q_SIGNALS:
    void shown(); ///< something else than before

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// What several events, or those in view, come to.
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
    std::optional<EventRow> m_event; ///< the one that is shown
    bool m_keepsScroll = false;      ///< of what is shown: its timeline was read again or edited
    QString m_text;                  ///< else what is shown
};

} // namespace timeloupe
