// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timelineview.h"

#include "views/scene/timeline/scenepainter.h"
#include "views/widgets/translated.h"

#include <QFocusEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace timeloupe {

namespace {

constexpr std::size_t kAtOnce = 20'000; // timelines of so many events are rebuilt without the thread pool

} // namespace

TimelineView::TimelineView(ViewState &state, QWidget *parent)
    : QAbstractScrollArea(parent),
      m_state(state),
      m_style(Style::make(Theme::Light)),
      m_texts(m_style),
      m_animator(state, *this),
      m_gestures(state, viewport(), [this] { return axis(); }),
      m_card(viewport())
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setFocusProxy(this);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    translated(this, [](auto *it) { it->setAccessibleName(tr("Timeline")); });
    installEventFilter(&m_gestures); // keys come here, not to the viewport
    connect(&m_gestures, &TimeGestures::draggedVertically, this, [this](double dy) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() - static_cast<int>(std::lround(dy)));
    });
    m_state.setRangeAnimator([this](TimeRange target) { m_animator.moveTo(target); });
    connectState();
    rebuildContent();
}

TimelineView::~TimelineView()
{
    m_state.setRangeAnimator({});
}

void TimelineView::connectState()
{
    connect(&m_state, &ViewState::storeChanged, this, [this] {
        m_keepsPicture = m_state.change() != nullptr;
        rebuildContent();
    });
    connect(&m_state, &ViewState::matchingRowsChanged, this, &TimelineView::rebuildContent);
    connect(&m_state, &ViewState::lanesChanged, this, &TimelineView::rebuildContent);
    connect(&m_state, &ViewState::rangeChanged, this, [this] {
        leave(); // what was under the cursor is elsewhere now
        dropScene();
    });
    connect(&m_state, &ViewState::foldsChanged, this, &TimelineView::relayout);
    connect(&m_state, &ViewState::languageChanged, this, &TimelineView::relayout);
    connect(&m_state, &ViewState::selectionChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&m_state, &ViewState::hoveredChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&m_state, &ViewState::measuredChanged, this, &TimelineView::computeMeasuredTotals);
}

void TimelineView::setLook(const Style &style)
{
    m_style = style;
    m_texts = StyleTextCaches(style);
    m_sprites = SpriteCache(devicePixelRatioF());
    m_card.setLook(style);
    relayout();
}

// --- from state to scene ---

void TimelineView::rebuildContent()
{
    if (m_unfiltered && m_unfiltered->store != m_state.store())
        m_unfiltered.reset();
    const TimelineContentRequest request{m_state.store(),
                                         m_state.matchingRows(),
                                         m_state.query(),
                                         m_state.marginRows(),
                                         m_state.laneOrder(),
                                         m_state.othersOpen(),
                                         m_unfiltered && m_state.matchingRows()->isAll() ? m_unfiltered : m_content};
    const bool otherStore = !m_content || m_content->store != request.store;
    if (request.store->size() <= kAtOnce) {
        m_job.cancel();
        setContent(timelineContent(request));
        return;
    }
    // The last picture stays until the new one is there, unless it is another timeline's.
    if (otherStore && !m_keepsPicture)
        setContent(timelineContent({EventStoreBuilder().build(),
                                    std::make_shared<const RowSet>(RowSet::none(0)),
                                    {},
                                    {},
                                    {},
                                    false,
                                    nullptr}));
    m_job.start([request](const std::atomic<bool> &) { return timelineContent(request); },
                [this](TimelineContentPtr content) { setContent(std::move(content)); });
}

void TimelineView::setContent(TimelineContentPtr content)
{
    m_content = std::move(content);
    if (m_content->store->size() > kAtOnce && m_content->matchingRows->isAll())
        m_unfiltered = m_content;
    relayout();
    Q_EMIT contentChanged();
}

void TimelineView::relayout()
{
    m_layout = std::make_unique<TimelineLayout>(m_content, m_state.folds(), m_state.language(), m_style);
    dropScene();
}

void TimelineView::dropScene()
{
    m_scene.reset();
    leaveCluster();
    m_picture = QPixmap();
    m_wasPainted = false;
    viewport()->update();
}

SceneRequest TimelineView::request() const
{
    SceneRequest request;
    request.plot = plotArea(m_style, viewport()->width(), m_state);
    request.scale = timeScale(m_style, request.plot, m_state);
    request.size = viewport()->size();
    request.scrollY = verticalScrollBar()->value();
    request.margin = hasUndatedMargin(m_state);
    request.language = m_state.language();
    return request;
}

const TimelineScene &TimelineView::scene()
{
    if (!m_scene) {
        m_scene = timelineScene(*m_layout, request(), m_style);
        const double page = m_scene->body.height();
        const int most = std::max(0, static_cast<int>(std::ceil(m_scene->contentHeight - page)));
        verticalScrollBar()->setPageStep(static_cast<int>(page));
        verticalScrollBar()->setSingleStep(static_cast<int>(m_style.rowHeight));
        if (verticalScrollBar()->maximum() != most) {
            verticalScrollBar()->setRange(0, most); // may scroll, or change the width: then the scene is another
            m_scene = timelineScene(*m_layout, request(), m_style);
        }
    }
    return *m_scene;
}

std::optional<SceneHit> TimelineView::hitAt(QPointF at)
{
    return isStale() ? std::nullopt : scene().hit(at);
}

TimeGestures::Axis TimelineView::axis() const
{
    const PlotArea plot = plotArea(m_style, viewport()->width(), m_state);
    return {timeScale(m_style, plot, m_state), plot.left};
}

Instant TimelineView::timeAt(double x) const
{
    const TimeGestures::Axis a = axis();
    return a.scale.time(std::clamp(x - a.left, 0.0, a.scale.width()));
}

// --- painting ---

/// A scene that is seen for a frame only goes straight to the widget; what stays is kept as a picture, so that what
/// follows the mouse costs little.
void TimelineView::paintScene(QPainter &painter)
{
    const double ratio = devicePixelRatioF();
    m_texts.enablePixmaps(ratio, m_style.surface);
    if (m_sprites.ratio() != ratio)
        m_sprites = SpriteCache(ratio);
    if (!std::exchange(m_wasPainted, true)) {
        ScenePainter(painter, scene(), m_style, m_texts, &m_sprites).paint();
        return;
    }
    if (m_picture.isNull()) {
        m_picture = QPixmap(viewport()->size() * ratio);
        m_picture.setDevicePixelRatio(ratio);
        QPainter maker(&m_picture);
        ScenePainter(maker, scene(), m_style, m_texts, &m_sprites).paint();
    }
    painter.drawPixmap(0, 0, m_picture);
}

void TimelineView::paintEvent(QPaintEvent *)
{
    const TimelineScene &drawn = scene();
    QPainter painter(viewport());
    paintScene(painter);
    ScenePainter(painter, drawn, m_style, m_texts, &m_sprites)
        .paintHighlights(isStale()
                             ? ScenePainter::Highlights()
                             : ScenePainter::Highlights{m_state.selection(), m_state.current(), m_state.hovered()});
    paintMeasured(painter);
    if (m_drag == Drag::RubberBand) {
        painter.setPen(QPen(m_style.accent, 1));
        painter.setBrush(m_style.brush);
        painter.drawRect(m_band);
    }
    if (m_focusedByKey && hasFocus() && !m_state.current()) {
        painter.setPen(QPen(m_style.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void TimelineView::paintMeasured(QPainter &painter)
{
    const auto measured = m_state.measured();
    if (!measured)
        return;
    const TimeGestures::Axis a = axis();
    const double x0 = std::clamp(a.left + a.scale.x(measured->begin), a.left, a.left + a.scale.width());
    const double x1 = std::clamp(a.left + a.scale.x(measured->end), a.left, a.left + a.scale.width());
    const QRectF band(x0, 0, x1 - x0, viewport()->height());
    painter.fillRect(band, m_style.brush);
    painter.setPen(QPen(m_style.accent, 1));
    painter.drawLine(band.topLeft(), band.bottomLeft());
    painter.drawLine(band.topRight(), band.bottomRight());

    const Words words(m_state.language());
    QStringList parts{words.duration(measured->length())};
    if (m_measuredTotals) {
        const std::size_t events = m_measuredTotals->certainCount + m_measuredTotals->possibleCount;
        parts << tr("%1 events", nullptr, static_cast<int>(events)).arg(words.number(static_cast<double>(events)));
        for (const Total &total : m_measuredTotals->certain.totals)
            parts << words.money(total.net, total.currency);
        if (m_measuredTotals->possibleCount > 0)
            parts << tr("%1 only possibly in").arg(words.number(static_cast<double>(m_measuredTotals->possibleCount)));
    }
    const QString text = parts.join(QStringLiteral(" · "));
    const QString keys = tr("Enter: zoom · F: filter · Esc: forget");
    const double width = std::max(QFontMetricsF(m_style.bold).horizontalAdvance(text),
                                  QFontMetricsF(m_style.small).horizontalAdvance(keys)) +
                         20;
    QRectF box(band.center().x() - width / 2, m_style.calendarHeight + 8, width, 42);
    box.moveLeft(std::clamp(box.left(), 4.0, std::max(4.0, viewport()->width() - width - 4)));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_style.border, 1));
    painter.setBrush(m_style.surface);
    painter.drawRoundedRect(box, 6, 6);
    painter.setFont(m_style.bold);
    painter.setPen(m_style.text);
    painter.drawText(box.adjusted(10, 4, -10, -20), Qt::AlignLeft | Qt::AlignVCenter, text);
    painter.setFont(m_style.small);
    painter.setPen(m_style.muted);
    painter.drawText(box.adjusted(10, 20, -10, -4), Qt::AlignLeft | Qt::AlignVCenter, keys);
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    m_focusedByKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    QAbstractScrollArea::focusInEvent(event);
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    dropScene();
}

void TimelineView::scrollContentsBy(int, int)
{
    dropScene();
}

} // namespace timeloupe
