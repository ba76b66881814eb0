// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/detailspanel.h"

#include "model/core/backgroundrelease.h"
#include "model/document/changeset.h"
#include "model/table/eventcells.h"
#include "model/text/displaytext.h"
#include "views/panels/detailspage.h"
#include "views/widgets/translated.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QKeyEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QUrl>

namespace timeloupe {

namespace {

constexpr std::size_t kManyEvents = 20'000;
constexpr std::size_t kMostTitles = 50;
constexpr int kRangeSettlesMs = 120;

RowSetPtr rowsOf(const std::vector<EventRow> &rows, std::size_t size)
{
    std::vector<std::uint64_t> words((size + 63) / 64);
    for (const EventRow row : rows)
        words[row.value / 64] |= std::uint64_t(1) << (row.value % 64);
    return std::make_shared<const RowSet>(std::move(words), size);
}

} // namespace

DetailsPanel::DetailsPanel(ViewState &state, QWidget *parent) : QScrollArea(parent), m_state(state)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(160);
    setFocusPolicy(Qt::StrongFocus);
    translated(this, [](auto *it) { it->setAccessibleName(tr("Details")); });
    auto *copy = translated(new QAction(this), [](auto *it) { it->setText(tr("Copy all details")); });
    connect(copy, &QAction::triggered, this, &DetailsPanel::copyAll);
    addAction(copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);

    // Deferred: the page may contain the link that is being clicked.
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &DetailsPanel::refresh);
    const auto now = [this] { refreshLater(0); };
    connect(&state, &ViewState::storeChanged, this, [this] {
        const ChangeSet *change = m_state.change();
        m_keepsScroll = change && m_event && change->rowNow(*m_event) == m_state.current();
        refreshLater(0);
    });
    connect(&state, &ViewState::selectionChanged, this, [this] {
        m_keepsScroll = m_keepsScroll && m_state.change();
        refreshLater(0);
    });
    connect(&state, &ViewState::languageChanged, this, now);
    connect(&state, &ViewState::rangeChanged, this, &DetailsPanel::followView);
    connect(&state, &ViewState::matchingRowsChanged, this, &DetailsPanel::followView);
    callForEachLanguage(this, [this] { refreshLater(0); });
}

void DetailsPanel::setLook(const Style &style)
{
    m_style = style;
    QPalette palette = style.palette();
    palette.setColor(QPalette::Window, style.surface);
    setPalette(palette);
    setFont(style.font);
    refreshLater(0);
}

void DetailsPanel::refreshLater(int delay)
{
    if (!m_refresh.isActive() || m_refresh.remainingTime() > delay)
        m_refresh.start(delay);
}

/// Always shows the whole selection. Sums of many events wait until the view stops moving.
void DetailsPanel::followView()
{
    if (!m_state.selection().empty())
        return;
    const bool atOnce = m_refresh.isActive() && m_refresh.interval() == 0;
    if (m_state.store()->size() > kManyEvents && !atOnce) {
        m_summing.cancel();
        m_refresh.start(kRangeSettlesMs);
        return;
    }
    refreshLater(kRangeSettlesMs);
}

void DetailsPanel::refresh()
{
    if (m_store != m_state.store()) {
        m_store = m_state.store();
        m_inView = releasedInBackground(std::make_shared<const RowsInView>(m_store));
    }
    if (m_state.selection().size() == 1) {
        m_summing.cancel();
        presentEvent(m_state.selection().front());
        return;
    }
    computeTotals();
}

void DetailsPanel::computeTotals()
{
    const bool several = !m_state.selection().empty();
    m_summing.start(
        [store = m_store, inView = m_inView, several, selection = m_state.sharedSelection(),
         matchingRows = m_state.matchingRows(), range = m_state.range()](const std::atomic<bool> &cancelled) {
            const RowSetPtr rows = several ? rowsOf(*selection, store->size()) : inView->of(*matchingRows, range);
            return Sums{rows->count(), totals(*store, *rows, &cancelled)};
        },
        [this, several, range = m_state.range()](const Sums &sums) {
            several ? presentSeveral(sums) : presentInView(sums, range);
        });
}

DetailsPage *DetailsPanel::newPage()
{
    auto *page = new DetailsPage(m_style);
    connect(page, &DetailsPage::eventActivated, &m_state, &ViewState::reveal);
    connect(page, &DetailsPage::addressActivated, this, &DetailsPanel::openAddress);
    return page;
}

void DetailsPanel::setPage(DetailsPage *page)
{
    page->addStretch();
    const int scrolled = std::exchange(m_keepsScroll, false) ? verticalScrollBar()->value() : 0;
    const bool hadFocus = widget() && widget()->isAncestorOf(QApplication::focusWidget());
    if (QWidget *old = takeWidget())
        old->deleteLater();
    setWidget(page);
    verticalScrollBar()->setValue(scrolled);
    if (hadFocus)
        setFocus();
    Q_EMIT shown();
}

void DetailsPanel::presentEvent(EventRow row)
{
    DetailsPage *page = newPage();
    page->addEvent([store = m_store, row, language = m_state.language()](const FactLimits &limits) {
        return eventFacts(*store, row, language, limits);
    });
    m_event = row;
    setPage(page);
}

void DetailsPanel::presentSeveral(const Sums &sums)
{
    const Words words(m_state.language());
    DetailsPage *page = newPage();
    const QString title = tr("%1 events selected", nullptr, static_cast<int>(sums.count))
                              .arg(words.number(static_cast<double>(sums.count)));
    page->addTitle(title);
    if (!sums.totals.totals.empty()) {
        page->addHeading(tr("Total, nothing known to be counted twice"));
        page->addTotals(sums.totals, words);
    }
    page->addHeading(tr("Events"));
    m_event.reset();
    m_text = title + QLatin1Char('\n');
    const std::vector<EventRow> &rows = m_state.selection();
    for (std::size_t i = 0; i < rows.size() && i < kMostTitles; ++i) {
        const QString name = displayLabel(m_store->title(rows[i], m_state.language()));
        const QString date = dateText(*m_store, rows[i], words);
        page->addLink(rows[i], name, date);
        m_text += date + QLatin1Char('\t') + name + QLatin1Char('\n');
    }
    if (rows.size() > kMostTitles)
        page->addText({}, {}, tr("and %1 more").arg(words.number(static_cast<double>(rows.size() - kMostTitles))));
    setPage(page);
}

void DetailsPanel::presentInView(const Sums &sums, TimeRange range)
{
    const Words words(m_state.language());
    const bool empty = m_store->size() == 0;
    DetailsPage *page = newPage();
    const QString hint = empty ? tr("No timeline is open.") : tr("Select an event to see all that is known about it.");
    page->addText({}, {}, hint);
    m_event.reset();
    m_text = hint + QLatin1Char('\n');
    if (!empty) {
        const QString count =
            tr("%1 of %2 events", nullptr, static_cast<int>(m_store->size()))
                .arg(words.number(static_cast<double>(sums.count)), words.number(static_cast<double>(m_store->size())));
        page->addHeading(tr("In view"));
        page->addText(count, {}, words.range(range));
        m_text += count + QLatin1Char('\n');
    }
    if (!sums.totals.totals.empty()) {
        page->addHeading(tr("Total, nothing known to be counted twice"));
        page->addTotals(sums.totals, words);
    }
    setPage(page);
}

void DetailsPanel::openAddress(const WebAddress &address)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Open a web page"), QString(), QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("Open this page of %1 in the browser?").arg(address.host()) + QStringLiteral("\n\n") +
                 displayText(address.text(), kLongestBlock / 4));
    QPushButton *open = box->addButton(tr("Open"), QMessageBox::AcceptRole);
    connect(open, &QPushButton::clicked, this,
            [address] { QDesktopServices::openUrl(QUrl(address.text(), QUrl::StrictMode)); });
    box->setDefaultButton(QMessageBox::Cancel);
    box->open();
}

/// Everything known of an event, formatted on demand.
QString DetailsPanel::shownText() const
{
    return m_event ? eventFacts(*m_store, *m_event, m_state.language()).asText() : m_text;
}

void DetailsPanel::copyAll()
{
    QApplication::clipboard()->setText(shownText());
}

void DetailsPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copyAll();
    else
        QScrollArea::keyPressEvent(event);
}

} // namespace timeloupe
